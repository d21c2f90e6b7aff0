import { useEffect } from 'react';

/** As office.js lists them, so that both mean the same elements. */
const TABBABLE =
  'a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), [tabindex]';

/**
 * In Outlook on the web office.js acts on keys itself (onWindowKeydown in outlook-web-16.01). At Tab it moves the focus,
 * and from what is not in its list of elements, such as a heading that was given the focus, it leaves the pane: from
 * there we go on. At Escape it leaves the pane as well: not when the key has closed something in it.
 */
export function useOutlookKeys(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const { target, key, shiftKey, defaultPrevented } = event;
      // The library listens on the window, which comes after the document.
      if (key === 'Escape' && defaultPrevented) event.stopPropagation();
      if (key !== 'Tab' || defaultPrevented || !(target instanceof HTMLElement) || isTabbable(target)) return;
      const next = neighbour(target, shiftKey);
      if (next === undefined) return;
      event.preventDefault();
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
