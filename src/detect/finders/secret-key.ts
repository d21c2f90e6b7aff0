import * as M from '../data/meanings';
import { isAlnum, isBlank } from '../scan/chars';
import { ADDRESS, MIXED } from '../scan/scan';
import { STRUCTURE, type View } from '../scan/view';
import { addPlain } from './judge';
import { asideOf } from './password-value';

// Keys and tokens with a maker's own prefix (formats: makers' documentation as collected by gitleaks and secretlint), then
// labelled tokens with enough disorder, then web addresses that carry a password or a signature.
const MAKERS = new RegExp(
  [
    'ghs_\\d{1,9}_eyJ[\\w.-]{20,380}',
    'gh[pousr]_\\w{36,255}',
    'github_pat_\\w{40,255}',
    'gl(?:pat|dt|rt|ft|soat|cbt|ptt|agent)-[\\w.-]{20,}',
    'xox[abeoprs](?:\\.xox[bp])?-[\\w-]{10,}',
    'xapp-\\d-[\\w-]{10,}',
    '[sr]k_(?:live|test|prod)_[A-Za-z0-9]{16,}',
    'sk-ant-[\\w-]{40,}',
    'sk-(?:proj|svcacct|admin)-[\\w-]{20,170}T3BlbkFJ[\\w-]{20,}',
    'sk-[A-Za-z0-9]{20}T3BlbkFJ[A-Za-z0-9]{20,}',
    'sk-or-v1-[0-9a-f]{64}',
    'whsec_[A-Za-z0-9+/]{24,}',
    'hf_[A-Za-z]{34}(?![A-Za-z0-9])',
    'npm_[A-Za-z0-9]{36}',
    'dapi[0-9a-fA-F]{32}(?:-\\d)?(?![0-9A-Za-z])',
    'shp(?:at|ss|ca|pa|ua)_[A-Za-z0-9]{32,38}(?!\\w)',
    'dckr_(?:pat|oat)_[\\w-]{20,}',
    'figd_[\\w-]{40,}',
    'gsk_[A-Za-z0-9]{52}(?!\\w)',
    'glc_eyJ[A-Za-z0-9+/]{20,}={0,2}',
    'glsa_[A-Za-z0-9]{32}_[0-9a-fA-F]{8}',
    'hv[sbr]\\.[\\w-]{24,}',
    'lin_api_[A-Za-z0-9]{40}',
    'ntn_\\d{11}[A-Za-z0-9]{35}(?!\\w)',
    'SG\\.[\\w-]{20,24}\\.[\\w-]{39,50}',
    'tskey-[a-z]{3,12}-\\w{8,}-\\w{16,}',
    'vc[piarck]_[A-Za-z0-9]{24,}',
    'cf(?:at|ut|k)_[A-Za-z0-9]{40,}',
    '(?:AKIA|ASIA|ABIA|ACCA|AROA)[A-Z2-7]{16}(?![A-Za-z0-9])',
    'AIza[\\w-]{35}',
    'ya29\\.[\\w-]{40,}',
    'eyJ[\\w-]{10,400}\\.eyJ[\\w-]{10,400}(?:\\.[\\w-]{0,400})?',
    'ops_eyJ[\\w-]{80,}',
    'pypi-[\\w-]{50,}',
    'do[opr]_v1_[0-9a-f]{64}',
    'LTAI[A-Za-z0-9]{20}(?![A-Za-z0-9])',
    'EAA[A-Za-z0-9]{60,}',
    'sq0[a-z]{3}-[\\w-]{22,}',
    'rubygems_[0-9a-f]{48}',
    'pul-[0-9a-f]{40}',
    'sntry[su]_[\\w+/=]{40,}',
    'nvapi-[\\w-]{60,}',
    'r8_\\w{37}',
    'lsv2_(?:pt|sk)_\\w{32,}',
    'tfp_\\w{40,}',
    'key-[0-9a-f]{32}(?![0-9a-z])',
    '[\\w.~]{3}\\dQ~[\\w.~-]{31,34}(?![\\w~])',
    'PMAK-[0-9a-f]{24}-[0-9a-f]{34}',
    'pscale_\\w{2,8}_[\\w.-]{32,}',
    'dp\\.(?:pt|st|sa|ct)\\.[\\w.-]{40,}',
  ].join('|'),
  'y',
);
const LONGEST = 480;
const PLACEHOLDER =
  /x{6}|\*{3}|\.{3}|_here|your[-_]?|dummy|changeme|placeholder|redacted|fakefake|12345678901234567890|abcdefghijklmnop$/i;
/** What stands where a maker's key would: "xoxb-your-token-here", "ghp_xxxx…". Some manuals' keys of one other letter have been real leaks in scanners' tests. */
const NO_KEY = /DUMMY|EXAMPLE|x{8}|X{8}|[-_]your[-_]|(?:[-_]|token|string)here$|[-_]token$/;
const SHORTEST_SLACK = 24;

