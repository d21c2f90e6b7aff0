import type { TenantStrings } from '../tenant-strings';

export const tenant: TenantStrings = {
  signIn: {
    'signed-out': { what: 'Nid ydych wedi mewngofnodi', todo: 'Mewngofnodwch â’ch cyfrif ysgol.' },
    'no-consent': { what: 'Nid ydych wedi caniatáu hyn eto', todo: 'Pwyswch y botwm eto a dewiswch “Caniatáu”.' },
    'needs-administrator': {
      what: 'Dim ond gweinyddwr Microsoft 365 eich ysgol all ganiatáu hyn',
      todo: 'Gofynnwch i’ch cymorth TG. Mae’r ddolen yn y canllaw gosod.',
    },
    'blocked-here': {
      what: 'Nid yw eich ysgol yn caniatáu mewngofnodi o’r fan hon',
      todo: 'Defnyddiwch gyfrifiadur yr ysgol, neu rwydwaith yr ysgol. Yna rhowch gynnig arall arni.',
    },
    cancelled: { what: 'Ni wnaethoch orffen mewngofnodi', todo: 'Mewngofnodwch eto pan fyddwch yn barod.' },
    offline: {
      what: 'Ni ddaeth ateb gan wasanaeth mewngofnodi Microsoft',
      todo: 'Gwiriwch eich bod ar-lein. Yna rhowch gynnig arall arni.',
    },
    busy: { what: 'Mae’r gwasanaeth mewngofnodi’n brysur', todo: 'Arhoswch eiliad, yna rhowch gynnig arall arni.' },
    unsupported: {
      what: 'Ni all yr Outlook hwn fewngofnodi i Schoolgate',
      todo: 'Mae eich negeseuon yn dal i gael eu gwirio. Gofynnwch i’ch cymorth TG am Outlook mwy newydd.',
    },
    broken: {
      what: 'Ni weithiodd y mewngofnodi',
      todo: 'Rhowch gynnig arall arni. Os yw’n methu o hyd, dywedwch wrth eich cymorth TG.',
    },
  },
  tenant: {
    'signed-out': { what: 'Nid ydych wedi mewngofnodi', todo: 'Mewngofnodwch eto.' },
    'no-consent': {
      what: 'Nid yw hyn wedi’i ganiatáu eto',
      todo: 'Pwyswch y botwm i’w ganiatáu, neu gofynnwch i’ch cymorth TG.',
    },
    'blocked-here': {
      what: 'Nid yw eich ysgol yn caniatáu hyn o’r fan hon',
      todo: 'Defnyddiwch gyfrifiadur yr ysgol, neu rwydwaith yr ysgol.',
    },
    'no-right': { what: 'Ni chewch weld na gwneud hyn', todo: 'Gofynnwch i’r person sy’n gofalu am Schoolgate.' },
    offline: {
      what: 'Ni ddaeth ateb gan Microsoft 365',
      todo: 'Gwiriwch eich bod ar-lein. Yna rhowch gynnig arall arni.',
    },
    busy: { what: 'Mae Microsoft 365 yn brysur', todo: 'Nid oes dim wedi’i golli. Bydd cynnig arall arni cyn hir.' },
    conflict: { what: 'Newidiodd rhywun arall hyn yn gyntaf', todo: 'Llwythwch ef eto ac edrychwch beth sy’n newydd.' },
    missing: { what: 'Nid yw hwn yno mwyach', todo: 'Gofynnwch i’ch cymorth TG redeg y gwiriad gosod.' },
    full: { what: 'Nid oes lle ar ôl', todo: 'Gofynnwch i’ch cymorth TG wneud lle.' },
    broken: {
      what: 'Rhoddodd Microsoft 365 ateb na allwn ei ddefnyddio',
      todo: 'Rhowch gynnig arall arni. Os yw’n methu o hyd, dywedwch wrth eich cymorth TG.',
    },
  },
};
