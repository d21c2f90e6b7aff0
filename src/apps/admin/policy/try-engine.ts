import type { MailFailure } from '../../../adapters/mailfile/mail-read';
import { eachMail, MOST_MAIL_BYTES } from '../../../adapters/mailfile/read-mail';
import { readAttachment } from '../../../attachments/readers/read-attachment';
import { sayingOf } from '../../../gate/stop-text';
import { decide } from '../../../inspect/decide';
import { inspect } from '../../../inspect/inspect';
import { bodyOf } from '../../../message/body';
import { mailAddressesIn } from '../../../message/mail-addresses';
import { read } from '../../../message/part';
import type { MessageSnapshot, Recipient } from '../../../message/snapshot';
import type { EffectivePolicy } from '../../../policy/policy';
import { rank, type Decision } from '../../../rules/actions';
import { send as welshSend } from '../../../strings/cy-gb/send';
import { rules as welshRules } from '../../../strings/cy-gb/rules';
import { send } from '../../../strings/en-gb/send';
import { rules } from '../../../strings/en-gb/rules';
import type { Locale } from '../../../strings/text';
import { shownText } from '../../../ui/shown';
import type { Written } from './try-form';
import type { TwoPolicies } from './two-policies';

/** One thing the sender would be told. */
export interface Told {
  readonly key: string;
  readonly rule: string;
  readonly action: Exclude<Decision, 'allow'>;
  readonly what: string;
  readonly why: string;
  readonly trial: boolean;
}

export interface Judged {
  readonly decision: Decision;
  readonly told: readonly Told[];
}

/** What a message comes to under one policy, in words. History and signatures are not known here. */
export function judge(
  snapshot: MessageSnapshot,
  policy: EffectivePolicy,
  { now, locale, roll }: Pick<Policies, 'now' | 'locale' | 'roll'>,
): Judged {
  const inspection = inspect(snapshot, policy, { now, roll, rollContacts: roll });
  const verdict = decide(inspection, [], { now, urgent: false, externalCount: 0, canOpenPane: true });
  const strings = locale === 'cy-GB' ? { locale, rules: welshRules, send: welshSend } : { locale, rules, send };
  const told = verdict.open.map((finding): Told => {
    const { what, why } = sayingOf(finding, { policy }, strings);
    const { key, rule, action, trial } = finding;
    return { key, rule, action, what: shownText(what, 300), why: shownText(why, 300), trial };
  });
  return { decision: verdict.decision, told };
}

/** The message of the form, as Outlook would hand it over. */
export function snapshotOf({ from, to, cc, bcc, subject, body }: Written): MessageSnapshot {
  const sender = { address: addressesOf(from)[0] ?? '', name: '' };
  const people = (text: string) =>
    read(addressesOf(text).map((address): Recipient => ({ address, name: '', kind: 'person' })));
  return {
    item: 'message',
    composeType: 'new',
    mailbox: sender,
    from: read(sender),
    to: people(to),
    cc: people(cc),
    bcc: people(bcc),
    subject: read(subject),
    body: read(bodyOf({ text: body })),
    attachments: read([]),
    encryption: 'none',
    sensitivity: '',
    appendedOnSend: '',
  };
}

function addressesOf(text: string): readonly string[] {
  return [...mailAddressesIn(text, 0, text.length)];
}

/** One mail of a file under both policies. */
export interface Compared {
  readonly file: string;
  readonly failure?: MailFailure;
  readonly before?: Judged;
  readonly after?: Judged;
}

export interface Policies extends TwoPolicies {
  readonly now: number;
  readonly locale: Locale;
}

/** The mails of a file, one at a time. */
export async function* compareFile(file: File, policies: Policies, origin: string): AsyncIterable<Compared> {
  const name = file.webkitRelativePath === '' ? file.name : file.webkitRelativePath;
  if (file.size > MOST_MAIL_BYTES) {
    yield { file: name, failure: 'tooLarge' };
    return;
  }
  const options = {
    readAttachment: (inside: string, bytes: Uint8Array) => readAttachment(inside, bytes, { unpackers: origin }),
  };
  const { before, after } = policies;
  for await (const mail of eachMail(new Uint8Array(await file.arrayBuffer()), file.name, options)) {
    const place = mail.index === undefined ? name : `${name} #${mail.index + 1}`;
    if (!mail.ok) yield { file: place, failure: mail.reason };
    else {
      const held = judge(mail.snapshot, before, policies);
      yield {
        file: place,
        before: held,
        ...(after === undefined ? {} : { after: judge(mail.snapshot, after, policies) }),
      };
    }
  }
}

/** How far a decision moved: above 0 stricter, below 0 milder. */
export function stepOf({ before, after }: Compared): number {
  if (before === undefined || after === undefined) return 0;
  const rankOf = (decision: Decision): number => (decision === 'allow' ? 0 : rank(decision));
  return rankOf(after.decision) - rankOf(before.decision);
}

/** Checks that speak under one policy only. */
export function movedRules({ before, after }: Compared): {
  readonly appeared: readonly string[];
  readonly gone: readonly string[];
} {
  if (before === undefined || after === undefined) return { appeared: [], gone: [] };
  const old = new Set(before.told.map(({ rule }) => rule));
  const fresh = new Set(after.told.map(({ rule }) => rule));
  return { appeared: [...fresh].filter((rule) => !old.has(rule)), gone: [...old].filter((rule) => !fresh.has(rule)) };
}
