import { readFileSync } from 'node:fs';
import path from 'node:path';
import { manifestFor, scriptFor } from '../../tools/manifest-for.mjs';

const MANIFEST = readFileSync(path.resolve(__dirname, '..', '..', 'manifest.xml'), 'utf8');

describe('the manifest a school downloads', () => {
  it('names the school’s own address everywhere and ours nowhere', () => {
    const { manifest } = manifestFor(MANIFEST, { origin: 'https://files.school.example/gate/', sendMode: 'SoftBlock' });
    expect(manifest).toContain('"https://files.school.example/gate/onsend.js"');
    expect(manifest).not.toContain('https://schoolgate.example');
    expect(manifest).not.toContain('gate//');
  });

  it('carries the send mode that was chosen for both kinds of item', () => {
    const { manifest } = manifestFor(MANIFEST, { origin: 'https://files.school.example', sendMode: 'Block' });
    expect(manifest?.match(/SendMode="Block"/g)).toHaveLength(2);
    expect(manifest).not.toContain('SendMode="SoftBlock"');
  });

  it.each([
    'http://files.school.example',
    'files.school.example',
    'https://a.example/?x=1',
    'https://a.example/"><x',
    '',
  ])('is not made for an address Outlook would refuse: %s', (origin) => {
    const made = manifestFor(MANIFEST, { origin, sendMode: 'Block' });
    expect(made.manifest).toBeUndefined();
    expect(made.fault).toMatch(/https:/);
  });

  it('is not made for a send mode there is not', () => {
    expect(manifestFor(MANIFEST, { origin: 'https://a.example', sendMode: 'Hard' }).manifest).toBeUndefined();
  });
});

describe('the event script a school downloads', () => {
  const script = readFileSync(path.resolve(__dirname, '..', '..', 'dist', 'onsend.js'), 'utf8');

  it('asks for policy and switch at the school’s own address: classic Outlook does not tell it where it lies', () => {
    const made = scriptFor(script, 'https://files.school.example/gate') ?? '';
    expect(made.split('https://files.school.example/gate')).toHaveLength(2);
    expect(made).not.toContain('https://schoolgate.example');
    expect(made.length - script.length).toBe(
      'https://files.school.example/gate'.length - 'https://schoolgate.example'.length,
    );
  });

  it('is not made from one that carries another school’s address already', () => {
    const made = scriptFor(script, 'https://files.school.example/gate') ?? '';
    expect(scriptFor(made, 'https://others.example')).toBeUndefined();
  });
});
