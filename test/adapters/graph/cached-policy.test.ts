import { cachedPolicyStore } from '../../../src/adapters/graph/cached-stores';
import { memoryStore, seededRandom, virtualTime } from '../../../src/adapters/memory/memory-system';
import type { PolicyStore } from '../../../src/ports/policy-store';
import type { Got } from '../../../src/ports/tenant';

const HOUR = 3_600_000;

function scene(seed = 1, fault?: (key: string) => 'refused' | undefined) {
  const time = virtualTime();
  let answer: Got<string> = { ok: true, value: 'good 1' };
  let asked = 0;
  const inner: PolicyStore = {
    async read() {
      asked += 1;
      if (!answer.ok) return answer;
      return { ok: true, value: { text: answer.value, etag: 'e', changedAt: '', changedBy: '', ageMs: 0 } };
    },
    replace: async () => ({ ok: false, reason: 'no-right' }),
    versions: async () => ({ ok: true, value: [] }),
    readVersion: async () => ({ ok: false, reason: 'missing' }),
    proposal: { read: () => Promise.reject(new Error()), replace: () => Promise.reject(new Error()) },
    restore: async () => ({ ok: false, reason: 'no-right' }),
  };
  const options = {
    store: memoryStore(fault),
    clock: time.clock,
    random: seededRandom(seed),
    isGood: (text: string) => text.startsWith('good'),
  };
  return {
    time,
    read: async () => {
      const read = await cachedPolicyStore(inner, options).read();
      return read.ok ? [read.value.text, Math.round(read.value.ageMs / HOUR)] : read.reason;
    },
    answers: (next: Got<string>) => (answer = next),
    asked: () => asked,
  };
}

test('a client asks once and then not for three hours, at the latest after four', async () => {
  const { read, time, asked, answers } = scene();
  expect(await read()).toEqual(['good 1', 0]);
  answers({ ok: true, value: 'good 2' });
  await time.pass(2.9 * HOUR);
  expect([await read(), asked()]).toEqual([['good 1', 3], 1]);
  await time.pass(1.1 * HOUR + 1);
  expect([await read(), asked()]).toEqual([['good 2', 0], 2]);
});

test('forty clients that start together do not come back together', async () => {
  const minutes = new Set<number>();
  for (let seed = 1; seed <= 40; seed += 1) {
    const { read, time, asked } = scene(seed);
    await read();
    let minute = 178;
    await time.pass(minute * 60_000);
    while (asked() < 2) {
      await time.pass(2 * 60_000);
      minute += 2;
      await read();
    }
    minutes.add(minute);
  }
  expect(minutes.size).toBeGreaterThan(15);
  expect(Math.max(...minutes)).toBeLessThanOrEqual(242);
});

test.each([
  ['the tenant is silent', { ok: false, reason: 'offline' }],
  ['it is busy', { ok: false, reason: 'busy', retryAfterMs: 5_000 }],
  ['the file is gone', { ok: false, reason: 'missing' }],
  ['the file is broken', { ok: true, value: 'bad' }],
] as const)('the last good policy holds while %s, and its age is told', async (_, next) => {
  const { read, time, answers } = scene();
  await read();
  answers(next);
  await time.pass(30 * HOUR);
  expect(await read()).toEqual(['good 1', 30]);
});

test('who may no longer read it gets nothing, and a broken file is nobody’s first policy', async () => {
  const { read, time, answers } = scene();
  await read();
  answers({ ok: false, reason: 'no-right' });
  await time.pass(5 * HOUR);
  expect(await read()).toBe('no-right');
  const fresh = scene();
  fresh.answers({ ok: true, value: 'bad' });
  expect(await fresh.read()).toBe('broken');
});

test('a store that refuses costs only the memory', async () => {
  const refusing = scene(1, () => 'refused');
  expect([await refusing.read(), await refusing.read(), refusing.asked()]).toEqual([['good 1', 0], ['good 1', 0], 2]);
});
