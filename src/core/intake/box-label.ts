// The cell with the label of the box "Hoàn thành": below the label it says when the unit handed in, and what is wrong with
// its ticks, because the first two columns are all that a phone shows.
import { saysNothing } from '../checker/says-nothing';
import { type Cell, cellText, isBlank } from '../grid/cells';
import type { Header } from '../grid/header';
import { boxes, boxLabels, type UnitHeading } from '../grid/layout';
import { readStamp } from '../round/hand-in';
import { firstOf } from '../text/first-of';
import { fold } from '../text/vietnamese/fold';
import { isVerdict } from '../wording/verdict';
import { readBoxes } from './tick-boxes';

/** The parts of the cell, each on its own lines; empty where there is nothing to say. */
export interface BoxLabel {
  /** As it stands in the cell. */
  label: string;
  stamp: string;
  warning: string;
}

/** Returns the text of the cell. */
export function boxLabelCell({ label, stamp, warning }: BoxLabel): string {
  return [label, stamp, warning].filter(Boolean).join('\n');
}

/** Returns the parts of the cell of a box's label; undefined for a text that is somebody's own. */
export function readBoxLabel(text: string): BoxLabel | undefined {
  const [label = '', ...rest] = text.split('\n');
  const stamp = readStamp(rest[0] ?? '') ? (rest.shift() ?? '') : '';
  const warning = rest.join('\n');
  return isLabel(label) && (warning === '' || WARNING.test(warning)) ? { label, stamp, warning } : undefined;
}

function isLabel(text: string): boolean {
  const bare = fold(text).replace(/[\s.:;,]+$/, '');
  const isOf = (label: string) => bare === fold(label) || /^ \([^()]*\)$/.test(bare.slice(label.length));
  return (
    Object.values(boxLabels).some((label) => bare === fold(label)) ||
    Object.values(boxes).some((label) => bare.startsWith(fold(label)) && isOf(label))
  );
}

/** More rows than these are counted, not named. */
const ROWS_NAMED = 5;

const CONTENT = `⚠ Tab có nội dung mà đánh dấu ${boxes.nothingToReport}: bỏ dấu đó, hoặc xóa nội dung.`;
const BOTH = '⚠ Hai ô cùng đánh dấu: chỉ để một.';
const WARNING = new RegExp(
  `^(?:${CONTENT}|${BOTH}|⚠ Còn lỗi ở hàng [^\\n]+: xem cột Kiểm tra, sửa rồi mới xong\\.)$`,
);

/**
 * Returns what is wrong with the ticks of a tab, by its entries and the verdicts beside them; empty where nothing is.
 *
 * @example
 * boxWarning(values, header); // '⚠ Còn lỗi ở hàng 6, 9: xem cột Kiểm tra, sửa rồi mới xong.'
 */
export function boxWarning(values: Cell[][], { row, columns }: Header<UnitHeading>): string {
  const { completed, nothingToReport } = readBoxes(values.slice(0, row));
  const { 'Nội dung': content = 0, 'Kiểm tra': check = content } = columns;
  const below = values.slice(row + 1);
  const isEntry = (text: string) => !isBlank(text) && !saysNothing(text);
  if (nothingToReport && below.some((cells) => isEntry(cellText(cells[content])))) return CONTENT;
  if (nothingToReport && completed) return BOTH;
  const isError = (cell: Cell) => typeof cell === 'string' && cell.startsWith('✖') && isVerdict(cell);
  const rows = below.flatMap((cells, i) => (cells.slice(check).some(isError) ? [`${row + 2 + i}`] : []));
  return completed && rows.length > 0
    ? `⚠ Còn lỗi ở hàng ${firstOf(rows, ROWS_NAMED, 'hàng')}: xem cột Kiểm tra, sửa rồi mới xong.`
    : '';
}
