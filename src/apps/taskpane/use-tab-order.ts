import { useEffect } from 'react';

/** As office.js lists them, so that both mean the same elements. */
const TABBABLE =
  'a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), [tabindex]';

/**
 * In Outlook on the web office.js moves the focus at Tab itself (onWindowKeydown in outlook-web-16.01): from what is not
 * in its list of elements, such as a heading that was given the focus, it leaves the pane. From there we go on.
 */
export function useTabOrder(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const { target, key, shiftKey } = event;
      if (key !== 'Tab' || event.defaultPrevented || !(target instanceof HTMLElement) || isTabbable(target)) return;
      const next = neighbour(target, shiftKey);
      if (next === undefined) return;
      event.preventDefault();
      // The library listens on the window, which comes after the document.
      event.stopPropagation();
      next.focus();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

function isTabbable(element: HTMLElement): boolean {
  return element.tabIndex >= 0 && element.matches(TABBABLE);
}

function neighbour(from: HTMLElement, backward: boolean): HTMLElement | undefined {
  const all = [...document.querySelectorAll<HTMLElement>(TABBABLE)].filter(
    (element) =>
      isTabbable(element) && !element.hasAttribute('data-tabster-dummy') && element.getClientRects().length > 0,
  );
  const side = backward ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING;
  const there = all.filter((element) => (from.compareDocumentPosition(element) & side) !== 0);
  return backward ? there[there.length - 1] : there[0];
}
