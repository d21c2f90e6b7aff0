/**
 * Checks who imports whom (.dependency-cruiser.mjs). The cruiser reports no modules, and no fault, when it cannot load
 * TypeScript: so the modules it saw are counted against the files there are.
 */
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cruise } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import configuration from '../.dependency-cruiser.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(ROOT);

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
const { output } = await cruise(
  ['src'],
  { ruleSet: { forbidden: configuration.forbidden }, validate: true, ...configuration.options },
  undefined,
  { tsConfig: extractTSConfig('tsconfig.json') },
);
const seen = output.modules.filter(({ source }) => source.startsWith('src/')).length;
for (const { rule, from, to } of output.summary.violations) {
  const { comment } = configuration.forbidden.find(({ name }) => name === rule.name) ?? {};
  console.error(`${from} → ${to}\n  ${rule.name}: ${comment ?? ''}`);
}
if (seen < files.length) console.error(`Only ${seen} of ${files.length} files were seen: the check itself is broken.`);
const isGood = output.summary.violations.length === 0 && seen >= files.length;
console.log(`${seen} modules, ${output.summary.violations.length} forbidden imports`);
process.exitCode = isGood ? 0 : 1;
