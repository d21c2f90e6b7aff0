/** One thing in an XML text. Attributes are read on demand: most tags are passed over. */
export interface XmlEvents {
  /** Local name without prefix, lower case as it stands; `raw` is the inside of the tag. */
  open?(name: string, raw: string, isEmpty: boolean): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** Tags longer than this are no document's. */
const MOST_TAG = 100_000;

/** One pass over an XML text, forgiving and linear: office files are judged by what stands in them, not by validity. */
export function scanXml(xml: string, events: XmlEvents): void {
  for (let at = 0; at < xml.length;) {
    const tag = xml.indexOf('<', at);
    if (tag === -1) return events.text?.(decodeXml(xml.slice(at)));
    if (tag > at) events.text?.(decodeXml(xml.slice(at, tag)));
    if (xml.startsWith('<!--', tag)) {
      at = after(xml, '-->', tag + 4);
    } else if (xml.startsWith('<![CDATA[', tag)) {
      const end = xml.indexOf(']]>', tag);
      events.text?.(xml.slice(tag + 9, end === -1 ? xml.length : end));
      at = end === -1 ? xml.length : end + 3;
    } else {
      const end = xml.indexOf('>', tag);
      if (end === -1 || end - tag > MOST_TAG) return;
      tell(xml.slice(tag + 1, end), events);
      at = end + 1;
    }
  }
}

function after(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from);
  return at === -1 ? xml.length : at + mark.length;
}

function tell(raw: string, events: XmlEvents): void {
  const first = raw.charCodeAt(0);
  if (first === 0x3f || first === 0x21) return;
  if (first === 0x2f) return events.close?.(localName(raw, 1));
  const isEmpty = raw.endsWith('/');
  const name = localName(raw, 0);
  events.open?.(name, raw, isEmpty);
  if (isEmpty) events.close?.(name);
}

function localName(raw: string, from: number): string {
  let end = from;
  let start = from;
  for (; end < raw.length; end++) {
    const code = raw.charCodeAt(end);
    if (code <= 0x20 || code === 0x2f) break;
    if (code === 0x3a) start = end + 1;
  }
  return raw.slice(start, end);
}

/** The value of an attribute by its local name, undefined when it is not there. */
export function attribute(raw: string, name: string): string | undefined {
  for (let at = raw.indexOf(name); at !== -1; at = raw.indexOf(name, at + 1)) {
    const before = raw.charCodeAt(at - 1);
    if (before !== 0x3a && before > 0x20) continue;
    let next = at + name.length;
    while (raw.charCodeAt(next) <= 0x20) next++;
    if (raw.charCodeAt(next) !== 0x3d) continue;
    next++;
    while (raw.charCodeAt(next) <= 0x20) next++;
    const quote = raw.charAt(next);
    if (quote !== '"' && quote !== "'") continue;
    const end = raw.indexOf(quote, next + 1);
    if (end !== -1) return decodeXml(raw.slice(next + 1, end));
  }
  return undefined;
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export function decodeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(amp|lt|gt|quot|apos));/g, (whole, dec, hex, named) => {
    if (typeof named === 'string') return NAMED[named] ?? whole;
    const point = typeof dec === 'string' ? Number(dec) : parseInt(String(hex), 16);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}
