import { useEffect, useRef, useState } from 'react';
import type { Checked, GateDependencies } from '../../gate/check-message';
import { readsPictures } from '../../policy/reads-pictures';
import type { AttachmentReader } from './attachment-reader';
import type { LiveCheck } from './live-check';

/** Where reading the words in pictures stands. */
export type PictureState =
  | { readonly is: 'none' }
  /** `unasked`: the policy began it, so the focus stays where the sender has it. */
  | { readonly is: 'working'; readonly pages: number; readonly unasked?: boolean }
  | { readonly is: 'done' | 'some' | 'cancelled' | 'failed' };

export interface Pictures {
  readonly state: PictureState;
  /** Reads them and looks at the message again. */
  start(unasked?: boolean): Promise<void>;
  cancel(): void;
  hide(): void;
}

/** What reading on request needs: the reader, and the memory of what was found without it. */
export interface PictureDesk {
  readonly reader: Pick<AttachmentReader, 'readPictures' | 'stopPictures'>;
  readonly known: GateDependencies['previous'];
}

/** A picture, or pages that are one: their words can be read when the sender asks. */
export function isPicture(reason: string): boolean {
  return reason === 'picture' || reason === 'scan';
}

/** Words in pictures, read when the sender or the policy asks for it: it costs seconds. */
export function usePictures({ reader, known }: PictureDesk, live: LiveCheck): Pictures {
  const [state, setState] = useState<PictureState>({ is: 'none' });
  const run = useRef({ isCancelled: false });
  const start = async (unasked = false): Promise<void> => {
    const mine = { isCancelled: false };
    run.current = mine;
    setState({ is: 'working', pages: 0, unasked });
    const isLoaded = await reader.readPictures((pages) => {
      if (run.current === mine && !mine.isCancelled) setState({ is: 'working', pages, unasked });
    });
    if (!isLoaded) return setState({ is: 'failed' });
    // What was found without their words is looked at anew; everything else is known.
    known?.forget(({ unread }) => unread.some(({ reason }) => isPicture(reason)));
    await live.now();
    reader.stopPictures();
    const now = live.read();
    setState({ is: mine.isCancelled ? 'cancelled' : now.is === 'checked' && isAllRead(now.checked) ? 'done' : 'some' });
  };
  return {
    state,
    start,
    cancel: () => {
      run.current.isCancelled = true;
      reader.stopPictures();
    },
    hide: () => setState({ is: 'none' }),
  };
}

/**
 * Where the policy asks for it, pictures are read without a press. Once each: what could not be read, or was stopped,
 * stays unread until the sender asks.
 */
export function usePicturesOfPolicy(checked: Checked | undefined, isFree: boolean, read: () => void): void {
  const tried = useRef(new Set<string>());
  useEffect(() => {
    if (!isFree || checked === undefined || !readsPictures(checked.policy)) return;
    const fresh = picturesIn(checked).filter((id) => !tried.current.has(id));
    fresh.forEach((id) => tried.current.add(id));
    if (fresh.length > 0) read();
  });
}

/** Ids of the attachments that are said to be unread for it. */
function picturesIn({ inspection }: Checked): readonly string[] {
  return inspection.findings.flatMap(({ kinds, targets, outcome }) =>
    outcome === 'unknown' && kinds.some(({ kind }) => isPicture(kind)) ? targets : [],
  );
}

function isAllRead({ inspection }: Checked): boolean {
  return !inspection.checked.unread.some(({ reason }) => isPicture(reason));
}
