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
  probes: {
    site: { what: 'Mae safle Schoolgate yno', mend: 'Rhedwch y sgript gosod. Yna gwiriwch id y safle yn tenant.json.' },
    'policy-file': {
      what: 'Mae polisi wedi’i gyhoeddi',
      mend: 'Agorwch dudalen y polisi a chyhoeddwch eich polisi cyntaf.',
    },
    'policy-guard': {
      what: 'Ni all dau berson drosysgrifo polisi ei gilydd',
      mend: 'Dywedwch wrth gymorth Schoolgate. Tan hynny, gadewch i un person yn unig gyhoeddi.',
    },
    'policy-versions': {
      what: 'Cedwir fersiynau hŷn o’r polisi',
      mend: 'Trowch fersiynau ymlaen yn llyfrgell y polisi. Mae’r sgript gosod yn gwneud hyn.',
    },
    'months-ahead': {
      what: 'Mae rhestrau ar gyfer y misoedd i ddod',
      mend: 'Rhedwch y sgript gosod eto. Mae’n ychwanegu rhestrau’r tair blynedd nesaf.',
    },
    indexes: {
      what: 'Gellir chwilio’r log faint bynnag ydyw',
      mend: 'Rhedwch y sgript gosod eto. Mae’n ychwanegu’r mynegai.',
    },
    'log-reach': {
      what: 'Mae’r rhai sy’n adolygu’r log yn ei weld i gyd',
      mend: 'Rhowch y rôl “manage” ar y safle i ap y dangosfwrdd. Mae’r sgript gosod yn gwneud hyn.',
    },
    'log-unchangeable': {
      what: 'Ni all neb yn y rôl hon ddileu na newid cofnod',
      mend: 'Rhedwch y sgript gosod eto. Yna edrychwch pwy sydd ym mha grŵp.',
    },
    'log-untouched': {
      what: 'Ni newidiwyd yr un cofnod ar ôl ei ysgrifennu',
      mend: 'Darganfyddwch pwy a’i newidiodd: gwiriwch y log, a gofynnwch am gofnod archwilio Microsoft.',
    },
    requests: { what: 'Mae’r rhestr o geisiadau yno', mend: 'Rhedwch y sgript gosod eto.' },
    decisions: { what: 'Mae’r rhestr o benderfyniadau yno', mend: 'Rhedwch y sgript gosod eto.' },
    agreements: { what: 'Mae’r rhestr o gytundebau yno', mend: 'Rhedwch y sgript gosod eto.' },
    checkpoints: {
      what: 'Seliwyd y log yn ystod y dyddiau diwethaf',
      mend: 'Gadewch i archwilydd agor y dangosfwrdd. Mae’n selio’r log unwaith y dydd.',
    },
    'list-sizes': {
      what: 'Gall Schoolgate ddweud pa mor fawr yw rhestr bostio',
      mend: 'Gofynnwch i’ch gweinyddwr ganiatáu Group.ReadBasic.All. Hebddo, dyfelir rhestrau mawr wrth eu henwau.',
    },
  },
  outcomes: { good: 'Mewn trefn', wrong: 'I’w drwsio', 'cannot-tell': 'Methwyd â gwirio' },
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
