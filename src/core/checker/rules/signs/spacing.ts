// Spaces and line breaks that nobody meant.
import type { Edit } from '../../../model/prose';
import { replaceMatches, trimEdit } from '../../../text/tracked-text';
import { linkTest } from '../../../text/vietnamese/links';
import { isSyllable } from '../../../text/vietnamese/syllable';
import { inOrder } from '../ranges';
import type { FixRule } from '../rule';
import { bulletEnd, findBullets } from './bullets';

/** The words before a blank that is filled in by hand. */
const BEFORE_BLANK = /(?:^|[^A-Za-zÀ-ỹ])(?:số|ngày|tháng|năm):?$/i;
const LONGEST_BEFORE_BLANK = 'x tháng:'.length;

/**
 * A small word: two spaces before it are a slip even after those words ("trong số  đó"), but not in "ngày  tháng  năm".
 */
const WORD_AFTER_BLANK = /^(?!tháng|năm)[a-zà-ỹ]/;

function isBlankToFill(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - LONGEST_BEFORE_BLANK), start);
  const after = text.slice(end, end + 'tháng'.length);
  if (after.startsWith('/')) return true;
  const isSlip = end - start === 2 && WORD_AFTER_BLANK.test(after) && after === after.toLowerCase();
  // Before a number nothing is to be filled in, unless the number is a month that lacks its day.
  const isFilled = /^\d/.test(after) && !/ngày:?$/i.test(before);
  return BEFORE_BLANK.test(before) && !isSlip && !isFilled;
}

function isLineStart(text: string, at: number): boolean {
  return at === 0 || text.charAt(at - 1) === '\n';
}

function isLineEnd(text: string, at: number): boolean {
  return at === text.length || text.charAt(at) === '\n';
}

function outerSpaceEdits(text: string): Edit[] {
  return replaceMatches(text, / +/g, ({ 0: spaces, index: start }) =>
    isLineStart(text, start) || isLineEnd(text, start + spaces.length) ? '' : spaces,
  );
}

function doubleSpaceEdits(text: string): Edit[] {
  return replaceMatches(text, / {2,}/g, ({ 0: spaces, index: start }) => {
    const end = start + spaces.length;
    if (isLineStart(text, start) || isLineEnd(text, end) || isBlankToFill(text, start, end)) return spaces;
    return ' ';
  });
}

/** Takes away empty lines between items and at both ends of the text. Inside an item one may part two paragraphs. */
function emptyLineEdits(text: string): Edit[] {
  const lastBullet = findBullets(text).pop();
  const isLastEmpty = lastBullet?.end === text.length;
  let end = isLastEmpty ? lastBullet.start : text.length;
  while (end > 0 && ' \n'.includes(text.charAt(end - 1))) end--;
  const edits = replaceMatches(text.slice(0, end), /[ \n]+/g, ({ 0: blank, index: start }) => {
    if (start === 0) return blank.includes('\n') ? '' : blank;
    if (blank.length === 1) return blank;
    const after = start + blank.length;
    const lineBreaks = blank.split('\n').length - 1;
    if (lineBreaks > 1 && bulletEnd(text, after) > after) return '\n';
    return lineBreaks > 2 ? '\n\n' : blank;
  });
  if (isLastEmpty || text.includes('\n', end)) edits.push({ start: end, end: text.length, replacement: '' });
  return edits;
}

/**
 * A sign with a space too many before or after it, or without the space after `, ; : ! ?` before a letter. Only single
 * spaces count: S2 leaves longer ones only where they are a blank to fill in.
 */
const BESIDE_SIGN = new RegExp(
  [
    // Not before a digit (1 ,5), an ellipsis ( ...), a file extension ( .docx) or a face ( :)), nor in a ratio (3 : 5).
    String.raw`(?<=[^\s([“.…])(?<!\d(?= : \d)) (?:[,!?](?!\d)|[;:](?=[A-Za-zÀ-ɏḀ-ỹ]|\s|$)|[)\]]|”(?![\wÀ-ɏḀ-ỹ])|\.(?=$|[\s)\]”])(?! [.…]))`,
    // Not in an empty box: ( ), [ ].
    String.raw`(?<=(?<![\wÀ-ɏḀ-ỹ])[([“]) (?=[^\s)\]”])`,
    '[,;:!?](?=[A-Za-zÀ-ɏḀ-ỹ])',
    // Between two sentences: xã.Đã, 4.Thời gian. A small letter without a mark may go on with a link.
    ' ?\\.(?=[A-ZÀ-ỹ][a-zà-ỹ])',
    // Between a word and a number; 1,5 and 08:30 stay.
    '(?<=[A-Za-zÀ-ɏḀ-ỹ]{2})[,;:](?=\\d)',
    // Between two days: ngày 25,26/9.
    '(?<=ngày (?:\\d{1,2}, ?)*\\d{1,2}),(?=(?:\\d{1,2}, ?)*\\d{1,2}/\\d)',
  ].join('|'),
  'g',
);

