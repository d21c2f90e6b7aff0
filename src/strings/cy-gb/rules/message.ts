import type { RuleStrings } from '../../rule-strings';

export const message = {
  'message/unread': {
    name: 'Methu gwirio',
    summary: 'Nid oedd modd darllen rhan o’r neges ei hun.',
    messages: {
      timeout: {
        what: 'Ni ddaeth ateb mewn pryd',
        why: 'Felly nid oes neb yn gwybod beth sydd yn y neges hon.',
        todo: 'Arhoswch eiliad a rhowch gynnig arall arni.',
      },
      recipients: {
        what: 'Nid oedd modd darllen y rhestr o bobl',
        why: 'Felly nid oes neb yn gwybod pwy sy’n cael y neges hon.',
        todo: 'Edrychwch ar At, Cc a Bcc eich hun.',
      },
      damaged: {
        what: 'Nid oedd modd darllen rhan o’r neges hon',
        why: 'Felly nid oes neb yn gwybod beth sydd ynddi.',
        todo: 'Edrychwch ar y neges eich hun cyn ei hanfon.',
      },
      tooLarge: {
        what: 'Mae’r neges hon yn rhy hir i’w darllen i gyd',
        why: 'Nid edrychwyd ar yr hyn sydd ymhellach i lawr.',
        todo: 'Edrychwch ar y neges eich hun cyn ei hanfon.',
      },
      encryptedUnknown: {
        what: 'Ni ellir deall rhan o’r neges hon',
        why: 'Felly nid oes neb yn gwybod beth sydd ynddi.',
        todo: 'Edrychwch ar y neges eich hun cyn ei hanfon.',
      },
      notReadHere: {
        what: 'Ni ddarllenir rhan o’r neges hon yma',
        why: 'Nid edrychwyd arni.',
        todo: 'Edrychwch arni eich hun cyn ei hanfon.',
      },
      scan: {
        what: 'Sgan yw rhan o’r neges hon',
        why: 'Ni chafodd ei ddarllen.',
        todo: 'Edrychwch arno eich hun cyn ei hanfon.',
      },
      picture: {
        what: 'Llun yw rhan o’r neges hon',
        why: 'Ni chafodd ei ddarllen.',
        todo: 'Edrychwch arno eich hun cyn ei hanfon.',
      },
    },
  },
} as const satisfies Readonly<Record<string, RuleStrings>>;
