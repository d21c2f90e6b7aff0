import { fc } from '../support/properties';
import { bodyOfSource, partOfSource, type BodySource } from '../../src/fixes/body-source';
import { cut } from '../../src/fixes/cut';
import { reword } from '../../src/fixes/rewrite';
import { disclaimerWords, copiesInBody } from '../../src/rules/shared/disclaimer-text';
import { DISCLAIMER, fixScene, parents } from './fix-scene';

const QUOTE =
  '<div id="divRplyFwdMsg"><hr><b>From:</b> Hannah Marsh &lt;h.marsh@families.example&gt;<br><b>Sent:</b> Monday<br><b>To:</b> Tom Ashworth<br><b>Subject:</b> Swimming</div><div>Old words here</div>';
const RULE = 'disclaimer/missing';

function copies(body: string, format: 'html' | 'text' = 'html'): number {
  return copiesInBody(disclaimerWords(DISCLAIMER), bodyOfSource({ format, body }))[0] ?? 0;
}

describe('the school’s notice is put in', () => {
  it.each([
    ['html', '<div>Thank you</div>', 'new'],
    ['html', `<html><body><div>Thank you</div>${QUOTE}</body></html>`, 'reply'],
    ['text', 'Thank you', 'new'],
    ['text', 'Thank you\n\n> Old words\n> more of them', 'reply'],
  ] as const)('once, above what is quoted (%s: %s)', async (format, body, composeType) => {
    const { item, press, finding } = fixScene({ to: parents(1), subject: 'Fair', format, body, composeType });
    expect(await press(RULE, 'insert-disclaimer')).toMatchObject({ is: 'done' });
    expect(copies(item.state.body, format)).toBe(1);
    expect(await finding(RULE)).toBeUndefined();
    const old = item.state.body.indexOf('Old words');
    if (old >= 0) expect(item.state.body.indexOf('Greenfield Community')).toBeLessThan(old);
  });

  it('in plain text it stands on a line of its own', async () => {
    const { item, press } = fixScene({ to: parents(1), subject: 'Fair', format: 'text', body: 'Thank you' });
    await press(RULE, 'insert-disclaimer');
    expect(item.state.body).toBe(`Thank you\n\n${DISCLAIMER}\n\n`);
  });
});

describe('a second notice is taken out', () => {
  it.each([
    ['html', `<div>Thank you</div><p>${DISCLAIMER}</p><p><b>${DISCLAIMER}</b></p><div>Bye</div>`],
    [
      'html',
      `<p>Thank you</p><div id="schoolgate-disclaimer"><p>${DISCLAIMER}</p></div><table><tr><td>${DISCLAIMER}</td></tr></table>`,
    ],
    ['text', `Thank you\n\n${DISCLAIMER}\n\n${DISCLAIMER}\n\nBye`],
  ] as const)('and one stays (%s)', async (format, body) => {
    const { item, press } = fixScene({ to: parents(1), subject: 'Fair', format, body });
    expect(await press(RULE, 'remove-second-disclaimer')).toMatchObject({ is: 'done' });
    expect(copies(item.state.body, format)).toBe(1);
    expect(item.state.body).toContain('Thank you');
    expect(item.state.body.includes('Bye')).toBe(body.includes('Bye'));
    expect(item.state.body).not.toMatch(/<b><\/b>|<p><\/p>/);
  });

  it('where Outlook adds it at sending, none stays in the text', async () => {
    const body = `<div>Thank you</div><p>${DISCLAIMER}</p>`;
    const { item, press } = fixScene({ to: parents(1), subject: 'Fair', body, session: { 'sg.appended': DISCLAIMER } });
    await press(RULE, 'remove-second-disclaimer');
    expect(copies(item.state.body)).toBe(0);
  });
});

