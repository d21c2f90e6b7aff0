import { asksFor } from '../rules/actions';
import type { Finding, Inspection, Verdict } from '../inspect/inspection';
import type { EffectivePolicy } from '../policy/policy';
import type { RuleStrings } from '../strings/rule-strings';
import { say } from '../strings/say';
import type { SendStrings } from '../strings/send-strings';
import type { Locale, Text } from '../strings/text';
import type { MessageSnapshot } from '../message/snapshot';

export interface StopStrings {
  readonly locale: Locale;
  readonly send: SendStrings;
  /** Names of rules are not in the send script (`tools/without-docs.mjs`). */
  readonly rules: Readonly<Record<string, Omit<RuleStrings, 'name'>>>;
}

/** The words of the dialog, plain and as Outlook's Markdown, each at most 500 characters. */
export interface StopText {
  readonly plain: string;
  readonly markdown: string;
}

export interface Stop {
  readonly verdict: Verdict;
  readonly policy: Pick<EffectivePolicy, 'rules'>;
  readonly snapshot: MessageSnapshot;
  readonly inspection: { readonly checked: Pick<Inspection['checked'], 'unread'> };
  readonly partial: boolean;
  /** No compose event has come to its end with this message. */
  readonly isUnprepared?: boolean;
  readonly supportCode: string;
  /** False on clients before 1.14: a warning is then a stop that the pane lifts. */
  readonly canWarn: boolean;
  /** Rules that stopped another message within a week. */
  readonly again?: ReadonlySet<string> | undefined;
}

const MOST = 500;
/** The dialog of a mouse-click product: three things are read, ten are not. */
const MOST_LISTED = 3;

/** What is wrong, why with the clause, what to do, the urgent way out and the support code. */
export function stopText(stop: Stop, strings: StopStrings): StopText {
  const findings = stop.verdict.open.filter((finding) => asksFor(finding) !== 'note');
  const sayings = findings.map((finding) => sayingOf(finding, stop, strings));
  const first = sayings[0] ?? uncheckedSaying(strings, stop.partial);
  const isAgain = stop.again?.has(findings[0]?.rule);
  return fitted(
    {
      ...first,
      notes: [...readNote(stop, strings), ...earlyNote(findings, stop, strings), todoOf(stop, strings)],
      isAgain,
    },
    sayings.slice(1),
    closing(stop.supportCode, strings),
    strings,
  );
}

/** How the second stop of a week begins. */
export function againOf(what: string, { send, locale }: StopStrings): string {
  return say(send.again, { what: what.replace(/\.$/, '') }, locale);
}

/** When the check itself failed: nothing is known of the message. */
export function couldNotCheckText(supportCode: string, canWarn: boolean, strings: StopStrings): StopText {
  const todo = sentence(strings.send.todo[canWarn ? 'warn' : 'acknowledge'], {}, strings);
  return fitted({ ...uncheckedSaying(strings, false), notes: [todo] }, [], closing(supportCode, strings), strings);
}

interface Saying {
  readonly what: string;
  readonly why: string;
  /** The rule's own way out. */
  readonly todo: string;
}

function uncheckedSaying({ send, locale }: StopStrings, partly: boolean): Saying {
  const { what, why, whyPartly } = send.unchecked;
  return { what: say(what, {}, locale), why: say(partly ? whyPartly : why, {}, locale), todo: '' };
}

/** The rule's words; its summary where a value is missing (an inspection handed over holds no names). */
export function sayingOf(finding: Finding, { policy }: Pick<Stop, 'policy'>, strings: StopStrings): Saying {
  const own = strings.rules[finding.rule];
  const text = own?.messages[finding.message];
  const setting = policy.rules[finding.rule];
  const clause = clauseOf(finding, strings);
  if (setting && setting.text !== '') return { what: setting.text, why: clause, todo: '' };
  const what = text ? sentence(text.what, finding.data, strings) : '';
  if (!text || what === '')
    return { what: own?.summary ?? say(strings.send.unknownPart, {}, strings.locale), why: clause, todo: '' };
  const why = [sentence(text.why, finding.data, strings), clause].filter((part) => part !== '').join(' ');
  return { what, why, todo: sentence(text.todo, finding.data, strings) };
}

function clauseOf({ clauses, analogy }: Finding, { send, locale }: StopStrings): string {
  const [clause] = clauses;
  return clause === undefined ? '' : say(analogy ? send.ruleLike : send.rule, { clause }, locale);
}

/** '' when a placeholder has no value. */
function sentence(text: Text, data: Readonly<Record<string, string | number>>, { locale }: StopStrings): string {
  const spoken = say(text, data, locale);
  return /\{[a-zA-Z]{1,40}[|}]/.test(spoken) ? '' : spoken;
}

