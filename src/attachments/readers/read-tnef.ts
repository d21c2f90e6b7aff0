import { decompressRtf } from '../core/compressed-rtf';
import { htmlToText } from '../../message/html-to-text';
import { u16, u32, utf16le } from '../core/bytes';
import { decodeText } from '../core/decode-text';
import { joinEntry } from '../core/entry';
import type { Wanted } from '../core/inspect-attachment';
import { windows1252 } from '../core/windows-1252';
import type { Reading } from './reading';

/** Attributes ([MS-OXTNEF] 2.1.3.2). */
const SUBJECT = 0x00018004;
const BODY = 0x0002800c;
const RECIPIENTS = 0x00069004;
const MESSAGE = 0x00069003;
const NEXT_FILE = 0x00069002;
const FILE_TITLE = 0x00018010;
const FILE_DATA = 0x0006800f;
const FILE = 0x00069005;

/** Properties of mail, by their number ([MS-OXPROPS]). */
const PROPERTY = { subject: 0x0037, body: 0x1000, html: 0x1013, rtf: 0x1009, data: 0x3701 };
const FILE_NAMES = [0x3707, 0x3704, 0x3001];
/** Names and addresses: of the sender, of recipients. */
const PEOPLE = [0x0c1a, 0x0c1f, 0x5d01, 0x3001, 0x3003, 0x39fe];

interface File {
  title: string;
  data: Uint8Array | undefined;
  properties: Properties;
}

/**
 * `winmail.dat`, in which Outlook wraps a whole message: its subject, people and text, and the files in it, which are
 * looked into. What breaks off is said to be damaged.
 */
export async function readTnef(wanted: Wanted, reading: Reading): Promise<boolean> {
  const { bytes, entry, depth } = wanted;
  const { findings, lookAt } = reading;
  const { message, files, isWhole } = attributesOf(bytes);
  if (!isWhole) findings.addUnread(entry, 'damaged');
  findings.addText(entry, textOf(message, SUBJECT) || textIn(message.properties, PROPERTY.subject), undefined, true);
  findings.addText(entry, PEOPLE.map((id) => textIn(message.properties, id)).join(' '));
  message.recipients.forEach((one) => findings.addText(entry, PEOPLE.map((id) => textIn(one, id)).join(' ')));
  const html = message.properties.get(PROPERTY.html);
  const rtf = message.properties.get(PROPERTY.rtf);
  const body = textIn(message.properties, PROPERTY.body) || textOf(message, BODY);
  // Which of them is shown is the reader's choice: all count.
  if (html !== undefined) findings.addText(entry, htmlToText(decodeText(html.bytes)).text);
  findings.addText(entry, body);
  if (rtf !== undefined) {
    const opened = decompressRtf(rtf.bytes);
    if (opened === undefined) findings.addUnread(entry, 'damaged');
    else lookAt('body.rtf', opened, entry, depth + 1);
  }
  for (const file of files) {
    const name = FILE_NAMES.map((id) => textIn(file.properties, id)).find((each) => each !== '') ?? file.title;
    const data = file.data ?? file.properties.get(PROPERTY.data)?.bytes;
    findings.names.push(name);
    if (data === undefined) findings.addUnread(joinEntry(entry, name), 'damaged');
    else if (++findings.members > findings.limits.members) findings.addUnread(entry, 'tooLarge');
    else lookAt(name, data, joinEntry(entry, name), depth + 1);
  }
  return Promise.resolve(true);
}

interface Message {
  readonly attributes: ReadonlyMap<number, Uint8Array>;
  readonly properties: Properties;
  readonly recipients: readonly Properties[];
}

