import type { ReactNode } from 'react';
import { outlookClient } from '../../adapters/outlook/outlook-client';
import { outlookGate } from '../../adapters/outlook/outlook-gate';
import { outlookMailForms } from '../../adapters/outlook/outlook-mail-forms';
import { outlookClock, outlookRandom, outlookTimers } from '../../adapters/outlook/outlook-system';
import { startWorker } from '../../adapters/worker/start-worker';
import { workerProtector } from '../../adapters/worker/worker-protector';
import { noticeText } from '../../gate/notice-text';
import { engine } from '../../inspect/engine';
import { attachmentReader } from './attachment-reader';
import { LiveCheck } from './live-check';
import { Pane } from './pane';
import { PaneActions } from './pane-actions';
import { SchoolDesk } from './school/school-desk';
import { paneTenant } from './tenant/pane-tenant';
import { wordsOf } from './words';
import type { PaneProps } from './app';

/** The pane beside the message that is open for writing, and the engine behind it: loaded after the first paint. */
export interface Writing {
  pane(props: PaneProps): ReactNode;
  stop(): void;
}

/** @param origin absolute address of the folder that holds the policy and the unpacker */
export function openWriting(origin: string): Writing {
  const reader = attachmentReader(origin, outlookClock, outlookTimers, startWorker);
  const { item, gate } = outlookGate(engine, reader.read, origin);
  const live = new LiveCheck(item, gate, (checked) =>
    noticeText(checked, wordsOf(outlookClient().locale), gate.clock.now()),
  );
  const making = { clock: gate.clock, ids: gate.ids, random: outlookRandom };
  const tenant = paneTenant(origin);
  // A policy, a roll or a signature that has just come holds for the message that is open.
  let { news } = tenant.read();
  const stopWatching = tenant.subscribe(() => {
    if (tenant.read().news === news) return;
    news = tenant.read().news;
    void live.now();
  });
  const desk = new SchoolDesk(tenant, making);
  const actions = new PaneActions(item, gate, outlookRandom, workerProtector(startWorker, outlookTimers));
  void actions.start();
  const pictures = { reader, known: gate.previous };
  const tools = { live, pictures, actions, desk, making, forms: outlookMailForms() };
  live.start();
  // Records that wait are written and the policy is read while somebody looks at the message.
  void tenant.start();
  return {
    pane: ({ locale, ...props }) => <Pane words={wordsOf(locale)} {...tools} {...props} />,
    stop: () => {
      stopWatching();
      live.stop();
      reader.stopPictures();
      desk.stop();
    },
  };
}
