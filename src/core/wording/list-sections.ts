// The sections of the sidebar's list: the rows of a kind, unit by unit.
import { type Kind, kindLabels, kinds, nameOf, type Row } from './list-rows';

/** The rows of one unit within a section. */
export interface Group {
  /** Ends in the number of rows; empty where the rows name their units themselves. */
  title: string;
  rows: Row[];
}

/** The rows of one kind. */
export interface Section {
  kind: Kind;
  /** Ends in the number of rows. */
  title: string;
  groups: Group[];
}

/** Cuts rows into sections, in the order of the kinds; `isMade` says that the annex was written. */
export function sectionsOf(rows: Row[], isMade: boolean): Section[] {
  return kinds
    .map((kind) => ({ kind, listed: rows.filter((row) => row.kind === kind) }))
    .filter(({ listed }) => listed.length > 0)
    .map(({ kind, listed }) => ({
      kind,
      title: `${titleOf(kind, isMade)} (${listed.length})`,
      groups: kind === 'waiting' ? [{ title: '', rows: listed }] : groupsOf(listed),
    }));
}

function titleOf(kind: Kind, isMade: boolean): string {
  if (kind === 'error') return isMade ? '✖ Lỗi chưa sửa trong bản DỰ THẢO' : '✖ Lỗi cần sửa';
  if (kind === 'fixed') return isMade ? '✎ Tự sửa trong phụ lục' : '✎ Sẽ tự sửa khi tổng hợp';
  return kindLabels[kind];
}

function groupsOf(rows: Row[]): Group[] {
  const byUnit = new Map<string, Row[]>();
  for (const row of rows) {
    const group = byUnit.get(row.unit);
    if (group) group.push(row);
    else byUnit.set(row.unit, [row]);
  }
  return [...byUnit].map(([unit, own]) => ({ title: `${nameOf(unit)} (${own.length})`, rows: own }));
}
