import type { Timers } from '../../src/ports/system';

/** What goes wrong with one call of the host, the network or a store. */
export const FAULTS = ['never', 'throws', 'twice', 'late', 'shape'] as const;
export type Fault = (typeof FAULTS)[number];

export interface ScriptedAttachment {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly isInline: boolean;
  readonly attachmentType: 'file' | 'item' | 'cloud';
  readonly contentType: string;
  readonly content: string;
  readonly format: string;
}

export interface ScriptedItem {
  itemType: 'message' | 'appointment';
  conversationId: string | null;
  composeType: 'newMail' | 'reply' | 'forward';
  from: string;
  to: readonly unknown[];
  cc: readonly unknown[];
  bcc: readonly unknown[];
  subject: string;
  format: 'html' | 'text';
  body: string;
  appended: string | null;
  attachments: readonly ScriptedAttachment[];
  session: Record<string, string>;
  headers: Record<string, string>;
  notices: Record<string, string>;
}

export interface ScriptedOptions {
  readonly timers: Timers;
  /** Mailbox requirement set, as '1.14'. */
  readonly set?: string;
  readonly locale?: string;
  /** Asked at each call, by its number from 1. */
  readonly fault?: (number: number, name: string) => Fault | undefined;
  /** How long the host takes to answer. */
  readonly answerMs?: number;
  /** The same message in another runtime: item, settings and the numbering of calls are shared. */
  readonly beside?: ScriptedOffice;
}

export interface ScriptedOffice {
  readonly Office: Record<string, unknown>;
  readonly item: ScriptedItem;
  readonly handlers: Map<string, (event: unknown) => void>;
  /** Names of the calls made, in order. */
  readonly calls: string[];
  /** Most calls that were open at the same time. */
  mostAtOnce: number;
  /** Roaming settings as the mailbox holds them. */
  readonly settings: Record<string, unknown>;
  /** Counts a call of something beside the item (the network, the settings) and gives its fault. */
  ask(name: string): Fault | undefined;
  /** The runtime ends: nothing it asks is done any more, and no answer reaches it. */
  kill(): void;
}

export function person(emailAddress: string, displayName = emailAddress): unknown {
  return { emailAddress, displayName, recipientType: 'externalUser' };
}

const SENDER = 't.ashworth@greenfield.example';
/** Answers late: after every time limit of ours. */
export const LATE_MS = 30_000;
const SESSION_LIMIT = 50_000;
const ROAMING_LIMIT = 32 * 1024;

/**
 * An object shaped like Office.js with a message being written, made by hand: it can do what no real host does on
 * demand, fail at any call in any way.
 */
export function scriptedOffice(initial: Partial<ScriptedItem>, options: ScriptedOptions): ScriptedOffice {
  const item: ScriptedItem = options.beside?.item ?? {
    itemType: 'message',
    conversationId: null,
    composeType: 'newMail',
    from: SENDER,
    to: [],
    cc: [],
    bcc: [],
    subject: '',
    format: 'html',
    body: '',
    appended: null,
    attachments: [],
    session: {},
    headers: {},
    notices: {},
    ...initial,
  };
  const handlers = new Map<string, (event: unknown) => void>();
  const calls = options.beside?.calls ?? [];
  let isAlive = true;
  const office: ScriptedOffice = {
    Office: {},
    item,
    handlers,
    calls,
    mostAtOnce: 0,
    settings: options.beside?.settings ?? {},
    ask(name) {
      calls.push(name);
      return options.fault?.(calls.length, name);
    },
    kill: () => void (isAlive = false),
  };
  const method = caller(office, options, () => isAlive);
  const set = Number((options.set ?? '1.15').split('.')[1]);
  Object.assign(office.Office, {
    actions: { associate: (name: string, handler: (event: unknown) => void) => void handlers.set(name, handler) },
    onReady: () => undefined,
    context: {
      displayLanguage: options.locale ?? 'en-GB',
      platform: 'PC',
      requirements: {
        isSetSupported: (name: string, version: string) => name === 'Mailbox' && Number(version.split('.')[1]) <= set,
      },
      roamingSettings: roamingSettings(office, method),
      mailbox: {
        userProfile: { emailAddress: SENDER, displayName: 'Tom Ashworth' },
        diagnostics: { hostName: 'Outlook', hostVersion: '16.0' },
        item: itemMembers(item, method),
      },
    },
  });
  return office;
}

type Answer = { readonly value?: unknown; readonly code?: number };
type Method = (name: string, act: (...args: unknown[]) => Answer) => (...given: unknown[]) => void;

/** The last argument is the callback; what it gets and when is up to the fault. */
function caller(office: ScriptedOffice, { timers, answerMs = 1 }: ScriptedOptions, isAlive: () => boolean): Method {
  let open = 0;
  return (name, act) =>
    (...given) => {
      if (!isAlive()) return;
      const what = office.ask(name);
      if (what === 'throws') throw new Error('The host throws.');
      const callback = given.at(-1) as (result: unknown) => void;
      open += 1;
      office.mostAtOnce = Math.max(office.mostAtOnce, open);
      if (what === 'never') return;
      const answer = act(...given.slice(0, -1));
      const tell = (): void => {
        open -= 1;
        if (!isAlive()) return;
        callback(what === 'shape' ? { status: 'succeeded', value: 42 } : resultOf(answer));
        if (what === 'twice') callback(resultOf({ code: 5000 }));
      };
      timers.after(what === 'late' ? LATE_MS : answerMs, tell);
    };
}

function resultOf({ value, code }: Answer): unknown {
  return code === undefined
    ? { status: 'succeeded', value }
    : { status: 'failed', error: { code, name: 'E', message: '' } };
}

