import { fc } from '../support/properties';
import { applyDisclaimer, withDisclaimer } from '../../src/gate/disclaimer';
import { SESSION } from '../../src/gate/session';
import { bodyOf } from '../../src/message/body';
import { copiesInBody, disclaimerWords } from '../../src/rules/shared/disclaimer-text';
import { memoryComposeItem, type MemoryItemState } from '../../src/adapters/memory/memory-compose-item';
import { virtualTime } from '../../src/adapters/memory/memory-system';
import { aParent } from './gate-scene';
import { aPolicy, smallEngine } from './small-engine';

const policy = smallEngine.effectivePolicy(aPolicy(), undefined);
/** Without timers nothing is waited for. */
const AT_ONCE = virtualTime(undefined, false);
const EXTERNAL = policy.organisation.disclaimers.external;
const COLLEAGUE = { address: 'office@greenfield.example', name: '', kind: 'person' } as const;
const apply = (state: Partial<MemoryItemState>, over = policy) => {
  const item = memoryComposeItem(state);
  return { item, done: applyDisclaimer(item, () => over, AT_ONCE) };
};
const copies = (html: string): readonly number[] => copiesInBody(disclaimerWords(EXTERNAL), bodyOf({ html }));
const QUOTES = {
  outlook:
    '<div id="divRplyFwdMsg" dir="ltr"><font><b>From:</b> Parent &lt;p@home.example&gt;<br><b>Sent:</b> 1 May 2026 09:00<br><b>To:</b> Tom<br><b>Subject:</b> Trip</font></div><div>Old words</div>',
  gmail:
    '<div class="gmail_quote"><div>On Fri, 1 May 2026 at 09:00, Parent &lt;p@home.example&gt; wrote:<br></div><blockquote class="gmail_quote"><p>Old words</p></blockquote></div>',
};

describe('the disclaimer is there once', () => {
  it.each([
    ['families', [aParent()], 'external'],
    ['colleagues', [COLLEAGUE], 'internal'],
    ['nobody yet', [], 'external'],
    ['both', [COLLEAGUE, aParent()], 'external'],
  ] as const)('for %s: the %s one is registered', async (_who, to, audience) => {
    const { item, done } = apply({ to });
    expect(await done).toBe('registered');
    expect(item.state.appended).toContain(policy.organisation.disclaimers[audience]);
    expect(item.state.session[SESSION.appended]).toBe(policy.organisation.disclaimers[audience]);
  });

  it('nothing is registered where the policy does not ask for it', async () => {
    const off = { ...policy, rules: {} };
    const { item, done } = apply({ to: [aParent()] }, off);
    expect([await done, item.state.appended]).toEqual(['off', '']);
  });

  it('what was registered for others goes when these readers need none', async () => {
    const none = {
      ...policy,
      organisation: { ...policy.organisation, disclaimers: { external: EXTERNAL, internal: '', newsgroup: '' } },
    };
    const item = memoryComposeItem({ to: [aParent()] });
    await applyDisclaimer(item, () => none, AT_ONCE);
    item.change({ to: [COLLEAGUE] });
    await applyDisclaimer(item, () => none, AT_ONCE);
    expect([item.state.appended, item.state.session[SESSION.appended]]).toEqual(['', '']);
  });

  it.each(['appendOnSend', `remember ${SESSION.appended}`])(
    'when %s fails, nothing claims that it is there',
    async (broken) => {
      const item = memoryComposeItem(
        { to: [aParent()] },
        { fault: (call) => (call === broken ? { refuses: 'refused' } : undefined) },
      );
      expect(await applyDisclaimer(item, () => policy, AT_ONCE)).toBe('failed');
      expect(item.state.session[SESSION.appended] ?? '').toBe('');
    },
  );

  it.each(Object.entries(QUOTES))(
    'in a reply (%s) it stands above the quoted part, however often it is asked for',
    async (_kind, quote) => {
      const item = memoryComposeItem({
        composeType: 'reply',
        to: [aParent()],
        body: `<html><body><p>Hello</p><br>${quote}</body></html>`,
      });
      for (let i = 0; i < 3; i++) await applyDisclaimer(item, () => policy, AT_ONCE);
      const { body } = item.state;
      expect(copies(body)).toEqual([1]);
      expect(body.indexOf('Hello')).toBeLessThan(body.indexOf(EXTERNAL));
      expect(body.indexOf(EXTERNAL)).toBeLessThan(body.indexOf('Old words'));
      expect(body).toContain(quote);
    },
  );

  it('what was registered before it was known to be a reply goes when it stands in the body', async () => {
    const item = memoryComposeItem({ composeType: 'unknown', to: [aParent()], body: `<p>Hello</p>${QUOTES.outlook}` });
    await applyDisclaimer(item, () => policy, AT_ONCE);
    expect(item.state.appended).toContain(EXTERNAL);
    item.change({ composeType: 'reply' });
    await applyDisclaimer(item, () => policy, AT_ONCE);
    expect([item.state.appended, copies(item.state.body)]).toEqual(['', [1]]);
  });

  it('Outlook’s renaming of our mark does not make two of it', async () => {
    const item = memoryComposeItem({
      composeType: 'reply',
      to: [aParent()],
      body: `<body><p>Hello</p>${QUOTES.outlook}</body>`,
    });
    await applyDisclaimer(item, () => policy, AT_ONCE);
    item.change({
      body: item.state.body.replace('id="schoolgate-disclaimer"', 'id="x_schoolgate-disclaimer"'),
      to: [COLLEAGUE],
    });
    await applyDisclaimer(item, () => policy, AT_ONCE);
    expect(item.state.body).not.toContain(EXTERNAL);
    expect(item.state.body).toContain(policy.organisation.disclaimers.internal);
  });

  it('a text with marks of HTML in it stays text', async () => {
    const odd = {
      ...policy,
      organisation: {
        ...policy.organisation,
        disclaimers: { ...policy.organisation.disclaimers, external: 'Ring <the office> & ask "Jo"' },
      },
    };
    const { item, done } = apply({ to: [aParent()] }, odd);
    await done;
    expect(item.state.appended).toBe('<p>Ring &lt;the office&gt; &amp; ask &quot;Jo&quot;</p>');
  });

  it('nothing that was there is lost, whatever the body', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), fc.constantFrom('', ...Object.values(QUOTES)), (words, quote) => {
        const html = `<body>${words}${quote}</body>`;
        const next = withDisclaimer('html', html, bodyOf({ html }), EXTERNAL, '');
        const at = next.indexOf('<div id="schoolgate-disclaimer">');
        return at >= 0 && next.replace(/<div id="schoolgate-disclaimer">.*?<\/div>/s, '') === html;
      }),
    );
  });
});

