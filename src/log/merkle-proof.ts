import { plainSha256, type Sha256 } from './hashing';
import { nodeHash } from './merkle';

/** RFC 9162 section 2.1.3.2: does the proof lead from this leaf to this root? */
export function provesInclusion(
  leaf: Uint8Array,
  { index, size }: { readonly index: number; readonly size: number },
  proof: readonly Uint8Array[],
  root: Uint8Array,
  sha256: Sha256 = plainSha256,
): boolean {
  if (!isWhole(index) || !isWhole(size) || index >= size || !areHashes(proof)) return false;
  let place = index;
  let last = size - 1;
  let hash = leaf;
  for (const step of proof) {
    if (last === 0) return false;
    if (place % 2 === 1 || place === last) {
      hash = nodeHash(step, hash, sha256);
      while (place % 2 === 0 && place !== 0) [place, last] = [half(place), half(last)];
    } else hash = nodeHash(hash, step, sha256);
    [place, last] = [half(place), half(last)];
  }
  return last === 0 && isSame(hash, root);
}

/** RFC 9162 section 2.1.4.2: is the tree with `first` the beginning of the tree with `second`? */
export function provesConsistency(
  first: { readonly size: number; readonly root: Uint8Array },
  second: { readonly size: number; readonly root: Uint8Array },
  proof: readonly Uint8Array[],
  sha256: Sha256 = plainSha256,
): boolean {
  if (!isWhole(first.size) || !isWhole(second.size) || first.size < 1 || first.size > second.size) return false;
  if (!areHashes(proof)) return false;
  if (first.size === second.size) return proof.length === 0 && isSame(first.root, second.root);
  const steps = isPowerOfTwo(first.size) ? [first.root, ...proof] : [...proof];
  let [place, last] = [first.size - 1, second.size - 1];
  while (place % 2 === 1) [place, last] = [half(place), half(last)];
  const [start, ...rest] = steps;
  if (start === undefined) return false;
  let [older, newer] = [start, start];
  for (const step of rest) {
    if (last === 0) return false;
    if (place % 2 === 1 || place === last) {
      older = nodeHash(step, older, sha256);
      newer = nodeHash(step, newer, sha256);
      while (place % 2 === 0 && place !== 0) [place, last] = [half(place), half(last)];
    } else newer = nodeHash(newer, step, sha256);
    [place, last] = [half(place), half(last)];
  }
  return last === 0 && isSame(older, first.root) && isSame(newer, second.root);
}

export function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

function half(place: number): number {
  return Math.floor(place / 2);
}

function isWhole(count: number): boolean {
  return Number.isSafeInteger(count) && count >= 0;
}

/** A proof in a tree of 2^53 leaves has no more steps than this. */
function areHashes(proof: readonly Uint8Array[]): boolean {
  return proof.length <= 110 && proof.every((step) => step.length === 32);
}

function isPowerOfTwo(count: number): boolean {
  let power = 1;
  while (power < count) power *= 2;
  return power === count;
}
