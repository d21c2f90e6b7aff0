import { unzipSync, strFromU8 } from 'fflate';
import { LogColumns, type LogFilter } from '../../../src/apps/admin/log/log-columns';
import { XlsxWriter } from '../../../src/apps/admin/log/xlsx';
import type { LogLine } from '../../../src/log/record';

const DAY = 86_400_000;
const START = Date.UTC(2026, 10, 2);
const ALL: LogFilter = { from: 0, to: Infinity, school: '', rule: '', type: '', decision: '', answer: '' };

const lineOf = (count: number, over: Readonly<Record<string, unknown>> = {}, at = START + count * 1000): LogLine =>
  ({
    list: 'MailCheckLog-2026-11',
    itemId: String(count),
    createdBy: 'somebody',
    createdDateTime: new Date(at).toISOString(),
    record: {
      type: 'inspection',
      id: `019a0000-0000-7000-8000-${count.toString(16).padStart(12, '0')}`,
      occurredAt: new Date(at).toISOString(),
      school: count % 3 === 0 ? 'elm' : 'oak',
      decision: count % 10 === 0 ? 'warn' : 'allow',
      answer: count % 10 === 0 ? 'corrected' : 'none',
      findings: count % 10 === 0 ? [{ rule: 'subject/missing' }] : [],
      ...over,
    },
  }) as unknown as LogLine;

describe('the log as columns', () => {
  it('gives back every record as it was, newest first', () => {
    const columns = new LogColumns();
    for (let count = 0; count < 5000; count++) columns.add(lineOf(count));
    const rows = columns.find(ALL);
    expect(rows).toHaveLength(5000);
    expect(columns.row(rows[0]!)).toMatchObject({ at: START + 4_999_000, school: 'oak', decision: 'allow' });
    expect(columns.row(rows[4999]!)).toEqual({
      at: START,
      list: 'MailCheckLog-2026-11',
      itemKey: '019a0000-0000-7000-8000-000000000000',
      id: '019a0000-0000-7000-8000-000000000000',
      school: 'elm',
      type: 'inspection',
      decision: 'warn',
      answer: 'corrected',
      rules: ['subject/missing'],
    });
  });

  it('shows one person’s records by the server’s word on who wrote them', () => {
    const columns = new LogColumns();
    for (let count = 0; count < 3000; count++)
      columns.add({ ...lineOf(count), createdBy: count % 100 === 0 ? 'tom' : `person-${count % 300}` });
    expect(columns.find({ ...ALL, writer: 'tom' })).toHaveLength(30);
    expect(columns.find({ ...ALL, writer: 'tom', school: 'elm' })).toHaveLength(10);
    expect(columns.find({ ...ALL, writer: 'nobody' })).toHaveLength(0);
  });

  it('shows a record that was written twice once', () => {
    const columns = new LogColumns();
    for (const count of [1, 2, 1, 3, 2]) columns.add(lineOf(count));
    expect(columns.length).toBe(3);
  });

  it('puts late records where they belong by their time', () => {
    const columns = new LogColumns();
    [3 * DAY, DAY, 2 * DAY].forEach((after, count) => columns.add(lineOf(count, {}, START + after)));
    const times = [...columns.find(ALL)].map((row) => columns.row(row).at - START);
    expect(times).toEqual([3 * DAY, 2 * DAY, DAY]);
  });

  it.each([
    ['by school', { school: 'elm' }, 334],
    ['by check', { rule: 'subject/missing' }, 100],
    ['by what was asked', { decision: 'warn' }, 100],
    ['by what came of it', { answer: 'corrected' }, 100],
    ['by two at once', { school: 'elm', decision: 'warn' }, 34],
    ['by period', { from: START + 10_000, to: START + 20_000 }, 10],
    ['by a school nobody has', { school: 'ash' }, 0],
  ])('filters %s', (_, filter, count) => {
    const columns = new LogColumns();
    for (let at = 0; at < 1000; at++) columns.add(lineOf(at));
    expect(columns.find({ ...ALL, ...filter })).toHaveLength(count);
  });
});

describe('the workbook', () => {
  const written = (rows: number): Record<string, Uint8Array> => {
    const pieces: Uint8Array[] = [];
    const writer = new XlsxWriter(['a', 'b'], (bytes) => pieces.push(bytes.slice()));
    for (let row = 0; row < rows; row++) writer.row(['=cmd|calc', '<&"\u0000']);
    writer.end();
    return unzipSync(Buffer.concat(pieces));
  };

  it('holds texts only: nothing in it is a formula', () => {
    const sheet = strFromU8(written(2)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(sheet).toContain('<t xml:space="preserve">=cmd|calc</t>');
    expect(sheet).toContain('&lt;&amp;"</t>');
    expect(sheet).not.toContain('<f>');
    expect(sheet.match(/<row>/g)).toHaveLength(3);
  });

  it('names every part it has', () => {
    expect(Object.keys(written(1)).sort()).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'xl/_rels/workbook.xml.rels',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
    ]);
  });
});
