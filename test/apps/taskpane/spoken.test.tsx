/** @jest-environment jsdom */
import { virtual } from '@guidepup/virtual-screen-reader';
import { cleanup, render } from '@testing-library/react';
import { NoticeBar, type Notice } from '../../../src/apps/taskpane/notice';
import { wordsOf } from '../../../src/apps/taskpane/words';
import type { GalleryState } from '../../../src/emulator/gallery/state';
import { STATES } from '../../../src/emulator/gallery/states';
import { Themed } from '../../../src/ui/theme';

/*
 * What a screen reader says of the pane, from its first word to its last. Every look of the gallery, which takes minutes:
 *   SCHOOLGATE_SPOKEN=all npx jest test/apps/taskpane/spoken
 */
jest.setTimeout(3_600_000);
const MOST_PHRASES = 600;
const CHOSEN = ['ready', 'two-stops', 'partial', 'after-fix', 'lock-done', 'pictures-working'].map(
  (id) => `pane/${id}`,
);
const isWanted = ({ id }: GalleryState): boolean =>
  process.env['SCHOOLGATE_SPOKEN'] === 'all' || CHOSEN.includes(id) || id === 'wrong/offered';

interface Heard {
  readonly phrases: readonly string[];
  /** Texts that stand on the page for eyes and were not spoken. */
  readonly silent: readonly string[];
}

async function hear({ draw }: GalleryState): Promise<Heard> {
  const { container } = render(<Themed look="light">{draw(wordsOf('en-GB'))}</Themed>);
  await virtual.start({ container });
  const [first] = await virtual.spokenPhraseLog();
  const start = virtual.activeNode;
  for (let steps = 0; steps < MOST_PHRASES; steps++) {
    await virtual.next();
    if (virtual.activeNode === start && (await virtual.lastSpokenPhrase()) === first) break;
  }
  const phrases = [...(await virtual.spokenPhraseLog())];
  await virtual.stop();
  const all = squeezed(phrases.join(' '));
  const silent = textsOf(container).filter((text) => !all.includes(squeezed(text)));
  cleanup();
  return { phrases, silent };
}

const known = new Map<string, Promise<Heard>>();

function heardOf(id: string): Promise<Heard> {
  const state = STATES.find((one) => one.id === id);
  if (state === undefined) throw new Error(`The gallery has no ${id}.`);
  const heard = known.get(id) ?? hear(state);
  known.set(id, heard);
  return heard;
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function textsOf(container: HTMLElement): readonly string[] {
  const walker = document.createTreeWalker(container, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  while (walker.nextNode()) {
    const { parentElement, textContent } = walker.currentNode;
    if (parentElement?.closest('style, [aria-hidden="true"], dialog:not([open])') === null)
      texts.push(textContent ?? '');
  }
  return texts.filter((text) => text.trim() !== '');
}

describe('what a screen reader says of the pane', () => {
  const states = STATES.filter(isWanted);

  it.each(states.map((state) => [state.id, state] as const))(
    '%s: everything, and each button by name',
    async (id, state) => {
      const { phrases, silent } = await heardOf(id);
      expect(phrases.length).toBeGreaterThan(2);
      expect(phrases.length).toBeLessThan(MOST_PHRASES);
      expect(silent).toEqual([]);
      expect(
        phrases.filter((phrase) => /^(?:button|textbox|link|radio|checkbox|progressbar)(?:, *)?$/.test(phrase)),
      ).toEqual([]);
      if (state.isPage !== true) return;
      expect(phrases[0]).toBe('main');
      expect(phrases[1]).toMatch(/^heading, .+, level 1$/);
      if (id.startsWith('pane/') && !/opening|unreachable/.test(id))
        expect(phrases).toContain('button, A child is at risk: send now');
    },
  );

  it('a message with two stops: the count, then each thing as a group of its own with its place and its way out', async () => {
    const { phrases } = await heardOf('pane/two-stops');
    const things = phrases.filter((phrase) => phrase.startsWith('group, '));
    expect(phrases[1]).toBe('heading, 2 things to put right before it can go, level 1');
    expect(things).toEqual([
      'group, Five families can see each other’s addresses',
      'group, Five details in your text say who a person is',
      'group, This sounds angry',
    ]);
  });

  it('a file that was not read in time: which one it is', async () => {
    const { phrases } = await heardOf('pane/partial');
    expect(phrases).toContain('Plan.docx:');
  });

  it('a clean message: that it is ready, what was checked, and nothing more', async () => {
    const { phrases } = await heardOf('pane/ready');
    expect(phrases.slice(0, -1)).toEqual([
      'main',
      'heading, Ready to send, level 1',
      'button, Cymraeg',
      'status',
      'Ready to send',
      'end of status',
      'Nothing to check. Press Send when you are done.',
      'heading, What has been checked, level 2',
      'button, What has been checked, not expanded',
      'end of heading, What has been checked, level 2',
      'button, Check again',
      'end of main',
      'contentinfo',
      'button, A child is at risk: send now',
      'end of contentinfo',
    ]);
  });
});

describe('what happened is said at once', () => {
  const said: [string, string][] = [];
  beforeAll(() => {
    // What browsers offer for this (ARIA notify); Fluent speaks through a live region where there is none.
    Object.assign(Document.prototype, {
      ariaNotify: (text: string, how?: { readonly priority?: string }) => void said.push([text, how?.priority ?? '']),
    });
  });
  afterEach(() => {
    cleanup();
    said.length = 0;
  });

  it.each(['success', 'warning', 'error', 'info'] as const)('%s', (intent) => {
    const notice: Notice = { text: 'Done: Move them to Bcc', intent };
    render(
      <Themed look="light">
        <NoticeBar notice={notice} undoLabel="Undo" isBusy={false} onUndo={() => undefined} />
      </Themed>,
    );
    expect(said).toEqual([['Done: Move them to Bcc', intent === 'info' ? 'normal' : 'high']]);
  });
});
