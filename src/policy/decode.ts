import { DATA_KINDS, type DataKind } from '../detect/kinds';
import type { SchoolPattern } from '../detect/context';
import { UNREAD_REASONS, type UnreadReason } from '../message/part';
import { ACTIONS, type Action } from '../rules/actions';
import { policy as english, type PolicyStrings } from '../strings/en-gb/policy';
import { hashOfJson, utf8 } from './canonical';
import { migrate, POLICY_VERSION } from './migrate';
import { isAddress, readOrganisation } from './organisation';
import type { Decoded, Exemption, Policy, RuleSetting } from './policy';
import {
  Faults,
  isDay,
  isRawObject,
  memberPath,
  readDay,
  readList,
  readObject,
  readOneOf,
  readText,
  readTexts,
  readWhole,
} from './reader';
import { readExtras } from './extras';
import { isRuleId } from './rule-ids';
import { readRuleSetting } from './rule-setting';
import { readSchools } from './schools';
import { addUnknownRule } from './unknown-rule';

/** A larger file, in bytes, is no policy; measured before it is parsed. */
export const MOST_BYTES = 256 * 1024;
export const SEND_DEADLINE_MS = 3_500;
const STAGES = ['trial', 'notes', 'warnings', 'full'] as const;
const MODES = ['enforce', 'monitor'] as const;

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

export const POLICY_KEYS = [
  '$schema',
  'v',
  'id',
  'version',
  'title',
  'approver',
  'approvedOn',
  'reviewBy',
  'source',
  'mode',
  'stage',
  'organisation',
  'consultedOn',
  'dpiaOn',
  'rules',
  'locked',
  'schools',
  'exemptions',
  'onUnknown',
  'sendDeadlineMs',
  'detection',
  'retention',
  'roles',
  'notices',
] as const;

/**
 * A policy file, strictly: its JSON text, or the parsed value. Every fault comes with its JSON path and a sentence a
 * school's IT lead understands; one fault refuses the whole file, so that the last good policy stays in force.
 */
export function decodePolicy(input: unknown, strings: PolicyStrings = english): Decoded<Policy> {
  const faults = new Faults(strings);
  const raw = typeof input === 'string' ? parse(input, faults) : input;
  if (faults.list.length > 0) return { ok: false, faults: faults.list };
  if (isRawObject(raw) && typeof raw['v'] === 'number' && raw['v'] > POLICY_VERSION) {
    faults.add('$.v', 'newer', { version: raw['v'] });
    return { ok: false, faults: faults.list };
  }
  const policy = readPolicy(isRawObject(raw) ? migrate(raw) : raw, faults);
  if (faults.list.length > 0 || policy === undefined) return { ok: false, faults: faults.list };
  let hash: string | undefined;
  // Hashing costs more than all the reading, and not everybody asks.
  const value = Object.defineProperty(policy, 'fileHash', {
    enumerable: true,
    configurable: true,
    get: () => (hash ??= hashOfJson(raw)),
  });
  return { ok: true, value };
}

function parse(text: string, faults: Faults): unknown {
  if (text.length > MOST_BYTES || (text.length * 3 > MOST_BYTES && utf8(text).length > MOST_BYTES)) {
    faults.add('$', 'tooLarge');
    return undefined;
  }
  try {
    return JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
  } catch {
    faults.add('$', 'notJson');
    return undefined;
  }
}

