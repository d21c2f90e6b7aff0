import { LABEL_PHRASES } from './labels';
import * as M from './meanings';

/** Column headers of class lists and of exports from school systems (SIMS, Arbor, Bromcom, ScholarPack, CTF). */
const HEADERS: readonly (readonly [number, string])[] = [
  [
    M.H_NAME,
    'name|pupil name|student name|full name|child|child name|child s name|childs name|pupil|student|learner|legal name|preferred name|learner name|names|pupils|students|candidate name|children|fullname|pupil full name|legal full name|preferred full name|candidate|enw|enw disgybl|display name|employee|person|patient|participant|service user|client name',
  ],
  [
    M.H_FORENAME,
    'forename|first name|given name|firstname|legal forename|preferred forename|known as|chosen name|forenames|given names|legal first name|preferred first name|christian name|middle name|middle names|forename s|first names|enw cyntaf',
  ],
  [
    M.H_SURNAME,
    'surname|last name|family name|legal surname|lastname|preferred surname|legal last name|preferred last name|cyfenw|second name',
  ],
  [
    M.H_CLASS,
    'class|year|year group|reg|reg group|tutor group|nc year|national curriculum year|house|registration group|registration form|set|yr|form|tutor|group|yr grp|year grp|form group|class name|teaching group|reg class|cohort|key stage|yeargroup|dosbarth|blwyddyn|band|table',
  ],
  [
    M.H_NOTES,
    'sen|sen status|send|send status|sen need|sen type|sen provision|sen code|k code|fsm|fsm eligible|fsm6|ever 6|ever6|pp|pupil premium|pupil premium indicator|medical|medical conditions|medical notes|medical condition|medical information|medical needs|medication|allergy|allergies|dietary|dietary needs|dietary requirements|eal|lac|cla|in care|in lea care|looked after|ethnicity|ethnic group|ethnic code|ethnicity code|religion|gender|sex|parent|parents|parent name|parental contact|guardian|carer|contact name|primary contact|priority contact|mother|father|mum|dad|emergency contact|emergency contact name|relationship|nationality|language|first language|home language|admission no|admission number|admissions number|adno|adm no|exam number|exam no|candidate no|behaviour|behaviour points|attendance|attendance percentage|percentage attendance|date of admission|doa|admission date|date of leaving|leaving date|need|needs|primary need|support|ehcp|consent|photo consent|free school meals|disability|safeguarding|cp|cin|social worker|young carer|service child|traveller|asylum seeker|eligible|benefits|siblings|sibling|gp|doctor|surgery|diagnosis|condition|asthma|epipen|inhaler|swimming ability|reading age|spelling age|religious affiliation|premium|exclusions|detentions|concern|concerns|parent email|parent phone|parent mobile|home phone|mobile|anghenion',
  ],
  [
    M.H_OTHER,
    'notes|note|comments|comment|score|mark|marks|grade|grades|target|targets|level|result|results|total|date|time|room|subject|points|rank|position|progress|predicted|current|ks2|reading|writing|maths|english|science|paid|amount|balance|lunch|bus|bus stop|trip|deposit|t shirt size|size|status|id|no|number|ref|email|phone|signature|signed|present|absent|teacher|initials|age|tick|action|actions',
  ],
  [
    M.H_STAFF,
    'role|job title|position|department|post|responsibility|subject lead|job|title role|staff|staff name|staff member|teacher name|extension|ext|room no|office|line manager|work email|school email|employee number|payroll|payroll no|salary|grade|fte|hours|swydd',
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
