import { useLayoutEffect, useRef, type RefObject } from 'react';

/**
 * When what had the focus goes away (a finding that was mended while its form was open), the focus lands on `landing`
 * instead of nowhere. Never takes it from Outlook's own window.
 */
export function useHeldFocus(page: RefObject<HTMLElement | null>, landing: RefObject<HTMLElement | null>): void {
  const held = useRef<Element | null>(null);
  useLayoutEffect(() => {
    const { body, activeElement } = document;
    const isLost =
      held.current !== null && !held.current.isConnected && (activeElement === body || activeElement === null);
    if (isLost && document.hasFocus()) landing.current?.focus();
    held.current = page.current?.contains(document.activeElement) ? document.activeElement : null;
  });
  useLayoutEffect(() => {
    const element = page.current;
    const note = ({ target }: FocusEvent): void => void (held.current = target instanceof Element ? target : null);
    element?.addEventListener('focusin', note);
    return () => element?.removeEventListener('focusin', note);
  }, [page]);
}
