import { cleanHtml, htmlToPlainText, textToHtml } from '../../mail/html';
import type { Item } from '../../mail/item';
import { answer, CODES, DONE, refuse, textOf, type Call, type CallTable, type Params } from '../call';

/** `coercionType` on the wire: 0 text, 3 HTML. */
const HTML = 3;
const SIGNATURE_OPEN = '<div id="Signature">';

export const BODY_CALLS: CallTable = {
  14: ({ item }) => answer(item.read().bodyFormat),
  37: ({ item }, params) => {
    const { body, bodyFormat } = item.read();
    if (bodyFormat === 'text') return answer(wantsHtml(params) ? textToHtml(body) : body);
    return answer(wantsHtml(params) ? body : htmlToPlainText(body));
  },
  38: writing((item, params) => setBody(item, inOwnFormat(item, params))),
  23: writing((item, params) => setBody(item, inOwnFormat(item, params) + item.read().body)),
  13: writing((item, params) => setBody(item, inOwnFormat(item, params) + item.read().body)),
  29: ({ item }, params) => {
    item.update({ subject: textOf(params['data']).slice(0, 255) }, { what: 'subject' });
    return DONE;
  },
  28: () => answer({ data: '', sourceProperty: 'body' }),
  100: registering('appendOnSend', 'appendTxt'),
  // Number of prependOnSendAsync: unknown to the npm build; free here so that a thin caller can be tried.
  173: ({ item }, params) => {
    const { body, bodyFormat } = item.read();
    if (bodyFormat === 'text' && wantsHtml(params)) return refuse(CODES.badFormat);
    setBody(item, withSignature(body, inOwnFormat(item, params), bodyFormat));
    return DONE;
  },
  175: () => answer(false),
  176: () => DONE,
};

function wantsHtml(params: Params): boolean {
  return params['coercionType'] === HTML;
}

function writing(write: (item: Item, params: Params) => void): Call {
  return ({ item, isSending, purpose, warn }, params) => {
    if (item.read().bodyFormat === 'text' && wantsHtml(params)) return refuse(CODES.badFormat);
    if (isSending && purpose === 'event') warn('set-body-while-sending');
    write(item, params);
    return DONE;
  };
}

function inOwnFormat(item: Item, params: Params): string {
  const given = textOf(params['data']);
  if (item.read().bodyFormat === 'text') return given;
  return wantsHtml(params) ? cleanHtml(given) : textToHtml(given);
}

function setBody(item: Item, body: string): void {
  item.update({ body, bodyRevision: item.read().bodyRevision + 1 }, { what: 'body' });
}

/**
 * The text is put in when the message leaves. Inside the send event the call says "done" and does nothing, and on
 * the second press it is refused (office-js issue 6908).
 */
function registering(field: 'appendOnSend' | 'prependOnSend', key: string): Call {
  return (context, params) => {
    const { item, isSending, purpose, sendPresses } = context;
    if (!context.hasExtendedPermission) return refuse(CODES.missingExtendedPermission);
    if (isSending && purpose === 'event') {
      context.warn('append-while-sending');
      return sendPresses > 1 ? refuse(CODES.notHere) : DONE;
    }
    const text = textOf(params[key]);
    const format = wantsHtml(params) ? 'html' : 'text';
    if (format === 'html' && text !== '' && item.read().bodyFormat === 'text') return refuse(CODES.badFormat);
    item.update({ [field]: text === '' ? undefined : { format, text } }, { what: 'other' });
    return DONE;
  };
}

/** Replaces the present signature, or puts one above the quoted part. */
function withSignature(body: string, signature: string, format: 'html' | 'text'): string {
  if (format === 'text') return `${body}\n${signature}`;
  const page = new DOMParser().parseFromString(body, 'text/html');
  page.getElementById('Signature')?.remove();
  const block = new DOMParser().parseFromString(`${SIGNATURE_OPEN}${signature}</div>`, 'text/html').body.firstChild;
  const quoted = page.querySelector('#divRplyFwdMsg, #appendonsend');
  if (block && signature !== '') page.body.insertBefore(page.importNode(block, true), quoted);
  return page.body.innerHTML;
}