export function findSecretKeys(view: View): void {
  const { anchors, marks } = view;
  let past = view.from;
  let mark = 0;
  for (let i = 0; i <= anchors.count; i++) {
    const start = i < anchors.count ? (anchors.start[i] as number) : view.to;
    // Prefixes that are words by themselves: "ghp", "whsec".
    for (; mark < marks.count && (marks.start[mark] as number) < start; mark++)
      if (marks.meaning[mark] === M.KEY_PREFIX) past = findByMaker(view, marks.start[mark] as number, past);
    if (i === anchors.count) break;
    const kind = anchors.kind[i];
    if (kind === MIXED) past = findByMaker(view, start, past);
    else if (kind === ADDRESS && start >= past) {
      past = anchors.end[i] as number;
      findInAddress(view, start, past);
    }
  }
  findLabelled(view);
}

/** Tries a maker's format from the anchor, or from the start of the token it stands in; returns up to where all is read. */
function findByMaker(view: View, anchor: number, least: number): number {
  if (anchor < least || isAlnum(view.code(anchor - 1))) return least;
  const end = tokenEnd(view, anchor);
  if (end - anchor < 16) return least;
  let start = anchor;
  while (start > least && anchor - start < 16 && isTokenPart(view.code(start - 1))) start--;
  const token = view.text.slice(start, end);
  for (let from = anchor - start; from >= 0; from = previousPart(token, from)) {
    MAKERS.lastIndex = from;
    const match = MAKERS.exec(token);
    if (match === null || isPlaceholder(match[0])) continue;
    addPlain(view, 'SECRET_KEY', start + from, start + from + match[0].length, 'high', [STRUCTURE]);
    return end;
  }
  return end - anchor > 64 ? end : least;
}

function isPlaceholder(key: string): boolean {
  return NO_KEY.test(key) || (key.startsWith('xox') && (key.length < SHORTEST_SLACK || /(?:here|token)$/i.test(key)));
}

/** Start of the part before: parts of a token are divided by - _ . or /. -1 when there is none. */
function previousPart(token: string, from: number): number {
  for (let i = from - 2; i >= 0; i--) {
    const code = token.charCodeAt(i);
    if (i === 0 || code === 45 || code === 95 || code === 46 || code === 61 || code === 47) return i === 0 ? 0 : i + 1;
  }
  return -1;
}

function tokenEnd(view: View, from: number): number {
  let i = from;
  while (i < from + LONGEST && isTokenPart(view.code(i))) i++;
  return i;
}
function isTokenPart(code: number): boolean {
  return (
    code < 128 &&
    (isAlnum(code) ||
      code === 45 ||
      code === 95 ||
      code === 46 ||
      code === 43 ||
      code === 47 ||
      code === 61 ||
      code === 126)
  );
}

/** "API key: 9f8e…": a token of 16 to 120 characters with digits and letters and enough disorder right after its label. */
function findLabelled(view: View): void {
  const { marks } = view;
  for (let i = 0; i < marks.count; i++) {
    if (marks.meaning[i] !== M.L_KEY) continue;
    const labelEnd = marks.end[i] as number;
    const from = valueStart(view, labelEnd);
    if (from < 0) continue;
    const end = trimEnd(view, from, tokenEnd(view, from));
    const value = view.text.slice(from, end);
    if (value.length < 16 || value.length > 160 || !isDisordered(value) || PLACEHOLDER.test(value)) continue;
    addPlain(view, 'SECRET_KEY', from, end, 'medium', [STRUCTURE, { what: 'label', label: 'key' }]);
  }
}

/** Where the value begins: after at most twenty characters of quotes, joints and one "is", never without a joint. */
function valueStart(view: View, labelEnd: number): number {
  // "client secret value:", "api key for Wonde is".
  const [aside] = asideOf(view.text.slice(labelEnd, labelEnd + 48));
  let joined = aside !== '';
  let i = labelEnd + aside.length;
  // The label may be the middle of a name: "client_secret_production = …".
  while (i < labelEnd + 24 && (isAlnum(view.code(i)) || view.code(i) === 95)) i++;
  for (const stop = i + 16; i < stop; i++) {
    const code = view.code(i);
    if (code === 58 || code === 61) joined = true;
    else if (code === 105 && view.code(i + 1) === 115 && view.code(i + 2) === 32) {
      joined = true;
      i += 2;
    } else if (code === 10) return -1;
    else if (isAlnum(code)) {
      // "Bearer eyJ…" stands without a joint.
      return joined || (view.code(labelEnd) === 32 && i === labelEnd + 1) ? i : -1;
    } else if (!isBlank(code) && code !== 34 && code !== 39 && code !== 62 && code !== 96 && code !== 92) return -1;
  }
  return -1;
}

