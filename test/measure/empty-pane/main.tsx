import { FluentProvider, Text, webLightTheme } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';

/** A pane that does nothing: what any Fluent pane pays before its first word. */
void Office.onReady(() => {
  const element = document.getElementById('root');
  if (element === null) return;
  createRoot(element).render(
    <FluentProvider theme={webLightTheme} style={{ minHeight: '100vh' }}>
      <Text as="h1" size={500} weight="semibold">
        An empty pane
      </Text>
    </FluentProvider>,
  );
});
