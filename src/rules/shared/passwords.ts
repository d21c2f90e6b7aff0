import type { InspectedText } from '../rule';
import { isAtLeast, type Hit } from './places';

/** "The password is the child's birthday": gives it to whoever knows the family. */
const GIVING =
  /\b(?:password|pass ?word|passcode|pass ?phrase|pin(?: number| code)?|cyfrinair|key ?word) ?(?:is|will be|=|:|-|–|yw|fydd)\s{0,3}(?:the|your|his|her|their|our|my|its|usual|same|as (?:before|last|usual|always)|enw|dyddiad|cod)\b[^.!?\n]{0,80}/gi;
/** "… is on its way by text", "… is being sent separately": announces it for another way. */
const ELSEWHERE =
  /\b(?:separate(?:ly)?|text(?:ed)?|sms|phone[ds]?|telephone|ring|call|post(?:ed)?|follow(?:s|ing)?|different|another|sent|send|in person|way|shortly|later|desk|office|known to|ask|by hand|ar wahân|neges destun|ff[oô]n)\b/i;
const ACCOUNT =
  /\b(?:log[- ]?(?:in|on)|sign[- ]?in|user ?name|user id|account|wi-?fi|wireless|network|portal|website|site|app|laptop|tablet|ipad|router|server|mailbox|zoom|teams|webex|meeting|hwb)\b/gi;
const FILE =
  /\b(?:file|document|attach\w{0,5}|workbook|spreadsheet|sheet|zip|folder|pdf|word doc\w{0,5}|it|open|unlock|locked|encrypted|protected|ffeil|atodiad|dogfen)\b/gi;

const AROUND = 120;

/** Passwords written out in a text, medium confidence and above. */
export function passwordsIn(text: InspectedText): readonly Hit[] {
  return text.detections
    .filter(({ kind, confidence }) => kind === 'PASSWORD' && isAtLeast(confidence, 'medium'))
    .map((detection) => ({ text, detection }));
}

/** Is this password called that of an account rather than of a file? The nearest word for either before it decides. */
export function isForAccount({ text, detection }: Hit): boolean {
  const before = text.text.slice(Math.max(0, detection.start - AROUND), detection.start);
  const hasUserName = text.detections.some(
    ({ kind, start }) => kind === 'USERNAME' && Math.abs(start - detection.start) < AROUND,
  );
  if (hasUserName) return true;
  const sentence = before.slice(lastStopIn(before));
  for (const words of [sentence, before]) {
    const account = lastIndexOf(ACCOUNT, words);
    const file = lastIndexOf(FILE, words);
    if (account !== file) return account > file;
  }
  return false;
}

/** Where the last sentence begins; lines of a log-in belong together. */
function lastStopIn(before: string): number {
  return [...before.matchAll(/[.!?]\s|\n\s{0,20}\n/g)].reduce((_, { index, 0: stop }) => index + stop.length, 0);
}

function lastIndexOf(word: RegExp, text: string): number {
  return [...text.matchAll(word)].reduce((_, { index }) => index, -1);
}

/** Phrases that give a password without writing it out. */
export function givingPhrasesIn(text: InspectedText): readonly Hit[] {
  return [...text.text.matchAll(GIVING)].flatMap((match) => {
    if (ELSEWHERE.test(match[0])) return [];
    const start = match.index ?? 0;
    return [
      {
        text,
        detection: {
          kind: 'PASSWORD',
          start,
          end: start + match[0].length,
          confidence: 'medium',
          evidence: [{ what: 'label' }],
        } as const,
      },
    ];
  });
}
