// The rows of the sidebar's list, each a place in the workbook.

import { placeKey } from '../grid/a1';
import type { Finding, Severity } from '../model/finding';
import type { WaitingUnit } from '../round/states';
import { stateLabels } from './states';

/** A kind of row: the severity of a finding, or a unit that has not handed in. */
export type Kind = Severity | 'waiting';

/** The kinds, the most pressing first, each with its mark and its word. */
export const kindLabels: Record<Kind, string> = {
  error: '✖ Lỗi',
  warning: '⚠ Cảnh báo',
  waiting: 'Chưa nộp',
  info: 'ℹ Gợi ý',
  fixed: '✎ Tự sửa',
};

/** A thing to look at; a click leads to its place. */
export interface Row {
  kind: Kind;
  /** Name of the unit; empty for the workbook itself. */
  unit: string;
  text: string;
  /** Where it is, for people: `ĐV 1 · ô B7`. */
  place: string;
  tab: string;
  /** A1 cell; empty for the tab alone. */
  cell: string;
  /** What the row tells; absent where a unit has not handed in. */
  finding?: Finding;
}

/** The kinds, the most pressing first. */
export const kinds = Object.keys(kindLabels) as Kind[];

const collator = new Intl.Collator('vi', { numeric: true });

/** The rules of findings that say that a unit sent nothing, and what to do about it. */
const MISSING = ['missing-tab', 'empty-tab'];

/**
 * Returns a row for each finding and each waiting unit of which no finding says that it sent nothing: the most pressing
 * kind first, then by unit, then by cell.
 */
export function rowsOf({ findings, waiting }: { findings: Finding[]; waiting: WaitingUnit[] }): Row[] {
  const told = new Set(findings.filter(({ rule }) => MISSING.includes(rule)).map(({ unit }) => unit));
  const units = ['', ...findings.map(({ unit }) => unit)];
  const rank = new Map([...new Set(units)].map((unit, i) => [unit, i]));
  const found = [...findings]
    .sort(
      (a, b) =>
        (rank.get(a.unit) ?? 0) - (rank.get(b.unit) ?? 0) ||
        collator.compare(a.tab, b.tab) ||
        collator.compare(a.cell, b.cell) ||
        a.start - b.start,
    )
    .map((finding): Row => {
      const { severity, unit, message, tab, cell } = finding;
      return { kind: severity, unit, text: message, place: placeOf(tab, cell), tab, cell, finding };
    });
  const missing = waiting
    .filter(({ unit }) => !told.has(unit))
    .map(({ unit, state, tab, cell }): Row => {
      return {
        kind: 'waiting',
        unit,
        text: unit,
        place: `${stateLabels[state]} · ${placeOf(tab, cell)}`,
        tab,
        cell,
      };
    });
  const all = [...found, ...missing];
  return kinds.flatMap((kind) => all.filter((row) => row.kind === kind));
}

function placeOf(tab: string, cell: string): string {
  return cell === '' ? tab : `${tab} · ô ${cell}`;
}

/** Returns what the list calls a unit. */
export function nameOf(unit: string): string {
  return unit === '' ? 'Chung' : unit;
}

/**
 * Returns the row to go on with after a change: `row` itself, another of its cell, or else the nearest that is left,
 * later ones first.
 */
export function rowInPlaceOf(row: Row, before: Row[], after: Row[]): Row | undefined {
  const keyOf = (row: Row) => `${row.kind} ${placeKey(row)}`;
  // Reversed, so that the first of several rows of a cell is the one that is kept.
  const atPlace = new Map([...after].reverse().map((left) => [keyOf(left), left]));
  const ofFinding = new Map(after.map((left) => [left.finding, left]));
  const at = before.indexOf(row);
  for (const near of [...before.slice(at), ...before.slice(0, at).reverse()]) {
    const left = (near.finding && ofFinding.get(near.finding)) ?? atPlace.get(keyOf(near));
    if (left) return left;
  }
  return undefined;
}
