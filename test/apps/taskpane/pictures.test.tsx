/** @jest-environment jsdom */
import '../../support/text-codecs';
import { act, renderHook } from '@testing-library/react';
import { LiveCheck } from '../../../src/apps/taskpane/live-check';
import { usePictures, type PictureDesk } from '../../../src/apps/taskpane/use-pictures';
import { factsCache } from '../../../src/gate/facts-cache';
import type { AttachmentFacts } from '../../../src/message/attachment';
import { aFile, fixScene } from '../../fixes/fix-scene';

/** A scan with a child's number on it: unread until the reader of pictures is there. */
function scene(isThere = true) {
  const { item, gate } = fixScene({ subject: 'The list', attachments: [aFile('scan.txt', 'NHS number 999 000 0018')] });
  let isReading = false;
  let told = (pages: number): void => void pages;
  const scanned = (facts: AttachmentFacts): AttachmentFacts =>
    isReading ? facts : { ...facts, texts: [], unread: [{ entry: '', reason: 'scan' }] };
  const known = factsCache();
  const readAttachment: typeof gate.readAttachment = async (name, bytes) =>
    scanned(await gate.readAttachment(name, bytes));
  const live = new LiveCheck(item, { ...gate, previous: known, readAttachment }, () => '');
  const desk: PictureDesk = {
    known,
    reader: {
      readPictures: (onProgress) => {
        isReading = isThere;
        told = onProgress ?? told;
        return Promise.resolve(isThere);
      },
      stopPictures: () => {
        isReading = false;
      },
    },
  };
  const { result } = renderHook(() => usePictures(desk, live));
  const unread = (): number => {
    const state = live.read();
    return state.is === 'checked' ? state.checked.inspection.checked.unread.length : -1;
  };
  return { live, result, unread, tell: (pages: number) => told(pages) };
}

describe('words in pictures are read when the sender asks', () => {
  it('what was known without them is looked at anew, and nothing stays unread', async () => {
    const { live, result, unread } = scene();
    await live.now();
    expect(unread()).toBe(1);
    await act(() => result.current.start());
    expect([result.current.state, unread()]).toEqual([{ is: 'done' }, 0]);
  });

  it('stopped half-way it says so, and what was not read still counts as unread', async () => {
    const { live, result, unread, tell } = scene();
    await live.now();
    await act(async () => {
      const done = result.current.start();
      tell(2);
      result.current.cancel();
      await done;
    });
    expect([result.current.state, unread()]).toEqual([{ is: 'cancelled' }, 1]);
  });

  it('without a network the reader does not come: it is said, and nothing is taken for clear', async () => {
    const { live, result, unread } = scene(false);
    await live.now();
    await act(() => result.current.start());
    expect([result.current.state, unread()]).toEqual([{ is: 'failed' }, 1]);
  });
});
