/**
 * Character references of HTML (WHATWG HTML 13.2.5.72 onwards). The full list of 2,231 names is too large for the
 * bundle that runs at Send; letters with accents are composed instead of listed, and the rest are the HTML 4 names
 * plus those that stand for plain keyboard characters, because these can hide an address or a number.
 */
export interface DecodedEntity {
  readonly text: string;
  /** How many characters of the source it took, the ampersand included. */
  readonly length: number;
}

const LONGEST_NAME = 24;

/** Decodes the reference that starts at `at` (an ampersand); undefined when it is only an ampersand. */
export function decodeEntity(html: string, at: number, inAttribute = false): DecodedEntity | undefined {
  if (html.charCodeAt(at + 1) === 0x23) return decodeNumber(html, at);
  let end = at + 1;
  while (end - at <= LONGEST_NAME && isNameCharacter(html.charCodeAt(end))) end++;
  const name = html.slice(at + 1, end);
  if (html.charCodeAt(end) === 0x3b) {
    const text = named(name);
    if (text !== undefined) return { text, length: end - at + 1 };
  }
  return decodeWithoutSemicolon(html, at, name, inAttribute);
}

/** Decodes every reference in an attribute's value. */
export function decodeAttribute(value: string): string {
  let at = value.indexOf('&');
  if (at === -1) return value;
  const pieces: string[] = [];
  let from = 0;
  while (at !== -1) {
    const entity = decodeEntity(value, at, true);
    if (entity === undefined) {
      at = value.indexOf('&', at + 1);
      continue;
    }
    pieces.push(value.slice(from, at), entity.text);
    from = at + entity.length;
    at = value.indexOf('&', from);
  }
  return pieces.join('') + value.slice(from);
}

function decodeNumber(html: string, at: number): DecodedEntity | undefined {
  const isHex = (html.charCodeAt(at + 2) | 0x20) === 0x78;
  let end = at + (isHex ? 3 : 2);
  const start = end;
  let code = 0;
  for (; ; end++) {
    const digit = digitOf(html.charCodeAt(end), isHex);
    if (digit === -1) break;
    if (code <= 0x10ffff) code = code * (isHex ? 16 : 10) + digit;
  }
  if (end === start) return undefined;
  if (html.charCodeAt(end) === 0x3b) end++;
  return { text: characterOf(code), length: end - at };
}

function digitOf(code: number, isHex: boolean): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  if (!isHex) return -1;
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1;
}

/** Numbers 128 to 159 mean windows-1252 letters; nothing, surrogates and what Unicode lacks mean U+FFFD. */
function characterOf(code: number): string {
  if (code >= 0x80 && code <= 0x9f) return WINDOWS_1252[code - 0x80];
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return '\ufffd';
  return String.fromCodePoint(code);
}

const WINDOWS_1252 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

/** Old names count without their semicolon too; in an address (`?a=1&copy=2`) only when no letter or `=` follows. */
function decodeWithoutSemicolon(
  html: string,
  at: number,
  name: string,
  inAttribute: boolean,
): DecodedEntity | undefined {
  for (let length = Math.min(name.length, 6); length >= 2; length--) {
    const start = name.slice(0, length);
    if (!isOldName(start)) continue;
    const next = html.charCodeAt(at + 1 + length);
    if (inAttribute && (next === 0x3d || isNameCharacter(next))) return undefined;
    const text = named(start);
    return text === undefined ? undefined : { text, length: length + 1 };
  }
  return undefined;
}

/** The names HTML 2 and 3.2 knew: Latin-1 and the five of mark-up. */
function isOldName(name: string): boolean {
  if (OLD_NAMES.has(name)) return true;
  const text = composed(name);
  return text !== undefined && text.charCodeAt(0) <= 0xff;
}

function named(name: string): string | undefined {
  return NAMES.get(name) ?? composed(name);
}

/** `eacute` → é, `zdot` → ż: a letter and the name of its accent. */
function composed(name: string): string | undefined {
  if (!isLetter(name.charCodeAt(0)) || NOT_COMPOSED.has(name)) return undefined;
  const accent = ACCENTS.get(name.slice(1));
  if (accent === undefined) return undefined;
  const letter = (name.charAt(0) + accent).normalize('NFC');
  return letter.length === 1 && letter.charCodeAt(0) <= 0x1f5 ? letter : undefined;
}

const ACCENTS: ReadonlyMap<string, string> = new Map([
  ['acute', '\u0301'],
  ['grave', '\u0300'],
  ['circ', '\u0302'],
  ['uml', '\u0308'],
  ['tilde', '\u0303'],
  ['caron', '\u030c'],
  ['breve', '\u0306'],
  ['dot', '\u0307'],
  ['macr', '\u0304'],
  ['ogon', '\u0328'],
  ['cedil', '\u0327'],
  ['ring', '\u030a'],
  ['dblac', '\u030b'],
]);

/** Names of that shape which the standard leaves out. */
const NOT_COMPOSED: ReadonlySet<string> = new Set(
  (
    'acaron ebreve gcaron gcedil icaron ibreve jcaron kcaron ocaron obreve oogon ucaron Acaron Ebreve Gacute Gcaron Icaron ' +
    'Ibreve Kcaron Ocaron Obreve Oogon Ucaron'
  ).split(' '),
);

function isNameCharacter(code: number): boolean {
  return isLetter(code) || (code >= 0x30 && code <= 0x39);
}

