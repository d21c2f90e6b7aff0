/** European Economic Area: EU members, Iceland, Liechtenstein, Norway, and EU territories with a code of their own. */
const EEA =
  'at be bg cy cz de dk ee es fi fr gr hr hu ie it lt lu lv mt nl pl pt ro se si sk is li no eu ax gf gp mf mq re yt';
const UK = 'uk gb';
/** Countries the United Kingdom holds adequate without limits (ICO, international transfers): Canada, Japan and the US are partial. */
const ADEQUATE = 'ad ar ch fo gg gi il im je kr nz uy';

/** Country codes that registries sell to anybody anywhere: the code says nothing about the country. */
const SOLD = new Set(
  (
    'ac ag ai am as bi bz cc cd cf co cx dj fm ga gd gg gl gq gs hm ht io ki la lc ly md me ml mn ms mu nf nu pn ps pw ' +
    'sc sh so sr st su sx tc tk tl tm to tv vc vg vu ws'
  ).split(' '),
);

/** Country names in other scripts, as registered without their "xn--", and their codes (IANA root zone). */
const OTHER_SCRIPTS: ReadonlyMap<string, string> = new Map(
  'p1ai:ru 90ais:by j1amh:ua 90a3ac:rs d1alf:mk 80ao21a:kz fiqs8s:cn fiqz9s:cn j6w193g:hk kprw13d:tw kpry57d:tw yfro4i67o:sg 3e0b707e:kr o3cw4h:th h2brj9c:in mgbaam7a8h:ae mgberp4a5d4ar:sa wgbh1c:eg mgbai9azgqp6j:pk mgba3a4f16a:ir wgbl6a:qa qxam:gr qxa6a:eu 90ae:bg e1a4c:eu 54b7fta0cc:bd xkc2al3hye2a:lk'
    .split(' ')
    .map((pair) => [`xn--${pair.slice(0, -3)}`, pair.slice(-2)] as const),
);

const REGIONS: Readonly<Record<string, string>> = { eea: EEA, uk: UK, adequate: ADEQUATE };

/** Country codes of a list that names regions (`EEA`, `UK`, `ADEQUATE`) or countries (`CA`). */
export function countriesOf(allowed: readonly string[]): ReadonlySet<string> {
  const codes = known.get(allowed) ?? codesOf(allowed);
  known.set(allowed, codes);
  return codes;
}

/** Of each list of a policy: made once, not with every message. */
const known = new WeakMap<readonly string[], ReadonlySet<string>>();

function codesOf(allowed: readonly string[]): ReadonlySet<string> {
  return new Set(
    allowed.flatMap((entry) => (REGIONS[entry.trim().toLowerCase()] ?? entry.trim().toLowerCase()).split(' ')),
  );
}

/**
 * The country a domain is registered under: by the policy's table ("firm.example=US"), else by a two-letter ending,
 * which the naming system keeps for countries; undefined when the ending tells nothing.
 */
export function countryOf(domain: string, table: ReadonlyMap<string, string>): string | undefined {
  for (let rest = domain; rest !== ''; rest = parentOf(rest)) {
    const known = table.get(rest);
    if (known !== undefined) return known;
  }
  const top = domain.slice(domain.lastIndexOf('.') + 1);
  const country = OTHER_SCRIPTS.get(top) ?? top;
  return /^[a-z]{2}$/.test(country) && domain.includes('.') && !SOLD.has(country) ? country : undefined;
}

function parentOf(domain: string): string {
  const dot = domain.indexOf('.');
  return dot === -1 ? '' : domain.slice(dot + 1);
}

/** Reads "domain=CC" entries; others are left out. */
export function countryTable(entries: readonly string[]): ReadonlyMap<string, string> {
  const table = new Map<string, string>();
  for (const entry of entries) {
    const [domain = '', country = ''] = entry
      .toLowerCase()
      .split('=')
      .map((part) => part.trim());
    if (domain !== '' && /^[a-z]{2}$/.test(country)) table.set(domain, country);
  }
  return table;
}
