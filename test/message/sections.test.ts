import { fc } from '../support/properties';
import { bodyOf } from '../../src/message/body';
import type { BodyPart, Section } from '../../src/message/snapshot';

interface Words {
  readonly own: string;
  readonly quoted: string;
  readonly signature: string;
}

function partOf(source: { html?: string; text?: string }): BodyPart {
  return bodyOf(source).parts[0];
}

/** The words of each section, joined: what stands where, whatever the line breaks. */
function wordsOf(part: BodyPart): Words {
  const words = (kind: Section['kind']): string =>
    part.sections
      .filter((section) => section.kind === kind)
      .map(({ start, end }) => part.text.slice(start, end))
      .join(' ')
      .replace(/[\s\u00a0]+/g, ' ')
      .trim();
  return { own: words('own'), quoted: words('quoted'), signature: words('signature') };
}

const html = (source: string): Words => wordsOf(partOf({ html: source }));
const text = (source: string): Words => wordsOf(partOf({ text: source }));

const OUTLOOK_DESKTOP = `<html><body><div class="WordSection1"><p class="MsoNormal">Hello Jo,<o:p></o:p></p>
<p class="MsoNormal">the coach leaves at nine.<o:p></o:p></p><p class="MsoNormal"><o:p>&nbsp;</o:p></p>
<div><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm">
<p class="MsoNormal"><b>From:</b> Jo Parry &lt;jo.parry@home.example&gt; <br><b>Sent:</b> 12 November 2026 10:00<br>
<b>To:</b> Office &lt;office@school.example&gt;<br><b>Subject:</b> Trip<o:p></o:p></p></div></div>
<p class="MsoNormal">When does it leave?<o:p></o:p></p></div></body></html>`;

const OUTLOOK_WELSH = OUTLOOK_DESKTOP.replace('From:', 'Oddi wrth:')
  .replace('Sent:', 'Anfonwyd:')
  .replace('To:', 'At:')
  .replace('Subject:', 'Pwnc:');

const OUTLOOK_WEB = `<html><body><div class="elementToProof" style="font-size:12pt">Hello Jo, the coach leaves at nine.</div>
<div id="appendonsend"></div><hr style="display:inline-block;width:98%" tabindex="-1">
<div id="divRplyFwdMsg" dir="ltr"><font face="Calibri"><b>From:</b> Jo Parry &lt;jo.parry@home.example&gt;<br><b>Sent:</b> Thursday, November 12, 2026 10:00 AM<br>
<b>To:</b> Office &lt;office@school.example&gt;<br><b>Subject:</b> Trip</font><div>&nbsp;</div></div><div>When does it leave?</div></body></html>`;

const GMAIL = `<div dir="ltr">Hello Jo, the coach leaves at nine.</div><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">
On Thu, 12 Nov 2026 at 10:00, Jo Parry &lt;<a href="mailto:jo.parry@home.example">jo.parry@home.example</a>&gt; wrote:<br></div>
<blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex"><div dir="ltr">When does it leave?</div></blockquote></div>`;

const APPLE = `<html><body style="overflow-wrap: break-word;">Hello Jo, the coach leaves at nine.<br id="lineBreakAtBeginningOfMessage">
<div><br><blockquote type="cite"><div>On 12 Nov 2026, at 10:00, Jo Parry &lt;jo.parry@home.example&gt; wrote:</div><br class="Apple-interchange-newline">
<div>When does it leave?</div></blockquote></div></body></html>`;

const THUNDERBIRD = `<html><body><p>Hello Jo, the coach leaves at nine.</p><div class="moz-cite-prefix">On 12/11/2026 10:00, Jo Parry wrote:<br></div>
<blockquote type="cite" cite="mid:1@home.example"><p>When does it leave?</p></blockquote></body></html>`;

const OUTLOOK_MOBILE = `<html><body><div dir="ltr">Hello Jo, the coach leaves at nine.</div><div id="ms-outlook-mobile-signature">Get Outlook for iOS</div>
<hr style="display:inline-block;width:98%"><div id="divRplyFwdMsg" dir="ltr"><b>From:</b> Jo Parry &lt;jo.parry@home.example&gt;<br><b>Sent:</b> Thursday, November 12, 2026 10:00:00 AM<br>
<b>To:</b> Office &lt;office@school.example&gt;<br><b>Subject:</b> Trip</div><div>When does it leave?</div></body></html>`;

