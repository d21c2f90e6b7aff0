import type { RuleStrings } from '../../rule-strings';

export const sender = {
  'sender/forged': {
    name: 'Anfonwr',
    summary: 'Mae’r llinell Oddi wrth yn enwi rhywun arall na’r blwch post sy’n anfon.',
    messages: {
      otherAddress: {
        what: 'Mae’r llinell Oddi wrth yn dangos cyfeiriad nad yw’n eiddo i chi',
        why: 'Byddai darllenwyr yn meddwl mai neges rhywun arall yw hon.',
        todo: 'Defnyddiwch eich cyfeiriad eich hun.',
      },
      otherName: {
        what: 'Enw cydweithiwr sydd wrth ymyl eich cyfeiriad',
        why: 'Byddai darllenwyr yn meddwl mai eu neges nhw yw hon.',
        todo: 'Defnyddiwch eich enw eich hun.',
      },
      unsure: {
        what: 'Rydych yn anfon o gyfeiriad nad yw efallai’n eiddo i chi',
        why: 'Nid oedd modd gweld a gewch ei ddefnyddio.',
        todo: 'Gwnewch yn siŵr y cewch anfon ohono.',
      },
    },
  },
  'sender/send-volume': {
    name: 'Llawer o negeseuon heddiw',
    summary: 'Rydych wedi anfon mwy o negeseuon y tu allan heddiw nag arfer.',
    messages: {
      many: {
        what: 'Rydych wedi anfon {count} neges y tu allan i’r ysgol heddiw',
        why: 'Hyd at {limit} sy’n arferol. Gall rhywun arall fod yn defnyddio’ch blwch post.',
        todo: 'Os nad chi oedd, dywedwch wrth eich cymorth TG nawr.',
      },
    },
  },
  'sender/unsigned-agreement': {
    name: 'Cytundeb',
    summary: 'Nid yw’r cytundeb ar e-bost yr ysgol wedi’i lofnodi.',
    messages: {
      never: {
        what: 'Nid ydych wedi llofnodi’r cytundeb presennol ar e-bost yr ysgol',
        why: 'Mae’ch ysgol yn gofyn i bawb ei ddarllen a’i lofnodi.',
        todo: 'Darllenwch a llofnodwch pan fydd gennych funud.',
      },
      old: {
        what: 'Mae’ch llofnod ar y cytundeb yn fwy na {months} mis oed',
        why: 'Mae’ch ysgol yn gofyn am un newydd bob blwyddyn.',
        todo: 'Darllenwch a llofnodwch pan fydd gennych funud.',
      },
    },
  },
} as const satisfies Readonly<Record<string, RuleStrings>>;
