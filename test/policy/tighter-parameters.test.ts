import { isAsTight, type Direction } from '../../src/policy/tighter-parameters';

describe('what makes a setting of a check stricter', () => {
  it.each<[Direction | undefined, unknown, unknown, boolean, boolean]>([
    // direction, one value, another value; is the second as strict as the first, and the other way round
    ['lower', 4, 2, true, false],
    ['lower', 'medium', 'low', true, false],
    ['higher', 24, 48, true, false],
    ['rarest', 2, 5, true, false],
    ['rarest', 2, 0, true, false],
    ['yes', false, true, true, false],
    ['no', true, false, true, false],
    ['more', ['a'], ['A', 'b'], true, false],
    ['more', ['a'], ['b'], false, false],
    ['fewer', ['a', 'b'], ['b'], true, false],
    ['fewer', ['a'], [], true, false],
    ['empty', ['consumer'], [], true, false],
    ['empty', ['consumer'], ['consumer', 'pupils'], true, false],
    ['widest', 'external', 'all', true, false],
    ['stricter', 'note', 'warn', true, false],
    // Without an action of its own the case takes the check's action: any action there can only be milder.
    ['stricter', undefined, 'note', false, false],
    ['free', 'top', 'bottom', true, true],
    [undefined, 1, 2, false, false],
  ])('%s: %j and %j', (direction, one, other, isStricter, isStricterBack) => {
    expect(isAsTight(direction, one, other)).toBe(isStricter);
    expect(isAsTight(direction, other, one)).toBe(isStricterBack);
    expect(isAsTight(direction, one, one)).toBe(true);
  });
});