function readNote({ partial, snapshot, inspection }: Stop, { send, locale }: StopStrings): readonly string[] {
  if (!partial || snapshot.attachments.state === 'unread') return [];
  const files = snapshot.attachments.value.filter(({ type }) => type !== 'link');
  const { unread } = inspection.checked;
  // Two files of one name count as unread when one of them is.
  const isCut = (name: string): boolean =>
    unread.some(({ attachment, reason }) => attachment === name && reason === 'timeout');
  const done = files.filter(({ name, facts }) => facts.state === 'read' && !isCut(name)).length;
  return done === files.length ? [] : [say(send.filesRead, { done, count: files.length }, locale)];
}

/** Sent within a second or two: the closing text is only now being put in. */
function earlyNote(
  [first, another]: readonly Finding[],
  { isUnprepared, snapshot }: Stop,
  { send, locale }: StopStrings,
): readonly string[] {
  const isMissing = first?.rule === 'disclaimer/missing' && another === undefined && snapshot.appendedOnSend === '';
  return isUnprepared && isMissing ? [say(send.tooEarly, {}, locale)] : [];
}

function todoOf({ verdict, canWarn }: Stop, strings: StopStrings): string {
  const { decision } = verdict;
  const key =
    decision === 'justify' || decision === 'approve' || decision === 'block'
      ? decision
      : canWarn
        ? 'warn'
        : 'acknowledge';
  return sentence(strings.send.todo[key], {}, strings);
}

function closing(code: string, { send, locale }: StopStrings): string {
  return `${say(send.urgent, {}, locale)} ${say(send.code, { code }, locale)}`;
}

type First = Saying & { readonly notes: readonly string[]; readonly isAgain?: boolean | undefined };

/** The longest choice of sentences that fits; the first thing, what to do and the closing words are always there. */
function fitted(first: First, others: readonly Saying[], end: string, strings: StopStrings): StopText {
  const choices: (readonly [number, boolean, boolean])[] = [];
  for (let listed = Math.min(others.length, MOST_LISTED - 1); listed >= 0; listed--) choices.push([listed, true, true]);
  choices.push([0, true, false], [0, false, false]);
  const textIn = (how: Look): string => pick(choices.map((choice) => spoken(first, others, end, strings, choice, how)));
  return { plain: textIn(PLAIN), markdown: textIn(MARKDOWN) };
}

function pick(texts: readonly string[]): string {
  const shortest = texts[texts.length - 1] ?? '';
  return texts.find((text) => text.length <= MOST) ?? shortest.slice(0, MOST);
}

/** How the sentences of a text are written down. */
interface Look {
  said(text: string): string;
  /** Around the title. */
  readonly strong: string;
  /** Before and after an entry of the list, and between two. */
  readonly entry: readonly [string, string, string];
  readonly line: string;
}

const PLAIN: Look = { said: (text) => text, strong: '', entry: ['• ', '', '\n'], line: '\n\n' };
/** Each entry of a list ends in a carriage return (Microsoft's page on Smart Alerts). */
const MARKDOWN: Look = { said: escapeMarkdown, strong: '**', entry: ['- ', '\r', ''], line: '\n\n' };

type Choice = readonly [listed: number, withWhy: boolean, withTodo: boolean];

function spoken(
  { what, why, todo, notes, isAgain }: First,
  others: readonly Saying[],
  end: string,
  strings: StopStrings,
  [listed, withWhy, withTodo]: Choice,
  { said, strong, entry, line }: Look,
): string {
  const isHeard = (part: string): boolean => part !== '';
  const title = shortened(what);
  const reason = withWhy ? why : '';
  const wayOut = [withTodo ? todo : '', ...notes];
  const rest = (isAgain ? [...wayOut, reason] : [reason, ...wayOut]).filter(isHeard).map(said);
  const list = others.slice(0, listed).map((other) => entry[0] + said(dotted(shortened(other.what))) + entry[1]);
  return [
    // The second stop of a week goes on with the way out, line by line: what always looks alike stops being read.
    [strong + said(dotted(isAgain ? againOf(title, strings) : title)) + strong, ...rest].join(isAgain ? line : ' '),
    list.join(entry[2]),
    ...moreOf(others.length - listed, strings).map(said),
    said(end),
  ]
    .filter(isHeard)
    .join(line);
}

function moreOf(count: number, { send, locale }: StopStrings): readonly string[] {
  return count > 0 ? [say(send.more, { count }, locale)] : [];
}

/** File names and a school's own words can be of any length. */
function shortened(text: string): string {
  return text.length > 160 ? `${text.slice(0, 159)}…` : text;
}

function dotted(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}

/** What people wrote must not become a link or a list: everything that means something in Markdown is escaped. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\r\n]+/g, ' ')
    .replace(/[\\`*_[\]()<>~#]/g, '\\$&')
    .replace(/^ ?(?:[-+]|\d{1,9}\.)/, (mark) => mark.replace(/[-+.]/, '\\$&'));
}
