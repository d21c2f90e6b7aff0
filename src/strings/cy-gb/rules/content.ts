import type { RuleStrings } from '../../rule-strings';

export const content = {
  'content/offensive-language': {
    name: 'Geiriau cas',
    summary: 'Mae geiriau sarhaus neu anweddus yn eich testun eich hun.',
    messages: {
      word: {
        what: {
          one: 'Mae un gair yma’n sarhaus neu’n anweddus',
          two: 'Mae {count} air yma’n sarhaus neu’n anweddus',
          other: 'Mae {count} o eiriau yma’n sarhaus neu’n anweddus',
        },
        why: 'Mae’n mynd allan yn enw’r ysgol.',
        todo: 'Dewch o hyd i air arall. Gall geiriau pobl eraill sefyll mewn dyfynodau.',
      },
    },
  },
  'content/heated-tone': {
    name: 'Tôn',
    summary: 'Mae’r testun yn swnio’n flin.',
    messages: {
      shouting: {
        what: 'Mae rhai llinellau mewn priflythrennau',
        why: 'Mae darllenwyr yn ei glywed fel gweiddi.',
        todo: 'Ysgrifennwch ef eto mewn munud dawel.',
      },
      angry: {
        what: 'Mae hyn yn swnio’n flin',
        why: 'Ni ellir cymryd e-bost yn ôl.',
        todo: 'Darllenwch ef unwaith eto ar ôl paned.',
      },
      threat: {
        what: 'Mae hyn yn swnio fel bygythiad',
        why: 'Ni ellir cymryd e-bost yn ôl.',
        todo: 'Dywedwch beth rydych ei eisiau heb fygwth.',
      },
    },
  },
  'content/chain-letter': {
    name: 'Llythyr cadwyn',
    summary: 'Mae’r testun yn gofyn am gael ei anfon ymlaen at bawb.',
    messages: {
      passOn: {
        what: 'Mae hon yn gofyn i’w darllenwyr ei hanfon ymlaen at bawb',
        why: 'Mae llythyrau cadwyn yn llenwi blychau post, ac anaml y maent yn wir.',
        todo: 'Peidiwch â’i hanfon ymlaen.',
      },
    },
  },
  'content/private-business': {
    name: 'Busnes preifat',
    summary: 'Mae’r testun yn gwerthu neu’n hyrwyddo rhywbeth nad yw’n eiddo i’r ysgol.',
    messages: {
      sale: {
        what: 'Mae hon yn darllen fel gwerthiant neu hysbyseb breifat',
        why: 'Ar gyfer gwaith ysgol y mae e-bost yr ysgol.',
        todo: 'Defnyddiwch eich e-bost preifat ar ei chyfer.',
      },
    },
  },
} as const satisfies Readonly<Record<string, RuleStrings>>;