describe('older messages are taken out', () => {
  const trim = (format: 'html' | 'text', body: string): string => {
    const source: BodySource = { format, body };
    const part = partOfSource(source);
    return cut(
      source,
      part,
      part.sections.filter(({ kind }) => kind === 'quoted'),
    );
  };

  it.each([
    [
      'Outlook',
      `<html><body><div>Thank you</div>${QUOTE}</body></html>`,
      '<html><body><div>Thank you</div></body></html>',
    ],
    [
      'a quote in a frame',
      '<div>Yes</div><blockquote type="cite"><p>Old <b>words</b></p></blockquote>',
      '<div>Yes</div>',
    ],
    [
      'own words below the quote stay',
      '<blockquote type="cite">Old words</blockquote><div>Yes, gladly</div>',
      '<div>Yes, gladly</div>',
    ],
    [
      'a signature picture above stays',
      '<div>Yes<br><img src="cid:logo"></div><blockquote type="cite">Old words</blockquote>',
      '<div>Yes<br><img src="cid:logo"></div>',
    ],
  ])('%s', (_says, body, expected) => {
    expect(trim('html', body)).toBe(expected);
  });

  it('in plain text too', () => {
    expect(trim('text', 'Yes, gladly\n\n> Old words\n> and more\n\nBye').trim()).toMatch(/^Yes, gladly\n+Bye$/);
  });
});

describe('what was found in the text is covered in the message itself', () => {
  it('bold and links inside a number stay, its characters go', () => {
    const source: BodySource = { format: 'html', body: '<p>No <b>999</b> 000&nbsp;0018 &amp; more</p>' };
    const part = partOfSource(source);
    const start = part.text.indexOf('999');
    const end = part.text.indexOf('0018') + 4;
    expect(reword(source, part, [{ start, end, by: '[a < b]' }])).toBe('<p>No <b>[a &lt; b]</b> &amp; more</p>');
  });

  it('a pupil’s number in a message to a parent', async () => {
    const { item, press, finding } = fixScene({
      to: parents(1),
      subject: 'Swimming',
      body: `<p>Alfie Marsh, NHS number 999 000 <i>0018</i>, swims.</p><p>${DISCLAIMER}</p>`,
    });
    expect(await press('data/personal', 'redact')).toMatchObject({ is: 'done' });
    expect(item.state.body).not.toContain('999');
    expect(await finding('data/personal')).toBeUndefined();
  });

  it('nothing is covered when the text has changed since it was looked at', async () => {
    const { item, check, actions } = fixScene({
      to: parents(1),
      subject: 'Swimming',
      body: `<p>Alfie Marsh, NHS number 999 000 0018, swims.</p>`,
    });
    const checked = await check();
    const found = checked.inspection.findings.find(({ rule }) => rule === 'data/personal')!;
    item.change({ body: '<p>Please note: Alfie Marsh, NHS number 999 000 0018, swims.</p>' });
    expect(await actions.fix('redact', found, checked)).toEqual({ is: 'nothing' });
  });

  it('undo waits for the sender: what was written since is not lost', async () => {
    const { item, press, actions } = fixScene({
      to: parents(1),
      subject: 'Swimming',
      body: `<p>Alfie Marsh, NHS number 999 000 0018, swims.</p>`,
    });
    const done = await press('data/personal', 'redact');
    if (done.is !== 'done' || !done.undo) throw new Error('no way back');
    const written = `${item.state.body}<p>See you there</p>`;
    item.change({ body: written });
    expect(await actions.undo(done.undo)).toEqual({ is: 'changed' });
    expect(item.state.body).toBe(written);
  });
});

describe('hostile mark-up', () => {
  const piece = fc.constantFrom(
    '<p>',
    '</p>',
    '<div>',
    '</div>',
    '<b>',
    '</b>',
    'word ',
    '&amp;',
    '&lt;',
    '&nbsp;',
    '<br>',
    '<img src="a>b">',
    '<',
    '>',
    '"',
    '<!--',
    '-->',
    '<td>',
    '</td>',
    '<blockquote type="cite">',
    '</blockquote>',
    'other ',
    '\u202e',
    '<a href="x',
  );

  it('cutting never makes words appear, and rewording changes only what it is told to', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.nat(60), fc.nat(20), (pieces, from, length) => {
        const source: BodySource = { format: 'html', body: pieces.join('') };
        const part = partOfSource(source);
        const start = Math.min(from, part.text.length);
        const end = Math.min(start + length, part.text.length);
        expect(cut(source, part, [{ start, end }]).length).toBeLessThanOrEqual(source.body.length);
        expect(reword(source, part, [])).toBe(source.body);
      }),
    );
  });
});
