import type { Fetch, FetchResponse, Timers } from '../../ports/system';

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
  if (typeof fetch !== 'function') return getByRequest(url);
  try {
    // Outlook keeps pages for days: a policy must be asked for anew, and no cookie goes with it.
    const response = await fetch(url, { cache: 'no-cache', credentials: 'same-origin' });
    return { status: response.status, text: () => response.text() };
  } catch (failure) {
    if (typeof XMLHttpRequest === 'undefined') throw failure;
    return getByRequest(url);
  }
}

function getByRequest(url: string): Promise<FetchResponse> {
  return new Promise((resolve, reject) => {
    if (typeof XMLHttpRequest === 'undefined') return reject(new Error('There is no way to get a file here.'));
    const request = new XMLHttpRequest();
    request.open('GET', url);
    request.onload = () => resolve({ status: request.status, text: () => Promise.resolve(request.responseText) });
    request.onerror = () => reject(new Error('The file could not be got.'));
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
