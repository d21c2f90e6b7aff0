import { quotedStart, withDisclaimer } from '../gate/disclaimer';
import { recipientsIn } from '../gate/recipients-in';
import type { BodyPart, MessageSnapshot } from '../message/snapshot';
import { schoolOf } from '../rules/school-of';
import { bodyOfSource, partOfSource, type BodySource } from './body-source';
import type { Change } from './change';
import { cut } from './cut';
import { secondCopies } from './disclaimer-copies';
import type { Fix } from './fix';
import { redacted, stretchesOf } from './redaction';
import { reword } from './rewrite';

/** The disclaimer for these readers, above the quoted part, else at the end. */
export const insertDisclaimer: Fix = (_finding, { snapshot, policy, source }) => {
  const { audienceOf } = schoolOf(policy.organisation);
  return withText(source, policy.organisation.disclaimers[audienceOf(recipientsIn(snapshot))]);
};

/** The opinion disclaimer of public lists. */
export const insertOpinionDisclaimer: Fix = (_finding, { policy, source }) =>
  withText(source, policy.organisation.disclaimers.newsgroup);

function withText(source: BodySource | undefined, template: string): readonly Change[] {
  if (source === undefined || template.trim() === '') return [];
  const { format } = source;
  const spaced = { format, body: format === 'text' ? withGap(source) : source.body };
  return [{ do: 'body', format, body: withDisclaimer(format, spaced.body, bodyOfSource(spaced), template, '') }];
}

/** In plain text an empty line parts the sender's words from what comes. */
function withGap(source: BodySource): string {
  const at = quotedStart(bodyOfSource(source), source.body);
  const own = source.body.slice(0, at);
  return own === '' || own.endsWith('\n\n') ? source.body : `${own.trimEnd()}\n\n${source.body.slice(at)}`;
}

/** One copy of the disclaimer stays; where Outlook adds it at sending, none in the text. */
export const removeSecondDisclaimer: Fix = (_finding, { snapshot, policy, source }) => {
  if (source === undefined) return [];
  const { audienceOf } = schoolOf(policy.organisation);
  const template = policy.organisation.disclaimers[audienceOf(recipientsIn(snapshot))];
  const part = partOfSource(source);
  const copies = secondCopies(template, part, snapshot.appendedOnSend);
  return copies.length === 0 ? [] : bodyChange(source, cut(source, part, copies));
};

/** What is quoted goes; the author's own words stay to the letter, also those between the lines of the quote. */
export const trimQuoted: Fix = (_finding, { source }) => {
  if (source === undefined) return [];
  const part = partOfSource(source);
  const quoted = part.sections.filter(({ kind }) => kind === 'quoted');
  if (quoted.length === 0) return [];
  const body = cut(source, part, quoted);
  const kept = part.sections
    .filter(({ kind }) => kind !== 'quoted')
    .map(({ start, end }) => part.text.slice(start, end));
  // Mark-up can nest in ways nobody foresaw: words of the sender's own are never lost for it.
  const isWhole = lettersOf(partOfSource({ ...source, body }).text) === lettersOf(kept.join(''));
  return isWhole ? bodyChange(source, body) : [];
};

/** Covers what was found in the text; `input` is the word that stands for what went. */
export const redact: Fix = (finding, { snapshot, source, input = '[…]' }) => {
  if (source === undefined) return [];
  const part = partOfSource(source);
  // The places were found in the text as it was then: in another one they would cover something else.
  if (part.text !== textOf(snapshot)) return [];
  const rewordings = stretchesOf(finding).map(({ start, end }) => ({
    start,
    end,
    by: redacted(part.text.slice(start, end), finding.rule, input),
  }));
  return rewordings.length === 0 ? [] : bodyChange(source, reword(source, part, rewordings));
};

function bodyChange(source: BodySource, body: string): readonly Change[] {
  return body === source.body ? [] : [{ do: 'body', format: source.format, body }];
}

function textOf({ body }: MessageSnapshot): string | undefined {
  return body.state === 'read' ? firstText(body.value.parts) : undefined;
}

function firstText(parts: readonly BodyPart[]): string | undefined {
  return parts[0]?.text;
}

function lettersOf(text: string): string {
  return text.replace(/\s+/g, '');
}
