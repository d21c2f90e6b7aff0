import './text-decoder';
import PostalMime from 'postal-mime';

export interface MimeHeader {
  /** Lower case. */
  readonly key: string;
  readonly value: string;
}

/** A part of a MIME message, decoded from its transfer encoding. */
export interface MimePart {
  /** Lower case: `text/html`. */
  readonly type: string;
  readonly params: Readonly<Record<string, string>>;
  /** `inline`, `attachment`, '' … */
  readonly disposition: string;
  readonly dispositionParams: Readonly<Record<string, string>>;
  /** Without the angle brackets. */
  readonly contentId: string;
  readonly bytes: Uint8Array;
  readonly children: readonly MimePart[];
  readonly headers: readonly MimeHeader[];
}

export type MimeTree =
  { readonly ok: true; readonly root: MimePart } | { readonly ok: false; readonly headers: readonly MimeHeader[] };

/** A thousand recipients take 100 kB; this is for mails with as many headers as bodies. */
const MOST_HEADER_BYTES = 16 * 1024 * 1024;
const DEEPEST = 100;

/**
 * Parses a message into its tree of parts. Not ok, with the headers that could be read, when it nests too deep or its
 * headers are without end.
 */
export async function parseMime(bytes: Uint8Array): Promise<MimeTree> {
  const parser = new PostalMime({
    forceRfc822Attachments: true,
    maxHeadersSize: MOST_HEADER_BYTES,
    maxNestingDepth: DEEPEST,
  });
  const inside: unknown = parser;
  if (!isParserInside(inside)) throw new Error('postal-mime has changed inside');
  const ranges = traceRanges(inside);
  // Its own result (a second copy of every text) is not used, only its tree.
  inside.collectNode = () => Promise.resolve();
  try {
    await parser.parse(bytes);
  } catch {
    return { ok: false, headers: headersOf(inside.root) };
  }
  return { ok: true, root: partOf(inside.root, bytes, ranges) };
}

/** What of postal-mime 4.0.0 is used beyond its result: the tree of parts, and each line as it is read. */
interface NodeInside {
  readonly state: string;
  readonly childNodes: readonly NodeInside[];
  readonly headers: readonly { readonly key: string; readonly value: string }[];
  readonly contentType: { readonly parsed: Structured; readonly multipart: string | false };
  readonly contentDisposition: { readonly parsed: Structured };
  readonly contentTransferEncoding: { readonly encoding: string };
  readonly contentId?: string;
  readonly content: ArrayBuffer | null;
  contentDecoder: BodyDecoder | null;
}

interface BodyDecoder {
  update(line: Uint8Array): void;
  finalize(): Promise<ArrayBuffer>;
}

/** The library keeps each line of an unencoded part as an object of its own: a large body would take thirty times its bytes. */
const KEEPS_NOTHING: BodyDecoder = { update: () => undefined, finalize: () => Promise.resolve(new ArrayBuffer(0)) };

interface Structured {
  readonly value: string;
  readonly params: Readonly<Record<string, string>>;
}

interface ParserInside {
  readonly root: NodeInside;
  readonly currentNode: NodeInside;
  processLine(line: Uint8Array, isFinal: boolean): Promise<void>;
  collectNode(): Promise<void>;
}

interface Range {
  readonly start: number;
  end: number;
}

function isParserInside(value: unknown): value is ParserInside {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['root', 'currentNode', 'processLine', 'collectNode'].every((name) => name in value)
  );
}

/** Notes where the body of each part stands in the source: the library changes the line ends of unencoded parts. */
function traceRanges(parser: ParserInside): ReadonlyMap<NodeInside, Range> {
  const ranges = new Map<NodeInside, Range>();
  const readLine = parser.processLine.bind(parser);
  parser.processLine = async (line, isFinal) => {
    const node = parser.currentNode;
    const isBody = node.state === 'body';
    if (isBody && node.contentDecoder !== null && !isEncoded(node)) node.contentDecoder = KEEPS_NOTHING;
    await readLine(line, isFinal);
    if (!isBody || parser.currentNode !== node) return;
    const end = line.byteOffset + line.length;
    const range = ranges.get(node);
    if (range === undefined) ranges.set(node, { start: line.byteOffset, end });
    else range.end = end;
  };
  return ranges;
}

function partOf(node: NodeInside, source: Uint8Array, ranges: ReadonlyMap<NodeInside, Range>): MimePart {
  const { value: type, params } = node.contentType.parsed;
  const { value: disposition, params: dispositionParams } = node.contentDisposition.parsed;
  return {
    type: type === '' ? 'text/plain' : type,
    params,
    disposition,
    dispositionParams,
    contentId: (node.contentId ?? '').replace(/^[<\s]{1,9}|[>\s]{1,9}$/g, ''),
    bytes: bytesOf(node, source, ranges.get(node)),
    children: node.childNodes.map((child) => partOf(child, source, ranges)),
    headers: headersOf(node),
  };
}

function bytesOf(node: NodeInside, source: Uint8Array, range: Range | undefined): Uint8Array {
  if (!isEncoded(node)) return range === undefined ? new Uint8Array(0) : source.subarray(range.start, range.end);
  return node.content === null ? new Uint8Array(0) : new Uint8Array(node.content);
}

function isEncoded({ contentTransferEncoding: { encoding } }: NodeInside): boolean {
  return encoding.includes('base64') || encoding.includes('quoted-printable');
}

function headersOf(node: NodeInside): readonly MimeHeader[] {
  return node.headers.map(({ key, value }) => ({ key, value }));
}
