import { acrossPlaces } from '../../src/inspect/people';
import type { RuleFinding } from '../../src/rules/rule';

const inBody: RuleFinding = { message: 'x', at: { part: 'body' }, people: 1 };
const inFile: RuleFinding = { message: 'x', at: { part: 'attachment', attachment: 'a.docx' }, people: 1 };
const unsure: RuleFinding = { message: 'x', at: { part: 'subject' } };
const peopleOf = (found: readonly RuleFinding[], all: number) =>
  acrossPlaces(found, () => all).map(({ people }) => people);

describe('how many people findings are about', () => {
  it('is what the place says where there is one place', () => {
    expect(peopleOf([inBody], 5)).toEqual([1]);
    expect(peopleOf([inBody, { ...inBody, message: 'y' }], 5)).toEqual([1, 1]);
  });

  it('is what the whole message says where there are several', () => {
    expect(peopleOf([inBody, inFile], 2)).toEqual([2, 2]);
    expect(peopleOf([inBody, inFile], 1)).toEqual([1, 1]);
    expect(peopleOf([{ ...inBody, people: 7 }, inFile], 2)).toEqual([7, 2]);
  });

  it('stays unknown where it is unknown', () => {
    expect(peopleOf([inBody, unsure], 2)).toEqual([2, undefined]);
  });

  it('is not counted where nobody asks', () => {
    const never = (): number => {
      throw new Error('counted');
    };
    expect(acrossPlaces([unsure, { ...inFile, people: 2 }], never)).toHaveLength(2);
    expect(acrossPlaces([], never)).toEqual([]);
  });
});
