import { useCallback, useSyncExternalStore } from 'react';

interface Store<T, E extends unknown[]> {
  readonly read: () => T;
  readonly onChange: (listener: (...event: E) => void) => () => void;
}

/** A component's view of something that changes outside React. `read` gives the same object until a change. */
export function useStore<T, E extends unknown[]>(store: Store<T, E>): T {
  const subscribe = useCallback((listener: () => void) => store.onChange(() => listener()), [store]);
  return useSyncExternalStore(subscribe, store.read);
}
