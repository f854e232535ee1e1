// What the sidebar lists after a run: sections of rows, each row a place in the workbook.
import type { Outcome } from '../core/outcome';
import type { Severity } from '../core/report';

/** A thing to look at; a click leads to its place. */
export interface Row {
  text: string;
  /** Where it is, for people: `ĐV 1 · ô B7`. */
  place: string;
  tab: string;
  /** A1 cell; empty for the tab alone. */
  cell: string;
}

/** Rows of one kind. */
export interface Section {
  /** Ends in the number of rows. */
  title: string;
  rows: Row[];
}

/** The sections of an outcome, the most pressing first; those without a row are left out. */
export function sectionsOf({ findings, waiting, annex }: Outcome): Section[] {
  const found = (severity: Severity) =>
    findings
      .filter((finding) => finding.severity === severity)
      .map(({ message, tab, cell }) => ({ text: message, place: placeOf(tab, cell), tab, cell }));
  const missing = waiting.map(({ unit, state, tab, cell }) => ({
    text: unit,
    place: `${state} · ${placeOf(tab, cell)}`,
    tab,
    cell,
  }));
  const kinds: [string, Row[]][] = [
    [annex ? '✖ Lỗi chưa sửa trong bản DỰ THẢO' : '✖ Lỗi cần sửa', found('error')],
    ['⚠ Cảnh báo', found('warning')],
    ['Chưa nộp', missing],
    [annex ? '✎ Tự sửa trong phụ lục' : '✎ Sẽ tự sửa khi tổng hợp', found('fixed')],
  ];
  return kinds
    .filter(([, rows]) => rows.length > 0)
    .map(([kind, rows]) => ({ title: `${kind} (${rows.length})`, rows }));
}

function placeOf(tab: string, cell: string): string {
  return cell === '' ? tab : `${tab} · ô ${cell}`;
}
