import type { EvidenceStrings } from '../evidence-strings';

export const evidence: EvidenceStrings = {
  sentence: '{kind}: {reasons}.',
  and: ' ac ',
  reasons: {
    structure: 'mae’r ffurf yn gywir',
    checksum: 'mae’r digid gwirio yn cyfateb',
    label: 'mae’r geiriau wrth ei ymyl yn dweud hynny',
    column: 'mae pennawd y golofn yn dweud hynny',
    rows: 'mae {count} o resi yn enwi person yr un',
    staffRows: 'mae {count} o resi yn enwi aelod o staff yr un',
    together: 'mae {count} o bobl yn cael eu henwi’n agos at ei gilydd',
    named: 'mae’r frawddeg yn enwi person',
    pronoun: 'mae’r frawddeg yn sôn am berson',
    term: 'mae’n dweud rhywbeth preifat',
    words: 'â geiriau o’r fath y sonnir am bethau felly',
    roll: 'mae’r enw ar eich rhestr disgyblion',
    range: 'mae mewn ystod sy’n cael ei defnyddio',
    'contradicting-label': 'ond mae’r geiriau wrth ei ymyl yn enwi rhywbeth arall',
    example: 'ond mae’r frawddeg yn ei alw’n enghraifft',
  },
};
