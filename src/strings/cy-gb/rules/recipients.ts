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
  'recipients/lookalike-domain': {
    name: 'Cyfeiriad tebyg',
    summary: 'Mae parth derbynnydd bron yr un fath ag un rydych yn ei adnabod.',
    messages: {
      school: {
        what: 'Nid cyfeiriad eich ysgol yw’r un yn {domain}',
        why: 'Mae’n edrych fel {original}, a gall dieithryn fod yn berchen arno.',
        todo: 'Defnyddiwch y cyfeiriad cywir, neu tynnwch yr un hwn.',
      },
      partner: {
        what: 'Nid y partner rydych yn ei adnabod yw’r cyfeiriad yn {domain}',
        why: 'Mae’n edrych fel {original}, a gall dieithryn fod yn berchen arno.',
        todo: 'Defnyddiwch y cyfeiriad cywir, neu tynnwch yr un hwn.',
      },
    },
  },
  'recipients/new-in-thread': {
    name: 'Newydd yn y sgwrs',
    summary: 'Mae ateb yn dod â rhywun o sefydliad newydd i mewn.',
    messages: {
      added: {
        what: {
          one: 'Mae {count} person yn newydd yn y sgwrs hon',
          two: 'Mae {count} berson yn newydd yn y sgwrs hon',
          other: 'Mae {count} o bobl yn newydd yn y sgwrs hon',
        },
        why: 'Gallant ddarllen popeth isod, ac mae data am rywun ynddo.',
        todo: 'Tynnwch nhw, neu tynnwch y negeseuon hŷn.',
      },
    },
  },
  'recipients/newsgroup': {
    name: 'Rhestr gyhoeddus',
    summary: 'Nid oes hysbysiad barn ar neges i restr gyhoeddus.',
    messages: {
      list: {
        what: 'Mae hon yn mynd i restr gyhoeddus',
        why: 'Mae’r hyn a ysgrifennwch yno yn aros yn y byd am byth.',
        todo: 'Dywedwch ei fod yn rhan o’ch dyletswyddau, neu peidiwch â’i hanfon.',
      },
      opinion: {
        what: 'Ar y rhestr gyhoeddus hon gallai’ch geiriau ymddangos fel rhai’r ysgol',
        why: 'Mae’r nodyn mai eich barn chi yw hon ar goll.',
        todo: 'Un clic a bydd y nodyn i mewn.',
      },
    },
  },
  'recipients/outside-eea': {
    name: 'Dramor',
    summary: 'Mae data personol yn mynd i wlad y tu allan i’r AEE a’r Deyrnas Unedig.',
    messages: {
      abroad: {
        what: {
          one: 'Mae {count} cyfeiriad mewn gwlad â deddfau data eraill',
          two: 'Mae {count} gyfeiriad mewn gwledydd â deddfau data eraill',
          other: 'Mae {count} cyfeiriad mewn gwledydd â deddfau data eraill',
        },
        why: 'Mae data am rywun yn y neges.',
        todo: 'Gofynnwch am ganiatâd, neu tynnwch y cyfeiriad.',
      },
    },
  },
  'recipients/own-personal-account': {
    name: 'Eich blwch post preifat',
    summary: 'Mae’r neges yn mynd i’r hyn sy’n edrych fel eich blwch post preifat.',
    messages: {
      own: {
        what: 'Mae un cyfeiriad yn edrych fel eich blwch post preifat',
        why: 'Mae’r hyn sydd ynddi yn gadael gofal yr ysgol.',
        todo: 'Tynnwch ef. Gallwch ddarllen e-bost yr ysgol gartref.',
      },
    },
  },
  'recipients/repeated-send': {
    name: 'Yr un testun, llawer o bobl',
    summary: 'Rydych wedi anfon bron yr un testun at lawer o gyfeiriadau.',
    messages: {
      repeated: {
        what: 'Cafodd {count} cyfeiriad y testun hwn gennych mewn {hours} awr',
        why: 'Mae hynny’n edrych fel hysbysebu, a gall gweinyddion e-bost rwystro’r ysgol.',
        todo: 'Gofynnwch am ganiatâd, neu stopiwch yma.',
      },
    },
  },
  'recipients/sensitive-group': {
    name: 'Grŵp â rhywbeth preifat',
    summary: 'Mae’r neges yn dweud rhywbeth sensitif am bawb y mae’n mynd atynt.',
    messages: {
      group: {
        what: {
          one: 'Mae bod ar y rhestr hon yn dweud rhywbeth preifat am {count} teulu',
          two: 'Mae bod ar y rhestr hon yn dweud rhywbeth preifat am {count} deulu',
          other: 'Mae bod ar y rhestr hon yn dweud rhywbeth preifat am {count} o deuluoedd',
        },
        why: 'Mae un llithriad yn ei ddangos i bob un ohonynt, hyd yn oed gyda Bcc.',
        todo: 'Ysgrifennwch at bob teulu ar wahân.',
      },
    },
  },
  'recipients/unfamiliar-external': {
    name: 'Y tro cyntaf',
    summary: 'Mae rhywun y tu allan i’r ysgol yn cael cynnwys preifat gennych am y tro cyntaf.',
    messages: {
      stranger: {
        what: {
          one: 'Rydych yn ysgrifennu at {count} cyfeiriad y tu allan am y tro cyntaf',
          two: 'Rydych yn ysgrifennu at {count} gyfeiriad y tu allan am y tro cyntaf',
          other: 'Rydych yn ysgrifennu at {count} cyfeiriad y tu allan am y tro cyntaf',
        },
        why: 'Ac mae rhywbeth preifat yn y neges.',
        todo: 'Edrychwch ar bob llythyren o’r cyfeiriad.',
      },
    },
  },
  'recipients/whole-staff-list': {
    name: 'Yr holl staff',
    summary: 'Mae’r neges yn mynd at yr holl staff.',
    messages: {
      everyone: {
        what: 'Mae’r holl staff yn cael y neges hon',
        why: 'Mae’n cymryd munud o ddiwrnod pawb.',
        todo: 'Anfonwch hi at y rhai sydd ei hangen.',
      },
      answer: {
        what: 'Mae’ch ateb yn mynd at yr holl staff',
        why: 'Efallai mai at yr anfonwr yn unig yr oeddech yn bwriadu ei anfon.',
        todo: 'Atebwch yr anfonwr yn unig.',
      },
    },
  },
  'recipients/wrong-family': {
    name: 'Teulu arall',
    summary: 'Mae data am ddisgybl yn mynd i gyfeiriad sydd ar ffeil ar gyfer disgyblion eraill.',
    messages: {
      otherFamily: {
        what: {
          one: 'Mae {count} cyfeiriad yn perthyn i deulu arall',
          two: 'Mae {count} gyfeiriad yn perthyn i deuluoedd eraill',
          other: 'Mae {count} cyfeiriad yn perthyn i deuluoedd eraill',
        },
        why: 'Nid yw ar ffeil ar gyfer y disgybl rydych yn ysgrifennu amdano.',
        todo: 'Defnyddiwch gyfeiriad y teulu cywir.',
      },
    },
  },
} as const satisfies Readonly<Record<string, RuleStrings>>;
