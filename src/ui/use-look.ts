import { useSyncExternalStore } from 'react';
import type { Look } from './theme';

const QUERIES = ['(forced-colors: active)', '(prefers-color-scheme: dark)'];

function subscribe(changed: () => void): () => void {
  const lists = QUERIES.map((query) => window.matchMedia(query));
  lists.forEach((list) => list.addEventListener('change', changed));
  return () => lists.forEach((list) => list.removeEventListener('change', changed));
}

/** Light, dark or high contrast, and again when the person changes it. */
export function useLook(read: () => Look): Look {
  return useSyncExternalStore(subscribe, read);
}