const NEW_OUTLOOK = `<div class="elementToProof">Hello Jo, the coach leaves at nine.</div><div class="ms-outlook-mobile-reference-message skipProofing" id="mail-editor-reference-message-container">
<div style="padding:3pt 0 0"><b>From: </b>Jo Parry &lt;jo.parry@home.example&gt;<br><b>Date: </b>Thursday, 12 November 2026 at 10:00<br><b>To: </b>Office &lt;office@school.example&gt;<br>
<b>Subject: </b>Trip</div><div>When does it leave?</div></div>`;

const YAHOO = `<div class="ydp1"><div>Hello Jo, the coach leaves at nine.</div></div><div id="ydp2yahoo_quoted_1" class="yahoo_quoted"><div>On Thursday, 12 November 2026 at 10:00:00 GMT, Jo Parry &lt;jo.parry@home.example&gt; wrote:</div>
<div>When does it leave?</div></div>`;

describe('an answer is told apart from the message it answers', () => {
  test.each([
    ['Outlook on Windows', OUTLOOK_DESKTOP],
    ['Outlook in Welsh', OUTLOOK_WELSH],
    ['Outlook on the web', OUTLOOK_WEB],
    ['Gmail', GMAIL],
    ['Apple Mail', APPLE],
    ['Thunderbird', THUNDERBIRD],
    ['Outlook on a telephone', OUTLOOK_MOBILE],
    ['the new Outlook', NEW_OUTLOOK],
    ['Yahoo', YAHOO],
  ])('in %s', (_, source) => {
    const { own, quoted } = html(source);
    expect(own).toContain('the coach leaves at nine.');
    expect(own).not.toContain('When does it leave?');
    expect(own).not.toContain('jo.parry@home.example');
    expect(quoted).toContain('When does it leave?');
    expect(quoted).not.toContain('nine');
  });

  test.each([
    ['Outlook on Windows', OUTLOOK_DESKTOP],
    ['Outlook in Welsh', OUTLOOK_WELSH],
    ['Outlook on the web', OUTLOOK_WEB],
    ['Gmail', GMAIL],
    ['Apple Mail', APPLE],
    ['Outlook on a telephone', OUTLOOK_MOBILE],
    ['the new Outlook', NEW_OUTLOOK],
    ['Yahoo', YAHOO],
  ])('and who has seen it is known, in %s', (_, source) => {
    expect(bodyOf({ html: source }).quotedParticipants).toContain('jo.parry@home.example');
  });

  test.each([
    [
      'brackets at the start of lines',
      'Nine.\n\nOn 12 Nov 2026, at 10:00, Jo Parry <jo@home.example> wrote:\n> When does\n> it leave?\n',
    ],
    [
      'an announcement that is cut to the width of the screen',
      'Nine.\n\nOn Thu, 12 Nov 2026 at 10:00, Jo Parry\n<jo@home.example> wrote:\n\n> When does\n>it leave?\n',
    ],
    [
      'the line Outlook draws',
      'Nine.\n\n________________________________\nFrom: Jo Parry\nSent: 12 November 2026 10:00\nTo: Office\nSubject: Trip\n\nWhen does it leave?\n',
    ],
    [
      'an original message',
      'Nine.\n\n-----Original Message-----\nFrom: Jo Parry [mailto:jo@home.example]\nSent: 12 November 2026 10:00\nTo: Office\nSubject: Trip\n\nWhen does it leave?\n',
    ],
    [
      'a Welsh original message',
      'Nine.\n\n-----Neges Wreiddiol-----\nOddi wrth: Jo Parry <jo@home.example>\nAnfonwyd: 12 Tachwedd 2026 10:00\nAt: Swyddfa\nPwnc: Taith\n\nWhen does it leave?\n',
    ],
    [
      'Welsh brackets',
      'Nine.\n\nAr 12 Tach 2026 am 10:00, ysgrifennodd Jo Parry <jo@home.example>:\n> When does it leave?\n',
    ],
    [
      'a German head',
      'Nine.\n\nVon: Jo Parry <jo@home.example>\nGesendet: Donnerstag, 12. November 2026 10:00\nAn: Office\nBetreff: Trip\n\nWhen does it leave?\n',
    ],
    [
      'a Polish head',
      'Nine.\n\nOd: Jo Parry <jo@home.example>\nWysłano: czwartek, 12 listopada 2026 10:00\nDo: Office\nTemat: Trip\n\nWhen does it leave?\n',
    ],
    [
      'a forward of Gmail',
      'Nine.\n\n---------- Forwarded message ---------\nFrom: Jo Parry <jo@home.example>\nDate: Thu, 12 Nov 2026 at 10:00\nSubject: Trip\nTo: Office <office@school.example>\n\nWhen does it leave?\n',
    ],
    [
      'a forward of Apple Mail',
      'Nine.\n\nBegin forwarded message:\n\nFrom: Jo Parry <jo@home.example>\nSubject: Trip\nDate: 12 November 2026 at 10:00:00 GMT\nTo: Office\n\nWhen does it leave?\n',
    ],
    [
      'Windows line ends',
      'Nine.\r\n\r\n-----Original Message-----\r\nFrom: Jo Parry\r\nSent: 12 November 2026 10:00\r\nTo: Office\r\nSubject: Trip\r\n\r\nWhen does it leave?\r\n',
    ],
  ])('in plain text: %s', (_, source) => {
    const { own, quoted } = text(source);
    expect(own).toBe('Nine.');
    expect(quoted).toContain('it leave?');
  });

  test('an answer between the lines stays the author’s own', () => {
    const { own, quoted } = text(
      'On 12 Nov 2026, at 10:00, Jo <jo@home.example> wrote:\n> When?\n\nAt nine.\n\n> Where?\n\nAt the gate.\n',
    );
    expect(own).toBe('At nine. At the gate.');
    expect(quoted).toContain('Where?');
  });

  test.each([
    ['a colon after a name', 'From: the head\nTo: all parents\n\nPlease read this.'],
    ['reported speech', 'On Monday Jake wrote:\nI do not like it here.\nWe spoke to him.'],
    ['a booking form', 'From: 3 May\nTo: 5 May\nCost: £40'],
    ['more than half', 'Attendance is\n>95% in every class this week.'],
    ['an indented paragraph of a web editor', undefined],
  ])('%s is no quotation', (_, source) => {
    const words =
      source === undefined
        ? html(
            '<div>Hello</div><blockquote style="margin:0 0 0 40px;border:none;padding:0"><div>indented</div></blockquote>',
          )
        : text(source);
    expect(words.quoted).toBe('');
  });
});

