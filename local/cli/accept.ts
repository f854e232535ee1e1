// A person at the sidebar who accepts every proposal: the calls are those that its buttons make.

import type { Outcome } from '../../src/contract/outcome';
import type { Result } from '../../src/contract/result';
import { proposalsOf, withFixed } from '../../src/core/checker/proposals';
import { placeKey } from '../../src/core/grid/a1';
import type { CellFix, FixOutcome } from '../../src/core/model/fixes';
import type { Host } from '../host/host';
import { answered, openSidebar } from './demo';

/** What the accepted proposals came to. */
export interface Accepted {
  /** How many changes were made. */
  places: number;
  /** In how many cells. */
  cells: number;
  /** The cells that stayed as they were, each with the reason in Vietnamese. */
  refused: FixOutcome['refused'];
}

/** A change may bring up something else to see: the check is made anew this often at the most. */
const ROUNDS = 5;

/**
 * Checks, accepts the first proposal for each finding that has one, and again, until there are none or nothing changes.
 */
export function acceptProposals(host: Host): Accepted {
  const cells = new Set<string>();
  const refused = new Map<string, FixOutcome['refused'][number]>();
  let places = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const before = places;
    let outcome = check(host);
    // More often than there were findings nothing is pressed, so that changes that undo each other come to an end.
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

/** What the next click sends: "Sửa tất cả" where there is that button, or else the first proposal. */
function nextFixes(outcome: Outcome, isRefused: (key: string) => boolean): CellFix[] {
  const open = outcome.findings.filter((finding) => !isRefused(placeKey(finding)));
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
