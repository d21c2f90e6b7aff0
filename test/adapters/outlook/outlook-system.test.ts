import { fc } from '../../support/properties';
import { seededRandom, virtualTime } from '../../../src/adapters/memory/memory-system';
import { decodeBase64, encodeBase64 } from '../../../src/attachments/core/base64';
import { completeOnce } from '../../../src/adapters/outlook/complete-once';
import { hostCalls } from '../../../src/adapters/outlook/host-call';
import { associateLaunchEvents } from '../../../src/adapters/outlook/launch-events';
import { outlookClient, outlookTheme } from '../../../src/adapters/outlook/outlook-client';
import { outlookFetch } from '../../../src/adapters/outlook/outlook-fetch';
import { outlookStore } from '../../../src/adapters/outlook/outlook-store';
import { outlookRandom, uuidsOf } from '../../../src/adapters/outlook/outlook-system';
import { utf8Of } from '../../../src/adapters/outlook/text-bytes';
import { scriptedOffice } from '../../contracts/scripted-office';

describe('bytes without a browser', () => {
  it('any bytes come back from Base64', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 9_000 }),
        (bytes) => Buffer.compare(Buffer.from(decodeBase64(encodeBase64(bytes)) ?? []), Buffer.from(bytes)) === 0,
      ),
    );
  });

  it('Base64 is what everybody else makes of it', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        (bytes) => encodeBase64(bytes) === Buffer.from(bytes).toString('base64'),
      ),
    );
  });

  it('any text becomes UTF-8', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        (text) => Buffer.compare(Buffer.from(utf8Of(text)), Buffer.from(text, 'utf8')) === 0,
      ),
    );
  });

  it.each(['A', 'AAAAA', '====A', 'AA*A', 'é'])('%p is no Base64', (text) => {
    expect(text.startsWith('=') ? decodeBase64(text)?.length : decodeBase64(text)).toBe(
      text.startsWith('=') ? 0 : undefined,
    );
  });

  it.each(['QUJD', 'QU\r\nJD', ' QUJD ', 'QUJD=='])('%p is ABC', (text) => {
    expect(Buffer.from(decodeBase64(text) ?? []).toString()).toBe('ABC');
  });
});

describe('record ids', () => {
  it('are UUIDs of version 7 that sort by their time', () => {
    let now = Date.UTC(2026, 10, 24);
    const ids = uuidsOf({ now: () => (now += 1) }, seededRandom(1));
    const made = Array.from({ length: 200 }, () => ids.next());
    expect(made.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id))).toBe(
      true,
    );
    expect([...made].sort()).toEqual(made);
    expect(new Set(made).size).toBe(200);
  });

  it('are made with or without crypto', () => {
    expect(outlookRandom.bytes(16)).toHaveLength(16);
    const kept = Object.getOwnPropertyDescriptor(globalThis, 'crypto');
    Object.defineProperty(globalThis, 'crypto', { value: undefined, configurable: true });
    expect(new Set(outlookRandom.bytes(64)).size).toBeGreaterThan(8);
    if (kept) Object.defineProperty(globalThis, 'crypto', kept);
  });
});

describe('an event is completed once', () => {
  it('by the first answer; later ones are dropped', () => {
    const given: unknown[] = [];
    const complete = completeOnce({ completed: (options: unknown) => given.push(options) });
    expect([complete({ allowEvent: false }), complete({ allowEvent: true })]).toEqual([true, false]);
    expect(given).toEqual([{ allowEvent: false }]);
  });

  it.each([[undefined], [null], [{}], [{ completed: 42 }]])('and an event like %p throws nothing', (event) => {
    expect(completeOnce(event)({ allowEvent: true })).toBe(true);
  });

  it('and a host that refuses every answer throws nothing', () => {
    const complete = completeOnce({
      completed: () => {
        throw new Error('no');
      },
    });
    expect(complete({ allowEvent: false, errorMessage: 'x', commandId: 'y' })).toBe(true);
  });

  it.each([
    ['lets the message go', { allowEvent: true, contextData: 'y' }, { allowEvent: true }],
    ['stops it without words', { allowEvent: false, contextData: 'y' }, { allowEvent: false }],
    [
      'stops it and says why',
      { allowEvent: false, errorMessage: 'x', contextData: 'y' },
      { allowEvent: false, errorMessage: 'x' },
    ],
  ])('a host that refuses what it does not know gets the bare decision: %s', (_says, completion, bare) => {
    const given: unknown[] = [];
    const complete = completeOnce({
      completed(options: object) {
        if ('contextData' in options) throw new Error('unknown option');
        given.push(options);
      },
    });
    expect([complete(completion), complete(completion)]).toEqual([true, false]);
    expect(given).toStrictEqual([bare]);
  });
});