function readPolicy(input: unknown, faults: Faults): Policy | undefined {
  const raw = readObject(input, '$', POLICY_KEYS, faults);
  if (raw === undefined) return undefined;
  if (raw['v'] !== 1) faults.add('$.v', raw['v'] === undefined ? 'missing' : 'notOneOf', { values: '1' });
  if (raw['id'] === undefined) faults.add('$.id', 'missing');
  if (raw['rules'] === undefined) faults.add('$.rules', 'missing');
  const text = (key: string, most = 400): string => readText(raw[key], `$.${key}`, faults, '', most);
  const rules = readRules(raw['rules'] ?? {}, faults);
  const locked = readLocked(raw['locked'], rules, faults);
  return {
    v: 1,
    id: text('id', 100),
    version: text('version', 40),
    title: text('title'),
    approver: text('approver'),
    approvedOn: readDay(raw['approvedOn'], '$.approvedOn', faults),
    reviewBy: readDay(raw['reviewBy'], '$.reviewBy', faults),
    source: text('source', 2000),
    mode: readOneOf(raw['mode'], '$.mode', faults, MODES, 'enforce' as const),
    stage: readOneOf(raw['stage'], '$.stage', faults, STAGES, 'full' as const),
    organisation: readOrganisation(raw['organisation'], '$.organisation', faults),
    rules,
    locked,
    schools: readSchools(raw['schools'], rules, locked, faults),
    exemptions: readExemptions(raw['exemptions'], faults),
    onUnknown: readOnUnknown(raw['onUnknown'], faults),
    sendDeadlineMs: readWhole(raw['sendDeadlineMs'], '$.sendDeadlineMs', faults, {
      from: 1000,
      to: 20_000,
      standard: SEND_DEADLINE_MS,
    }),
    detection: readDetection(raw['detection'], faults),
    ...readExtras(raw, faults),
  };
}

function readRules(raw: unknown, faults: Faults): Readonly<Record<string, RuleSetting>> {
  if (!isRawObject(raw)) {
    faults.add('$.rules', 'notAnObject');
    return {};
  }
  const settings: (readonly [string, RuleSetting])[] = [];
  for (const [id, setting] of Object.entries(raw)) {
    const path = memberPath('$.rules', id);
    if (isRuleId(id)) settings.push([id, readRuleSetting(id, setting, path, faults)]);
    else addUnknownRule(id, path, faults);
  }
  return Object.fromEntries(settings);
}

/** `data/personal`, or one setting of it (`data/personal.action`, `data/personal.parameters.tableRows`); `mode`; `disclaimers`. */
function readLocked(raw: unknown, rules: Readonly<Record<string, RuleSetting>>, faults: Faults): readonly string[] {
  return readList(raw, '$.locked', faults, 500, (entry, path) => {
    if (typeof entry !== 'string') {
      faults.add(path, 'notAText');
      return undefined;
    }
    const dot = entry.indexOf('.');
    const id = dot === -1 ? entry : entry.slice(0, dot);
    if (rules[id] === undefined && !['mode', 'disclaimers'].includes(entry)) faults.add(path, 'notInPolicy');
    return entry;
  });
}

function readExemptions(raw: unknown, faults: Faults): readonly Exemption[] {
  return readList(raw, '$.exemptions', faults, 2000, (entry, path) => {
    const given = readObject(entry, path, ['who', 'rule', 'until', 'why', 'approvedBy'], faults);
    if (given === undefined) return undefined;
    for (const key of ['who', 'rule', 'until', 'why', 'approvedBy'])
      if (given[key] === undefined || given[key] === '') faults.add(`${path}.${key}`, 'missing');
    const who = readText(given['who'], `${path}.who`, faults, '', 320).toLowerCase();
    if (who !== '' && !isAddress(who) && !/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(who))
      faults.add(`${path}.who`, 'notAnAddress');
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

function readOnUnknown(raw: unknown, faults: Faults): Policy['onUnknown'] {
  const given = raw === undefined ? {} : readObject(raw, '$.onUnknown', UNREAD_REASONS, faults);
  const actions = ACTIONS.filter((action): action is Exclude<Action, 'off'> => action !== 'off');
  return Object.fromEntries(
    UNREAD_REASONS.map((reason) => [
      reason,
      readOneOf(given?.[reason], `$.onUnknown.${reason}`, faults, actions, ON_UNKNOWN[reason]),
    ]),
  ) as unknown as Policy['onUnknown'];
}

function readDetection(raw: unknown, faults: Faults): Policy['detection'] {
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
