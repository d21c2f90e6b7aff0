import type { RuleStrings } from '../../rule-strings';

export const recipients = {
  'recipients/group-without-bcc': {
    name: 'Cyfeiriadau yng ngolwg pawb',
    summary: 'Mae pobl y tu allan i’r ysgol yn gallu gweld cyfeiriadau ei gilydd.',
    messages: {
      exposed: {
        what: {
          zero: 'Nid oes yr un teulu ({count}) yn gweld cyfeiriad un arall',
          one: 'Mae pawb yn gallu gweld {count} cyfeiriad o’r tu allan',
          two: 'Mae {count} deulu’n gallu gweld cyfeiriadau ei gilydd',
          few: 'Mae {count} theulu’n gallu gweld cyfeiriadau ei gilydd',
          many: 'Mae {count} theulu’n gallu gweld cyfeiriadau ei gilydd',
          other: 'Mae {count} teulu’n gallu gweld cyfeiriadau ei gilydd',
        },
        why: 'Mae At a Cc yn dangos pob cyfeiriad i bawb sy’n cael y neges. Caiff hyd at {limit} eu dangos.',
        todo: 'Symudwch nhw i Bcc. Un clic sydd ei angen.',
      },
      list: {
        what: 'Mae rhestr â phobl o’r tu allan i’r ysgol yng ngolwg pawb',
        why: 'Gall pawb ar y rhestr gael eu gweld gan y lleill, a chael neges ganddyn nhw.',
        todo: 'Symudwch y rhestr i Bcc.',
      },
      meeting: {
        what: {
          zero: 'Nid oes yr un gwestai ({count}) yn gweld un arall',
          one: 'Mae pawb yn gallu gweld {count} gwestai o’r tu allan',
          two: 'Mae {count} westai o’r tu allan yn gallu gweld ei gilydd',
          few: 'Mae {count} gwestai o’r tu allan yn gallu gweld ei gilydd',
          many: 'Mae {count} gwestai o’r tu allan yn gallu gweld ei gilydd',
          other: 'Mae {count} gwestai o’r tu allan yn gallu gweld ei gilydd',
        },
        why: 'Mae gwahoddiad yn dangos pob gwestai i’r lleill. Nid oes Bcc ynddo. Caiff hyd at {limit} eu dangos.',
        todo: 'Anfonwch wahoddiad ar wahân at bob gwestai.',
      },
    },
  },
  'recipients/mass-send': {
    name: 'Llawer iawn o bobl ar unwaith',
    summary: 'Mae un neges yn mynd at fwy o bobl nag y mae’ch ysgol yn ei ganiatáu heb ofyn.',
    messages: {
      many: {
        what: {
          zero: 'Nid oes neb ({count}) yn cael y neges hon',
          one: 'Mae {count} person yn cael y neges hon',
          two: 'Mae {count} berson yn cael y neges hon',
          few: 'Mae {count} pherson yn cael y neges hon',
          many: 'Mae {count} pherson yn cael y neges hon',
          other: 'Mae {count} o bobl yn cael y neges hon',
        },
        why: 'Mae’ch ysgol am i chi ofyn yn gyntaf pan fydd mwy na {limit}.',
        todo: 'Gofynnwch am ganiatâd, neu anfonwch hi at lai o bobl.',
      },
    },
  },
} as const satisfies Readonly<Record<string, RuleStrings>>;
