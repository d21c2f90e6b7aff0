import { windows1252 } from './windows-1252';

/** Groups that hold no text of the document. */
const SKIPPED = new Set(
  (
    'fonttbl colortbl stylesheet info pict object objdata themedata colorschememapping datastore latentstyles listtable ' +
    'listoverridetable rsidtbl generator xmlnstbl filetbl fldinst datafield blipuid'
  ).split(' '),
);
const BREAKS = new Set('par line sect page row cell nestcell softline'.split(' '));
const CONTROL = /\\(?:([a-zA-Z]{1,32})(-?\d{1,10})? ?|'([0-9a-fA-F]{2})|([^a-zA-Z']))/y;
const RUN = /[^\\{}\r\n]+/y;

/** The text of an RTF document (one character a byte in). Destinations are skipped; `\uN` and `\'hh` are read. */
export function rtfText(rtf: string): string {
  const out: string[] = [];
  const stack: { skip: boolean; uc: number }[] = [];
  let state = { skip: false, uc: 1 };
  let toSkip = 0;
  const put = (text: string): void => {
    if (!state.skip && toSkip < text.length) out.push(text.slice(toSkip));
    toSkip = Math.max(0, toSkip - text.length);
  };
  const take = (pattern: RegExp, at: number): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(rtf);
  };
  for (let at = 0; at < rtf.length; at++) {
    const character = rtf.charAt(at);
    if (character === '{') {
      if (stack.length < 1_000) stack.push({ ...state });
      toSkip = 0;
    } else if (character === '}') {
      state = stack.pop() ?? state;
      toSkip = 0;
    } else if (character === '\\') {
      const control = take(CONTROL, at);
      if (!control) continue;
      at += control[0].length - 1;
      const [, word, value, hex, symbol] = control;
      if (hex !== undefined) put(windows1252(Uint8Array.of(parseInt(hex, 16))));
      else if (symbol !== undefined) {
        if (symbol === '*') state.skip = true;
        else if (symbol === '~') put('\u00a0');
        else if (symbol === '\n' || symbol === '\r') put('\n');
        else if ('\\{}'.includes(symbol)) put(symbol);
      } else if (word === 'u') {
        const code = Number(value ?? 0);
        put(String.fromCharCode(code < 0 ? code + 65_536 : code));
        toSkip = state.uc;
      } else if (word === 'uc') state.uc = Math.max(0, Number(value ?? 1));
      else if (word === 'bin') at += Math.max(0, Number(value ?? 0));
      else if (word === 'tab') put('\t');
      else if (word !== undefined && BREAKS.has(word)) put('\n');
      else if (word !== undefined && SKIPPED.has(word)) state.skip = true;
    } else if (character !== '\r' && character !== '\n') {
      const [run = ''] = take(RUN, at) ?? [];
      at += run.length - 1;
      put(run);
    }
  }
  return out.join('').trim();
}
