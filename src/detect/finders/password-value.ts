import { isBlank } from '../scan/chars';
import type { View } from '../scan/view';

// What stands after a label of a password or a PIN: what it is for, remarks, a joint, then the value.

export interface Value {
  readonly start: number;
  readonly end: number;
  /** How the value is joined to its label; `loose`: by a colon after other words. */
  readonly joint: 'separator' | 'is' | 'plain' | 'loose';
  readonly isQuoted: boolean;
  /** " - " stands before it. */
  readonly isDashed: boolean;
}

/** "password's x"; "(4 digits):", "is all one word:": how it is written. */
const REMARK =
  /^(?:'s(?= )| ?\([^()\n]{2,40}\)(?= ?(?:[:=-]|is\b|yw\b))| is (?:all|one|two|three|four|\d) [a-z ]{2,24}(?=:))/;
/** "for Year 5 Mathletics:", "to open the file is", "y larwm:"; other words too: "Cyfrinair newydd Hwb:", "dros dro yw". */
const ASIDE =
  /^,?( (?:for|on|of|to|that|in|with|by|at|from|you|all|4|ar|i|y))?(?: (?!(?:is|was|are|yw|ydy|ydi|ist)\b)[^\s.,:;=?!"()]+){1,7}?(?: \([^()\n]{2,40}\))?(?: (?:is|was|are|will be|yw|ydy|ydi|este?|es|ist|lautet)(?=[ :])| ?(?=[:=] ))/i;
/** What may itself be the password. */
const VALUE_WITHIN = /[a-z]\S*\d\S{2}|\d\S*[a-z]\S*[a-z]\S{3}|["']/i;
const BE = /(?:'s| is| was| are| yw| ydy| ydi| be| este?| es| ist| lautet)$/i;

const JOINS = new Set("is was will to are now it's yw ydy ydi est este es ist lautet".split(' '));
const AFTER_JOIN = new Set('now set to still the be just currently simply this:'.split(' '));
const FIRST_LINKS = new Set(
  'for on of as by to (for you i we number no code has changed set reset below from'.split(' '),
);
const LONGEST = 64;

/** "Password: x", "password is x", "password for the portal is x", "pw x". */
export function valueAfter(view: View, labelEnd: number): Value | undefined {
  // "I've reset it to …", "the new passcode is …": some labels hold their joint.
  let joint: Value['joint'] = /(?: to| is| as)$/i.test(view.text.slice(labelEnd - 3, labelEnd)) ? 'is' : 'plain';
  let i = labelEnd;
  let isLoose = false;
  if (joint === 'plain') {
    const [aside, isOther] = asideOf(view.text.slice(labelEnd, labelEnd + 80));
    i += aside.length;
    isLoose = isOther;
    if (BE.test(aside)) joint = 'is';
  }
  const stop = Math.min(view.to, i + 60);
  let words = 0;
  let lineEnds = 0;
  let isDashed = false;
  while (i < stop) {
    const code = view.code(i);
    if (code === 10) {
      if (joint !== 'separator' || ++lineEnds > 1) return undefined;
      i++;
    } else if (code === 58 || code === 61) {
      joint = 'separator';
      i++;
      if (view.code(i) === 62) i++;
    } else if (
      isBlank(code) ||
      BETWEEN.includes(view.text.charAt(i)) ||
      (code === 44 && joint === 'plain' && words > 0)
    ) {
      isDashed ||= code === 45 && isBlank(view.code(i - 1)) && isBlank(view.code(i + 1));
      i++;
    } else {
      const word = wordAt(view, i);
      const lower = word.toLowerCase();
      if (joint === 'plain' && JOINS.has(lower) && (words > 0 || lower !== 'to')) joint = 'is';
      else if (joint === 'is' && AFTER_JOIN.has(lower)) {
        // "is now set to …"
      } else if (joint === 'plain' && words < 6 && isLinking(lower, words)) words++;
      else if (joint === 'separator' && (lower === 'is' || lower === 'the')) words++;
      else {
        const quoted = quotedAt(view, i);
        const end = quoted > 0 ? quoted : i + word.length;
        return { start: i, end, joint: isLoose ? 'loose' : joint, isQuoted: quoted > 0, isDashed };
      }
      i += word.length;
      if (word.length === 0) return undefined;
    }
  }
  return undefined;
}

/** What stands between a label and its joint, with the joint where that is a word; are they other words than of what it is for? */
export function asideOf(after: string): readonly [aside: string, isOther: boolean] {
  const remark = REMARK.exec(after)?.[0] ?? '';
  const [aside = '', isOfLabel] = ASIDE.exec(after.slice(remark.length)) ?? [];
  return VALUE_WITHIN.test(aside) ? [remark, false] : [remark + aside, aside !== '' && isOfLabel === undefined];
}

/** What stands around values; the backslash is before a quote in a program. */
const BETWEEN = '"\'`*()->\\';

/** Words between a label and its joint: "for the pupil portal", "on this laptop", "number", "you need". */
function isLinking(lower: string, words: number): boolean {
  return words === 0 ? FIRST_LINKS.has(lower) : /^[a-z][a-z'/-]*$/.test(lower) && lower.length < 14;
}

/** Where what is quoted from here ends; 0 when no quote opens right before, or none closes on the line. */
function quotedAt(view: View, start: number): number {
  const quote = view.code(start - 1);
  if (quote !== 34 && quote !== 39 && quote !== 96) return 0;
  for (let i = start; i < start + LONGEST && view.code(i) !== 10; i++) {
    if (view.code(i) === quote && !/\w/.test(view.text.charAt(i + 1))) return view.code(i - 1) === 92 ? i - 1 : i;
  }
  return 0;
}

/** Up to white space; sentence punctuation, brackets and quotes at the end are left off. */
function wordAt({ text }: View, start: number): string {
  const word = /^[^\s"<>|]*/.exec(text.slice(start, start + 80))?.[0] ?? '';
  let end = word.length;
  while (end > 1 && ".,;:)]}?'`*".includes(word.charAt(end - 1))) end--;
  return word.slice(0, end);
}
