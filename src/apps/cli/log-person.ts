import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { decodeLine } from '../../log/decode';
import { csvHeader, csvRow } from '../../log/export';
import { RECORDS_FILE } from '../../log/manifest';
import { isTombstone, type LogLine } from '../../log/record';
import type { LogStrings } from '../../strings/log-strings';
import type { CliIo } from './io';
import { fill, openExport, readRecords } from './log-export';

export interface PersonOptions {
  readonly exports: readonly string[];
  /** Entra object id. */
  readonly id?: string | undefined;
  readonly out?: string | undefined;
}

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Everything in these exports about one person: what they wrote, and who opened or deleted records of theirs. 0 done, 1
 * when a file is not the one that was exported, 2 when it could not be done.
 */
export async function writePerson(options: PersonOptions, io: CliIo, strings: LogStrings): Promise<number> {
  const id = (options.id ?? '').toLowerCase();
  if (!ID.test(id) || options.out === undefined) return refused(io, strings.person.usage);
  const found = new Map<string, LogLine>();
  let code = 0;
  for (const name of options.exports) {
    const opened = await openExport(name, io, strings);
    if (opened === undefined) return 2;
    let records = 0;
    const hash = await readRecords(opened.folder, (text) => {
      const line = decodeLine(text);
      if (!line.ok || !isAbout(line.value, id)) return;
      records++;
      found.set(idOf(line.value), found.get(idOf(line.value)) ?? line.value);
    });
    const isSame = hash !== undefined && hash === opened.manifest.files[RECORDS_FILE];
    if (!isSame) io.err(fill(strings.faults['file-changed'], { file: RECORDS_FILE }));
    code = isSame ? code : 1;
    io.out(JSON.stringify({ export: name, records, result: isSame ? 'read' : 'tampered' }));
  }
  const lines = [...found.values()].sort((a, b) => (a.createdDateTime < b.createdDateTime ? -1 : 1));
  try {
    await mkdir(options.out, { recursive: true });
    const write = (file: string, text: string): Promise<void> => writeFile(path.join(options.out ?? '', file), text);
    await write('subject-access.jsonl', lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    await write('subject-access.csv', `\ufeff${csvHeader()}\r\n${lines.map((line) => `${csvRow(line)}\r\n`).join('')}`);
  } catch {
    return refused(io, strings.report.noOut);
  }
  io.err(fill(strings.person.done, { count: lines.length, folder: options.out }));
  return code;
}

/** The server says who wrote; what a record itself says counts only for whom an opening or deletion was about. */
function isAbout(line: LogLine, id: string): boolean {
  if (line.createdBy === id) return true;
  return !isTombstone(line) && line.record.type === 'access' && line.record.subject === id;
}

const idOf = (line: LogLine): string => (isTombstone(line) ? line.erased.recordId : line.record.id);

function refused(io: CliIo, sentence: string): number {
  io.err(sentence);
  return 2;
}
