import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { run } from '../../../src/apps/cli/commands/log';
import type { CliIo } from '../../../src/apps/cli/io';
import { checkpointText } from '../../../src/log/checkpoint';
import { csvHeader, csvRow } from '../../../src/log/export';
import { FAULTS, NOTES } from '../../../src/log/log-faults';
import type { LogEntry, LogLine } from '../../../src/log/record';
import { log as welsh } from '../../../src/strings/cy-gb/log';
import { log as english } from '../../../src/strings/en-gb/log';
import type { Locale } from '../../../src/strings/text';
import { aMonth, anInspection, exported, linked, stamped } from '../../log/log-scene';

const folder = mkdtempSync(path.join(tmpdir(), 'log of a school '));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const month = aMonth(40);
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Writes an export as the dashboard does; `change` tampers with it afterwards. */
function anExport(name: string, lines: readonly LogLine[] = month.lines, checkpoints = month.checkpoints): string {
  const target = path.join(folder, name);
  mkdirSync(target, { recursive: true });
  const { records, manifest } = exported(lines, checkpoints);
  const jsonl = `${records.join('\n')}\n`;
  const csv = `${[csvHeader(), ...lines.map(csvRow)].join('\r\n')}\r\n`;
  writeFileSync(path.join(target, 'records.jsonl'), jsonl);
  writeFileSync(path.join(target, 'records.csv'), csv);
  const files = { 'records.jsonl': hashOf(jsonl), 'records.csv': hashOf(csv) };
  writeFileSync(path.join(target, 'manifest.json'), JSON.stringify({ ...manifest, files }));
  return target;
}

function file(name: string, text: string): string {
  writeFileSync(path.join(folder, name), text);
  return path.join(folder, name);
}

async function logged(args: readonly string[], locale: Locale = 'en-GB') {
  const out: string[] = [];
  const err: string[] = [];
  const io: CliIo = {
    lines: () => (async function* () {})(),
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    locale,
    now: () => Date.UTC(2026, 11, 1),
    elapsed: () => 0,
  };
  const code = await run(args, io);
  return { code, err, lines: out.map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>) };
}

describe('log verify', () => {
  it('says that an untouched export is intact', async () => {
    const { code, lines, err } = await logged(['verify', anExport('good')]);
    expect(code).toBe(0);
    expect(lines.at(-1)).toMatchObject({ result: 'intact', records: 40, chains: 2, checkpoints: 4, faults: 0 });
    expect(err).toEqual(['Intact: 40 records in 2 chains, held against 4 checkpoints and 0 mails.']);
  });

  it('names the record that was changed, in a sentence and without its content', async () => {
    const target = anExport('changed');
    const jsonl = path.join(target, 'records.jsonl');
    writeFileSync(jsonl, readFileSync(jsonl, 'utf8').replace('"answer":"warned"', '"answer":"none"'));
    const { code, lines } = await logged(['verify', target]);
    expect(code).toBe(1);
    const faults = lines.filter((line) => 'fault' in line);
    expect(faults.map(({ fault }) => fault).sort()).toEqual(['file-changed', 'record-changed']);
    expect(faults.find(({ fault }) => fault === 'record-changed')?.['message']).toMatch(
      /^Record 0.* was changed after/,
    );
    expect(JSON.stringify(lines)).not.toContain('county.example');
  });

  it('the table for spreadsheets is bound as well', async () => {
    const target = anExport('csv');
    writeFileSync(path.join(target, 'records.csv'), 'mine\r\n');
    const { code, lines } = await logged(['verify', target]);
    expect(code).toBe(1);
    expect(lines[0]).toMatchObject({ fault: 'file-changed', file: 'records.csv' });
  });

  it('holds the export against a checkpoint from a mail and against sent mail', async () => {
    const mail = file(
      'governors.eml',
      `From: a@greenfield.example\r\nSubject: Checkpoint\r\n\r\n> ${checkpointText(month.checkpoints[3]!).replace(/\n/g, '\r\n> ')}`,
    );
    const { id, chain } = (month.lines[4] as LogEntry).record;
    const stamp = (hash: string): string =>
      `From: a@greenfield.example\r\nX-Schoolgate: v=1; id=${id};\r\n checked=full; hash=${hash}\r\n\r\nHello\r\n`;
    const good = file('good.eml', stamp(chain.hash.slice(0, 32)));
    const other = file('other.eml', stamp('e'.repeat(32)));
    expect((await logged(['verify', '--checkpoint', mail, '--mail', good, anExport('held')])).code).toBe(0);
    const bad = await logged(['verify', '--checkpoint', mail, '--mail', good, '--mail', other, anExport('held')]);
    expect(bad.code).toBe(1);
    expect(bad.lines[0]).toMatchObject({ fault: 'mail-differs', file: other });
  });

  it('proves one record', async () => {
    const { code, lines } = await logged([
      'verify',
      '--record',
      (month.lines[4] as LogEntry).record.id,
      anExport('proof'),
    ]);
    expect(code).toBe(0);
    expect(lines.find((line) => 'proof' in line)?.['proof']).toMatchObject({ index: 4, size: 10 });
  });

  it.each([
    ['no export is named', ['verify']],
    ['the folder is not there', ['verify', path.join(folder, 'nowhere')]],
    ['the manifest is no manifest', ['verify', file('odd.json', '{"v":1}')]],
    ['the manifest comes from the future', ['verify', file('new.json', '{"v":2}')]],
    ['the manifest is no JSON', ['verify', file('broken.json', '{')]],
    ['the checkpoint file holds none', ['verify', '--checkpoint', file('empty.txt', 'hello'), anExport('e')]],
    ['an option is unknown', ['verify', '--fast', anExport('f')]],
    ['there is no such part', ['rewrite', anExport('g')]],
  ])('could not be done when %s: one sentence', async (_says, args) => {
    const { code, err } = await logged(args);
    expect(code).toBe(2);
    expect(err).toHaveLength(1);
  });

  it('has a sentence for every fault and note, in both languages, with the same places', () => {
    const places = (text: string): readonly string[] => (text.match(/\{\w+\}/g) ?? []).sort();
    for (const fault of FAULTS) expect(places(welsh.faults[fault])).toEqual(places(english.faults[fault]));
    for (const note of NOTES) expect(places(welsh.notes[note])).toEqual(places(english.notes[note]));
  });
});

