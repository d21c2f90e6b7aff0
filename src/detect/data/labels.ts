import * as M from './meanings';

/** Label words by what they name. `|` divides phrases; a phrase's words are divided by single spaces. Sources: facts per finder. */
const LABELS: readonly (readonly [number, string])[] = [
  [
    M.L_NHS,
    'nhs|nhs number|nhs id|nhs ref|national health service number|health number|health service number|hospital form|chi|chi number|community health index|h c number|h and c number|hsc number|health and care number|health care number|patient number nhs|medical number|n h s number|n h s|nhs card|hc number|health and social care number|community health index number|rhif gig|rif gig|gig number|rhif y gig',
  ],
  [
    M.L_NINO,
    'nino|ni number|n i number|national insurance|national insurance number|nat ins number|nat ins|ni|nino no|paye reference|paye temp number|temporary ni number|insurance number|rhif yswiriant gwladol|yswiriant gwladol|rhif yg',
  ],
  [
    M.L_UPN,
    'upn|upns|unique pupil number|pupil number|unique pupil reference|former upn|temporary upn|pupil reference number|pupil upn|rhif unigryw y disgybl|rhif unigryw r disgybl|rhif disgybl unigryw|rhif unigryw disgybl|u p n',
  ],
  [
    M.L_ULN,
    'uln|ulns|unique learner number|learner number|learner reference number|unique learner ref|personal learning record|rhif dysgwr unigryw|rhif unigryw r dysgwr|rhif unigryw y dysgwr|u l n',
  ],
  [
    M.L_TRN,
    'trn|teacher reference number|teacher reference|teacher ref|teacher ref no|teacher number|dfe number|qts number|teachers reference number|teacher s reference number|dcsf number|gtc number|gtcs number|teacher pension number|rhif athro|cyfeirnod athro|t r n',
  ],
  [
    M.L_UTR,
    'utr|utr number|unique taxpayer reference|unique tax reference|taxpayer reference|tax reference|tax ref|self assessment reference|sa reference|taxpayer ref|tax reference number|unique taxpayers reference|unique tax payer reference|hmrc reference|self assessment number|cyfeirnod treth unigryw|cyfeirnod treth|cyfeirnod unigryw y trethdalwr|u t r|tax number',
  ],
  [
    M.L_PASSPORT,
    'passport|passports|passport number|passport ref|travel document number|travel document|passport document number|pass port|pass port number|ppt|ppt number|pasbort|rhif pasbort|rhif y pasbort|passport details|travel doc number',
  ],
  [
    M.L_LICENCE,
    'driving licence|driving licence number|driver number|driver licence|drivers licence|driver s licence|driving license|licence number|license number|drivers license|driver s license|dvla|dvla number|dvla driver number|driver licence number|dvla licence|minibus driver|licence|trwydded yrru|rhif trwydded|rhif y drwydded|rhif gyrrwr|driver id|d l number|dl number|dl',
  ],
  [
    M.L_PERMIT,
    'brp|brp number|brp card|biometric residence permit|residence permit|residence permit number|residence card|biometric permit|permit number|share code|biometric residence card|brc|arc number|frontier worker permit|trwydded breswylio|visa number|evisa number|biometric card|residency permit',
  ],
  [
    M.L_VEHICLE,
    'vehicle registration|vehicle registration number|registration number|reg number|car reg|car registration|number plate|numberplate|number plates|reg plate|registration plate|vrn|vrm|vehicle reg|vehicle|vehicles|car|van|minibus|vehicle registration mark|licence plate|license plate|plate|parked|driving a|drives a|reg|registration|make and model|motorbike|taxi|rhif cofrestru|plat rhif|vehicle reg number|drives|driving|parking permit|car reg number',
  ],
  [M.L_SORT, 'sort code|sort codes|sortcode|sort c|s c|sort|bank sort code|branch code|sc|cod didoli|s code|sorting code|bank code|sort code number'],
  [
    M.L_ACCOUNT,
    'account|account number|acct|acct number|a c|a c number|acc|acc number|bank account|bank account number|bank acc|bank ac|ac number|accountnumber|bank a c|cyfrif|rhif cyfrif|rhif y cyfrif|an|account nos',
  ],
  [
    M.L_BANK,
    'bank details|bank|banking details|bacs|bacs details|pay into|paid into|payment to|direct debit|refund|refund to|transfer to|transfer it to|standing order|beneficiary|payee|payable to|bank transfer|faster payment|building society|current account|savings account|account details|account name|account holder|payroll|salary paid into|barclays|lloyds|natwest|hsbc|santander|nationwide|halifax|tsb|monzo|starling|banc|manylion banc|reimburse|bank with|banks with|banking with|pay me|pay it to|first direct|metro bank|co operative bank|virgin money|yorkshire bank|tide|revolut|bank of scotland|royal bank of scotland|rbs|ulster bank|danske',
  ],
  [M.L_IBAN, 'iban|ibans|international bank account number|iban no|iban number'],
  [
    M.L_CARD,
    'card|cards|card number|credit card|debit card|credit card number|debit card number|visa|mastercard|master card|amex|american express|maestro|payment card|purchase card|procurement card|card details|long number|pan|barclaycard|discover card|diners club|card ending|bank card|gpc card|cc|cardnumber|cerdyn|rhif cerdyn|cerdyn credyd|cerdyn debyd|rhif y cerdyn|company card|school card',
  ],
  [
    M.L_PHONE,
    'phone|phone number|telephone|telephone number|tel|tel no|mobile|mobile number|mob|mob no|cell|whatsapp|contact number|landline|home phone|home number|home tel|work phone|fax|fax no|emergency contact|cellphone|work number|work tel|mum s mobile|dad s mobile|ph|evening phone|daytime phone|direct line|direct dial|ffôn|rhif ffôn|symudol|rhif symudol|ffon|mam s mobile|next of kin',
  ],
  [
    M.L_CALL,
    'call|call me|call us|ring|ring me|text|text me|contact|phoned|dial|office|desk|callback|hotline|reached on|reach me on|reach us on|reach me at|answering at|answer at|messages to|message to|reply to|ext|sms|call back|rang|main line|line|emergency|pager|helpline',
  ],
  [M.L_POSTCODE, 'postcode|post code|postcodes|postal code|zip code|pcode|cod post'],
  [
    M.L_ADDRESS,
    'address|home address|lives at|living at|live at|lived at|residing at|resides at|moved to|new address|postal address|addresses|correspondence address|house|flat|send to|deliver to|delivered to|based at|collected from|collect from|stays at|staying at|address line|cyfeiriad|cyfeiriad cartref|byw yn',
  ],
  [
    M.L_BIRTH,
    'dob|d o b|dobs|d of b|date of birth|dates of birth|birth date|birthdate|birth dates|born|born on|birthday|birthdays|bday|b day|birth|d birth|dateofbirth|date of births|birth day|dyddiad geni|ganwyd|ganed|pen blwydd|ben blwydd|penblwydd|b date|birth dt',
  ],
  [M.WEAK_BIRTH, 'b'],
  [M.L_EMAIL, 'email|e mail|email address|e mail address|mail|e bost|ebost'],
  [
    M.L_PASSWORD,
    'password|passwords|passcode|pass code|pw|pwd|passwd|passphrase|pass phrase|pass word|pass|memorable word|memorable answer|security answer|secret answer|memorable information|temporary password|temp password|new password|login password|initial password|default password|admin password|wifi password|wi fi password|wifi key|wi fi key|wireless key|wpa key|wpa2 key|network key|reset it to|passwordo|cyfrinair|security word|psk|pword|p word|p w|pswd|passwrd|paswd|passkey|cyfrinair newydd|y cyfrinair|log in password|network password|email password|password changed to|reset to|reset your password to|changed it to|set it to',
  ],
  [
    M.L_PIN,
    'pin|pin number|pin code|pins|door code|gate code|alarm code|entry code|access code|security code|keypad code|safe code|unlock code|verification code|one time code|one time password|one time passcode|otp|otp code|2fa code|mfa code|authentication code|recovery code|recovery codes|backup code|backup codes|keysafe code|key safe code|confirmation code to log in|sign in code|login code|auth code|authenticator code|passkey code alarm door gate safe|voicemail pin|cvv|cvc|activation code|key safe|keysafe|safe pin|card pin|padlock code|lock code|combination|back door code|rhif pin|cod pin|cod mynediad|security pin|passcode is|use the code|enter the code|your code is|login pin|device pin|ipad code|ipad pin',
  ],
  [
    M.L_USER,
    'username|user name|user id|userid|user|login|logon|log in|login name|login id|sign in|account login|login details|logins|log on|user names|usernames|userids|uid|user login|creds|credentials are|log in with|login with|log on with|sign in with|logon details|enw defnyddiwr|wifi|wi fi|wifi details|wifi login',
  ],
  [
    M.L_KEY,
    'api key|apikey|api token|api secret|secret key|access key|access token|auth token|bearer|bearer token|client secret|secret|token|private token|account key|accountkey|shared access signature|sas token|secret access key|aws secret access key|encryption key|app secret|consumer secret|webhook secret|signing secret|license key|authorization|refresh token|session token|api keys|access tokens|personal access token|key vault|azureclientsecret|clientsecret|accesskey|secretkey|authtoken|accesstoken|apitoken|subscription key|client id|tenant id|master key|signing key|deploy key|service key|storage key|connection string|credential|credentials',
  ],
  [M.L_FOREIGN, 'ssn|social security|social security number|social security no|ppsn|pps number|pps no'],
  [
    M.L_OTHER,
    'order|order number|order ref|order id|purchase order|po|po number|p o|booking|booking ref|booking reference|booking number|ticket|ticket number|invoice|invoice number|inv|inv no|receipt|receipt no|isbn|issn|isbn 10|ean|upc|barcode|serial|serial number|asset|asset no|asset tag|charity|charity number|registered charity|company number|company reg|company registration|registered number|vat|vat number|vat reg|vat registration|urn|ukprn|laestab|estab|establishment number|meeting id|meeting|conference id|webinar id|zoom|teams meeting|job number|tracking|tracking number|parcel|consignment|royal mail|part number|product code|product|sku|item|item no|model|version|build id|quote|quote no|quotation|case number|case ref|case id|incident|incident number|crime ref|crime reference|reference|ref|ref no|our ref|your ref|reference number|grid ref|grid reference|os grid|room|total|quantity|qty|budget code|cost code|ledger|budget|cost centre|meter|meter reading|mpan|mprn|policy number|claim number|membership|member no|membership number|candidate number|centre number|event id|session id|transaction|transaction id|transaction no|payment reference|payment ref|confirmation number|conf no|batch|lot|lot no|bug|message id|epoch|timestamp|time stamp|duns|contract|contract number|project|project no|tender|grant|licence key|postage|photocopier|printer|copier|flight|flight no|page|doi|isrc|checksum|bytes|inventory|sequence|trace|trace id|docket|voucher|voucher code|discount code|promo code|offer code|referral code|patent|standing order number|helpdesk|service request|work order|requisition|dispatch|despatch|shipment|shipping|customer number|customer ref|supplier number|vendor|course code|room code|dial in|conference code|dress code|bar code|qr code|zip|specification|qan|qualification number|patient account|log number|message|id no of the device|imei|mac address|stock|stock code|catalogue|cat no|coordinates|latitude|longitude|trn of the company|discount|promo|checkout|sort order',
  ],
  [M.L_NEUTRAL, 'number|no|num|id|nos|code'],
  [
    M.CARD_EXTRA,
    'exp|expiry|expires|expiry date|valid from|valid until|valid to|cvv number|security number|issue number|name on card|start date|cardholder|cvv2',
  ],
  [
    M.EXAMPLE,
    'for example|example|examples|sample|samples|specimen|eg|e g|test data|dummy|fictitious|fictional|made up|placeholder|test|for instance|mock',
  ],
  [
    M.MONTH,
    'january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec',
  ],
  [
    M.KEY_PREFIX,
    'ghp|gho|ghu|ghs|ghr|github pat|glpat|gldt|glrt|glft|xoxa|xoxb|xoxo|xoxp|xoxr|xoxs|xapp|xoxe|sk live|sk test|rk live|rk test|sk|sk proj|sk ant|sk svcacct|sk admin|whsec|hf|npm|dapi|shpat|shpss|shpca|shppa|dckr pat|figd|gsk|glc|glsa|hvs|hvb|hvr|lin api|ntn|sg|tskey|vcp|vci|vca|vcr|vck|cfat|cfut|cfk|pypi|dop|doo|sntrys|sntryu|pul|rubygems|ops|phc|phx|r8|key|mailgun|sqp|squ|atlasv1|pscale|doppler|dp|nvapi|pat|eaa|ya29|ops eyj',
  ],
  [
    M.PRIVATE_KEY_WORD,
    'private key|putty user key file|openssh private key|rsa private key|ec private key|encrypted private key|pgp private key block|dsa private key|private key block',
  ],
  [
    M.STREET,
    'street|road|lane|avenue|close|drive|way|crescent|gardens|terrace|grove|court|place|square|hill|row|mews|walk|rise|view|park|green|heath|parade|vale|meadow|meadows|croft|wharf|st|rd|ave|ln|cres|dr|cl|gdns|ct|pl|sq|house|cottage|cottages|villas|mount|bank|fields|field|quay|broadway|boulevard|circus|end|gate|path|passage|orchard|buildings|estate|bungalow|flats|towers|heights|chase|copse|dene|fold|garth|glade|hollow|loke|link|paddock|ridge|side|wood|woods|wynd|yard|heol|ffordd|stryd|lon|maes|cross|embankment|alley|bridge',
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
