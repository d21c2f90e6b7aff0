import { LABEL_WORDS } from './label-words';
import * as M from './meanings';
import { unpackPhrases } from './unpack';

/** As a key of a data file a label is one word; shorter ones than six letters would be words of their own. */
const LEAST_JOINED = 6;

let made: readonly (readonly [number, readonly string[]])[] | undefined;

/** Labels as people and programs write them: "sort code", "sortCode"; "passport number", "passport no", "passport num". */
export function labelPhrases(): readonly (readonly [number, readonly string[]])[] {
  if (made !== undefined) return made;
  const written = LABEL_WORDS.map(([meaning, packed]) => [meaning, unpackPhrases(packed)] as const);
  const others = written
    .filter(([meaning]) => meaning <= M.L_OTHER)
    .map(([meaning, phrases]) => [meaning, phrases.flatMap((phrase) => otherForms(phrase, meaning))] as const);
  return (made = [...written, ...others]);
}

function otherForms(phrase: string, meaning: number): string[] {
  const stem = / number$/.test(phrase) ? phrase.slice(0, -6) : undefined;
  const forms = stem === undefined ? [] : ['no', 'num', 'nr', 'numbers'].map((tail) => stem + tail);
  if (meaning === M.L_OTHER) return forms;
  const joined = [phrase, ...forms].map((form) => form.replace(/ /g, '')).filter((word) => word.length >= LEAST_JOINED);
  return [...forms, ...joined.filter((word) => word !== phrase)];
}
