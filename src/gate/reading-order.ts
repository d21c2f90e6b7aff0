import type { ListedAttachment } from '../ports/compose-item';

/** Files that carry lists and letters about people, then what can hide them, then the rest; pictures last. */
const RANKS: Readonly<Record<string, number>> = {
  csv: 0, tsv: 0, xls: 0, xlsx: 0, xlsm: 0, xlsb: 0, ods: 0,
  doc: 1, docx: 1, docm: 1, odt: 1, rtf: 1, pdf: 1, txt: 1, eml: 1, msg: 1, ics: 1, html: 1, htm: 1, json: 1, xml: 1,
  zip: 2, '7z': 2, rar: 2, gz: 2, tar: 2, iso: 2, cab: 2,
  ppt: 3, pptx: 3, pptm: 3, odp: 3, pub: 3,
  png: 6, jpg: 6, jpeg: 6, gif: 6, bmp: 6, webp: 6, svg: 6, heic: 6,
  mp3: 7, mp4: 7, mov: 7, avi: 7, wav: 7, m4a: 7,
}; // prettier-ignore
/** A name that says nothing may be anything. */
const UNKNOWN = 4;
const INLINE = 8;

/**
 * Attachments in the order in which they are read, so that time runs out at those least likely to matter. Small ones
 * first within a rank: more of them get read.
 */
export function inOrderOfRisk(attachments: readonly ListedAttachment[]): readonly ListedAttachment[] {
  const ranked = attachments.map((attachment, index) => ({ attachment, index, rank: rankOf(attachment) }));
  ranked.sort((a, b) => a.rank - b.rank || a.attachment.size - b.attachment.size || a.index - b.index);
  return ranked.map(({ attachment }) => attachment);
}

function rankOf({ name, inline, type }: ListedAttachment): number {
  if (inline) return INLINE;
  if (type === 'item') return 1;
  const dot = name.lastIndexOf('.');
  return RANKS[dot < 0 ? '' : name.slice(dot + 1).toLowerCase()] ?? UNKNOWN;
}
