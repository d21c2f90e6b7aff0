import type { CallResult } from '../protocol/add-in-frame';
import { isRecord } from '../protocol/wire';

/** Makes a call of Outlook and hands its result back. */
export type Ask = (
  dispatchId: number,
  params: Readonly<Record<string, unknown>>,
  answer: (result: CallResult) => void,
) => void;

type Shape = (value: unknown) => unknown;
interface Method {
  readonly id: number;
  /** Parameters of the wire from the arguments before options and callback; `options` are the caller's. */
  readonly params?: (args: readonly unknown[], options: Readonly<Record<string, unknown>>) => Record<string, unknown>;
  readonly value?: Shape;
}

const FIELDS = { to: 0, requiredAttendees: 0, cc: 1, optionalAttendees: 1, bcc: 2 } as const;
const RECIPIENT_TYPES = ['other', 'distributionList', 'user', 'externalUser'];
const ATTACHMENT_TYPES = ['file', 'item', 'cloud'];
const NOTICE_TYPES = ['informationalMessage', 'progressIndicator', 'errorMessage', 'insightMessage'];

/** What classic Outlook's own Office object offers on an item, by the ids the host answers. */
export const ITEM_METHODS: Readonly<Record<string, Method>> = {
  'subject.getAsync': { id: 18 },
  'subject.setAsync': { id: 17, params: ([subject]) => ({ subject }) },
  'from.getAsync': { id: 107, value: recipientOf },
  'organizer.getAsync': { id: 107, value: recipientOf },
  'body.getTypeAsync': { id: 14 },
  'body.getAsync': { id: 37, params: ([type]) => ({ coercionType: coercion(type) }) },
  'body.setAsync': { id: 38, params: withFormat('data') },
  'body.prependAsync': { id: 23, params: withFormat('data') },
  'body.appendOnSendAsync': { id: 100, params: withFormat('appendTxt') },
  'body.setSignatureAsync': { id: 173, params: withFormat('data') },
  getComposeTypeAsync: { id: 174 },
  getAttachmentsAsync: { id: 149, value: (list) => (Array.isArray(list) ? list.map(attachmentOf) : list) },
  getAttachmentContentAsync: { id: 150, params: ([id]) => ({ id }) },
  addFileAttachmentFromBase64Async: {
    id: 148,
    params: ([base64String, name], { isInline }) => ({ base64String, name, isInline: isInline === true }),
  },
  removeAttachmentAsync: { id: 20, params: ([attachmentIndex]) => ({ attachmentIndex }) },
  'notificationMessages.addAsync': { id: 33, params: notice },
  'notificationMessages.replaceAsync': { id: 35, params: notice },
  'notificationMessages.removeAsync': { id: 36, params: ([key]) => ({ key }) },
  'notificationMessages.getAllAsync': { id: 34 },
  'sessionData.setAsync': { id: 185, params: ([name, value]) => ({ name, value }) },
  'sessionData.getAsync': { id: 186, params: ([name]) => ({ name }) },
  'sessionData.getAllAsync': { id: 187 },
  'sessionData.removeAsync': { id: 189, params: ([name]) => ({ name }) },
  'internetHeaders.setAsync': {
    id: 152,
    params: ([internetHeaderNameValuePairs]) => ({ internetHeaderNameValuePairs }),
  },
  'internetHeaders.getAsync': { id: 151, params: ([internetHeaderKeys]) => ({ internetHeaderKeys }) },
  saveAsync: { id: 32 },
  getItemIdAsync: { id: 164 },
  getInitializationContextAsync: { id: 99 },
  ...Object.fromEntries(
    Object.entries(FIELDS).flatMap(([name, recipientField]) => recipientMethods(name, recipientField)),
  ),
};

/** The item object of these methods, nested as their names say. */
export function itemOf(methods: Readonly<Record<string, Method>>, ask: Ask): Record<string, unknown> {
  const item: Record<string, unknown> = {};
  for (const [name, method] of Object.entries(methods)) {
    const parts = name.split('.');
    const last = parts.pop() ?? name;
    const owner = parts.reduce<Record<string, unknown>>(
      (object, part) => (object[part] ??= {}) as Record<string, unknown>,
      item,
    );
    owner[last] = (...given: unknown[]) => invoke(method, given, ask);
  }
  return item;
}

/** Arguments are values, then perhaps options, then perhaps a callback. */
function invoke(method: Method, given: readonly unknown[], ask: Ask): void {
  const last = given.at(-1);
  const callback = typeof last === 'function' ? (last as (result: unknown) => void) : undefined;
  const rest = callback ? given.slice(0, -1) : given;
  const tail = rest.at(-1);
  const options = isRecord(tail) && rest.length > 1 ? tail : {};
  ask(method.id, method.params?.(rest, options) ?? {}, (result) =>
    callback?.(asyncResult(result, method.value, options['asyncContext'])),
  );
}

function asyncResult(result: CallResult, shape: Shape | undefined, asyncContext: unknown): Record<string, unknown> {
  if ('errorCode' in result)
    return { status: 'failed', asyncContext, error: { code: result.errorCode, name: 'Error', message: '' } };
  const value = 'data' in result ? result.data : result.raw;
  return { status: 'succeeded', asyncContext, value: shape ? shape(value) : value };
}

function coercion(type: unknown): number {
  return String(type).toLowerCase() === 'html' ? 3 : 0;
}

function withFormat(key: string): NonNullable<Method['params']> {
  return ([text], { coercionType }) => ({ [key]: text ?? '', coercionType: coercion(coercionType) });
}

function recipientMethods(name: string, recipientField: number): readonly (readonly [string, Method])[] {
  const list = ([recipients]: readonly unknown[]) => ({
    recipientField,
    recipientArray: Array.isArray(recipients) ? recipients.map(onWire) : [],
  });
  return [
    [
      `${name}.getAsync`,
      {
        id: 15,
        params: () => ({ recipientField }),
        value: (held) => (Array.isArray(held) ? held.map(recipientOf) : held),
      },
    ],
    [`${name}.setAsync`, { id: 21, params: list }],
    [`${name}.addAsync`, { id: 22, params: list }],
  ];
}

function onWire(given: unknown): Record<string, unknown> {
  return isRecord(given)
    ? { address: given['emailAddress'], name: given['displayName'] }
    : { address: given, name: given };
}

function recipientOf(given: unknown): unknown {
  if (!isRecord(given)) return given;
  const recipientType = RECIPIENT_TYPES[Number(given['recipientType'])];
  return { emailAddress: given['address'], displayName: given['name'], ...(recipientType ? { recipientType } : {}) };
}

function attachmentOf(given: unknown): unknown {
  return isRecord(given) ? { ...given, attachmentType: ATTACHMENT_TYPES[Number(given['attachmentType'])] } : given;
}

function notice([key, details]: readonly unknown[]): Record<string, unknown> {
  const { type, ...rest } = isRecord(details) ? details : {};
  return { ...rest, key, type: NOTICE_TYPES.indexOf(String(type)) };
}
