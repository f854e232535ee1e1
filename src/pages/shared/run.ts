// A run of the script as a panel shows it: `#heading`, `#progress` with `#bar` and `#count`, and the button `#stop`.
import type { Progress } from '../../contract/progress';
import type { Result } from '../../contract/result';
import { settled } from './call';
import { byId } from './dom';
import { follow } from './follow';

/** What a page asks of the script about a run. */
interface Asked {
  progress(runId: string): Promise<Result<Progress | null>>;
  stop(runId: string): Promise<Result<null>>;
}

const heading = byId('heading');
const box = byId('progress');
const bar = byId('bar') as HTMLProgressElement;
const count = byId('count');
const stopButton = byId('stop') as HTMLButtonElement;

/** The run of a page, which has one at a time. */
export class Run {
  /** Id of the current run; empty when there is none. */
  private current = '';
  /** Whether the person stopped it. */
  isStopped = false;

  /** `steps` is what its progress counts, in Vietnamese. */
  constructor(
    private readonly asked: Asked,
    private readonly steps: string,
  ) {
    stopButton.onclick = () => {
      this.isStopped = true;
      stopButton.disabled = true;
      heading.textContent = 'Đang dừng…';
      void settled(asked.stop(this.current));
    };
  }

  /** Shows that a run began. Returns its id, which is no secret: it only distinguishes the runs of one person. */
  begin(title: string): string {
    this.current = `${Date.now()}-${Math.random()}`;
    this.isStopped = false;
    heading.textContent = title;
    bar.removeAttribute('value');
    count.textContent = '';
    stopButton.disabled = false;
    return this.current;
  }

  /** Shows how far the run is, until it ends, and offers to stop it if that is possible. */
  follow(canStop: boolean): void {
    box.hidden = false;
    stopButton.hidden = !canStop;
    const runId = this.current;
    void follow(
      () => settled(this.asked.progress(runId)),
      () => this.current === runId,
      (progress) => this.show(progress),
    );
  }

  /** Shows that some of all steps are done. */
  show({ done, total }: Progress): void {
    if (total === 0) return;
    bar.max = total;
    bar.value = done;
    count.textContent = `${done}/${total} ${this.steps}`;
  }

  /** Shows that the run is over. */
  end(): void {
    this.current = '';
    box.hidden = true;
  }
}
