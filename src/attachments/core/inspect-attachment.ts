import type { AttachmentFacts } from '../../message/attachment';
import { htmlToText } from '../../message/html-to-text';
import { archiveKind, TAR_BLOCK, tarMembers } from './archives';
import { decodeBase64 } from './base64';
import { find, findLast, hasAt, isRandom, latin1, u16 } from './bytes';
import { COMPOUND, readCompound, type CompoundEntry } from './compound';
import { embeddedFiles, type EmbeddedFile } from './embedded-objects';
import { Findings, strong, type Lock } from './findings';
import { addLegacyText, hasSlideMacros, legacyKind, legacyLock, slideObjects, workbookSheetsOf } from './legacy-office';
import { SEND_LIMITS, type Limits } from './limits';
import { cmsLock, otherLock, pgpLock, rarLock, sevenZipLock } from './locked-formats';
import { addMedia, mediaIn } from './media';
import { contradicts } from './names';
import { joinEntry } from './entry';
import { officeKind, readOffice } from './office-open';
import { Parts } from './office-parts';
import { officeLock } from './office-lock';
import { openDocumentKind, readOpenDocument } from './open-document';
import { readOutlookItem } from './outlook-item';
import { pdfLocks } from './pdf';
import { textIn, textKind } from './plain-text';
import { diskImageIn, programIn, scriptIn } from './programs';
import { rtfText } from './rtf-text';
import { markupText } from './word-text';
import { workbookLock } from './workbook-lock';
import { inflate, readDirectory, unpack, type ZipEntry } from './zip';

/** A file that needs a reader with more room: which, and where its result belongs. */
export interface Wanted {
  readonly kind: string;
  readonly entry: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  /** How many containers it lies in. */
  readonly depth: number;
}

export interface InspectOptions {
  readonly limits?: Limits;
  /** Told of what is not read here; true when somebody else reads it, so that it is not reported as unread. */
  readonly onWanted?: (wanted: Wanted) => boolean;
  /** Pictures are read: those inside documents are wanted too. */
  readonly pictures?: boolean;
}

/**
 * Facts about a file by its bytes: what it is, how it is locked, what runs in it, what it says, what it hides. Pure
 * and synchronous, for every runtime; never throws on any input, and never unpacks beyond the limits. What is not read
 * is named with its reason.
 */
export function inspectAttachment(name: string, bytes: Uint8Array, options: InspectOptions = {}): AttachmentFacts {
  const findings = new Findings(options.limits ?? SEND_LIMITS);
  const kind = lookInto(name, bytes, findings, options);
  return factsOf(name, kind, findings);
}

/** Looks at one file of an attachment and everything inside it; for readers that unpack what this cannot. */
export function lookInto(
  name: string,
  bytes: Uint8Array,
  findings: Findings,
  options: InspectOptions,
  entry = '',
  depth = 0,
): string {
  const look = new Look(findings, options);
  try {
    return look.at({ name, bytes, entry, depth });
  } catch {
    // A file made to break readers: nothing more is known of it, and that is said.
    findings.lock({ state: 'unknown' });
    findings.addUnread(entry, 'damaged');
    return 'unknown';
  }
}

export function factsOf(name: string, kind: string, findings: Findings): AttachmentFacts {
  return {
    kind,
    ...findings.protection(),
    containsProgram: findings.programs.size > 0,
    programKinds: [...findings.programs],
    nameContradicts: contradicts(name, kind),
    media: [...findings.media],
    hidden: Object.fromEntries(findings.hidden),
    names: findings.names,
    texts: findings.texts,
    unread: [...findings.unread.values()],
    commercial: findings.commercial,
    bytesRead: findings.bytesRead,
  };
}

interface File {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly entry: string;
  readonly depth: number;
}

const PICTURE = /(?:^|\/)(?:media|pictures)\/[^/]+\.(?:png|jpe?g|gif|bmp|tiff?|webp)$/i;
/** Fewer letters beside a picture are a title or a stamp. */
const STAMP = 60;

class Look {
  constructor(
    private readonly findings: Findings,
    private readonly options: InspectOptions,
  ) {}

