import type { MediaKind } from '../../message/attachment';
import { find, hasAt, latin1, u16, u32, u32be } from './bytes';
import type { Findings } from './findings';

/** A picture, sound or film by its bytes: its kind, what sort of media, and what its properties give away. */
export interface Media {
  readonly kind: string;
  readonly media: MediaKind;
  readonly hasPlace?: boolean;
  readonly commercial?: boolean;
}

export function mediaIn(bytes: Uint8Array): Media | undefined {
  return pictureIn(bytes) ?? isoMediaIn(bytes) ?? soundIn(bytes);
}

/** Notes what a picture or film is and gives away. */
export function addMedia({ media, hasPlace, commercial }: Media, findings: Findings): void {
  findings.media.add(media);
  if (hasPlace === true) findings.addHidden('GPS');
  if (commercial === true) findings.commercial = true;
}

function pictureIn(bytes: Uint8Array): Media | undefined {
  if (hasAt(bytes, 0, '\u00ff\u00d8\u00ff')) return { kind: 'jpg', ...cameraFacts(bytes, exifStart(bytes)) };
  if (hasAt(bytes, 0, '\u0089PNG\r\n\u001a\n')) {
    const exif = find(bytes, 'eXIf', 8, Math.min(bytes.length, 1_000_000));
    return { kind: 'png', ...cameraFacts(bytes, exif === -1 ? undefined : exif + 4) };
  }
  if (hasAt(bytes, 0, 'GIF87a') || hasAt(bytes, 0, 'GIF89a')) return { kind: 'gif', media: 'picture' };
  if (hasAt(bytes, 0, 'RIFF') && hasAt(bytes, 8, 'WEBP')) return { kind: 'webp', media: 'picture' };
  if (hasAt(bytes, 0, 'BM') && u32(bytes, 14) <= 124 && u32(bytes, 14) >= 12) return { kind: 'bmp', media: 'picture' };
  if (hasAt(bytes, 0, 'II*\u0000') || hasAt(bytes, 0, 'MM\u0000*')) return { kind: 'tiff', ...cameraFacts(bytes, 0) };
  if (hasAt(bytes, 0, '8BPS')) return { kind: 'psd', media: 'picture' };
  if (hasAt(bytes, 0, '\u0001\u0000\u0000\u0000') && hasAt(bytes, 40, ' EMF')) return { kind: 'emf', media: 'picture' };
  if (hasAt(bytes, 0, '\u00d7\u00cd\u00c6\u009a')) return { kind: 'wmf', media: 'picture' };
  if (hasAt(bytes, 0, '\u0000\u0000\u0001\u0000') && u16(bytes, 4) < 50) return { kind: 'ico', media: 'picture' };
  return undefined;
}

/** A camera writes its make and the moment; a screenshot or drawing has neither (Exif 2.32). */
function cameraFacts(bytes: Uint8Array, tiff: number | undefined): { media: MediaKind; hasPlace?: boolean } {
  if (tiff === undefined) return { media: 'picture' };
  const { word, long } = numbersOf(bytes, tiff);
  const directory = tiff + long(tiff + 4);
  const count = Math.min(word(directory), 200);
  let isPhoto = false;
  let hasPlace = false;
  for (let i = 0; i < count; i++) {
    const tag = word(directory + 2 + i * 12);
    if (tag === 0x010f || tag === 0x8769) isPhoto = true;
    if (tag === 0x8825) hasPlace = word(tiff + long(directory + 2 + i * 12 + 8)) > 1;
  }
  return { media: isPhoto ? 'photo' : 'picture', ...(hasPlace && { hasPlace }) };
}

/** By how much a photograph has to be turned, clockwise, to stand upright (Exif 2.32, tag Orientation); mirrors are left. */
export function pictureTurn(bytes: Uint8Array): 0 | 90 | 180 | 270 {
  const tiff = exifStart(bytes);
  if (tiff === undefined) return 0;
  const { word, long } = numbersOf(bytes, tiff);
  const directory = tiff + long(tiff + 4);
  const count = Math.min(word(directory), 200);
  for (let i = 0; i < count; i++) {
    const at = directory + 2 + i * 12;
    if (word(at) === 0x0112) return TURNS[word(at + 8)] ?? 0;
  }
  return 0;
}

const TURNS: Readonly<Record<number, 90 | 180 | 270>> = { 3: 180, 6: 90, 8: 270 };

