import { accordionItemClassNames } from '@fluentui/react-components';
import { useEffect, type RefObject } from 'react';

/** Parts of the pane that stay when something in them goes: a finding's card, an opened section. */
const PART = `[role="group"], .${accordionItemClassNames.root}`;
const FOCUSABLE = 'h2[tabindex], h3[tabindex], a[href], button:not([disabled]), input:not([disabled]), textarea';

/**
 * When what had the focus goes away (a form that was sent, a finding that was mended), the focus lands at the head of
 * the part it stood in, or on `landing` where that has gone too, instead of nowhere. Never takes it from Outlook's own
 * window.
 */
export function useHeldFocus(page: RefObject<HTMLElement | null>, landing: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = page.current;
    if (element === null) return undefined;
    let held: Element | undefined;
    let parts: readonly Element[] = [];
    const note = ({ target }: FocusEvent): void => {
      held = target instanceof Element ? target : undefined;
      parts = partsAround(held);
    };
    const look = (): void => {
      const { body, activeElement } = document;
      const isLost = held?.isConnected === false && (activeElement === body || activeElement === null);
      if (!isLost || !document.hasFocus()) return;
      const part = parts.find(({ isConnected }) => isConnected);
      (part?.querySelector<HTMLElement>(FOCUSABLE) ?? landing.current)?.focus();
    };
    const changes = new MutationObserver(look);
    element.addEventListener('focusin', note);
    changes.observe(element, { childList: true, subtree: true });
    return () => {
      element.removeEventListener('focusin', note);
      changes.disconnect();
    };
  }, [page, landing]);
}

/** Innermost first. */
function partsAround(element: Element | undefined): readonly Element[] {
  const part = element?.closest(PART);
  return part ? [part, ...partsAround(part.parentElement ?? undefined)] : [];
}
