import { mask, MASK } from '../../src/inspect/mask';

describe('what a sender writes as a reason', () => {
  it('is kept where it names nobody', () => {
    expect(mask('The council asked for the return by Friday.')).toBe('The council asked for the return by Friday.');
    expect(mask('')).toBe('');
  });

  it('loses numbers of persons, and their length', () => {
    expect(mask('NHS number 999 000 0018 is for the panel')).toBe(`NHS number ${MASK} is for the panel`);
  });

  it('loses several of them', () => {
    const masked = mask('From a.kaya@home.example, NHS number 999 000 0018.');
    expect(masked).not.toMatch(/kaya|0018/);
  });
});
