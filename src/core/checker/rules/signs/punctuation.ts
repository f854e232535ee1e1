// Signs: stops and commas that were typed twice, quotes and brackets without their other half, items that break off.
import type { Edit, Prose, Range } from '../../../model/prose';
import { replaceMatches } from '../../../text/tracked-text';
import { linkTest } from '../../../text/vietnamese/links';
import { inOrder } from '../ranges';
import type { Alarm, CheckRule, FixRule } from '../rule';

const DOUBLED: Record<string, string> = {
  '..': '.',
  '...': '…',
  ',,': ',',
  ';.': '.',
  ',.': '.',
  '.;': ';',
  ',;': ';',
  ';,': ';',
};

/** Several stops in a row, with the space before them. The dots of a blank, of a path and of “./.” do not count. */
const STOPS = /(?:(?<=[^\s([“.…]) )?(?<![.,;…/\\] ?)[.,;]{2,3}(?![.,;/\\])(?! ?[.…])/g;

/** A stop after an ellipsis that ends a word; before a letter or a dot it is part of a blank. */
const STOP_AFTER_ELLIPSIS = /(?<=\p{L}…)\.(?=$|\s+\p{Lu})/gu;

/** An abbreviation, after which a stop may stand before a semicolon: v.v.; TP.; */
const AFTER_ABBREVIATION = /\p{L}\.\p{L}+$|\p{Lu}$/u;

function stopEdits(text: string): Edit[] {
  const isLink = linkTest(text);
  const stops = replaceMatches(text, STOPS, ({ 0: found, index }) => {
    const run = found.trim();
    const right = DOUBLED[run];
    const end = index + found.length;
    const isRange = run === '..' && /\d/.test(text.charAt(index - 1)) && /\d/.test(text.charAt(end));
    const isAbbreviated = run === '.;' && AFTER_ABBREVIATION.test(text.slice(Math.max(0, index - 8), index));
    if (!right || isRange || isAbbreviated || isLink(index) || isLink(end - 1)) return found;
    return right === '…' ? found.replace(run, right) : right;
  });
  return inOrder([...stops, ...replaceMatches(text, STOP_AFTER_ELLIPSIS, () => '')]);
}

const BEFORE_OPENING = /^$|[\s([–-]/;
const AFTER_CLOSING = /^$|[\s.,;:!?…)\]–-]/;
/** The text of a quotation: no space just inside its quotes, no other quotes, and no stop that S3 would move. */
const QUOTED = /^(?!\s)[^“”"]*[^\s“”"]$(?<! \.)/;

/**
 * Changes all straight quotes of an item, or none: where one neither clearly opens nor clearly closes, such as the inch
 * sign in 32", the others are in doubt too.
 */
function quoteEdits(text: string): Edit[] {
  if (!text.includes('"') || text.startsWith('=')) return [];
  const parts = text.split('"');
  const areClear = parts.every((part, i) =>
    i % 2 > 0
      ? QUOTED.test(part)
      : (i === 0 || AFTER_CLOSING.test(part.charAt(0))) &&
        (i === parts.length - 1 || BEFORE_OPENING.test(part.slice(-1))),
  );
  if (!areClear || parts.length % 2 === 0) return [];
  let isOpen = false;
  return replaceMatches(text, /"/g, () => {
    isOpen = !isOpen;
    return isOpen ? '“' : '”';
  });
}

/** A number or a letter of a list, up to its bracket: a), 1), iv). */
const NUMBERING = /(?:^|[\s;,:.])(?:[a-zđ]|\d{1,3}|[ivx]{2,4})$/i;
const LONGEST_NUMBERING = ' 123'.length + 1;
const FACE = /[:;=][-^]?\)*$/;
const CLOSING = /[”)\]]/;

/**
 * Finds signs without their other half in the same item, each with the word it stands at. `signs` matches both halves.
 */
