// The document lock: one run of the script at a time holds it.

interface Waiter {
  who: object;
  answer(isTaken: boolean): void;
}

/** The longest wait, in ms, that a timer can be set to. */
const longest = 2 ** 31 - 1;

/** A lock that one holder has at a time; a holder is any object. */
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

  /** Takes the lock if it is free; returns whether this one now has it. */
  take(who: object): boolean {
    this.holder ??= who;
    return this.isHeldBy(who);
  }

  /** Waits for the lock up to `ms`, first come, first served; resolves to whether this one now has it. */
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
