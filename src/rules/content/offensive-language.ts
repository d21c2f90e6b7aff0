import { unpack } from '../../detect/data/unpack';
import { words } from '../parameters';
import { defineRule } from '../rule';
import { withoutQuotedSpeech } from '../shared/quoted-speech';
import { ownStretches } from '../shared/sections';
import { BRITISH_ABUSE } from '../shared/british-abuse';
import { ABUSIVE_STEM, ABUSIVE_WORDS } from '../shared/tables/abusive-words';
import { foldWord, wordsThat } from '../shared/words';

/** Such words where they are the ordinary ones: mines, medicine, menus, music, dogs. */
const INNOCENT =
  /\b(?:slag (?:heaps?|tips?)|(?:iron|coal|furnace|steel|molten) slag|spastic (?=quadri|di|hemi|tetra|para|cerebral|colon|gait|muscle)|(?:pancake|caber|coin) tossers?|faggots? (?=and|in|with|or|of (?:sticks|wood))|kaffir lime|doo[- ]wop|honky[- ]tonk|whore of babylon|(?:spaniel|labrador|collie|terrier|retriever|our|vet.{0,30}) bitch(?= (?:had|has had|is due|gave)))/gi;

/** The writer's own words of abuse: nothing reported, nothing of the ordinary senses; places stay as they are. */
function ownAbuse(text: string): string {
  return withoutQuotedSpeech(text).replace(INNOCENT, (phrase) => ' '.repeat(phrase.length));
}

const ABUSIVE: ReadonlySet<string> = new Set([...unpack(ABUSIVE_WORDS), ...BRITISH_ABUSE.split(' ')]);

/** Words of abuse go out in the school's name. */
export const offensiveLanguage = defineRule({
  id: 'content/offensive-language',
  items: ['message', 'appointment'],
  reads: ['subject', 'body'],
  parameters: { extraWords: words([], 300), allowedWords: words([], 300) },
  standardAction: 'warn',
  fixes: ['edit-text'],
  group: 'conduct',
  docs: {
    summary: 'Abusive, obscene or discriminatory words stand in the author’s own text.',
    leaves: [
      'words in quotation marks: an incident report quotes them',
      'the quoted part',
      'names and places that contain such a word',
    ],
    misses: ['abuse without abusive words', 'words spelled so that a reader must guess'],
  },
  check({ subject, body }, { extraWords, allowedWords }) {
    const extra = new Set(extraWords.map(foldWord));
    const allowed = new Set(allowedWords.map(foldWord));
    const isAbusive = (word: string): boolean =>
      !allowed.has(word) && (ABUSIVE.has(word) || ABUSIVE_STEM.test(word) || extra.has(word));
    const counts = ownStretches(body).map((stretches) =>
      stretches.flatMap(({ text, offset }) => {
        const found = wordsThat(ownAbuse(text), (word, start) => isAbusive(word) && !isName(text, start));
        return found.length > 0 && isEnglish(text, extra)
          ? found.map(({ start, end }) => ({ part: 'body' as const, start: offset + start, end: offset + end }))
          : [];
      }),
    );
    const spans = counts.reduce((most, each) => (each.length > most.length ? each : most), []);
    const inSubject = wordsThat(ownAbuse(subject), (word, start) => isAbusive(word) && !isName(subject, start));
    const count = spans.length + inSubject.length;
    if (count === 0) return [];
    const part = spans.length > 0 ? 'body' : 'subject';
    return [{ message: 'word', data: { count }, at: { part }, fixes: ['edit-text'], spans }];
  },
});

const SMALL_WORD = /\b(?:the|and|you|is|are|of|for|we|that|it|your|what|this|with|have|be|not)\b/gi;
/** One word in so many is one of these in English. */
const ENGLISH = 18;

/** Words of abuse are everyday ones elsewhere: "en retard", "u kunt". A few words are too few to tell. */
function isEnglish(text: string, extra: ReadonlySet<string>): boolean {
  const words = text.match(/\p{L}+/gu)?.length ?? 0;
  return words < 12 || extra.size > 0 || (text.match(SMALL_WORD)?.length ?? 0) * ENGLISH >= words;
}

/** A capital inside a sentence with a small rest is a name: Dick Turpin, Mrs Cock. Shouted words are none. */
function isName(text: string, start: number): boolean {
  const first = text.charAt(start);
  const second = text.charAt(start + 1);
  const isCapital = first !== first.toLowerCase() && second === second.toLowerCase();
  if (!isCapital) return false;
  const before = text.slice(Math.max(0, start - 24), start);
  // William the Bastard, the Bastard of Orléans: by-names of history.
  if (/\bthe\s$/.test(before))
    return (
      /\p{Lu}\p{Ll}{1,20}\sthe\s$/u.test(before) || /^\p{L}{1,20}\sof\s\p{Lu}/u.test(text.slice(start, start + 30))
    );
  if (/(?:\b(?:mr|mrs|ms|miss|dr|sir|lady|rev|year|class|dear)\.?|\p{Lu}\p{Ll}{1,20})\s$/iu.test(before)) {
    return /(?:mr|mrs|ms|miss|dr|sir|lady|rev|dear)\.?\s$/i.test(before) || /\p{Lu}\p{Ll}{1,20}\s$/u.test(before);
  }
  return /^\p{L}{1,20}\s\p{Lu}\p{Ll}/u.test(text.slice(start, start + 30));
}
