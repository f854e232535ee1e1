// Numbers and letters that a person, or Word, put before the items of a list: 1. 2. 3., a) b), I- II-, 1.1. 1.2.
import { BULLET } from '../../../model/annex';
import type { UnitReport } from '../../../model/unit';
import { findingAt } from '../../entry-finding';
import type { Alarm, BatchRule, CheckRule, RuleFinding } from '../rule';

/**
 * What may number a line: 1. 1) 1/ (1) 1- 1.1. 1.1 a. a) a/ IV. iv). A space or a capital follows it. A bullet before or
 * after it is typed twice.
 */
const MARK = new RegExp(
  String.raw`^(?:- )?(\(?)((?:\d{1,2}\.){0,3}\d{1,2}|[A-Za-zĐđ]|[IVX]{2,5}|[ivx]{2,5})` +
    String.raw`([.)/]| ?[-–](?= +\D)|(?<=\.\d+)(?= \p{Lu}))(?: +(?:[-–+*•] +)?(?=\S)|(?=["“]?\p{Lu}))(?!(?:và|hoặc|đến) )`,
  'gmu',
);

/** A line's number or letter. */
interface Mark {
  start: number;
  end: number;
  /** The number or letter alone, in small letters. */
  label: string;
  /** Two marks of one list have the same: its signs, its letters or how many numbers it has. */
  style: string;
  /** How many in a row, from the first, show that it is no initial (A. Páo), figure or day (24.5 Khai mạc); 0: any two do. */
  needed: number;
}

/** Words that begin the heading of a part, as a name does not. */
const HEADING =
  /^(?:Công tác|Kết quả|Tình hình|Nội dung|Nhiệm vụ|Phương hướng|Thuận lợi|Khó khăn|Ưu điểm|Hạn chế|Tồn tại|Kiến nghị|Đề xuất|Đánh giá|Tổ chức|Triển khai|Tuyên truyền|Về|Phần)(?!\p{L})/u;

/** More than the longest of them and the letter after it, in UTF-16 units. */
const LONGEST_HEADING = 20;

/** A unit of measure after a figure. */
const UNIT = /^(?:Ha|Km|Kg|Tỷ|Tỉ|Triệu|Tấn|Tạ|Mét|Lít|Nghìn|Ngàn)(?!\p{L})/iu;

/** More parts than these no list has, so that a number above is a day. */
const MOST_PARTS = 12;

function marksOf(text: string): Mark[] {
  return [...text.matchAll(MARK)].flatMap(
    ({ 0: found, 1: open = '', 2: label = '', 3: close = '', index }) => {
      const end = index + found.length;
      const rest = text.slice(end, end + LONGEST_HEADING);
      const isBare = close === '';
      if (isBare && (UNIT.test(rest) || Number.parseInt(label, 10) > MOST_PARTS)) return [];
      const isInitial = /^[A-ZĐ]$/.test(label) && open === '' && close === '.' && !HEADING.test(rest);
      const kind = /\d/.test(label)
        ? `${label.split('.').length}`
        : label === label.toLowerCase()
          ? 'a'
          : 'A';
      const style = open + kind + close.trim();
      return [
        { start: index, end, label: label.toLowerCase(), style, needed: isInitial ? 3 : isBare ? 2 : 0 },
      ];
    },
  );
}

const ALPHABETS = ['abcdđeghiklmnopqrstuvxy', 'abcdefghijklmnopqrstuvwxyz'];
const ROMANS = ' i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx'.split(' ');

/** Whether a label comes right after another in a list. */
function follows(before: string, label: string): boolean {
  if (/\d/.test(label)) {
    const [upper, last] = [before.split('.'), label.split('.')];
    const isNext = Number(last.pop()) === Number(upper.pop()) + 1;
    return isNext && last.join('.') === upper.join('.');
  }
  const isNextLetter = (letters: string) =>
    letters.includes(before) && letters[letters.indexOf(before) + 1] === label;
  const roman = ROMANS.indexOf(before);
  return (roman > 0 && ROMANS[roman + 1] === label) || ALPHABETS.some(isNextLetter);
}

const beginsPart = (label: string) => /^a$|(?:^|\.)0?1$/.test(label);
const isFirst = (label: string) => /^(?:0?1(?:\.0?1)*|a|i)$/.test(label);

