import { TextDecoder as ExactTextDecoder } from '@exodus/bytes/encoding.js';

/*
 * Node 20 decodes windows-1252 bytes 0x80 to 0x9F as control characters, which turns quotes and dashes of half the
 * world's mail into nothing. The MIME reader takes its decoders from the global name when it is loaded: this file must
 * be imported before it.
 */
Object.defineProperty(globalThis, 'TextDecoder', { value: ExactTextDecoder, writable: true, configurable: true });

type Decoder = InstanceType<typeof ExactTextDecoder>;

const strictUtf8 = new ExactTextDecoder('utf-8', { fatal: true });
const labels = new Map<string, Decoder | undefined>();

/**
 * Decodes a text as its label says. A missing, unknown or plainly wrong label falls back to UTF-8 where the bytes are
 * valid UTF-8, else to windows-1252, which is what mail programs do.
 */
export function decodeText(bytes: Uint8Array, label: string | undefined): string {
  const charset = (label ?? '').trim().toLowerCase();
  const decoder = decoderFor(charset);
  // Mail says us-ascii or utf-8 by default, whatever it carries.
  if (decoder === undefined || charset === 'us-ascii' || charset === 'ascii' || decoder.encoding === 'utf-8') {
    return decodeGuessing(bytes);
  }
  return decoder.decode(bytes);
}

/** Valid UTF-8 as such, anything else as windows-1252. */
export function decodeGuessing(bytes: Uint8Array): string {
  return decodedUtf8(bytes) ?? (decoderFor('windows-1252') ?? new ExactTextDecoder()).decode(bytes);
}

export function isUtf8(bytes: Uint8Array): boolean {
  return decodedUtf8(bytes) !== undefined;
}

function decodedUtf8(bytes: Uint8Array): string | undefined {
  try {
    return strictUtf8.decode(bytes);
  } catch {
    return undefined;
  }
}

/** Decodes by a Windows code page number, as Outlook's files name their charsets. */
export function decodeCodePage(bytes: Uint8Array, codePage: number | undefined): string {
  return decodeText(bytes, codePage === undefined ? undefined : (CODE_PAGES[codePage] ?? `windows-${codePage}`));
}

const CODE_PAGES: Readonly<Record<number, string>> = {
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  1200: 'utf-16le',
  1201: 'utf-16be',
  20127: 'us-ascii',
  20866: 'koi8-r',
  21866: 'koi8-u',
  28591: 'iso-8859-1',
  28592: 'iso-8859-2',
  28595: 'iso-8859-5',
  28597: 'iso-8859-7',
  28599: 'iso-8859-9',
  28605: 'iso-8859-15',
  50220: 'iso-2022-jp',
  51932: 'euc-jp',
  54936: 'gb18030',
  65001: 'utf-8',
};

function decoderFor(charset: string): Decoder | undefined {
  if (charset === '') return undefined;
  if (!labels.has(charset) && labels.size < 200) labels.set(charset, makeDecoder(charset));
  return labels.get(charset);
}

function makeDecoder(charset: string): Decoder | undefined {
  for (const candidate of [
    charset,
    charset.replace(/^x-/, ''),
    charset.replace(/^(?:cp|ms|windows)-?_?(\d{3,5})$/, 'windows-$1'),
  ]) {
    try {
      return new ExactTextDecoder(candidate);
    } catch {
      // The next spelling.
    }
  }
  return undefined;
}