describe('log report', () => {
  const out = path.join(folder, 'report');
  const report = (name: string): string => readFileSync(path.join(out, name), 'utf8');

  it('is one page and one table, with counts of five and more only', async () => {
    const records = linked([
      ...Array.from({ length: 12 }, (_, at) => anInspection(at, { answer: 'warned' })),
      ...Array.from({ length: 3 }, (_, at) => anInspection(20 + at, { answer: 'urgent' })),
      ...Array.from({ length: 6 }, (_, at) =>
        anInspection(30 + at, { decision: 'allow', answer: 'none', findings: [] }),
      ),
    ]);
    const target = anExport('term', stamped(records), []);
    const { code } = await logged(['report', '--period', '2026-11-01..2026-11-30', '--out', out, target]);
    expect(code).toBe(0);
    expect(report('report.csv')).toContain('Messages recorded,21');
    expect(report('report.csv')).toContain('Sent after a warning,15');
    expect(report('report.csv')).toContain('Sent at once for a child at risk,fewer than 5');
    expect(report('report.html')).toContain('<h1>E-mail safety report</h1>');
    expect(report('report.html')).not.toContain('recipients/group-without-bcc');
    expect(report('report.html')).not.toMatch(/<script|src=|href=/);
  });

  it('is not made of an export that somebody changed', async () => {
    const target = anExport('bent');
    const jsonl = path.join(target, 'records.jsonl');
    writeFileSync(jsonl, readFileSync(jsonl, 'utf8').replace('"answer":"warned"', '"answer":"none"'));
    const { code, err } = await logged(['report', '--period', '2026-11-01..2026-11-30', '--out', out, target]);
    expect([code, err]).toEqual([1, ['The export is not intact; no report is made of it. Run log verify.']]);
  });

  it.each([
    ['the period', ['report', '--out', out, anExport('p')]],
    ['a period that makes sense', ['report', '--period', '2026-12-01..2026-11-01', '--out', out, anExport('p')]],
    ['where to put it', ['report', '--period', '2026-11-01..2026-11-30', anExport('p')]],
  ])('asks for %s', async (_says, args) => {
    const { code, err } = await logged(args);
    expect(code).toBe(2);
    expect(err).toHaveLength(1);
  });
});

describe('the table for spreadsheets', () => {
  it('never holds a formula, whatever a record says', () => {
    const bad = '=HYPERLINK("x")';
    const [line] = stamped(linked([anInspection(1, { school: bad, client: { kind: '+1', version: '@x' } })]));
    const row = csvRow(line!);
    expect(row).toContain(`"'=HYPERLINK(""x"")"`);
    expect(row).toContain("'+1 @x");
  });
});

describe('log person', () => {
  const lines = month.lines as readonly LogEntry[];
  const [{ createdBy: teacher }] = lines as [LogEntry];
  const theirs = lines.filter(({ createdBy }) => createdBy === teacher);

  it('writes everything about one person, and nothing about anybody else', async () => {
    const out = path.join(folder, 'answer');
    const { code, lines: told } = await logged([
      'person',
      '--id',
      teacher.toUpperCase(),
      '--out',
      out,
      anExport('all'),
    ]);
    expect([code, told[0]?.['records']]).toEqual([0, theirs.length]);
    const jsonl = readFileSync(path.join(out, 'subject-access.jsonl'), 'utf8').trim().split('\n');
    expect(jsonl.map((line) => JSON.parse(line) as LogEntry)).toEqual(theirs);
    const csv = readFileSync(path.join(out, 'subject-access.csv'), 'utf8').trim().split('\r\n');
    expect(csv).toHaveLength(theirs.length + 1);
  });

  it('says when the export is not the one that was made, and asks for an id it understands', async () => {
    const target = anExport('changed');
    const jsonl = readFileSync(path.join(target, 'records.jsonl'), 'utf8');
    writeFileSync(path.join(target, 'records.jsonl'), jsonl.split('\n').slice(1).join('\n'));
    const out = path.join(folder, 'answer 2');
    expect((await logged(['person', '--id', teacher, '--out', out, target])).code).toBe(1);
    const { code, err } = await logged(['person', '--id', 'Ms Pugh', '--out', out, target]);
    expect([code, err]).toEqual([2, [english.person.usage]]);
  });
});
