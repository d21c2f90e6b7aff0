import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PRESET_IDS } from '../../src/policy/presets';
import { RULES } from '../../src/rules/registry';

const ROOT = path.resolve(__dirname, '..', '..');
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');
const GUIDES = [
  'README.md',
  'CHANGELOG.md',
  ...readdirSync(path.join(ROOT, 'docs')).map((file) => `docs/${file}`),
].filter((file) => file.endsWith('.md'));
const scripts = Object.keys((JSON.parse(read('package.json')) as { scripts: Record<string, string> }).scripts);

/** Headings as the addresses that links use. */
function anchorsOf(text: string): readonly string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\w\- ]/g, '')
      .replace(/ /g, '-'),
  );
}

describe('what the guides say is so', () => {
  it.each(GUIDES)('%s: every link leads to a file and a heading that are there', (guide) => {
    const links = [...read(guide).matchAll(/\]\((?!https?:)([^)]+)\)/g)].map(([, link = '']) => link);
    for (const link of links) {
      const [file = '', anchor] = link.split('#');
      const target = file === '' ? guide : path.join(path.dirname(guide), file);
      expect([link, existsSync(path.join(ROOT, target))]).toEqual([link, true]);
      if (anchor !== undefined) expect(anchorsOf(read(target))).toContain(anchor);
    }
  });

  it.each(GUIDES)('%s: every command it names is one of the project’s', (guide) => {
    for (const [, script = ''] of read(guide).matchAll(/npm run (?:--silent )?(\w+(?::\w+)?)/g))
      expect(scripts).toContain(script);
  });

  it('the README counts the checks and presets right, and names Node’s lowest version as package.json does', () => {
    expect(RULES).toHaveLength(40);
    expect(PRESET_IDS).toHaveLength(6);
    const { engines } = JSON.parse(read('package.json')) as { engines: { node: string } };
    expect(read('README.md')).toContain(`Node](https://nodejs.org) ${engines.node.replace('>=', '')} or newer`);
  });
});
