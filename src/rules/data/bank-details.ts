import { words } from '../parameters';
import { defineRule, type RuleFinding } from '../rule';
import type { School } from '../school';
import { everybody } from '../shared/addresses';
import { newcomers } from '../shared/newcomers';
import {
  countKinds,
  DATA_FIXES,
  exposedTexts,
  fixesFor,
  isAtLeast,
  placesOf,
  whereOfHit,
  type Hit,
  type Place,
} from '../shared/places';

const BANK_KINDS: ReadonlySet<string> = new Set(['BANK_ACCOUNT', 'IBAN', 'PAYMENT_CARD']);
/** Stands for the accounts of the organisation's settings; an empty list exempts none. */
const OF_ORGANISATION = 'organisation';

/** Account and card numbers in clear are what payment fraud is made of. */
export const bankDetails = defineRule({
  id: 'data/bank-details',
  items: ['message', 'appointment'],
  reads: ['texts', 'encryption', 'body', 'to', 'cc', 'bcc'],
  parameters: { ownAccounts: words([OF_ORGANISATION], 50) },
  standardAction: 'justify',
  fixes: DATA_FIXES,
  group: 'data',
  docs: {
    summary: 'A bank account, IBAN or card number stands in the message or in an attachment.',
    leaves: ['order, invoice and booking numbers', 'the school’s own accounts, unless your policy counts them'],
    misses: ['numbers in a picture that could not be read'],
  },
  check(inputs, { ownAccounts }, school) {
    const own = ownDigits(ownAccounts, school);
    const hasOutside = everybody(inputs).some((recipient) => school.isExternal(recipient));
    const isNews = !hasOutside || newcomers(inputs, school).length > 0;
    return placesOf(exposedTexts(inputs)).flatMap((place) => findingFor(place, own, isNews));
  },
});

function ownDigits(accounts: readonly string[], school: School): readonly string[] {
  return accounts
    .flatMap((account) => (account === OF_ORGANISATION ? school.organisation.ownAccounts : [account]))
    .map(plain)
    .filter((account) => account.length >= 8);
}

function plain(value: string): string {
  return value.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
}

/** A sort code and its account number can be found as one or as two. */
function isOwn(value: string, own: readonly string[]): boolean {
  const digits = plain(value);
  return own.some((account) => account === digits || account.startsWith(digits) || account.endsWith(digits));
}

function findingFor(place: Place, own: readonly string[], isNews: boolean): readonly RuleFinding[] {
  const hits: readonly Hit[] = place.texts.flatMap((text) =>
    text.detections
      .filter(({ kind, confidence }) => BANK_KINDS.has(kind) && isAtLeast(confidence, 'medium'))
      .filter(({ start, end }) => !isOwn(text.text.slice(start, end), own))
      .map((detection) => ({ text, detection })),
  );
  if (hits.length === 0) return [];
  const kinds = countKinds(hits);
  const isKnownToAll = place.at.part === 'quoted' && !isNews;
  return [
    {
      message: kinds.some(({ kind }) => kind === 'PAYMENT_CARD') ? 'card' : 'account',
      data: { count: accountsIn(hits), file: place.at.attachment ?? '' },
      at: place.at,
      kinds,
      fixes: fixesFor(place),
      people: Math.max(...place.texts.map(({ people }) => people)),
      spans: hits.map(whereOfHit),
      ...(isKnownToAll ? { cap: 'note' as const } : {}),
    },
  ];
}

/** A sort code and the account number after it are one account. */
function accountsIn(hits: readonly Hit[]): number {
  const values = new Set(hits.map(({ text, detection }) => plain(text.text.slice(detection.start, detection.end))));
  const sortCodes = [...values].filter((value) => /^\d{6}$/.test(value)).length;
  return Math.max(1, values.size - sortCodes);
}
