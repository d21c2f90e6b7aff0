import { useCallback, useEffect, useState } from 'react';
import type { Got, TenantFailure } from '../../../ports/tenant';

export type Asked<T> =
  | { readonly is: 'asking' }
  | { readonly is: 'got'; readonly value: T }
  | { readonly is: 'failed'; readonly failure: TenantFailure };

/**
 * Asks the tenant when the page opens, and again on demand. `ask` must keep its identity (useCallback) while the
 * question stays the same. An answer that comes after the page moved on is dropped.
 */
export function useAsked<T>(ask: () => Promise<Got<T>>): readonly [Asked<T>, () => void] {
  const [asked, setAsked] = useState<Asked<T>>({ is: 'asking' });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    void ask().then((got) => {
      if (isCurrent) setAsked(got.ok ? { is: 'got', value: got.value } : { is: 'failed', failure: got });
    });
    return () => {
      isCurrent = false;
    };
  }, [ask, turn]);
  return [asked, useCallback(() => setTurn((count) => count + 1), [])];
}
