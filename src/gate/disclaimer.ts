import { bodyOf } from '../message/body';
import type { Part } from '../message/part';
import type { Body, Recipient } from '../message/snapshot';
import type { ComposeItem, Done, RecipientField } from '../ports/compose-item';
import type { EffectivePolicy } from '../policy/policy';
import { disclaimerWords, hasDisclaimer } from '../rules/shared/disclaimer-text';
import { htmlOfMarked, plainTwin } from '../rules/shared/marked-text';
import { schoolOf } from '../rules/school-of';
import { recipientsIn } from './recipients-in';
import { besideSends, type Time } from './send-in-flight';
import { SESSION } from './session';

type Format = 'html' | 'text';

/** What became of the disclaimer; the send event only looks whether it is there. */
export type DisclaimerOutcome = 'off' | 'present' | 'registered' | 'inserted' | 'failed';

/** Outlook on the web puts `x_` before ids when it takes over a text. */
const MARK = 'schoolgate-disclaimer';

/**
 * Sees to it that the message carries the disclaimer of the sender's school for its readers, once. Only for compose
 * events: in the send event Outlook takes no text any more, or loses pictures (office-js issues 6908, 6808).
 *
 * A new message gets it appended when it leaves; a reply or forward has it above the quoted part, because appended
 * text would stand below the whole thread.
 */
export async function applyDisclaimer(
  item: ComposeItem,
  policyFor: (sender: string) => EffectivePolicy,
  time: Time,
): Promise<DisclaimerOutcome> {
  const [type, from, { to, cc, bcc }, format] = await Promise.all([
    item.composeType(),
    item.from(),
    readersOf(item),
    item.bodyFormat(),
  ]);
  const policy = policyFor(from.state === 'read' ? from.value.address : item.mailbox.address);
  const school = schoolOf(policy.organisation);
  const isOn = (policy.rules['disclaimer/missing']?.action ?? 'off') !== 'off';
  const readers = recipientsIn({ to, cc, bcc });
  // Who will read it is not known before somebody is in To: the text for outsiders harms no colleague.
  const isKnown = readers.length > 0 && [to, cc, bcc].every(({ state }) => state === 'read');
  const template = isOn ? policy.organisation.disclaimers[isKnown ? school.audienceOf(readers) : 'external'] : '';
  const known: Format = format.state === 'read' ? format.value : 'html';
  // Without a recipient Outlook sends nothing; somebody may have typed one since.
  const canBeSent = async (): Promise<boolean> => readers.length > 0 || recipientsIn(await readersOf(item)).length > 0;
  const append: Append = (text) => besideSends(item, time, canBeSent, () => item.appendOnSend(known, text));
  if (disclaimerWords(template).length === 0) return withdraw(item, append);
  if (type !== 'reply' && type !== 'forward') return register(item, known, template, append);
  const outcome = await besideSends(item, time, NEVER, () => insert(item, known, template));
  // When it was not known yet that this is a reply, the text was registered: it would be there twice.
  if (outcome !== 'failed') await withdraw(item, append);
  return outcome;
}

/** What stands in the body is seen there: it need not be done again. */
const NEVER = (): Promise<boolean> => Promise.resolve(false);

async function readersOf(item: ComposeItem): Promise<Record<RecipientField, Part<readonly Recipient[]>>> {
  const [to, cc, bcc] = await Promise.all([item.recipients('to'), item.recipients('cc'), item.recipients('bcc')]);
  return { to, cc, bcc };
}

/** Registers text to be appended when the message leaves. */
type Append = (text: string) => Promise<Done>;

/** Nothing is wanted for this audience: what was registered for another one goes. */
async function withdraw(item: ComposeItem, append: Append): Promise<DisclaimerOutcome> {
  const registered = await item.recall(SESSION.appended);
  if (registered.state === 'read' && registered.value === '') return 'off';
  const done = await append('');
  if (done.ok) await item.remember(SESSION.appended, '');
  return 'off';
}

