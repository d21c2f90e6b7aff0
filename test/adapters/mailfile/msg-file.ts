import * as CFB from 'cfb';

/** A property of MS-OXPROPS: its tag (id and type), and a text, bytes or a number. */
type Property = readonly [tag: number, value: string | Uint8Array | number];

interface MsgParts {
  readonly properties?: readonly Property[];
  readonly recipients?: readonly (readonly Property[])[];
  readonly attachments?: readonly (readonly Property[])[];
}

/** Tags used by the tests; the last four digits are the type: 001F text, 0102 bytes, 0003 number, 000B yes or no. */
export const TAG = {
  messageClass: 0x001a001f,
  subject: 0x0037001f,
  body: 0x1000001f,
  html: 0x10130102,
  rtf: 0x10090102,
  sensitivity: 0x00360003,
  codePage: 0x3fde0003,
  headers: 0x007d001f,
  senderName: 0x0c1a001f,
  senderSmtp: 0x5d01001f,
  representingSmtp: 0x5d02001f,
  recipientType: 0x0c150003,
  displayName: 0x3001001f,
  smtp: 0x39fe001f,
  attachName: 0x3707001f,
  attachBytes: 0x37010102,
  attachMethod: 0x37050003,
  attachMime: 0x370e001f,
  attachHidden: 0x7ffe000b,
} as const;

/** An Outlook item (.msg) as MS-OXMSG lays it out: a stream for each text, numbers in the property stream. */
export function msgFile({ properties = [], recipients = [], attachments = [] }: MsgParts): Uint8Array {
  const file = CFB.utils.cfb_new();
  const note: Property = [TAG.messageClass, 'IPM.Note'];
  const own = properties.some(([tag]) => tag === TAG.messageClass) ? properties : [note, ...properties];
  addStorage(file, '', own, topHeader(recipients.length, attachments.length));
  recipients.forEach((each, index) => addStorage(file, `__recip_version1.0_#${hex(index)}/`, each, new Uint8Array(8)));
  attachments.forEach((each, index) =>
    addStorage(file, `__attach_version1.0_#${hex(index)}/`, each, new Uint8Array(8)),
  );
  for (const name of ['00020102', '00030102', '00040102'])
    CFB.utils.cfb_add(file, `/__nameid_version1.0/__substg1.0_${name}`, Buffer.alloc(0));
  return Uint8Array.from(CFB.write(file, { type: 'buffer' }) as Buffer);
}

function addStorage(file: CFB.CFB$Container, folder: string, properties: readonly Property[], head: Uint8Array): void {
  const entries = properties.map(([tag, value]) => {
    const entry = new DataView(new ArrayBuffer(16));
    entry.setUint32(0, tag, true);
    entry.setUint32(4, 6, true);
    if (typeof value === 'number') {
      entry.setUint32(8, value, true);
    } else {
      const bytes = typeof value === 'string' ? Buffer.from(value, 'utf16le') : Buffer.from(value);
      entry.setUint32(8, typeof value === 'string' ? bytes.length + 2 : bytes.length, true);
      CFB.utils.cfb_add(file, `/${folder}__substg1.0_${hex(tag)}`, bytes);
    }
    return Buffer.from(entry.buffer);
  });
  CFB.utils.cfb_add(file, `/${folder}__properties_version1.0`, Buffer.concat([head, ...entries]));
}

function topHeader(recipients: number, attachments: number): Uint8Array {
  const head = new DataView(new ArrayBuffer(32));
  [recipients, attachments, recipients, attachments].forEach((count, index) =>
    head.setUint32(8 + 4 * index, count, true),
  );
  return new Uint8Array(head.buffer);
}

function hex(number: number): string {
  return number.toString(16).toUpperCase().padStart(8, '0');
}

/** An RTF in the envelope of MS-OXRTFCP, as it stands. */
export function storedRtf(rtf: string): Uint8Array {
  const content = Buffer.from(rtf, 'latin1');
  return withRtfHead(content, content.length, 0x414c454d);
}

const PRESET =
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArial' +
  'Times New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx';

/** An RTF packed as Outlook packs it: runs found in the last 4 KB stand as a place and a length. */
export function packedRtf(rtf: string): Uint8Array {
  const content = Buffer.from(rtf, 'latin1').toString('latin1');
  const written = PRESET + content;
  const output: number[] = [];
  let at = PRESET.length;
  for (let isEnd = false; !isEnd;) {
    const controlAt = output.push(0) - 1;
    for (let bit = 0; bit < 8 && !isEnd; bit++) {
      const run = at < written.length ? longestRun(written, at) : undefined;
      isEnd = at >= written.length;
      if (run === undefined && !isEnd) {
        output.push(written.charCodeAt(at++));
        continue;
      }
      output[controlAt] |= 1 << bit;
      const [offset, length] = run ?? [at % 4096, 2];
      output.push(offset >> 4, ((offset & 0xf) << 4) | (length - 2));
      at += run === undefined ? 0 : length;
    }
  }
  return withRtfHead(Buffer.from(output), content.length, 0x75465a4c);
}

function longestRun(written: string, at: number): readonly [number, number] | undefined {
  const from = Math.max(0, at - 4000);
  for (let length = Math.min(17, written.length - at); length >= 2; length--) {
    const found = written.slice(from, at).indexOf(written.slice(at, at + length));
    if (found !== -1) return [(from + found) % 4096, length];
  }
  return undefined;
}

function withRtfHead(content: Uint8Array, rawSize: number, kind: number): Uint8Array {
  const head = Buffer.alloc(16);
  head.writeUInt32LE(content.length + 12, 0);
  head.writeUInt32LE(rawSize, 4);
  head.writeUInt32LE(kind, 8);
  return Uint8Array.from(Buffer.concat([head, content]));
}
