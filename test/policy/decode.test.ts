import { canonicalJson, hashOfJson, utf8 } from '../../src/policy/canonical';
import { decodePolicy } from '../../src/policy/decode';
import { MOST_BYTES } from '../../src/policy/decode-file';
import { ON_UNKNOWN } from '../../src/policy/parts';
import { decodeOrganisation, PROFESSIONAL_DOMAINS } from '../../src/policy/organisation';
import { RULES } from '../../src/rules/registry';
import { policy as welsh } from '../../src/strings/cy-gb/policy';
import { policy as english } from '../../src/strings/en-gb/policy';

const SMALL = { v: 1, id: 'our-school', rules: { 'subject/missing': { action: 'warn' } } };

function faultsOf(input: unknown): readonly (readonly [string, string])[] {
  const decoded = decodePolicy(input);
  return decoded.ok ? [] : decoded.faults.map(({ path, message }) => [path, message]);
}

function pathsOf(changes: Record<string, unknown>): readonly string[] {
  return faultsOf({ ...SMALL, ...changes }).map(([path]) => path);
}

const rule = (setting: unknown, id = 'data/personal') => ({ rules: { [id]: setting } });

describe('reading a policy file', () => {
  it('fills in what the file leaves out', () => {
    const decoded = decodePolicy(JSON.stringify(SMALL));
    expect(decoded.ok && decoded.value).toMatchObject({
      mode: 'enforce',
      stage: 'full',
      sendDeadlineMs: 3500,
      onUnknown: ON_UNKNOWN,
      organisation: { domains: [], professionalDomains: PROFESSIONAL_DOMAINS },
      rules: { 'subject/missing': { action: 'warn', mode: 'enforce', rememberDays: 30, record: 'full' } },
    });
  });

  it('gives each check the parameters of its declaration', () => {
    for (const { id, parameters } of RULES) {
      const decoded = decodePolicy({ ...SMALL, rules: { [id]: { action: 'warn' } } });
      const standards = Object.fromEntries(
        Object.entries(parameters as Record<string, { standard: unknown }>).map(([name, { standard }]) => [
          name,
          standard,
        ]),
      );
      expect(decoded.ok && decoded.value.rules[id]?.parameters).toEqual(standards);
    }
  });

  it('keeps a check that this version does not have yet', () => {
    const decoded = decodePolicy({ ...SMALL, rules: { 'content/chain-letter': { action: 'block' } } });
    expect(decoded.ok && decoded.value.rules['content/chain-letter']?.action).toBe('block');
  });

  it('takes the general settings beside the action or among the parameters', () => {
    const beside = decodePolicy({ ...SMALL, ...rule({ action: 'warn', byPlace: { attachment: 'block' } }) });
    const among = decodePolicy({
      ...SMALL,
      ...rule({ action: 'warn', parameters: { byPlace: { attachment: 'block' } } }),
    });
    expect(beside.ok && beside.value.rules).toEqual(among.ok && among.value.rules);
    expect(beside.ok && beside.value.rules['data/personal']?.byPlace).toEqual({ attachment: 'block' });
  });

  it('takes the policy’s words for English unless it says that they are Welsh', () => {
    const languages = [undefined, 'en', 'cy'].map((language) => {
      const decoded = decodePolicy({ ...SMALL, ...(language === undefined ? {} : { language }) });
      return decoded.ok && decoded.value.language;
    });
    expect(languages).toEqual([undefined, undefined, 'cy']);
    expect(pathsOf({ language: 'fr' })).toEqual(['$.language']);
  });

  it('leaves a byte order mark at the start aside', () => {
    expect(decodePolicy(`\ufeff${JSON.stringify(SMALL)}`).ok).toBe(true);
  });
});