async function register(
  item: ComposeItem,
  format: Format,
  template: string,
  append: Append,
): Promise<DisclaimerOutcome> {
  const source = await item.body(format);
  if (source.state === 'read' && hasDisclaimer(template, bodyFrom(format, source.value), '')) {
    await withdraw(item, append);
    return 'present';
  }
  const registered = await item.recall(SESSION.appended);
  if (registered.state === 'read' && registered.value === template) return 'registered';
  // The note is taken only after the host said "done": at Send it counts as present.
  const done = await append(format === 'html' ? htmlOfMarked(template) : `\n\n${plainTwin(template)}`);
  if (!done.ok) return 'failed';
  return (await item.remember(SESSION.appended, template)).ok ? 'registered' : 'failed';
}

async function insert(item: ComposeItem, format: Format, template: string): Promise<DisclaimerOutcome> {
  const source = await item.body(format);
  if (source.state === 'unread') return 'failed';
  const body = bodyFrom(format, source.value);
  if (hasDisclaimer(template, body, '')) return 'present';
  const before = await item.recall(SESSION.inserted);
  const old = before.state === 'read' ? before.value : '';
  const next = withDisclaimer(format, source.value, body, template, old);
  const done = await item.setBody(format, next);
  if (!done.ok) return 'failed';
  await item.remember(SESSION.inserted, template);
  return 'inserted';
}

/** The body with the text put above the quoted part, in the place of the one for another audience if that is there. */
export function withDisclaimer(format: Format, source: string, body: Body, template: string, old: string): string {
  const cleared =
    old === '' ? source : format === 'html' ? withoutBlock(source) : source.split(`${plainTwin(old)}\n\n`).join('');
  const text = format === 'html' ? blockOf(template) : `${plainTwin(template)}\n\n`;
  const at = quotedStart(cleared === source ? body : bodyFrom(format, cleared), cleared);
  return `${cleared.slice(0, at)}${text}${cleared.slice(at)}`;
}

function bodyFrom(format: Format, source: string): Body {
  return bodyOf(format === 'html' ? { html: source } : { text: source });
}

/** Where in the source the quoted part begins; its end when there is none. Never inside a tag or an entity. */
export function quotedStart({ parts }: Body, source: string): number {
  const [part] = parts;
  const quoted = part?.sections.find(({ kind }) => kind === 'quoted');
  if (!part || !quoted) return endOfBody(source, part?.format ?? 'text');
  if (part.format === 'text') return quoted.start;
  const at = part.offsets?.[quoted.start] ?? source.length;
  return startOfTags(source, at);
}

/** Tags that open directly before the quoted words belong to them: `<div><hr><b>From:`. */
function startOfTags(source: string, at: number): number {
  let start = at;
  for (;;) {
    let before = start;
    while (before > 0 && ' \t\r\n'.includes(source[before - 1])) before--;
    if (source[before - 1] !== '>') return start;
    const open = source.lastIndexOf('<', before - 1);
    // A closing tag ends what stands above; the body's own tag must stay in front.
    if (open < 0 || source[open + 1] === '/' || /^<(body|html|!)/i.test(source.slice(open, open + 5))) return start;
    start = open;
  }
}

function endOfBody(source: string, format: Format): number {
  if (format === 'text') return source.length;
  const end = source.toLowerCase().lastIndexOf('</body');
  return end < 0 ? source.length : end;
}

function blockOf(template: string): string {
  return `<div id="${MARK}">${htmlOfMarked(template)}</div>`;
}

function withoutBlock(source: string): string {
  const mark = source.indexOf(MARK);
  const open = mark < 0 ? -1 : source.toLowerCase().lastIndexOf('<div', mark);
  const close = open < 0 ? -1 : source.toLowerCase().indexOf('</div>', mark);
  return close < 0 ? source : source.slice(0, open) + source.slice(close + '</div>'.length);
}
