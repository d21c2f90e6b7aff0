import type { PaneLockStrings } from '../pane-lock-strings';

/** Written by people who are learning: a native reader should go through it. */
export const paneLock: PaneLockStrings = {
  working: {
    one: 'Yn cloi un ffeil …',
    two: 'Yn cloi dwy ffeil …',
    few: 'Yn cloi tair ffeil …',
    many: 'Yn cloi chwe ffeil …',
    other: 'Yn cloi {count} ffeil …',
  },
  cancel: 'Stopio',
  cancelled: 'Wedi stopio. Ni newidiwyd dim.',
  title: 'Wedi’i gloi. Dyma’r cyfrinair',
  locked: 'Bellach ar glo: {files}',
  passwordLabel: 'Cyfrinair',
  tell: 'Darllenwch ef yn uchel ar y ffôn, neu anfonwch ef fel neges destun. Peidiwch byth â’i roi mewn e-bost.',
  once: 'Dim ond unwaith y gwelwch chi ef. Nid oes neb yn ei gadw, felly ysgrifennwch ef nawr.',
  copy: 'Ei gopïo ar gyfer neges destun',
  message: 'Y cyfrinair ar gyfer eich ffeil gan {school} yw {password}',
  hide: 'Mae gen i ef: ei guddio',
  undo: 'Dadwneud: tynnu’r clo',
  unreadable: 'Ni ellid cloi {file}: nid yw Outlook yn ei rhoi inni, neu mae’n wag. Ni newidiwyd dim.',
  failed: 'Ni chymerodd Outlook y ffeil ar glo. Ni newidiwyd dim; rhowch gynnig arall arni.',
  tooLarge: 'Mae’r ffeil ar glo yn rhy fawr i Outlook. Ni newidiwyd dim; rhannwch hi mewn ffordd arall.',
  half: 'Dim ond rhan a wnaeth Outlook. Edrychwch ar eich neges cyn ei hanfon.',
  changed: 'Rydych wedi ysgrifennu rhagor ers hynny. Ni newidiwyd dim; pwyswch eto.',
  nothing: 'Nid oes dim yma y gellir ei gloi.',
  close: 'Cau',
  note: 'Mae’r manylion yn y ddogfen ar glo. Dywedaf y cyfrinair wrthych ar y ffôn neu drwy neges destun.',
  document: 'Manylion',
};
