import type { cli as english } from '../en-gb/cli';

/** Brawddegau'r llinell orchymyn; see the English table for where each is used. */
export const cli: typeof english = {
  unknownCommand: 'Nid oes gorchymyn o’r fath: rhowch gynnig ar --help am y rhestr.',
  unknownOption: 'Nid oes opsiwn o’r fath: rhowch gynnig ar --help am y rhestr.',
  missingValue: 'Mae gwerth ar goll o un o’r opsiynau: rhowch gynnig ar --help am enghreifftiau.',
  internalFault: 'Stopiodd Schoolgate oherwydd nam o’i eiddo ei hun; rhowch wybod am y llinellau isod.',
  inspect: {
    noPaths: 'Enwch o leiaf un ffeil neu ffolder e-bost: rhowch gynnig ar inspect --help am enghreifftiau.',
    noMails: 'Does dim ffeiliau e-bost (.eml, .msg, .mbox) yno.',
    presetOrPolicy: 'Enwch ragosodiad neu ffeil bolisi, nid y ddau.',
    noSuchPreset:
      'Nid oes rhagosodiad o’r enw hwnnw; dyma’r rhai sydd: recommended, glenmere, choices, mellers, clp a handbook.',
    noSuchSchool: 'Nid oes ysgol o’r enw hwnnw yn y polisi; dyma’r rhai sydd: {schools}.',
    unreadableFile: 'Ni ellir darllen y ffeil {file}.',
    faultyFile: 'Mae gwallau yn y ffeil {file}:',
    failures: {
      missing: '{file}: nid oes ffeil na ffolder o’r enw hwnnw.',
      refused: '{file}: ni ellir ei darllen.',
      empty: '{file}: mae’n wag.',
      'not-mail': '{file}: nid ffeil e-bost yw hi.',
      damaged: '{file}: mae wedi’i difrodi ac ni ellir ei darllen.',
      tooLarge: '{file}: mae’n rhy fawr i’w gwirio.',
    },
    decisions: {
      allow: 'barod',
      note: 'nodyn',
      warn: 'gofyn',
      justify: 'dweud pam',
      approve: 'caniatâd',
      block: 'wedi’i atal',
    },
    unread: 'Heb eu darllen: {count}',
    total: 'Negeseuon: {mails}. Gyda rhywbeth i’w ystyried: {strict}. Methwyd gwirio: {failed}.',
  },
  help: {
    general: `Mae Schoolgate yn gwirio e-byst yr ysgol cyn iddynt adael.

Defnydd: npm run --silent cli -- <gorchymyn> [opsiynau]

Gorchmynion:
  inspect      gwirio ffeiliau e-bost fel y byddai’r botwm Anfon yn ei wneud
  detect       canfod data personol mewn testunau (llinellau JSON)
  attachments  dweud beth yw ffeiliau, a ydynt wedi’u cloi, beth sydd wedi’i guddio ynddynt
  policy       gwirio, cymharu neu argraffu polisïau
  replay       yr un e-byst o dan ddau bolisi: beth fyddai’n newid
  log          gwirio cofnod rhybuddion a allforiwyd; gwneud adroddiad y llywodraethwyr

Mae’r canlyniadau ar yr allbwn safonol, a’r negeseuon ar yr allbwn gwallau.
Gadael 0: wedi’i wneud, dim byd llymach na nodyn. 1: wedi’i wneud, mae rhywbeth i’w ystyried. 2: ni ellid ei wneud.
Cymorth ar un gorchymyn: npm run --silent cli -- inspect --help`,
    inspect: `Mae’n gwirio ffeiliau e-bost (.eml, .msg, .mbox) a ffolderi ohonynt, fel y byddai’r botwm Anfon yn ei wneud.

Defnydd: npm run --silent cli -- inspect [opsiynau] LLWYBR…

  --preset ID      polisi parod: recommended (safonol), glenmere, choices, mellers, clp, handbook
  --policy FFEIL   ffeil bolisi yn ei le
  --school ID      un ysgol ym mholisi ymddiriedolaeth
  --org FFEIL      gosodiadau’r sefydliad (parthau, cysylltiadau, ymwadiadau), yn lle rhai’r polisi
  --mailbox CYF    y blwch post sy’n anfon; fel arall Sender, neu From, pob e-bost
  --jsonl          un llinell JSON i bob e-bost, yn lle adroddiad
  --pictures       darllen lluniau a thudalennau wedi’u sganio hefyd: deg tudalen neu hanner munud ar gyfer pob atodiad

Enghreifftiau:
  npm run --silent cli -- inspect llythyr.eml
  npm run --silent cli -- inspect --preset clp --school boswells --org org.json --jsonl allan/
  npm run --silent cli -- inspect --policy ein-polisi.json archif.mbox

Gadael 0: dim byd llymach na nodyn. 1: byddai o leiaf un e-bost yn cael ei atal neu ei holi. 2: ni ellid gwirio rhywbeth.`,
    detect: `Mae’n canfod data personol mewn testunau.

Defnydd: npm run --silent cli -- detect < testunau.jsonl

Mae’n darllen un gwrthrych JSON fesul llinell: {"id","text","roll"?:["Enw Cyfenw",…]}.
Mae’n ysgrifennu un gwrthrych JSON fesul llinell: {"id","findings":[{"type","start","end","confidence"}]}.
Mae’r safleoedd yn cyfrif unedau cod UTF-16. Caiff y gofrestr ei stwnsio cyn ei defnyddio.

Enghraifft:
  echo '{"id":"1","text":"Rhif GIG 999 123 4560"}' | npm run --silent cli -- detect`,
    attachments: `Mae’n dweud beth yw ffeiliau yn ôl eu cynnwys: math, diogelwch, rhaglenni, cynnwys cudd.

Defnydd: npm run --silent cli -- attachments [opsiynau] LLWYBR…
         npm run --silent cli -- attachments -        (llwybrau ar y mewnbwn safonol, un fesul llinell)

  --text       ychwanegu’r testun a geir y tu mewn
  --pictures   darllen lluniau a thudalennau wedi’u sganio hefyd: deg tudalen neu hanner munud ar gyfer pob ffeil

Enghreifftiau:
  npm run --silent cli -- attachments cofrestr.xlsx lluniau.zip
  ls llythyrau/*.pdf | npm run --silent cli -- attachments --text -`,
    policy: `Mae’n gweithio gyda ffeiliau polisi.

Defnydd: npm run --silent cli -- policy check FFEIL    pob nam, gyda’i le a brawddeg
         npm run --silent cli -- policy schema         Sgema JSON polisi
         npm run --silent cli -- policy diff A B       beth sy’n newid i anfonwyr, mewn geiriau
         npm run --silent cli -- policy preset ID      argraffu polisi parod

Enghreifftiau:
  npm run --silent cli -- policy preset recommended > ein-polisi.json
  npm run --silent cli -- policy check ein-polisi.json`,
    replay: `Mae’n gwirio’r un e-byst o dan ddau bolisi ac yn dangos pa benderfyniadau sy’n newid.

Defnydd: npm run --silent cli -- replay --before A --after B [--org FFEIL] [--school ID] LLWYBR…

Enghraifft:
  npm run --silent cli -- replay --before recommended --after ein-polisi.json --org org.json allan/`,
    log: `Yn gwirio ac yn crynhoi cofnod rhybuddion a allforiwyd, heb rwydwaith.

Defnydd: npm run --silent cli -- log verify [dewisiadau] ALLFORYN…
         npm run --silent cli -- log report --period O..I --out FFOLDER ALLFORYN…
         npm run --silent cli -- log person --id DYNODYDD --out FFOLDER ALLFORYN…

ALLFORYN yw ffolder yr allforyn, gyda’i manifest.json.

  --checkpoint FFEIL  pwynt gwirio a gadwyd mewn man arall (neges neu ffeil destun); caiff sefyll sawl gwaith
  --mail LLWYBR       post a allforiwyd (.eml neu ffolder): rhaid i bob pennyn gyfateb i’w gofnod
  --record ID         yn profi’r un cofnod hwn, gyda rhyw ugain stwnsh a dim o’r lleill

Enghreifftiau:
  npm run --silent cli -- log verify tymor-yr-hydref/
  npm run --silent cli -- log verify --checkpoint llywodraethwyr.eml --mail anfonwyd/ tymor-yr-hydref/
  npm run --silent cli -- log report --period 2026-09-01..2026-12-31 --out adroddiad/ tymor-yr-hydref/
  npm run --silent cli -- log person --id 00000000-0000-4000-8000-000000000001 --out ateb/ tymor-yr-hydref/

Ymadael 0: yn gyfan, neu wedi’i wneud. 1: ddim yn gyfan. 2: ni ellid ei wirio.`,
  },
};
