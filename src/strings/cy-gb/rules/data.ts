import type { RuleStrings } from '../../rule-strings';

export const data = {
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
  'data/personal': {
    name: 'Data personol',
    summary: 'Mae data sy’n dangos pwy yw rhywun mewn man lle gallai eraill eu darllen.',
    messages: {
      inText: {
        what: {
          one: 'Mae un manylyn yn eich testun yn dangos pwy yw rhywun',
          two: 'Mae {count} fanylyn yn eich testun yn dangos pwy yw rhywun',
          other: 'Mae {count} manylyn yn eich testun yn dangos pwy yw rhywun',
        },
        why: 'Gall eraill ddarllen neges ar ei thaith, neu gall gyrraedd y person anghywir.',
        todo: 'Rhowch ef mewn ffeil â chyfrinair, neu tynnwch ef allan.',
      },
      inQuoted: {
        what: 'Mae data am rywun yn y negeseuon hŷn isod',
        why: 'Maen nhw’n teithio gyda’ch ateb, ac mae’n hawdd eu hanghofio.',
        todo: 'Tynnwch y negeseuon hŷn, neu rhowch nhw mewn ffeil dan glo.',
      },
      inSubject: {
        what: 'Mae’r pwnc yn dweud pwy yw rhywun',
        why: 'Gellir darllen y pwnc bob amser, hyd yn oed pan fydd y gweddill dan glo.',
        todo: 'Ysgrifennwch bwnc heb enwau na rhifau.',
      },
      inFile: {
        what: 'Mae data am bobl yn y ffeil {file}',
        why: 'Gall pawb sy’n cael y neges agor y ffeil.',
        todo: 'Rhowch gyfrinair ar y ffeil, neu rhannwch ddolen iddi.',
      },
      inFileName: {
        what: 'Mae enw’r ffeil {file} yn dweud pwy yw rhywun',
        why: 'Gellir darllen enw ffeil heb ei hagor.',
        todo: 'Rhowch enw arall ar y ffeil.',
      },
      table: {
        what: {
          one: 'Gall unrhyw un ddarllen rhestr ag {count} person arni',
          two: 'Gall unrhyw un ddarllen rhestr o {count} berson',
          other: 'Gall unrhyw un ddarllen rhestr o {count} o bobl',
        },
        why: 'Os aiff y neges hon ar goll, bydd yn ymwneud â phob un ohonyn nhw.',
        todo: 'Rhowch y rhestr mewn ffeil â chyfrinair, neu rhannwch ddolen.',
      },
      tableInFile: {
        what: {
          one: 'Mae {count} person ar restr yn y ffeil {file}',
          two: 'Mae {count} berson ar restr yn y ffeil {file}',
          other: 'Mae {count} o bobl ar restr yn y ffeil {file}',
        },
        why: 'Gall pawb sy’n cael y neges agor y rhestr.',
        todo: 'Rhowch gyfrinair ar y ffeil, neu rhannwch ddolen iddi.',
      },
    },
  },
  'data/special-category': {
    name: 'Materion preifat iawn',
    summary: 'Mae rhywbeth preifat iawn am rywun mewn man lle gallai eraill ei ddarllen.',
    messages: {
      safeguarding: {
        what: 'Mae hyn yn sôn am ddiogelwch plentyn',
        why: 'Gall geiriau fel hyn yn y dwylo anghywir roi plentyn mewn perygl.',
        todo: 'Rhowch ef mewn ffeil â chyfrinair. Os oes plentyn mewn perygl nawr, anfonwch nawr.',
      },
      criminal: {
        what: 'Mae hyn yn sôn am faterion heddlu neu lys',
        why: 'Mae’r gyfraith yn gwarchod ffeithiau fel hyn yn ofalus iawn.',
        todo: 'Rhowch ef mewn ffeil â chyfrinair, neu tynnwch ef allan.',
      },
      health: {
        what: 'Mae sôn yma am iechyd rhywun',
        why: 'Mae iechyd ymhlith y pethau mwyaf preifat am berson.',
        todo: 'Rhowch ef mewn ffeil â chyfrinair, neu tynnwch ef allan.',
      },
      needs: {
        what: 'Mae sôn yma am anghenion arbennig disgybl',
        why: 'Mae teuluoedd yn ymddiried yn yr ysgol i gadw hyn yn gyfrinach.',
        todo: 'Rhowch ef mewn ffeil â chyfrinair, neu tynnwch ef allan.',
      },
      private: {
        what: 'Dywedir rhywbeth preifat iawn am rywun yma',
        why: 'Nid busnes neb arall yw iechyd, teulu, ffydd na thras.',
        todo: 'Rhowch ef mewn ffeil â chyfrinair, neu tynnwch ef allan.',
      },
    },
  },
  'data/confidential-unprotected': {
    name: 'Wedi’i nodi’n gyfrinachol',
    summary: 'Mae rhywbeth cyfrinachol yn gadael yr ysgol heb glo.',
    messages: {
      marked: {
        what: 'Rydych wedi nodi bod hon yn gyfrinachol, ond nid oes clo arni',
        why: 'Gallai unrhyw un ar y ffordd ei darllen.',
        todo: 'Rhowch hi mewn ffeil â chyfrinair, neu tynnwch y nod.',
      },
      markedBelow: {
        what: 'Mae’r neges isod wedi’i nodi’n gyfrinachol a does dim clo arni',
        why: 'Byddai rhywun newydd yn ei darllen, a gallai unrhyw un ar y ffordd ei darllen.',
        todo: 'Tynnwch hi allan, neu anfonwch hi dan glo.',
      },
      markedFile: {
        what: 'Mae ffeil gyfrinachol yn mynd allan heb glo',
        why: 'Gall pawb sy’n cael y neges ei hagor.',
        todo: 'Rhowch gyfrinair ar y ffeil.',
      },
    },
  },
  'data/forwarded-thread': {
    name: 'Negeseuon hŷn wedi’u hanfon ymlaen',
    summary: 'Mae’r rhan a ddyfynnwyd yn mynd at rywun nad oedd arni.',
    messages: {
      below: {
        what: 'Gall rhywun newydd ddarllen y negeseuon hŷn isod',
        why: 'Mae data am rywun ynddyn nhw, ac nid oedd y darllenydd newydd arnyn nhw.',
        todo: 'Tynnwch y negeseuon hŷn.',
      },
    },
  },
  'data/password-with-document': {
    name: 'Cyfrinair wrth ochr y clo',
    summary: 'Mae ffeil dan glo a’i chyfrinair yn teithio gyda’i gilydd.',
    messages: {
      together: {
        what: 'Mae’r cyfrinair yn teithio gyda’r ffeil dan glo',
        why: 'Bydd pwy bynnag sy’n cael y neges yn cael y clo a’r allwedd.',
        todo: 'Tynnwch y cyfrinair, a’i roi dros y ffôn neu mewn neges destun.',
      },
      later: {
        what: 'Mae’r cyfrinair yn dilyn y ffeil drwy e-bost',
        why: 'Gall pwy bynnag sy’n darllen un neges ddarllen y llall.',
        todo: 'Rhowch y cyfrinair dros y ffôn neu mewn neges destun.',
      },
    },
  },
  'data/staff-contact-details': {
    name: 'Manylion preifat staff',
    summary: 'Mae rhif, cyfeiriad neu gyfrif preifat staff yn mynd y tu allan i’r ysgol.',
    messages: {
      phone: {
        what: 'Mae rhif ffôn preifat staff yn mynd allan',
        why: 'Unwaith y bydd allan, ni ellir ei alw’n ôl.',
        todo: 'Defnyddiwch rif yr ysgol.',
      },
      address: {
        what: 'Mae cyfeiriad cartref staff yn mynd allan',
        why: 'Mae gan staff hawl i gartref tawel.',
        todo: 'Tynnwch ef, neu defnyddiwch gyfeiriad yr ysgol.',
      },
      account: {
        what: 'Mae cyfrif preifat staff yn mynd allan',
        why: 'Dylai teuluoedd gyrraedd staff drwy’r ysgol yn unig.',
        todo: 'Defnyddiwch gyfeiriad yr ysgol.',
      },
    },
  },
  'data/staff-list': {
    name: 'Rhestr staff',
    summary: 'Mae rhestr o staff yn mynd y tu allan i’r ysgol.',
    messages: {
      list: {
        what: {
          one: 'Mae {count} aelod o staff ar restr â manylion cyswllt',
          other: 'Mae {count} aelod o staff ar restr â manylion cyswllt',
        },
        why: 'Mae pobl sy’n esgus bod yn staff yn defnyddio rhestrau fel hyn.',
        todo: 'Tynnwch y rhestr.',
      },
    },
  },
} as const satisfies Readonly<Record<string, RuleStrings>>;
