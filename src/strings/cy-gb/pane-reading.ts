import type { PaneReadingStrings } from '../pane-reading-strings';

/** Written by people who are learning: a native reader should go through it. */
export const paneReading: PaneReadingStrings = {
  title: 'Beth sydd o’i le ar y neges hon?',
  lead: 'Dywedwch wrth eich ysgol yma. Nid oes neb yn cael ei feio am ofyn.',
  mistake: {
    title: 'Anfonais hon drwy gamgymeriad',
    lead: 'Mae munudau’n cyfrif. Dywedwch wrth eich ysgol yn gyntaf, yna ceisiwch gael y neges yn ôl.',
    kinds: 'Beth oedd ynddi?',
    kind: {
      contacts: 'Enwau, cyfeiriadau neu rifau ffôn',
      ids: 'Dyddiadau geni neu rifau adnabod',
      health: 'Iechyd neu anghenion arbennig',
      safeguarding: 'Amddiffyn plant',
      money: 'Manylion banc neu arian',
      marks: 'Marciau neu adroddiadau',
      other: 'Rhywbeth arall',
    },
    who: 'Am faint o bobl y mae?',
    people: { one: 'Un', few: 'Dau i ddeg', many: 'Mwy na deg' },
    needed: 'Dewiswch beth oedd ynddi.',
    report: 'Dweud wrth fy ysgol nawr',
    reported: 'Dywedwyd wrth eich ysgol am {time}. Mae eu 72 awr i weithredu’n cyfrif o nawr.',
    notReported: 'Ni ddywedwyd wrthynt eto. Ysgrifennwch atynt neu ffoniwch.',
    write: 'Ysgrifennu atynt hefyd',
    written: 'Mae neges atynt ar agor yn Outlook. Edrychwch arni a phwyso Anfon.',
    recall: 'Yna ceisiwch ei chael yn ôl',
    steps: {
      classic: [
        'Agorwch y neges o Eitemau a Anfonwyd mewn ffenestr ei hun.',
        'Dewiswch Ffeil, Gwybodaeth, Ailanfon neu Adalw, yna “Adalw’r Neges Hon”.',
        'Dim ond i bobl yn eich ysgol y mae’n gweithio.',
      ],
      web: [
        'Agorwch y neges o Eitemau a Anfonwyd mewn ffenestr ei hun.',
        'Dewiswch y tri dot, yna “Adalw neges”.',
        'Dim ond i bobl yn eich ysgol y mae’n gweithio.',
      ],
      mac: ['Ni all Outlook ar Mac adalw. Agorwch Outlook mewn porwr: yno mae “Adalw neges”.'],
      phone: ['Ni all ffonau adalw. Agorwch Outlook ar gyfrifiadur: yno mae “Adalw neges”.'],
    },
    always: [
      'Os aeth at rywun y tu allan, ffoniwch nhw. Gofynnwch iddynt beidio â’i hagor a’i dileu.',
      'Cadwch eich copi eich hun: mae’n dangos beth oedd ynddi.',
    ],
    mail: {
      subject: 'Anfonwyd neges drwy gamgymeriad',
      text: 'Helo,\n\nRwyf wedi anfon neges at y bobl anghywir, neu gyda’r cynnwys anghywir.\n\nBeth oedd ynddi: {kinds}\nAm faint o bobl y mae: {people}\n\nMae yn fy Eitemau a Anfonwyd. Dywedwch wrthyf beth i’w wneud.',
    },
  },
  notMine: {
    title: 'Nid i mi oedd hon',
    lead: 'Gwnaeth rhywun lithriad. Dywedwch wrthynt, yna dilëwch hi. Peidiwch â defnyddio na throsglwyddo’r hyn a ddarllenoch.',
    reply: 'Ateb yr anfonwr',
    replied: 'Mae eich ateb ar agor yn Outlook. Anfonwch ef, yna dilëwch y neges.',
    remove: ['Pwyswch Dileu ar y neges.', 'Dilëwch hi yn Eitemau a Ddilëwyd hefyd.'],
    text: 'Helo,\n\nMae eich neges wedi dod ataf i, a chredaf nad i mi yr oedd. Nid wyf wedi ei throsglwyddo ac rwy’n ei dileu. Gwiriwch y cyfeiriad os gwelwch yn dda.\n\nCofion gorau',
  },
  suspect: {
    title: 'Adrodd am e-bost drwg neu od',
    lead: 'Bygythiadau, cam-drin, neu e-bost sydd am eich cyfrinair: dywedwch wrth y cymorth TG neu’r pennaeth.',
    report: 'Dweud wrth fy ysgol',
    reported: 'Dywedwyd wrth eich ysgol am {time}.',
    write: 'Ysgrifennu atynt',
    steps: ['Peidiwch â chlicio dolen nac agor ffeil ynddo.', 'Cadwch ef nes iddynt ei weld.'],
    mail: {
      subject: 'Cefais e-bost sy’n fy mhoeni',
      text: 'Helo,\n\nMae e-bost yn fy mlwch post sy’n fy mhoeni. Nid wyf wedi agor unrhyw ddolen na ffeil ynddo. Edrychwch arno os gwelwch yn dda.',
    },
  },
  cannotOpen: 'Nid agorodd Outlook neges. Ysgrifennwch hi eich hun.',
};
