import {
  AriaLiveAnnouncer,
  FluentProvider,
  teamsHighContrastTheme,
  webDarkTheme,
  webLightTheme,
  type Theme,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';

/** Outlook's own blue for what is pressed; the rest is Fluent's. */
const BRAND = { colorBrandBackground: '#0f6cbd', colorBrandBackgroundHover: '#115ea3' };

export type Look = 'light' | 'dark' | 'contrast';

const THEMES: Readonly<Record<Look, Theme>> = {
  light: { ...webLightTheme, ...BRAND },
  dark: webDarkTheme,
  contrast: teamsHighContrastTheme,
};

export function Themed({ look, children }: { readonly look: Look; readonly children: ReactNode }) {
  return (
    // The browser's own parts follow: a calendar's sign, the bars for scrolling.
    <FluentProvider
      theme={THEMES[look]}
      style={{ minHeight: '100vh', ...(look === 'contrast' ? {} : { colorScheme: look }) }}
    >
      {/* Without it Fluent's message bars stand there and are never spoken. */}
      <AriaLiveAnnouncer>{children}</AriaLiveAnnouncer>
    </FluentProvider>
  );
}
