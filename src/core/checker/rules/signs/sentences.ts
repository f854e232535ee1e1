// How an item begins and ends.
import type { Edit } from '../../../model/prose';
import { linkTest } from '../../../text/vietnamese/links';
import type { FixRule } from '../rule';

/** A Vietnamese letter at the beginning, without a combining mark after it. Some of the ranges hold capitals too. */
const LETTER = /^[a-zà-öø-ýăđĩũơưạ-ỹ](?![^\0-ɏḀ-ỹ\u2002-\u2121])/;

/**
 * A first word that keeps its small letter, as does one with a capital inside (eOffice): a code (a1), e-mail, a bullet
 * that lost its font (n).
 */
const FIXED_WORD = /[\d@_\\]|^e-|^[nlwqv]$/;

/** The number of a list: `a)`, `b.`, `iv)`, `a/`, `a-`. In `đ/c` the slash abbreviates. */
const NUMBERING = /^(?:[a-zđ]|[ivx]+)(?:[).]|\/(?=[ \p{Lu}])| ?[-–] )/u;

/** A formula, an account's name, or text that an apostrophe keeps as typed. */
const NO_SENTENCE = /^[=@']/;

function capitalEdits(text: string): Edit[] {
  const [word = ''] = /^\S+/.exec(text) ?? [];
  const isSmall = LETTER.test(word) && word === word.toLowerCase();
  if (!isSmall || FIXED_WORD.test(word) || NUMBERING.test(text) || linkTest(text)(0)) return [];
  return [{ start: 0, end: 1, replacement: word.charAt(0).toUpperCase() }];
}

/**
 * Adds a full stop after a letter, a digit or %. Any other ending is a stop itself, or something that a stop would spoil,
 * such as an emoji. An item without a small letter is a number or a heading and gets none.
 */
function fullStopEdits(text: string): Edit[] {
  const end = text.length;
  if (!/[A-Za-z0-9À-ɏḀ-ỹ²³%]$/.test(text) || text === text.toUpperCase()) return [];
  if (NO_SENTENCE.test(text) || linkTest(text)(end - 1)) return [];
  return [{ start: end, end, replacement: '.' }];
}

/** Fixes of how an item begins and ends. */
export const sentenceRules: FixRule[] = [
  {
    id: 'C3b',
    code: 'C3b',
    scope: 'item',
    message: 'Viết hoa chữ cái đầu mục.',
    source: 'NĐ 30/2020/NĐ-CP, phụ lục II, mục I',
    edits: capitalEdits,
    fires: [
      ['tổ chức hội nghị.', 'Tổ chức hội nghị.'],
      ['đưa nội dung', 'Đưa nội dung'],
      ['ủy ban', 'Ủy ban'],
      ['đ/c Bí thư', 'Đ/c Bí thư'],
    ],
    silent: [
      'Tổ chức hội nghị.',
      'iPhone, eOffice',
      'eOffice được dùng',
      'iOS được dùng',
      'e-mail được gửi',
      'a1b2 là mã số',
      'https://hagiang.gov.vn là trang',
      'hagiang.gov.vn là trang',
      'banbientap@hagiang.gov.vn nhận bài',
      '“tủ sách chi bộ”',
      '(tiếp theo)',
      '03 hội nghị',
      'a) tổ chức',
      'b. tổ chức',
      'iv) tổ chức',
      'a/ tổ chức',
      'đ/Tổ chức',
      'b - tổ chức',
      'n Tổ chức',
      'москва',
      '🎉 tổ chức',
      'ß',
      'ᴀ',
      '',
    ],
  },
  {
    id: 'E1',
    code: 'E1',
    scope: 'item',
    message: 'Thêm dấu chấm cuối mục.',
    source: 'Phụ lục năm 2022: mục kết thúc bằng dấu chấm',
    edits: fullStopEdits,
    fires: [
      ['Tổ chức hội nghị', 'Tổ chức hội nghị.'],
      ['Tổ chức 03 hội nghị năm 2022', 'Tổ chức 03 hội nghị năm 2022.'],
      ['Đạt 95%', 'Đạt 95%.'],
      ['Diện tích 500 m²', 'Diện tích 500 m².'],
      ['Phát sóng,\nđăng tin', 'Phát sóng,\nđăng tin.'],
    ],
    silent: [
      'Tổ chức hội nghị.',
      'Tổ chức hội nghị;',
      'Gồm:',
      'Và nhiều việc khác…',
      'Hết ./.',
      'Đúng!',
      'Thật không?',
      '“Tủ sách chi bộ”',
      'Hội nghị (03 cuộc)',
      'Xem https://hagiang.gov.vn/tin',
      'Gửi banbientap@hagiang.gov.vn',
      'Xem hagiang.gov.vn',
      'Chúc mừng 🎉',
      'Gồm có,',
      '=SUM(A1;B1)+C1',
      '@abc',
      "'abc",
      '+84 912 345 678',
      '-5',
      'CÔNG TÁC TUYÊN TRUYỀN',
      '',
    ],
  },
];
