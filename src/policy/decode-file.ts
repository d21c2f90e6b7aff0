import { hashOfJson, utf8 } from './canonical';
import { migrate, POLICY_VERSION } from './migrate';
import { readOrganisation } from './organisation';
import type { Decoded, Policy, RuleSetting } from './policy';
import {
  Faults,
  isRawObject,
  memberPath,
  readDay,
  readList,
  readObject,
  readOneOf,
  readText,
  readWhole,
} from './reader';
import { readExtras } from './extras';
import { readDetection, readExemptions, readOnUnknown } from './parts';
import { isRuleId } from './rule-ids';
import { readRuleSetting } from './rule-setting';
import { readSchools } from './schools';
import { addUnknownRule } from './unknown-rule';

/** A larger file, in bytes, is no policy; measured before it is parsed. */
export const MOST_BYTES = 256 * 1024;
export const SEND_DEADLINE_MS = 3_500;
const STAGES = ['trial', 'notes', 'warnings', 'full'] as const;
const MODES = ['enforce', 'monitor'] as const;

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
  'language',
] as const;

/**
 * A policy file, strictly: its JSON text, or the parsed value. One fault refuses the whole file, so that the last good
 * policy stays in force. Faults are told in the words of `faults`, by their keys when left out: where mail is checked
 * nobody reads them, and their sentences are not in that bundle.
 */
export function decodePolicyFile(input: unknown, faults = new Faults()): Decoded<Policy> {
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
