interface Waiting {
  readonly task: () => void;
  /** Outlook's milliseconds still to pass when `since` was taken. */
  left: number;
  since: number;
  timer: number;
}

/** Outlook's own waits (5 s, 15 s, 5 min), which tests let pass faster. */
export class HostTimers {
  private pace = 1;
  private readonly waiting = new Set<Waiting>();

  get speed(): number {
    return this.pace;
  }

  /** 60 lets a minute pass in a second, from now on and for what is already waiting. */
  set speed(speed: number) {
    const now = performance.now();
    this.waiting.forEach((one) => {
      window.clearTimeout(one.timer);
      one.left -= (now - one.since) * this.pace;
    });
    this.pace = speed;
    this.waiting.forEach((one) => this.schedule(one));
  }

  /** Runs `task` after `ms` of Outlook's time; returns the cancelling function. */
  after(ms: number, task: () => void): () => void {
    const one: Waiting = { task, left: ms, since: 0, timer: 0 };
    this.waiting.add(one);
    this.schedule(one);
    return () => {
      window.clearTimeout(one.timer);
      this.waiting.delete(one);
    };
  }

  private schedule(one: Waiting): void {
    one.since = performance.now();
    one.timer = window.setTimeout(
      () => {
        this.waiting.delete(one);
        one.task();
      },
      Math.max(0, one.left) / this.pace,
    );
  }
}
