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
} as const satisfies Readonly<Record<string, RuleStrings>>;