describe('while Send was pressed already', () => {
  const START = 1_795_510_800_000;
  const writing = (state: Partial<MemoryItemState>) => {
    const time = virtualTime(START);
    const item = memoryComposeItem({ to: [aParent()], ...state });
    let outcome: unknown;
    void applyDisclaimer(item, () => policy, time).then((done) => (outcome = done));
    const mark = (at: number) => item.change({ session: { ...item.state.session, [SESSION.sending]: String(at) } });
    const changes = () => item.calls.filter((call) => /^(?:appendOnSend|setBody)$/.test(call)).length;
    return { time, item, mark, changes, outcome: () => outcome };
  };

  it.each(['new', 'reply'] as const)(
    'nothing is put into a message (%s) before that send is over',
    async (composeType) => {
      const { time, item, mark, changes } = writing({
        composeType,
        session: { [SESSION.sending]: String(START - 100) },
      });
      await time.pass(3_000);
      expect([changes(), item.state.session[SESSION.appended]]).toEqual([0, undefined]);
      mark(-(START + 3_000));
      await time.pass(3_000);
      expect([changes(), `${item.state.appended}${item.state.body}`.includes(EXTERNAL)]).toEqual([1, true]);
    },
  );

  it('what was registered when it began is registered again, and counts only then', async () => {
    const { time, item, mark, changes, outcome } = writing({});
    await time.pass(800);
    expect([changes(), item.state.session[SESSION.appended]]).toEqual([1, undefined]);
    mark(START + 500);
    await time.pass(2_000);
    expect([changes(), item.state.session[SESSION.appended]]).toEqual([1, undefined]);
    mark(-(START + 2_800));
    await time.pass(4_000);
    expect([changes(), item.state.session[SESSION.appended], outcome()]).toEqual([2, EXTERNAL, 'registered']);
  });

  it('a send that died holds nothing up for ever', async () => {
    const { time, changes, outcome } = writing({ session: { [SESSION.sending]: String(START - 5_000) } });
    await time.pass(4_000);
    expect(changes()).toBe(0);
    await time.pass(4_000);
    expect([changes(), outcome()]).toEqual([1, 'registered']);
  });

  it.each([1, -1])('a clock that was set back holds nothing up (mark %i)', async (sign) => {
    const { time, changes, outcome } = writing({ session: { [SESSION.sending]: String(sign * (START + 3_600_000)) } });
    await time.pass(2_000);
    expect([changes(), outcome()]).toEqual([1, 'registered']);
  });

  it('a recipient typed meanwhile makes a message one that can be sent', async () => {
    const { time, item, outcome } = writing({ to: [] });
    item.change({ to: [aParent()] });
    await time.pass(1_000);
    expect(outcome()).toBeUndefined();
    await time.pass(1_000);
    expect(outcome()).toBe('registered');
  });

  it('a message without a recipient cannot be sent: it is not waited for', async () => {
    const { time, outcome } = writing({ to: [] });
    await time.pass(10);
    expect(outcome()).toBe('registered');
  });
});
