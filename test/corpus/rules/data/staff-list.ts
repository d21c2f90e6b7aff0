import { lockedOffice } from '../../../attachments/sample-files';
import { quoting } from '../../../rules/rule-scene';
import type { Case } from '../case';
import { STAFF } from '../matter';

export const staffList: readonly Case[] = [
  [
    'found',
    'six colleagues with role and address to a firm',
    { to: 'sales@readybooks.example', files: [['staff.csv', STAFF]] },
  ],
  ['clear', 'the same to the office', { to: 'office@greenfield.example', files: [['staff.csv', STAFF]] }],
  [
    'clear',
    'two colleagues',
    {
      to: 'sales@readybooks.example',
      body: 'Ann Bell, teacher, a.bell@greenfield.example\nBen Carr, cook, b.carr@greenfield.example',
    },
  ],
  ['found', 'in the text', { to: 'sales@readybooks.example', body: `Our staff:\n${STAFF.replace(/,/g, ' - ')}` }],
  ['found', 'with titles and jobs', { to: 'sales@readybooks.example', body: 'Mrs Holt, Headteacher\nMr Poole, Business Manager\nMs Nair, SENDCo\nMr Ashworth, Year 4 Teacher\nMiss Bamford, Year 2 Teacher\n' }],
  ['found', 'telephone numbers under a heading', { to: 'sales@readybooks.example', files: [['staff.csv', 'Staff,Phone\nAnn Bell,01632 960301\nBen Carr,01632 960302\nCat Dale,01632 960303\nDev Eden,01632 960304\nEve Ford,01632 960305\n']] }],
  ['found', 'three where the school allows two', { to: 'sales@readybooks.example', files: [['staff.csv', STAFF.split('\n').slice(0, 4).join('\n')]], parameters: { rows: 3 } }],
  ['clear', 'four', { to: 'sales@readybooks.example', files: [['staff.csv', STAFF.split('\n').slice(0, 5).join('\n')]] }],
  ['clear', 'named in running text', { to: 'sales@readybooks.example', body: 'Mrs Holt, the head, Mr Poole, Ms Nair, Mr Ashworth and Miss Bamford will come to the fair.' }],
  ['clear', 'a locked file', { to: 'sales@readybooks.example', files: [['staff.xlsx', lockedOffice()]] }],
  ['clear', 'clubs and who runs them for families is school life', { body: 'Chess, Monday\nChoir, Tuesday\nCoding, Wednesday\nNetball, Thursday\nArt, Friday\n' }],
  ['clear', 'a quoted list, answered to the firm that sent it', { to: 'sales@readybooks.example', subject: 'RE: staff', body: quoting('All right.', STAFF, 'Sales <sales@readybooks.example>') }],
  ['found', 'a quoted list, passed on to a firm', { to: 'sales@readybooks.example', subject: 'FW: staff', body: quoting('FYI', STAFF, 'Office <office@greenfield.example>') }],
  ['found', 'names and numbers of staff the school knows', { body: 'Margaret Holt 07700 900001\nDaniel Poole 07700 900002\nPriya Nair 07700 900003\nTom Ashworth 07700 900004\nSam Whitlock 07700 900005' }],
  ['clear', 'names and numbers of families', { body: 'Anna Marlow 07700 900001\nPetra Voss 07700 900002\nLinda Harrop 07700 900003\nSamina Latif 07700 900004\nJo Pickering 07700 900005' }],
  ['found', 'five rows', { to: 'sales@readybooks.example', files: [['staff.csv', STAFF.split('\n').slice(0, 6).join('\n')]] }, { count: 5 }],
  ['found', 'to a colleague and a firm', { to: ['m.holt@greenfield.example', 'sales@readybooks.example'], files: [['staff.csv', STAFF]] }],
  ['clear', 'four names and numbers of staff the school knows', { body: 'Margaret Holt 07700 900001\nDaniel Poole 07700 900002\nPriya Nair 07700 900003\nTom Ashworth 07700 900004' }],
];
