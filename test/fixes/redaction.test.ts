import { fc } from '../support/properties';
import { joined, redacted } from '../../src/fixes/redaction';

const REMOVED = '[removed]';

describe('what must not be read is covered', () => {
  it.each([
    ['an NHS number keeps its last three digits', '999 000 0018', '••• ••• •018'],
    ['a National Insurance number as well', 'QQ 12 34 56 C', '•• •• •• 56 C'],
    ['a date of birth keeps no day and no month', '14/03/2017', '••/••/•017'],
    ['a phone number', '07700 900123', '••••• •••123'],
    ['a name becomes its initials', 'Alfie Marsh', 'A. M.'],
    ['a double-barrelled name too', 'Siân Lloyd-Rhys', 'S. L. R.'],
    ['an address goes', '12 Mill Lane, Greenfield', REMOVED],
    ['a statement about somebody goes', 'has asthma and an inhaler', REMOVED],
  ])('%s', (_says, value, expected) => {
    expect(redacted(value, 'data/personal', REMOVED)).toBe(expected);
  });

  it.each(['data/credentials', 'data/password-with-document'])('of a secret nothing stays (%s)', (rule) => {
    expect(redacted('12345678', rule, REMOVED)).toBe(REMOVED);
  });

  it('whatever the value, at most three of its letters and digits stay, or its initials', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (value) => {
        const covered = redacted(value, 'data/personal', REMOVED);
        if (covered === REMOVED) return;
        const left = covered.replace(/[^\p{L}\p{N}]/gu, '').length;
        expect(left).toBeLessThanOrEqual(4);
      }),
    );
  });

  it('places that overlap are covered as one', () => {
    expect(
      joined([
        { start: 5, end: 9 },
        { start: 0, end: 6 },
        { start: 9, end: 11 },
      ]),
    ).toEqual([
      { start: 0, end: 9 },
      { start: 9, end: 11 },
    ]);
  });
});
