/** What a check leaves alone and what it cannot catch, as its declaration says it in English, line by line. */
interface Limits {
  readonly leaves: readonly string[];
  readonly misses: readonly string[];
}

const OTHER_DEVICE = 'yr hyn a anfonwyd o ddyfais arall heb gofnod a rennir';
const UNREAD_LISTS = 'rhestrau mewn lluniau na ellid eu darllen';
const LIST_SIZES = 'aelodau rhestr nad yw’r denantiaeth yn dweud ei maint';

/** The Welsh of `docs` in the declarations of the checks, by the id of the check. */
export const ruleLimits: Readonly<Record<string, Limits>> = {
  'recipients/group-without-bcc': {
    leaves: [
      'cydweithwyr',
      'partneriaid dibynadwy a gweithwyr proffesiynol eraill ar achos',
      'cyfeiriadau yn Bcc',
      'ateb i bobl a welodd ei gilydd i gyd ar y neges a ddyfynnir (nodyn)',
    ],
    misses: [LIST_SIZES],
  },
  'recipients/mass-send': {
    leaves: ['mae’r un cyfeiriad wedi’i enwi ddwywaith yn cyfrif unwaith'],
    misses: [LIST_SIZES],
  },
  'recipients/whole-staff-list': {
    leaves: ['rolau y mae eich polisi’n eu heithrio', 'rhestrau tîm neu grŵp blwyddyn'],
    misses: ['yr holl staff wedi’u henwi fesul un', 'rhestrau nad yw’r polisi na’r denantiaeth yn eu disgrifio'],
  },
  'recipients/own-personal-account': {
    leaves: [
      'pobl sy’n rhannu eich enw cyntaf yn unig',
      'enwau y tu mewn i eiriau hirach',
      'cyfeiriadau gwaith mewn mannau eraill',
    ],
    misses: ['cyfeiriadau preifat heb eich enw ynddynt'],
  },
  'recipients/outside-eea': {
    leaves: [
      'gwledydd y mae’r DU wedi penderfynu’n llawn eu bod yn ddigonol',
      'terfyniadau a werthir i unrhyw un, fel .io a .me',
    ],
    misses: ['derbynwyr dramor y tu ôl i gyfeiriad .com, oni bai bod eich polisi’n eu rhestru'],
  },
  'recipients/lookalike-domain': {
    leaves: ['y parthau go iawn a’r hyn sydd oddi tanynt', 'darparwyr adnabyddus post preifat'],
    misses: ['enwau o lai na phedair llythyren', 'enw anghywir cyn yr @'],
  },
  'recipients/unfamiliar-external': {
    leaves: ['post heb ddata personol na nod', 'y dyddiau cyntaf, tra bo’r cofnod o’ch anfoniadau’n ifanc'],
    misses: ['pobl yr ysgrifennoch atynt o ddyfais arall heb gofnod a rennir'],
  },
  'recipients/repeated-send': {
    leaves: [
      'un neges i lawer ar unwaith (mae gwiriad arall yn cyfrif hynny)',
      'testunau sy’n wahanol mewn mwy nag enwau',
    ],
    misses: [OTHER_DEVICE],
  },
  'recipients/new-in-thread': {
    leaves: ['pobl a oedd ar y sgwrs', 'cydweithwyr newydd', 'sgyrsiau heb ddata personol'],
    misses: ['sgyrsiau nad yw eu pennau’n dangos cyfeiriadau'],
  },
  'recipients/sensitive-group': {
    leaves: ['cynigion i bob teulu, fel “gwnewch gais am brydau ysgol am ddim”', 'gweithwyr proffesiynol ar achos'],
    misses: ['grwpiau y mae’r anfonwr yn unig yn gwybod eu hystyr'],
  },
  'recipients/wrong-family': {
    leaves: [
      'cyfeiriadau nad ydynt ar ffeil unrhyw ddisgybl',
      'negeseuon am blant sawl teulu sy’n cynnwys eu plant nhw',
    ],
    misses: ['cyfeiriadau nad yw’r gofrestr yn eu hadnabod'],
  },
  'recipients/newsgroup': {
    leaves: ['negeseuon sy’n cario’r ymwadiad barn'],
    misses: ['rhestrau ar westeiwyr nad oes neb yn eu hadnabod felly'],
  },
  'subject/missing': {
    leaves: ['pwnc byr o un gair go iawn', 'nodau ateb cyn pwnc go iawn'],
    misses: ['pwnc nad yw’n dweud dim, fel “Helo”'],
  },
  'subject/personal-data': {
    leaves: ['enwau ar eu pen eu hunain', 'rhifau archeb a rhifau trefnu'],
    misses: ['blaenlythrennau a llysenwau'],
  },
  'data/personal': {
    leaves: [
      'enwau ar eu pen eu hunain, dyddiadau digwyddiadau, rhifau archeb a rhifau trefnu',
      'eich llofnod eich hun, cyfeiriadau’r derbynwyr eu hunain, manylion cyswllt cyhoeddus yr ysgol',
      'y rhan a ddyfynnir, pan oedd pawb y tu allan i’r ysgol arni eisoes',
    ],
    misses: ['person a ddisgrifir heb enw na rhif', 'lluniau na ellid eu darllen'],
  },
  'data/special-category': {
    leaves: ['y pynciau eu hunain: polisïau, hyfforddiant, gwasanaethau', 'datganiadau am neb yn benodol'],
    misses: ['awgrymiadau y mae pobl o’r tu mewn yn unig yn eu deall'],
  },
  'data/bank-details': {
    leaves: ['rhifau archeb, anfoneb a threfnu', 'cyfrifon yr ysgol ei hun, oni bai bod eich polisi’n eu cyfrif'],
    misses: ['rhifau mewn llun na ellid ei ddarllen'],
  },
  'data/credentials': {
    leaves: [
      'post sy’n sôn am gyfrineiriau heb roi’r un',
      'codau mynediad cyfarfodydd fideo',
      'cyfrinair atodiad wedi’i gloi (gwiriad arall)',
      'yr hyn sydd yn y rhan a ddyfynnir ac a ysgrifennodd neu a ddarllenodd pawb y tu allan i’r ysgol yno (nodyn)',
    ],
    misses: ['cyfrinair yr awgrymir ef mewn geiriau'],
  },
  'data/password-with-document': {
    leaves: ['cyfrinair a addewir dros y ffôn neu mewn neges destun', 'cyfrineiriau cyfrifon (gwiriad arall)'],
    misses: ['cyfrinair a anfonwyd yn ddiweddarach o ddyfais arall heb gofnod a rennir'],
  },
  'data/staff-contact-details': {
    leaves: [
      'rhifau’r ysgol ei hun',
      'ffonau symudol gwaith ac ysgol a elwir felly',
      'rolau y mae eich polisi’n eu heithrio',
    ],
    misses: ['rhif preifat nad oes dim yn ei nodi felly'],
  },
  'data/staff-list': {
    leaves: [
      'staff a enwir mewn testun rhedegog',
      'rhestrau byr o dan y terfyn',
      'rhestr a ddyfynnir ac a oedd gan bob darllenydd eisoes',
    ],
    misses: [UNREAD_LISTS],
  },
  'data/confidential-unprotected': {
    leaves: [
      'hysbysiadau mewn ymwadiadau a llofnodion',
      'geiriau bob dydd fel gwastraff cyfrinachol',
      'post â nod nad yw ei gynnwys ond mewn atodiad wedi’i gloi',
      'post â nod sy’n mynd yn ôl at y rhai a oedd arno',
    ],
    misses: ['cynnwys cyfrinachol na roddodd neb nod arno'],
  },
  'data/forwarded-thread': {
    leaves: ['pobl a oedd ar y neges a ddyfynnir', 'data a ysgrifennoch chi eich hun (gwiriad arall)'],
    misses: ['sgyrsiau nad yw eu pennau’n enwi neb, pan oedd y darllenydd arnynt'],
  },
  'attachments/oversized': {
    leaves: ['dolenni at ffeiliau a rennir', 'lluniau bach mewn llofnod', 'tyfiant ffeil wrth ei hanfon'],
    misses: ['ffeiliau a ychwanegir gan weinydd post wedyn'],
  },
  'attachments/program-file': {
    leaves: ['testun am raglenni', 'dogfennau heb facros'],
    misses: ['rhaglenni y tu mewn i ffeil â chlo cryf'],
  },
  'attachments/weak-encryption': {
    leaves: ['AES o 128 did a mwy', 'ffeiliau heb glo (mae gwiriadau eraill yn edrych iddynt)'],
    misses: ['clo cryf â chyfrinair gwan'],
  },
  'attachments/unreadable': {
    leaves: ['ffeiliau y gwelir eu bod wedi’u cloi', 'lluniau mewn llofnod', 'ffotograffau o gamera'],
    misses: [],
  },
  'attachments/hidden-data': {
    leaves: [
      'rhannau cudd heb ddata personol',
      'eich enw eich hun ac enwau staff a darllenwyr fel awdur ffeil',
      'ffeiliau wedi’u cloi',
      'post sy’n aros yn yr ysgol',
    ],
    misses: ['lluniau o dan luniau eraill'],
  },
  'attachments/forgotten': {
    leaves: [
      'geiriau yn y rhan a ddyfynnir',
      'dolenni rhannu',
      'addewid i anfon rhywbeth yn ddiweddarach',
      'theori ymlyniad',
    ],
    misses: ['cyhoeddiadau mewn ieithoedd heblaw Saesneg a Chymraeg'],
  },
  'attachments/pupil-images': {
    leaves: ['logos a lluniau mewn llofnod', 'lluniadau a sgrinluniau', 'post sy’n aros yn yr ysgol'],
    misses: ['pwy sydd yn y llun'],
  },
  'attachments/copyright': {
    leaves: ['eich recordiadau eich hun', 'dogfennau a ffotograffau'],
    misses: ['tudalennau wedi’u sganio'],
  },
  'attachments/non-business': {
    leaves: ['fideo a sain a recordioch chi eich hun', 'ffotograffau a dogfennau'],
    misses: ['at beth y mae: gall cân fod ar gyfer y gwasanaeth'],
  },
  'content/offensive-language': {
    leaves: [
      'geiriau mewn dyfynodau: mae adroddiad ar ddigwyddiad yn eu dyfynnu',
      'y rhan a ddyfynnir',
      'enwau a lleoedd sy’n cynnwys gair o’r fath',
    ],
    misses: ['sarhad heb eiriau sarhaus', 'geiriau wedi’u sillafu fel bod rhaid i’r darllenydd ddyfalu'],
  },
  'content/heated-tone': {
    leaves: ['geiriau mewn dyfynodau', 'byrfoddau a phenawdau mewn priflythrennau', 'dicter am beth, nid am berson'],
    misses: ['cwrteisi oeraidd', 'dicter mewn ieithoedd heblaw Saesneg'],
  },
  'content/chain-letter': {
    leaves: ['cais i ddweud wrth deuluoedd dosbarth neu dîm', 'y rhan a ddyfynnir'],
    misses: ['llythyrau cadwyn mewn lluniau', 'ieithoedd heblaw Saesneg'],
  },
  'content/private-business': {
    leaves: ['yr hyn y mae’r ysgol, ei chyfeillion neu elusen yn ei werthu', 'archebion a dyfynbrisiau cyflenwyr'],
    misses: ['busnes a ddisgrifir heb gynnig na phris'],
  },
  'disclaimer/missing': {
    leaves: ['toriadau llinell, marcio a dyfynodau', 'cynulleidfa heb dempled', 'atodiad a gofrestrwyd wrth anfon'],
    misses: ['ymwadiad a ychwanegir gan weinydd yn ddiweddarach'],
  },
  'sender/forged': {
    leaves: ['enwau eraill y blwch post', 'blychau post a rennir y caiff anfon fel hwy neu ar eu rhan'],
    misses: ['enw ffug rhywun y tu allan i’r ysgol'],
  },
  'sender/unsigned-agreement': {
    leaves: ['pobl a lofnododd o fewn y flwyddyn'],
    misses: ['cytundebau a lofnodwyd ar bapur'],
  },
  'sender/send-volume': {
    leaves: ['negeseuon at gydweithwyr'],
    misses: ['negeseuon o ddyfais arall heb gofnod a rennir'],
  },
};