/** Signature and key, then attributes one after another: level, id, length, data, sum. */
function attributesOf(bytes: Uint8Array): { message: Message; files: readonly File[]; isWhole: boolean } {
  const attributes = new Map<number, Uint8Array>();
  const files: File[] = [];
  const recipients: Properties[] = [];
  let properties: Properties = new Map();
  let isWhole = true;
  const listIn = (data: Uint8Array): Properties => {
    const list = propertiesIn(data);
    isWhole &&= list.isWhole;
    return list.properties;
  };
  let at = 6;
  for (; at + 11 <= bytes.length; at += 11 + u32(bytes, at + 5)) {
    const id = u32(bytes, at + 1);
    const data = bytes.subarray(at + 9, at + 9 + u32(bytes, at + 5));
    const file = files[files.length - 1];
    if (id === NEXT_FILE) files.push({ title: '', data: undefined, properties: new Map() });
    else if (id === MESSAGE) properties = listIn(data);
    else if (id === RECIPIENTS) {
      const table = rowsIn(data);
      isWhole &&= table.isWhole;
      recipients.push(...table.rows);
    } else if (file === undefined) attributes.set(id, data);
    else if (id === FILE_TITLE) file.title = plainText(data);
    else if (id === FILE_DATA) file.data = data;
    else if (id === FILE) file.properties = listIn(data);
  }
  return { message: { attributes, properties, recipients }, files, isWhole: isWhole && at === bytes.length };
}

interface Property {
  readonly type: number;
  readonly bytes: Uint8Array;
}
type Properties = ReadonlyMap<number, Property>;

const MULTIPLE = 0x1000;
const TEXT = 0x1e;
const WIDE_TEXT = 0x1f;
const OBJECT = 0x0d;
const BINARY = 0x102;
/** Bytes of values of a fixed length, each filled up to four. */
const SIZES: ReadonlyMap<number, number> = new Map([
  [0x02, 4], [0x03, 4], [0x04, 4], [0x0a, 4], [0x0b, 4], [0x05, 8], [0x06, 8], [0x07, 8], [0x14, 8], [0x40, 8], [0x48, 16],
]); // prettier-ignore
const FIRST_NAMED = 0x8000;
/** An object says first which kind of object it is. */
const OBJECT_KIND = 16;

/** A list of properties ([MS-OXTNEF] 2.1.3.4); of several values of one the first counts. `isWhole`: it does not break off, nor hold what nobody knows. */
function propertiesIn(data: Uint8Array, start = 0): { properties: Properties; end: number; isWhole: boolean } {
  const properties = new Map<number, Property>();
  let at = start + 4;
  let left = u32(data, start);
  for (; left > 0 && at < data.length; left--) {
    const type = u16(data, at) & ~MULTIPLE;
    const isMultiple = (u16(data, at) & MULTIPLE) !== 0;
    const id = u16(data, at + 2);
    at += 4;
    if (id >= FIRST_NAMED) {
      const isNumber = u32(data, at + 16) === 0;
      at += 24 + (isNumber ? 0 : filled(u32(data, at + 20)));
    }
    const size = SIZES.get(type);
    const isCounted = size === undefined || isMultiple;
    const count = isCounted ? u32(data, at) : 1;
    if (isCounted) at += 4;
    if (size === undefined && ![TEXT, WIDE_TEXT, OBJECT, BINARY].includes(type)) break;
    for (let each = 0; each < count && at < data.length; each++) {
      const length = size ?? u32(data, at);
      const from = at + (size === undefined ? 4 : 0) + (type === OBJECT ? OBJECT_KIND : 0);
      const to = at + (size === undefined ? 4 : 0) + length;
      if (each === 0) properties.set(id, { type, bytes: data.subarray(from, to) });
      at = filled(to - at) + at;
    }
  }
  return { properties, end: at, isWhole: left === 0 && at <= data.length };
}

function rowsIn(data: Uint8Array): { rows: readonly Properties[]; isWhole: boolean } {
  const rows: Properties[] = [];
  let left = u32(data, 0);
  let areWhole = true;
  for (let at = 4; left > 0 && at < data.length; left--) {
    const { properties, end, isWhole } = propertiesIn(data, at);
    rows.push(properties);
    areWhole &&= isWhole;
    at = end;
  }
  return { rows, isWhole: areWhole && left === 0 };
}

function filled(length: number): number {
  return Math.ceil(length / 4) * 4;
}

function textIn(properties: Properties, id: number): string {
  const found = properties.get(id);
  if (found === undefined) return '';
  return found.type === WIDE_TEXT ? utf16le(found.bytes).replace(/\u0000+$/, '') : plainText(found.bytes);
}

function textOf({ attributes }: Message, id: number): string {
  return plainText(attributes.get(id) ?? new Uint8Array(0));
}

/** One byte a letter. Outlook names the code page; of western ones this is the one. */
function plainText(bytes: Uint8Array): string {
  return windows1252(bytes).replace(/\u0000+$/, '');
}
