import { hasNames, pupilsIn, readSheet, usesOf, type Sheet } from '../../../src/apps/admin/policy/read-roll';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const wide = (text: string): Uint8Array => new Uint8Array([0xff, 0xfe, ...Buffer.from(text, 'utf16le')]);

function sheetOf(text: string | Uint8Array): Sheet {
  const got = readSheet(typeof text === 'string' ? bytesOf(text) : text);
  if (!got.ok) throw new Error(got.reason);
  return got.value;
}

const pupilsOf = (text: string | Uint8Array) => {
  const sheet = sheetOf(text);
  return pupilsIn(sheet, usesOf(sheet.header));
};

describe('an export of pupils', () => {
  it.each([
    ['SIMS', 'Surname,Forename,Reg,Adno,Primary Email\nStone,Mia,4B,001234,stone@family.example'],
    [
      'SIMS, one line for each contact',
      'Legal Surname,Legal Forename,Contact Surname,Email\nStone,Mia,Pike,stone@family.example',
    ],
    ['Arbor', 'Student First Name;Student Last Name;Primary guardian email\nMia;Stone;stone@family.example'],
    ['Bromcom', 'PreferredFirstName\tPreferredLastName\tContactEmail\nMia\tStone\tstone@family.example'],
    ['a whole name', 'Pupil name,Parent e-mail\n"STONE, Mia",stone@family.example'],
    ['Welsh headings', 'Enw cyntaf,Cyfenw,E-bost rhiant\nMia,Stone,stone@family.example'],
    ['a title and a date above', 'All pupils\n24/11/2026\n\nForename,Surname,Email\nMia,Stone,stone@family.example'],
  ])('is understood by its headings: %s', (_of, text) => {
    const { pupils, addresses, leftOut } = pupilsOf(text);
    expect(pupils.map(({ name, contacts }) => [name.toLowerCase(), contacts])).toEqual([
      [expect.stringMatching(/^(stone, mia|mia stone)$/), ['stone@family.example']],
    ]);
    expect([addresses, leftOut]).toEqual([1, []]);
  });

  it('names of contacts, tutors and teachers are nobody’s names', () => {
    expect(usesOf(['Contact 1 Forename', 'Contact 1 Surname', 'Tutor name', 'Father name', 'Class teacher'])).toEqual(
      Array.from({ length: 5 }, () => 'none'),
    );
  });

  it('without headings we know, the person must say which columns hold the names', () => {
    const sheet = sheetOf('A,B,C\nMia,Stone,stone@family.example');
    expect(hasNames(usesOf(sheet.header))).toBe(false);
    expect(pupilsIn(sheet, ['forename', 'surname', 'contact']).pupils).toEqual([
      { name: 'Stone, Mia', otherNames: [], contacts: ['stone@family.example'] },
    ]);
  });

  it('several lines about one pupil make one pupil, with all contacts', () => {
    const { pupils, repeated, addresses } = pupilsOf(
      'UPN,Forename,Surname,Email\nA1,Mia,Stone,one@family.example\nA1,Mia,Stone,two@family.example\nA2,Mia,Stone,three@family.example',
    );
    expect(pupils.map(({ contacts }) => contacts)).toEqual([
      ['one@family.example', 'two@family.example'],
      ['three@family.example'],
    ]);
    expect([repeated, addresses]).toEqual([1, 3]);
  });

  it('a pupil with a legal and a preferred name is known by both', () => {
    const [pupil] = pupilsOf('Preferred forename,Legal forename,Surname\nMia,Maria,Stone').pupils;
    expect([pupil?.name, pupil?.otherNames]).toEqual(['Stone, Mia', ['Stone, Maria']]);
  });

  it('lines without a whole name are left out, and it is said which and why', () => {
    const { pupils, leftOut } = pupilsOf('Forename,Surname,Reg\nMia,Stone,4B\n,,4B\nTom,,4C\n\n"",Pike,4C');
    expect(pupils).toHaveLength(1);
    expect(leftOut).toEqual([
      { line: 3, why: 'noName', text: '4B' },
      { line: 4, why: 'halfName', text: 'Tom, 4C' },
      { line: 6, why: 'halfName', text: 'Pike, 4C' },
    ]);
  });

  it('several addresses in one entry are all taken, and an entry that is no address is counted', () => {
    const { pupils, noAddress } = pupilsOf(
      'Name,Email\nMia Stone,"Stone@Family.example; Ann <ann@family.example>"\nTom Pike,none given',
    );
    expect(pupils[0]?.contacts).toEqual(['stone@family.example', 'ann@family.example']);
    expect(noAddress).toBe(1);
  });

  it('more pupils than a roll can hold are left out and told', () => {
    const many = Array.from({ length: 65_537 }, (_, at) => `N${at},Mia,Stone`).join('\n');
    const { pupils, leftOut } = pupilsOf(`UPN,Forename,Surname\n${many}`);
    expect([pupils.length, leftOut.length, leftOut[0]?.why]).toEqual([65_535, 2, 'tooMany']);
  });
});

describe('a file that is no such export', () => {
  it.each([
    ['an Excel workbook', new Uint8Array([0x50, 0x4b, 3, 4, 20]), 'workbook'],
    ['an old Excel workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), 'workbook'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0]), 'notText'],
    ['nothing', new Uint8Array(), 'empty'],
    ['blank lines', bytesOf('\n ,\n\n'), 'empty'],
    ['headings only', bytesOf('Forename,Surname\n'), 'empty'],
    ['50 megabytes', new Uint8Array(50_000_000), 'tooLarge'],
  ])('%s is refused, and it is said why', (_what, bytes, reason) => {
    expect(readSheet(bytes)).toEqual({ ok: false, reason });
  });

  it('letters as Windows or Excel write them are read, and a guess is told', () => {
    const latin = Uint8Array.from(Buffer.from('Forename,Surname\nZo\xeb,Adair', 'latin1'));
    expect([pupilsOf(latin).pupils[0]?.name, sheetOf(latin).isGuessed]).toEqual(['Adair, Zoë', true]);
    const unicode = wide('Forename\tSurname\r\nZoë\tAdair\r\n');
    expect([pupilsOf(unicode).pupils[0]?.name, sheetOf(unicode).isGuessed]).toEqual(['Adair, Zoë', false]);
    expect(pupilsOf('\ufeffForename,Surname\nZoë,Adair').pupils[0]?.name).toBe('Adair, Zoë');
  });

  it('quotation marks that never close, and lines of unlike length, break nothing', () => {
    expect(() => pupilsOf('Forename,Surname\n"Mia,Stone\nTom,Pike')).not.toThrow();
    expect(pupilsOf('Forename,Surname\nMia\nTom,Pike,more,and,more').pupils.map(({ name }) => name)).toEqual([
      'Pike, Tom',
    ]);
  });
});