function trimEnd(view: View, from: number, end: number): number {
  let i = end;
  while (i > from && (view.code(i - 1) === 46 || view.code(i - 1) === 45)) i--;
  return i;
}

/** At least 3.2 bits a character, nine different ones, both letters and digits. */
export function isDisordered(value: string): boolean {
  if (!/\d/.test(value) || !/[A-Za-z]/.test(value)) return false;
  const counts = new Map<string, number>();
  for (const letter of value) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  if (counts.size < 9) return false;
  let bits = 0;
  counts.forEach((count) => {
    bits -= (count / value.length) * Math.log2(count / value.length);
  });
  return bits >= 3.2;
}

/** What makes an address a secret: a login, a query, a webhook; errs towards yes. */
function mayBeSecret({ codes }: View, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const code = codes[i] as number;
    // @ ? & ; and the "ook" of "hook"
    if (
      code === 64 ||
      code === 63 ||
      code === 38 ||
      code === 59 ||
      (code === 111 && codes[i + 1] === 111 && codes[i + 2] === 107)
    )
      return true;
  }
  return false;
}

/** "https://user:secret@host", webhook addresses, signatures in query strings. `start` is the colon of "://". */
function findInAddress(view: View, start: number, end: number): void {
  const most = Math.min(end, start + 600);
  if (!mayBeSecret(view, start, most)) return;
  const address = view.text.slice(start, most);
  let scheme = start;
  while (
    scheme > view.from &&
    start - scheme < 24 &&
    (isAlnum(view.code(scheme - 1)) || view.code(scheme - 1) === 43 || view.code(scheme - 1) === 58)
  )
    scheme--;
  const stop = view.code(end - 1) === 46 || view.code(end - 1) === 44 || view.code(end - 1) === 41 ? end - 1 : end;
  const login = /^:\/\/([^/\s@:]{1,64}):([^/\s@]{1,64}(?:@[^/\s@]{1,64})?)@[\w.-]{3,}/.exec(address);
  if (login !== null) {
    if (isRealLogin(login[1] ?? '', login[2] ?? ''))
      addPlain(view, 'SECRET_KEY', scheme, start + login[0].length, 'high', [STRUCTURE]);
    return;
  }
  if (/^:\/\/hooks\.slack\.com\/(?:services|workflows)\/T[\w/]{8,}/.test(address))
    addPlain(view, 'SECRET_KEY', scheme, stop, 'high', [STRUCTURE]);
  else if (
    /^:\/\/[\w.-]{3,80}\.webhook\.office\.com\/webhook|^:\/\/(?:[a-z]{2,6}\.)?discord(?:app)?\.com\/api\/webhooks\/\d{8}/.test(
      address,
    )
  ) {
    addPlain(view, 'SECRET_KEY', scheme, stop, 'high', [STRUCTURE]);
  } else if (
    SECRET_IN_ADDRESS.exec(address)
      ?.slice(1)
      .some((value) => !IS_WORD_FOR_ONE.test(value)) === true
  ) {
    addPlain(view, 'SECRET_KEY', scheme, stop, 'medium', [STRUCTURE]);
  } else findKeyInAddress(view, start, address);
}

const SECRET_IN_ADDRESS =
  /[?&;](?:sig|signature|sharedaccesskey|access_token|api_?key|auth_?token|client_secret|password|pwd)=([\w%+/=.-]{12,})/i;
/** "YOUR_API_KEY", "ACCESSTOKEN": what manuals write. */
const IS_WORD_FOR_ONE = /^(?=.*(?:_|KEY|TOKEN|SECRET|PASSWORD|VALUE))[A-Z_]+$/;
const LEAST_WITH_KEY = 28;

/** "https://api.example/v1?token=ghp_…", "https://ghs_…@github.com": a maker's key in an address. */
function findKeyInAddress(view: View, start: number, address: string): void {
  if (address.length < LEAST_WITH_KEY || !/[=@]/.test(address)) return;
  for (const { index = 0, 0: sign, 1: token = '' } of address.matchAll(/(?:^:\/\/|=)([\w.~-]{20,})/g)) {
    MAKERS.lastIndex = 0;
    const key = MAKERS.exec(token)?.[0];
    const from = start + index + sign.length - token.length;
    if (key !== undefined && !isPlaceholder(key))
      addPlain(view, 'SECRET_KEY', from, from + key.length, 'high', [STRUCTURE]);
  }
}

/** What manuals write where a password would stand; a secret is neither that, nor its user's name, nor one letter over and over. */
function isRealLogin(user: string, secret: string): boolean {
  if (/[${}<>[\]*]|your|placeholder|example|change.?me|replace|redacted/i.test(`${user}:${secret}`)) return false;
  if (secret.length < 4 || secret.toLowerCase() === user.toLowerCase() || new Set(secret).size < 3) return false;
  return !/^(?:my)?(?:pass(?:word|wd|phrase)?|pwd|secret|token|test|admin|key)\d?$/i.test(secret);
}
