/** @jest-environment jsdom */
import '../../support/text-codecs';
import { act, renderHook } from '@testing-library/react';
import { LiveCheck } from '../../../src/apps/taskpane/live-check';
import { usePictures, usePicturesOfPolicy, type PictureDesk } from '../../../src/apps/taskpane/use-pictures';
import type { Checked } from '../../../src/gate/check-message';
import { factsCache } from '../../../src/gate/facts-cache';
import type { AttachmentFacts } from '../../../src/message/attachment';
import { aFile, DISCLAIMER, fixScene } from '../../fixes/fix-scene';

/** A scan with a child's number on it: unread until the reader of pictures is there. */
function scene(isThere = true, over: Parameters<typeof fixScene>[0] = {}) {
  const attachments = [aFile('scan.txt', 'NHS number 999 000 0018')];
  const { item, gate } = fixScene({ subject: 'The list', attachments, ...over }, { preset: 'recommended' });
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

  it('of a message that nothing else is wrong with as well', async () => {
    const { live, result, unread } = scene(true, { body: `<p>Here it is.</p><p>${DISCLAIMER}</p>` });
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

describe('where the policy asks that pictures be read', () => {
  /** The pane's part of it: reads unasked whenever there is something fresh. */
  async function unasked(readPictures: boolean, isThere = true) {
    const found = scene(isThere);
    await found.live.now();
    let starts = 0;
    const pane = (): void => {
      const state = found.live.read();
      const checked = state.is === 'checked' ? asking(state.checked, readPictures) : undefined;
      usePicturesOfPolicy(checked, true, () => {
        starts++;
        void found.result.current.start(true);
      });
    };
    let rerender = (): void => undefined;
    await act(() => {
      rerender = renderHook(pane).rerender;
      return Promise.resolve();
    });
    const settle = () => act(() => found.live.now().then(() => found.live.now()));
    return { ...found, rerender, settle, starts: () => starts };
  }

  function asking(checked: Checked, readPictures: boolean): Checked {
    const { rules } = checked.policy;
    const rule = rules['attachments/unreadable'];
    if (rule === undefined) throw new Error('the policy has no such rule');
    return {
      ...checked,
      policy: {
        ...checked.policy,
        rules: { ...rules, 'attachments/unreadable': { ...rule, parameters: { readPictures } } },
      },
    };
  }

  it('they are read without a press, and what stands in them is looked at', async () => {
    const { settle, rerender, starts, unread } = await unasked(true);
    await settle();
    rerender();
    expect([starts(), unread()]).toEqual([1, 0]);
  });

  it('a picture that could not be read is not tried again, and stays unread', async () => {
    const { settle, rerender, starts, unread, result } = await unasked(true, false);
    await settle();
    rerender();
    await settle();
    rerender();
    expect([starts(), unread(), result.current.state]).toEqual([1, 1, { is: 'failed' }]);
  });

  it('where it does not ask, nothing is read and nothing is loaded', async () => {
    const { settle, rerender, starts, unread } = await unasked(false);
    await settle();
    rerender();
    expect([starts(), unread()]).toEqual([0, 1]);
  });
});
