/** The words that were found in a picture. */
export interface PictureWords {
  readonly text: string;
  /** How sure the reader is of them, 0 to 100. */
  readonly confidence: number;
}

/**
 * Reads the words in pictures and scanned pages. It costs seconds and megabytes, so it is handed in only when the
 * policy or the sender asks for it.
 */
export interface PictureReader {
  /**
   * `picture` is a file: PNG, JPEG, GIF, BMP, TIFF or WebP. Undefined when it was not read: no time or page is left, it
   * was called off, or it is no picture. Never rejects.
   */
  read(picture: Uint8Array): Promise<PictureWords | undefined>;
}

/** Below this, letters were guessed. */
const SURE = 55;
/** Fewer letters say nothing about what else is in the picture. */
const FEW = 3;

/** Whether a picture counts as read: a photograph without words, or a smudge, may still show anything. */
export function isRead(words: PictureWords | undefined): words is PictureWords {
  return words !== undefined && words.confidence >= SURE && words.text.replace(/[^\p{L}\p{N}]/gu, '').length >= FEW;
}
