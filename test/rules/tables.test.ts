import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import damerau from 'damerau-levenshtein';
import { getCountries } from 'libphonenumber-js';
import { parse } from 'tldts-icann';
import { isConsumerDomain } from '../../src/rules/shared/consumer';
import { countriesOf, countryOf } from '../../src/rules/shared/countries';
import { damerauDistance } from '../../src/rules/shared/damerau';
import { suffixOf } from '../../src/rules/shared/domains';
import { SECOND_LEVELS } from '../../src/rules/shared/tables/public-suffixes';
import { seededRandom } from '../protect/seeded-random';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
/** Every name a country code can have, given out or not. */
const COUNTRY_CODES = [...LETTERS].flatMap((a) => [...LETTERS].map((b) => `${a}${b}`));

describe('tables of the rules against the libraries they come from', () => {
  it('are what the packages say today', () => {
    const tool = path.resolve('tools', 'make-tables.mjs');
    const { status, stderr } = spawnSync(process.execPath, [tool, '--check'], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
  });

  it('cut a domain where the public suffix list does, under every country code', () => {
    const hosts = COUNTRY_CODES.flatMap((code) => SECOND_LEVELS.split(' ').map((label) => `school.${label}.${code}`));
    expect(hosts.filter((host) => suffixOf(host) !== suffixOfPackage(host))).toEqual([]);
  });

  it.each(['a.leics.sch.uk', 'a.police.uk', 'a.plc.uk', 'a.me.uk', 'a.x.uk', 'a.com', 'a.web.de', 'a.school'])(
    'cut %s where the public suffix list does',
    (host) => expect(suffixOf(host)).toBe(parse(host).publicSuffix),
  );

  it('know every common provider of private mail but the examples and portals left out on purpose', () => {
    const file = path.resolve('node_modules', 'email-providers', 'common.json');
    const emailProviders = JSON.parse(readFileSync(file, 'utf8')) as readonly string[];
    const unknown = emailProviders.filter((domain) => !isConsumerDomain(domain));
    expect(unknown.length).toBeLessThan(emailProviders.length / 7);
    expect(['gmail.com', 'hotmail.co.uk', 'live.co.uk', 'btinternet.com'].every(isConsumerDomain)).toBe(true);
  });

  it('name only countries that exist', () => {
    const known = new Set(['eu', 'uk', ...getCountries().map((code) => code.toLowerCase())]);
    expect([...countriesOf(['EEA', 'UK', 'ADEQUATE'])].filter((code) => !known.has(code))).toEqual([]);
    expect(
      ['рф', '中国', '한국', 'भारत', 'ελ'].map((name) => countryOf(new URL(`http://x.${name}`).hostname, new Map())),
    ).toEqual(['ru', 'cn', 'kr', 'in', 'gr']);
  });

  it('tell names apart as the edit distance of the library does', () => {
    const random = seededRandom(3);
    const word = (): string => {
      const [length = 0, ...letters] = random.bytes(10);
      return letters
        .slice(0, 1 + (length % 9))
        .map((byte) => 'abcd'[byte % 4])
        .join('');
    };
    const pairs = Array.from({ length: 3000 }, () => [word(), word()] as const);
    const wrong = pairs.filter(([a, b]) => Math.min(3, damerauDistance(a, b, 2)) !== Math.min(3, damerau(a, b).steps));
    expect(wrong).toEqual([]);
  });
});

/** `*.ck` and the like are left to the list: names that few countries keep are no part of the table. */
function suffixOfPackage(host: string): string | null {
  const { publicSuffix } = parse(host);
  const [, , code = ''] = host.split('.');
  return parse(`any.thing.${code}`).publicSuffix === `thing.${code}` ? suffixOf(host) : publicSuffix;
}
