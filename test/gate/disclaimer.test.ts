import { fc } from '../support/properties';
import { applyDisclaimer, withDisclaimer } from '../../src/gate/disclaimer';
import { SESSION } from '../../src/gate/session';
import { bodyOf } from '../../src/message/body';
import { copiesInBody, disclaimerWords } from '../../src/rules/shared/disclaimer-text';
import { memoryComposeItem, type MemoryItemState } from '../../src/adapters/memory/memory-compose-item';
import { aParent } from './gate-scene';
import { aPolicy, smallEngine } from './small-engine';

const policy = smallEngine.effectivePolicy(aPolicy(), undefined);
const EXTERNAL = policy.organisation.disclaimers.external;
const COLLEAGUE = { address: 'office@greenfield.example', name: '', kind: 'person' } as const;
const apply = (state: Partial<MemoryItemState>, over = policy) => {
  const item = memoryComposeItem(state);
  return { item, done: applyDisclaimer(item, () => over) };
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
    await applyDisclaimer(item, () => none);
    item.change({ to: [COLLEAGUE] });
    await applyDisclaimer(item, () => none);
    expect([item.state.appended, item.state.session[SESSION.appended]]).toEqual(['', '']);
  });

  it.each(['appendOnSend', `remember ${SESSION.appended}`])(
    'when %s fails, nothing claims that it is there',
    async (broken) => {
      const item = memoryComposeItem(
        { to: [aParent()] },
        { fault: (call) => (call === broken ? { refuses: 'refused' } : undefined) },
      );
      expect(await applyDisclaimer(item, () => policy)).toBe('failed');
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
      for (let i = 0; i < 3; i++) await applyDisclaimer(item, () => policy);
      const { body } = item.state;
      expect(copies(body)).toEqual([1]);
      expect(body.indexOf('Hello')).toBeLessThan(body.indexOf(EXTERNAL));
      expect(body.indexOf(EXTERNAL)).toBeLessThan(body.indexOf('Old words'));
      expect(body).toContain(quote);
    },
  );

  it('Outlook’s renaming of our mark does not make two of it', async () => {
    const item = memoryComposeItem({
      composeType: 'reply',
      to: [aParent()],
      body: `<body><p>Hello</p>${QUOTES.outlook}</body>`,
    });
    await applyDisclaimer(item, () => policy);
    item.change({
      body: item.state.body.replace('id="schoolgate-disclaimer"', 'id="x_schoolgate-disclaimer"'),
      to: [COLLEAGUE],
    });
    await applyDisclaimer(item, () => policy);
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
