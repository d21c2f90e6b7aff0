import * as M from './meanings';

/** Label words by what they name. `|` divides phrases; a phrase's words are divided by single spaces. Sources: facts per finder. */
const LABELS: readonly (readonly [number, string])[] = [
  [
    M.L_NHS,
    'chi|chi number|community health index|community health index number|gig number|h and c number|h c number|hc number|health and care number|health and social care number|health care number|health number|health service number|hospital form|hsc number|medical number|n h s|n h s number|national health service number|nhs|nhs card|nhs id|nhs number|nhs ref|patient number nhs|rhif gig|rhif y gig|rif gig',
  ],
  [
    M.L_NINO,
    'insurance number|n i number|nat ins|nat ins number|national insurance|national insurance number|ni|ni number|nino|nino no|paye reference|paye temp number|rhif yg|rhif yswiriant gwladol|temporary ni number|yswiriant gwladol',
  ],
  [
    M.L_UPN,
    'former upn|pupil number|pupil reference number|pupil upn|rhif disgybl unigryw|rhif unigryw disgybl|rhif unigryw r disgybl|rhif unigryw y disgybl|temporary upn|u p n|unique pupil number|unique pupil reference|upn|upns',
  ],
  [
    M.L_ULN,
    'learner number|learner reference number|personal learning record|rhif dysgwr unigryw|rhif unigryw r dysgwr|rhif unigryw y dysgwr|u l n|uln|ulns|unique learner number|unique learner ref',
  ],
  [
    M.L_TRN,
    'cyfeirnod athro|dcsf number|dfe number|dfe ref number|dfe reference|dfes number|gtc number|gtcs number|qts number|rhif athro|t r n|teacher number|teacher pension number|teacher ref|teacher ref no|teacher reference|teacher reference number|teacher s reference number|teachers pensions|teachers pensions ref|teachers reference number|trn',
  ],
  [
    M.L_UTR,
    'cyfeirnod treth|cyfeirnod treth unigryw|cyfeirnod unigryw y trethdalwr|hmrc reference|sa reference|self assessment number|self assessment ref|self assessment reference|tax number|tax ref|tax reference|tax reference number|taxpayer ref|taxpayer reference|u t r|unique tax payer reference|unique tax reference|unique taxpayer reference|unique taxpayers reference|utr|utr number',
  ],
  [
    M.L_PASSPORT,
    'pasbort|pass port|pass port number|passport|passport details|passport document number|passport number|passport ref|passports|ppt|ppt number|rhif pasbort|rhif y pasbort|travel doc number|travel document|travel document number',
  ],
  [
    M.L_LICENCE,
    'd l number|dl|dl number|driver id|driver licence|driver licence number|driver number|driver s licence|driver s license|drivers licence|drivers license|driving licence|driving licence number|driving license|dvla|dvla driver number|dvla licence|dvla number|licence|licence number|license number|minibus driver|rhif gyrrwr|rhif trwydded|rhif y drwydded|trwydded yrru',
  ],
  [
    M.L_PERMIT,
    'arc number|biometric card|biometric permit|biometric residence card|biometric residence permit|brc|brp|brp card|brp card number|brp number|evisa number|frontier worker permit|permit number|residence card|residence permit|residence permit number|residency permit|share code|trwydded breswylio|visa number',
  ],
  [
    M.L_VEHICLE,
    'car|car reg|car reg number|car registration|drives|drives a|driving|driving a|licence plate|license plate|make and model|minibus|motorbike|number plate|number plates|numberplate|parked|parking permit|plat rhif|plate|reg|reg number|reg plate|registration|registration number|registration plate|rhif cofrestru|taxi|van|vehicle|vehicle reg|vehicle reg number|vehicle registration|vehicle registration mark|vehicle registration number|vehicles|vrm|vrn',
  ],
  [
    M.L_SORT,
    'bank code|bank sort code|branch code|cod didoli|s c|s code|sc|sort|sort c|sort code|sort code number|sort codes|sortcode|sorting code',
  ],
  [
    M.L_ACCOUNT,
    'a c|a c number|ac number|acc|acc number|account|account nos|account number|accountnumber|acct|acct number|an|bank a c|bank ac|bank acc|bank account|bank account number|cyfrif|rhif cyfrif|rhif y cyfrif',
  ],
  [
    M.L_BANK,
    'account details|account holder|account name|bacs|bacs details|banc|bank|bank details|bank of scotland|bank transfer|bank with|banking details|banking with|banks with|barclays|beneficiary|building society|co operative bank|current account|danske|direct debit|faster payment|first direct|halifax|hsbc|lloyds|manylion banc|metro bank|monzo|nationwide|natwest|paid into|pay into|pay it to|pay me|payable to|payee|payment to|payroll|rbs|refund|refund to|reimburse|revolut|royal bank of scotland|salary paid into|santander|savings account|standing order|starling|tide|transfer it to|transfer to|tsb|ulster bank|virgin money|yorkshire bank',
  ],
  [M.L_IBAN, 'iban|ibans|international bank account number|iban no|iban number'],
  [
    M.L_CARD,
    'american express|amex|bank card|barclaycard|card|card details|card ending|card number|cardnumber|cards|cc|cerdyn|cerdyn credyd|cerdyn debyd|company card|credit card|credit card number|debit card|debit card number|diners club|discover card|gpc card|long number|maestro|master card|mastercard|pan|payment card|procurement card|purchase card|rhif cerdyn|rhif y cerdyn|school card|visa',
  ],
  [
    M.L_PHONE,
    'cell|cellphone|contact number|dad s mobile|daytime phone|direct dial|direct line|emergency contact|evening phone|fax|fax no|ffon|ffôn|home number|home phone|home tel|landline|mam s mobile|mob|mob no|mobile|mobile number|mum s mobile|next of kin|ph|phone|phone number|rhif ffôn|rhif symudol|symudol|tel|tel no|telephone|telephone number|whatsapp|work number|work phone|work tel',
  ],
  [
    M.L_CALL,
    'answer at|answering at|call|call back|call me|call us|callback|contact|desk|dial|emergency|ext|helpline|hotline|line|main line|message to|messages to|office|pager|phoned|rang|reach me at|reach me on|reach us on|reached on|reply to|ring|ring me|sms|text|text me',
  ],
  [M.L_POSTCODE, 'cod post|pcode|post code|postal code|postcode|postcodes|zip code'],
  [
    M.L_ADDRESS,
    'address|address line|addresses|based at|byw yn|collect from|collected from|correspondence address|cyfeiriad|cyfeiriad cartref|deliver to|delivered to|flat|home address|house|live at|lived at|lives at|living at|moved to|new address|postal address|resides at|residing at|send to|staying at|stays at',
  ],
  [
    M.L_BIRTH,
    'b date|b day|bday|ben blwydd|birth|birth date|birth dates|birth day|birth dt|birthdate|birthday|birthdays|born|born on|d birth|d o b|d of b|date of birth|date of births|dateofbirth|dates of birth|dob|dobs|dyddiad geni|ganed|ganwyd|pen blwydd|penblwydd',
  ],
  [M.WEAK_BIRTH, 'b'],
  [M.L_EMAIL, 'e bost|e mail|e mail address|ebost|email|email address|mail'],
  [
    M.L_PASSWORD,
    'admin password|changed it to|cyfrinair|cyfrinair newydd|default password|email password|initial password|log in password|login password|memorable answer|memorable information|memorable word|network key|network password|new password|p w|p word|pass|pass code|pass phrase|pass word|passcode|passkey|passphrase|passwd|password|password changed to|passwordo|passwords|passwrd|paswd|psk|pswd|pw|pwd|pword|reset it to|reset to|reset your password to|secret answer|security answer|security word|set it to|temp password|temporary password|wi fi key|wi fi password|wifi key|wifi password|wireless key|wpa key|wpa2 key|y cyfrinair',
  ],
  [
    M.L_PIN,
    '2fa code|access code|activation code|alarm code|auth code|authentication code|authenticator code|back door code|backup code|backup codes|card pin|cod mynediad|cod pin|combination|confirmation code to log in|cvc|cvv|device pin|door code|enter the code|entry code|gate code|ipad code|ipad pin|key safe|key safe code|keypad code|keysafe|keysafe code|lock code|login code|login pin|mfa code|one time code|one time passcode|one time password|otp|otp code|padlock code|passcode is|passkey code alarm door gate safe|pin|pin code|pin number|pins|recovery code|recovery codes|rhif pin|safe code|safe pin|security code|security pin|sign in code|unlock code|use the code|verification code|voicemail pin|your code is',
  ],
  [
    M.L_USER,
    'account login|credentials are|creds|enw defnyddiwr|log in|log in with|log on|log on with|login|login details|login id|login name|login with|logins|logon|logon details|sign in|sign in with|uid|user|user id|user login|user name|user names|userid|userids|username|usernames|wi fi|wifi|wifi details|wifi login',
  ],
  [
    M.L_KEY,
    'access key|access token|access tokens|accesskey|accesstoken|account key|accountkey|api key|api keys|api secret|api token|apikey|apitoken|app secret|auth token|authorization|authtoken|aws secret access key|azureclientsecret|bearer|bearer token|client id|client secret|clientsecret|connection string|consumer secret|credential|credentials|deploy key|encryption key|key vault|license key|master key|personal access token|private token|refresh token|sas token|secret|secret access key|secret key|secretkey|service key|session token|shared access signature|signing key|signing secret|storage key|subscription key|tenant id|token|webhook secret',
  ],
  [M.L_FOREIGN, 'pps no|pps number|ppsn|social security|social security no|social security number|ssn'],
  [
    M.L_OTHER,
    'asset|asset no|asset tag|bar code|barcode|batch|booking|booking number|booking ref|booking reference|budget|budget code|bug|build id|bytes|candidate number|case id|case number|case ref|cat no|catalogue|centre number|charity|charity number|checkout|checksum|claim number|company number|company reg|company registration|conf no|conference code|conference id|confirmation number|consignment|contract|contract number|coordinates|copier|cost centre|cost code|course code|crime ref|crime reference|customer number|customer ref|despatch|dial in|discount|discount code|dispatch|docket|doi|dress code|duns|ean|epoch|estab|establishment number|event id|flight|flight no|grant|grid ref|grid reference|helpdesk|id no of the device|imei|incident|incident number|inv|inv no|inventory|invoice|invoice number|isbn|isbn 10|isrc|issn|item|item no|job number|laestab|latitude|ledger|licence key|log number|longitude|lot|lot no|mac address|md5|meeting|meeting id|member no|membership|membership number|message|message id|meter|meter reading|model|mpan|mprn|offer code|order|order id|order number|order ref|os grid|our ref|p o|page|parcel|part number|patent|patient account|payment ref|payment reference|photocopier|po|po number|policy number|postage|printer|product|product code|project|project no|promo|promo code|purchase order|qan|qr code|qty|qualification number|quantity|quotation|quote|quote no|receipt|receipt no|ref|ref no|reference|reference number|referral code|registered charity|registered number|requisition|room|room code|royal mail|sequence|serial|serial number|service request|session id|sha|shipment|shipping|sku|sort order|specification|standing order number|stock|stock code|supplier number|teams meeting|tender|ticket|ticket number|time stamp|timestamp|total|trace|trace id|tracking|tracking number|transaction|transaction id|transaction no|trn of the company|ukprn|upc|urn|vat|vat number|vat reg|vat registration|vendor|version|voucher|voucher code|webinar id|work order|your ref|zip|zoom',
  ],
  [M.L_NEUTRAL, 'by phone|code|id|no|nos|num|number|over the phone'],
  [
    M.CARD_EXTRA,
    'cardholder|cvv number|cvv2|exp|expires|expiry|expiry date|issue number|name on card|security number|start date|valid from|valid to|valid until',
  ],
  [
    M.EXAMPLE,
    'dummy|e g|eg|example|examples|fictional|fictitious|for example|for instance|made up|mock|placeholder|sample|samples|specimen|test|test data',
  ],
  [
    M.MONTH,
    'apr|april|aug|august|dec|december|feb|february|jan|january|jul|july|jun|june|mar|march|may|nov|november|oct|october|sep|sept|september',
  ],
  [
    M.KEY_PREFIX,
    'atlasv1|cfat|cfk|cfut|dapi|dckr pat|doo|dop|doppler|dp|eaa|figd|gho|ghp|ghr|ghs|ghu|github pat|glc|gldt|glft|glpat|glrt|glsa|gsk|hf|hvb|hvr|hvs|key|lin api|mailgun|npm|ntn|nvapi|ops|ops eyj|pat|phc|phx|pscale|pul|pypi|r8|rk live|rk test|rubygems|sg|shpat|shpca|shppa|shpss|sk|sk admin|sk ant|sk live|sk proj|sk svcacct|sk test|sntrys|sntryu|sqp|squ|tskey|vca|vci|vck|vcp|vcr|whsec|xapp|xoxa|xoxb|xoxe|xoxo|xoxp|xoxr|xoxs|ya29',
  ],
  [
    M.PRIVATE_KEY_WORD,
    'dsa private key|ec private key|encrypted private key|openssh private key|pgp private key block|private key|private key block|putty user key file|rsa private key',
  ],
  [
    M.STREET,
    'alley|ave|avenue|bank|boulevard|bridge|broadway|buildings|bungalow|chase|circus|cl|close|copse|cottage|cottages|court|cres|crescent|croft|cross|ct|dene|dr|drive|embankment|end|estate|ffordd|field|fields|flats|fold|gardens|garth|gate|gdns|glade|green|grove|heath|heights|heol|hill|hollow|house|lane|link|ln|loke|lon|maes|meadow|meadows|mews|mount|orchard|paddock|parade|park|passage|path|pl|place|quay|rd|ridge|rise|road|row|side|sq|square|st|street|stryd|terrace|towers|vale|view|villas|walk|way|wharf|wood|woods|wynd|yard',
  ],
];

/** As a key of a data file a label is one word; shorter ones than six letters would be words of their own. */
const LEAST_JOINED = 6;

const WRITTEN = LABELS.map(([meaning, phrases]) => [meaning, phrases.split('|')] as const);

/** Labels as people and programs write them: "sort code", "sortCode"; "passport number", "passport no", "passport num". */
export const LABEL_PHRASES: readonly (readonly [number, readonly string[]])[] = [
  ...WRITTEN,
  ...WRITTEN.filter(([meaning]) => meaning <= M.L_OTHER).map(
    ([meaning, phrases]) => [meaning, phrases.flatMap((phrase) => otherForms(phrase, meaning))] as const,
  ),
];

function otherForms(phrase: string, meaning: number): string[] {
  const stem = / number$/.test(phrase) ? phrase.slice(0, -6) : undefined;
  const forms = stem === undefined ? [] : ['no', 'num', 'nr', 'numbers'].map((tail) => stem + tail);
  if (meaning === M.L_OTHER) return forms;
  const joined = [phrase, ...forms].map((form) => form.replace(/ /g, '')).filter((word) => word.length >= LEAST_JOINED);
  return [...forms, ...joined.filter((word) => word !== phrase)];
}