describe('handlers are tied to their names', () => {
  it('all of them, and those that cannot be are told', () => {
    const { Office, handlers } = scriptedOffice({}, { timers: virtualTime().timers });
    expect(associateLaunchEvents({ onMessageSend: () => undefined }, Office)).toEqual([]);
    expect([...handlers.keys()]).toEqual(['onMessageSend']);
    expect(associateLaunchEvents({ onMessageSend: () => undefined }, {})).toEqual(['onMessageSend']);
  });
});

describe('files of the add-in', () => {
  const kept = globalThis.fetch;
  afterEach(() => {
    globalThis.fetch = kept;
  });

  it('are given up after their time', async () => {
    globalThis.fetch = (() => new Promise(() => undefined)) as typeof fetch;
    const time = virtualTime();
    const answer = outlookFetch(time.timers).get('https://gate.example/policy.json');
    const failed = answer.catch((failure: unknown) => String(failure));
    expect(await time.passUntil(failed, 60_000)).toBe(1_500);
    expect(await failed).not.toContain('gate.example');
  });

  it('are got by the older way where the newer one fails', async () => {
    globalThis.fetch = (() => Promise.reject(new Error('Network request failed'))) as typeof fetch;
    class Request {
      onload: () => void = () => undefined;
      readonly status = 200;
      readonly responseText = 'text';
      open(): void {}
      send(): void {
        this.onload();
      }
    }
    Object.assign(globalThis, { XMLHttpRequest: Request });
    const response = await outlookFetch(virtualTime().timers).get('https://gate.example/policy.json');
    expect([response.status, await response.text()]).toEqual([200, 'text']);
    delete (globalThis as { XMLHttpRequest?: unknown }).XMLHttpRequest;
  });

  it('fail where there is no way at all', async () => {
    Object.assign(globalThis, { fetch: undefined });
    await expect(outlookFetch(virtualTime().timers).get('https://gate.example/policy.json')).rejects.toThrow('no way');
  });
});

describe('what is kept in roaming settings', () => {
  const store = (fault?: () => 'throws' | 'never') => {
    const time = virtualTime();
    const { Office } = scriptedOffice({}, { timers: time.timers, ...(fault ? { fault } : {}) });
    return { time, store: outlookStore(hostCalls(time.timers, 2_000), Office) };
  };
  const settled = async <T>(
    { time }: { readonly time: ReturnType<typeof virtualTime> },
    promise: Promise<T>,
  ): Promise<T> => {
    await time.passUntil(promise, 60_000);
    return promise;
  };

  it('comes back', async () => {
    const world = store();
    expect(await settled(world, world.store.set('policy', 'x'))).toEqual({ ok: true });
    expect(await world.store.get('policy')).toEqual({ ok: true, value: 'x' });
    expect(await world.store.get('other')).toEqual({ ok: true, value: undefined });
  });

  it('stays under 32 KB altogether', async () => {
    const world = store();
    expect(await settled(world, world.store.set('a', 'x'.repeat(20_000)))).toEqual({ ok: true });
    expect(await settled(world, world.store.set('b', 'x'.repeat(20_000)))).toEqual({ ok: false, reason: 'full' });
    expect(await settled(world, world.store.set('a', 'x'.repeat(25_000)))).toEqual({ ok: true });
  });

  it.each([
    ['throws', 'refused'],
    ['never', 'timeout'],
  ] as const)('is not called kept when saving %s', async (fault, reason) => {
    const world = store(() => fault);
    expect(await settled(world, world.store.set('a', 'x'))).toEqual({ ok: false, reason });
  });

  it('is refused where there are none', async () => {
    const nothing = outlookStore(hostCalls(virtualTime().timers, 2_000), {});
    expect(await nothing.get('a')).toEqual({ ok: false, reason: 'refused' });
    expect(await nothing.set('a', 'x')).toEqual({ ok: false, reason: 'refused' });
  });
});

describe('what this Outlook can do', () => {
  it.each([
    ['1.13', 'en-US', { canWarn: false, showsMarkdown: false, locale: 'en-GB' }],
    ['1.14', 'cy-GB', { canWarn: true, showsMarkdown: false, locale: 'cy-GB' }],
    ['1.15', 'cy', { canWarn: true, showsMarkdown: true, locale: 'cy-GB' }],
  ])('with requirement set %s in %s', (set, locale, expected) => {
    const { Office } = scriptedOffice({}, { timers: virtualTime().timers, set, locale });
    expect(outlookClient(Office)).toMatchObject(expected);
  });

  it('colours are told where they are colours', () => {
    const theme = (bodyBackgroundColor: unknown) =>
      outlookTheme({ context: { officeTheme: { bodyBackgroundColor, bodyForegroundColor: '#ffffff' } } });
    expect(theme('#101010')).toEqual({ isDark: true, background: '#101010', foreground: '#ffffff' });
    expect(theme('red;}')).toBeUndefined();
    expect(outlookTheme({})).toBeUndefined();
  });
});
