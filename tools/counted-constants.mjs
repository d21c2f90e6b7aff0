/**
 * A webpack loader for the send script: the eighty round constants of SHA-2 are counted out when the script starts, not
 * loaded as digits, which nothing packs (1 kB). They are the first bits behind the point of the cube roots of the first
 * primes (FIPS 180-4, 4.2.2 and 4.2.3); the build stops where the library has others.
 */
const LONG = /\[\s*(?:'0x[0-9a-f]{16}',?\s*){80}\]/;
const SHORT = /\[\s*(?:0x[0-9a-f]{8},?\s*){64}\]/;

function cubeRoots() {
  const primes = [];
  for (let n = 2; primes.length < 80; n++) if (primes.every((prime) => n % prime !== 0)) primes.push(n);
  return primes.map((prime) => {
    const power = BigInt(prime) << 192n;
    // From above, by Newton's method: it stops falling at the root.
    for (let root = 8n << 64n; ;) {
      const next = (2n * root + power / (root * root)) / 3n;
      if (next >= root) return BigInt.asUintN(64, root);
      root = next;
    }
  });
}

export default function countedConstants(source) {
  const [[long], [short]] = [LONG, SHORT].map((digits) => digits.exec(source) ?? ['']);
  const roots = cubeRoots();
  const isSame = (digits, values) =>
    (digits.match(/0x[0-9a-f]+/g) ?? []).every((each, at) => BigInt(each) === values[at]);
  const halves = roots.slice(0, 64).map((root) => root >> 32n);
  if (long === '' || short === '' || !isSame(long, roots) || !isSame(short, halves))
    throw new Error('The constants of SHA-2 are no longer where they were.');
  return `${source
    .replace(long, 'CUBE_ROOTS')
    .replace(short, 'CUBE_ROOTS.slice(0, 64).map((root) => Number(root >> 32n))')
    .replace('const SHA256_K', `const CUBE_ROOTS = /* @__PURE__ */ cubeRoots();\nconst SHA256_K`)}\n${cubeRoots}\n`;
}