  at(file: File): string {
    const { bytes, depth, entry } = file;
    if (bytes.length === 0) return this.open('empty');
    if (depth > this.findings.limits.depth) {
      this.findings.lock({ state: 'unknown' });
      this.findings.addUnread(entry, 'tooLarge');
      return 'unknown';
    }
    if (depth === 0) this.findings.bytesRead += bytes.length;
    return this.container(file) ?? this.program(file) ?? this.document(file) ?? this.text(file) ?? this.unknown(file);
  }

  private container(file: File): string | undefined {
    const { bytes } = file;
    if (/^PK(?:\u0003\u0004|\u0005\u0006|\u0001\u0002|\u0007\u0008PK|00PK)/.test(latin1(bytes, 0, 8)))
      return this.zip(file);
    if (hasAt(bytes, 0, COMPOUND)) return this.compound(file);
    if (hasAt(bytes, 0, '\u001f\u008b')) return this.gzip(file);
    if (hasAt(bytes, 0, '7z\u00bc\u00af\u0027\u001c')) return this.sevenZip(file);
    if (hasAt(bytes, 0, 'Rar!\u001a\u0007') || hasAt(bytes, 0, 'RE~^')) return this.rar(file);
    const kind = archiveKind(bytes);
    if (kind === undefined) return undefined;
    if (kind === 'tar') return this.tar(file);
    if (kind === 'sqlite') this.findings.addUnread(file.entry, 'notReadHere');
    else if (kind === 'mobi') this.findings.media.add('ebook');
    else if (kind === 'chm') this.findings.programs.add('EXECUTABLE');
    if (!['mobi', 'woff', 'woff2', 'ttf', 'otf'].includes(kind)) this.want(kind, file);
    return this.open(kind);
  }

  private program(file: File): string | undefined {
    const found = programIn(file.bytes);
    if (found !== undefined) {
      this.findings.programs.add(found.program);
      return this.open(found.kind);
    }
    const image = diskImageIn(file.bytes);
    if (image === undefined) return undefined;
    this.findings.programs.add('DISK_IMAGE');
    if (image === 'dmg' && hasAt(file.bytes, 0, 'encrcdsa')) return undefined;
    this.want(image, file);
    return this.open(image);
  }

  private document(file: File): string | undefined {
    const { bytes, entry } = file;
    const pdf = find(bytes, '%PDF-', 0, 1_024);
    if (pdf !== -1) return this.pdf(file);
    const other = otherLock(bytes) ?? cmsLock(bytes);
    if (other !== undefined) return this.foreign(file, other);
    const pgp = pgpLock(bytes);
    if (pgp !== undefined) {
      this.findings.lock(pgp);
      if (pgp.state === 'open') this.findings.addUnread(entry, 'notReadHere');
      return 'pgp';
    }
    if ([0x0209, 0x0409, 0x0809].includes(u16(bytes, 0)) && u16(bytes, 2) <= 16 && bytes.length > 64) {
      const lock = workbookLock(bytes);
      this.findings.lock(lock);
      if (lock.state === 'open')
        addLegacyText(entry, 'xls', (name) => (name === 'workbook' ? bytes : undefined), this.findings);
      else if (lock.state === 'locked' && lock.opensFreely === true) this.want('xls', file);
      return 'xls';
    }
    const media = mediaIn(bytes);
    if (media === undefined) return undefined;
    addMedia(media, this.findings);
    // Words in a picture are seen by eyes only.
    if (media.media === 'picture' || media.media === 'photo') this.want(media.kind, file, 'picture');
    return this.open(media.kind);
  }

  private foreign(file: File, { kind, lock }: { readonly kind: string; readonly lock: Lock }): string {
    this.findings.lock(lock);
    if (lock.state === 'open') this.want(kind, file);
    return kind;
  }

  private pdf(file: File): string {
    const locks = pdfLocks(file.bytes);
    locks.forEach((lock) => this.findings.lock(lock));
    const isOpen = locks.some(
      (lock) => lock.state === 'open' || (lock.state === 'locked' && lock.opensFreely === true),
    );
    if (isOpen) this.want('pdf', file);
    return 'pdf';
  }

