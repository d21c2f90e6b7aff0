import { CONFIDENCES, DATA_KINDS } from '../detect/kinds';
import { UNREAD_REASONS } from '../message/part';
import { ACTIONS } from '../rules/actions';
import type { ParameterDeclaration } from '../rules/parameters';
import { ruleOf } from '../rules/registry';
import { ROLES, SCHOOL_ROLES } from './policy';
import { KEPT_TYPES } from './retention';
import { RULE_IDS } from './rule-ids';
import { MERCIES, PLACES } from './rule-parameters';

type Schema = Readonly<Record<string, unknown>>;

const TEXT: Schema = { type: 'string' };
const TEXTS: Schema = { type: 'array', items: TEXT };
const ACTION: Schema = { enum: ACTIONS };
const DAY: Schema = { type: 'string', pattern: '^(\\d{4}-\\d{2}(-\\d{2})?)?$' };

function object(properties: Readonly<Record<string, Schema>>, required: readonly string[] = []): Schema {
  return { type: 'object', properties, additionalProperties: false, ...(required.length > 0 ? { required } : {}) };
}

function mapOf(values: Schema): Schema {
  return { type: 'object', additionalProperties: values };
}

function ofKeys(keys: readonly string[], value: Schema): Schema {
  return object(Object.fromEntries(keys.map((key) => [key, value])));
}

/**
 * JSON Schema (draft 07) of a policy file: what editors complete and underline. Decoding is the judge: it also knows
 * that a school may not loosen its trust, that days exist and that schools stand in no circle.
 */
export function policySchema(): Schema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Schoolgate policy, version 1',
    ...object(
      {
        $schema: TEXT,
        v: { const: 1 },
        ...Object.fromEntries(['id', 'version', 'title', 'approver', 'source'].map((key) => [key, TEXT])),
        ...Object.fromEntries(['approvedOn', 'reviewBy', 'consultedOn', 'dpiaOn'].map((key) => [key, DAY])),
        mode: { enum: ['enforce', 'monitor'] },
        stage: { enum: ['trial', 'notes', 'warnings', 'full'] },
        language: { enum: ['en', 'cy'] },
        organisation: organisationSchema(),
        rules: rulesSchema(['action']),
        locked: TEXTS,
        schools: mapOf(schoolSchema()),
        exemptions: { type: 'array', items: exemptionSchema() },
        onUnknown: ofKeys(UNREAD_REASONS, { enum: ACTIONS.filter((action) => action !== 'off') }),
        sendDeadlineMs: { type: 'integer', minimum: 1000, maximum: 20_000 },
        detection: detectionSchema(),
        retention: retentionSchema(),
        roles: object({
          ...Object.fromEntries(ROLES.map((role) => [role, TEXTS])),
          toPublish: { enum: ['one', 'two'] },
        }),
        notices: object({
          monitoring: TEXT,
          mistake: TEXT,
          advice: { type: 'array', items: object({ text: TEXT, clause: TEXT }) },
        }),
      },
      ['v', 'id', 'rules'],
    ),
  };
}

function organisationSchema(): Schema {
  const lists = ['domains', 'trustedDomains', 'professionalDomains', 'quietDomains', 'ownAccounts', 'staffLists'];
  return object({
    name: TEXT,
    ...Object.fromEntries(lists.map((key) => [key, TEXTS])),
    pupils: ofKeys(['domains', 'groups'], TEXTS),
    contacts: ofKeys(['phones', 'emails', 'addresses', 'websites'], TEXTS),
    disclaimers: ofKeys(['external', 'internal', 'newsgroup'], TEXT),
    newsgroups: ofKeys(['addresses', 'hosts'], TEXTS),
    mailboxAliases: mapOf(object({ name: TEXT, role: TEXT, aliases: TEXTS, sendAs: TEXTS })),
  });
}

function schoolSchema(): Schema {
  return object({
    title: TEXT,
    domains: TEXTS,
    disclaimers: ofKeys(['external', 'internal', 'newsgroup'], TEXT),
    rules: rulesSchema([]),
    mode: { enum: ['enforce', 'monitor'] },
    inherits: TEXT,
    roles: ofKeys(SCHOOL_ROLES, TEXTS),
  });
}

function exemptionSchema(): Schema {
  const keys = ['who', 'rule', 'until', 'why', 'approvedBy'];
  const day = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
  return object({ who: TEXT, rule: { enum: RULE_IDS }, until: day, why: TEXT, approvedBy: TEXT }, keys);
}

function detectionSchema(): Schema {
  return object({
    patterns: { type: 'array', items: object({ id: TEXT, template: TEXT, labels: TEXTS }, ['id', 'template']) },
    off: { type: 'array', items: { enum: DATA_KINDS } },
    allow: TEXTS,
  });
}

function rulesSchema(required: readonly string[]): Schema {
  return object(Object.fromEntries(RULE_IDS.map((id) => [id, ruleSchema(id, required)])));
}

function ruleSchema(id: string, required: readonly string[]): Schema {
  const rule = ruleOf(id);
  const maps = { byKind: mapOf(ACTION), byPlace: ofKeys(PLACES, ACTION), byReason: ofKeys(UNREAD_REASONS, ACTION) };
  const parameters: Readonly<Record<string, Schema>> = {
    ...Object.fromEntries(MERCIES.map((name) => [name, ACTION])),
    ...maps,
    manyInternal: { type: 'integer', minimum: 1, maximum: 10_000 },
    rememberDays: { type: 'integer', minimum: 0, maximum: 730 },
  };
  const own = Object.fromEntries(
    Object.entries((rule?.parameters ?? {}) as Readonly<Record<string, ParameterDeclaration>>).map(
      ([name, declaration]) => [name, parameterSchema(declaration)],
    ),
  );
  return {
    ...(rule === undefined ? {} : { description: rule.docs.summary }),
    ...object(
      {
        action: ACTION,
        mode: { enum: ['enforce', 'monitor'] },
        parameters: rule === undefined ? { type: 'object' } : object({ ...parameters, ...own }),
        clause: TEXT,
        clauses: TEXTS,
        clauseText: TEXT,
        analogy: { type: 'boolean' },
        strength: { enum: ['raised', 'lowered'] },
        text: TEXT,
        note: TEXT,
        record: { enum: ['full', 'count', 'none'] },
        answers: TEXTS,
        ...maps,
      },
      required,
    ),
  };
}

function parameterSchema(declaration: ParameterDeclaration): Schema {
  switch (declaration.type) {
    case 'whole':
      return { type: 'integer', minimum: declaration.from, maximum: declaration.to, default: declaration.standard };
    case 'share':
      return { type: 'number', exclusiveMinimum: 0, maximum: 1, default: declaration.standard };
    case 'yesNo':
      return { type: 'boolean', default: declaration.standard };
    case 'words':
      return { type: 'array', items: TEXT, maxItems: declaration.most, default: declaration.standard };
    case 'action':
      return ACTION;
    case 'confidence':
      return { enum: CONFIDENCES, default: declaration.standard };
    case 'choice':
      return { enum: declaration.of, default: declaration.standard };
  }
}

function retentionSchema(): Schema {
  const months = { type: 'integer', minimum: 1, maximum: 120 };
  const month = { type: 'string', pattern: '^(\\d{4}-(0[1-9]|1[0-2]))?$' };
  return object({
    records: months,
    reasons: months,
    sends: months,
    types: ofKeys(KEPT_TYPES, months),
    holds: { type: 'array', items: object({ from: month, to: month, why: TEXT }) },
  });
}