/** Where a space was left out: rác(05 xe), số57, ngày10/6. */
const WITHOUT_SPACE = new RegExp(
  [
    String.raw`(?<=\p{Ll}{2})\( ?(?=\d{1,3}[ %]|\p{L}{2})`,
    String.raw`(?<=(?<![\p{L}\d])(?:số|ngày|tháng|năm))\d`,
  ].join('|'),
  'giu',
);

function spaceEdits(text: string): Edit[] {
  const isLink = linkTest(text);
  return replaceMatches(text, WITHOUT_SPACE, ({ 0: found, index }) => {
    const [word = ''] = /\p{L}+$/u.exec(text.slice(Math.max(0, index - LONGEST_SYLLABLE - 1), index)) ?? [];
    const isOther =
      isLink(index) ||
      (index > 0 && isLink(index - 1)) ||
      (found.startsWith('(') && (!isSyllable(word) || word === word.toUpperCase()));
    return isOther ? found : ` ${found.trim()}`;
  }).map((edit) => trimEdit(text, edit));
}

/** A ratio with letters: N:P:K, 1:N. */
const RATIO = /^[^A-Za-zÀ-ɏḀ-ỹ]?[A-Z\d]:[A-Z](?:[^A-Za-zÀ-ɏḀ-ỹ]|$)/;

const LONGEST_SYLLABLE = 7;

/** Whether a full stop without a space stands between two words of Vietnamese: not so TP.HCM, Th.S, v.v., Q.Ba Đình. */
function isBetweenSentences(text: string, at: number, end: number): boolean {
  const [before = ''] =
    /(?<![\p{L}\p{M}\d.])(?:\p{L}?\p{Ll}+|\d+)[”)]?$|[”)]$/u.exec(
      text.slice(Math.max(0, at - LONGEST_SYLLABLE - 2), at),
    ) ?? [];
  const [after = ''] = /^\p{L}+/u.exec(text.slice(end, end + 1 + LONGEST_SYLLABLE)) ?? [];
  if (/^(?:[IVX]{2,4}|[a-eđ])$/.test(text.slice(0, at))) return isSyllable(after);
  const word = before.replace(/[”)]$/, '');
  return before !== '' && (/^\d*$/.test(word) || (word.length > 1 && isSyllable(word))) && isSyllable(after);
}

function signEdits(text: string): Edit[] {
  const isLink = linkTest(text);
  return replaceMatches(text, BESIDE_SIGN, ({ 0: found, index: start }) => {
    const end = start + found.length;
    // The space between a link and a full stop keeps the stop out of the link.
    if (isLink(start) || isLink(end - 1) || (start > 0 && isLink(start - 1))) return found;
    const sign = found.trim();
    if (sign === '.' && /\p{L}/u.test(text.charAt(end)))
      return isBetweenSentences(text, start, end) ? '. ' : found;
    if (sign === ':' && RATIO.test(text.slice(Math.max(0, start - 2), end + 2))) return found;
    const needsSpace = /[,;:!?)\]]/.test(sign) && /[\dA-Za-zÀ-ɏḀ-ỹ]/.test(text.charAt(end));
    return needsSpace ? `${sign} ` : sign;
    // The edit holds the space alone, so that a later rule can still change the sign.
  }).map((edit) => trimEdit(text, edit));
}

/**
 * Fixes of spaces, in the order in which they are made: S4 goes first, as it takes the spaces around an empty line too.
 */
