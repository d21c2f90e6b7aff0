import { read, unread, type Part } from '../../message/part';
import type { Done } from '../../ports/compose-item';
import { memberOf, type HostAnswer, type HostCalls } from './host-call';

type Format = 'html' | 'text';

/** Microsoft's API limits page, in characters. */
const LONGEST_BODY = 1_000_000;
const LONGEST_APPEND = 5_000;

export interface ItemBody {
  bodyFormat(): Promise<Part<Format>>;
  body(format: Format): Promise<Part<string>>;
  setBody(format: Format, body: string): Promise<Done>;
  prependBody(format: Format, text: string): Promise<Done>;
  appendOnSend(format: Format, text: string): Promise<Done>;
}

export function itemBody(host: HostCalls, item: unknown): ItemBody {
  const body = (): unknown => memberOf(item, 'body');
  const write = async (method: string, format: Format, text: string | null, most: number): Promise<Done> => {
    if (text !== null && text.length > most) return { ok: false, reason: 'tooLarge' };
    return doneOf(await host.call(body(), method, [text, { coercionType: format }]));
  };

  return {
    async bodyFormat() {
      const answer = await host.call(body(), 'getTypeAsync');
      const format = answer.ok ? String(answer.value).toLowerCase() : '';
      return format === 'html' || format === 'text' ? read(format) : partOf(answer);
    },
    async body(format) {
      const answer = await host.call(body(), 'getAsync', [format]);
      return answer.ok && typeof answer.value === 'string' ? read(answer.value) : partOf(answer);
    },
    setBody: (format, text) => write('setAsync', format, text, LONGEST_BODY),
    prependBody: (format, text) => write('prependAsync', format, text, LONGEST_BODY),
    appendOnSend: (format, text) => write('appendOnSendAsync', format, text === '' ? null : text, LONGEST_APPEND),
  };
}

export function doneOf(answer: HostAnswer): Done {
  return answer.ok ? { ok: true } : answer;
}

/** The part that a failed or misshapen answer leaves. */
function partOf<T>(answer: HostAnswer): Part<T> {
  return unread(!answer.ok && answer.reason === 'timeout' ? 'timeout' : 'damaged');
}
