import { DATA_KINDS, type DataKind } from '../detect/kinds';
import type { SchoolPattern } from '../detect/context';
import { UNREAD_REASONS, type UnreadReason } from '../message/part';
import { ACTIONS, type Action } from '../rules/actions';
import { isAddress } from './organisation';
import type { Exemption, Policy } from './policy';
import { isDay, readList, readObject, readOneOf, readText, readTexts, type Faults } from './reader';
import { isRuleId } from './rule-ids';
import { addUnknownRule } from './unknown-rule';

/** What unread content asks for where the policy says nothing (rules.md). */
export const ON_UNKNOWN: Readonly<Record<UnreadReason, Exclude<Action, 'off'>>> = {
  scan: 'note',
  picture: 'note',
  notReadHere: 'note',
  recipients: 'note',
  damaged: 'warn',
  encryptedUnknown: 'warn',
  tooLarge: 'warn',
  timeout: 'warn',
};

export function readExemptions(raw: unknown, faults: Faults): readonly Exemption[] {
  return readList(raw, '$.exemptions', faults, 2000, (entry, path) => {
    const given = readObject(entry, path, ['who', 'rule', 'until', 'why', 'approvedBy'], faults);
    if (given === undefined) return undefined;
    for (const key of ['who', 'rule', 'until', 'why', 'approvedBy'])
      if (given[key] === undefined || given[key] === '') faults.add(`${path}.${key}`, 'missing');
    const who = readText(given['who'], `${path}.who`, faults, '', 320).toLowerCase();
    // Outlook tells an add-in the mailbox's address and no directory id: an exemption by id would never take hold.
    if (who !== '' && !isAddress(who)) faults.add(`${path}.who`, 'notAnAddress');
    const rule = readText(given['rule'], `${path}.rule`, faults, '', 100);
    if (rule !== '' && !isRuleId(rule)) addUnknownRule(rule, `${path}.rule`, faults);
    const until = readText(given['until'], `${path}.until`, faults, '', 10);
    if (until !== '' && (until.length !== 10 || !isDay(until))) faults.add(`${path}.until`, 'notADate');
    return {
      who,
      rule,
      until,
      why: readText(given['why'], `${path}.why`, faults, '', 1000),
      approvedBy: readText(given['approvedBy'], `${path}.approvedBy`, faults, '', 320),
    };
  });
}

export function readOnUnknown(raw: unknown, faults: Faults): Policy['onUnknown'] {
  const given = raw === undefined ? {} : readObject(raw, '$.onUnknown', UNREAD_REASONS, faults);
  const actions = ACTIONS.filter((action): action is Exclude<Action, 'off'> => action !== 'off');
  return Object.fromEntries(
    UNREAD_REASONS.map((reason) => [
      reason,
      readOneOf(given?.[reason], `$.onUnknown.${reason}`, faults, actions, ON_UNKNOWN[reason]),
    ]),
  ) as unknown as Policy['onUnknown'];
}

export function readDetection(raw: unknown, faults: Faults): Policy['detection'] {
  const path = '$.detection';
  const given = raw === undefined ? {} : readObject(raw, path, ['patterns', 'off', 'allow'], faults);
  return {
    patterns: readList(given?.['patterns'], `${path}.patterns`, faults, 50, (entry, at) =>
      readPattern(entry, at, faults),
    ),
    off: readList(given?.['off'], `${path}.off`, faults, DATA_KINDS.length, (entry, at) =>
      readOneOf<DataKind, undefined>(entry, at, faults, DATA_KINDS, undefined),
    ),
    allow: readTexts(given?.['allow'], `${path}.allow`, faults),
  };
}

/** A template, never a regular expression: at least four places that vary, so that it means something. */
function readPattern(entry: unknown, path: string, faults: Faults): SchoolPattern | undefined {
  const given = readObject(entry, path, ['id', 'template', 'labels'], faults);
  if (given === undefined) return undefined;
  const id = readText(given['id'], `${path}.id`, faults, '', 64);
  if (!/^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/.test(id)) faults.add(`${path}.id`, 'notAnId');
  const template = readText(given['template'], `${path}.template`, faults, '', 40);
  const places = template.replace(/[^#A*]/g, '').length;
  if (places < 4 || /\s{2}|^\s|\s$/.test(template)) faults.add(`${path}.template`, 'badTemplate');
  return { id, template, labels: readTexts(given['labels'], `${path}.labels`, faults, 20) };
}
