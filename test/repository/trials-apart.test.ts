import trialsApart from '../../tools/trials-apart.mjs';

describe('what a library tries when it is loaded', () => {
  it('is tried in a function of its own, with the same result', () => {
    const source = [
      'let found = 1;',
      'try { found = 2; missing.decode(); } catch { found += 10; }',
      'function later() { try { return found; } catch { return 0; } }',
      'out(later());',
    ].join('\n');
    const results: unknown[] = [];
    const run = (text: string): unknown => Function('out', text)((result: unknown) => results.push(result));
    run(source);
    const apart = trialsApart(source);
    run(apart);
    expect(results).toEqual([12, 12]);
    expect(apart).toMatch(/\[0\]\.forEach\(\(\) => \{try/);
    expect(apart.match(/forEach/g)).toHaveLength(1);
  });
});
