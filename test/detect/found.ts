import { detect } from '../../src/detect/detect';
import type { DetectContext } from '../../src/detect/context';
import type { Confidence, DataKind } from '../../src/detect/kinds';

/** The day the tests live in. */
export const TODAY = Date.UTC(2026, 10, 24);

const RANK: Readonly<Record<Confidence, number>> = { low: 0, medium: 1, high: 2 };

/** What is found, as "KIND confidence: the words", in order; `least` leaves weaker findings out. */
export function found(text: string, least: Confidence = 'low', context: DetectContext = {}): readonly string[] {
  return detect(text, { now: TODAY, ...context })
    .detections.filter(({ confidence }) => RANK[confidence] >= RANK[least])
    .map(({ kind, confidence, start, end }) => `${kind} ${confidence}: ${text.slice(start, end)}`);
}

/** What of one kind is found. */
export function foundOf(kind: DataKind, text: string, context: DetectContext = {}): readonly string[] {
  return found(text, 'low', context).filter((one) => one.startsWith(`${kind} `));
}
