/** Words in order, each written as how many letters it shares with the one before and the rest: "0anna3e2dy" is anna, anne, andy. */
export function unpack(packed: string): ReadonlySet<string> {
  let word = '';
  return new Set(
    Array.from(packed.match(/\d\D*/g) ?? [], (piece) => (word = word.slice(0, Number(piece[0])) + piece.slice(1))),
  );
}
