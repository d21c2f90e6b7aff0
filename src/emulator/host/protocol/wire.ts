/**
 * The envelope that office.js (npm 1.1.110, `outlook-web-16.01.js`) posts to its host page and expects back:
 * JSON strings with underscored fields. Found out by reading that file and by watching its traffic.
 */

export interface WireRequest {
  readonly _messageType: 0;
  /** 0 call, 1 register for an event, 2 unregister. */
  readonly _actionType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _origin: string;
  readonly _data: unknown;
}

/** 0 answers a call; 1 is an event nobody asked for. */
export type ResponseType = 0 | 1;

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The request in a posted message, or undefined when the message is not office.js's. */
export function requestOf(posted: unknown): WireRequest | undefined {
  if (typeof posted !== 'string' || !posted.startsWith('{')) return undefined;
  const message = parse(posted);
  if (!isRecord(message) || message['_messageType'] !== 0 || typeof message['_actionName'] !== 'string')
    return undefined;
  if (typeof message['_conversationId'] !== 'string') return undefined;
  return message as unknown as WireRequest;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** `errorCode` belongs to the transport (0 fine, -5 denied, -6 timed out); errors of Outlook travel inside `data`. */
export function responseTo(request: WireRequest, data: unknown, type: ResponseType = 0, errorCode = 0): string {
  return JSON.stringify({
    _messageType: 1,
    _responseType: type,
    _actionName: request._actionName,
    _conversationId: request._conversationId,
    _correlationId: request._correlationId,
    _errorCode: errorCode,
    _origin: window.location.origin,
    _serializerVersion: 1,
    _data: data,
  });
}
