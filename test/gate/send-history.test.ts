import { memoryStore } from '../../src/adapters/memory/memory-system';
import { recallSends, rememberSend } from '../../src/gate/send-history';
import { engine } from '../../src/inspect/engine';
import { read } from '../../src/message/part';
import type { MessageSnapshot } from '../../src/message/snapshot';
import { effectivePolicy } from '../../src/policy/effective';
import { decodeOrganisation } from '../../src/policy/organisation';
import type { EffectivePolicy } from '../../src/policy/policy';
import { presetPolicy } from '../../src/policy/presets';
import type { Store } from '../../src/ports/system';
import type { SenderHistory } from '../../src/rules/rule';
import { aMessage, bodyOf, NOW, person } from '../inspect/messages';

const MAILBOX = 'office@greenfield.example';
const DAY = 86_400_000;
const organisation = decodeOrganisation(JSON.stringify({ name: 'Greenfield', domains: ['greenfield.example'] }));
const policy = effectivePolicy(
  presetPolicy('recommended'),
  organisation.ok ? { organisation: organisation.value } : {},
);

/** One sender on one device. */
function device(store: Store = memoryStore()) {
  return {
    store,
    send: (message: MessageSnapshot, at = NOW, under: EffectivePolicy = policy) =>
      rememberSend(store, message, under, at),
    before: async (message: MessageSnapshot, at = NOW): Promise<SenderHistory | undefined> =>
      (await recallSends(store, MAILBOX))(message, at),
  };
}

const to = (...addresses: readonly string[]) => ({ to: read(addresses.map((address) => person(address))) });
const LETTER = 'thank you for your reply slip, we look forward to seeing you all at the concert';

describe('what the sender’s own device remembers of what was sent', () => {
  it('is nothing before the first message', async () => {
    expect(await device().before(aMessage())).toBeUndefined();
  });

  it('counts what went to an address, whatever its letters’ case, and nothing of another', async () => {
    const { send, before } = device();
    await send(aMessage(to('A.Kaya@home.example')));
    await send(aMessage(to('a.kaya@home.example', 'b.lee@home.example')));
    const history = await before(aMessage());
    expect(history?.sendsTo?.('a.kaya@home.example')).toBe(2);
    expect(history?.sendsTo?.('b.lee@home.example')).toBe(1);
    expect(history?.sendsTo?.('c.may@home.example')).toBe(0);
    expect(history?.learningSince).toBe(NOW);
  });

  it('counts messages that left the school today, and begins again tomorrow', async () => {
    const { send, before } = device();
    await send(aMessage());
    await send(aMessage(to('m.holt@greenfield.example')));
    await send(aMessage());
    expect((await before(aMessage()))?.externalSendsToday).toBe(2);
    expect((await before(aMessage(), NOW + DAY))?.externalSendsToday).toBe(0);
  });

  it('tells how many others got the same words, whatever names stand in them', async () => {
    const { send, before } = device();
    const letter = (name: string) =>
      aMessage({ ...to(`${name}@home.example`), body: read(bodyOf(`Dear ${name.toUpperCase()}, ${LETTER}`)) });
    await send(letter('kaya'));
    await send(letter('marsh'));
    expect((await before(letter('rowe')))?.sameTextAddresses?.(24)).toBe(2);
    expect((await before(letter('kaya')))?.sameTextAddresses?.(24)).toBe(1);
    expect((await before(letter('rowe'), NOW + 2 * DAY))?.sameTextAddresses?.(24)).toBe(0);
    expect(
      (
        await before(aMessage({ body: read(bodyOf('the coach leaves at nine from the gate, please be on time')) }))
      )?.sameTextAddresses?.(24),
    ).toBe(0);
  });

  it('does not take short answers for one letter to many', async () => {
    const { send, before } = device();
    const thanks = (address: string) => aMessage({ ...to(address), body: read(bodyOf('Thank you very much.')) });
    await send(thanks('a@home.example'));
    expect((await before(thanks('b@home.example')))?.sameTextAddresses?.(24)).toBe(0);
  });

  it('holds no address and no word of a message', async () => {
    const { store, send } = device();
    await send(aMessage({ ...to('aylin.kaya@home.example'), body: read(bodyOf(LETTER)) }));
    const values: string[] = [];
    const { set } = store;
    store.set = (key, value) => (values.push(key, value), set(key, value));
    await send(aMessage({ ...to('aylin.kaya@home.example'), body: read(bodyOf(LETTER)) }));
    expect(values).toHaveLength(2);
    expect(values.join()).not.toMatch(/kaya|home|greenfield|office|concert|thank/i);
  });

  it('is kept only while a rule wants it', async () => {
    const { send, before } = device();
    await send(aMessage(), NOW, {
      ...policy,
      rules: { 'subject/missing': policy.rules['subject/missing'] ?? ({ action: 'note', parameters: {} } as never) },
    });
    expect(await before(aMessage())).toBeUndefined();
  });

  it('stays small, and the oldest address goes first', async () => {
    const { store, send, before } = device();
    const many = (from: number) => to(...Array.from({ length: 500 }, (_, at) => `p${from + at}@home.example`));
    for (const from of [0, 500, 1000]) await send(aMessage(many(from)));
    const history = await before(aMessage());
    expect(history?.sendsTo?.('p499@home.example')).toBe(0);
    expect(history?.sendsTo?.('p500@home.example')).toBe(1);
    let length = 0;
    const { set } = store;
    store.set = (key, value) => ((length = value.length), set(key, value));
    await send(aMessage());
    expect(length).toBeLessThan(20_000);
  });

  it.each(['', '{', '[]', 'null', '{"since":1}', '{"since":1,"day":"","today":0,"to":"","texts":[[1]],"locked":[]}'])(
    'is as nothing when somebody has written %s there',
    async (text) => {
      const store = memoryStore();
      const { send, before } = device({
        get: async (key) => ((await store.get(key)).ok ? { ok: true, value: text } : { ok: false, reason: 'refused' }),
        set: (key, value) => store.set(key, value),
      });
      expect(await before(aMessage())).toBeUndefined();
      await expect(send(aMessage())).resolves.toBeUndefined();
    },
  );

  it('lets the check of a stranger speak, once the device has learned for a month', async () => {
    const { send, before } = device();
    const personal = aMessage({
      ...to('new.person@firm.example'),
      body: read(bodyOf('Mia Kaya, born 04/03/2016, NHS number 999 000 0018, starts on Monday.')),
    });
    const rules = async (at: number): Promise<readonly string[]> =>
      engine.inspect(personal, policy, at, await before(personal, at)).findings.map(({ rule }) => rule);
    await send(aMessage());
    expect(await rules(NOW + DAY)).not.toContain('recipients/unfamiliar-external');
    expect(await rules(NOW + 31 * DAY)).toContain('recipients/unfamiliar-external');
    await send(personal, NOW + 31 * DAY);
    expect(await rules(NOW + 32 * DAY)).not.toContain('recipients/unfamiliar-external');
  });
});
