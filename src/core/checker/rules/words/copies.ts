// Lines that a unit copied from its report of an earlier period.
import type { UnitReport } from '../../../model/unit';
import { fold } from '../../../text/vietnamese/fold';
import type { BatchRule, CheckContext, EarlierPeriod, RuleFinding } from '../rule';

/** Two lines are alike if they share at least this part of all their words (measured on the 31 items of 2022). */
const ALIKE = 0.8;

/** Lines with fewer words may be alike by chance. */
const LEAST_WORDS = 8;

/** A line is compared with at most so many that have the same figures. Only made-up texts have more. */
const MOST_COMPARED = 40;

/** A tab is told of as a whole if at least half of its lines, and at least so many, stand in an earlier report. */
const LEAST_COPIES = 4;

interface Line {
  start: number;
  end: number;
  /** The words in order, as they are compared: the same for the same text. */
  text: string;
  /** The different words without their digits, and the digits in order. */
  words: Set<string>;
  digits: string;
}

function linesOf(text: string): Line[] {
  return [...text.matchAll(/[^\n\r\v\u2028]+/g)].flatMap(({ 0: line, index: start }) => {
    const words = fold(line).match(/[\p{L}\p{N}]+/gu) ?? [];
    if (words.length < LEAST_WORDS) return [];
    const masked = new Set(words.map((word) => word.replace(/\d/g, '0')));
    const digits = (line.match(/\d+/g) ?? []).join(' ');
    return [{ start, end: start + line.length, text: words.join(' '), words: masked, digits }];
  });
}

/** The lines of a unit in one earlier period. */
interface EarlierLines {
  period: string;
  texts: Set<string>;
  byDigits: Map<string, Line[]>;
}

function earlierLines({ period, texts }: EarlierPeriod, unit: string): EarlierLines {
  const lines = (texts.get(fold(unit)) ?? []).flatMap(linesOf);
  const byDigits = new Map<string, Line[]>();
  for (const line of lines) {
    const own = byDigits.get(line.digits);
    if (!own) byDigits.set(line.digits, [line]);
    else if (own.length < MOST_COMPARED) own.push(line);
  }
  return { period, texts: new Set(lines.map(({ text }) => text)), byDigits };
}

function isAlike(a: Line, b: Line): boolean {
  const common = [...a.words].filter((word) => b.words.has(word)).length;
  return common >= ALIKE * (a.words.size + b.words.size - common);
}

function copiedLines(reports: UnitReport[], { earlier = [] }: CheckContext): RuleFinding[] {
  return earlier.length === 0 ? [] : reports.flatMap((report) => copiesIn(report, earlier));
}

function copiesIn({ unit, tab, entries }: UnitReport, earlier: readonly EarlierPeriod[]): RuleFinding[] {
  const periods = earlier.map((period) => earlierLines(period, unit.name));
  const found: RuleFinding[] = [];
  const copied = periods.map(() => 0);
  let count = 0;
  for (const { cell, text } of entries) {
    for (const line of linesOf(text)) {
      count++;
      const same = periods.map(({ texts }) => texts.has(line.text));
      for (const [i, isSame] of same.entries()) if (isSame) copied[i] = (copied[i] ?? 0) + 1;
      const message = messageFor(line, same, periods);
      if (message === '') continue;
      found.push({ unit: unit.name, tab, cell, start: line.start, end: line.end, message, suggestions: [] });
    }
  }
  const most = copied.indexOf(Math.max(...copied));
  const copies = copied[most] ?? 0;
  if (copies >= LEAST_COPIES && copies * 2 >= count) {
    const message = `${copies}/${count} mục giống kỳ ${periods[most]?.period}: kiểm tra xem tab có chép lại báo cáo cũ không.`;
    found.unshift({ unit: unit.name, tab, cell: '', start: 0, end: 0, message, suggestions: [] });
  }
  return found;
}

function messageFor(line: Line, same: boolean[], periods: EarlierLines[]): string {
  const [last, beforeLast] = periods;
  if (last && beforeLast && same[0] && same[1]) {
    return `Lặp lại nguyên văn 3 kỳ liền (${beforeLast.period}, ${last.period} và kỳ này): nếu việc còn tiếp tục, ghi kết quả mới.`;
  }
  const exact = periods[same.indexOf(true)];
  if (exact) {
    return `Trùng nguyên văn mục của kỳ ${exact.period}: nếu việc còn tiếp tục, ghi kết quả mới; nếu chép nhầm, thay nội dung.`;
  }
  const alike = periods.find(({ byDigits }) =>
    byDigits.get(line.digits)?.some((other) => isAlike(line, other)),
  );
  if (!alike) return '';
  return `Gần giống mục của kỳ ${alike.period}, số liệu không đổi: kiểm tra xem có chép lại không.`;
}

/** The check of lines copied from an earlier report. */
export const copyBatchRules: BatchRule[] = [
  {
    id: 'V3',
    code: 'V3',
    severity: 'warning',
    source: 'So với kỳ trước và cùng kỳ năm trước đã lưu trong bảng tính',
    find: copiedLines,
    fires: [
      [
        ['Tổ chức 02 hội nghị trực tuyến thông tin thời sự đến cấp xã.'],
        'Tổ chức 02 hội nghị trực tuyến thông tin thời sự đến cấp xã.',
      ],
      [
        ['Tổ chức 02 hội nghị trực tuyến thông tin thời sự tới cấp xã.'],
        'Tổ chức 02 hội nghị trực tuyến thông tin thời sự tới cấp xã.',
      ],
    ],
    silent: [
      ['Tổ chức 03 hội nghị trực tuyến thông tin thời sự đến cấp xã.'],
      ['Vận động 02 hộ gia đình theo phong tục tập quán, xóa bỏ hủ tục.'],
      ['Tổ chức hội nghị giao ban.'],
      [[], 'Tổ chức 02 hội nghị trực tuyến thông tin thời sự đến cấp xã.'],
    ],
  },
];