describe('a faulty policy file', () => {
  it.each<[string, unknown, string]>([
    ['a file over 256 KB', ' '.repeat(MOST_BYTES + 1), '$'],
    ['a file over 256 KB in accented letters', `"${'é'.repeat(MOST_BYTES * 0.6)}"`, '$'],
    ['text that is no JSON', '{"v":1,', '$'],
    ['a list', '[]', '$'],
    ['nothing', 'null', '$'],
    ['a version from the future', JSON.stringify({ v: 2, anything: true }), '$.v'],
    ['a version that is no number', JSON.stringify({ ...SMALL, v: '1' }), '$.v'],
  ])('%s is refused as a whole', (_name, input, path) => {
    expect(faultsOf(input).map(([at]) => at)).toEqual([path]);
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['a misspelt setting', { excemptions: [] }, '$.excemptions'],
    ['a misspelt check', rule({ action: 'warn' }, 'data/persnal'), '$.rules["data/persnal"]'],
    [
      'a prototype for a check',
      { rules: JSON.parse('{"__proto__":{"action":"off"}}') as unknown },
      '$.rules.__proto__',
    ],
    ['a check without an action', rule({}), '$.rules["data/personal"].action'],
    ['an unknown action', rule({ action: 'stop' }), '$.rules["data/personal"].action'],
    [
      'a misspelt parameter',
      rule({ action: 'warn', parameters: { tableRow: 3 } }),
      '$.rules["data/personal"].parameters.tableRow',
    ],
    [
      'an impossible limit',
      rule({ action: 'warn', parameters: { tableRows: 0 } }),
      '$.rules["data/personal"].parameters.tableRows',
    ],
    [
      'half a row',
      rule({ action: 'warn', parameters: { tableRows: 2.5 } }),
      '$.rules["data/personal"].parameters.tableRows',
    ],
    [
      'a number as text',
      rule({ action: 'warn', parameters: { tableRows: '3' } }),
      '$.rules["data/personal"].parameters.tableRows',
    ],
    [
      'an unknown place',
      rule({ action: 'warn', byPlace: { footer: 'warn' } }),
      '$.rules["data/personal"].byPlace.footer',
    ],
    [
      'an unknown reason',
      rule({ action: 'warn', byReason: { late: 'warn' } }),
      '$.rules["data/personal"].byReason.late',
    ],
    [
      'a map set twice',
      rule({ action: 'warn', byKind: {}, parameters: { byKind: {} } }),
      '$.rules["data/personal"].parameters.byKind',
    ],
    ['clauses that are no list', rule({ action: 'warn', clauses: '3.2' }), '$.rules["data/personal"].clauses'],
    ['off for unread content', { onUnknown: { damaged: 'off' } }, '$.onUnknown.damaged'],
    ['a deadline of a minute', { sendDeadlineMs: 60_000 }, '$.sendDeadlineMs'],
    ['a day that does not exist', { reviewBy: '2026-02-30' }, '$.reviewBy'],
    ['a domain with an @', { organisation: { domains: ['a@school.example'] } }, '$.organisation.domains[0]'],
    [
      'a mailbox that is no address',
      { organisation: { mailboxAliases: { head: {} } } },
      '$.organisation.mailboxAliases.head',
    ],
    ['a lock on nothing', { locked: ['data/bank-details'] }, '$.locked[0]'],
    [
      'a regular expression as a pattern',
      { detection: { patterns: [{ id: 'p', template: '(a+)+$', labels: [] }] } },
      '$.detection.patterns[0].template',
    ],
    [
      'a pattern that fits everything',
      { detection: { patterns: [{ id: 'p', template: '##', labels: [] }] } },
      '$.detection.patterns[0].template',
    ],
    ['an unknown kind of data', { detection: { off: ['SHOE_SIZE'] } }, '$.detection.off[0]'],
    ['a role nobody has', { roles: { boss: [] } }, '$.roles.boss'],
    ['records kept for ever', { retention: { records: 1200 } }, '$.retention.records'],
    ['one sort of record kept for no time', { retention: { types: { incident: 0 } } }, '$.retention.types.incident'],
    ['a sort of record there is not', { retention: { types: { gossip: 3 } } }, '$.retention.types.gossip'],
    ['a legal hold of no month', { retention: { holds: [{ from: 'May' }] } }, '$.retention.holds[0].from'],
    [
      'an exemption without an end',
      { exemptions: [{ who: 'a@b.example', rule: 'data/personal', why: 'x', approvedBy: 'y' }] },
      '$.exemptions[0].until',
    ],
    [
      'an exemption for a month',
      { exemptions: [{ who: 'a@b.example', rule: 'data/personal', until: '2026-12', why: 'x', approvedBy: 'y' }] },
      '$.exemptions[0].until',
    ],
    [
      'an exemption by an id that Outlook tells no add-in',
      {
        exemptions: [
          {
            who: '00000000-0000-4000-8000-000000000001',
            rule: 'data/personal',
            until: '2026-12-31',
            why: 'x',
            approvedBy: 'y',
          },
        ],
      },
      '$.exemptions[0].who',
    ],
  ])('%s is told with its place', (_name, changes, path) => {
    expect(pathsOf(changes)).toEqual([path]);
  });

  it('tells all faults at once', () => {
    const paths = pathsOf({ mode: 'maybe', rules: { 'data/personal': { action: 1, text: 2 } }, locked: {} });
    expect(paths).toEqual(['$.rules["data/personal"].action', '$.rules["data/personal"].text', '$.locked', '$.mode']);
  });

  it('says what was probably meant', () => {
    expect(faultsOf({ ...SMALL, excemptions: [] })[0]?.[1]).toContain('"exemptions"');
    expect(faultsOf({ ...SMALL, ...rule({ action: 'warn' }, 'data/persnal') })[0]?.[1]).toContain('"data/personal"');
  });

  it('does not drown anybody in faults', () => {
    const many = Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`x${i}`, 1]));
    expect(faultsOf({ ...SMALL, ...many }).length).toBeLessThanOrEqual(200);
  });

  it('speaks Welsh as well', () => {
    const decoded = decodePolicy({ ...SMALL, mode: 1 }, welsh);
    expect(decoded.ok ? '' : decoded.faults[0]?.message).toContain('Rhaid cael un o’r rhain yma: enforce, monitor');
  });

  it('has the same placeholders in both languages', () => {
    const placeholders = (text: string): readonly string[] => (text.match(/\{\w+\}/g) ?? []).sort();
    for (const part of ['faults', 'actions', 'settings', 'command', 'replay'] as const) {
      const there: Readonly<Record<string, string>> = welsh[part];
      for (const [key, text] of Object.entries(english[part])) {
        expect([key, placeholders(there[key] ?? '')]).toEqual([key, placeholders(text)]);
      }
    }
  });
});

