import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { wordsOf, type Words } from '../../apps/taskpane/words';
import type { Locale } from '../../strings/text';
import { Themed, type Look } from '../../ui/theme';
import type { GalleryState } from './state';
import './api';
import { GROUPS, STATES } from './states';

interface Shown {
  readonly group: string;
  readonly look: Look;
  readonly locale: Locale;
}

const settings = new URLSearchParams(window.location.search);
const START: Shown = {
  group: settings.get('group') ?? '',
  look: (['light', 'dark', 'contrast'] as const).find((look) => look === settings.get('look')) ?? 'light',
  locale: settings.get('locale') === 'cy-GB' ? 'cy-GB' : 'en-GB',
};

/** Every state of the pane from fixtures: `/gallery/?group=pane/ready&look=dark&locale=cy-GB`. */
function Gallery() {
  const [shown, setShown] = useState(START);
  useEffect(() => {
    window.gallery = {
      groups: GROUPS,
      ids: STATES.map(({ id }) => id),
      show: async (group, look = 'light', locale = 'en-GB') => {
        flushSync(() => setShown({ group, look, locale }));
        while (document.querySelector('[data-loading]')) await new Promise((resolve) => setTimeout(resolve));
      },
    };
  }, []);
  useEffect(() => {
    document.documentElement.lang = shown.locale;
  }, [shown]);
  const words = wordsOf(shown.locale);
  const states = STATES.filter(({ group }) => group === shown.group);
  return (
    <Themed look={shown.look} key={`${shown.group} ${shown.look} ${shown.locale}`}>
      {states.length === 0 && <Contents />}
      {states.filter(({ isPage }) => isPage).map(({ draw }) => draw(words))}
      {states.some(({ isPage }) => !isPage) && <Cards states={states} words={words} />}
    </Themed>
  );
}

/** Parts of the pane, each under its id. */
function Cards({ states, words }: { readonly states: readonly GalleryState[]; readonly words: Words }) {
  return (
    <main style={{ maxWidth: '640px', padding: '12px', overflowWrap: 'anywhere' }}>
      <h1>{states[0]?.group}</h1>
      {states.map(({ id, draw }) => (
        <section key={id} aria-label={id} data-state={id} style={{ margin: '24px 0' }}>
          <h2>{id}</h2>
          {draw(words)}
        </section>
      ))}
    </main>
  );
}

function Contents() {
  return (
    <main style={{ padding: '16px' }}>
      <h1>Gallery: {STATES.length} states of the pane</h1>
      <ul>
        {GROUPS.map((group) => (
          <li key={group}>
            {group}:{' '}
            {(['light', 'dark', 'contrast'] as const).map((look) => (
              <a key={look} href={`?${new URLSearchParams({ group, look })}`} style={{ marginRight: '8px' }}>
                {look}
              </a>
            ))}
            <a href={`?${new URLSearchParams({ group, locale: 'cy-GB' })}`}>Cymraeg</a>
          </li>
        ))}
      </ul>
    </main>
  );
}

const root = document.getElementById('root');
if (root) createRoot(root).render(<Gallery />);
