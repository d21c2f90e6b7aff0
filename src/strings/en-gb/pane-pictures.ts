import type { PanePictureStrings } from '../pane-picture-strings';

export const panePictures: PanePictureStrings = {
  button: 'Read the words in it',
  hint: 'This reads printed English words. It takes up to half a minute, and the picture stays on this computer.',
  working: 'Reading the words in pictures …',
  progress: { one: 'One page read so far', other: '{count} pages read so far' },
  cancel: 'Stop',
  done: 'The words in the pictures are read and checked.',
  some: 'Not every picture could be read. Handwriting and photos are never read: please look at them yourself.',
  cancelled: 'Stopped. Pictures that were not read still count as not checked.',
  failed: 'The reader of pictures could not be loaded. Please look at the pictures yourself, or try again later.',
  close: 'Close',
};
