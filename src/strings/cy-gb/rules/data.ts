import type { RuleStrings } from '../../rule-strings';

export const data = {
  'data/personal': {
    name: 'Data personol',
    summary: 'Mae data sy’n dangos pwy yw rhywun mewn man lle gallai eraill eu darllen.',
    messages: {
      identifier: {
        what: {
          zero: 'Nid oes yr un manylyn ({count}) yma’n dangos pwy yw rhywun',
          one: 'Mae un manylyn yma’n dangos pwy yw rhywun',
          two: 'Mae {count} fanylyn yma’n dangos pwy yw rhywun',
          few: 'Mae {count} manylyn yma’n dangos pwy yw rhywun',
          many: 'Mae {count} manylyn yma’n dangos pwy yw rhywun',
          other: 'Mae {count} manylyn yma’n dangos pwy yw rhywun',
        },
        why: 'Gall eraill ddarllen neges ar ei thaith, neu gall gyrraedd y person anghywir.',
        todo: 'Rhowch ef mewn ffeil â chyfrinair, neu tynnwch ef allan.',
      },
      table: {
        what: {
          zero: 'Gall unrhyw un ddarllen rhestr heb neb ({count}) arni',
          one: 'Gall unrhyw un ddarllen rhestr ag {count} person arni',
          two: 'Gall unrhyw un ddarllen rhestr o {count} berson',
          few: 'Gall unrhyw un ddarllen rhestr o {count} pherson',
          many: 'Gall unrhyw un ddarllen rhestr o {count} pherson',
          other: 'Gall unrhyw un ddarllen rhestr o {count} o bobl',
        },
        why: 'Os aiff y neges hon ar goll, bydd yn ymwneud â phob un ohonyn nhw.',
        todo: 'Rhowch gyfrinair ar y ffeil, neu rhannwch ddolen iddi.',
      },
    },
  },
  'data/bank-details': {
    name: 'Manylion banc',
    summary: 'Mae rhif cyfrif banc neu gerdyn yn y neges.',
    messages: {
      account: {
        what: {
          zero: 'Nid oes rhif cyfrif banc ({count}) yn y golwg',
          one: 'Mae rhif cyfrif banc yn y golwg',
          two: 'Mae {count} rif cyfrif banc yn y golwg',
          few: 'Mae {count} rhif cyfrif banc yn y golwg',
          many: 'Mae {count} rhif cyfrif banc yn y golwg',
          other: 'Mae {count} rhif cyfrif banc yn y golwg',
        },
        why: 'Mae lladron yn chwilio am rifau cyfrif mewn e-bost.',
        todo: 'Tynnwch ef allan, neu rhowch ef mewn ffeil â chyfrinair.',
      },
      card: {
        what: 'Mae rhif cerdyn talu yn y golwg',
        why: 'Gall pawb sy’n ei ddarllen geisio talu ag ef.',
        todo: 'Tynnwch ef allan. Nid oes lle i rif cerdyn mewn e-bost.',
      },
    },
  },
  'data/credentials': {
    name: 'Cyfrineiriau ac allweddi',
    summary: 'Mae cyfrinair neu allwedd gyfrinachol yn y neges.',
    messages: {
      password: {
        what: {
          zero: 'Nid oes cyfrinair ({count}) wedi’i ysgrifennu yma',
          one: 'Mae cyfrinair wedi’i ysgrifennu yma',
          two: 'Mae {count} gyfrinair wedi’u hysgrifennu yma',
          few: 'Mae {count} chyfrinair wedi’u hysgrifennu yma',
          many: 'Mae {count} chyfrinair wedi’u hysgrifennu yma',
          other: 'Mae {count} cyfrinair wedi’u hysgrifennu yma',
        },
        why: 'Gall pawb sy’n darllen y neges hon ei ddefnyddio.',
        todo: 'Tynnwch ef allan, a’i roi dros y ffôn neu mewn neges destun.',
      },
      key: {
        what: 'Mae allwedd gyfrinachol wedi’i hysgrifennu yma',
        why: 'Mae allwedd yn agor system i bwy bynnag sydd â hi.',
        todo: 'Tynnwch hi allan. Os cafodd ei hanfon erioed, gofynnwch am ei newid.',
      },
    },
  },
} as const satisfies Readonly<Record<string, RuleStrings>>;