/** Numbers in the byte order that the TIFF header names. */
function numbersOf(bytes: Uint8Array, tiff: number): { word: (at: number) => number; long: (at: number) => number } {
  const isLittle = hasAt(bytes, tiff, 'II');
  return {
    word: (at) => (isLittle ? u16(bytes, at) : ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)),
    long: (at) => (isLittle ? u32(bytes, at) : u32be(bytes, at)),
  };
}

/** Where the TIFF header of a JPEG's Exif block starts. */
function exifStart(bytes: Uint8Array): number | undefined {
  for (let at = 2, guard = 0; at + 4 < bytes.length && bytes[at] === 0xff && guard < 200; guard++) {
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    if (bytes[at + 1] === 0xe1 && hasAt(bytes, at + 4, 'Exif\u0000\u0000')) return at + 10;
    if (bytes[at + 1] === 0xda || length < 2) return undefined;
    at += 2 + length;
  }
  return undefined;
}

const HEIF = ['heic', 'heix', 'hevc', 'mif1', 'msf1', 'avif'];

function isoMediaIn(bytes: Uint8Array): Media | undefined {
  if (!hasAt(bytes, 4, 'ftyp')) return undefined;
  const brand = latin1(bytes, 8, 12).trim().toLowerCase();
  if (HEIF.includes(brand)) return { kind: brand === 'avif' ? 'avif' : 'heic', media: 'photo' };
  const isBought = find(bytes, 'apID', 0, 2_000_000) !== -1 || find(bytes, 'purd', 0, 2_000_000) !== -1;
  if (brand.startsWith('m4a') || brand.startsWith('m4b')) {
    return { kind: 'm4a', media: 'music', ...(isBought && { commercial: true }) };
  }
  if (brand.startsWith('m4p')) return { kind: 'm4p', media: 'music', commercial: true };
  return { kind: brand === 'qt' ? 'mov' : 'mp4', media: 'video', ...(isBought && { commercial: true }) };
}

/** Album, artist, title, recording code, publisher in ID3 tags (versions 2.3 and 2.2): two of them make it a work. */
const MUSIC_FRAMES = ['TALB', 'TPE1', 'TIT2', 'TSRC', 'TPUB', 'TAL\u0000', 'TP1\u0000', 'TT2\u0000'];

function soundIn(bytes: Uint8Array): Media | undefined {
  if (hasAt(bytes, 0, 'ID3')) {
    const head = bytes.subarray(0, 200_000);
    const isReleased = MUSIC_FRAMES.filter((frame) => find(head, frame) !== -1).length >= 2;
    return { kind: 'mp3', media: isReleased ? 'music' : 'sound', ...(isReleased && { commercial: true }) };
  }
  const first = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0);
  if ((first & 0xffe6) === 0xffe2 && (u32be(bytes, 0) & 0xf000) !== 0xf000 && (u32be(bytes, 0) & 0x0c00) !== 0x0c00) {
    return { kind: 'mp3', media: 'sound' };
  }
  if (hasAt(bytes, 0, 'RIFF') && hasAt(bytes, 8, 'WAVE')) return { kind: 'wav', media: 'sound' };
  if (hasAt(bytes, 0, 'RIFF') && hasAt(bytes, 8, 'AVI ')) return { kind: 'avi', media: 'video' };
  if (hasAt(bytes, 0, 'fLaC')) return { kind: 'flac', media: 'music', commercial: true };
  if (hasAt(bytes, 0, 'OggS')) return { kind: 'ogg', media: find(bytes, 'theora', 0, 400) === -1 ? 'sound' : 'video' };
  if (hasAt(bytes, 0, '\u001aE\u00df\u00a3'))
    return { kind: find(bytes, 'webm', 0, 100) === -1 ? 'mkv' : 'webm', media: 'video' };
  if (hasAt(bytes, 0, '0&\u00b2u\u008ef\u00cf\u0011')) {
    const hasFilm = find(bytes, '\u00c0\u00ef\u0019\u00bcM[', 0, 100_000) !== -1;
    return { kind: hasFilm ? 'wmv' : 'wma', media: hasFilm ? 'video' : 'sound' };
  }
  if (hasAt(bytes, 0, 'MThd')) return { kind: 'midi', media: 'sound' };
  if (hasAt(bytes, 0, '#!AMR')) return { kind: 'amr', media: 'sound' };
  return hasAt(bytes, 4, 'moov') || hasAt(bytes, 4, 'mdat') || hasAt(bytes, 4, 'wide')
    ? { kind: 'mov', media: 'video' }
    : undefined;
}
