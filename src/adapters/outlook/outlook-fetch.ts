import type { Fetch, FetchResponse, Timers } from '../../ports/system';
import { fetchHere, newRequestHere } from './runtime-globals';

/** How long a file of ours may take: after that the last good one is used (office-js issues 5907, 6719). */
export const FETCH_LIMIT_MS = 1_500;

/**
 * Gets a file by its absolute address, with `fetch`, or `XMLHttpRequest` where that fails or is missing. Rejects on a
 * network failure and after the time limit, where timers exist.
 */
export function outlookFetch(timers: Timers, limitMs = FETCH_LIMIT_MS): Fetch {
  return { get: (url) => inTime(timers, limitMs, getBy(url)) };
}

async function getBy(url: string): Promise<FetchResponse> {
  const fetch = fetchHere();
  if (!fetch) return getByRequest(url, new Error('There is no way to get a file here.'));
  try {
    // Outlook keeps pages for days: a policy must be asked for anew, and no cookie goes with it.
    const response = await fetch(url, { cache: 'no-cache', credentials: 'same-origin' });
    return { status: response.status, text: () => response.text() };
  } catch {
    return getByRequest(url, new Error('The file could not be got.'));
  }
}

function getByRequest(url: string, failure: Error): Promise<FetchResponse> {
  return new Promise((resolve, reject) => {
    const request = newRequestHere();
    if (!request) return reject(failure);
    request.onload = () => resolve({ status: request.status, text: () => Promise.resolve(request.responseText) });
    request.onerror = () => reject(failure);
    request.open('GET', url);
    request.send();
  });
}

function inTime<T>(timers: Timers, limitMs: number, work: Promise<T>): Promise<T> {
  if (!timers.available) return work;
  return new Promise((resolve, reject) => {
    const stop = timers.after(limitMs, () => reject(new Error('The file took too long.')));
    work.then(
      (value) => (stop(), resolve(value)),
      (failure: unknown) => (
        stop(),
        reject(failure instanceof Error ? failure : new Error('The file could not be got.'))
      ),
    );
  });
}
