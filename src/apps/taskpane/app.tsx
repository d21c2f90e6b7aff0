import { useEffect, useState } from 'react';
import type { Locale } from '../../strings/text';
import { Themed, type Look } from '../../ui/theme';
import { useLook } from '../../ui/use-look';
import type { LiveCheck } from './live-check';
import { Pane } from './pane';
import type { PaneActions } from './pane-actions';
import { ReadMode } from './read-mode';
import { wordsOf } from './words';

/** What the pane stands beside. */
export type Beside =
  | { readonly is: 'writing'; readonly live: LiveCheck; readonly actions: PaneActions }
  | { readonly is: 'reading' | 'nothing' };

interface Props {
  readonly beside: Beside;
  readonly locale: Locale;
  /** How Outlook looks now. */
  readonly look: () => Look;
  copy(text: string): Promise<boolean>;
}

export function App({ beside, locale: standard, look: readLook, copy }: Props) {
  const look = useLook(readLook);
  const [locale, setLocale] = useState(standard);
  const words = wordsOf(locale);
  useEffect(() => {
    document.documentElement.lang = locale;
    document.title = words.pane.title;
  }, [locale, words]);
  return (
    <Themed look={look}>
      {beside.is === 'writing' && (
        <Pane
          live={beside.live}
          actions={beside.actions}
          words={words}
          copy={copy}
          onLanguage={() => setLocale(locale === 'en-GB' ? 'cy-GB' : 'en-GB')}
        />
      )}
      {beside.is === 'reading' && <ReadMode words={words.pane} />}
      {beside.is === 'nothing' && <main style={{ padding: '12px' }}>{words.pane.noItem}</main>}
    </Themed>
  );
}