describe('the hash of a policy', () => {
  it('does not depend on order or spacing, and changes with any value', () => {
    const hash = (text: string): string | undefined => {
      const decoded = decodePolicy(text);
      return decoded.ok ? decoded.value.fileHash : undefined;
    };
    const turned = JSON.stringify(Object.fromEntries(Object.entries(SMALL).reverse()), undefined, 4);
    expect(hash(turned)).toBe(hash(JSON.stringify(SMALL)));
    expect(hash(JSON.stringify({ ...SMALL, title: 'x' }))).not.toBe(hash(turned));
    expect(hash(turned)).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is that of the canonical spelling of RFC 8785', () => {
    expect(canonicalJson({ b: [1e21, 0.1, -0], a: '€\u000f\n"' })).toBe('{"a":"€\\u000f\\n\\"","b":[1e+21,0.1,0]}');
    // SHA-256 of "{}" as any other tool gives it.
    expect(hashOfJson({})).toBe('44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a');
  });

  it('writes UTF-8 as every other encoder does', () => {
    for (const text of ['', 'school', 'Ysgol Gŵyr', '€ ▮ 𝄞 👧🏽', 'a\ud800b']) {
      expect([...utf8(text)]).toEqual([...new TextEncoder().encode(text)]);
    }
  });
});

describe('an organisation file', () => {
  it('is read with the same care', () => {
    const decoded = decodeOrganisation('{"domains":["School.Example"],"disclaimer":{}}');
    expect(decoded.ok ? [] : decoded.faults.map(({ path }) => path)).toEqual(['$.disclaimer']);
    const good = decodeOrganisation('{"domains":["School.Example"]}');
    expect(good.ok && good.value.domains).toEqual(['school.example']);
  });
});
