/**
 * Detection beside its peers on the published texts, each in a process of its own with thirty seconds a file:
 *
 *   npm install --prefix tools/benchmark     (once; only for peers)
 *   node tools/benchmark/run.mjs
 *
 * Peers that are not installed are named and left out. Needs `../shared/data/pii` and `../shared/tools/score-pii.mjs`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = dirname(fileURLToPath(import.meta.url));
const ROOT = join(HERE, '..', '..');
const SHARED = resolve(ROOT, '..', 'shared');
const SCORER = join(SHARED, 'tools', 'score-pii.mjs');
const DATA = ['dev-uk-identifiers', 'dev-made-in-mail'];
const ORDINARY = 'dev-mail-ordinary';
const LIMIT = 30_000;
const STRUCTURED =
  'NHS_NUMBER NINO UPN ULN TRN UTR PASSPORT UK_DRIVING_LICENCE RESIDENCE_PERMIT BANK_ACCOUNT IBAN PAYMENT_CARD PHONE_NUMBER POSTCODE DATE_OF_BIRTH PASSWORD VEHICLE_REGISTRATION'.split(
    ' ',
  );

const DETECTORS = {
  schoolgate: `"${process.execPath}" --import tsx "${join(ROOT, 'src/apps/cli/main.ts')}" detect`,
  openredaction: `"${process.execPath}" "${join(HERE, 'peer.mjs')}" openredaction`,
};

if (!existsSync(SCORER)) {
  console.log(`skipped: ${SCORER} is not there`);
  process.exit(0);
}
const folder = mkdtempSync(join(tmpdir(), 'schoolgate-benchmark-'));
console.log('detector          recall  precision  alarmed ordinary mails per 1,000 (warn)');
for (const [name, command] of Object.entries(DETECTORS)) {
  const isOurs = name === 'schoolgate';
  if (!isOurs && !existsSync(join(HERE, 'node_modules', name))) console.log(`${name.padEnd(16)}  not installed`);
  else console.log(`${name.padEnd(16)}  ${row(name, command)}`);
}
rmSync(folder, { recursive: true, force: true });

function row(name, command) {
  const labelled = score(
    name,
    command,
    DATA.flatMap((file) => ['--data', fileOf(file)]),
  );
  const ordinary = score(name, command, ['--neg', fileOf(ORDINARY)]);
  const totals = labelled === undefined ? undefined : micro(labelled.types);
  const figures =
    totals === undefined ? 'too slow'.padEnd(17) : `${percent(totals.recall)}  ${percent(totals.precision)}   `;
  const alarms = Object.values(ordinary?.negatives ?? {})[0]?.alarmMailsPer1000;
  return `${figures}  ${alarms === undefined ? 'too slow' : alarms.toFixed(1)}`;
}

/** What the scorer says, undefined when the detector took longer than it may or failed. */
function score(name, command, files) {
  const out = join(folder, `${name}.json`);
  rmSync(out, { force: true });
  const args = [SCORER, ...files, '--cmd', command, '--min', '0.7', '--json', out];
  spawnSync(process.execPath, args, { cwd: ROOT, timeout: LIMIT, stdio: ['ignore', 'ignore', 'inherit'] });
  return existsSync(out) ? JSON.parse(readFileSync(out, 'utf8')) : undefined;
}

function micro(types) {
  const sum = (key) => STRUCTURED.reduce((total, type) => total + (types[type]?.[key] ?? 0), 0);
  return { recall: sum('tp') / sum('gold'), precision: sum('good') / sum('found') };
}

function percent(share) {
  return `${(100 * share).toFixed(1)} %`.padStart(8);
}

function fileOf(name) {
  return join(SHARED, 'data', 'pii', `${name}.jsonl`);
}
