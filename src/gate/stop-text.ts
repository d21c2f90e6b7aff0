import type { Finding, Verdict } from '../inspect/inspection';
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
  readonly partial: boolean;
  readonly supportCode: string;
  /** False on clients before 1.14: a warning is then a stop that the pane lifts. */
  readonly canWarn: boolean;
}

const MOST = 500;
/** The dialog of a mouse-click product: three things are read, ten are not. */
const MOST_LISTED = 3;

/** What is wrong, why with the clause, what to do, the urgent way out and the support code. */
export function stopText(stop: Stop, strings: StopStrings): StopText {
  const findings = stop.verdict.open.filter(({ action }) => action !== 'note');
  const sayings = findings.map((finding) => sayingOf(finding, stop, strings));
  const first = sayings[0] ?? uncheckedSaying(strings, stop.partial);
  return fitted(
    { ...first, notes: [...readNote(stop, strings), todoOf(stop, strings)] },
    sayings.slice(1),
    closing(stop.supportCode, strings),
    strings,
  );
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

function readNote({ partial, snapshot }: Stop, { send, locale }: StopStrings): readonly string[] {
  if (!partial || snapshot.attachments.state === 'unread') return [];
  const files = snapshot.attachments.value.filter(({ type }) => type !== 'link');
  const done = files.filter(
    ({ facts }) => facts.state === 'read' && !facts.value.unread.some(({ reason }) => reason === 'timeout'),
  ).length;
  return done === files.length ? [] : [say(send.filesRead, { done, count: files.length }, locale)];
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

type First = Saying & { readonly notes: readonly string[] };

/** The longest choice of sentences that fits; the first thing, what to do and the closing words are always there. */
function fitted(first: First, others: readonly Saying[], end: string, strings: StopStrings): StopText {
  const choices: (readonly [number, boolean, boolean])[] = [];
  for (let listed = Math.min(others.length, MOST_LISTED - 1); listed >= 0; listed--) choices.push([listed, true, true]);
  choices.push([0, true, false], [0, false, false]);
  return {
    plain: pick(choices.map((choice) => plainOf(first, others, end, strings, choice))),
    markdown: pick(choices.map((choice) => markdownOf(first, others, end, strings, choice))),
  };
}

function pick(texts: readonly string[]): string {
  const shortest = texts[texts.length - 1] ?? '';
  return texts.find((text) => text.length <= MOST) ?? shortest.slice(0, MOST);
}

type Choice = readonly [listed: number, withWhy: boolean, withTodo: boolean];

function plainOf(
  first: First,
  others: readonly Saying[],
  end: string,
  strings: StopStrings,
  [listed, withWhy, withTodo]: Choice,
): string {
  const head = [dotted(shortened(first.what)), withWhy ? first.why : '', withTodo ? first.todo : ''];
  const list = others.slice(0, listed).map(({ what }) => `• ${dotted(shortened(what))}`);
  return [
    [...head, ...first.notes].filter((part) => part !== '').join(' '),
    ...list,
    ...moreOf(others.length - listed, strings),
    end,
  ].join('\n');
}

function markdownOf(
  first: First,
  others: readonly Saying[],
  end: string,
  strings: StopStrings,
  [listed, withWhy, withTodo]: Choice,
): string {
  const rest = [withWhy ? first.why : '', withTodo ? first.todo : '', ...first.notes].filter((part) => part !== '');
  const head = [`**${escapeMarkdown(dotted(shortened(first.what)))}**`, ...rest.map(escapeMarkdown)].join(' ');
  // Each entry of a list ends in a carriage return (Microsoft's page on Smart Alerts).
  const list = others.slice(0, listed).map(({ what }) => `- ${escapeMarkdown(dotted(shortened(what)))}\r`);
  const more = moreOf(others.length - listed, strings).map(escapeMarkdown);
  return [head, ...(list.length > 0 ? [list.join('')] : []), ...more, escapeMarkdown(end)].join('\n\n');
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