const CARD = 'Tanya Ashworth\nClass Teacher, Year 4\nGreenfield Primary School\nTel: 01632 960200\nwww.school.example';

describe('the signature is told apart from the letter', () => {
  test.each([
    ['after the two dashes', `The coach leaves at nine.\n\n-- \n${CARD}\n`],
    ['after kind regards', `The coach leaves at nine.\n\nKind regards,\n\n${CARD}\n`],
    ['after a Welsh greeting', `The coach leaves at nine.\n\nCofion cynnes,\n${CARD}\n`],
    ['without a greeting', `The coach leaves at nine.\n\n${CARD}\n`],
    [
      'above the quoted message',
      `The coach leaves at nine.\n\nMany thanks\nTanya\n\n${CARD}\n\nOn 12 Nov 2026, at 10:00, Jo <jo@home.example> wrote:\n> When?\n`,
    ],
  ])('%s', (_, source) => {
    const { own, signature } = text(source);
    expect(own).toContain('nine.');
    expect(signature).toContain('Tanya');
    expect(signature).toContain('01632 960200');
  });

  test.each([
    [
      'a signature of Outlook',
      '<div>The coach leaves at nine.</div><div id="Signature"><p>Tanya Ashworth</p><p>Tel: 01632 960200</p></div>',
    ],
    [
      'a signature of Gmail',
      '<div>The coach leaves at nine.</div><div class="gmail_signature" data-smartmail="gmail_signature"><div>Tanya Ashworth</div><div>Tel: 01632 960200</div></div>',
    ],
    [
      'a signature of Thunderbird',
      '<p>The coach leaves at nine.</p><div class="moz-signature">-- <br>Tanya Ashworth<br>Tel: 01632 960200</div>',
    ],
    [
      'a signature of Word',
      '<p>The coach leaves at nine.</p><a name="_MailAutoSig"><p>Tanya Ashworth</p><p>Tel: 01632 960200</p></a>',
    ],
  ])('%s by its mark-up', (_, source) => {
    const { own, signature } = html(source);
    expect(own).toBe('The coach leaves at nine.');
    expect(signature).toContain('Tanya Ashworth');
    expect(signature).toContain('01632 960200');
  });

  test('a disclaimer under the signature is the author’s own part', () => {
    const { own } = text(
      `The coach leaves at nine.\n\nKind regards\n${CARD}\n\nThis e-mail comes from the school and is meant only for the person it is addressed to. Please delete it if it reached you by mistake.\n`,
    );
    expect(own).toContain('is meant only for the person');
  });

  test('a postscript with a number is no signature', () => {
    const { own } = text(
      `The coach leaves at nine.\n\nKind regards\n${CARD}\n\nPS The NHS number of Ben is 999 000 0018, please pass it on to the nurse.\n`,
    );
    expect(own).toContain('999 000 0018');
  });

  test('a list of colleagues is content', () => {
    const { signature } = text(
      `Here are the contacts:\n\n${CARD}\n\n${CARD.replace('Tanya Ashworth', 'Daniel Poole')}\n`,
    );
    expect(signature).toBe('');
  });
});

