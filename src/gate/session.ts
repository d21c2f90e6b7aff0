/**
 * Keys of the item's session data, in which compose events, pane and send event hand things to each other. Together
 * the values stay under 45,000 characters of JSON (Outlook before 1.16 keeps 50,000 for all add-ins' keys of ours).
 */
export const SESSION = {
  /** What was inspected already: see hand-over.ts. */
  parts: 'sg.parts',
  /** Answers given in the pane for this message: see answers.ts. */
  answers: 'sg.answers',
  /** Epoch milliseconds at which "A child is at risk – send now" was chosen; '' when not. */
  urgent: 'sg.urgent',
  /** Random id of this compose session, for records. */
  message: 'sg.key',
  /** Records of stops that nothing came of yet: `[{id, rules, isHard}]`; the send that follows completes them. */
  stops: 'sg.stops',
  /** Reasons given in the pane, masked: `[{rule, category, words}]`. */
  reasons: 'sg.reasons',
  /** Text registered to be appended when the message leaves. */
  appended: 'sg.appended',
  /** When a send event began, or, as a negative number, when it ended: see send-in-flight.ts. */
  sending: 'sg.sending',
  /** Disclaimer that was put into the body of a reply. */
  inserted: 'sg.inserted',
  /** Rules seen in this message, each with whether an earlier message of the week had it too: see earlier-stops.ts. */
  seen: 'sg.seen',
  /** What the last stop showed: support code and rules, for the pane. */
  stop: 'sg.stop',
} as const;

/** Share of each value, in characters of JSON text. */
export const MOST_PARTS = 30_000;
export const MOST_ANSWERS = 6_000;

/** The length of a value as the host counts it. */
export function lengthInSession(value: string): number {
  return JSON.stringify(value).length;
}

/** JSON that somebody else may have written; undefined for what is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