  private text(file: File): string | undefined {
    const text = textIn(file.bytes);
    if (text === undefined) return undefined;
    const unarmoured = /^(?:-----BEGIN (?:PKCS|CMS)[^\n]+|MI[\w+/]{40,})\r?\n/.test(text)
      ? decodeBase64(text.replace(/-----[^-]+-----/g, ''))
      : undefined;
    const cms = unarmoured && cmsLock(unarmoured);
    if (cms !== undefined && unarmoured !== undefined) return this.foreign({ ...file, bytes: unarmoured }, cms);
    const script = scriptIn(file.name, text);
    if (script !== undefined) this.findings.programs.add(script.program);
    const kind = script?.kind ?? textKind(file.name, text);
    // An attached mail can itself be locked: its reader says so.
    if ((kind === 'eml' || kind === 'mbox') && this.want(kind, file)) return kind;
    this.addTextOf(kind, text, file);
    return this.open(kind);
  }

  private addTextOf(kind: string, text: string, file: File): void {
    const { entry } = file;
    if (kind === 'html' || kind === 'hta')
      this.findings.addText(entry, htmlToText(this.findings.within(entry, text)).text);
    else if (kind === 'xml' || kind === 'svg')
      this.findings.addText(entry, markupText(this.findings.within(entry, text)));
    else if (kind === 'rtf') {
      this.findings.addText(entry, rtfText(latin1(this.findings.within(entry, file.bytes))));
      if (/\\objdata|\\object\b/.test(text)) this.findings.addUnread(entry, 'notReadHere');
    } else {
      const first = text.slice(0, 300).split('\n')[0] ?? '';
      if (kind === 'txt' && first.length < 200) this.findings.addText(entry, first, undefined, true);
      this.findings.addText(entry, text);
    }
  }

  private unknown(file: File): string {
    const { bytes, entry } = file;
    // Something may stand before an archive: what unpacks it, or another part of a divided one.
    if (findLast(bytes, 'PK\u0005\u0006', bytes.length - 4, bytes.length - 66_000) !== -1) return this.zip(file);
    if (find(bytes, 'Rar!\u001a\u0007', 0, 1_000_000) !== -1) return this.rar(file);
    // What is locked looks like chance; a format that nobody here knows does not.
    const isLikeLocked = isRandom(bytes);
    this.findings.lock({ state: isLikeLocked ? 'unknown' : 'open' });
    if (isLikeLocked) this.findings.addUnread(entry, 'encryptedUnknown');
    else this.want('unknown', file);
    return 'unknown';
  }

  private open(kind: string): string {
    this.findings.lock({ state: 'open' });
    return kind;
  }

  /** True when another reader takes it; else it is unread here. */
  private want(
    kind: string,
    { entry, name, bytes, depth }: File,
    reason: 'notReadHere' | 'picture' = 'notReadHere',
  ): boolean {
    if (this.options.onWanted?.({ kind, entry, name, bytes, depth }) === true) return true;
    this.findings.addUnread(entry, reason);
    return false;
  }

  private zip(file: File): string {
    const { bytes, entry } = file;
    const directory = readDirectory(bytes, this.findings.limits.members);
    if (directory.state === 'locked') {
      this.findings.lock(strong('ZIP, PKWARE'));
      return 'zip';
    }
    if (directory.state === 'damaged') {
      this.findings.lock({ state: 'unknown' });
      this.findings.addUnread(entry, 'damaged');
      return 'zip';
    }
    // What is missing of a document may be its text.
    if (directory.isCut)
      this.findings.addUnread(entry, directory.entries.length >= this.findings.limits.members ? 'tooLarge' : 'damaged');
    const parts = new Parts(bytes, directory.entries, entry, this.findings);
    return this.zipDocument(file, directory.entries, parts) ?? this.zipMembers(file, directory.entries, parts);
  }

