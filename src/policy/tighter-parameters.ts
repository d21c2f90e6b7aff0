import { CONFIDENCES } from '../detect/kinds';
import { isAction, isConfidence } from '../rules/parameters';
import { rank } from '../rules/actions';

/**
 * What makes a check stricter, per parameter of its own. `lower` and `higher`: that number is the tighter one;
 * `more` and `fewer`: a list with more (fewer) entries; `yes` and `no`; `stricter`: an action; `free`: neither.
 */
export type Direction =
  'lower' | 'higher' | 'more' | 'fewer' | 'yes' | 'no' | 'stricter' | 'widest' | 'rarest' | 'empty' | 'free';

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  'recipients/group-without-bcc.maxVisibleExternal': 'lower',
  'recipients/mass-send.maxRecipients': 'lower',
  'recipients/mass-send.externalOnly': 'no',
  'recipients/whole-staff-list.lists': 'more',
  'recipients/whole-staff-list.memberShare': 'lower',
  'recipients/whole-staff-list.exemptRoles': 'fewer',
  'recipients/whole-staff-list.exemptRolesExceptReplyAll': 'yes',
  'recipients/outside-eea.allowedRegions': 'fewer',
  'recipients/outside-eea.countries': 'free',
  'recipients/lookalike-domain.trustedDomains': 'more',
  // After so many sends the rule falls silent; 0 is never.
  'recipients/lookalike-domain.silentAfterSends': 'rarest',
  'recipients/unfamiliar-external.learnDays': 'lower',
  'recipients/repeated-send.maxRepeats': 'lower',
  'recipients/repeated-send.windowHours': 'higher',
  'recipients/sensitive-group.minExternal': 'lower',
  'data/personal.confidence': 'lower',
  'data/personal.tableRows': 'lower',
  'data/personal.appliesTo': 'widest',
  'data/bank-details.ownAccounts': 'fewer',
  'data/password-with-document.windowHours': 'higher',
  'data/password-with-document.laterMessageAction': 'stricter',
  'data/staff-contact-details.exemptRoles': 'fewer',
  // An empty list is everybody outside school.
  'data/staff-contact-details.onlyTo': 'empty',
  'data/staff-list.rows': 'lower',
  'attachments/oversized.maxTotalBytes': 'lower',
  'attachments/program-file.allowMacros': 'no',
  'attachments/unreadable.readPictures': 'yes',
  'content/heated-tone.shoutedWords': 'lower',
  'content/offensive-language.extraWords': 'more',
  'content/offensive-language.allowedWords': 'fewer',
  'disclaimer/missing.position': 'free',
  'sender/unsigned-agreement.validMonths': 'lower',
  'sender/unsigned-agreement.graceDays': 'lower',
  'sender/unsigned-agreement.afterGrace': 'stricter',
  'sender/send-volume.maxPerDay': 'lower',
};

export function directionOf(rule: string, parameter: string): Direction | undefined {
  return DIRECTIONS[`${rule}.${parameter}`];
}

/** Is `own` at least as strict as `base`? A parameter nobody has judged may not be changed at all. */
export function isAsTight(direction: Direction | undefined, base: unknown, own: unknown): boolean {
  switch (direction) {
    case 'free':
      return true;
    case 'yes':
      return own === true || base === false;
    case 'no':
      return own === false || base === true;
    case 'lower':
      return isConfidence(own) && isConfidence(base)
        ? CONFIDENCES.indexOf(own) <= CONFIDENCES.indexOf(base)
        : Number(own) <= Number(base);
    case 'higher':
      return Number(own) >= Number(base);
    case 'rarest':
      return silence(own) >= silence(base);
    case 'widest':
      return own === base || own === 'all';
    case 'stricter':
      return base === undefined ? own === undefined : isAction(base) && isAction(own) && rank(own) >= rank(base);
    default:
      return isAsTightList(direction, base, own);
  }
}

function silence(value: unknown): number {
  return Number(value) === 0 ? Infinity : Number(value);
}

function isAsTightList(direction: Direction | undefined, base: unknown, own: unknown): boolean {
  const before = listOf(base);
  const after = listOf(own);
  switch (direction) {
    case 'more':
      return before.every((entry) => after.includes(entry));
    case 'fewer':
      return after.every((entry) => before.includes(entry));
    case 'empty':
      return after.length === 0 || (before.length > 0 && before.every((entry) => after.includes(entry)));
    default:
      return JSON.stringify(base) === JSON.stringify(own);
  }
}

function listOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map((entry) => String(entry).toLowerCase()) : [];
}
