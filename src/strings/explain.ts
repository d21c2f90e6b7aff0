import { adminKinds as welshKinds } from './cy-gb/admin-kinds';
import { evidence as welsh } from './cy-gb/evidence';
import { adminKinds as englishKinds } from './en-gb/admin-kinds';
import { evidence as english } from './en-gb/evidence';
import type { Reason, Seen } from './evidence-strings';
import { say } from './say';
import type { Locale } from './text';

interface Evidence {
  readonly what: Seen;
  readonly label?: string;
}

/** What is explained: a detection. */
interface Explained {
  readonly kind: string;
  readonly evidence: readonly Evidence[];
  readonly rows?: number;
}

/**
 * Why something was found, in one sentence: "NHS number: it has the right shape, its check digit fits and the words
 * beside it say so." It quotes nothing of the message.
 */
export function explain(detection: Explained, locale: Locale = 'en-GB'): string {
  const strings = locale === 'cy-GB' ? welsh : english;
  const kinds = locale === 'cy-GB' ? welshKinds : englishKinds;
  const reasons = [...new Set(detection.evidence.map(reasonOf))];
  const said = reasons.map((reason) => say(strings.reasons[reason], { count: detection.rows ?? 0 }, locale));
  const against = said.filter((_, i) => isAgainst(reasons[i]));
  const inFavour = said.filter((_, i) => !isAgainst(reasons[i]));
  const last = inFavour.slice(-2).join(strings.and);
  const joined = [...inFavour.slice(0, -2), last, ...against].filter((part) => part !== '').join(', ');
  return say(strings.sentence, { kind: kinds[detection.kind] ?? detection.kind, reasons: joined }, locale);
}

function isAgainst(reason: Reason | undefined): boolean {
  return reason === 'contradicting-label' || reason === 'example';
}

function reasonOf({ what, label }: Evidence): Reason {
  if (what === 'table')
    return label === 'staff' ? 'staffRows' : label === 'rows' || label === 'together' ? label : 'column';
  if (what === 'person') return label === 'named' ? 'named' : 'pronoun';
  return what === 'label' && label === 'term' ? 'term' : what;
}
