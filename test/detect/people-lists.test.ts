import { detect } from '../../src/detect/detect';

const TODAY = Date.UTC(2026, 10, 30);

/** Are pupils found who are named together? */
function areFound(text: string): boolean {
  return detect(text, { now: TODAY }).detections.some(
    ({ kind, confidence }) => kind === 'BULK_TABLE' && confidence !== 'low',
  );
}

test.each([
  [
    'surnames alone, one below the other',
    'Detention Thursday, room 4, no homework three weeks running:\nOyelowo\nBrzezinska\nHartnoll\nQuaye\nPlease send them down at 3.10.',
  ],
  [
    'forenames nobody knows, with a mark behind each',
    'Year 4 spelling test, out of 20\nThivyan 18\nOghogho 12\nLleucu 19\nZdenek 9\nResit on Friday for anyone under 15.',
  ],
  [
    'names in small letters, some of them known',
    'pe kit missing again, pls ring home: tia r (5 oak), edward pease (5 elm), musa, kamsi and amrita. thats the third week',
  ],
  [
    'rows in small letters of which not all are known',
    'year 13 students whose ucas forms are not sent\nbeth (personal statement)\nola (reference)\nhannah (fee)\nshivani (fee and reference)\n',
  ],
  [
    'pupils whose class stands before the name',
    'Going home early on Friday, all authorised: Y1 Ishani, Y3 Vedant and Rohan M, Y6 Priyanka. Homework is in their trays.',
  ],
  [
    'pupils told by the initial of a forename',
    'Work packs have gone to the homes of the excluded pupils J. Callaghan (9 Ash), S. Wójtowicz (10 Elm) and P. Bamgbose (10 Elm).',
  ],
])('%s are found as a list of pupils', (_, text) => {
  expect(areFound(text)).toBe(true);
});

test.each([
  [
    'colleagues who are greeted',
    'Dear Darren, Julie, Jonathan and Dee,\n\nThe meeting is at four.\n\nKind regards\nHelen',
  ],
  [
    'one pupil, a teacher and who signs',
    "Freddie's been forgetting his violin on Tuesdays. Could you ask at home, please? Mrs Okafor can lend one. Owen Pritchard",
  ],
  [
    'colleagues with something to do',
    'Ruth will ask the clinic by Friday\nTom to send the timetable home\nGemma to book the hall\nNick to chase the report',
  ],
  ['days of the week', 'Swimming kit\nMon 9.30\nTues 10.15\nWeds 11.00\nThurs 1.45'],
  [
    'things with capitals',
    'You do not need to be sponsored if you are on a\n* British National visa\n* Graduate visa\n* Ukraine Extension Scheme\n* Youth Mobility Scheme visa\n',
  ],
])('%s are no list of pupils', (_, text) => {
  expect(areFound(text)).toBe(false);
});

const FIVE = [
  'Mia Stone,9434765910',
  'Alfie Marsh,9434765929',
  'Cora Vane,9434765937',
  'Dev Eden,9434765945',
  'Eve Ford,9434765953',
];

test.each([
  ['five rows', FIVE],
  ['five rows under their headings', ['Name,Number', ...FIVE]],
])('%s are counted once, however they are read', (_, rows) => {
  const text = `Year 4 detention on Friday\n${rows.join('\n')}\n`;
  const { detections } = detect(text, { now: TODAY });
  const tables = detections.filter(({ kind }) => kind === 'BULK_TABLE');
  expect(tables.map(({ confidence, rows }) => [confidence, rows])).toEqual([['medium', 5]]);
});

test.each([
  ['what was forgotten behind each name', 'forgot kit today: mia - trainers, leo - gumshield, sam - shinpads', 3],
  ['a number behind a name', 'late today: noah 7 zorvak, ava, mia', 3],
  [
    'the number of a room before names of which some are unknown',
    'Dear all,\n\nRooms for the residential:\n\nRoom 1: Zorvan Achterberg, Tegan Ifeoma, Idris Oyelowo\nRoom 2: Pavlo Bondar, Siyabonga Nkosi, Rhun Prys\n\nKind regards, Tom',
    6,
  ],
])('%s is nobody', (_, text, people) => {
  const { detections } = detect(text, { now: TODAY });
  expect(detections.filter(({ kind }) => kind === 'BULK_TABLE').map(({ rows }) => rows)).toEqual([people]);
});