  /** Documents that are zips inside: Office, OpenDocument, e-books. */
  private zipDocument(file: File, entries: readonly ZipEntry[], parts: Parts): string | undefined {
    const { entry } = file;
    if (entries.some(({ lock }) => lock !== undefined)) return undefined;
    const office = officeKind(parts);
    if (office !== undefined) {
      this.findings.lock({ state: 'open' });
      const before = this.findings.textLength;
      readOffice(entry, parts, this.findings);
      this.pictures(file, entries, this.findings.textLength - before);
      this.embedded(
        file,
        entries,
        /^(?:(?:word|xl|ppt|visio)\/embeddings\/|word\/[^/]+\.(?:html?|mht|rtf|txt|docx)$)/i,
      );
      return office;
    }
    const open = openDocumentKind(parts);
    if (open === undefined) return undefined;
    const before = this.findings.textLength;
    const lock = readOpenDocument(entry, open, parts, this.findings);
    this.findings.lock(lock);
    if (open === 'epub') this.findings.media.add('ebook');
    else this.pictures(file, entries, this.findings.textLength - before);
    if (open !== 'epub' && lock.state === 'open') this.embedded(file, entries, /^object [^/]+$/i);
    return open;
  }

  private embedded(file: File, entries: readonly ZipEntry[], pattern: RegExp): void {
    for (const member of entries)
      if (pattern.test(member.name.replace(/^\/+/, '')) && !member.isFolder) this.member(file, member, true);
  }

  /** A document with next to no words and a picture is a scan; of others the pictures are read where pictures are. */
  private pictures(file: File, entries: readonly ZipEntry[], letters: number): void {
    const found = entries.filter(({ name }) => PICTURE.test(name));
    if (this.options.pictures === true) for (const member of found) this.member(file, member, true);
    else if (found.length > 0 && letters < STAMP) this.findings.addUnread(file.entry, 'scan');
  }

  private zipMembers(file: File, entries: readonly ZipEntry[], parts: Parts): string {
    const files = entries.filter(({ isFolder }) => !isFolder);
    this.findings.names.push(...files.map(({ name }) => name));
    const kind = packageKind(parts);
    if (kind === 'jar' || kind === 'apk' || kind === 'ipa' || kind === 'xpi') {
      this.findings.programs.add('PACKAGE');
      return this.open(kind);
    }
    if (files.length === 0) this.findings.lock({ state: 'open' });
    for (const member of files) this.member(file, member, false);
    return kind ?? 'zip';
  }

  private member(file: File, member: ZipEntry, isPart: boolean): void {
    const entry = joinEntry(file.entry, member.name);
    if (++this.findings.members > this.findings.limits.members) return this.findings.addUnread(file.entry, 'tooLarge');
    if (member.lock !== undefined) {
      if (member.size > 0 || member.packedSize > 12) this.findings.lock({ state: 'locked', ...member.lock });
      return;
    }
    const { name } = member;
    const { bytes, cut } = unpack(file.bytes, member, this.findings);
    if (cut === 'notReadHere' && this.want('zip-member', { ...file, entry, name })) return;
    if (cut !== undefined) this.findings.addUnread(entry, cut);
    if (bytes === undefined) return this.findings.lock({ state: cut === 'damaged' ? 'unknown' : 'open' });
    if (bytes.length === 0 && member.size === 0) return;
    if (isPart && /\.bin$/i.test(name) && !hasAt(bytes, 0, COMPOUND)) return;
    this.at({ name, bytes, entry, depth: file.depth + 1 });
  }

  private gzip(file: File): string {
    const { bytes, entry, name } = file;
    const flags = bytes[3] ?? 0;
    let at = 10;
    if ((flags & 4) !== 0) at += 2 + u16(bytes, at);
    for (const flag of [8, 16]) if ((flags & flag) !== 0) at = bytes.indexOf(0, at) + 1 || bytes.length;
    if ((flags & 2) !== 0) at += 2;
    const { bytes: inside, cut } = inflate(bytes.subarray(at), this.findings);
    if (cut !== undefined || at >= bytes.length) this.findings.addUnread(entry, cut ?? 'damaged');
    if (inside === undefined) this.findings.lock({ state: 'unknown' });
    else this.at({ name: name.replace(/\.(?:gz|tgz)$/i, ''), bytes: inside, entry, depth: file.depth + 1 });
    return 'gz';
  }

