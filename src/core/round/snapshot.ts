// The content of a unit as a coordinator saw it last, by which later changes are told item by item.
import { headings } from '../grid/layout';
import { fold } from '../text/vietnamese/fold';
import { contentTexts } from './content-code';

/** What was seen: that a unit had handed in, that it was approved, or that it was returned. */
export type SnapshotKind = keyof typeof kinds;

const kinds = { handedIn: 'Nộp', approved: 'Duyệt', returned: 'Trả lại' } as const;

/** The content of a unit at one moment, such as `16/06/2026 08:00`. */
export interface Snapshot {
  tab: string;
  kind: SnapshotKind;
  at: string;
  /** Code of the content. */
  code: string;
  /** The entries as they were typed, in order. */
  texts: string[];
}

/** The snapshots of a workbook, by the tab's name as it is compared. */
export type Snapshots = Map<string, Snapshot>;

/** Returns what is kept of a unit's content; an entry without text is left out. */
export function snapshotOf(
  tab: string,
  kind: SnapshotKind,
  at: string,
  code: string,
  entries: { text: string }[],
): Snapshot {
  return { tab, kind, at, code, texts: contentTexts(entries.map(({ text }) => text)) };
}

/** Returns the rows that keep snapshots: for each one row that says what it is, then one for each entry. */
export function snapshotRows(snapshots: Snapshots): string[][] {
  return [...snapshots.values()].flatMap(({ tab, kind, at, code, texts }) => [
    [tab, kinds[kind], at, code, ''],
    ...texts.map((text) => [tab, '', '', '', text]),
  ]);
}

/** Reads the rows that `snapshotRows` made; leaves out entries of a tab that no row before them names. */
export function readSnapshotRows(rows: string[][]): Snapshots {
  const found: Snapshots = new Map();
  for (const cells of rows) {
    const at = (heading: (typeof headings.snapshots)[number]) =>
      cells[headings.snapshots.indexOf(heading)] ?? '';
    const tab = at('Tab');
    const kind = (Object.keys(kinds) as SnapshotKind[]).find((one) => kinds[one] === at('Loại'));
    if (kind) found.set(fold(tab), { tab, kind, at: at('Lúc'), code: at('Mã'), texts: [] });
    else found.get(fold(tab))?.texts.push(at('Nội dung'));
  }
  return found;
}

/**
 * Says since when changes are told.
 *
 * @example
 * sinceText({ kind: 'approved', at: '16/06/2026 08:00' }); // 'lúc duyệt 16/06/2026 08:00'
 */
export function sinceText({ kind, at }: Pick<Snapshot, 'kind' | 'at'>): string {
  return `lúc ${kinds[kind].toLowerCase()} ${at}`;
}
