import type { RuleStrings } from '../../rule-strings';

export const disclaimer = {
  'disclaimer/missing': {
    name: 'Ymwadiad yr ysgol',
    summary: 'Mae testun cloi’r ysgol ar gyfer y darllenwyr hyn ar goll, wedi’i dorri neu wedi’i newid.',
    messages: {
      external: {
        what: 'Mae testun cloi’r ysgol ar gyfer negeseuon allanol ar goll',
        why: 'Rhaid iddo fod, yn gyfan a heb ei newid, ar bob neges sy’n gadael yr ysgol.',
        todo: 'Mae un clic yn ei roi i mewn.',
      },
      internal: {
        what: 'Mae’r testun cloi ar gyfer negeseuon at gydweithwyr ar goll',
        why: 'Mae’ch ysgol am ei gael ar negeseuon o fewn yr ysgol hefyd.',
        todo: 'Mae un clic yn ei roi i mewn.',
      },
      newsgroup: {
        what: 'Mae’r nodyn mai eich barn chi yw hon ar goll',
        why: 'Ar restr gyhoeddus gallai’ch geiriau gael eu cymryd yn rhai’r ysgol.',
        todo: 'Mae un clic yn ei roi i mewn.',
      },
      second: {
        what: 'Mae testun cloi’r ysgol yma ddwywaith',
        why: 'Mae unwaith yn ddigon. Mae dwywaith yn edrych fel camgymeriad.',
        todo: 'Mae un clic yn tynnu’r ail un allan.',
      },
    },
  },
} as const satisfies Readonly<Record<string, RuleStrings>>;
