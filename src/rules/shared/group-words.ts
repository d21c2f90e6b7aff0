/** What a group can be called by that says something sensitive about its members. */
const TOPIC =
  '(?:SEND?|SEN(?:D|CO)? register|EHCPs?|EHC plans?|additional (?:learning )?needs|ALN|IDPs?|special (?:educational )?needs|free (?:school )?meals?|FSM|pupil premium|PPG?|looked[- ]after|LAC|CLA|adopted|fostered|child protection|safeguarding|child in need|young carers?|bereaved|refugees?|asylum[- ]seek\\w{2,4}|EAL|persistent(?:ly)? absen\\w{2,4}|poor attendance|low attendance|behaviour (?:plan|support)|excluded|suspended|autis\\w{1,4}|ADHD|dyslexi\\w{1,2}|epilep\\w{1,4}|diabet\\w{1,4}|asthma\\w{0,4}|allerg\\w{1,4}|CAMHS|counselling|mental health|debt(?:s|ors)?|arrears|hardship|food bank|travellers?|Gypsy|prydau ysgol am ddim|anghenion (?:dysgu )?ychwanegol)';
const PEOPLE =
  '(?:parents?|carers?|famil(?:y|ies)|mums|dads|children|pupils|students|learners|rhieni|teuluoedd|plant|disgyblion)';
const PEOPLE_GAP = '[^.!?\\n]{0,40}?';

/** Wordings that imply that every reader belongs to the group. */
const MEMBERSHIP: readonly RegExp[] = [
  new RegExp(
    `\\b${PEOPLE} (?:of|for|whose) (?:all |our |the |your )?(?:children |pupils |students |learners |child )?(?:who (?:are|have|receive|get) |on |with |in |is on |has |receives |are on |have )?(?:the |an? )?${TOPIC}\\b`,
    'i',
  ),
  new RegExp(`\\b(?:all |our |to )(?:the )?${TOPIC}(?: register)? ${PEOPLE}\\b`, 'i'),
  new RegExp(
    `^(?:\\W{0,3}(?:re|fw|fwd):\\s?)?${TOPIC} (?:parents|families|carers|pupils|children|group|register|list)\\b`,
    'i',
  ),
  new RegExp(
    `\\b(?:because|as|since|that) your (?:child|son|daughter)${PEOPLE_GAP}\\b(?:is|has|are|receives?|gets|was)${PEOPLE_GAP}\\b${TOPIC}\\b`,
    'i',
  ),
  new RegExp(
    `\\byour (?:child|son|daughter)(?:ren)?(?:'s|’s)? (?:is|are|has been|have been|was) (?:currently )?(?:on|identified|eligible|entitled|placed|recorded|registered|known|receiving|in receipt)${PEOPLE_GAP}\\b${TOPIC}\\b`,
    'i',
  ),
  new RegExp(
    `\\byour (?:child|son|daughter)(?:'s|’s) (?:attendance (?:is|has|was|fell|remains)${PEOPLE_GAP}(?:below|under|low|poor|fallen|dropped|concern)|EHCP?|IEP|IDP|behaviour plan)`,
    'i',
  ),
  new RegExp(`\\b${PEOPLE} (?:receiving|getting|in receipt of|entitled to|eligible for|claiming) ${TOPIC}\\b`, 'i'),
  new RegExp(
    `\\b(?:rhieni|teuluoedd) (?:plant|disgyblion)? ?(?:sy(?:'|’)n |sydd |ag |â |gydag )${PEOPLE_GAP}${TOPIC}\\b`,
    'i',
  ),
];

/** "If your child…", "apply for…", "to find out whether…": an offer to everybody, no membership. */
const OFFER =
  /\b(?:if (?:you|your)|whether|apply|application|could be|may be|might be|who think|open to (?:all|every)|all (?:parents|families) (?:are|can|may)|information (?:evening|session|event)|workshop|drop[- ]?in|coffee morning|policy|training|course|report(?:s|ing)? to governors|os (?:ydych|yw)|gwneud cais)\b/i;

const LIST_NAME = new RegExp(`(?:^|[^a-z])${TOPIC}(?:[^a-z]|$)`, 'i');
const LIST_MEMBERS = /parents?|families|carers?|pupils?|children|group|list|register|rhieni|teuluoedd/i;

/** In running text a group is spoken to, or only spoken of: "Families entitled to … can collect …" goes to all. */
const SPOKEN_TO =
  /\byour? |^\W{0,4}(?:dear|to|for|annwyl|at|i|you|rydych|message (?:to|for)|letter (?:to|for)|invitation (?:to|for))\b/i;

/** The sentence that says who the readers are, where one does. A title (`isTitle`) always speaks to its readers. */
export function sensitiveGroupIn(
  text: string,
  isTitle = false,
): { readonly start: number; readonly end: number } | undefined {
  for (const { sentence, start } of sentencesOf(text)) {
    if (OFFER.test(sentence) || !(isTitle || SPOKEN_TO.test(sentence))) continue;
    if (MEMBERSHIP.some((pattern) => pattern.test(sentence))) return { start, end: start + sentence.length };
  }
  return undefined;
}

/** "SEN parents", "fsm-families@…": the name of a list gives its members away. */
export function isSensitiveGroupName(name: string): boolean {
  const plain = name.replace(/[._+@-]+/g, ' ');
  return LIST_NAME.test(plain) && LIST_MEMBERS.test(plain);
}

const LONGEST = 400;

function sentencesOf(text: string): readonly { readonly sentence: string; readonly start: number }[] {
  const sentences: { sentence: string; start: number }[] = [];
  let start = 0;
  for (const match of text.matchAll(/[.!?](?=\s|$)|\n\s{0,20}\n/g)) {
    const end = (match.index ?? 0) + 1;
    sentences.push({ sentence: text.slice(start, Math.min(end, start + LONGEST)).replace(/\s/g, ' '), start });
    start = end;
  }
  sentences.push({ sentence: text.slice(start, start + LONGEST).replace(/\s/g, ' '), start });
  return sentences;
}
