import type { ListedAttachment } from '../ports/compose-item';

/** Files that carry lists and letters about people, then what can hide them, then the rest; pictures last. */
const RANKS = [
  'csv tsv xls xlsx xlsm xlsb ods',
  'doc docx docm odt rtf pdf txt eml msg ics html htm json xml',
  'zip 7z rar gz tar iso cab',
  'ppt pptx pptm odp pub',
  // What is none of these may be anything.
  '',
  'png jpg jpeg gif bmp webp svg heic',
  'mp3 mp4 mov avi wav m4a',
].map((endings) => endings.split(' '));
const UNKNOWN = 4;
const INLINE = RANKS.length;

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
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  const rank = RANKS.findIndex((endings) => endings.includes(ending));
  return rank < 0 ? UNKNOWN : rank;
}
