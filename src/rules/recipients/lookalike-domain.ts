import type { Recipient } from '../../message/snapshot';
import { whole, words } from '../parameters';
import { defineRule } from '../rule';
import type { School } from '../school';
import { domainOf, everybody, foldAddress } from '../shared/addresses';
import { isConsumerDomain } from '../shared/consumer';
import { damerauDistance } from '../shared/damerau';
import { registeredLabel, skeletonOf, suffixOf } from '../shared/domains';
import { toUnicodeDomain } from '../shared/punycode';
import { domainMatcher } from '../school-of';

/** Shorter names are a letter away from half the dictionary. */
const SHORTEST = 4;
/** Names of this many letters and more may differ by two. */
const LONG = 8;

/** One wrong letter in a domain sends school mail to whoever bought it. */
export const lookalikeDomain = defineRule({
  id: 'recipients/lookalike-domain',
  items: ['message', 'appointment'],
  reads: ['to', 'cc', 'bcc', 'history'],
  parameters: {
    trustedDomains: words([], 500),
    /** Silent after so many sends to the address; 0: never silent. */
    silentAfterSends: whole({ from: 0, to: 100, standard: 0 }),
  },
  standardAction: 'warn',
  fixes: ['replace-recipient', 'remove-recipient'],
  group: 'recipients',
  docs: {
    summary: 'A recipient’s domain looks almost like your school’s or a partner’s, but is another.',
    leaves: ['the real domains and what is below them', 'well-known providers of private mail'],
    misses: ['names of fewer than four letters', 'a wrong name before the @'],
  },
  check(inputs, { trustedDomains, silentAfterSends }, school) {
    const { real, isReal } = namesOf(school, trustedDomains);
    const suspects = everybody(inputs).flatMap((recipient) => {
      const domain = domainOf(recipient.address);
      if (domain === '' || isReal(domain) || isConsumerDomain(domain)) return [];
      if (isKnown(recipient, silentAfterSends, inputs.history.sendsTo)) return [];
      const seen = looksOf(domain);
      const original = real.find((name) => isLike(seen, name))?.domain;
      return original === undefined ? [] : [{ recipient, domain, original }];
    });
    return suspects.map(({ recipient, domain, original }) => ({
      message: messageFor(original, school),
      data: { domain, original },
      at: { part: 'recipient' },
      fixes: ['replace-recipient', 'remove-recipient'],
      targets: [recipient.address],
    }));
  },
});

function isKnown(
  recipient: Recipient,
  silentAfter: number,
  sendsTo: ((address: string) => number) | undefined,
): boolean {
  return silentAfter > 0 && sendsTo !== undefined && sendsTo(foldAddress(recipient.address)) >= silentAfter;
}

function messageFor(original: string, school: School): string {
  return school.isInternal({ address: `x@${original}` }) ? 'school' : 'partner';
}

/** What a domain is compared by. */
interface Looks {
  readonly domain: string;
  readonly shown: string;
  readonly skeleton: string;
  readonly label: string;
  readonly labelSkeleton: string;
}

function looksOf(domain: string): Looks {
  const shown = toUnicodeDomain(domain);
  const label = registeredLabel(shown);
  return { domain, shown, skeleton: skeletonOf(shown), label, labelSkeleton: skeletonOf(label) };
}

interface Names {
  readonly real: readonly Looks[];
  readonly isReal: (domain: string) => boolean;
}

/** Of each school and each list of a policy: made once, not with every message. */
const known = new WeakMap<School, WeakMap<readonly string[], Names>>();

function namesOf(school: School, trustedDomains: readonly string[]): Names {
  const ofSchool = known.get(school) ?? new WeakMap<readonly string[], Names>();
  known.set(school, ofSchool);
  const names = ofSchool.get(trustedDomains) ?? makeNames(school, trustedDomains);
  ofSchool.set(trustedDomains, names);
  return names;
}

function makeNames({ organisation }: School, trustedDomains: readonly string[]): Names {
  const real = [...organisation.domains, ...organisation.trustedDomains, ...trustedDomains].map(foldAddress);
  return {
    real: real.map(looksOf),
    isReal: domainMatcher([...real, ...organisation.pupils.domains, ...organisation.professionalDomains]),
  };
}

/** The same by sight, by a slip of a letter, under another ending, or as one word of a longer name. */
export function isLookalike(domain: string, original: string): boolean {
  return isLike(looksOf(domain), looksOf(original));
}

function isLike({ shown, skeleton, label, labelSkeleton }: Looks, original: Looks): boolean {
  if (skeleton === original.skeleton) return true;
  const name = original.label;
  if (name.length < SHORTEST) return false;
  if (label === name) return suffixOf(shown) !== suffixOf(original.shown);
  if (labelSkeleton === original.labelSkeleton) return true;
  if (shown.split('.').some((part) => part.split('-').includes(name))) return true;
  const most = name.length < LONG ? 1 : 2;
  return damerauDistance(label, name, most) <= most;
}
