import { paneReading as welsh } from '../../../strings/cy-gb/pane-reading';
import { paneReading as english } from '../../../strings/en-gb/pane-reading';
import type { PaneReadingStrings } from '../../../strings/pane-reading-strings';
import { schoolWords, type SchoolWords } from '../school/school-words';
import type { Locale } from '../../../strings/text';

export interface ReadingWords extends PaneReadingStrings {
  readonly school: SchoolWords;
  readonly locale: Locale;
}

export function readingWords(locale: Locale): ReadingWords {
  return { ...(locale === 'cy-GB' ? welsh : english), school: schoolWords(locale), locale };
}
