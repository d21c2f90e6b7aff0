import { decodePolicy } from '../../src/policy/decode';
import { effectivePolicy } from '../../src/policy/effective';
import { NO_ORGANISATION } from '../../src/policy/organisation';
import { presetPolicy } from '../../src/policy/presets';
import { RULES } from '../../src/rules/registry';
import { directionOf } from '../../src/policy/tighter-parameters';

const TRUST_RULES = {
  'recipients/group-without-bcc': { action: 'warn', parameters: { maxVisibleExternal: 10 } },
  'data/personal': {
    action: 'justify',
    byPlace: { attachment: 'block' },
    parameters: {
      byKind: { PHONE_NUMBER: 'note' },
      confidence: 'medium',
      partnerAction: 'warn',
      internalAction: 'note',
    },
  },
  'subject/missing': { action: 'warn' },
};

function aTrust(schools: unknown, more: Record<string, unknown> = {}) {
  return { v: 1, id: 'trust', rules: TRUST_RULES, schools, ...more };
}

function faultsOf(policy: unknown): readonly string[] {
  const decoded = decodePolicy(policy);
  return decoded.ok ? [] : decoded.faults.map(({ path }) => path.replace('$.schools.oak.rules', 'oak'));
}

const oak = (id: string, setting: unknown) => ({ oak: { rules: { [id]: setting } } });

describe('a school in a trust may tighten what the trust sets', () => {
  it.each<[string, string, unknown]>([
    ['a stricter action', 'subject/missing', { action: 'block' }],
    ['a lower limit', 'recipients/group-without-bcc', { parameters: { maxVisibleExternal: 2 } }],
    ['looking at less sure findings too', 'data/personal', { parameters: { confidence: 'low' } }],
    ['a stricter action for one kind', 'data/personal', { parameters: { byKind: { PHONE_NUMBER: 'warn' } } }],
    ['a smaller mercy for partners', 'data/personal', { parameters: { partnerAction: 'justify' } }],
    ['remembering answers for a shorter time', 'subject/missing', { parameters: { rememberDays: 1 } }],
    ['a check the trust has not', 'data/credentials', { action: 'note' }],
    ['its own words', 'subject/missing', { text: 'Please write a subject.' }],
  ])('%s', (_name, id, setting) => {
    expect(faultsOf(aTrust(oak(id, setting)))).toEqual([]);
  });
});

