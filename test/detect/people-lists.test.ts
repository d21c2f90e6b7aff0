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

test('a page of surnames is read about as fast a line as a few', () => {
  const page = (lines: number): number => {
    const text = 'Oyelowo\nBrzezinska\nHartnoll 12\nQuaye x\n'.repeat(lines / 4);
    const start = performance.now();
    detect(text, { now: TODAY });
    return (performance.now() - start) / lines;
  };
  page(400);
  expect(page(16_000)).toBeLessThan(20 * Math.max(0.002, page(400)));
});
