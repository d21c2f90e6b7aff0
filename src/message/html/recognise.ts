import type { Tag } from './scan-tag';

/** What a tag's attributes say about the stretch of the body it encloses or starts. */
export type TagMeaning = 'quote' | 'quote-head' | 'attribution' | 'signature' | 'preformatted';

/**
 * Containers that mail programs put round the quoted message. Seen in: Gmail, Yahoo, Proton, Zoho, Tutanota, Thunderbird
 * forwards, Outlook for Mac 2011, new Outlook (`mail-editor-reference-message-container`), Outlook mobile.
 */
const QUOTE_NAMES: ReadonlySet<string> = new Set([
  'gmail_quote',
  'gmail_quote_container',
  'gmail_extra_quote',
  'yahoo_quoted',
  'protonmail_quote',
  'zmail_extra',
  'zmail_quote',
  'tutanota_quote',
  'moz-forward-container',
  'mail-editor-reference-message-container',
  'ms-outlook-mobile-reference-message',
  'olk_src_body_section',
  'aolmail_quote',
  'gmx_quote',
  'front-blockquote',
  'hs_reply_quote',
]);

/** Marks after which the quoted message follows to the end (Outlook on the web, Hotmail, Zimbra, Outlook desktop). */
const QUOTE_HEAD_NAMES: ReadonlySet<string> = new Set([
  'divrplyfwdmsg',
  'stopspelling',
  'zwchr',
  'outlookmessageheader',
  'replysplit',
  '_mailoriginal',
]);

/** The line that names who wrote the quoted message. */
const ATTRIBUTION_NAMES: ReadonlySet<string> = new Set(['gmail_attr', 'moz-cite-prefix', 'protonmail_attribution']);

const SIGNATURE_NAMES: ReadonlySet<string> = new Set([
  'signature',
  'gmail_signature',
  'moz-signature',
  'ms-outlook-mobile-signature',
  'ms-outlook-ios-signature',
  'protonmail_signature_block',
  'protonmail_signature_block-user',
  'applemailsignature',
  '_mailautosig',
  'outlooksignature',
  'yahoo_signature',
  'zm-signature',
  'tutanota_signature',
]);

/** Reads the meaning of a start tag from its name, ids, classes and style; undefined for ordinary mark-up. */
export function meaningOf(tag: Tag): TagMeaning | undefined {
  if (tag.attributes.length === 0) return tag.name === 'blockquote' ? 'quote' : undefined;
  const names = namesOf(tag);
  const style = attribute(tag, 'style').slice(0, 500).toLowerCase();
  if (tag.name === 'blockquote') return isQuotation(tag, names, style) ? 'quote' : undefined;
  for (const name of names) {
    if (QUOTE_HEAD_NAMES.has(name)) return 'quote-head';
    if (QUOTE_NAMES.has(name) || name.startsWith('yahoo_quoted')) return 'quote';
    if (ATTRIBUTION_NAMES.has(name)) return 'attribution';
    if (SIGNATURE_NAMES.has(name)) return 'signature';
  }
  if (/white-space\s{0,4}:\s{0,4}(?:pre|break-spaces)/.test(style) && !style.includes('pre-line'))
    return 'preformatted';
  return undefined;
}

/**
 * Web editors write an indented paragraph as a `blockquote` with a left margin and no cite (Gmail adds its quote class
 * even then, with `border:none`); a quotation has a cite, a quote class, a bar on its left, or nothing at all.
 */
function isQuotation(tag: Tag, names: readonly string[], style: string): boolean {
  if (attribute(tag, 'type').toLowerCase() === 'cite' || attribute(tag, 'cite') !== '') return true;
  if (/border-left(?:-width|-style|-color)?\s{0,4}:/.test(style) && !/border-left\s{0,4}:\s{0,4}none/.test(style))
    return true;
  const isIndent = /border\s{0,4}:\s{0,4}none/.test(style) || /margin(?:-left)?\s{0,4}:[^;]{0,40}\d/.test(style);
  if (names.some((name) => name.includes('quote'))) return !/border\s{0,4}:\s{0,4}none/.test(style);
  return !isIndent;
}

/** Ids, classes and anchor names, lower case, without the `x_` that Outlook puts before each when it quotes. */
function namesOf(tag: Tag): readonly string[] {
  const names: string[] = [];
  for (const { name, value } of tag.attributes) {
    if (name !== 'id' && name !== 'class' && name !== 'name' && name !== 'data-smartmail') continue;
    for (const word of value.slice(0, 300).toLowerCase().split(/\s/)) {
      if (word !== '') names.push(word.replace(/^(?:x_){1,9}/, '').replace(/^m_-?\d{1,24}/, ''));
    }
  }
  return names;
}

function attribute(tag: Tag, name: string): string {
  return tag.attributes.find((candidate) => candidate.name === name)?.value ?? '';
}
