// Accepts every proposal that “Sửa tất cả” may make, with the calls that the sidebar's buttons make.

import type { Outcome } from '../../src/contract/outcome';
import type { Result } from '../../src/contract/result';
import { proposalsOf, withFixed } from '../../src/core/checker/proposals';
import { placeKey } from '../../src/core/grid/a1';
import type { CellFix } from '../../src/core/model/cell-fix';
import type { FixOutcome } from '../../src/core/model/fix-outcome';
import type { Host } from '../host/host';
import { answered, openSidebar } from './demo';

/** The result of accepting the proposals. */
export interface Accepted {
  /** Number of changes made. */
  places: number;
  /** Number of cells changed. */
  cells: number;
  /** Cells that were not changed, each with the reason in Vietnamese. */
  refused: FixOutcome['refused'];
}

/** Most checks: a change may lead to a new finding, so the entries are checked again. */
const ROUNDS = 5;

/**
 * Checks the entries and accepts the first proposal of each finding that has one and is no guess. Repeats this until no proposal is
 * left, nothing changes, or it has checked five times.
 */
export function acceptProposals(host: Host): Accepted {
  const cells = new Set<string>();
  const refused = new Map<string, FixOutcome['refused'][number]>();
  let places = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const before = places;
    let outcome = check(host);
    // At most one click per finding, so that changes that undo each other come to an end.
    for (const _ of outcome.findings) {
      const fixes = nextFixes(outcome, (key) => refused.has(key));
      if (fixes.length === 0) break;
      const result = answered(host.run('applyFixes', [fixes]).result as Result<FixOutcome>);
      const fixed = new Set(result.fixed.map(placeKey));
      for (const key of fixed) cells.add(key);
      for (const cell of result.refused) refused.set(placeKey(cell), cell);
      for (const fix of fixes) if (fixed.has(placeKey(fix))) places += fix.edits.length;
      outcome = withFixed(outcome, result);
    }
    if (places === before) break;
  }
  return { places, cells: cells.size, refused: [...refused.values()] };
}

function check(host: Host): Outcome {
  return answered(host.run(...openSidebar(host, 'Kiểm tra số liệu')).result as Result<Outcome>);
}

/**
 * Returns what the next click sends: that of "Sửa tất cả" if there is this button, else the first proposal; an empty
 * list when there is nothing to accept.
 */
function nextFixes(outcome: Outcome, isRefused: (key: string) => boolean): CellFix[] {
  const open = outcome.findings.filter((finding) => !finding.isGuess && !isRefused(placeKey(finding)));
  for (const finding of open) {
    const proposals = proposalsOf(finding, outcome, open, '');
    const [first, ...others] = proposals.map(({ fixes }) => fixes);
    if (first) return others.find((fixes) => changes(fixes) > 1) ?? first;
  }
  return [];
}

function changes(fixes: CellFix[]): number {
  return fixes.reduce((sum, { edits }) => sum + edits.length, 0);
}
