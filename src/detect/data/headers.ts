import { LABEL_PHRASES } from './labels';
import * as M from './meanings';

/** Column headers of class lists and of exports from school systems (SIMS, Arbor, Bromcom, ScholarPack, CTF). */
const HEADERS: readonly (readonly [number, string])[] = [
  [
    M.H_NAME,
    'candidate|candidate name|child|child name|child s name|children|childs name|client name|display name|employee|enw|enw disgybl|full name|fullname|learner|learner name|legal full name|legal name|name|names|participant|patient|person|preferred full name|preferred name|pupil|pupil full name|pupil name|pupils|service user|student|student name|students',
  ],
  [
    M.H_FORENAME,
    'chosen name|christian name|enw cyntaf|first name|first names|firstname|forename|forename s|forenames|given name|given names|known as|legal first name|legal forename|middle name|middle names|preferred first name|preferred forename',
  ],
  [
    M.H_SURNAME,
    'cyfenw|family name|last name|lastname|legal last name|legal surname|preferred last name|preferred surname|second name|surname',
  ],
  [
    M.H_CLASS,
    'band|blwyddyn|class|class name|cohort|dosbarth|form|form group|group|house|key stage|national curriculum year|nc year|reg|reg class|reg group|registration form|registration group|set|table|teaching group|tutor|tutor group|year|year group|year grp|yeargroup|yr|yr grp',
  ],
  [
    M.H_NOTES,
    'adm no|admission date|admission no|admission number|admissions number|adno|allergies|allergy|anghenion|asthma|asylum seeker|attendance|attendance percentage|behaviour|behaviour points|benefits|candidate no|carer|cin|cla|concern|concerns|condition|consent|contact name|cp|dad|date of admission|date of leaving|detentions|diagnosis|dietary|dietary needs|dietary requirements|disability|doa|doctor|eal|ehcp|eligible|emergency contact|emergency contact name|epipen|ethnic code|ethnic group|ethnicity|ethnicity code|ever 6|ever6|exam no|exam number|exclusions|father|first language|free school meals|fsm|fsm eligible|fsm6|gender|gp|guardian|home language|home phone|in care|in lea care|inhaler|k code|lac|language|leaving date|looked after|medical|medical condition|medical conditions|medical information|medical needs|medical notes|medication|mobile|mother|mum|nationality|need|needs|parent|parent email|parent mobile|parent name|parent phone|parental contact|parents|percentage attendance|photo consent|pp|premium|primary contact|primary need|priority contact|pupil premium|pupil premium indicator|reading age|relationship|religion|religious affiliation|safeguarding|sen|sen code|sen need|sen provision|sen status|sen type|send|send status|service child|sex|sibling|siblings|social worker|spelling age|support|surgery|swimming ability|traveller|young carer',
  ],
  [
    M.H_OTHER,
    'absent|action|actions|age|amount|balance|bus|bus stop|comment|comments|current|date|deposit|email|id|initials|lunch|no|note|notes|number|paid|phone|points|position|present|rank|ref|room|signature|signed|size|status|subject|t shirt size|teacher|tick|time|total|trip',
  ],
  [
    M.H_MARKS,
    'attainment|cats|english|gcse results|grade|grades|ks2|level|levels|mark|marks|maths|phonics|predicted|progress|reading|result|results|sats|science|score|spelling|target|targets|test score|wag|writing',
  ],
  [
    M.H_STAFF,
    'department|employee number|ext|extension|fte|grade|hours|job|job title|line manager|office|payroll|payroll no|position|post|responsibility|role|room no|salary|school email|staff|staff member|staff name|subject lead|swydd|teacher name|title role|work email',
  ],
];

/** Evidence words for staff lists: what makes a table one of people at work rather than of pupils. */
let meanings: Map<string, number> | undefined;

/** What a header cell names, 0 when it names nothing known. */
export function headerMeaning(cell: string): number {
  meanings ??= makeMeanings();
  const words = cell
    .toLowerCase()
    .replace(/\(.{0,40}\)/g, ' ')
    .split(/[^a-z0-9\u00c0-\u024f]+/)
    .filter((word) => word !== '');
  if (words.length === 0 || words.length > 7) return 0;
  for (let length = words.length; length > 0; length--) {
    for (let from = 0; from + length <= words.length; from++) {
      const meaning = meanings.get(words.slice(from, from + length).join(' '));
      if (meaning !== undefined && (length * 2 >= words.length || meaning <= M.LAST_LABEL)) return meaning;
    }
  }
  return 0;
}

/** All words that headers are made of. */
export function headerWords(): readonly string[] {
  meanings ??= makeMeanings();
  return [...meanings.keys()].flatMap((phrase) => phrase.split(' '));
}

function makeMeanings(): Map<string, number> {
  const made = new Map<string, number>();
  for (const [meaning, phrases] of HEADERS)
    for (const phrase of phrases.split('|')) if (!made.has(phrase)) made.set(phrase, meaning);
  for (const [meaning, phrases] of LABEL_PHRASES) {
    if (meaning > M.LAST_LABEL || meaning === M.L_OTHER || meaning === M.L_NEUTRAL || meaning === M.L_KEY) continue;
    for (const phrase of phrases) if (!made.has(phrase)) made.set(phrase, meaning);
  }
  for (const [phrase, meaning] of CLEAR_HEADERS) made.set(phrase, meaning);
  return made;
}

/** Headers that mean more in a table than their words do in a sentence. */
const CLEAR_HEADERS: readonly (readonly [string, number])[] = [
  ['email', M.L_EMAIL],
  ['phone', M.L_PHONE],
  ['mobile', M.L_PHONE],
  ['home phone', M.L_PHONE],
  ['parent phone', M.L_PHONE],
  ['parent mobile', M.L_PHONE],
  ['parent email', M.L_EMAIL],
  ['order no', M.L_OTHER],
  ['invoice no', M.L_OTHER],
  ['invoice number', M.L_OTHER],
  ['order number', M.L_OTHER],
  ['item', M.L_OTHER],
  ['isbn', M.L_OTHER],
  ['author', M.L_OTHER],
  ['title', M.L_OTHER],
  ['product', M.L_OTHER],
  ['asset no', M.L_OTHER],
  ['serial number', M.L_OTHER],
  ['supplier', M.L_OTHER],
  ['description', M.L_OTHER],
  ['quantity', M.L_OTHER],
  ['price', M.L_OTHER],
  ['school', M.L_OTHER],
  ['company', M.L_OTHER],
  ['venue', M.L_OTHER],
  ['event', M.L_OTHER],
];
