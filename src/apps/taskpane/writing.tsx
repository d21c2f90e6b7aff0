import type { ReactNode } from 'react';
import { outlookClient } from '../../adapters/outlook/outlook-client';
import { outlookGate } from '../../adapters/outlook/outlook-gate';
import { outlookRandom } from '../../adapters/outlook/outlook-system';
import { readAttachment } from '../../attachments/readers/read-attachment';
import { noticeText } from '../../gate/notice-text';
import { engine } from '../../inspect/engine';
import { LiveCheck } from './live-check';
import { Pane } from './pane';
import { PaneActions } from './pane-actions';
import { wordsOf } from './words';
import type { PaneProps } from './app';

/** The pane beside the message that is open for writing, and the engine behind it: loaded after the first paint. */
export interface Writing {
  pane(props: PaneProps): ReactNode;
  stop(): void;
}

/** @param origin absolute address of the folder that holds the policy and the unpacker */
export function openWriting(origin: string): Writing {
  const unpackerAddress = `${origin}/libarchive.wasm`;
  const { item, gate } = outlookGate(engine, (name, bytes) => readAttachment(name, bytes, { unpackerAddress }), origin);
  const live = new LiveCheck(item, gate, (checked) =>
    noticeText(checked, wordsOf(outlookClient().locale), gate.clock.now()),
  );
  const actions = new PaneActions(item, gate, outlookRandom);
  live.start();
  return {
    pane: ({ locale, ...props }) => <Pane live={live} actions={actions} words={wordsOf(locale)} {...props} />,
    stop: () => live.stop(),
  };
}
