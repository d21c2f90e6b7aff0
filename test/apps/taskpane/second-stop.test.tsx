/** @jest-environment jsdom */
import { cleanup, render, screen, within } from '@testing-library/react';
import { wordsOf } from '../../../src/apps/taskpane/words';
import { STATES } from '../../../src/emulator/gallery/states';
import { Themed } from '../../../src/ui/theme';

const NUMBER = '999 000 0018';

/** The card about the number in the text: its first line, and whether the way out stands above the place. */
function cardIn(id: string, locale: 'en-GB' | 'cy-GB') {
  const words = wordsOf(locale);
  const state = STATES.find((one) => one.id === id);
  if (state === undefined) throw new Error(`The gallery has no ${id}.`);
  render(<Themed look="light">{state.draw(words)}</Themed>);
  const [wayOut] = screen.getAllByRole('button', { name: words.pane.fixes.redact });
  const card = wayOut?.closest<HTMLElement>('[role="group"]');
  if (!wayOut || !card) throw new Error('No card offers to cover the number.');
  const title = within(card).getByRole('heading', { level: 3 }).textContent;
  const place = within(card).getByText(NUMBER, { selector: 'mark' });
  const isWayOutFirst = (place.compareDocumentPosition(wayOut) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
  cleanup();
  return { title, isWayOutFirst };
}

describe.each(['en-GB', 'cy-GB'] as const)('a check that stops the same person twice in a week (%s)', (locale) => {
  it('is worded differently, and begins with the way out instead of the place', () => {
    const first = cardIn('pane/two-stops', locale);
    const second = cardIn('pane/again', locale);
    expect([first.isWayOutFirst, second.isWayOutFirst]).toEqual([false, true]);
    expect(second.title).not.toBe(first.title);
    expect(second.title).toContain(first.title);
  });
});
