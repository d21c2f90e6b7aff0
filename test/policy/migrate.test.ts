import { decodePolicy } from '../../src/policy/decode';
import { migrate, type Migration } from '../../src/policy/migrate';

const steps: Readonly<Record<number, Migration>> = {
  1: ({ title, ...rest }) => ({ ...rest, name: title }),
  2: (file) => ({ ...file, checked: true }),
};

describe('a policy file of an older version', () => {
  it('is brought up step by step', () => {
    expect(migrate({ v: 1, title: 'Ours' }, steps, 3)).toEqual({ v: 3, name: 'Ours', checked: true });
    expect(migrate({ v: 2, name: 'Ours' }, steps, 3)).toEqual({ v: 3, name: 'Ours', checked: true });
  });

  it('stays as it is when it is of this version, or of one that nobody knows', () => {
    const now = { v: 3, name: 'Ours' };
    expect(migrate(now, steps, 3)).toBe(now);
    expect(migrate({ v: 0 }, steps, 3)).toEqual({ v: 0 });
    expect(migrate({ v: 0.5 }, steps, 3)).toEqual({ v: 0.5 });
    expect(migrate({ v: '1' }, steps, 3)).toEqual({ v: '1' });
  });

  it('is refused when no step leads to this version', () => {
    const decoded = decodePolicy({ v: 0, id: 'x', rules: {} });
    expect(decoded.ok ? [] : decoded.faults.map(({ path }) => path)).toEqual(['$.v']);
  });
});
