import { read, unread, type Part } from '../../message/part';
import type { Done } from '../../ports/compose-item';
import { memberOf, type HostCalls } from './host-call';

/** Outlook before 1.16 keeps 50,000 characters for the whole item; other add-ins have their own. */
const LONGEST_VALUE = 45_000;

export interface ItemMemory {
  remember(key: string, value: string): Promise<Done>;
  recall(key: string): Promise<Part<string>>;
}

/**
 * Session data of the item: what compose events, pane and send event hand to each other. A client without it (before
 * 1.11) gets a memory of this runtime, which lives as long as the runtime does.
 */
export function itemMemory(host: HostCalls, item: unknown): ItemMemory {
  const own = new Map<string, string>();
  const sessionData = (): unknown => memberOf(item, 'sessionData');

  return {
    async remember(key, value) {
      // What the host counts is the JSON text, in which each quote takes two characters.
      if (JSON.stringify(value).length > LONGEST_VALUE) return { ok: false, reason: 'full' };
      const answer = await host.call(sessionData(), 'setAsync', [key, value]);
      if (answer.ok) return { ok: true };
      if (answer.reason !== 'unsupported') return answer;
      own.set(key, value);
      return { ok: true };
    },
    async recall(key) {
      const answer = await host.call(sessionData(), 'getAsync', [key]);
      if (answer.ok) return read(typeof answer.value === 'string' ? answer.value : '');
      if (answer.reason === 'missing') return read('');
      if (answer.reason === 'unsupported') return read(own.get(key) ?? '');
      return unread(answer.reason === 'timeout' ? 'timeout' : 'notReadHere');
    },
  };
}
