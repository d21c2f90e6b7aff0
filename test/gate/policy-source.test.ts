import { memoryFetch, memoryStore, virtualTime } from '../../src/adapters/memory/memory-system';
import { policySource, schoolFor, type PolicyInForce } from '../../src/gate/policy-source';
import { readSwitch, switchOf } from '../../src/gate/emergency-switch';
import { aPolicy, smallEngine } from './small-engine';

const ORIGIN = 'https://gate.example';
const POLICY_FILE = `${ORIGIN}/policy.json`;
const file = (version: string): string => JSON.stringify(aPolicy({ version }));

interface World {
  readonly store: ReturnType<typeof memoryStore>;
  ask(policy: string | undefined | 'silent'): Promise<{ readonly inForce: PolicyInForce; readonly ms: number }>;
  readonly time: ReturnType<typeof virtualTime>;
}

function world(store = memoryStore()): World {
  const time = virtualTime();
  return {
    store,
    time,
    async ask(policy) {
      const fetch = memoryFetch({ [POLICY_FILE]: policy }, policy === 'silent' ? [POLICY_FILE] : []);
      const answer = policySource({
        engine: smallEngine,
        fetch,
        store,
        clock: time.clock,
        timers: time.timers,
        origin: ORIGIN,
      }).inForce('tom@own.example');
      const ms = await time.passUntil(answer, 60_000);
      return { inForce: await answer, ms };
    },
  };
}

describe('which rules hold', () => {
  it('the school’s newest, when they come', async () => {
    const { inForce } = await world().ask(file('2'));
    expect([inForce.from, inForce.policy.version, inForce.notice]).toEqual(['network', '2', undefined]);
  });

  it.each([
    ['the network is down', undefined],
    ['the file never comes', 'silent'],
    ['the file is empty', ''],
    ['the file is broken', '{"v":1,'],
    ['the file is a web page', '<!doctype html>'],
  ] as const)('the last good ones, with their age, when %s', async (_why, answer) => {
    const { ask, time } = world();
    await ask(file('2'));
    await time.pass(3_600_000);
    const { inForce, ms } = await ask(answer);
    expect([inForce.from, inForce.policy.version, inForce.notice]).toEqual(['store', '2', 'lastGood']);
    expect(inForce.ageMs).toBeGreaterThanOrEqual(3_600_000);
    expect(ms).toBeLessThanOrEqual(1_500);
  });

  it('the last good ones, with a word about it, when the file is made for a newer Schoolgate', async () => {
    const { ask } = world();
    await ask(file('2'));
    const { inForce } = await ask('{"v":2,"rules":{}}');
    expect([inForce.policy.version, inForce.notice]).toEqual(['2', 'newerThanUs']);
  });

  it('the built-in ones when there never were others; the sender’s own domain is then not outside', async () => {
    const { inForce } = await world().ask(undefined);
    expect([inForce.from, inForce.notice, inForce.policy.id]).toEqual(['builtIn', 'builtIn', 'standard']);
    expect(inForce.policy.organisation.domains).toEqual(['own.example']);
  });

  it.each([
    ['was cut', (text: string) => text.slice(0, -20)],
    ['was changed', (text: string) => text.replace('block', 'note')],
    ['is of another program', () => '{"text":"x"}'],
    ['is no text of ours', () => '[]'],
  ])('never what %s in the store', async (_what, spoil) => {
    const store = memoryStore();
    await world(store).ask(file('2'));
    store.held.set('policy', spoil(store.held.get('policy') ?? ''));
    const { inForce } = await world(store).ask(undefined);
    expect(inForce.from).toBe('builtIn');
  });

  it.each(['full', 'refused', 'timeout'] as const)('the newest even when the store is %s', async (reason) => {
    const { inForce } = await world(memoryStore(() => reason)).ask(file('2'));
    expect(inForce.from).toBe('network');
  });

  it('are those of the school that sends, by the longest domain that fits', () => {
    const school = (domain: string) => ({ title: '', domains: [domain], rules: {} });
    const policy = aPolicy({ schools: { trust: school('trust.example'), north: school('north.trust.example') } });
    expect(schoolFor(policy, 'a@north.trust.example')).toBe('north');
    expect(schoolFor(policy, 'a@mail.north.trust.example')).toBe('north');
    expect(schoolFor(policy, 'a@south.trust.example')).toBe('trust');
    expect(schoolFor(policy, 'a@nottrust.example')).toBeUndefined();
    expect(schoolFor(policy, '')).toBeUndefined();
  });
});

describe('the emergency switch', () => {
  const NOW = Date.UTC(2026, 10, 24, 9);
  const trial = (hours: number): string =>
    JSON.stringify({ v: 1, mode: 'trial', until: new Date(NOW + hours * 3_600_000).toISOString() });

  it.each([
    ['for two hours', trial(2), 'trial'],
    ['that has ended', trial(-1), 'normal'],
    ['for longer than a week', trial(200), 'normal'],
    ['without an end', '{"v":1,"mode":"trial"}', 'normal'],
    ['of another version', '{"v":2,"mode":"trial","until":"2026-11-24T10:00:00Z"}', 'normal'],
    ['that is broken', '{"v":1,"mode":"tri', 'normal'],
    ['that is a web page', '<html>', 'normal'],
    ['that is empty', '', 'normal'],
  ])('a switch %s is %s', (_what, text, mode) => {
    expect(switchOf(text, NOW).mode).toBe(mode);
  });

  it('is read within half a second, else the last one holds until its end', async () => {
    const time = virtualTime(NOW);
    const store = memoryStore();
    const url = `${ORIGIN}/switch.json`;
    const read = (silent: boolean, text?: string) =>
      readSwitch({
        fetch: memoryFetch(text === undefined ? {} : { [url]: text }, silent ? [url] : []),
        store,
        clock: time.clock,
        timers: time.timers,
        origin: ORIGIN,
      });
    expect((await read(false, trial(2))).mode).toBe('trial');
    const late = read(true);
    expect(await time.passUntil(late, 10_000)).toBeLessThanOrEqual(500);
    expect((await late).mode).toBe('trial');
    await time.pass(3 * 3_600_000);
    const ended = read(true);
    await time.passUntil(ended, 10_000);
    expect((await ended).mode).toBe('normal');
  });

  it('is off again as soon as its file is gone', async () => {
    const time = virtualTime(NOW);
    const store = memoryStore();
    const read = (files: Record<string, string>) =>
      readSwitch({ fetch: memoryFetch(files), store, clock: time.clock, timers: time.timers, origin: ORIGIN });
    await read({ [`${ORIGIN}/switch.json`]: trial(2) });
    expect((await read({})).mode).toBe('normal');
  });
});
