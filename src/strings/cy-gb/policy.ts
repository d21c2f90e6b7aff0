import type { PolicyStrings } from '../en-gb/policy';

/** Yr hyn y mae arweinydd TG ysgol yn ei ddarllen am ffeil bolisi. */
export const policy: PolicyStrings = {
  faults: {
    tooLarge:
      'Mae’r ffeil hon yn fwy na 256 KB, felly ni chafodd ei darllen. Mae polisi yn llawer llai; ai ffeil arall yw hon?',
    notJson: 'Nid JSON yw’r ffeil hon. Chwiliwch am goma, dyfynnod neu fraced sydd ar goll.',
    notAnObject: 'Rhaid cael gwrthrych mewn bracedi cyrliog { } yma.',
    notAList: 'Rhaid cael rhestr mewn bracedi sgwâr [ ] yma.',
    notAText: 'Rhaid cael testun mewn dyfynodau yma.',
    notYesNo: 'Rhaid cael true neu false yma, heb ddyfynodau.',
    notANumber: 'Rhaid cael rhif cyfan o {from} i {to} yma.',
    notAShare: 'Rhaid cael rhif uwchlaw 0, a dim mwy nag 1, yma (ystyr 0.8 yw 80 %).',
    notOneOf: 'Rhaid cael un o’r rhain yma: {values}.',
    unknownKey: 'Nid gosodiad yw "{key}" yma. Y gosodiadau yw: {values}.',
    unknownKeyNear: 'Nid gosodiad yw "{key}" yma. Ai "{near}" oedd gennych mewn golwg?',
    unknownRule: 'Nid oes gwiriad o’r enw "{key}". Mae’r rhestr o wiriadau yn docs/rules.md.',
    unknownRuleNear: 'Nid oes gwiriad o’r enw "{key}". Ai "{near}" oedd gennych mewn golwg?',
    missing: 'Mae hwn ar goll, ac mae ei angen ar bolisi.',
    newer:
      'Gwnaed y polisi hwn ar gyfer fersiwn mwy newydd o Schoolgate (fersiwn {version} o’r ffeil). Diweddarwch Schoolgate; tan hynny mae’r polisi da diwethaf yn dal mewn grym.',
    textTooLong: 'Mae’r testun hwn yn hwy na {most} nod.',
    listTooLong: 'Mae gan y rhestr hon fwy na {most} eitem.',
    notADate: 'Rhaid cael dyddiad fel 2026-09-01 yma.',
    notADomain: 'Nid parth e-bost fel school.example neu *.gov.uk yw "{value}".',
    notAnAddress: 'Rhaid cael cyfeiriad e-bost fel office@school.example yma.',
    notAnId: 'Mewn dynodydd ceir llythrennau bach, digidau a chysylltnodau, 64 ar y mwyaf.',
    twice: 'Mae hwn wedi’i osod ddwywaith: yma ac yn "parameters". Cadwch un o’r ddau.',
    notInPolicy: 'Nid oes dim â’r enw hwn yn y polisi.',
    looser:
      'Caiff ysgol wneud rheol yr ymddiriedolaeth yn llymach, ond byth yn llacach: {base} sydd gan yr ymddiriedolaeth, {own} sydd gan yr ysgol hon.',
    locked: 'Mae’r ymddiriedolaeth wedi cloi hwn: ni chaiff ysgolion ei newid.',
    cycle: 'Mae’r ysgolion hyn yn cymryd eu gosodiadau oddi wrth ei gilydd mewn cylch: {values}.',
    badTemplate:
      'Mewn patrwm, # yw digid, A yw llythyren a * yw’r naill neu’r llall; rhaid cael o leiaf bedwar ohonynt, a 40 nod ar y mwyaf.',
  },
  actions: {
    off: 'i ffwrdd',
    note: 'nodyn nad yw’n atal dim',
    warn: 'cwestiwn cyn anfon',
    justify: 'dweud pam cyn anfon',
    approve: 'gofyn caniatâd cyn anfon',
    block: 'wedi’i atal nes ei gywiro',
    enforce: 'mewn grym',
    monitor: 'treial: yn cyfrif, yn atal dim',
  },
  command: {
    usage: 'Dywedwch beth i’w wneud: policy check FILE, policy schema, policy diff A B, neu policy preset ID.',
    noSuchPreset: 'Nid oes polisi parod o’r enw hwnnw. Y rhai parod yw: {values}.',
    unreadable: 'Ni ellir darllen y polisi {file}.',
    faults: 'Gwallau: {count}. Ni ellir defnyddio’r polisi nes eu cywiro.',
    valid: 'Mae’r polisi yn iawn.',
    later: 'Ddim yn y fersiwn hwn, felly heb ei wirio eto: {values}.',
    noChange: 'Nid oes dim yn newid i’r rhai sy’n anfon.',
    action: 'hyd yma {before}, o hyn ymlaen {after}.',
    setting: '{setting}: hyd yma {before}, o hyn ymlaen {after}.',
  },
  replay: {
    noSuchSchool: 'Nid oes ysgol o’r enw {school} yn y naill bolisi na’r llall.',
    usage:
      'Dywedwch pa bolisïau a pha negeseuon: replay --before A --after B PATH…; polisïau parod neu ffeiliau polisi yw A a B.',
    total:
      'Negeseuon: {mails}. Wedi newid: {changed} (llymach {stricter}, llacach {milder}). Methwyd â gwirio: {failed}.',
  },
};