describe('a school in a trust may not loosen what the trust sets', () => {
  it.each<[string, string, unknown, string]>([
    ['a milder action', 'subject/missing', { action: 'note' }, 'oak["subject/missing"].action'],
    ['off', 'subject/missing', { action: 'off' }, 'oak["subject/missing"].action'],
    ['a trial of one check', 'subject/missing', { mode: 'monitor' }, 'oak["subject/missing"].mode'],
    [
      'a higher limit',
      'recipients/group-without-bcc',
      { parameters: { maxVisibleExternal: 11 } },
      'oak["recipients/group-without-bcc"].parameters.maxVisibleExternal',
    ],
    [
      'looking only at sure findings',
      'data/personal',
      { parameters: { confidence: 'high' } },
      'oak["data/personal"].parameters.confidence',
    ],
    [
      'a milder action for one place',
      'data/personal',
      { byPlace: { attachment: 'justify' } },
      'oak["data/personal"].byPlace.attachment',
    ],
    [
      'a milder action for one kind',
      'data/personal',
      { parameters: { byKind: { NHS_NUMBER: 'warn' } } },
      'oak["data/personal"].parameters.byKind.NHS_NUMBER',
    ],
    [
      'an action for a kind that is milder in attachments alone',
      'data/personal',
      { parameters: { byKind: { NHS_NUMBER: 'justify' } } },
      'oak["data/personal"].parameters.byKind.NHS_NUMBER',
    ],
    [
      'a new mercy',
      'data/personal',
      { parameters: { oneFamilyAction: 'warn' } },
      'oak["data/personal"].parameters.oneFamilyAction',
    ],
    [
      'a greater mercy',
      'data/personal',
      { parameters: { partnerAction: 'note' } },
      'oak["data/personal"].parameters.partnerAction',
    ],
    [
      'a greater mercy among colleagues',
      'data/personal',
      { parameters: { internalAction: 'off' } },
      'oak["data/personal"].parameters.internalAction',
    ],
    [
      'remembering answers for longer',
      'subject/missing',
      { parameters: { rememberDays: 90 } },
      'oak["subject/missing"].parameters.rememberDays',
    ],
    ['recording less', 'subject/missing', { record: 'none' }, 'oak["subject/missing"].record'],
    ['a new way out', 'subject/missing', { answers: ['in-the-course-of-duties'] }, 'oak["subject/missing"].answers'],
    [
      'a mild check that takes things away from a strict one',
      'data/special-category',
      { action: 'note' },
      'oak["data/special-category"].action',
    ],
  ])('%s', (_name, id, setting, path) => {
    expect(faultsOf(aTrust(oak(id, setting)))).toContain(path);
  });

  it('nor count more colleagues as many, where many ask for more', () => {
    const many = (manyInternal: number) => ({
      parameters: { internalAction: 'off', manyInternal, manyInternalAction: 'warn' },
    });
    const rules = { 'data/personal': { action: 'block', ...many(10) } };
    const faults = (own: number) => faultsOf({ v: 1, id: 'trust', rules, schools: oak('data/personal', many(own)) });
    expect(faults(9)).toEqual([]);
    expect(faults(10)).toEqual([]);
    expect(faults(11)).toEqual(['oak["data/personal"].parameters.manyInternal']);
  });

  it('but may give what the trust leaves out an action', () => {
    const rules = { 'data/personal': { action: 'block', parameters: { confidence: 'high' } } };
    const schools = oak('data/personal', { parameters: { mediumAction: 'note' } });
    expect(faultsOf({ v: 1, id: 'trust', rules, schools })).toEqual([]);
    const all = { 'data/personal': { action: 'block', parameters: { confidence: 'medium' } } };
    expect(faultsOf({ v: 1, id: 'trust', rules: all, schools })).toEqual([
      'oak["data/personal"].parameters.mediumAction',
    ]);
  });

  it('and is told both settings', () => {
    const decoded = decodePolicy(aTrust(oak('subject/missing', { action: 'note' })));
    expect(decoded.ok ? '' : decoded.faults[0]?.message).toMatch(/the trust has warn, this school note/);
  });

  it('however far it stands from the trust', () => {
    const schools = {
      oak: { rules: { 'subject/missing': { action: 'block' } } },
      elm: { inherits: 'oak', rules: { 'subject/missing': { action: 'warn' } } },
    };
    expect(faultsOf(aTrust(schools))).toEqual(['$.schools.elm.rules["subject/missing"].action']);
  });

  it('and every parameter of every check has been judged: what makes it stricter', () => {
    const unjudged = RULES.flatMap(({ id, parameters }) =>
      Object.keys(parameters as object)
        .filter((name) => directionOf(id, name) === undefined)
        .map((name) => `${id}.${name}`),
    );
    expect(unjudged).toEqual([]);
  });
});

describe('what a trust has locked', () => {
  it.each<[string, readonly string[], string, unknown]>([
    ['a whole check', ['subject/missing'], 'subject/missing', { action: 'block' }],
    ['one action', ['subject/missing.action'], 'subject/missing', { action: 'block' }],
    [
      'one parameter',
      ['recipients/group-without-bcc.parameters.maxVisibleExternal'],
      'recipients/group-without-bcc',
      { parameters: { maxVisibleExternal: 2 } },
    ],
    [
      'a general parameter',
      ['data/personal.partnerAction'],
      'data/personal',
      { parameters: { partnerAction: 'block' } },
    ],
  ])('%s cannot even be made stricter', (_name, locked, id, setting) => {
    expect(faultsOf(aTrust(oak(id, setting), { locked }))).toHaveLength(1);
    expect(faultsOf(aTrust(oak(id, setting)))).toEqual([]);
  });

  it('may be repeated as it is', () => {
    expect(faultsOf(aTrust(oak('subject/missing', { action: 'warn' }), { locked: ['subject/missing'] }))).toEqual([]);
  });

  it('leaves the other settings of the check to the school', () => {
    const policy = aTrust(oak('subject/missing', { text: 'A subject, please.' }), {
      locked: ['subject/missing.action'],
    });
    expect(faultsOf(policy)).toEqual([]);
  });

  it('can be the disclaimers and the trial mode', () => {
    const schools = { oak: { mode: 'monitor', disclaimers: { external: 'x' } } };
    expect(faultsOf(aTrust(schools, { locked: ['mode', 'disclaimers'] }))).toEqual([
      '$.schools.oak.mode',
      '$.schools.oak.disclaimers',
    ]);
  });
});

