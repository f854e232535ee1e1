// Asks how far a run of the script has come.
import type { Progress } from '../../contract/progress';
import type { Result } from '../../contract/result';

const POLL_MS = 1000;

/**
 * Shows how far a run is, asking about once a second while `isCurrent` holds. Waits for each answer before it asks again;
 * `ask` never rejects.
 */
export async function follow(
  ask: () => Promise<Result<Progress | null>>,
  isCurrent: () => boolean,
  show: (progress: Progress) => void,
): Promise<void> {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    if (!isCurrent()) return;
    // The run's own result says whether it failed, so a failed question only leaves the bar where it is.
    const result = await ask();
    if (!result.ok) console.warn(result.message);
    else if (result.value && isCurrent()) show(result.value);
  }
}