  private tar(file: File): string {
    const members = tarMembers(file.bytes, this.findings.limits.members);
    this.findings.names.push(...members.map(({ name }) => name));
    if (members.length === 0) this.findings.lock({ state: 'open' });
    // Written in blocks: one that is not whole was cut.
    if (file.bytes.length % TAR_BLOCK !== 0) this.findings.addUnread(file.entry, 'damaged');
    for (const { name, start, size } of members) {
      const entry = joinEntry(file.entry, name);
      if (++this.findings.members > this.findings.limits.members) {
        this.findings.addUnread(file.entry, 'tooLarge');
        break;
      }
      if (start + size > file.bytes.length) this.findings.addUnread(entry, 'damaged');
      if (size > 0) this.at({ name, bytes: file.bytes.subarray(start, start + size), entry, depth: file.depth + 1 });
    }
    return 'tar';
  }

  private sevenZip(file: File): string {
    const { lock, isOpaque } = sevenZipLock(file.bytes);
    if (lock.state === 'locked') this.findings.lock(lock);
    // A packed header can hide a lock: only a reader that unpacks it can tell.
    else if (!this.want('7z', file)) this.findings.lock(isOpaque ? { state: 'unknown' } : lock);
    return '7z';
  }

  private rar(file: File): string {
    const { locks, names } = rarLock(file.bytes);
    this.findings.names.push(...names);
    if (names.some((name) => /\.(exe|scr|com|msi|bat|cmd|ps1|vbs|js|jar|lnk|hta)$/i.test(name)))
      this.findings.programs.add('EXECUTABLE');
    locks.forEach((lock) => this.findings.lock(lock));
    if (locks.some(({ state }) => state !== 'locked')) this.want('rar', file);
    return 'rar';
  }

  private compound(file: File): string {
    const { bytes, entry } = file;
    const entries = readCompound(bytes);
    if (entries === undefined) {
      this.findings.lock({ state: 'unknown' });
      this.findings.addUnread(entry, 'damaged');
      return 'unknown';
    }
    const lock = officeLock(entries);
    if (lock !== undefined) {
      this.findings.lock(lock);
      if (lock.state === 'locked' && lock.opensFreely === true) this.want('office-encrypted', file);
      return 'office-encrypted';
    }
    if (entries.some(({ isCut }) => isCut)) this.findings.addUnread(entry, 'damaged');
    const streamOf = streams(entries);
    const kind = legacyKind(streamOf, entries);
    const objects = kind === 'msg' || kind === 'wps' ? [] : embeddedFiles(entries);
    if (kind === undefined && objects.length === 0) return this.unknown(file);
    if (kind !== undefined) this.compoundPrograms(kind, entries, streamOf);
    if (kind === 'msg') return this.outlookItem(file, entries);
    for (const object of objects) this.object(file, object);
    if (kind === 'ppt')
      for (const bytes of slideObjects(entry, streamOf('powerpoint document'), this.findings))
        this.object(file, { name: 'object', bytes });
    this.documentsIn(file, entries, streamOf);
    if (kind === undefined) return 'ole';
    const own = legacyLock(kind, streamOf);
    this.findings.lock(own);
    if (own.state === 'locked' && own.opensFreely === true) this.want(kind, file);
    if (own.state !== 'open') return kind;
    if (kind === 'doc' || kind === 'xls' || kind === 'ppt') addLegacyText(entry, kind, streamOf, this.findings);
    else if (kind !== 'msi' && kind !== 'msp') this.findings.addUnread(entry, 'notReadHere');
    return kind;
  }

  /** Documents that lie in another one as storages of it: an old letter with a table in it. */
  private documentsIn(
    file: File,
    entries: readonly CompoundEntry[],
    streamOf: (name: string) => Uint8Array | undefined,
  ): void {
    for (const { path } of entries) {
      const [, at = '', main = ''] =
        /^(.+\/)(worddocument|workbook|book|powerpoint document)$/.exec(path.toLowerCase()) ?? [];
      const kind = main.startsWith('w') && main !== 'workbook' ? 'doc' : main.startsWith('p') ? 'ppt' : 'xls';
      if (at !== '') addLegacyText(joinEntry(file.entry, at), kind, (name) => streamOf(at + name), this.findings);
    }
  }

