import { read, unread, type Part, type UnreadReason } from '../../message/part';
import type { Address, MessageSnapshot, Recipient } from '../../message/snapshot';
import type {
  AttachmentContent,
  ComposeItem,
  Done,
  HostFailure,
  ListedAttachment,
  RecipientField,
} from '../../ports/compose-item';
import type { Timers } from '../../ports/system';

export interface MemoryAttachment extends ListedAttachment {
  readonly bytes: Uint8Array;
}

export interface MemoryItemState {
  item: MessageSnapshot['item'];
  composeType: MessageSnapshot['composeType'];
  mailbox: Address;
  conversation: string;
  from: Address;
  to: readonly Recipient[];
  cc: readonly Recipient[];
  bcc: readonly Recipient[];
  subject: string;
  format: 'html' | 'text';
  body: string;
  appended: string;
  attachments: readonly MemoryAttachment[];
  session: Record<string, string>;
  headers: Record<string, string>;
  notices: Record<string, string>;
}

/**
 * What goes wrong with a call: it never answers, answers after so many milliseconds, does its work twice, or refuses.
 */
export type MemoryFault = 'never' | 'twice' | { readonly lateMs: number } | { readonly refuses: HostFailure };

export interface MemoryItemOptions {
  readonly timers?: Timers;
  /** Asked at each call: its name and its number, from 1. */
  readonly fault?: (call: string, number: number) => MemoryFault | undefined;
}

export type MemoryComposeItem = ComposeItem & {
  readonly state: MemoryItemState;
  /** Names of the calls made so far, in order. */
  readonly calls: readonly string[];
  /** Changes the message as its sender would, and tells the listeners. */
  change(next: Partial<MemoryItemState>): void;
};

const SENDER: Address = { address: 't.ashworth@greenfield.example', name: 'Tom Ashworth' };
const EMPTY: MemoryItemState = {
  item: 'message',
  composeType: 'new',
  mailbox: SENDER,
  conversation: '',
  from: SENDER,
  to: [],
  cc: [],
  bcc: [],
  subject: '',
  format: 'html',
  body: '',
  appended: '',
  attachments: [],
  session: {},
  headers: {},
  notices: {},
};
/** As Outlook before 1.16 limits it. */
const SESSION_LIMIT = 50_000;
const NOTICE_LIMIT = 5;
const APPEND_LIMIT = 5_000;
const BODY_LIMIT = 1_000_000;
const DONE: Done = { ok: true };

