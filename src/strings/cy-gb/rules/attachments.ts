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
  'attachments/program-file': {
    name: 'Rhaglenni',
    summary: 'Mae atodiad yn rhywbeth sy’n rhedeg, neu’n ei gynnwys.',
    messages: {
      program: {
        what: 'Gall y ffeil {file} redeg fel rhaglen',
        why: 'Drwy raglenni mewn e-bost y caiff cyfrifiaduron eu heintio. Mae’r rhan fwyaf o ysgolion yn eu gwrthod.',
        todo: 'Tynnwch y ffeil.',
      },
      macros: {
        what: 'Mae macros yn y ffeil {file}',
        why: 'Mae macros yn rhedeg pan agorir y ffeil. Mae llawer o ysgolion yn eu gwrthod.',
        todo: 'Cadwch hi heb facros, neu tynnwch hi.',
      },
    },
  },
  'attachments/weak-encryption': {
    name: 'Clo gwan',
    summary: 'Mae atodiad wedi’i gloi mewn hen ffordd.',
    messages: {
      weak: {
        what: 'Hen glo sydd ar {file}',
        why: 'Gellir ei agor heb y cyfrinair mewn munudau.',
        todo: 'Clowch hi eto ag AES-256.',
      },
    },
  },
  'attachments/unreadable': {
    name: 'Methu gwirio',
    summary: 'Nid oedd modd gwirio atodiad.',
    messages: {
      damaged: {
        what: 'Mae’r ffeil {file} wedi’i difrodi',
        why: 'Ni all neb ddweud beth sydd ynddi.',
        todo: 'Cadwch hi o’r newydd a’i hatodi eto, neu cadarnhewch eich bod yn gwybod beth sydd ynddi.',
      },
      encryptedUnknown: {
        what: 'Ni all neb ddweud beth yw’r ffeil {file}',
        why: 'Gall fod dan glo, neu o fath anhysbys.',
        todo: 'Cadarnhewch eich bod yn gwybod beth sydd ynddi, neu tynnwch hi.',
      },
      tooLarge: {
        what: 'Mae’r ffeil {file} yn rhy fawr i’w darllen i gyd',
        why: 'Nid edrychwyd ar yr hyn sydd ymhellach i lawr.',
        todo: 'Cadarnhewch eich bod yn gwybod beth sydd ynddi, neu gwnewch hi’n llai.',
      },
      timeout: {
        what: 'Nid oedd amser i ddarllen y ffeil {file}',
        why: 'Nid edrychwyd arni.',
        todo: 'Agorwch “Gwirio’r neges” a gadewch iddo ddarllen y ffeil.',
      },
      notReadHere: {
        what: 'Mae’r ffeil {file} o fath nad yw’n cael ei ddarllen yma',
        why: 'Nid edrychwyd arni.',
        todo: 'Edrychwch eich hun a oes data am bobl ynddi.',
      },
      scan: {
        what: 'Sgan yw’r ffeil {file}',
        why: 'Ni ddarllenir lluniau o dudalennau.',
        todo: 'Edrychwch eich hun a oes data am bobl ynddi.',
      },
      picture: {
        what: 'Llun yw’r ffeil {file}',
        why: 'Ni ddarllenir geiriau mewn lluniau.',
        todo: 'Edrychwch eich hun a yw’n dangos data am bobl.',
      },
      recipients: {
        what: 'Nid oedd modd gweld pawb sydd ar restr',
        why: 'Gall y rhestr gyrraedd pobl y tu allan i’r ysgol.',
        todo: 'Edrychwch pwy sydd arni.',
      },
    },
  },
  'attachments/hidden-data': {
    name: 'Cynnwys cudd',
    summary: 'Mae atodiad yn cynnwys data na welwch chi.',
    messages: {
      content: {
        what: 'Mae data na welwch chi yn y ffeil {file}',
        why: 'Mae taflenni, rhesi, sylwadau cudd neu eiriau wedi’u dileu ynddi o hyd.',
        todo: 'Tynnwch y rhannau cudd, neu rhowch glo ar y ffeil.',
      },
      place: {
        what: 'Mae’r llun {file} yn dweud ble y’i tynnwyd',
        why: 'Gall unrhyw un ddarllen y lle ohono.',
        todo: 'Cadwch y llun heb ei le.',
      },
      author: {
        what: 'Mae’r ffeil {file} yn enwi ei hawdur',
        why: 'Gall unrhyw un ddarllen yr enw ym mhriodweddau’r ffeil.',
        todo: 'Tynnwch yr enw os dylai aros yn yr ysgol.',
      },
    },
  },
  'attachments/pupil-images': {
    name: 'Lluniau a fideo',
    summary: 'Mae lluniau neu fideo yn mynd y tu allan i’r ysgol.',
    messages: {
      pictures: {
        what: {
          one: 'Mae llun neu fideo yn mynd y tu allan i’r ysgol',
          other: 'Mae {count} llun neu fideo yn mynd y tu allan i’r ysgol',
        },
        why: 'Mae angen caniatâd y teulu ar luniau o ddisgyblion.',
        todo: 'Dywedwch fod caniatâd, neu tynnwch nhw.',
      },
    },
  },
  'attachments/copyright': {
    name: 'Gweithiau a brynwyd',
    summary: 'Mae atodiad yn edrych fel llyfr, cân neu ffilm a brynwyd.',
    messages: {
      work: {
        what: 'Mae’r ffeil {file} yn edrych fel llyfr, cân neu ffilm a brynwyd',
        why: 'Gall ei hanfon ymlaen dorri hawliau’r rhai a’i gwnaeth.',
        todo: 'Gwnewch yn siŵr y cewch ei hanfon ymlaen.',
      },
    },
  },
  'attachments/non-business': {
    name: 'Cerddoriaeth, ffilmiau, gemau',
    summary: 'Cerddoriaeth, ffilm neu gêm yw atodiad.',
    messages: {
      leisure: {
        what: 'Cerddoriaeth, ffilm neu gêm yw’r ffeil {file}',
        why: 'Ar gyfer gwaith ysgol y mae e-bost yr ysgol.',
        todo: 'Tynnwch hi os nad yw ar gyfer yr ysgol.',
      },
    },
  },
} as const satisfies Readonly<Record<string, RuleStrings>>;
