import { startTransition, useEffect, useState, type ReactNode } from 'react';
import { pane as welsh } from '../../strings/cy-gb/pane';
import { pane as english } from '../../strings/en-gb/pane';
import type { Locale } from '../../strings/text';
import { Themed, type Look } from '../../ui/theme';
import { useLook } from '../../ui/use-look';
import { Opening } from './opening';
import { useOutlookKeys } from './use-outlook-keys';

/** What the pane beside a message is given. */
export interface PaneProps {
  readonly locale: Locale;
  onLanguage(): void;
  copy(text: string): Promise<boolean>;
}

/** What the pane stands beside. */
export type Beside =
  | { readonly is: 'writing' | 'reading'; pane(props: PaneProps): ReactNode }
  | { readonly is: 'unreachable'; again(): void }
  | { readonly is: 'opening' | 'nothing' };

interface Props {
  readonly beside: Beside;
  readonly locale: Locale;
  /** How Outlook looks now. */
  readonly look: () => Look;
  copy(text: string): Promise<boolean>;
}

export function App({ beside, locale: standard, look: readLook, copy }: Props) {
  const look = useLook(readLook);
  useOutlookKeys();
  const [locale, setLocale] = useState(standard);
  const words = locale === 'cy-GB' ? welsh : english;
  useEffect(() => {
    document.documentElement.lang = locale;
    document.title = words.title;
  }, [locale, words]);
  // All of the pane is worded anew: whatever is pressed meanwhile comes first.
  const onLanguage = (): void => startTransition(() => setLocale(locale === 'en-GB' ? 'cy-GB' : 'en-GB'));
  return (
    <Themed look={look}>
      {(beside.is === 'writing' || beside.is === 'reading') && beside.pane({ locale, onLanguage, copy })}
      {beside.is === 'opening' && <Opening words={words} />}
      {beside.is === 'unreachable' && <Opening words={words} again={beside.again} />}
      {beside.is === 'nothing' && <main style={{ padding: '12px' }}>{words.noItem}</main>}
    </Themed>
  );
}
