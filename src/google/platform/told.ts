// Work on many tabs, of which each may fail without ending the run.
import { oneLine } from '../../core/grid/cells';
import { googleProblem } from '../../core/text/google-problem';
import { UserError } from './user-error';

/**
 * Does work on one tab, and returns what is wrong, in Vietnamese: what `work` tells, or `problem` and what the person
 * can do. Goes on to throw what concerns every tab: a busy Google, a missing consent.
 */
export function told(problem: string, work: () => string[]): string[] {
  try {
    const found = work();
    // Google may report a refusal only at the flush, and the message must name this tab, not the next one.
    SpreadsheetApp.flush();
    return found;
  } catch (error) {
    if (error instanceof UserError) return [error.message];
    const { kind, advice } = googleProblem(error);
    if (kind === 'busy' || kind === 'consent') throw error;
    return [`${problem} ${advice}`];
  }
}

/** How many problems the message lists; it only counts the rest. */
const LINES_SHOWN = 12;

/** The most of a problem that is shown: every editor can write into the store in which it waits between two slices. */
const LINE_LENGTH = 600;

/** Returns the first problems, a line each, and how many more there are. */
export function listed(problems: string[]): string {
  const more = problems.length - LINES_SHOWN;
  const rest = more > 0 ? [`… và ${more} điều khác cần sửa.`] : [];
  const shown = problems.slice(0, LINES_SHOWN).map((text) => {
    const line = oneLine(text);
    return line.length > LINE_LENGTH ? `${line.slice(0, LINE_LENGTH)}…` : line;
  });
  return [...shown, ...rest].join('\n');
}
