/**
 * npm run release -- --origin https://addins.school.example/schoolgate [--send-mode Block] [--policy FILE]
 *
 * Builds the add-in and lays out the folder that a school puts on its web space: `release/`, with the manifest for
 * this address and send mode, and the list that lets classic Outlook's runtime call the network from our script.
 */
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { manifestFor, scriptFor } from './manifest-for.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const USE =
  'npm run release -- --origin https://addins.school.example [--send-mode SoftBlock|Block|PromptUser] [--policy FILE] [--out FOLDER]';

async function release() {
  const { values } = parseArgs({
    options: {
      origin: { type: 'string' },
      'send-mode': { type: 'string', default: 'SoftBlock' },
      policy: { type: 'string' },
      out: { type: 'string', default: join(ROOT, 'release') },
      help: { type: 'boolean' },
    },
  });
  if (values.help || values.origin === undefined) return refuse(`Use: ${USE}`);
  const source = readFileSync(join(ROOT, 'manifest.xml'), 'utf8');
  const made = manifestFor(source, { origin: values.origin, sendMode: values['send-mode'] });
  if (made.fault !== undefined) return refuse(made.fault);
  if (values.policy !== undefined && !existsSync(values.policy)) return refuse(`There is no file ${values.policy}.`);
  const { build } = await import('./build.mjs');
  await build();
  const out = resolve(values.out);
  rmSync(out, { recursive: true, force: true });
  mkdirSync(join(out, '.well-known'), { recursive: true });
  cpSync(join(ROOT, 'dist'), out, { recursive: true });
  writeFileSync(join(out, 'manifest.xml'), made.manifest);
  const script = scriptFor(readFileSync(join(out, 'onsend.js'), 'utf8'), made.address);
  if (script === undefined)
    return refuse('onsend.js has no place for the address: classic Outlook would not find the policy.');
  writeFileSync(join(out, 'onsend.js'), script);
  const allowed = { allowed: [`${made.address}/onsend.js`] };
  writeFileSync(
    join(out, '.well-known', 'microsoft-officeaddins-allowed.json'),
    `${JSON.stringify(allowed, null, 2)}\n`,
  );
  if (values.policy !== undefined) cpSync(values.policy, join(out, 'policy.json'));
  console.log(
    `Ready in ${out}: put its content at ${made.address} and upload manifest.xml in the Microsoft 365 admin centre.`,
  );
}

function refuse(sentence) {
  console.error(sentence);
  process.exitCode = 2;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await release().catch((fault) => refuse(fault.message));
}
