import type { Wanted } from '../core/inspect-attachment';
import { isRead } from './picture-reader';
import type { Reading } from './reading';

/** Words in a picture. What was read unsurely is looked at too, and the picture still counts as unread. */
export async function readPicture({ bytes, entry }: Wanted, { findings, options }: Reading): Promise<boolean> {
  const words = await options.pictures?.read(bytes);
  if (words !== undefined) findings.addText(entry, words.text);
  if (!isRead(words)) findings.addUnread(entry, 'picture');
  return true;
}