function unpaired({ text, items }: Prose, signs: RegExp): Alarm[] {
  const lone: number[] = [];
  let open: number[] = [];
  let numberings = 0;
  let item = 0;
  const closeItem = () => {
    // The last bracket of "(mục a)" may belong to the first bracket or to the "a".
    lone.push(...open.slice(0, Math.max(0, open.length - numberings)));
    open = [];
    numberings = 0;
  };
  for (const { 0: sign, index } of text.matchAll(signs)) {
    if (index >= (items[item]?.end ?? text.length)) closeItem();
    while (index >= (items[item]?.end ?? text.length)) item++;
    const before = text.slice(Math.max(0, index - LONGEST_NUMBERING), index);
    const isFace = FACE.test(before);
    if (!CLOSING.test(sign)) {
      if (!isFace || /\S/.test(text.charAt(index + 1))) open.push(index);
    } else if (sign === ')' && NUMBERING.test(before)) numberings++;
    else if (open.pop() === undefined && !isFace) lone.push(index);
  }
  closeItem();
  return lone.sort((a, b) => a - b).map((at) => withWord(text, at));
}

/** Finds the last straight quote of each item that has an odd number of them. After a digit a quote means inches. */
function unpairedStraight({ text, items }: Prose): Alarm[] {
  if (!text.includes('"')) return [];
  return items.flatMap(({ start, end }) => {
    const quotes = [...text.slice(start, end).matchAll(/(?<!\d)"/g)];
    const last = quotes[quotes.length - 1];
    return last && quotes.length % 2 > 0 ? [withWord(text, start + last.index)] : [];
  });
}

const LONGEST_WORD = 20;

function withWord(text: string, at: number): Range {
  if (!CLOSING.test(text.charAt(at))) {
    const [after = ''] = /^.\S*/u.exec(text.slice(at, at + LONGEST_WORD)) ?? [];
    return { start: at, end: at + after.length };
  }
  const [before = ''] = /\S*$/.exec(text.slice(Math.max(0, at - LONGEST_WORD), at)) ?? [];
  return { start: at - before.length, end: at + 1 };
}

/** How an item breaks off. Four dots or more are a blank to fill in. */
const CUT_SHORT =
  /((?<![.…])(?:…\.?|\.{3})|(?<=\p{Ll})\.{4,}|,|(?<![\p{L}.])(?:v\.? ?v|vân vân)[.…]*)["”)]*$/iu;
const LONGEST_CUT = 16;
/** A quick test first: most items end in none of these, and `CUT_SHORT` is slow to compile at each keystroke. */
const MAY_BE_CUT = /…|\.\.|,["”)]*$|v(?:\.|ân)/i;

function cutAlarms({ text, items }: Prose): Alarm[] {
  return items.flatMap(({ start, end }) => {
    const from = Math.max(start, end - LONGEST_CUT);
    const tail = text.slice(from, end);
    const cut = MAY_BE_CUT.test(tail) ? CUT_SHORT.exec(tail) : null;
    return cut ? [{ start: from + cut.index, end: from + cut.index + (cut[1] ?? '').length }] : [];
  });
}

/** How far before the end of an item a link that ends in a stroke is looked for, in UTF-16 units. */
const LONGEST_PATH = 32;

const LONGEST_ITEM = 400;
const SHORTEST_ITEM = 15;

/**
 * The end of one sentence before another. The stop of an abbreviation (TP., Th.S, v.v.) or of a line's number is none.
 */
const NEXT_SENTENCE =
  /[.!?](?<!(?:^|\n)(?:\d+(?:\.\d+)*|[IVX]+|[a-zđ]).|(?<!\p{L})(?:\p{L}|\p{Lu}\p{L}{1,2}).)["”)]? +(?=["“(]?\p{Lu})/u;

const MAY_GO_ON = /[.!?]["”)]? /;

function sizeAlarms({ text, items }: Prose): Alarm[] {
  return items.flatMap(({ start, end }) => {
    const length = end - start;
    if (length > LONGEST_ITEM) {
      return [{ start, end, message: `mục dài ${length} ký tự: nên tách hoặc viết gọn lại` }];
    }
    if (length < SHORTEST_ITEM) return [{ start, end, message: 'mục quá ngắn: nên ghi rõ việc đã làm' }];
    const item = text.slice(start, end);
    const stop = MAY_GO_ON.test(item) ? NEXT_SENTENCE.exec(item) : null;
    return stop ? [{ start: start + stop.index + stop[0].length, end }] : [];
  });
}

/** Fixes of signs. They run after S3, which brings some signs together, and before T1, which leaves quotations alone. */
export const punctuationRules: FixRule[] = [
  {
    id: 'E3',
    code: 'E3',
    scope: 'item',
    message: 'Bỏ dấu câu thừa, thay ba dấu chấm bằng dấu chấm lửng “…”.',
    source: 'Quy ước gõ văn bản',
    edits: stopEdits,
    fires: [
      ['Một.. Hai,, ba', 'Một. Hai, ba'],
      ['Một;. Hai.; ba', 'Một. Hai; ba'],
      ['Một ..', 'Một.'],
      ['Một,. Hai;, ba,; bốn', 'Một. Hai; ba; bốn'],
      ['Và nhiều việc khác...', 'Và nhiều việc khác…'],
      ['Và nhiều việc khác ...', 'Và nhiều việc khác …'],
      ['(v.v..)', '(v.v.)'],
      ['Và nhiều việc khác…. Tổ chức thi….', 'Và nhiều việc khác… Tổ chức thi…'],
    ],
    silent: [
      'Hết ./.',
      'Họ tên ....., . . . .',
      'số ….BC/BTGTU, … …, ... ...',
      'v.v.; TP.; 1.000,5; Th.S., 1..5',
      'https://a.vn/b..c;.d, ..\\tệp, ../tệp, a..docx',
      ',,,',
    ],
  },
  {
    id: 'G1-straight',
    code: 'G1',
    scope: 'item',
    message: 'Thay ngoặc kép thẳng bằng ngoặc kép “ ”.',
    source: 'Dấu ngoặc kép cong đi thành cặp',
    edits: quoteEdits,
    fires: [
      ['Mô hình "Con nuôi", "Tủ sách 2022".', 'Mô hình “Con nuôi”, “Tủ sách 2022”.'],
      ['("Dân vận khéo")', '(“Dân vận khéo”)'],
      ['“Một” và "hai"', '“Một” và “hai”'],
    ],
    silent: [
      'Màn hình 32", 40"',
      'Mô hình "Con nuôi',
      '"Một" "hai',
      '" Một"',
      '"Một”, “hai"',
      'a"b"c',
      '=A1&"x"',
      '""',
      '"Một ."',
      '“Một”',
    ],
  },
];

/** The checks of signs. */
export const punctuationChecks: CheckRule[] = [
  {
    id: 'G1-unpaired',
    code: 'G1',
    severity: 'warning',
    message: 'thiếu nửa kia của dấu ngoặc kép “ ”: thêm cho đủ cặp hoặc bỏ đi',
    source: 'Dấu ngoặc kép đi thành cặp',
    find: (prose) => inOrder([...unpaired(prose, /[“”]/g), ...unpairedStraight(prose)]),
    fires: [
      ['Mô hình “Con nuôi Công an xã', '“Con'],
      ['Mô hình Con nuôi”, tủ sách', 'nuôi”'],
      ['“Một “hai”', '“Một'],
      ['Phong trào "Toàn dân đoàn kết', '"Toàn'],
    ],
    silent: ['“Một”, “hai “ba” bốn”', 'Màn hình 32"', '" Một"', 'Không có'],
  },
  {
    id: 'G2',
    code: 'G2',
    severity: 'warning',
    message: 'thiếu nửa kia của dấu ngoặc: thêm cho đủ cặp hoặc bỏ đi',
    source: 'Dấu ngoặc đi thành cặp',
    find: (prose) => unpaired(prose, /[()[\]]/g),
    fires: [
      ['Tổ chức (03 hội nghị, 02 lớp', '(03'],
      ['Tổ chức 03 hội nghị), 02 lớp', 'nghị)'],
      ['[1, 2', '[1,'],
    ],
    silent: [
      '(một (hai) [ba])',
      'a) một; b) hai; 1) ba; iv) bốn',
      '(theo mục a), (năm 2022), (tháng 6)',
      '(gồm a) một; b) hai)',
      'Vui :) ;-) :( =))',
      '( )',
    ],
  },
  {
    id: 'E2',
    code: 'E2',
    severity: 'warning',
    message: 'mục bị bỏ lửng: ghi đủ nội dung rồi kết thúc bằng dấu chấm',
    source: 'Mục bỏ lửng giấu nội dung chưa báo cáo',
    find: cutAlarms,
    fires: [
      ['Phát sóng, đăng tin…', '…'],
      ['Phát sóng, đăng tin ...', '...'],
      ['Tuyên truyền (loa, tờ rơi v.v.)', 'v.v.'],
      ['Loa, tờ rơi, v.v…', 'v.v…'],
      ['Loa, tờ rơi, vv.', 'vv.'],
      ['lớp cảm tình Đảng.....', '.....'],
      ['Tổ chức các hoạt động,', ','],
    ],
    silent: ['Phát sóng… và đăng tin.', 'Người ký: .....', 'Hết ./.', 'Giám đốc v.v. tham dự.', 'TV.'],
  },
  {
    id: 'E2-end',
    code: 'E2',
    severity: 'warning',
    message: '“./.” chỉ đứng ở cuối cả văn bản: cuối mục dùng dấu chấm',
    source: 'NĐ 30/2020/NĐ-CP, phụ lục I, mục II.6: “./.” kết thúc nội dung văn bản',
    find: ({ text, items }) =>
      items.flatMap(({ start, end }) => {
        const [sign] =
          /(?<!này\.?)(?:\.\/|(?<!\/\S*)\/) ?\.?$/.exec(
            text.slice(Math.max(start, end - LONGEST_PATH), end),
          ) ?? [];
        return sign && /\.$/.test(sign) ? [{ start: end - sign.length, end, suggestions: ['.'] }] : [];
      }),
    fires: [
      ['Đã báo cáo Đảng ủy xã./.', './.', '.'],
      ['Đã họp/.', '/.', '.'],
    ],
    silent: [
      'Đã báo cáo Đảng ủy xã.',
      'số …/',
      'năm 2026',
      'chịu trách nhiệm thi hành Nghị định này./.',
      'đăng tại http://xa.gov.vn/tin/.',
    ],
  },
  {
    id: 'B3',
    code: 'B3',
    severity: 'info',
    message: 'mục có từ hai câu trở lên: nên tách mỗi việc thành một mục',
    source: 'Mỗi mục của phụ lục là một việc',
    find: sizeAlarms,
    fires: [
      ['Mở lớp tập huấn. Tổ chức hội thi.', 'Tổ chức hội thi.'],
      ['Mở 03 lớp năm 2022. “Tủ sách” ra đời.', '“Tủ sách” ra đời.'],
      ['Tổ chức tuyên truyền '.repeat(20), 'Tổ chức tuyên truyền '.repeat(20)],
      ['Đã họp.', 'Đã họp.'],
    ],
    silent: [
      'Tổ chức tuyên truyền tại TP. Hà Giang.',
      '1. Tổ chức tuyên truyền, ThS. Nguyễn Văn A. Bùi dự.',
      'Tổ chức tuyên truyền v.v. Trung ương',
      '1.2. Tên cơ quan, đơn vị.',
      '2.1.3. Tổ chức tuyên truyền.\nIII. Kiến nghị của đơn vị.\na. Về tổ chức bộ máy.',
    ],
  },
];
