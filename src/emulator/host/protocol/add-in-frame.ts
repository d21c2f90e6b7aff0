import { isRecord, requestOf, responseTo, type WireRequest } from './wire';

/** What a frame is there for; some calls are refused in some places, as in Outlook. */
export type FramePurpose = 'event' | 'pane';

/** What an Outlook call (`ExecuteMethod`) gives: the answer, an error code of Outlook, or a body of its own shape. */
export type CallResult =
  { readonly data: unknown } | { readonly errorCode: number } | { readonly raw: Readonly<Record<string, unknown>> };

/** Something of the add-in's that asks the host: a page, or the script alone in classic Outlook. */
export interface Caller {
  readonly purpose: FramePurpose;
}

/** Where launch events run. */
export interface EventPage extends Caller {
  /** True once handlers can be called. */
  readonly isReady: boolean;
  whenReady(): Promise<void>;
  /** Runs the handler of this name; it answers through `FrameHost.completed`. */
  invoke(invocation: string, functionName: string, event: Readonly<Record<string, unknown>>): void;
  close(): void;
}

export interface FrameHost {
  /** Underscored application context. */
  appContext(): Readonly<Record<string, unknown>>;
  initialData(): unknown;
  execute(caller: Caller, dispatchId: number, params: Readonly<Record<string, unknown>>): Promise<readonly Delivery[]>;
  /** A command or launch event says it is done. */
  completed(caller: Caller, invocation: string, status: number, event: unknown): void;
  accessToken(): Readonly<Record<string, unknown>>;
}

/** One answer to a call; a fault can make it come late, twice or not at all. */
export interface Delivery {
  readonly afterMs: number;
  readonly result: CallResult;
}

export interface FrameOptions {
  readonly url: string;
  readonly purpose: FramePurpose;
  readonly title: string;
  readonly locale: string;
}

/** Ids of generic calls (`executeMethod`). */
const COMPLETED = 94;
const ACCESS_TOKEN = 98;
const COMMAND_INVOKED = 'appCommandInvoked';

let made = 0;

/**
 * One add-in page in an iframe, spoken to as Outlook on the web speaks: host facts in the frame's name, JSON strings
 * by `postMessage` afterwards. The page loads Microsoft's own office.js.
 */
export class AddInFrame implements EventPage {
  readonly element: HTMLIFrameElement;
  readonly purpose: FramePurpose;
  readonly conversation: string;
  private readonly registrations = new Map<string, WireRequest>();
  private readonly waiting: (() => void)[] = [];
  private isClosed = false;

  constructor(
    private readonly host: FrameHost,
    options: FrameOptions,
  ) {
    made += 1;
    this.purpose = options.purpose;
    this.conversation = `conversation-${Date.now().toString(36)}-${made}`;
    this.element = document.createElement('iframe');
    this.element.title = options.title;
    this.element.name = frameName(this.conversation, options.locale);
    this.element.src = options.url;
    window.addEventListener('message', this.onMessage);
  }

  /** True once the page can be sent commands: office.js is up and listens. */
  get isReady(): boolean {
    return this.registrations.has(COMMAND_INVOKED);
  }

  /** Resolves when the page listens for commands; never, if it does not load or never calls `Office.onReady`. */
  whenReady(): Promise<void> {
    return this.isReady ? Promise.resolve() : new Promise((resolve) => this.waiting.push(resolve));
  }

  /** Runs the handler associated with `functionName`; the page answers through `FrameHost.completed`. */
  invoke(invocation: string, functionName: string, event: Readonly<Record<string, unknown>>): void {
    this.raise(COMMAND_INVOKED, [invocation, functionName, JSON.stringify(event)]);
  }

  /** Sends an event to the page if it registered for it. */
  raise(eventName: string, payload: readonly unknown[] | Readonly<Record<string, unknown>> | string): void {
    const registration = this.registrations.get(eventName);
    if (registration) this.post(responseTo(registration, payload, 1));
  }

  close(): void {
    this.isClosed = true;
    window.removeEventListener('message', this.onMessage);
    this.element.remove();
  }

  private readonly onMessage = (posted: MessageEvent<unknown>): void => {
    if (posted.source === null || posted.source !== this.element.contentWindow) return;
    const request = requestOf(posted.data);
    if (request) void this.answer(request);
  };

  private async answer(request: WireRequest): Promise<void> {
    if (request._actionType !== 0) return this.register(request);
    switch (request._actionName) {
      case 'ContextActivationManager_getAppContextAsync':
        return this.post(responseTo(request, this.host.appContext()));
      case 'GetInitialData':
        return this.post(responseTo(request, this.host.initialData()));
      case 'ExecuteMethod':
        return this.executeOutlook(request);
      case 'executeMethod':
        return this.executeGeneric(request);
      default:
        // ContextActivationManager_notifyHost and telemetry want no answer.
        return undefined;
    }
  }

  private register(request: WireRequest): void {
    if (request._actionType === 1) this.registrations.set(request._actionName, request);
    else this.registrations.delete(request._actionName);
    this.post(responseTo(request, { Error: 0 }));
    if (this.isReady) this.waiting.splice(0).forEach((resolve) => resolve());
  }

  private async executeOutlook(request: WireRequest): Promise<void> {
    const { params, dispatchId } = callOf(request);
    for (const { afterMs, result } of await this.host.execute(this, dispatchId, params)) {
      const answer = responseTo(request, bodyOf(result));
      if (afterMs > 0) window.setTimeout(() => this.post(answer), afterMs);
      else this.post(answer);
    }
  }

  private executeGeneric(request: WireRequest): void {
    const data = isRecord(request._data) ? request._data : {};
    const method = isRecord(data['DdaMethod']) ? data['DdaMethod']['DispatchId'] : undefined;
    if (method === ACCESS_TOKEN)
      return this.post(responseTo(request, { Error: 0, Version: 1, ...this.host.accessToken() }));
    this.post(responseTo(request, { Error: 0, Version: 1 }));
    if (method === COMPLETED) this.host.completed(this, String(data['0']), Number(data['1']), parsed(data['2']));
  }

  private post(message: string): void {
    if (!this.isClosed) this.element.contentWindow?.postMessage(message, window.location.origin);
  }
}

function callOf(request: WireRequest): { params: Record<string, unknown>; dispatchId: number } {
  const data = isRecord(request._data) ? request._data : {};
  const method = isRecord(data['MethodData']) ? data['MethodData'] : {};
  const params = data['ApiParams'];
  return { dispatchId: Number(method['DispatchId']), params: isRecord(params) ? params : { list: params } };
}

function bodyOf(result: CallResult): Readonly<Record<string, unknown>> {
  if ('raw' in result) return result.raw;
  return 'errorCode' in result ? { error: true, errorCode: result.errorCode } : { error: false, data: result.data };
}

function parsed(text: unknown): unknown {
  try {
    return typeof text === 'string' ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}

/** Host and transport facts ride in the frame's name, so the add-in's address stays as the manifest has it. */
function frameName(conversation: string, locale: string): string {
  const correlation = '7f3c1d2e-5b4a-4c6d-8e9f-0a1b2c3d4e5f';
  return JSON.stringify({
    baseFrameName: `_xdm_${conversation}`,
    // type $ platform $ bundle $ locale $ correlation $ dialog $ logging off $ flags
    hostInfo: `Outlook$Web$16.01$${locale}$${correlation}$$disableLogging$0`,
    xdmInfo: `${conversation}|control-${conversation}|${window.location.origin}`,
    serializerVersion: 1,
    flights: '[]',
  });
}
