import type { EmulatorApi } from './api';
import { INBOX } from './demo/inbox';
import type { Emulator } from './emulator';
import type { Change, ItemState } from './mail/item';

/** The host page's handle for tests and for the curious at the console. */
export function apiOf(emulator: Emulator): EmulatorApi {
  const { services } = emulator;
  return {
    open: async (what) => {
      open(emulator, what);
      await emulator.settled();
    },
    settled: async () => void (await emulator.settled()),
    item: () => withoutBytes(emulator.window?.item.read()),
    send: () => emulator.window?.send.read(),
    answerMs: () => emulator.lastAnswerMs,
    sent: () => services.mailbox.sent(),
    calls: () => services.calls,
    violations: () => services.violations,
    setFault: (dispatchId, fault, times) => services.faults.set(dispatchId, fault, times),
    clearFaults: () => services.faults.clear(),
    setSpeed: (speed) => {
      services.timers.speed = speed;
    },
    edit: (patch) => edit(emulator, patch),
  };
}

/** `message`, `meeting`, `reply:<inbox id>`, `replyAll:<id>`, `forward:<id>`, or the id of a draft. */
function open(emulator: Emulator, what: string): void {
  const [how, id] = what.split(':');
  const mail = INBOX.find((candidate) => candidate.id === id) ?? INBOX[0];
  if (what === 'message' || what === 'meeting') emulator.begin(what === 'message' ? 'message' : 'appointment');
  else if ((how === 'reply' || how === 'replyAll' || how === 'forward') && mail) emulator.answer(mail, how);
  else emulator.openDraft(what);
}

function edit(emulator: Emulator, patch: Parameters<EmulatorApi['edit']>[0]): void {
  const item = emulator.window?.item;
  if (!item) throw new Error('Nothing is being written.');
  const fields = (['to', 'cc', 'bcc'] as const).filter((field) => field in patch);
  const changes: Change[] = [];
  if (fields.length > 0) changes.push({ what: 'recipients', fields });
  if ('body' in patch) changes.push({ what: 'body' });
  if ('subject' in patch) changes.push({ what: 'subject' });
  if ('from' in patch) changes.push({ what: 'from' });
  const refill = 'body' in patch ? { bodyRevision: item.read().bodyRevision + 1 } : {};
  changes.forEach((change, index) => item.update(index === 0 ? { ...patch, ...refill } : {}, change));
}

/** A test looks at names and sizes; megabytes would only be carried to and fro. */
function withoutBytes(state: ItemState | undefined): ItemState | undefined {
  const none = new Uint8Array(0);
  return state && { ...state, attachments: state.attachments.map((attachment) => ({ ...attachment, bytes: none })) };
}
