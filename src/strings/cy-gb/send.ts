import type { SendStrings } from '../send-strings';

export const send: SendStrings = {
  button: 'Gwirio’r neges',
  rule: 'Rheol {clause} eich ysgol.',
  ruleLike: 'Mae rheol {clause} eich ysgol yn sôn am rywbeth tebyg.',
  again: '{what}: eto yr wythnos hon',
  more: {
    one: 'Ac un peth arall.',
    two: 'A dau beth arall.',
    few: 'A thri pheth arall.',
    many: 'A chwe pheth arall.',
    other: 'A {count} o bethau eraill.',
  },
  todo: {
    warn: 'Edrychwch eto, neu anfonwch hi fel y mae.',
    acknowledge: 'Agorwch “Gwirio’r neges” a chadarnhau ei bod yn gywir.',
    justify: 'Agorwch “Gwirio’r neges” a dweud pam mae’n rhaid iddi fynd fel hyn.',
    approve: 'Agorwch “Gwirio’r neges” a gofyn am ganiatâd.',
    block: 'Agorwch “Gwirio’r neges” i’w chywiro.',
  },
  urgent: 'Plentyn mewn perygl? Agorwch “Gwirio’r neges” ac anfonwch nawr.',
  code: 'Cod {code}.',
  filesRead: {
    one: 'Darllenwyd {done} o {count} ffeil.',
    other: 'Darllenwyd {done} o {count} ffeil.',
  },
  tooEarly: 'Newydd ddechrau? Arhoswch eiliad a phwyswch Anfon eto.',
  unchecked: {
    what: 'Ni allai Schoolgate wirio’r neges hon',
    why: 'Ni ddaeth ateb mewn pryd, felly nid oes neb yn gwybod beth sydd ynddi.',
    whyPartly: 'Nid oedd modd darllen y cyfan mewn pryd.',
  },
  unknownPart: 'Nid oedd modd gwirio rhywbeth yn y neges hon',
  notice: {
    one: 'Un peth i’w wirio cyn anfon. Gweler “Gwirio’r neges”.',
    two: 'Dau beth i’w gwirio cyn anfon. Gweler “Gwirio’r neges”.',
    few: 'Tri pheth i’w gwirio cyn anfon. Gweler “Gwirio’r neges”.',
    many: 'Chwe pheth i’w gwirio cyn anfon. Gweler “Gwirio’r neges”.',
    other: '{count} o bethau i’w gwirio cyn anfon. Gweler “Gwirio’r neges”.',
  },
  known: 'Rhywbeth da ei wybod: gweler “Gwirio’r neges”.',
  trial: 'Treial: mae Schoolgate yn gwirio ac yn cyfrif, ond nid yw’n atal dim.',
  policy: {
    builtIn: 'Nid oedd modd darllen rheolau eich ysgol. Mae Schoolgate yn gwirio yn ôl ei reolau safonol.',
    lastGood: 'Nid oedd modd darllen rheolau diweddaraf eich ysgol. Mae Schoolgate yn gwirio yn ôl rhai {date}.',
    newerThanUs: 'Mae rheolau diweddaraf eich ysgol yn gofyn am Schoolgate mwy newydd. Defnyddir rhai {date}.',
  },
};