export const spacingRules: FixRule[] = [
  {
    id: 'S4',
    code: 'S4',
    scope: 'cell',
    message: 'Bỏ dòng trống hoặc gạch đầu dòng không có nội dung.',
    source: 'Quy ước gõ văn bản',
    edits: emptyLineEdits,
    fires: [
      ['Một\n\n\n\nHai', 'Một\n\nHai'],
      ['\n \nMột\n \n', 'Một'],
      ['- Một\n\n- Hai\n-  ', '- Một\n- Hai'],
      ['Một\n•', 'Một'],
      ['-', ''],
    ],
    silent: ['Một\nHai', 'Một\n\nHai', '- Một\n- Hai', ' Một ', '   ', '-----', ''],
  },
  {
    id: 'S1',
    code: 'S1',
    scope: 'cell',
    message: 'Bỏ dấu cách thừa ở đầu hoặc cuối dòng.',
    source: 'Quy ước gõ văn bản',
    edits: outerSpaceEdits,
    fires: [
      ['(03 hội nghị). ', '(03 hội nghị).'],
      ['  Tổ chức\n thi  \n  ', 'Tổ chức\nthi\n'],
    ],
    silent: ['Tổ chức  thi\nvẽ', ''],
  },
  {
    id: 'S2',
    code: 'S2',
    scope: 'cell',
    message: 'Rút các dấu cách liền nhau còn một.',
    source: 'Quy ước gõ văn bản',
    edits: doubleSpaceEdits,
    fires: [
      ['CÁCH  LÀM', 'CÁCH LÀM'],
      ['Tổ   chức    thi', 'Tổ chức thi'],
      ['trong số  đó, hằng năm  có', 'trong số đó, hằng năm có'],
      ['tháng   8, số  12', 'tháng 8, số 12'],
    ],
    silent: [
      'Tổ chức thi',
      ' Tổ chức ',
      'số     -BC/BTGTU, ngày   7/2022',
      'Số:      /BC-UBND, ngày    tháng    năm 2022',
      'ngày  tháng  năm 2022',
      'Báo cáo     /BC-UBND',
    ],
  },
  {
    id: 'S3',
    code: 'S3',
    scope: 'item',
    message: 'Sửa dấu cách bên cạnh dấu câu hoặc dấu ngoặc.',
    source: 'Quy ước gõ văn bản',
    edits: (text) => inOrder([...signEdits(text), ...spaceEdits(text)]),
    fires: [
      ['giữ gìn .Đồng thời; thu gom rác( 05 xe)', 'giữ gìn. Đồng thời; thu gom rác (05 xe)'],
      ['02 lớp(80 học viên)', '02 lớp (80 học viên)'],
      ['Nghị quyết số57-NQ/TW ngày22/12/2024', 'Nghị quyết số 57-NQ/TW ngày 22/12/2024'],
      ['các ngày 24,25,26/9', 'các ngày 24, 25, 26/9'],
      ['xã , thị trấn ; thôn : bản ! Đúng ? Có .', 'xã, thị trấn; thôn: bản! Đúng? Có.'],
      ['( 03 hội nghị ) [ 1 ] “ Tủ sách ”', '(03 hội nghị) [1] “Tủ sách”'],
      ['xã,thị trấn;thôn:bản!Đúng?Có', 'xã, thị trấn; thôn: bản! Đúng? Có'],
      ['xã ,thị trấn :thôn', 'xã, thị trấn: thôn'],
      ['băng rôn,30 phướn;phát tờ rơi:05 buổi', 'băng rôn, 30 phướn; phát tờ rơi: 05 buổi'],
      ['(03 buổi )tuyên truyền', '(03 buổi) tuyên truyền'],
      ['Công an xã.Đã ra quân (03 đợt).Thu 05 tang vật', 'Công an xã. Đã ra quân (03 đợt). Thu 05 tang vật'],
      ['II.Kết quả', 'II. Kết quả'],
      ['4.Thời gian thực hiện năm 2026.Tổ chức', '4. Thời gian thực hiện năm 2026. Tổ chức'],
      ['Xem:https://zalo.me/a:b,c , nhé', 'Xem: https://zalo.me/a:b,c , nhé'],
    ],
    silent: [
      'Tổ chức 03 hội nghị, 1.000,5 triệu đồng; lúc 08:30.',
      'Hết ./.',
      'Và nhiều việc khác ...',
      'Họ tên . . . . .',
      'Tỷ lệ 3 : 5, cao hơn 1 ,5 lần',
      'https://hagiang.gov.vn/a?b=c,d:e;f!g',
      'Gửi banbientap@hagiang.gov.vn, facebook.com/a:b',
      'Xem https://hagiang.gov.vn .',
      'Lưu tệp .docx, C:\\Bao cao',
      'Có ( ) Không [ ]',
      'Vui quá :) ;-)',
      'N:P:K, 1:N, 16h:30',
      'hội thi ”Tìm hiểu” và “Kể chuyện“ tại',
      'số     , ngày     ',
      'TP.Hà Giang, Th.S Lan, ThS.Nguyễn Văn A, tp.Hà Giang, gs.Trần, v.v.Đã, Q.Ba Đình, NXB.Trẻ, M.Gorki',
      'f(x), sin(x), =SUM(Châu Âu), email(s), 5kg, 3ha, 12A, 1.5, ngày 25, 26/9; a.vn/số57, tep(2).docx, bao-cao(2).xlsx, PGS(2)',
      'mỗi ngày 2,5 tiếng, ngày 20,25 hằng tháng',
      'V.I.Lê-nin, C.Mác, V.Lê-nin',
      'web.Zalo, tep.Docx, 1.A, 2.5, QL1A.Km5, ảnh.Jpg',
    ],
  },
];
