import { strFromU8, unzipSync } from 'fflate';
import { heavyPdf } from '../../src/emulator/host/demo/documents';
import { DEMO_DRAFTS } from '../../src/emulator/host/demo/drafts';
import { DEMO_FILES } from '../../src/emulator/host/demo/files';
import { INBOX } from '../../src/emulator/host/demo/inbox';
import { blocksOf } from '../../src/emulator/host/ui/markdown';
import { addressesIn } from '../../src/emulator/host/ui/recipient-row';

const textOf = (name: string): string => {
  const file = DEMO_FILES.find((candidate) => candidate.name === name);
  const bytes = file?.make() ?? new Uint8Array(0);
  return name.endsWith('.csv')
    ? strFromU8(bytes)
    : Object.values(unzipSync(bytes))
        .map((part) => strFromU8(part))
        .join('\n');
};

describe('the demonstration harms nobody', () => {
  const everything =
    JSON.stringify([DEMO_DRAFTS, INBOX]) + ['Year 4 visit.docx', 'Year 4.xlsx', 'year4.csv'].map(textOf).join('\n');

  test('every NHS number is of the test range and has the right check digit', () => {
    const numbers = [...new Set(everything.match(/\b\d{3} \d{3} \d{4}\b/g))];
    expect(numbers.length).toBeGreaterThanOrEqual(4);
    for (const number of numbers) {
      const digits = [...number.replaceAll(' ', '')].map(Number);
      const sum = digits.slice(0, 9).reduce((total, digit, index) => total + digit * (10 - index), 0);
      expect(number.startsWith('999')).toBe(true);
      expect(digits[9]).toBe((11 - (sum % 11)) % 11);
    }
  });

  test('every address is one that no mail can reach', () => {
    const addresses = everything.match(/[\w.-]+@[\w.-]+\w/g) ?? [];
    expect(addresses.length).toBeGreaterThan(10);
    for (const address of addresses) expect(address).toMatch(/\.example$/);
  });
});

describe('the made-up files are real files', () => {
  test.each([
    ['Year 4 visit.docx', 'word/document.xml'],
    ['Year 4.xlsx', 'xl/worksheets/sheet1.xml'],
  ])('%s can be opened and holds the class list', (name, part) => {
    const bytes = DEMO_FILES.find((file) => file.name === name)?.make() ?? new Uint8Array(0);
    const parts = unzipSync(bytes);
    expect(Object.keys(parts)).toEqual(expect.arrayContaining(['[Content_Types].xml', '_rels/.rels', part]));
    expect(strFromU8(parts[part] ?? new Uint8Array(0))).toContain('999 000 0018');
  });

  test('the heavy one is exactly as heavy as asked for, and a PDF to its end', () => {
    const pdf = heavyPdf('Line', 100_000);
    expect(pdf.length).toBeGreaterThan(99_000);
    expect(pdf.length).toBeLessThan(101_000);
    expect(strFromU8(pdf.subarray(0, 8))).toBe('%PDF-1.4');
    expect(strFromU8(pdf.subarray(-6))).toBe('%%EOF\n');
  });
});

describe('what is typed and what is drawn', () => {
  test.each([
    ['one@a.example', [{ address: 'one@a.example', name: 'one@a.example' }]],
    [
      'Ann Lee <ann@a.example>; b@b.example',
      [
        { address: 'ann@a.example', name: 'Ann Lee' },
        { address: 'b@b.example', name: 'b@b.example' },
      ],
    ],
    ['<c@c.example>,\n', [{ address: 'c@c.example', name: 'c@c.example' }]],
    ['  ;, ', []],
  ])('recipients are read from %j', (typed, expected) => {
    expect(addressesIn(typed)).toEqual(expected);
  });

  test('a list of the dialog is one list, and text between lists parts them', () => {
    expect(blocksOf('Two:\n\n- one\r- two\r\nthen\r\n1. a\r2. b')).toEqual([
      { kind: 'line', lines: ['Two:'] },
      { kind: 'bullets', lines: ['one', 'two'] },
      { kind: 'line', lines: ['then'] },
      { kind: 'numbers', lines: ['a', 'b'] },
    ]);
  });
});
