/** Words in order, each written as how many letters it shares with the one before and the rest: "0anna3e2dy" is anna, anne, andy. */
export function unpack(packed: string): ReadonlySet<string> {
  return new Set(pieces(packed.match(/\d\D*/g), 48));
}

/** The same for phrases, which may hold digits: A stands for none shared, B for one. */
export function unpackPhrases(packed: string): readonly string[] {
  return pieces(packed.match(/[A-Z][^A-Z]*/g), 65);
}

function pieces(all: readonly string[] | null, none: number): string[] {
  let word = '';
  return (all ?? []).map((piece) => (word = word.slice(0, piece.charCodeAt(0) - none) + piece.slice(1)));
}
