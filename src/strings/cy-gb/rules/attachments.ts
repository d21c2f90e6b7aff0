import type { RuleStrings } from '../../rule-strings';

export const attachments = {
  'attachments/oversized': {
    name: 'Ffeiliau’n rhy fawr',
    summary: 'Mae’r ffeiliau gyda’i gilydd yn fwy nag y mae’ch ysgol yn ei ganiatáu.',
    messages: {
      tooBig: {
        what: 'Mae’r ffeiliau’n {size} MB i gyd',
        why: 'Mae’ch ysgol yn caniatáu {limit} MB. Mae neges fwy yn aml yn cael ei gwrthod.',
        todo: 'Rhannwch ddolen, neu gwnewch y lluniau’n llai.',
      },
    },
  },
  'attachments/forgotten': {
    name: 'Atodiad wedi’i anghofio',
    summary: 'Mae’r testun yn sôn am atodiad, ond nid oes dim wedi’i atodi.',
    messages: {
      announced: {
        what: 'Fe ysgrifennoch fod ffeil wedi’i hatodi, ond nid oes un',
        why: 'Byddai’n rhaid i chi ysgrifennu eto i’w hanfon.',
        todo: 'Atodwch y ffeil, neu newidiwch y geiriau.',
      },
    },
  },
} as const satisfies Readonly<Record<string, RuleStrings>>;
