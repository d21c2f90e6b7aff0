import { ITEM_METHODS, itemOf, type Ask } from './office-calls';
import type { FromRuntime, RuntimeFacts, ToRuntime } from './messages';

/*
 * The JavaScript-only runtime of classic Outlook, as far as Microsoft and its users describe it: one script, `Office`
 * supplied by the program, no page. What is not documented to be there is taken away, so that an add-in which needs it
 * fails here first (Microsoft's page on runtimes; office-js issues 4450, 3312; msal-js issue 8412).
 */
type Handler = (event: Record<string, unknown>) => void;
interface Runtime {
  Office: unknown;
  window: unknown;
  fetch: (address: string, options?: RequestInit) => Promise<Response>;
  importScripts?: (address: string) => void;
  postMessage(message: FromRuntime): void;
  onmessage: ((message: { data: ToRuntime }) => void) | null;
}

const MISSING = [
  'crypto',
  'TextDecoder',
  'TextEncoder',
  'atob',
  'btoa',
  'URL',
  'URLSearchParams',
  'WebAssembly',
  'indexedDB',
  'caches',
  'BroadcastChannel',
  'location',
  'navigator',
  'OffscreenCanvas',
];
/** `Office.actions.associate` was never called with this name: the status office.js gives, too. */
const NO_HANDLER = 11101;
const SETTINGS_SAVE = 404;

const runtime = self as unknown as Runtime;
const post = runtime.postMessage.bind(runtime);
const load = runtime.importScripts?.bind(runtime);
const request = runtime.fetch.bind(runtime);
const handlers = new Map<string, Handler>();
const waiting = new Map<number, Parameters<Ask>[2]>();
let calls = 0;

const ask: Ask = (dispatchId, params, answer) => {
  calls += 1;
  waiting.set(calls, answer);
  post({ kind: 'call', call: calls, dispatchId, params });
};

runtime.onmessage = ({ data }) => {
  if (data.kind === 'start') start(data.script, data.facts);
  if (data.kind === 'invoke') invoke(data);
  if (data.kind === 'answer') {
    const answer = waiting.get(data.call);
    answer?.(data.result);
  }
};

function start(script: string, facts: RuntimeFacts): void {
  for (const name of [...MISSING, 'importScripts', 'postMessage'])
    Object.defineProperty(self, name, { value: undefined, configurable: true });
  runtime.window = self;
  runtime.Office = officeOf(facts);
  runtime.fetch = (address, options) =>
    /^https?:\/\//.test(address)
      ? request(address, options)
      : Promise.reject(new TypeError('Only absolute addresses here.'));
  try {
    load?.(script);
    post({ kind: 'ready' });
  } catch (fault) {
    post({ kind: 'failed', message: String(fault) });
  }
}

function invoke({ invocation, functionName, event }: Extract<ToRuntime, { kind: 'invoke' }>): void {
  const handler = handlers.get(functionName.toLowerCase());
  if (!handler) return post({ kind: 'completed', invocation, status: NO_HANDLER, context: undefined });
  handler({ ...event, completed: (context: unknown) => post({ kind: 'completed', invocation, status: 0, context }) });
}

/** `onReady` and `initialize` are there and never called back: such code is not run for events. */
function officeOf(facts: RuntimeFacts): Record<string, unknown> {
  const item = { ...itemOf(ITEM_METHODS, ask), itemType: facts.itemType, conversationId: facts.conversationId };
  const profile = {
    emailAddress: facts.owner.address,
    displayName: facts.owner.name,
    accountType: 'office365',
    timeZone: 'GMT Standard Time',
  };
  const diagnostics = { hostName: 'Outlook', hostVersion: '16.0.18025.20000' };
  return {
    actions: { associate: (name: string, handler: Handler) => void handlers.set(name.toLowerCase(), handler) },
    onReady: () => new Promise(() => undefined),
    AsyncResultStatus: { Succeeded: 'succeeded', Failed: 'failed' },
    CoercionType: { Text: 'text', Html: 'html' },
    EventType: {},
    MailboxEnums: {
      ItemNotificationMessageType: { InformationalMessage: 'informationalMessage', ErrorMessage: 'errorMessage' },
      ItemType: { Message: 'message', Appointment: 'appointment' },
    },
    context: {
      displayLanguage: facts.locale,
      contentLanguage: facts.locale,
      platform: 'PC',
      host: 'Outlook',
      diagnostics: { platform: 'PC', host: 'Outlook', version: diagnostics.hostVersion },
      requirements: {
        isSetSupported: (name: string, version: string) => name === 'Mailbox' && isAtMost(version, facts.mailboxSet),
      },
      roamingSettings: settingsOf(facts.settings),
      mailbox: { item, userProfile: profile, diagnostics },
    },
  };
}

function isAtMost(version: string, most: string): boolean {
  return Number(version.split('.')[1] ?? 0) <= Number(most.split('.')[1]);
}

function settingsOf(saved: Readonly<Record<string, string>>): Record<string, unknown> {
  const held: Record<string, string> = { ...saved };
  return {
    get: (name: string): unknown => (held[name] === undefined ? undefined : JSON.parse(held[name])),
    set: (name: string, value: unknown) => void (held[name] = JSON.stringify(value)),
    remove: (name: string) => void delete held[name],
    saveAsync: (callback?: (result: unknown) => void) =>
      ask(SETTINGS_SAVE, { list: [held] }, (result) =>
        callback?.({ status: 'errorCode' in result ? 'failed' : 'succeeded' }),
      ),
  };
}
