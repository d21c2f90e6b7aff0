import { listOddsOf, listSlots, mostToldOf, schoolOf } from '../scan/log-odds';
import type { View } from '../scan/view';
import { A_GROUP, BESIDE, FACTS, signsOfWords } from './list-signs';

/** People who are named together, and what is seen of them. Offsets of the stretch, end exclusive. */
export interface NamedTogether {
  readonly start: number;
  readonly end: number;
  readonly people: number;
  /** Numbers of list-signs.ts. */
  readonly signs: readonly number[];
  /** What is told of most of them is told of nobody but those a school keeps a file of. */
  readonly isPlain: boolean;
  /** Something is told of most of them. */
  readonly isSure: boolean;
}

/** What stands so far above and below them says whose names they are. */
const ABOVE = 160;
const BELOW = 90;
/** Names are in every language: so much of strangeness is none. */
const SLACK = 2;
/** Log-odds from which people are pupils: in lines of their own, names side by side and nothing else, and close together in a text. */
const ENOUGH_OF_LIST = -1;
const ENOUGH_OF_NAMES = 0;
const ENOUGH_OF_GROUP = -0.25;

/** Slots of the weights for one of them: what is learnt from. */
export function slotsOfList({ anchors, codes }: View, { start, end, signs }: NamedTogether): Set<number> {
  const told = mostToldOf(anchors, start - ABOVE, end + BELOW);
  const place = { start, end, above: ABOVE, below: BELOW };
  return listSlots(anchors, codes, place, [...signs, ...signsOfWords(told, schoolOf(anchors))]);
}

/** Beyond so many of them in one stretch of text neighbours are weighed together: no text has them that wants to be read. */
const MOST = 200;

/** The same people, of at most so many lists. */
export function joined(lists: readonly NamedTogether[]): readonly NamedTogether[] {
  const each = Math.ceil(lists.length / MOST);
  if (each < 2) return lists;
  const made: NamedTogether[] = [];
  for (let i = 0; i < lists.length; i += each) {
    const some = lists.slice(i, i + each);
    const [first, last] = [some[0], some[some.length - 1]] as [NamedTogether, NamedTogether];
    made.push({
      start: first.start,
      end: last.end,
      people: some.reduce((sum, { people }) => sum + people, 0),
      signs: first.signs,
      isPlain: some.some(({ isPlain }) => isPlain),
      isSure: some.every(({ isSure }) => isSure),
    });
  }
  return made;
}

/** Natural log-odds that these are pupils, less what the mail around them takes from it. */
function oddsOf(view: View, one: NamedTogether): number {
  return listOddsOf(slotsOfList(view, one)) - Math.max(0, view.strangeness - SLACK);
}

/** By how much the odds lie above what is enough for such names; negative when they are not pupils'. */
export function excessOf(view: View, one: NamedTogether): number {
  const { signs } = one;
  const isBare = signs.includes(BESIDE) && !signs.some((sign) => sign >= FACTS);
  return oddsOf(view, one) - (signs.includes(A_GROUP) ? ENOUGH_OF_GROUP : isBare ? ENOUGH_OF_NAMES : ENOUGH_OF_LIST);
}
