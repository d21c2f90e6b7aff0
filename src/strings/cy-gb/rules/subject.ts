import type { RuleStrings } from '../../rule-strings';

export const subject = {
  'subject/missing': {
    name: 'Dim pwnc',
    summary: 'Mae’r pwnc yn wag, neu ddim ond nodau ateb sydd ynddo.',
    messages: {
      empty: {
        what: 'Mae llinell y pwnc yn wag',
        why: 'Mae neges heb bwnc yn mynd ar goll neu i’r sothach.',
        todo: 'Ysgrifennwch ychydig eiriau i ddweud beth sydd ynddi.',
      },
    },
  },
  'subject/personal-data': {
    name: 'Data yn y pwnc',
    summary: 'Mae’r pwnc yn cynnwys data sy’n dangos pwy yw rhywun.',
    messages: {
      inSubject: {
        what: 'Mae llinell y pwnc yn datgelu pwy yw rhywun',
        why: 'Gall unrhyw un ei ddarllen, hyd yn oed ar neges dan glo.',
        todo: 'Ysgrifennwch bwnc heb enwau na rhifau.',
      },
    },
  },
} as const satisfies Readonly<Record<string, RuleStrings>>;
