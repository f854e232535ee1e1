// The document lock: one run of the script at a time holds it.

interface Waiter {
  who: object;
  answer(isTaken: boolean): void;
}

/** Longest wait, in ms, that a timer takes. */
const longest = 2 ** 31 - 1;

/** A lock that one holder at a time has; holders are told apart by identity. */
export class DocumentLock {
  private holder: object | undefined;
  private readonly queue: Waiter[] = [];

  /** Whether nobody holds the lock. */
  get isFree(): boolean {
    return this.holder === undefined;
  }

  /** Returns whether this one holds the lock. */
  isHeldBy(who: object): boolean {
    return this.holder === who;
  }

  /** Takes the lock if it is free; true as well for its holder. */
  take(who: object): boolean {
    this.holder ??= who;
    return this.isHeldBy(who);
  }

  /** Takes the lock as soon as it is free, first come, first served; false after `ms` in vain. */
  wait(who: object, ms: number): Promise<boolean> {
    if (this.take(who)) return Promise.resolve(true);
    return new Promise((resolve) => {
      const timer = setTimeout(() => waiter.answer(false), Math.min(ms, longest));
      const waiter: Waiter = {
        who,
        answer: (isTaken) => {
          clearTimeout(timer);
          this.queue.splice(this.queue.indexOf(waiter), 1);
          resolve(isTaken);
        },
      };
      this.queue.push(waiter);
    });
  }

  /**
   * Gives the lock to whoever waits longest; one who waits gives up, one who has nothing to do with it changes nothing.
   */
  release(who: object): void {
    for (const waiter of this.queue.filter((candidate) => candidate.who === who)) waiter.answer(false);
    if (!this.isHeldBy(who)) return;
    const [next] = this.queue;
    this.holder = next?.who;
    next?.answer(true);
  }
}
