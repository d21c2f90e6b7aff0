import type { PanePictureStrings } from '../pane-picture-strings';

/** Written by people who are learning: a native reader should go through it. */
export const panePictures: PanePictureStrings = {
  button: 'Darllen y geiriau ynddo',
  hint: 'Mae hyn yn darllen geiriau Saesneg printiedig. Mae’n cymryd hyd at hanner munud, ac mae’r llun yn aros ar y cyfrifiadur hwn.',
  working: 'Yn darllen y geiriau mewn lluniau …',
  progress: {
    one: 'Un dudalen wedi’i darllen hyd yma',
    two: 'Dwy dudalen wedi’u darllen hyd yma',
    few: 'Tair tudalen wedi’u darllen hyd yma',
    many: 'Chwe thudalen wedi’u darllen hyd yma',
    other: '{count} tudalen wedi’u darllen hyd yma',
  },
  cancel: 'Stopio',
  done: 'Mae’r geiriau yn y lluniau wedi’u darllen a’u gwirio.',
  some: 'Ni ellid darllen pob llun. Ni ddarllenir llawysgrifen na ffotograffau byth: edrychwch arnynt eich hun.',
  cancelled: 'Wedi stopio. Mae lluniau nas darllenwyd yn dal i gyfrif fel rhai heb eu gwirio.',
  failed: 'Ni ellid llwytho darllenydd y lluniau. Edrychwch ar y lluniau eich hun, neu rhowch gynnig arall arni wedyn.',
  close: 'Cau',
};
