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
  return LABEL.test(fold(label)) && (warning === '' || WARNING.test(warning))
    ? { label, stamp, warning }
    : undefined;
}

/** A label as set-up writes it, or a shorter one, with what somebody says of it in brackets. */
const LABEL = new RegExp(
  `^(?:${fold([...Object.values(boxes), boxLabels.nothingToReport].join('|'))})(?: \\([^()]*\\))?[\\s.:;,]*$`,
);

/** More rows than these are counted, not named. */
const ROWS_NAMED = 5;

const CONTENT = `⚠ Tab có nội dung mà đánh dấu ${boxes.nothingToReport}: bỏ dấu đó, hoặc xóa nội dung.`;
const [ERRORS, MEND] = ['⚠ Còn lỗi ở hàng ', ': xem cột Kiểm tra, sửa rồi mới xong.'];
const BOTH = '⚠ Hai ô cùng đánh dấu: chỉ để một.';
const WARNING = new RegExp(`^(?:${CONTENT}|${BOTH}|${ERRORS}[^\\n]+${MEND})$`);

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
  return completed && rows.length > 0 ? ERRORS + firstOf(rows, ROWS_NAMED, 'hàng') + MEND : '';
}
