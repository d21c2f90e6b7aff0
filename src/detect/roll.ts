import { sha256 } from '@noble/hashes/sha2.js';
import type { Roll } from './context';

/** Bytes kept of each hash: enough that strangers do not meet by chance, too few to be looked up elsewhere. */
const KEPT = 8;
/** Answers kept, so that a long text does not hash its words over and over. */
const MOST_ASKED = 20_000;

/** Short forms that families use, by the form that stands on rolls. */
const SHORT_FORMS: Readonly<Record<string, string>> = {
  alexander: 'alex alec sandy xander', alexandra: 'alex sandra lexi', alfred: 'alfie fred', amelia: 'millie amy', andrew: 'andy drew',
  anthony: 'tony', archibald: 'archie', benjamin: 'ben benji', bethany: 'beth', catherine: 'cathy kate katie cat', charles: 'charlie',
  charlotte: 'lottie charlie', christopher: 'chris kit', daniel: 'dan danny', david: 'dave dai', dorothy: 'dot dotty', edward: 'ed eddie ted teddy',
  elizabeth: 'liz lizzie beth betty eliza libby', eleanor: 'ellie nell nora', emily: 'em millie', florence: 'flo flossie florrie', frances: 'fran', frederick: 'fred freddie',
  gabriel: 'gabe', george: 'georgie', gwendolen: 'gwen', harriet: 'hattie', harrison: 'harry', henry: 'harry', isabella: 'bella izzy isa', isabelle: 'izzy belle',
  jacob: 'jake', james: 'jim jamie jimmy', jessica: 'jess jessie', john: 'jack johnny', jonathan: 'jon jonny', joseph: 'joe joey', joshua: 'josh',
  katherine: 'kate katie kathy', kenneth: 'ken', leonard: 'leo len lenny', louisa: 'lou', lucas: 'luke', madeleine: 'maddie', margaret: 'maggie meg peggy', matilda: 'tilly mattie',
  matthew: 'matt matty', maximilian: 'max', megan: 'meg', michael: 'mike mick', mohammed: 'mo muhammad mohammad', muhammad: 'mo mohammed mohammad', natalie: 'nat', nathaniel: 'nathan nate nat',
  nicholas: 'nick nicky', oliver: 'ollie', olivia: 'liv livvy', patricia: 'pat trish', patrick: 'pat paddy', penelope: 'penny', peter: 'pete', philip: 'phil', rebecca: 'becky bex',
  richard: 'rich rick dick', robert: 'rob bob robbie', rosemary: 'rose rosie', samantha: 'sam', samuel: 'sam sammy', sebastian: 'seb', stephen: 'steve', susan: 'sue', theodore: 'theo ted teddy',
  thomas: 'tom tommy', timothy: 'tim', victoria: 'vicky tori', vincent: 'vince', william: 'will bill billy', zachary: 'zac zach', zoe: 'zo',
}; // prettier-ignore

/**
 * Makes a roll from names ("Forename Surname" or "SURNAME, Forename"). Only salted, truncated hashes are kept, of full
 * names and of their parts; short forms of a forename count as the forename.
 */
export function rollOf(names: readonly string[], salt: string): Roll {
  const full = new Set<string>();
  const forenames = new Set<string>();
  const surnames = new Set<string>();
  const initials = new Set<string>();
  const hash = (kind: string, value: string): string => {
    const bytes = sha256(Uint8Array.from(`${salt}\n${kind}\n${value}`, (character) => character.charCodeAt(0) & 0xff));
    return bytes.subarray(0, KEPT).join('.');
  };
  for (const name of names) {
    const parts = partsOf(name);
    if (parts === undefined) continue;
    for (const forename of [parts.forename, ...(SHORT_FORMS[parts.forename] ?? '').split(' ')]) {
      if (forename === '') continue;
      for (const surname of parts.surnames) {
        full.add(hash('full', `${forename} ${surname}`));
        initials.add(hash('initials', `${forename.charAt(0)} ${surname}`));
        initials.add(hash('initials', `${forename} ${surname.charAt(0)}`));
      }
      forenames.add(hash('forename', forename));
    }
    for (const surname of parts.surnames) surnames.add(hash('surname', surname));
  }
  // A text asks for the same words again and again.
  const asked = new Map<string, boolean>();
  const has = (set: ReadonlySet<string>, kind: string, words: readonly string[]): boolean => {
    const value = words.map(fold).join(' ');
    const key = `${kind} ${value}`;
    const known = asked.get(key);
    if (known !== undefined) return known;
    if (asked.size >= MOST_ASKED) asked.clear();
    const answer = set.has(hash(kind, value));
    asked.set(key, answer);
    return answer;
  };
  return {
    // Pairs are asked for only where both words are on the roll by themselves.
    hasFullName: (forename, surname) =>
      has(forenames, 'forename', [forename]) &&
      has(surnames, 'surname', [surname]) &&
      has(full, 'full', [forename, surname]),
    hasInitials: (first, second) => has(initials, 'initials', [first, second]),
    hasForename: (forename) => has(forenames, 'forename', [forename]),
    hasSurname: (surname) => has(surnames, 'surname', [surname]),
  };
}

interface Parts {
  readonly forename: string;
  /** The last word; with two family names each of them and both together. */
  readonly surnames: readonly string[];
}

function partsOf(name: string): Parts | undefined {
  const [before = '', after] = name.split(',', 2);
  const words = (after === undefined ? before : `${after} ${before}`)
    .trim()
    .split(/\s+/)
    .map(fold)
    .filter((word) => word !== '');
  const [forename] = words;
  const surname = words[words.length - 1];
  if (words.length < 2 || forename === undefined || surname === undefined) return undefined;
  const other = words.length > 2 ? words[words.length - 2] : undefined;
  return { forename, surnames: other === undefined ? [surname] : [surname, `${other}${surname}`] };
}

/** Lower case, without accents, hyphens and apostrophes. */
function fold(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’ʼ-]/g, '')
    .toLowerCase();
}