/** A message being written that lives in memory: for tests and the demonstration. */
export function memoryComposeItem(
  initial: Partial<MemoryItemState> = {},
  options: MemoryItemOptions = {},
): MemoryComposeItem {
  const state: MemoryItemState = { ...EMPTY, from: initial.mailbox ?? SENDER, ...initial };
  const listeners = new Set<() => void>();
  const tell = (): void => listeners.forEach((listener) => listener());
  const calls: string[] = [];
  const answer = faulty(calls, options);
  const asked = <T>(call: string, get: () => Part<T>): Promise<Part<T>> =>
    answer(call, get, (reason) => unread(partReason(call, reason)));
  const done = (call: string, act: () => Done): Promise<Done> => answer(call, act, (reason) => ({ ok: false, reason }));
  const changed = (next: Partial<MemoryItemState>): Done => {
    Object.assign(state, next);
    tell();
    return DONE;
  };
  let added = 0;

  return {
    state,
    calls,
    change: (next) => void changed(next),
    item: state.item,
    mailbox: state.mailbox,
    ...(state.conversation === '' ? {} : { conversation: state.conversation }),
    composeType: () =>
      answer(
        'composeType',
        () => state.composeType,
        () => 'unknown',
      ),
    from: () => asked('from', () => read(state.from)),
    subject: () => asked('subject', () => read(state.subject)),
    setSubject: (subject) =>
      done('setSubject', () => (subject.length > 255 ? failed('tooLarge') : changed({ subject }))),
    ...recipientCalls(state, asked, done, changed),
    ...bodyCalls(state, asked, done, changed),
    attachments: () => asked('attachments', () => read(state.attachments.map(listed))),
    attachmentContent: ({ id }) =>
      asked('attachmentContent', () => contentOf(state.attachments.find((file) => file.id === id))),
    addAttachment: (name, bytes, inline) =>
      asked('addAttachment', () => {
        const id = `added-${++added}`;
        const attachment: MemoryAttachment = {
          id,
          name,
          size: bytes.length,
          inline,
          type: 'file',
          mediaType: '',
          bytes,
        };
        changed({ attachments: [...state.attachments, attachment] });
        return read(id);
      }),
    removeAttachment: (id) =>
      done('removeAttachment', () => {
        const left = state.attachments.filter((file) => file.id !== id);
        return left.length === state.attachments.length ? failed('missing') : changed({ attachments: left });
      }),
    ...dataCalls(state, asked, done),
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

type Asked = <T>(call: string, get: () => Part<T>) => Promise<Part<T>>;
type DoneCall = (call: string, act: () => Done) => Promise<Done>;
type Changed = (next: Partial<MemoryItemState>) => Done;

function failed(reason: HostFailure): Done {
  return { ok: false, reason };
}

function partReason(call: string, reason: HostFailure): UnreadReason {
  if (reason === 'timeout' || reason === 'tooLarge') return reason;
  return call === 'from' || call.startsWith('recipients') ? 'recipients' : 'damaged';
}

function listed({ id, name, size, inline, type, mediaType }: MemoryAttachment): ListedAttachment {
  return { id, name, size, inline, type, mediaType };
}

function contentOf(file: MemoryAttachment | undefined): Part<AttachmentContent> {
  if (!file) return unread('damaged');
  if (file.type === 'link') return read({ format: 'link' });
  return read({ format: file.type === 'item' ? 'eml' : 'bytes', bytes: file.bytes });
}

/** Runs each call through its fault, if it has one. */
function faulty(calls: string[], { fault, timers }: MemoryItemOptions) {
  return <T>(call: string, act: () => T, refused: (reason: HostFailure) => T): Promise<T> => {
    calls.push(call);
    const what = fault?.(call, calls.length);
    if (what === undefined) return Promise.resolve(act());
    if (what === 'never') return new Promise(() => undefined);
    if (what === 'twice') {
      act();
      return Promise.resolve(act());
    }
    if ('refuses' in what) return Promise.resolve(refused(what.refuses));
    return new Promise((resolve) => {
      if (timers?.available) timers.after(what.lateMs, () => resolve(act()));
    });
  };
}

function recipientCalls(
  state: MemoryItemState,
  asked: Asked,
  done: DoneCall,
  changed: Changed,
): Pick<ComposeItem, 'recipients' | 'setRecipients' | 'addRecipients'> {
  const put = (field: RecipientField, kept: readonly Recipient[], given: readonly Address[]): Done => {
    const all = [...kept, ...given.map(({ address, name }): Recipient => ({ address, name, kind: 'person' }))];
    const seen = new Set<string>();
    return changed({
      [field]: all.filter(({ address }) => !seen.has(address.toLowerCase()) && seen.add(address.toLowerCase())),
    });
  };
  return {
    recipients: (field) =>
      asked(`recipients ${field}`, () => read(state.item === 'appointment' && field === 'bcc' ? [] : state[field])),
    setRecipients: (field, given) => done(`setRecipients ${field}`, () => put(field, [], given)),
    addRecipients: (field, given) => done(`addRecipients ${field}`, () => put(field, state[field], given)),
  };
}

function bodyCalls(
  state: MemoryItemState,
  asked: Asked,
  done: DoneCall,
  changed: Changed,
): Pick<ComposeItem, 'bodyFormat' | 'body' | 'setBody' | 'prependBody' | 'appendOnSend'> {
  return {
    bodyFormat: () => asked('bodyFormat', () => read(state.format)),
    body: () => asked('body', () => read(state.body)),
    setBody: (_format, body) =>
      done('setBody', () => (body.length > BODY_LIMIT ? failed('tooLarge') : changed({ body }))),
    prependBody: (_format, text) => done('prependBody', () => changed({ body: text + state.body })),
    appendOnSend: (format, text) =>
      done('appendOnSend', () => {
        if (text.length > APPEND_LIMIT) return failed('tooLarge');
        if (format === 'html' && text !== '' && state.format === 'text') return failed('refused');
        state.appended = text;
        return DONE;
      }),
  };
}

function dataCalls(
  state: MemoryItemState,
  asked: Asked,
  done: DoneCall,
): Pick<ComposeItem, 'remember' | 'recall' | 'setHeader' | 'notify'> {
  return {
    recall: (key) => asked(`recall ${key}`, () => read(state.session[key] ?? '')),
    remember: (key, value) =>
      done(`remember ${key}`, () => {
        const next = { ...state.session, [key]: value };
        if (JSON.stringify(next).length > SESSION_LIMIT) return failed('full');
        state.session = next;
        return DONE;
      }),
    setHeader: (name, value) =>
      done('setHeader', () => {
        state.headers = { ...state.headers, [name]: value };
        return DONE;
      }),
    notify: (key, text) =>
      done('notify', () => {
        const { [key]: _old, ...others } = state.notices;
        if (text !== '' && Object.keys(others).length >= NOTICE_LIMIT) return failed('full');
        state.notices = text === '' ? others : { ...others, [key]: text.slice(0, 150) };
        return DONE;
      }),
  };
}
