import * as M from './meanings';

const { WEAK, ABBREVIATED } = M;

/** Words of special-category and safeguarding statements. Weak ones and abbreviations need a second sign beside a person. */
const TERMS: readonly (readonly [number, string])[] = [
  [
    M.HEALTH,
    'maternity leave|needs surgery|had surgery|having surgery|needs an operation|had an operation|heart operation|kidney operation|heart attack|a stroke|intensive care|lost a lot of weight|refuses to eat|refusing to eat|blood pressure|blood transfusion|nervous breakdown|took his own life|took her own life|takes his own life|brain tumour|broken his leg|broken her leg|his anxiety|her anxiety|severe anxiety|social anxiety|health anxiety|has anxiety|with anxiety|anxiety|depression|depressed|suicide|mental health|pregnant|cancer|concussion|concussed|mental health crisis|kidney transplant|suffers from depression|soiling|soils himself|soils herself|oxygen cylinder|terminal illness|broken down mentally|epilepsy|epileptic|seizure|seizures|asthma|asthmatic|inhaler|inhalers|epipen|epipens|epi pen|epi pens|auto injector|auvi|jext|anaphylaxis|anaphylactic|allergic|allergy|allergies|nut allergy|peanut allergy|diabetes|diabetic|type 1 diabetes|insulin|hypoglycaemic|camhs|self harm|self harms|self harming|self harmed|harming himself|harming herself|harming themselves|cutting himself|cutting herself|cut herself|cut himself|overdose|overdosed|suicidal|suicidal thoughts|end her life|end his life|end her own life|end his own life|kill himself|kill herself|eating disorder|anorexia|anorexic|bulimia|bulimic|panic attack|panic attacks|ptsd|ocd|bipolar|psychosis|psychotic|schizophrenia|miscarriage|miscarried|abortion|hiv|hiv positive|hepatitis|leukaemia|leukemia|tumour|chemotherapy|chemo|cystic fibrosis|sickle cell|coeliac|coeliac disease|crohn s|crohns|colitis|eczema|arthritis|migraine|migraines|cerebral palsy|down s syndrome|downs syndrome|down syndrome|muscular dystrophy|spina bifida|heart condition|heart defect|heart murmur|heart surgery|pacemaker|hearing aid|hearing aids|hearing impairment|hearing impaired|hearing loss|visually impaired|visual impairment|cochlear implant|catheter|colostomy|stoma|gastrostomy|incontinent|incontinence|wets the bed|bedwetting|ritalin|methylphenidate|concerta|melatonin|sertraline|fluoxetine|sodium valproate|antidepressant|antidepressants|salbutamol|ventolin|antihistamine|antihistamines|piriton|buccal midazolam|medikinet|counselling|psychiatrist|psychiatric|appendicitis|tested positive|chickenpox|measles|meningitis|tuberculosis|scoliosis|tourette|tourettes|tourette s|selective mutism|selectively mute|sick note|fit note|signed off sick|signed off|signed off work|occupational health|long covid|menopause|ivf|hysterectomy|alcoholic|alcoholism|haemophilia|kidney disease|kidney transplant|dialysis|thyroid|lupus|stammer|stutter|chronic fatigue|fibromyalgia|multiple sclerosis|blood disorder|medical condition|health condition|care plan for|health care plan|healthcare plan|individual healthcare plan|terminally ill|life limiting|sectioned|detained under the mental health act|low mood|panic disorder|disordered eating|not eating|substance misuse|drug use|bowel condition|bladder condition|continence|feeding tube|wheelchair user|uses a wheelchair|in a wheelchair|prosthetic|growth hormone|steroid|steroids|nebuliser|epileptic fit|febrile convulsions|blood sugar|blood sugars|allergic reaction|adrenaline pen|autoimmune|genetic condition|rare condition|brain injury|hydrocephalus|endometriosis|asthma attack|clefyd siwgr|epilepsi|diabetig',
  ],
  [
    M.HEALTH + WEAK,
    'disabled|disability|breakdown|rehab|prescribed|addiction|weight loss|psychologist|brain|nervous|medication|medicated|meds|tablets|diagnosed|diagnosis|pregnancy|hospital|surgery|operation|broken arm|broken leg|fractured|covid|deaf|blind|wheelchair|counsellor|therapist|therapy|psychological|doctor|gp|paediatrician|consultant|specialist|illness|ill|sick|injury|injured|disorder|syndrome|condition|infection|virus|symptoms|treatment|vaccination|injection|head lice|nits|paracetamol|calpol|antibiotics|admitted to hospital|a and e|mood|stress|trauma|wellbeing|toileting|vomiting|nosebleeds|fainted|fainting|rash|mobility|medical|crisis team|school nurse|dietitian|physiotherapist|physio|health visitor|weight|periods|sleep',
  ],
  [
    M.SEND,
    'education health and care plan|ehc plan|ehc needs assessment|ehcna|sen support|sen register|send register|semh|autism|autistic|autistic spectrum|autism spectrum|asperger|aspergers|asperger s|adhd|dyslexia|dyslexic|dyscalculia|dyspraxia|dyspraxic|dysgraphia|speech and language therapy|speech and language therapist|speech and language|speech delay|language delay|language disorder|developmental delay|global developmental delay|developmental language disorder|learning difficulty|learning difficulties|learning disability|learning disabilities|one to one support|1 1 support|1 to 1 support|one to one ta|1 1 ta|educational psychologist|ed psych|access arrangements|reader and scribe|scribe|sensory processing|sensory needs|sensory processing disorder|sensory diet|individual education plan|provision map|special needs|special educational needs|additional learning needs|statement of special educational needs|pathological demand avoidance|foetal alcohol|attachment disorder|attachment difficulties|on the spectrum|neurodivergent|neurodevelopmental|individual behaviour plan|individual development plan|reading difficulties|processing disorder|working memory|cognitive assessment|nurture group|alternative provision|specialist provision|specialist placement|reduced timetable|part time timetable|non verbal|selective mute|special school|special needs school|sensory room|movement breaks|mild learning|moderate learning|severe learning|awtistiaeth|awtistig|anghenion dysgu ychwanegol|cynllun datblygu unigol|gynllun datblygu unigol|anghenion arbennig',
  ],
  [
    M.SEND + WEAK,
    'extra time|laptop for exams|behaviour plan|intervention|interventions|assessment|support plan|one page profile|small group|additional needs|additional support|extra support|meltdown|meltdowns|phonics intervention|occupational therapy|occupational therapist|teaching assistant|annual review|ta support',
  ],
  [M.SEND + ABBREVIATED, 'ehcp|ehcps|sen|send|asd|asc|iep|pda|odd|slcn|salt|mld|sld|pmld|dld|gdd|aln|idp|spld'],
  [
    M.ETHNICITY,
    'ethnicity|asylum claim|asylum application|claimed asylum|claiming asylum|seeking asylum|refused asylum|granted asylum|ethnic origin|ethnic background|ethnic group|white british|white irish|white and black caribbean|white and black african|white and asian|black african|black caribbean|black british|asian british|british asian|mixed race|mixed heritage|dual heritage|white other|gypsy roma|irish traveller|traveller family|romani|asylum seeker|refugee status|no recourse to public funds|undocumented|indefinite leave to remain|leave to remain|immigration status|settled status|pre settled status|overstayed|black caribbean|bangladeshi|white european|any other white background|any other ethnic|skin colour|racial origin',
  ],
  [
    M.ETHNICITY + WEAK,
    'asylum|deported|deportation|refugee|pakistani|indian|somali|nigerian|roma|traveller|gypsy|black|asian|chinese|arab|afghan|syrian|ukrainian|eritrean|kurdish|visa|nationality|home office|refugees|eastern european|race|of african|of caribbean|heritage',
  ],
  [
    M.RELIGION,
    'practising muslim|practising christian|practising catholic|practising jew|is muslim|is a muslim|are muslim|family is muslim|is jewish|are jewish|is a christian|are christian|is hindu|are hindu|is sikh|is catholic|are catholic|is a catholic|is roman catholic|religion is|religion recorded as|observes ramadan|observing ramadan|fasting for ramadan|will be fasting|for religious reasons|sikh|buddhist|jehovah s witness|jehovah s witnesses|jehovahs witness|jehovahs witnesses|jehovah witness|jehovah witnesses|roman catholic|mormon|atheist|orthodox jewish|orthodox christian|pentecostal|seventh day adventist|plymouth brethren|rastafarian|bar mitzvah|bat mitzvah|religious beliefs|religious belief|religious reasons|religious observance|religious grounds|faith background|judaism|hinduism|sikhism|ahmadi|mwslim|cristion',
  ],
  [
    M.RELIGION + WEAK,
    'pray at|to pray|religion|islam|christian|catholic|muslim|jewish|hindu|pagan|baptist|methodist|quaker|practising|sunni|shia|ramadan|fasting|fast|hijab|headscarf|turban|kirpan|halal|kosher|prayers|prayer|pray|mosque|synagogue|gurdwara|church|temple|eid|diwali|religious|faith|baptised|confirmed|christening|worship|bible|convert|converted|nativity|collective worship',
  ],
  [
    M.SEXUAL,
    'is gay|is a lesbian|is lesbian|he is gay|she is gay|come out as|came out as|out as gay|out as trans|is trans|as trans|a trans boy|a trans girl|trans boy|trans girl|trans pupil|trans man|trans woman|being gay|was gay|as gay|as lesbian|his sexuality|her sexuality|their sexuality|might be gay|bisexual|bi sexual|transgender|transgendered|transitioning|non binary|nonbinary|come out as|coming out as|gender identity|gender dysphoria|gender reassignment|sexual orientation|pansexual|asexual|deadname|deadnamed|sexually active|morning after pill|chlamydia|gonorrhoea|sexual health|gender fluid|born male|born female|puberty blockers|intersex|hoyw',
  ],
  [
    M.SEXUAL + WEAK,
    'trans|came out|coming out|queer|homosexual|heterosexual|gay|lesbian|sexuality|pronouns|contraception|contraceptive|the pill|girlfriend|boyfriend|condom|condoms|sex life|same sex|sexual|relationship with|civil partner|identifies as|wishes to be known as|gender',
  ],
  [
    M.FSM,
    'free school meals|free school meal|fsm6|pupil premium|ever 6 fsm|ever six|service child|service premium|universal credit|income support|food bank|foodbank|food parcel|food parcels|jobseeker s allowance|housing benefit|hardship fund|prydau ysgol am ddim',
  ],
  [
    M.FSM + WEAK,
    'debt|arrears|bankruptcy|bankrupt|dinner money debt|benefits|hardship|low income|voucher|vouchers|owes|free meals|premium|bursary|cannot afford|financial difficulties|financial support|on benefits',
  ],
  [M.FSM + ABBREVIATED, 'fsm|pp|ppg|lac pp'],
  [
    M.BIOMETRIC,
    'biometric data|biometric template|biometric information|fingerprint template|iris scan|fingerprint scan|face scan|finger scan|dna test|dna sample|genetic testing',
  ],
  [
    M.BIOMETRIC + WEAK,
    'biometric|biometrics|facial recognition|genetic test|fingerprint|fingerprints|thumbprint|thumb print|finger print|template|dna|genetic',
  ],
  [
    M.UNION,
    'trade union member|trade union rep|union member|union membership|union rep|union representative|nasuwt|shop steward|union subscription|union subs|union dues|unison member|branch secretary|undeb llafur',
  ],
  [M.UNION + WEAK, 'trade union|union|unison|gmb|unite|strike|striking|industrial action|picket|ballot|balloted|subs'],
  [M.UNION + ABBREVIATED, 'neu|nut|atl|voice|ascl|naht|ucu|ucac|eis'],
  [
    M.SAFEGUARDING,
    'excluded from school|suspended from school|was excluded for|excluded for|suspended for|been excluded|been suspended|permanently excluded|neglect at home|under neglect|for neglect|category of neglect|emotional neglect|suffered abuse|alleged abuse|abuse at home|history of abuse|victim of abuse|sexually abused|physically abused|abused by|neglected by|raped by|been raped|was raped|hit by his|hit by her|hit him with|hit her with|dad hits|mum hits|hits him with|hits her with|smacked him|smacked her|beaten by|beats him|beats her|is looked after|currently in care|was in care|is in care|has been in care|been in care|taken into care|placed in care|been adopted|was adopted|is adopted|adopted from care|social services involvement|social services involved|social care involvement|social care involved|known to social services|referred to social services|referred to social care|open to social care|involved with gangs|gang involvement|made homeless|become homeless|are homeless|is homeless|being groomed|been groomed|children s home|residential care|care leaver|in a refuge|fled domestic|child protection plan|child protection|child protection conference|child protection register|cp plan|cp register|cp conference|cin plan|child in need|child in need plan|section 47|section 17|section 20|s47|s17|strategy meeting|strategy discussion|core group|core group meeting|mash referral|early help assessment|early help plan|social worker|social workers|children s social care|childrens social care|children s services|looked after child|previously looked after|foster carer|foster carers|foster care|foster mum|foster dad|foster mother|foster father|foster family|foster placement|foster parent|foster parents|fostered|taken into care|care order|special guardianship|special guardianship order|kinship care|residence order|child arrangements order|sexually abused|sexual abuse|physical abuse|emotional abuse|fgm|female genital mutilation|prevent referral|channel panel|channel referral|radicalised|radicalisation|domestic abuse|domestic violence|operation encompass|cpoms|myconcern|hitting him|hitting her|bruise|bruises|bruising|groomed|sexual exploitation|child sexual exploitation|criminal exploitation|county lines|missing from home|goes missing|absconded|ran away|run away from home|non molestation order|restraining order|no contact order|contact order|prohibited steps order|emergency protection order|police protection|permanently excluded|permanent exclusion|fixed term exclusion|managed move|bereaved|bereavement|young carer|safeguarding concern|safeguarding concerns|welfare concern|welfare concerns|cause for concern|sexualised behaviour|indecent images|indecent image|sexting|nude photos|nude images|nudes|molested|sexually assaulted|sexual assault|unaccompanied asylum|touched inappropriately|inappropriately touched|inappropriate touching|forced marriage|honour based|private fostering|team around the child|team around the family|taf meeting|tac meeting|supervision order|women s refuge|witnessed violence|modern slavery|unsafe at home|afraid to go home|scared to go home|scared of her|scared of his|supervised contact|bullied|amddiffyn plant|gofal maeth|ofal maeth|gweithiwr cymdeithasol|weithiwr cymdeithasol|self neglect|cuckooed|family court|child protection medical|violent at home|court order|turned up drunk|mash referral|domestic incident|not safe at home|punched him|punched her|slapped him|slapped her|kicked him|kicked her|punched in the face|slapped in the face|black eye|locked him in|locked her in|left home alone|left alone at home|drunk at home|father died|mother died|mum died|dad died|brother died|sister died|lost his mum|lost her mum|lost his dad|lost her dad|lost his father|lost her father|lost his mother|lost her mother|touched her inappropriately|touched him inappropriately|touched me inappropriately|touching her|touching him|allegation against|allegations against|violent towards|belt marks|burn marks|cigarette burns',
  ],
  [
    M.SAFEGUARDING + WEAK,
    'punched|punches|slapped|slaps|gang|gangs|refuge|extremist|extremism|suspended|excluded|abuse|neglect|injunction|exploitation|exploited|homeless|adopted|beaten|beats|bruised|grooming|rape|raped|neglected|abused|trafficked|social services|social care|looked after|encompass|hit him|hit her|hits him|hits her|hit by|disclosed|disclosure|early help|safeguarding|concern|concerns|separated|separation|divorce|divorced|custody|adoption|died|passed away|funeral|missing|referral|marks on|contact with|family support|eviction|evicted|temporary accommodation|placement|attendance concern|bullying|violent|violence|unsafe|at risk|inappropriately|allegation|allegations|harm|drinking|drunk|shouting|hungry|unkempt|dirty|supervised|restraint|physical intervention|exclusion|detention|truanting|death of',
  ],
  [M.SAFEGUARDING + ABBREVIATED, 'lado|lac|cla|plac|cp|cin|mash|cse|cce|sgo|pep|iro|eha|taf|tac|hba|marac|dv|edt|epo'],
  [
    M.CRIMINAL,
    'to jail|to prison|from prison|out of prison|in a young offender|stabbed him|stabbed her|criminal damage|caution for|cautioned for|convicted|conviction|convictions|criminal record|criminal conviction|criminal convictions|criminal offence|been arrested|was arrested|got arrested|arrested for|charged with|sentenced to|in prison|in jail|jailed|probation|on bail|bail conditions|bailed|electronic tag|sex offender|sex offenders register|youth offending|youth offending team|youth offender|young offender|youth justice|youth court|magistrates court|barred list|community service order|community order|suspended sentence|shoplifting|police caution|cautioned by police|on remand|custodial sentence|released on licence|in custody|possession of cannabis|possession of a knife|possession with intent|drug dealing|dealing drugs|drug offence|drink driving|stolen goods|criminal investigation|police investigation|under investigation|gang member|county court judgment|carchar',
  ],
  [
    M.CRIMINAL + WEAK,
    'murder|manslaughter|robbery|burglary|stabbed|stabbing|offender|offenders|assaulted|remand|magistrates|crown court|tagged|police|caution|cautioned|court|theft|assault|stole|stealing|drugs|cannabis|knife|weapon|crime|dbs|offence|offences|offending|interviewed under caution|charge|charged|investigation|statement to police|vandalism|arson|warrant',
  ],
  [M.CRIMINAL + ABBREVIATED, 'yot|yos|asbo|yjs'],
  [M.PRONOUN, 'he|she|him|her|his|hers|himself|herself'],
  [
    M.CHILD,
    'my son|my daughter|my child|my boy|my girl|my little boy|my little girl|our son|our daughter|our child|your son|your daughter|your child|his son|her son|his daughter|her daughter|their son|their daughter|their child|the child|the pupil|the student|the boy|the girl|this child|this pupil|this student|this boy|this girl|this young person|the young person|that child|that pupil|a boy in|a girl in|a child in|a pupil in|a student in|one of our pupils|one of my pupils|one of our students|one of our children|pupil a|child a|student a|the above child|the above named child|the above pupil|the above student|above named pupil|the named child|the learner|my wife|my husband|my partner|my mum|my dad|my mother|my father|his wife|her husband|my grandson|my granddaughter|my stepson|my stepdaughter|my nephew|my niece|my brother|my sister|fy mab|fy merch|the employee|the member of staff|the teacher|the colleague|our colleague|my colleague|the lad|the little boy|the little girl|a pupil of ours|the siblings|both siblings|the twins',
  ],
  [
    M.RELATIVE,
    'mum|dad|mother|father|step dad|step mum|stepfather|stepmother|stepdad|stepmum|grandmother|grandfather|gran|grandad|nan|brother|sister|sibling|auntie|aunt|uncle|parents|carer|family',
  ],
  [M.TITLE, 'mr|mrs|ms|miss|mx|dr|prof|professor|sir|rev'],
  [
    M.VERB,
    'has|had|have|is|was|are|were|been|takes|taking|suffers|suffering|suffered|needs|requires|diagnosed|receives|receiving|received|referred|told|under|placed|lives|living|registered|identified|identifies|assessed|entitled|eligible|gets|attends|attending|uses|wears|carries|struggles|struggling|struggled|remains|became|becomes|went|got|showed|reported|reports|admitted|underwent|awaiting|experiencing|experiences|experienced|displays|belongs|joined|qualifies|claims|became|confirmed|presented|presents|revealed|confided|started|stopped|lost|missed|claiming|undergoing|having|being|tried|attempted|says|said|feels|observes|follows|works with|sees|seeing|known to|open to|subject to|involved with|allocated|supported by|returned|off with|off school|off work|due to|because of|owing to|seen by|discharged|wishes|won t eat|does not eat|cannot eat|not to eat|comes from|mae|made a disclosure|described|alleged|alleges|witnessed|stays with|fled|waiting for|continues|develops|developed|sent|shows|showing|gave|given|opened|made|logged|found|came|thinks|believes|feeling|felt|brought|caught|admitted|threatened|threatens|refuses|worried about|worries about|concerned about|diagnosis of|history of|recovering|collapsed|vomited|withdrawn|recorded as|described as|moved to|is on|are on',
  ],
  [M.NEGATION, 'not personal|no pupils'],
  [
    M.GENERIC,
    'policy|policies|procedure|procedures|guidance|guidelines|training|trained|cpd|statutory|template|network|webinar|workshop|workshops|conference|awareness|campaign|charity|charities|fundraising|fundraiser|fundraise|research|researchers|study|studies|survey|newsletter|legislation|regulations|code of practice|framework|inset|twilight|toolkit|resource|resources|briefing|leaflet|poster|course|courses|e learning|module|lecture|seminar|curriculum|pshe|lesson on|lessons on|assembly|assemblies|topic|unit on|book about|film about|documentary|news|scientists|government|department for education|dfe|minister|ofsted|nationally|statistics|percentage|per cent|percent|ons|census|act of parliament|the act|law|laws|duty|duties|responsibilities|job advert|job description|jobs|vacancy|vacancies|applicants|applicant|role|roles|recruitment|advert|bursaries|scholarship|scholarships|eligibility|criteria|website|helpline|www|charter|protocol|standards|inspection|audit|checklist|handbook|provision for|how to|what to do|raise awareness|awareness week|awareness day|support group|coffee morning|drop in|information evening|open evening|parents evening|information session|talk by|talk on|speaker|guest speaker|trustees|governors|governing body|annual report|funding|grant|budget|allocation|strategy document|action plan|improvement plan|company|product|products|software|market|users|customers|article|story|novel|movie|author|president|war|terrorist|terrorists|israel|palestinian|iraq|bush|congress|senate|republican|democrat|political|politics|nation|world|century|history|historical|bursary|in general|lead|coordinator|co ordinator|adviser|advisor|champion|link governor|reminder to all|whole school|school wide|menu|menus|kitchen|university|spokesman|spokeswoman|spokesperson|millions|billions|biologist|historian|journalist|reporter|celebrity|actor|actress|singer|footballer|novelist|senator|prime minister|terrorism|massacre|genocide|regime|dictator|militants|fundamentalists|hostage|inmate|inmates|hollywood|television|tv|magazine|science fiction|film crew|court ruling|lawsuit|spammer|federal|ayatollah|pope|king|queen|emperor|saint',
  ],
  [
    M.GROUP,
    'all staff|all schools|all pupils|all children|all students|all parents|parents and carers|children with|pupils with|students with|people with|young people with|those with|children who|pupils who|students who|people who|those who|anyone|anyone who|any child|any pupil|any student|every child|every pupil|each child|each pupil|a child|a pupil|a student|young people|families|schools|patients|individuals|children|pupils|students|learners|people|women|men|teenagers|adults|families with|staff|colleagues|headteachers|sencos|professionals|practitioners|candidates|everyone|your child s|a child with|a pupil with|someone|somebody|a person|persons|teachers|trainees|members|muslims|christians|jews|catholics|victims|survivors|refugees',
  ],
  [
    M.MODAL,
    'if|should|may|might|can|could|must|whether|would|such as|for example|including|includes|unless|when a|where a|e g',
  ],
];

export const TERM_PHRASES: readonly (readonly [number, readonly string[]])[] = TERMS.map(([meaning, phrases]) => [
  meaning,
  phrases.split('|'),
]);
