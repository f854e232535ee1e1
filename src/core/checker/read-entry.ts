// From a cell of the content column to an entry, with what is wrong with the cell itself.
import { CELL_LIMIT, type Cell, cellText, isBlank, oneLine } from '../grid/cells';
import { boxes } from '../grid/layout';
import type { Entry } from '../model/entry';
import { type Finding, finding, type Severity } from '../model/finding';
import { cleanEntry, type Writing } from './entry-text';

/** A cell of the content column as an entry, with what is wrong with the cell, whatever its text says. */
export interface EntryReading {
  entry: Entry;
  /** Their unit and tab are left empty. */
  findings: Finding[];
}

/** A figure and nothing else. A telephone number (+84…) or a day (12/5) may be what somebody meant to send. */
const ONLY_DIGITS = /^\s*\d[\d\s.,;]*$/;

/** How a cell is made to keep what is typed. */
const AS_TEXT = 'Định dạng → Số → Văn bản thuần túy';

/** Whether a row asks for an answer in the row below it, as in “Đường dây nóng:”. */
export function isQuestion(text: string): boolean {
  return /[:?]\s*$/.test(text);
}

/** Reads a cell of the content column; undefined when it is blank. `formula` is empty where the cell holds none. */
export function readEntry(
  cell: string,
  value: Cell | undefined,
  formula: string,
  writing?: Writing,
): EntryReading | undefined {
  if (formula === '' && isBlank(value)) return undefined;
  const text = cellText(value);
  const entry = { cell, text, clean: cleanEntry(text, writing) };
  const says = (severity: Severity, rule: string, message: string) => ({
    entry,
    findings: [finding(rule, severity, { tab: '', cell, length: text.length }, message)],
  });
  const error = (rule: string, message: string) => says('error', rule, message);
  if (formula !== '') {
    const message = `Ô ${cell} chứa công thức (${shorten(formula)}): gõ lại nội dung bằng chữ. Nếu nội dung bắt đầu bằng dấu = hoặc +, trước đó chọn ${AS_TEXT}.`;
    return error('formula', message);
  }
  if (typeof value !== 'string') {
    const message = `Ô ${cell} không còn là chữ (${text}): Google Sheets có thể đã đổi nội dung đã gõ. Chọn ${AS_TEXT} rồi gõ lại.`;
    return error('not-text', message);
  }
  if (value.length >= CELL_LIMIT) {
    const message = `Ô ${cell} dài đúng 50.000 ký tự, phần cuối có thể đã bị cắt: kiểm tra lại, chia thành nhiều hàng.`;
    return error('cut-text', message);
  }
  if (ONLY_DIGITS.test(value) && !writing?.isAnswer) {
    const message = `Ô ${cell} chỉ có số (${shorten(oneLine(value))}): ghi rõ đó là việc gì, hoặc xóa nếu gõ nhầm; nếu trả lời câu ngay trên (kết thúc bằng “:” hoặc “?”) thì giữ.`;
    return error('only-digits', message);
  }
  if (entry.clean.saysNothing) {
    const message = `Ô ${cell} chỉ nói là không có gì: xóa ô này; nếu cả kỳ không có nội dung thì đánh dấu “${boxes.nothingToReport}” ở đầu tab. Nếu trả lời câu ngay trên thì giữ.`;
    return says('warning', 'nothing-text', message);
  }
  return { entry, findings: [] };
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
