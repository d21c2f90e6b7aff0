/** Outlook's own waits (5 s, 5 min), which tests run faster. */
export class HostTimers {
  /** 60 lets a minute pass in a second. */
  speed = 1;

  /** Runs `task` after `ms` of Outlook's time; returns the cancelling function. */
  after(ms: number, task: () => void): () => void {
    const timer = window.setTimeout(task, ms / this.speed);
    return () => window.clearTimeout(timer);
  }
}
