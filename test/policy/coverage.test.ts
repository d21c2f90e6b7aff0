import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { coverageOf } from '../../src/policy/coverage';
import { PRESET_IDS, presetPolicy } from '../../src/policy/presets';

const SOURCES = PRESET_IDS.filter((id) => id !== 'recommended');

describe('where each clause is enforced', () => {
  it.each(SOURCES)('%s: every clause of every check is named, with what it asks', (id) => {
    const rows = coverageOf(presetPolicy(id));
    const clauses = Object.values(presetPolicy(id).rules).flatMap((setting) => setting.clauses);
    expect(rows.map(({ clause }) => clause)).toEqual(clauses);
    expect(rows.filter(({ asks }) => asks === '')).toEqual([]);
  });

  it('a check that is off enforces nothing', () => {
    const policy = presetPolicy('clp');
    const personal = policy.rules['data/personal'];
    if (personal === undefined) throw new Error('the preset has no such check');
    const off = { ...policy, rules: { ...policy.rules, 'data/personal': { ...personal, action: 'off' as const } } };
    const by = (rows: ReturnType<typeof coverageOf>) => rows.filter(({ rule }) => rule === 'data/personal').length;
    expect([by(coverageOf(policy)), by(coverageOf(off))]).toEqual([3, 0]);
  });

  it.each(SOURCES)('%s: the clauses no software can enforce are given as advice', (id) => {
    const advice = presetPolicy(id).notices?.advice ?? [];
    expect(advice.length).toBeGreaterThan(0);
    expect(advice.filter(({ text, clause }) => text === '' || clause === '')).toEqual([]);
  });

  const list = path.join(__dirname, '..', '..', '..', 'shared', 'requirements', 'clauses.md');
  (existsSync(list) ? it : it.skip)('names every clause of the list of clauses', () => {
    const part = readFileSync(list, 'utf8').split('## B.')[0] ?? '';
    const wanted = part.split('\n').flatMap((line) => {
      const [, head = '', , rules = ''] = line.split('|').map((cell) => cell.trim());
      const preset = SOURCES.find((id) => head.startsWith(`${id} `));
      const ids = [...rules.matchAll(/`([a-z-]+\/[a-z-]+)`/g)].map(([, id = '']) => id);
      return preset === undefined ? [] : ids.map((rule) => `${preset} ${rule}`);
    });
    expect(wanted.length).toBeGreaterThan(60);
    const have = new Set(SOURCES.flatMap((id) => coverageOf(presetPolicy(id)).map(({ rule }) => `${id} ${rule}`)));
    expect(wanted.filter((row) => !have.has(row))).toEqual([]);
  });
});
