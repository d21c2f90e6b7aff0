import * as M from './meanings';

/** Label words by what they name. `|` divides phrases; a phrase's words are divided by single spaces. Sources: facts per finder. */
const LABELS: readonly (readonly [number, string])[] = [
  [
    M.L_NHS,
    'nhs|nhs number|nhs no|nhs num|nhs nr|nhs id|nhs ref|national health service number|health number|health service number|hospital form|chi|chi number|chi no|community health index|h c number|h and c number|hsc number|health and care number|health care number|patient number nhs|medical number|nhs num',
  ],
  [
    M.L_NINO,
    'nino|ni number|ni no|ni num|n i number|n i no|national insurance|national insurance number|national insurance no|nat ins no|nat ins number|nat ins|ni|nino no|paye reference|paye temp number|temporary ni number|insurance number',
  ],
  [
    M.L_UPN,
    'upn|upns|unique pupil number|unique pupil no|pupil number|pupil no|unique pupil numbers|unique pupil reference|former upn|temporary upn|pupil reference number|pupil upn',
  ],
  [
    M.L_ULN,
    'uln|ulns|unique learner number|unique learner no|learner number|learner no|unique learner numbers|learner reference number|unique learner ref|personal learning record',
  ],
  [
    M.L_TRN,
    'trn|teacher reference number|teacher reference|teacher ref|teacher ref no|teacher number|dfe number|dfe no|qts number|qts no|teachers reference number|teacher s reference number|teacher reference no|dcsf number|gtc number|gtcs number|teacher pension number',
  ],
  [
    M.L_UTR,
    'utr|utr number|utr no|unique taxpayer reference|unique tax reference|taxpayer reference|tax reference|tax ref|self assessment reference|sa reference|taxpayer ref|tax reference number|unique taxpayers reference|unique tax payer reference|hmrc reference|self assessment number',
  ],
  [
    M.L_PASSPORT,
    'passport|passports|passport no|passport number|passport num|passport numbers|passport ref|travel document number|travel document|ppt no|passport document number',
  ],
  [
    M.L_LICENCE,
    'driving licence|driving licence number|driving licence no|driver number|driver no|driver licence|drivers licence|driver s licence|driving license|licence number|licence no|license number|license no|drivers license|driver s license|dvla|dvla no|dvla number|dvla driver number|driver licence number|dvla licence|minibus driver|licence',
  ],
  [
    M.L_PERMIT,
    'brp|brp number|brp no|brp card|biometric residence permit|residence permit|residence permit number|residence permit no|residence card|biometric permit|permit number|share code|biometric residence card|brc|arc number|frontier worker permit',
  ],
  [
    M.L_VEHICLE,
    'vehicle registration|vehicle registration number|registration number|registration no|reg number|reg no|car reg|car registration|number plate|numberplate|number plates|reg plate|registration plate|vrn|vrm|vehicle reg|vehicle|vehicles|car|van|minibus|vehicle registration mark|licence plate|license plate|plate|parked|driving a|drives a|reg|registration|make and model|motorbike|taxi',
  ],
  [M.L_SORT, 'sort code|sort codes|sortcode|sort c|s c|sort|bank sort code|branch code|sc'],
  [
    M.L_ACCOUNT,
    'account|account number|account no|account num|acct|acct no|acct number|a c|a c no|a c number|acc|acc no|acc number|bank account|bank account number|bank account no|bank acc|bank ac|account nr|ac no|ac number|accountnumber|bank a c',
  ],
  [
    M.L_BANK,
    'bank details|bank|banking details|bacs|bacs details|pay into|paid into|payment to|direct debit|refund|refund to|transfer to|transfer it to|standing order|beneficiary|payee|payable to|bank transfer|faster payment|building society|current account|savings account|account details|account name|account holder|payroll|salary paid into|barclays|lloyds|natwest|hsbc|santander|nationwide|halifax|tsb|monzo|starling',
  ],
  [M.L_IBAN, 'iban|ibans|international bank account number|iban no|iban number'],
  [
    M.L_CARD,
    'card|cards|card number|card no|card num|credit card|debit card|credit card number|debit card number|visa|mastercard|master card|amex|american express|maestro|payment card|purchase card|procurement card|card details|long number|pan|barclaycard|discover card|diners club|card ending|bank card|gpc card|cc|cardnumber',
  ],
  [
    M.L_PHONE,
    'phone|phone number|phone no|telephone|telephone number|telephone no|tel|tel no|mobile|mobile number|mobile no|mob|mob no|cell|whatsapp|contact number|contact no|landline|home phone|home number|home tel|work phone|fax|fax no|emergency contact|phone numbers|cellphone|work number|work tel|mum s mobile|dad s mobile|ph|evening phone|daytime phone|direct line|direct dial',
  ],
  [
    M.L_CALL,
    'call|call me|call us|ring|ring me|text|text me|contact|phoned|dial|office|desk|callback|hotline|reached on|reach me on|reach us on|reach me at|answering at|answer at|messages to|message to|reply to|ext|sms|call back|rang|main line|line|emergency|pager|helpline',
  ],
  [M.L_POSTCODE, 'postcode|post code|postcodes|postal code|zip code|pcode'],
  [
    M.L_ADDRESS,
    'address|home address|lives at|living at|live at|lived at|residing at|resides at|moved to|new address|postal address|addresses|correspondence address|house|flat|send to|deliver to|delivered to|based at|collected from|collect from|stays at|staying at|address line',
  ],
  [
    M.L_BIRTH,
    'dob|d o b|dobs|d of b|date of birth|dates of birth|birth date|birthdate|birth dates|born|born on|birthday|birthdays|bday|b day|birth|d birth|dateofbirth|date of births|birth day|dyddiad geni|ganwyd',
  ],
  [M.WEAK_BIRTH, 'b'],
  [M.L_EMAIL, 'email|e mail|email address|e mail address|mail'],
  [
    M.L_PASSWORD,
    'password|passwords|passcode|pass code|pw|pwd|passwd|passphrase|pass phrase|pass word|pass|memorable word|memorable answer|security answer|secret answer|memorable information|temporary password|temp password|new password|login password|initial password|default password|admin password|wifi password|wi fi password|wifi key|wi fi key|wireless key|wpa key|wpa2 key|network key|reset it to|password to|passwordo|cyfrinair|security word|psk',
  ],
  [
    M.L_PIN,
    'pin|pin number|pin code|pin no|pins|door code|gate code|alarm code|entry code|access code|security code|keypad code|safe code|unlock code|verification code|one time code|one time password|one time passcode|otp|otp code|2fa code|mfa code|authentication code|recovery code|recovery codes|backup code|backup codes|keysafe code|key safe code|confirmation code to log in|sign in code|login code|auth code|authenticator code|passkey code|code for the alarm|code for the door|code for the gate|code for the safe|voicemail pin|cvv|cvc|activation code',
  ],
  [
    M.L_USER,
    'username|user name|user id|userid|user|login|logon|log in|login name|login id|sign in|account login|login details|logins|log on|user names|usernames|userids|uid|user login',
  ],
  [
    M.L_KEY,
    'api key|apikey|api token|api secret|secret key|access key|access token|auth token|bearer|bearer token|client secret|secret|token|private token|account key|accountkey|shared access signature|sas token|secret access key|aws secret access key|encryption key|app secret|consumer secret|webhook secret|signing secret|license key|authorization|refresh token|session token|api keys|access tokens|personal access token|key vault|azureclientsecret|clientsecret|accesskey|secretkey|authtoken|accesstoken|apitoken|subscription key|client id|tenant id|master key|signing key|deploy key|service key|storage key|connection string|credential|credentials',
  ],
  [M.L_FOREIGN, 'ssn|social security|social security number|social security no|ppsn|pps number|pps no'],
  [
    M.L_OTHER,
    'order|order no|order number|order ref|order id|purchase order|po|po no|po number|p o|booking|booking ref|booking reference|booking no|booking number|ticket|ticket no|ticket number|invoice|invoice no|invoice number|inv|inv no|receipt|receipt no|isbn|issn|isbn 10|ean|upc|barcode|serial|serial no|serial number|asset|asset no|asset tag|charity|charity no|charity number|registered charity|company no|company number|company reg|company registration|registered no|registered number|vat|vat no|vat number|vat reg|vat registration|urn|ukprn|laestab|estab|establishment number|meeting id|meeting|conference id|webinar id|zoom|teams meeting|job no|job number|tracking|tracking no|tracking number|parcel|consignment|royal mail|part no|part number|product code|product|sku|item|item no|model|version|build id|quote|quote no|quotation|case no|case number|case ref|case id|incident|incident no|incident number|crime ref|crime reference|reference|ref|ref no|our ref|your ref|reference number|grid ref|grid reference|os grid|room|total|quantity|qty|budget code|cost code|ledger|budget|cost centre|meter|meter reading|mpan|mprn|policy no|policy number|claim no|claim number|membership|membership no|member no|membership number|candidate number|centre number|candidate no|centre no|event id|session id|transaction|transaction id|transaction no|payment reference|payment ref|confirmation number|confirmation no|conf no|batch|lot|lot no|bug|message id|epoch|timestamp|time stamp|duns|contract|contract no|contract number|project|project no|tender|grant|licence key|postage|photocopier|printer|copier|flight|flight no|page|doi|isrc|checksum|bytes|inventory|sequence|trace|trace id|docket|voucher|voucher code|discount code|promo code|offer code|referral code|patent|standing order number|helpdesk|service request|work order|requisition|dispatch|despatch|shipment|shipping|customer no|customer number|customer ref|supplier no|supplier number|vendor|course code|room code|dial in|conference code|dress code|bar code|qr code|zip|specification|qan|qualification number|patient account|log number|log no|message|id no of the device|imei|mac address|stock|stock code|catalogue|cat no|coordinates|latitude|longitude',
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

export const LABEL_PHRASES: readonly (readonly [number, readonly string[]])[] = LABELS.map(([meaning, phrases]) => [
  meaning,
  phrases.split('|'),
]);
