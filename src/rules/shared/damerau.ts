/**
 * Damerau's distance in its restricted form (a pair of neighbours is swapped at most once): letters added, left out,
 * changed or swapped with the next. Stops counting above `most`. Time is the product of the lengths; labels are short.
 */
export function damerauDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let beforeLast: readonly number[] = [];
  let leastBefore = 0;
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const change = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let best = Math.min(change, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(best);
      if (best < least) least = best;
    }
    // Two rows beyond the limit: no later one comes back below it.
    if (least > most && leastBefore > most) return most + 1;
    leastBefore = least;
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? most + 1;
}