/** Where a text speaks of a line by its number. */
const REFERENCE =
  /(?<!\p{L})(?:mục|điểm|ý|phần|khoản|nội dung|nhiệm vụ) \(?([\dđa-z.]{1,8}?)\.?(?![\p{L}\d]|\.\d)/giu;

/** Numbers that begin no sentence, unlike letters, which may be initials: 1. 1) 1/ (1). */
const PLAIN = /^\(?1[.)/]$/;

/** Returns the style in which every row is numbered, where there is one: Word may have begun each list anew. */
function rowStyle(rows: Mark[][]): string[] {
  const [style = '', ...others] = rows.map(([mark]) => (mark?.start === 0 ? mark.style : ''));
  return PLAIN.test(style) && others.every((other) => other === style) ? [style] : [];
}

/**
 * Returns the numbers of lines in each of several texts that stand one below the other. They are certain where one
 * follows another, or every text begins with one; a single one may be content. Its bullet is proposed where no line's level and no reference to its
 * number would be lost.
 */
function findNumbering(texts: readonly string[]): Alarm[][] {
  const all = texts.map(marksOf);
  const last = new Map<string, { label: string; run: number }>();
  const styles = new Set<string>();
  const likely = new Set<string>();
  for (const { style, label, needed } of all.flat()) {
    const before = last.get(style);
    const isNext = before !== undefined && follows(before.label, label);
    let run = beginsPart(label) ? 1 : 0;
    if (isNext) {
      run = before.run > 0 ? before.run + 1 : 0;
      if (needed === 0 || run >= needed) styles.add(style);
      else if (run > 0) likely.add(style);
    }
    last.set(style, { label, run });
  }
  if (texts.length > 1) for (const style of rowStyle(all)) styles.add(style);
  // Beside another numbering, A. and B. are its parts.
  if (styles.size > 0) for (const style of likely) styles.add(style);
  if (styles.size === 0) return texts.map(() => []);
  const certain = all.map((marks) => marks.filter(({ style, label }) => styles.has(style) || isFirst(label)));
  const labels = new Set(certain.flat().map(({ label }) => label));
  const isReferredTo = texts.some((text) =>
    [...text.matchAll(REFERENCE)].some(({ 1: label = '' }) => labels.has(label.toLowerCase())),
  );
  const isFlat = new Set(certain.flat().map(({ style }) => style)).size === 1;
  const suggestions = isFlat && !isReferredTo ? [BULLET] : [];
  return certain.map((marks) => marks.map(({ start, end }) => ({ start, end, suggestions })));
}

/** Returns, for each entry of a unit, the offsets in its prose where a line's number begins. */
export function numberedLines({ entries }: UnitReport): Set<number>[] {
  return findNumbering(entries.map(({ clean }) => clean.prose.text)).map(
    (found) => new Set(found.map(({ start }) => start)),
  );
}

const message = 'số thứ tự gõ tay: dùng gạch đầu dòng nếu mỗi dòng là một mục';

/** The check of lines that are numbered within a cell. */
export const numberingChecks: CheckRule[] = [
  {
    id: 'B2-number',
    code: 'B2',
    severity: 'warning',
    message,
    source: 'Phụ lục năm 2022: mỗi mục một gạch đầu dòng',
    find: ({ text }) => findNumbering([text])[0] ?? [],
    fires: [
      ['1. Tổ chức thi.\n2. Trao giải.', '1. ', '- '],
      ['a) Tổ chức thi.\nb) Trao giải.', 'a) ', '- '],
      ['1/Tổ chức thi.\n2/Trao giải.', '1/', '- '],
      ['a/ Tổ chức thi.\nb/ Trao giải.', 'a/ ', '- '],
      ['(1) Tổ chức thi.\n(2) Trao giải.', '(1) ', '- '],
      ['d. Một\nđ. Hai\ne. Ba', 'd. ', '- '],
      ['I- Tổ chức thi.\nII- Trao giải.', 'I- ', '- '],
      ['i) Một\nii) Hai', 'i) ', '- '],
      ['1.1. Một\n1.2. Hai', '1.1. ', '- '],
      ['1.1 Một\n1.2 Hai', '1.1 ', '- '],
      ['01. Một\n02. Hai', '01. ', '- '],
      ['1. - Tổ chức thi.\n2. - Trao giải.', '1. - ', '- '],
      ['- 1. Một\n- 2. Hai', '- 1. ', '- '],
      ['I. Một\n1. Hai\n2. Ba', 'I. '],
      ['1. Một\n2. Như mục 1, ở thôn khác', '1. '],
      ['A. Một\nB. Hai\nC. Ba', 'A. ', '- '],
      ['A. Công tác tuyên giáo\nB. Công tác dân vận', 'A. ', '- '],
      ['A. Một\n1. Hai\n2. Ba\nB. Bốn', 'A. '],
      ['2.1 Một\n2.2 Hai', '2.1 ', '- '],
    ],
    silent: [
      '1. Tổ chức thi.',
      '2021 là năm đầu\n2022 là năm sau',
      '2021. Một\n2022. Hai',
      '3) Một\n5) Hai',
      '5 cuộc họp\n6 lớp',
      '5 - 6 lớp\n6 - 7 hội nghị',
      '3.000 lượt\n4.000 lượt',
      '1.5 tỷ đồng\n1.6 tỷ đồng',
      'I. Newton\nV.I. Lê-nin',
      'P. Quang Trung mở lớp\nQ. Hà Đông mở lớp',
      'A. Páo mở lớp\nB. Sùng dạy học',
      '1.5 Ha rừng được trồng mới\n1.6 Ha rừng được chăm sóc',
      '1.1 Ha rừng được trồng mới\n1.2 Ha rừng được chăm sóc',
      '24.5 Khai mạc\n24.6 Bế mạc',
      '24.1 Khai mạc\n24.2 Bế mạc',
      'a) và b)\nb/c',
      '15-NQ/TU\n16-KL/TU',
      '1/5 và 2/9\n2/9',
    ],
  },
];

/** Finds the numbers of lines that are certain only over the rows of a unit's tab. */
function numberedRows({ unit, tab, entries }: UnitReport): RuleFinding[] {
  return findNumbering(entries.map(({ clean }) => clean.prose.text)).flatMap((found, i) => {
    const entry = entries[i];
    if (!entry || found.length === 0) return [];
    const told = new Set(findNumbering([entry.clean.prose.text])[0]?.map(({ start }) => start));
    return found
      .filter(({ start }) => !told.has(start))
      .map((alarm) => findingAt({ unit: unit.name, tab }, entry, { message, ...alarm }));
  });
}

/** The check of rows that are numbered. */
export const numberingBatchRules: BatchRule[] = [
  {
    id: 'B2-rows',
    code: 'B2',
    severity: 'warning',
    source: 'Phụ lục năm 2022: mỗi mục một gạch đầu dòng',
    find: (reports) => reports.flatMap(numberedRows),
    fires: [
      [[['1. Tổ chức thi.', '2. Trao giải.']], '1. ', '- '],
      [[['Trao giải.', 'a) Tổ chức thi.', 'b) Tổng kết.']], 'a) ', '- '],
      [[['I. Một.', '1. Hai.', '2. Ba.', 'II. Bốn.']], 'I. '],
      [[['1. Một.', '2. Hai, như nội dung 1.']], '1. '],
      [[['1. Một.', '1. Hai.']], '1. ', '- '],
      [[['2) Một.', '5) Hai.']], '2) ', '- '],
      [[['a/ Một.', 'b/ Hai.']], 'a/ ', '- '],
      [[['I. Một.', 'II. Hai.']], 'I. ', '- '],
    ],
    silent: [
      ['1. Tổ chức thi.', '2. Trao giải.'],
      [['1. Tổ chức thi.', 'Trao giải.']],
      [['1. Một.\n2. Hai.', 'Ba.']],
      [['2021. Một.', '2022. Hai.']],
      [['A. Lê-nin nói.', 'A. Anh-xtanh nói.']],
      [['P. Quang Trung mở lớp.', 'Q. Hà Đông mở lớp.']],
      [['A. Páo mở lớp.', 'B. Sùng dạy học.']],
      [['1.5 Ha rừng.', '1.6 Ha rừng.']],
      [['24.5 Khai mạc.', '24.6 Bế mạc.']],
      [['5 - 6 lớp.', '6 - 7 lớp.']],
      [['5 lớp.', '6 lớp.']],
      [['1. Một.', 'Hai.', '1. Ba.']],
      [['15/5 khai mạc.', '16/5 bế mạc.']],
    ],
  },
];
