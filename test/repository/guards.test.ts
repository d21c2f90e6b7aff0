import { spawnSync } from 'node:child_process';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '..', '..');

/** What can be known of the code without running it; `npm run check` runs the same side by side. */
describe('the guards of the code', () => {
  it.each([
    ['types', 'the whole product holds to its types'],
    ['core', 'the core and what classic Outlook runs compile without browser, server or Outlook'],
    ['lint', 'time, chance and the outside come in through ports'],
    ['boundaries', 'no folder reaches into one it should not know'],
    ['format', 'the code is laid out in one way'],
  ])(
    '%s: %s',
    (step) => {
      const { status, stdout, stderr } = spawnSync(process.execPath, ['tools/check.mjs', step], {
        cwd: ROOT,
        encoding: 'utf8',
      });
      expect(status === 0 ? '' : stdout + stderr).toBe('');
    },
    240_000,
  );
});
