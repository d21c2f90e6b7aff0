import { DEMO_PUPILS, demoRoll } from '../../src/apps/admin/demo/demo-roll';
import { makeRoll } from '../../src/detect/roll';
import { accountKeyOf, storeOf } from '../../src/gate/account';
import { agreementOf, keepAgreement } from '../../src/gate/agreement-state';
import { checkMessage, type CheckOptions } from '../../src/gate/check-message';
import { handOver } from '../../src/gate/hand-over';
import { policySource } from '../../src/gate/policy-source';
import { keepTenantFile, ROLL_BEGINS, TENANT_ROLL_KEY } from '../../src/gate/tenant-file';
import { textOfRoll } from '../../src/gate/tenant-roll';
import { engine } from '../../src/inspect/engine';
import { presetFile } from '../../src/policy/presets';
import { memoryFetch } from '../../src/adapters/memory/memory-system';
import { gateScene, ORIGIN } from './gate-scene';

const SEND: CheckOptions = { when: 'send', canOpenPane: true };
const MAILBOX = { address: 't.ashworth@greenfield.example', name: 'Tom Ashworth' };
const LETTER = 'Dear Hannah,\n\nAlfie Marsh has been diagnosed with dyslexia, as we talked about on Monday.\n\nTom';
const DAY = 86_400_000;
const PRESET = presetFile('recommended') as Readonly<Record<string, unknown>>;
const POLICY: Readonly<Record<string, unknown>> = {
  ...PRESET,
  organisation: { name: 'Greenfield', domains: ['greenfield.example'] },
};

/** A letter about Alfie Marsh, and what this device has read in the school's Microsoft 365. */
function scene(to: string, rules: unknown = POLICY['rules']) {
  const made = gateScene({
    mailbox: MAILBOX,
    from: MAILBOX,
    to: [{ address: to, name: '', kind: 'person' }],
    subject: 'After the review',
    body: LETTER,
  });
  const { clock, timers } = made.time;
  const fetch = memoryFetch({ [`${ORIGIN}/policy.json`]: JSON.stringify({ ...POLICY, rules }) });
  const { store } = made.gate;
  const policies = policySource({ engine, fetch, store, clock, timers, origin: ORIGIN });
  const gate = { ...made.gate, engine, policies };
  const own = storeOf(store, accountKeyOf(MAILBOX.address));
  const value = (text: string, etag: string) => ({ text, etag, changedAt: '', changedBy: '' });
  return {
    ...made,
    own,
    keepRoll: (text: string, etag = '1') =>
      keepTenantFile(own, { value: value(text, etag), at: clock.now(), next: clock.now() }, TENANT_ROLL_KEY),
    check: async (how = SEND) => (await made.wait(checkMessage(made.item, gate, how))).value,
    /** As the pane does when it has looked. */
    async lookInPane() {
      const checked = (await made.wait(checkMessage(made.item, gate, { ...SEND, when: 'compose' }))).value;
      await made.wait(handOver(made.item, checked.digest ?? '', clock.now(), checked.inspection, checked.verdicts));
      return checked;
    },
  };
}

const rulesOf = ({ inspection }: { inspection: { findings: readonly { rule: string }[] } }) =>
  inspection.findings.map(({ rule }) => rule);
const WRONG = 'recipients/wrong-family';

