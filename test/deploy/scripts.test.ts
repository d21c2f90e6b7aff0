import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import tenant from '../../deploy/tenant.json';
import { fieldsOf } from '../../src/adapters/graph/log-fields';
import { LISTS } from '../../src/adapters/graph/place';
import { aRecord, itemOf } from '../contracts/tenant/tenant-scene';

const FOLDER = join(__dirname, '../../deploy');
const scripts = readdirSync(FOLDER).filter((name) => name.endsWith('.ps1'));
const text = (name: string) => readFileSync(join(FOLDER, name), 'utf8');

test('the columns the add-in writes are the columns the script makes, and no index is missing', () => {
  const reasons = { a: 'b' };
  const written = Object.keys(fieldsOf({ ...itemOf(aRecord('w', { decision: 'block' })), reasons }));
  const made = ['Title', ...tenant.monthLists.columns.map(({ name }) => name)];
  expect(made.sort()).toEqual(written.sort());
  const indexed = tenant.monthLists.columns.filter((column) => column.indexed).map(({ name }) => name);
  expect(indexed).toEqual(['Bucket', 'WriterKey', 'MessageKey', 'AlertKey']);
  expect(tenant.lists.map(({ name }) => name)).toEqual(Object.values(LISTS));
});

test('staff can delete and change nothing, and only reviewers reach past their own', () => {
  for (const level of tenant.levels) {
    expect(level.rights).not.toContain('DeleteListItems');
    expect([level.name, level.rights.includes('EditListItems')]).toEqual([
      level.name,
      level.name === 'Schoolgate publish',
    ]);
    expect([level.name, level.rights.includes('CancelCheckout')]).toEqual([
      level.name,
      level.name === 'Schoolgate review',
    ]);
  }
  const [staff] = tenant.groups;
  expect(Object.values(staff?.on ?? {})).not.toContain('Schoolgate review');
});

test.each(scripts)(
  '%s can be tried without changing anything, stops at the first fault and explains itself',
  (name) => {
    const script = text(name);
    expect(script).toMatch(/\[CmdletBinding\(SupportsShouldProcess/);
    expect(script).toMatch(/\$ErrorActionPreference = 'Stop'/);
    expect(script).toMatch(/\.SYNOPSIS[\s\S]+\.DESCRIPTION[\s\S]+\.EXAMPLE/);
    expect(script).not.toMatch(/password|secret|Credential/i);
    expect(script.split('\n').filter((line) => /[^\x20-\x7e\u2026]/.test(line))).toEqual([]);
  },
);

/** Every cmdlet that changes something stands behind a question whether to, in its own block or an outer one. */
test.each(scripts)('%s asks before each change', (name) => {
  const lines = text(name).split('\n');
  const changes = /^\s*(?:\}?\s*)(?:New|Set|Add|Remove|Grant)-(?:PnP|TransportRule)\w*/;
  lines.forEach((line, index) => {
    if (!changes.test(line)) return;
    const before = lines.slice(Math.max(0, index - 9), index + 1).join('\n');
    expect([line.trim(), /ShouldProcess/.test(before)]).toEqual([line.trim(), true]);
  });
});

test('brackets and quotes of the scripts close', () => {
  for (const name of scripts) {
    const code = text(name)
      .replace(/<#[\s\S]*?#>/g, '')
      .replace(/`./g, '')
      .replace(/#.*$/gm, '');
    const bare = code.replace(/'[^'\n]*'|"[^"\n]*"/g, '');
    for (const [open, close] of ['()', '{}', '[]'].map((pair) => [...pair] as [string, string]))
      expect([name, open, bare.split(open).length]).toEqual([name, open, bare.split(close).length]);
  }
});