  private object(file: File, { name, bytes }: EmbeddedFile): void {
    if (++this.findings.members > this.findings.limits.members) this.findings.addUnread(file.entry, 'tooLarge');
    else this.at({ name, bytes, entry: joinEntry(file.entry, name), depth: file.depth + 1 });
  }

  /** Without a reader with more room the item is read here. */
  private outlookItem(file: File, entries: readonly CompoundEntry[]): string {
    const { entry, name, bytes, depth } = file;
    this.open('msg');
    if (this.options.onWanted?.({ kind: 'msg', entry, name, bytes, depth }) === true) return 'msg';
    const { isRead, files } = readOutlookItem(entry, entries, this.findings);
    if (!isRead) this.findings.addUnread(entry, 'damaged');
    for (const inner of files) {
      this.findings.names.push(inner.name);
      if (++this.findings.members > this.findings.limits.members) return this.cut(file);
      this.at({ ...inner, entry: joinEntry(entry, inner.name), depth: depth + 1 });
    }
    return 'msg';
  }

  private cut({ entry }: File): string {
    this.findings.addUnread(entry, 'tooLarge');
    return 'msg';
  }

  private compoundPrograms(
    kind: string,
    entries: readonly CompoundEntry[],
    streamOf: (name: string) => Uint8Array | undefined,
  ): void {
    if (kind === 'msi' || kind === 'msp') this.findings.programs.add('INSTALLER');
    const hasProject = entries.some(
      ({ path, isStorage }) => isStorage && /(^|\/)(_vba_project_cur|macros|vba)$/i.test(path),
    );
    const book = streamOf('workbook') ?? streamOf('book');
    // Of a locked one the kinds of the sheets are locked, too.
    const hasSheets =
      book !== undefined && workbookLock(book).state === 'open' && workbookSheetsOf(book).macroSheets > 0;
    const slides = kind === 'ppt' ? streamOf('powerpoint document') : undefined;
    if (hasProject || hasSheets || (slides !== undefined && hasSlideMacros(slides)))
      this.findings.programs.add('MACRO');
  }
}

function streams(entries: readonly CompoundEntry[]): (name: string) => Uint8Array | undefined {
  const held = new Map<string, Uint8Array>();
  const byName = new Map(entries.filter(({ isStorage }) => !isStorage).map((each) => [each.path.toLowerCase(), each]));
  return (name) => {
    const bytes = held.get(name) ?? byName.get(name)?.bytes();
    if (bytes !== undefined) held.set(name, bytes);
    return bytes;
  };
}

/** Zips that are programs or documents of other makers. */
function packageKind(parts: Parts): string | undefined {
  if (parts.has('androidmanifest.xml')) return 'apk';
  if (parts.names(/^payload\/[^/]{1,200}\.app\//).length > 0) return 'ipa';
  if (parts.has('install.rdf')) return 'xpi';
  if (parts.has('manifest.json') && parts.names(/\.js$/).length > 0) return 'xpi';
  if (parts.has('meta-inf/manifest.mf')) return 'jar';
  if (
    parts.has('index.apxl') ||
    parts.has('index.apxl.gz') ||
    parts.names(/^index\/(?:master|template)?slide/).length > 0
  )
    return 'key';
  const [, maker] = /<([ls])[ls]:document/.exec(parts.text('index.xml').slice(0, 2_000)) ?? [];
  if (maker !== undefined) return maker === 'l' ? 'numbers' : 'pages';
  // The first object of a text is number 10000; tables and slides share theirs, and a talk has slides.
  const first = parts.raw('index/document.iwa');
  if (first === undefined) return undefined;
  if (find(first, '\u0008\u0090\u004e', 0, 64) !== -1) return 'pages';
  return parts.has('index/calculationengine.iwa') ? 'numbers' : 'iwork';
}