describe('whatever the text', () => {
  const line = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constantFrom(
      ...['> quoted', '>', '', '-- ', 'Kind regards', 'Tanya Ashworth', 'Head of Year 4', 'Tel: 01632 960200'],
      ...['From: a@b.example', 'Sent: 12 May 2026 10:00', 'To: c', 'Subject: d', '-----Original Message-----', '_____'],
      ...[
        'On 12 May 2026, at 10:00, A <a@b.example> wrote:',
        'wrote:',
        'On',
        '\r',
        '\u2028',
        '<blockquote type=cite>',
        '</blockquote>',
        '<div id=Signature>',
        '</div>',
        '<div id=divRplyFwdMsg>',
      ],
    ),
  );

  test('every character stands in exactly one section, in order', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), fc.boolean(), (lines, isHtml) => {
        const source = lines.join(isHtml ? '<br>' : '\n');
        for (const part of bodyOf(isHtml ? { html: source } : { text: source }).parts) {
          let at = 0;
          for (const { start, end } of part.sections) {
            expect(start).toBe(at);
            expect(end).toBeGreaterThan(start);
            at = end;
          }
          expect(at).toBe(part.text.length);
        }
      }),
      { numRuns: 1500 },
    );
  });

  test('a mail without any body has one empty part', () => {
    expect(bodyOf({})).toEqual({
      parts: [{ format: 'text', text: '', sections: [] }],
      quotedParticipants: [],
      shareLinks: 0,
      dataUriBytes: 0,
    });
  });
});

describe('links to shared files', () => {
  test.each([
    ['in plain text', { text: 'See https://school-my.sharepoint.com/:w:/g/abc?e=1.' }, 1],
    ['behind words', { html: '<a href="https://1drv.ms/w/s!abc">the plan</a>' }, 1],
    ['the same one twice', { text: 'https://drive.google.com/file/d/1 https://drive.google.com/file/d/1' }, 1],
    ['in both forms', { html: '<a href="https://we.tl/t-1">here</a>', text: 'here https://we.tl/t-1' }, 1],
    [
      'through a mail filter',
      { text: 'https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2F1drv.ms%2Fw%2Fx&data=1' },
      1,
    ],
    ['only in the quoted part', { text: 'Nine.\n> https://1drv.ms/w/s!abc\n' }, 0],
    ['a form is no file', { text: 'https://docs.google.com/forms/d/1/viewform' }, 0],
    ['a front page is no file', { text: 'https://www.dropbox.com/' }, 0],
    ['a name that only ends alike', { text: 'https://notdropbox.com/s/abc' }, 0],
    ['a user name in front of the host', { text: 'https://1drv.ms@evil.example/x' }, 0],
  ])('%s', (_, source, count) => {
    expect(bodyOf(source).shareLinks).toBe(count);
  });
});
