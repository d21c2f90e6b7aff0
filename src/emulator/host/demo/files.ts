import { csvOf, docxOf, heavyPdf, xlsxOf, type Table } from './documents';

export interface DemoFile {
  readonly name: string;
  /** What it is there to show, for the menu. */
  readonly shows: string;
  /** Made when it is attached: some are large. */
  readonly make: () => Uint8Array;
}

const MEBIBYTE = 1024 * 1024;

/** Numbers of the NHS test range 999, check digits right; nobody has them. */
const CLASS_LIST: Table = [
  ['Forename', 'Surname', 'Date of birth', 'NHS number', 'Home address'],
  ['Alfie', 'Marsh', '14/03/2017', '999 000 0018', '4 Orchard Row, Greenfield, LE98 4QA'],
  ['Ngozi', 'Okafor', '02/11/2016', '999 000 0026', '19 Canal Street, Greenfield, LE98 4QB'],
  ['Gwen', 'Bevan', '27/06/2017', '999 000 0034', '7 Mill Lane, Greenfield, LE98 4QT'],
  ['Zofia', 'Szymanski', '09/01/2017', '999 000 0042', '31 Station Road, Greenfield, LE98 4QD'],
];
const MENU: Table = [
  ['Day', 'Dinner', 'Pudding'],
  ['Monday', 'Leek and potato pie', 'Apple crumble'],
  ['Tuesday', 'Fish fingers', 'Yoghurt'],
];

export const CLASS_LIST_FILES: readonly DemoFile[] = [
  {
    name: 'Year 4 visit.docx',
    shows: 'class list, Word',
    make: () => docxOf(['Year 4 visit, 3 February'], CLASS_LIST),
  },
  { name: 'Year 4.xlsx', shows: 'class list, Excel', make: () => xlsxOf('Year 4', CLASS_LIST) },
  { name: 'year4.csv', shows: 'class list, plain', make: () => csvOf(CLASS_LIST) },
];

export const PROSPECTUS: DemoFile = {
  name: 'Greenfield prospectus.pdf',
  shows: '21 MB',
  make: () => heavyPdf('Greenfield Community Primary School', 21 * MEBIBYTE),
};

/** Offered beside "Attach a file". */
export const DEMO_FILES: readonly DemoFile[] = [
  { name: 'Dinner menu.docx', shows: 'nothing to check', make: () => docxOf(['Dinners next week'], MENU) },
  ...CLASS_LIST_FILES,
  PROSPECTUS,
];