describe('the pupil roll at Send', () => {
  it('is known by its beginning, whoever is on it', () => {
    expect(demoRoll().startsWith(ROLL_BEGINS)).toBe(true);
    expect(textOfRoll(makeRoll([], 'x')).startsWith(ROLL_BEGINS)).toBe(true);
  });

  it('a letter about a pupil to another family stops', async () => {
    const at = scene('okafor.family@post.example');
    await at.keepRoll(demoRoll());
    const checked = await at.check();
    expect(rulesOf(checked)).toContain(WRONG);
    expect(checked.verdict.decision).not.toBe('allow');
    expect(checked.inspection.checked.missing).not.toContain(WRONG);
  });

  it('a letter to the pupil’s own family is nobody’s business', async () => {
    const at = scene('h.marsh@families.example');
    await at.keepRoll(demoRoll());
    expect(rulesOf(await at.check())).not.toContain(WRONG);
  });

  it.each([
    ['was never read', undefined],
    ['was taken away', textOfRoll(makeRoll([], 'a salt for tests'))],
    ['was cut on its way', demoRoll().slice(0, 40)],
  ])('a roll that %s finds nothing, and what was checked says so', async (_how, text) => {
    const at = scene('okafor.family@post.example');
    if (text !== undefined) await at.keepRoll(text);
    const checked = await at.check();
    expect(rulesOf(checked)).not.toContain(WRONG);
    expect(checked.inspection.checked.missing).toContain(WRONG);
  });

  it('a roll that came after the pane looked is looked at anew', async () => {
    const at = scene('okafor.family@post.example');
    expect(rulesOf(await at.lookInPane())).not.toContain(WRONG);
    await at.keepRoll(demoRoll());
    const checked = await at.check();
    expect([checked.fromHandOver, rulesOf(checked).includes(WRONG)]).toEqual([false, true]);
  });

  it('another roll than the pane looked with is looked at anew', async () => {
    const at = scene('okafor.family@post.example');
    await at.keepRoll(textOfRoll(makeRoll(DEMO_PUPILS.slice(2), 'a salt for tests')));
    await at.lookInPane();
    await at.keepRoll(demoRoll(), '2');
    expect(rulesOf(await at.check())).toContain(WRONG);
  });

  it('what the pane found with the roll holds where Send has no room for one', async () => {
    const at = scene('okafor.family@post.example', { [WRONG]: { action: 'warn' } });
    await at.keepRoll(demoRoll());
    await at.lookInPane();
    await keepTenantFile(at.own, { at: 0, next: 0 }, TENANT_ROLL_KEY);
    const checked = await at.check();
    expect([checked.fromHandOver, rulesOf(checked).includes(WRONG)]).toEqual([true, true]);
    // An event without the roll that looks afterwards does not undo it.
    await at.lookInPane();
    expect(rulesOf(await at.check())).toContain(WRONG);
  });
});

describe('the agreement at Send', () => {
  const RULE = 'sender/unsigned-agreement';
  const of = agreementOf(POLICY as unknown as Parameters<typeof agreementOf>[0]);
  const found = async (state?: { of?: string; signedAt: number; askedDaysAgo?: number }) => {
    const at = scene('h.marsh@families.example');
    const now = at.time.clock.now();
    if (state)
      await keepAgreement(at.own, {
        of: state.of ?? of,
        signedAt: state.signedAt === 0 ? 0 : now + state.signedAt,
        askedSince: now - (state.askedDaysAgo ?? 0) * DAY,
      });
    const { inspection } = await at.check();
    return [inspection.findings.find(({ rule }) => rule === RULE)?.action, inspection.checked.missing.includes(RULE)];
  };

  it.each([
    ['nobody has looked yet', undefined, [undefined, true]],
    ['an older version was looked at', { of: 'recommended 0', signedAt: 0 }, [undefined, true]],
    ['it is not signed', { signedAt: 0 }, ['note', false]],
    ['it has not been signed for a term', { signedAt: 0, askedDaysAgo: 90 }, ['warn', false]],
    ['it is signed', { signedAt: -30 * DAY }, [undefined, false]],
    ['the signature ended last week', { signedAt: -373 * DAY, askedDaysAgo: 373 }, ['note', false]],
    ['the signature ended long ago', { signedAt: -500 * DAY, askedDaysAgo: 500 }, ['warn', false]],
  ])('%s', async (_how, state, expected) => {
    expect(await found(state)).toEqual(expected);
  });

  it('knowing the signature is not knowing what was sent: those checks still say that they are silent', async () => {
    const at = scene('h.marsh@families.example');
    await keepAgreement(at.own, { of, signedAt: at.time.clock.now(), askedSince: 0 });
    expect((await at.check()).inspection.checked.missing).toContain('recipients/unfamiliar-external');
  });
});