function isLetter(code: number): boolean {
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

const OLD_NAMES: ReadonlySet<string> = new Set(
  (
    'amp lt gt quot AMP LT GT QUOT nbsp iexcl cent pound curren yen brvbar sect uml copy COPY ordf laquo not shy reg REG macr deg ' +
    'plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest AElig aelig ETH eth ' +
    'times divide Oslash oslash THORN thorn szlig'
  ).split(' '),
);

const NAMES: ReadonlyMap<string, string> = new Map(
  pairs(
    'amp & AMP & lt < LT < gt > GT > quot " QUOT " apos \' ' +
      'excl ! num # dollar $ percnt % lpar ( rpar ) ast * midast * plus + comma , period . sol / colon : semi ; ' +
      'equals = quest ? commat @ lsqb [ lbrack [ bsol \\ rsqb ] rbrack ] Hat ^ lowbar _ UnderBar _ grave ` ' +
      'lcub { lbrace { verbar | vert | VerticalLine | rcub } rbrace } ' +
      'iexcl ¡ cent ¢ pound £ curren ¤ yen ¥ brvbar ¦ sect § uml ¨ copy © COPY © ordf ª laquo « not ¬ reg ® REG ® ' +
      'macr ¯ strns ¯ deg ° plusmn ± pm ± sup2 ² sup3 ³ acute ´ micro µ para ¶ middot · centerdot · cedil ¸ sup1 ¹ ' +
      'ordm º raquo » frac14 ¼ frac12 ½ half ½ frac34 ¾ iquest ¿ AElig Æ aelig æ ETH Ð eth ð times × divide ÷ div ÷ ' +
      'Oslash Ø oslash ø THORN Þ thorn þ szlig ß Dstrok Đ dstrok đ Hstrok Ħ hstrok ħ Lstrok Ł lstrok ł Tstrok Ŧ ' +
      'tstrok ŧ OElig Œ oelig œ IJlig Ĳ ijlig ĳ imath ı inodot ı ENG Ŋ eng ŋ fnof ƒ circ ˆ tilde ˜ ' +
      'Alpha Α Beta Β Gamma Γ Delta Δ Epsilon Ε Zeta Ζ Eta Η Theta Θ Iota Ι Kappa Κ Lambda Λ Mu Μ Nu Ν Xi Ξ ' +
      'Omicron Ο Pi Π Rho Ρ Sigma Σ Tau Τ Upsilon Υ Phi Φ Chi Χ Psi Ψ Omega Ω alpha α beta β gamma γ delta δ ' +
      'epsilon ε zeta ζ eta η theta θ iota ι kappa κ lambda λ mu μ nu ν xi ξ omicron ο pi π rho ρ sigmaf ς ' +
      'sigma σ tau τ upsilon υ phi φ chi χ psi ψ omega ω thetasym ϑ upsih ϒ piv ϖ ' +
      'hyphen ‐ dash ‐ ndash – mdash — horbar ― lsquo ‘ rsquo ’ sbquo ‚ ldquo “ rdquo ” bdquo „ dagger † Dagger ‡ ' +
      'bull • bullet • nldr ‥ hellip … mldr … permil ‰ prime ′ Prime ″ lsaquo ‹ rsaquo › oline ‾ frasl ⁄ euro € ' +
      'image ℑ weierp ℘ real ℜ trade ™ TRADE ™ alefsym ℵ numero № larr ← uarr ↑ rarr → darr ↓ harr ↔ crarr ↵ ' +
      'lArr ⇐ uArr ⇑ rArr ⇒ dArr ⇓ hArr ⇔ forall ∀ part ∂ exist ∃ empty ∅ nabla ∇ isin ∈ notin ∉ ni ∋ prod ∏ sum ∑ ' +
      'minus − lowast ∗ radic √ prop ∝ infin ∞ ang ∠ and ∧ or ∨ cap ∩ cup ∪ int ∫ there4 ∴ sim ∼ cong ≅ asymp ≈ ' +
      'ne ≠ equiv ≡ le ≤ ge ≥ sub ⊂ sup ⊃ nsub ⊄ sube ⊆ supe ⊇ oplus ⊕ otimes ⊗ perp ⊥ sdot ⋅ lceil ⌈ rceil ⌉ ' +
      'lfloor ⌊ rfloor ⌋ lang ⟨ rang ⟩ loz ◊ spades ♠ clubs ♣ hearts ♥ diams ♦ check ✓ star ☆ phone ☎ odot ⊙ xcirc ◯',
  ).concat([
    ['nbsp', '\u00a0'],
    ['NonBreakingSpace', '\u00a0'],
    ['shy', '\u00ad'],
    ['ensp', '\u2002'],
    ['emsp', '\u2003'],
    ['numsp', '\u2007'],
    ['puncsp', '\u2008'],
    ['thinsp', '\u2009'],
    ['hairsp', '\u200a'],
    ['ZeroWidthSpace', '\u200b'],
    ['zwnj', '\u200c'],
    ['zwj', '\u200d'],
    ['lrm', '\u200e'],
    ['rlm', '\u200f'],
    ['NoBreak', '\u2060'],
    ['Tab', '\t'],
    ['NewLine', '\n'],
  ]),
);

function pairs(list: string): [string, string][] {
  const words = list.split(' ');
  const found: [string, string][] = [];
  for (let index = 0; index + 1 < words.length; index += 2) found.push([words[index], words[index + 1]]);
  return found;
}
