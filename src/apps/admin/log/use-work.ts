import { useRef, useState } from 'react';
import { useDesk } from '../shell/desk';
import type { Work } from './verify-log';

/** A long piece of work with its progress and a way to stop it. */
export function useWork(): {
  readonly done: number | undefined;
  start<T>(run: (work: Work) => Promise<T>): Promise<T>;
  stop(): void;
} {
  const { timers, clock } = useDesk();
  const [done, setDone] = useState<number | undefined>();
  const isStopped = useRef(false);
  return {
    done,
    async start(run) {
      isStopped.current = false;
      setDone(0);
      const result = await run({
        onProgress: setDone,
        isStopped: () => isStopped.current,
        breathe: () => new Promise((resolve) => void timers.after(0, resolve)),
        now: () => clock.now(),
      });
      setDone(undefined);
      return result;
    },
    stop() {
      isStopped.current = true;
    },
  };
}
