// Runs of the script in threads of their own, where a run that waits or never ends holds up nobody else.
import { Worker } from 'node:worker_threads';
import { samePerson } from '../google/engine/access';
import { servicesSource, workerSource } from './compile';
import type { Bundle, Call, Done } from './script';
import { errorOf, type FromThread, plainError, type Reply, type ThreadData } from './thread-messages';

/** Google's limits: ms of one run, and runs of one person at a time (documented). */
const limits = { runTime: 6 * 60_000, runs: 30 };

/** Calls a method of a server; returns a promise where the main thread would have to wait. */
export type Serve = (server: string, method: string, parameters: unknown[]) => unknown;

/** What a thread is to run. */
export interface Job {
  bundle: Bundle;
  call: Call;
  /** The names of the servers that `serve` knows. */
  servers: string[];
  serve: Serve;
}

/** One run in a thread of its own. */
export class Thread {
  /** Resolves to what the run left behind; rejects with the script's error, or with what ended the run. */
  readonly done: Promise<Done>;
  private readonly signal = new Int32Array(new SharedArrayBuffer(4));
  private readonly worker: Worker;
  private readonly watch = new Watch(() => this.end(new Error('Exceeded maximum execution time')));
  private isOver = false;
  private fail: (error: Error) => void = () => {};

  constructor(private readonly job: Job) {
    const { bundle, call, servers } = job;
    const { code, declared } = bundle;
    const data: ThreadData = {
      signal: this.signal,
      code,
      declared,
      services: servicesSource(),
      servers,
      call,
    };
    this.worker = new Worker(workerSource(), { eval: true, execArgv: [], workerData: data });
    this.done = new Promise<Done>((resolve, reject) => {
      this.fail = reject;
      this.worker.on('message', (message: FromThread) => {
        if (message.kind === 'ask') this.answer(message);
        else if (message.kind === 'done') resolve(message.done);
        else reject(errorOf(message.error));
      });
      this.worker.on('error', reject);
      this.worker.on('exit', () => reject(new Error('The run ended without a result')));
    }).finally(() => {
      this.isOver = true;
      this.watch.stop();
    });
  }

  private async answer({ server, method, parameters }: FromThread & { kind: 'ask' }): Promise<void> {
    if (this.isOver) return;
    let reply: Reply;
    try {
      reply = { value: await this.job.serve(server, method, parameters) };
    } catch (error) {
      reply = { error: plainError(error) };
    }
    try {
      this.worker.postMessage(reply);
    } catch (error) {
      // An answer that cannot be copied is a fault of a server, and ends the run, not the program.
      this.worker.postMessage({ error: plainError(error) } satisfies Reply);
    }
    Atomics.store(this.signal, 0, 1);
    Atomics.notify(this.signal, 0);
  }

  /** Waits for a person with the clock of the run stopped; it is unverified that Google does so. */
  async untimed<T>(wait: () => Promise<T>): Promise<T> {
    this.watch.pause();
    try {
      return await wait();
    } finally {
      this.watch.go();
    }
  }

  /** Ends the run with an error, whatever it is doing. */
  async end(error: Error): Promise<void> {
    this.isOver = true;
    this.fail(error);
    await this.worker.terminate();
  }
}

/** Measures the time that a run may still take. */
class Watch {
  private left = limits.runTime;
  private since = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isStopped = false;

  constructor(private readonly expire: () => void) {
    this.go();
  }

  go(): void {
    if (this.isStopped) return;
    this.since = performance.now();
    this.timer = setTimeout(this.expire, this.left);
  }

  pause(): void {
    clearTimeout(this.timer);
    this.left -= performance.now() - this.since;
  }

  stop(): void {
    this.isStopped = true;
    clearTimeout(this.timer);
  }
}

/** The runs of a host that are in threads of their own. */
export class Threads {
  private readonly running = new Map<Thread, string>();

  /** Starts a run; throws when the person has as many running as Google lets run. */
  start(job: Job): Thread {
    const { user } = job.call;
    const mine = [...this.running.values()].filter((runner) => samePerson(runner, user));
    if (mine.length >= limits.runs) {
      throw new Error('There are too many scripts running simultaneously for this Google user account.');
    }
    const thread = new Thread(job);
    this.running.set(thread, user);
    const forget = () => this.running.delete(thread);
    thread.done.then(forget, forget);
    return thread;
  }

  /** Ends every run; resolves when their threads are gone. */
  async stop(): Promise<void> {
    const ends = [...this.running.keys()].map((thread) => thread.end(new Error('The script was stopped.')));
    await Promise.all(ends);
  }
}