function itemMembers(item: ScriptedItem, method: Method): Record<string, unknown> {
  const isMessage = item.itemType === 'message';
  const from = {
    getAsync: method('from', () => ({ value: { emailAddress: item.from, displayName: 'Tom Ashworth' } })),
  };
  return {
    itemType: item.itemType,
    conversationId: item.conversationId,
    ...(isMessage ? { from } : { organizer: from }),
    [isMessage ? 'to' : 'requiredAttendees']: recipientMembers(item, 'to', method),
    [isMessage ? 'cc' : 'optionalAttendees']: recipientMembers(item, 'cc', method),
    ...(isMessage ? { bcc: recipientMembers(item, 'bcc', method) } : {}),
    subject: {
      getAsync: method('subject', () => ({ value: item.subject })),
      setAsync: method('setSubject', (subject) => ((item.subject = String(subject)), {})),
    },
    body: bodyMembers(item, method),
    getComposeTypeAsync: method('composeType', () => ({
      value: { composeType: item.composeType, coercionType: item.format },
    })),
    getAttachmentsAsync: method('attachments', () => ({
      value: item.attachments.map(({ content: _content, format: _format, ...listed }) => listed),
    })),
    getAttachmentContentAsync: method('attachmentContent', (id) => {
      const found = item.attachments.find((one) => one.id === id);
      return found ? { value: { content: found.content, format: found.format } } : { code: 9008 };
    }),
    addFileAttachmentFromBase64Async: method('addAttachment', (content, name) => {
      const id = `added-${item.attachments.length}`;
      const size = Buffer.from(String(content), 'base64').length;
      const added = {
        id,
        name: String(name),
        size,
        isInline: false,
        attachmentType: 'file',
        contentType: '',
        content: String(content),
        format: 'base64',
      } as const;
      item.attachments = [...item.attachments, added];
      return { value: id };
    }),
    removeAttachmentAsync: method('removeAttachment', (id) => {
      const left = item.attachments.filter((one) => one.id !== id);
      if (left.length === item.attachments.length) return { code: 9008 };
      item.attachments = left;
      return {};
    }),
    ...dataMembers(item, method, isMessage),
  };
}

function recipientMembers(item: ScriptedItem, field: 'to' | 'cc' | 'bcc', method: Method): Record<string, unknown> {
  const put = (kept: readonly unknown[], given: unknown): Answer => {
    const list = given as readonly { readonly emailAddress: string; readonly displayName: string }[];
    if (list.length > 100) return { code: 9012 };
    item[field] = [...kept, ...list.map(({ emailAddress, displayName }) => person(emailAddress, displayName))];
    return {};
  };
  return {
    getAsync: method(`recipients ${field}`, () => ({ value: item[field] })),
    setAsync: method(`setRecipients ${field}`, (given) => put([], given)),
    addAsync: method(`addRecipients ${field}`, (given) => put(item[field], given)),
  };
}

function bodyMembers(item: ScriptedItem, method: Method): Record<string, unknown> {
  return {
    getTypeAsync: method('bodyFormat', () => ({ value: item.format })),
    getAsync: method('body', () => ({ value: item.body })),
    setAsync: method('setBody', (text) => ((item.body = String(text)), {})),
    prependAsync: method('prependBody', (text) => ((item.body = String(text) + item.body), {})),
    appendOnSendAsync: method('appendOnSend', (text) => ((item.appended = text as string | null), {})),
  };
}

function dataMembers(item: ScriptedItem, method: Method, hasHeaders: boolean): Record<string, unknown> {
  return {
    sessionData: {
      getAsync: method('recall', (key) => {
        const value = item.session[String(key)];
        return value === undefined ? { code: 9050 } : { value };
      }),
      setAsync: method('remember', (key, value) => {
        const next = { ...item.session, [String(key)]: String(value) };
        if (JSON.stringify(next).length > SESSION_LIMIT) return { code: 9051 };
        item.session = next;
        return {};
      }),
    },
    ...(hasHeaders
      ? {
          internetHeaders: {
            setAsync: method(
              'setHeader',
              (pairs) => ((item.headers = { ...item.headers, ...(pairs as Record<string, string>) }), {}),
            ),
          },
        }
      : {}),
    notificationMessages: {
      replaceAsync: method('notify', (key, details) => {
        if (item.notices[String(key)] === undefined) return { code: 9024 };
        item.notices = { ...item.notices, [String(key)]: (details as { message: string }).message };
        return {};
      }),
      addAsync: method('addNotice', (key, details) => {
        const { message } = details as { message: string };
        if (message.length > 150) return { code: 5000 };
        item.notices = { ...item.notices, [String(key)]: message };
        return {};
      }),
      removeAsync: method('removeNotice', (key) => {
        if (item.notices[String(key)] === undefined) return { code: 9024 };
        const { [String(key)]: _gone, ...left } = item.notices;
        item.notices = left;
        return {};
      }),
    },
  };
}

/** Reading and writing are not asynchronous: what can go wrong is that they throw, or that something else comes back. */
function roamingSettings(office: ScriptedOffice, method: Method): Record<string, unknown> {
  const held: Record<string, unknown> = { ...office.settings };
  const asked = (name: string): Fault | undefined => {
    const fault = office.ask(name);
    if (fault === 'throws') throw new Error('The settings throw.');
    return fault;
  };
  return {
    get: (key: string) => (asked('readSettings') === 'shape' ? { not: 'a text' } : held[key]),
    set: (key: string, value: unknown) => void (asked('writeSettings') === 'shape' || (held[key] = value)),
    saveAsync: method('saveSettings', () => {
      if (JSON.stringify(held).length > ROAMING_LIMIT) return { code: 9057 };
      Object.assign(office.settings, held);
      return {};
    }),
  };
}