describe('schools that take over from each other', () => {
  const schools = {
    oak: {
      rules: { 'subject/missing': { action: 'justify' } },
      disclaimers: { external: 'Oak' },
      domains: ['oak.example'],
    },
    elm: { inherits: 'oak', rules: { 'data/credentials': { action: 'block' } }, disclaimers: { internal: 'Elm' } },
  };

  it('get the settings of the whole line', () => {
    const decoded = decodePolicy(aTrust(schools));
    if (!decoded.ok) throw new Error(decoded.faults[0]?.message);
    const elm = effectivePolicy(decoded.value, { school: 'elm' });
    expect(elm.school).toBe('elm');
    expect(elm.rules['subject/missing']?.action).toBe('justify');
    expect(elm.rules['data/credentials']?.action).toBe('block');
    expect(elm.rules['recipients/group-without-bcc']?.action).toBe('warn');
    expect(elm.organisation.disclaimers).toEqual({ external: 'Oak', internal: 'Elm', newsgroup: '' });
    expect(effectivePolicy(decoded.value).rules['data/credentials']).toBeUndefined();
  });

  it('are colleagues of each other', () => {
    const decoded = decodePolicy(aTrust(schools, { organisation: { domains: ['trust.example'] } }));
    if (!decoded.ok) throw new Error(decoded.faults[0]?.message);
    for (const school of ['oak', 'elm', undefined])
      expect(effectivePolicy(decoded.value, { school }).organisation.domains).toEqual(['trust.example', 'oak.example']);
  });

  it('are refused when they stand in a circle', () => {
    const circle = { oak: { inherits: 'elm' }, elm: { inherits: 'oak' }, ash: { inherits: 'ash' } };
    expect(faultsOf(aTrust(circle))).toEqual([
      '$.schools.oak.inherits',
      '$.schools.elm.inherits',
      '$.schools.ash.inherits',
    ]);
  });

  it('are refused when the other school is not there', () => {
    expect(faultsOf(aTrust({ oak: { inherits: 'yew' } }))).toEqual(['$.schools.oak.inherits']);
  });
});

describe('the policy that holds for a sender', () => {
  const organisation = { ...NO_ORGANISATION, disclaimers: { external: 'Given', internal: '', newsgroup: '' } };

  it('is the trust’s own where the school is unknown', () => {
    expect(effectivePolicy(presetPolicy('clp'), { school: 'elsewhere' }).school).toBe('');
    expect(effectivePolicy(presetPolicy('clp'), { school: 'toString' }).school).toBe('');
  });

  it('has the school’s own disclaimer', () => {
    const [beaulieu, boswells] = ['beaulieu-park', 'boswells'].map(
      (school) => effectivePolicy(presetPolicy('clp'), { school }).organisation.disclaimers.external,
    );
    expect(beaulieu).toContain('Beaulieu Park');
    expect(boswells).toContain('Boswells');
  });

  it('takes a given organisation instead of the policy’s; a named school keeps its own disclaimer', () => {
    expect(effectivePolicy(presetPolicy('clp'), { organisation }).organisation.disclaimers.external).toBe('Given');
    const named = effectivePolicy(presetPolicy('clp'), { organisation, school: 'boswells' });
    expect(named.organisation.disclaimers.external).toContain('Boswells');
  });
});
