// The cells with the labels of the boxes: below the label “Hoàn thành” stands when the unit handed in, and below each what
// is wrong with its tick, because the first two columns are all that a phone shows.
import { saysNothing } from '../checker/says-nothing';
import { type Cell, cellText, isBlank } from '../grid/cells';
import type { Header } from '../grid/header';
import { boxes, boxLabels, type UnitHeading } from '../grid/layout';
import { readStamp, stampText } from '../round/hand-in';
import { firstOf } from '../text/first-of';
import { fold } from '../text/vietnamese/fold';
import { isVerdict } from '../wording/verdict';
import { readBoxes } from './tick-boxes';

/** The parts of such a cell, each on its own lines; empty where there is nothing to say. */
export interface BoxLabel {
  /** As it stands in the cell. */
  label: string;
  stamp: string;
  warning: string;
}

/** Returns the text of the cell, which says of a tick that is no hand-in only when it was set. */
export function boxLabelCell({ label, stamp, warning }: BoxLabel, isHandIn = true): string {
  const said = isHandIn ? stamp : stamp.replace('Nộp', 'Đánh dấu');
  return [label, said, warning].filter(Boolean).join('\n');
}

/** Returns the parts of the cell of a box's label; undefined for a text that is somebody's own. */
export function readBoxLabel(text: string): BoxLabel | undefined {
  const [label = '', ...rest] = text.split('\n');
  const found = readStamp(rest[0] ?? '');
  if (found) rest.shift();
  const warning = rest.join('\n');
  return LABEL.test(fold(label)) && (warning === '' || WARNING.test(warning))
    ? { label, stamp: found ? stampText(found) : '', warning }
    : undefined;
}

/** A label as set-up writes it, or a shorter one, with what somebody says of it in brackets. */
const LABEL = new RegExp(
  `^(?:${fold([...Object.values(boxes), boxLabels.nothingToReport].join('|'))})(?: \\([^()]*\\))?[\\s.:;,]*$`,
);

/** More rows than these are counted, not named. */
const ROWS_NAMED = 5;

const CONTENT = `⚠ Tab có nội dung: bỏ dấu ${boxes.nothingToReport}, hoặc xóa nội dung.`;
const [ERRORS, MEND] = ['⚠ Còn lỗi ở hàng ', ': sửa theo cột Kiểm tra.'];
const BOTH = '⚠ Hai ô cùng đánh dấu: chỉ để một.';
const WARNING = new RegExp(`^(?:${CONTENT}|${BOTH}|${ERRORS}[^\\n]+${MEND})$`);

/** What is wrong with the ticks of a tab, by the box whose label says so; empty texts where nothing is. */
export interface JudgedTicks extends Record<keyof typeof boxes, string> {
  /** Whether a tick hands the tab in: the status board says so, too. */
  isHandIn: boolean;
}

/**
 * Judges the ticks of a tab by its entries and the verdicts beside them.
 *
 * @example
 * judgeTicks(values, header).completed; // '⚠ Còn lỗi ở hàng 6, 9: sửa theo cột Kiểm tra.'
 */
export function judgeTicks(values: Cell[][], { row, columns }: Header<UnitHeading>): JudgedTicks {
  const { completed, nothingToReport } = readBoxes(values.slice(0, row));
  const { 'Nội dung': content = 0, 'Kiểm tra': check = content } = columns;
  const below = values.slice(row + 1);
  const isEntry = (text: string) => !isBlank(text) && !saysNothing(text);
  const isFalse = nothingToReport && below.some((cells) => isEntry(cellText(cells[content])));
  const isError = (cell: Cell) => typeof cell === 'string' && cell.startsWith('✖') && isVerdict(cell);
  const rows = below.flatMap((cells, i) => (cells.slice(check).some(isError) ? [`${row + 2 + i}`] : []));
  const isMeant = completed || (nothingToReport && !isFalse);
  const both = completed && nothingToReport && !isFalse ? BOTH : '';
  const errors = ERRORS + firstOf(rows, ROWS_NAMED, 'hàng') + MEND;
  return {
    completed: isMeant && rows.length > 0 ? errors : both,
    nothingToReport: isFalse ? CONTENT : '',
    isHandIn: isMeant && rows.length === 0,
  };
}
