// Phrases of a list: misspelt, doubtful, forbidden by the department, or without their comma.

import type { Prose } from '../../../model/prose';
import { lazily, PhraseBook, pairs, withCaseOf } from '../../../text/phrase-book';
import { DOUBTFUL_PHRASES, MISSING_COMMAS, OPTIONAL_COMMAS, WRONG_PHRASES } from '../../data/phrases';
import type { Alarm, CheckRule } from '../rule';

const book = (data: string) => lazily(() => new PhraseBook(pairs(data)));
const wrong = book(WRONG_PHRASES);
const doubtful = book(DOUBTFUL_PHRASES);
const missingCommas = book(MISSING_COMMAS);
const optionalCommas = book(OPTIONAL_COMMAS);

/** A phrase up to its bracket. What follows from there only says where the phrase is wrong, and is not found with it. */
const BEFORE_BRACKET = /^[^(]*[^( ]/;

/** Words before the name of a person. */
const TITLES = new Set('ông bà anh chị em cô thầy chú bác cụ chí'.split(' '));
/** Words that begin the name of a body or a law, or a sentence, and so no name of a person. */
const BEGINNINGS = new Set(
  'ban hội đảng sở bộ phòng ngành công khối luật theo tại do các về trong từ với sau qua trên nhờ để khi mọi những'.split(
    ' ',
  ),
);

/**
 * Returns whether a person's name ends with a word, given by its index, as in “chị Hương dẫn các cháu”, so that no phrase
 * begins there.
 */
export function endsName({ words }: Prose, first: number): boolean {
  const [before, word, next] = [words[first - 1], words[first], words[first + 1]];
  const isCapitalised = (text = '') => /^\p{Lu}\p{Ll}/u.test(text);
  if (!before || word?.startsSentence || !isCapitalised(word?.text) || isCapitalised(next?.text))
    return false;
  return TITLES.has(before.key) || (isCapitalised(before.text) && !BEGINNINGS.has(before.key));
}

/** Returns where phrases stand that are right although they contain a misspelt one, as “giờ học tập chung”. */
export function rightPhrases(prose: Prose) {
  return wrong()
    .find(prose)
    .filter(({ value }) => value === '');
}

function wrongPhrases(prose: Prose, phrases: PhraseBook<string>): Alarm[] {
  return phrases.find(prose).flatMap(({ first, start, end, value }) => {
    if (endsName(prose, first)) return [];
    const [found = ''] = BEFORE_BRACKET.exec(prose.text.slice(start, end)) ?? [];
    const [right = ''] = BEFORE_BRACKET.exec(value) ?? [];
    if (right === '') return [];
    return [{ start, end: start + found.length, suggestions: [withCaseOf(found, right)] }];
  });
}

/** Finds pairs without a comma that stand with it elsewhere in the text. */
function mixedCommas(prose: Prose): Alarm[] {
  const found = wrongPhrases(prose, optionalCommas());
  if (found.length === 0) return found;
  const text = prose.text.toLowerCase();
  const wordings = new Set(found.map(({ suggestions: [right = ''] = [] }) => right.toLowerCase()));
  const withComma = new Set([...wordings].filter((right) => text.includes(right)));
  return found.filter(({ suggestions: [right = ''] = [] }) => withComma.has(right.toLowerCase()));
}

/** The checks of phrases. */
export const phraseChecks: CheckRule[] = [
  {
    id: 'P1-wrong',
    code: 'P1',
    severity: 'error',
    message: 'sai chính tả',
    source: 'Danh mục riêng: lỗi trong phụ lục năm 2022 và lỗi cùng loại, sai trong mọi ngữ cảnh',
    find: (prose) => wrongPhrases(prose, wrong()),
    fires: [
      ['đổi mới hính thức tổ chức', 'hính thức', 'hình thức'],
      ['mời báo viên Học viên Ngoại giao', 'báo viên', 'báo cáo viên'],
      ['do Học viên Ngoại giao tổ chức', 'Học viên Ngoại giao', 'Học viện Ngoại giao'],
      ['được biểu dương, nhận rộng', 'nhận rộng', 'nhân rộng'],
      ['Hội nghi tổng kết', 'Hội nghi', 'Hội nghị'],
      ['BỔ XUNG KINH PHÍ', 'BỔ XUNG', 'BỔ SUNG'],
      ['Đảng uỷ viện', 'Đảng uỷ viện', 'Đảng ủy viên'],
      ['tập chung sử lý rác', 'tập chung', 'tập trung'],
      ['Quảng lý tài niệu', 'Quảng lý', 'Quản lý'],
      ['Nghị quyết sô 57-NQ/TW', 'Nghị quyết sô', 'Nghị quyết số'],
      ['Theo Hương dẫn số 05-HD/VPTW', 'Hương dẫn', 'Hướng dẫn'],
    ],
    silent: [
      'báo cáo viên Trung ương',
      'thông báo viên chức trúng tuyển',
      'được công nhận rộng rãi',
      'tiếp nhận rộng khắp',
      'học viên ngoại giao của lớp',
      'đại hội nghi thức Đội',
      'hồ sơ xuất cảnh, khả năng xuất khẩu, đầu tư tường rào, chống bão đảm bảo an toàn',
      'Đảng ủy Viện Kiểm sát nhân dân tỉnh',
      'đồng chí Nguyễn Văn Phong trao quà',
      'bà Nguyễn Thị Hương dẫn đầu đoàn',
      'chị Nghi quyết tâm thoát nghèo',
      'nhân dân xã Tân Trào mừng Đảng',
      'viên chức dự báo viên khí tượng, Đại lễ Phật đản viên mãn, ý nghĩa vu khống',
      'phong trào mừng Đảng, mừng Xuân',
      'bộ sưu tập huân chương',
      'cuốn “hính thức”',
      'hính, thức',
      'Nữ chính sánh đôi cùng nam chính; nam chính sánh vai',
      'lịch sử lý luận, diễn tập chung, thành tựu chung, biên giao động cơ',
      'điều khoảng 10 hộ, niên quan, cha cứu',
      'tiếp nhận, bàn giao động vật hoang dã; giao động viên; xã hội nghi ngại; tòa tuyên giao con cho mẹ nuôi',
      'hai xã thực tập chung; bộ sưu tập chung; tập câu truyện ngắn',
    ],
  },
  {
    id: 'P1-doubtful',
    code: 'P1',
    severity: 'warning',
    isGuess: true,
    message: 'có thể viết nhầm: xem lại',
    source: 'Phụ lục năm 2022: “dẫn đường (link)”',
    find: (prose) => wrongPhrases(prose, doubtful()),
    fires: [
      ['Fanpage; dẫn đường (link) của', 'dẫn đường', 'đường dẫn'],
      ['Sát nhập thôn', 'Sát nhập', 'Sáp nhập'],
      ['Tiếp tục cũng cố tổ chức', 'Tiếp tục cũng cố', 'Tiếp tục củng cố'],
      ['Cũng cố khối đại đoàn kết', 'Cũng cố khối', 'Củng cố khối'],
    ],
    silent: [
      'người dẫn đường',
      'đường dẫn (link)',
      'cảnh sát nhập dữ liệu',
      'đón tiếp, thăm quan khách',
      'Thôn cũng cố có thêm mô hình; ai cũng cố đến sớm',
      'phân chia sẽ do thôn quyết',
    ],
  },
  {
    id: 'P2',
    code: 'P2',
    severity: 'warning',
    message: 'cụm từ ghi là sai trong tab “Từ điển”',
    source: 'Tab “Từ điển”; ở đây có “cụm từ cấm = cụm từ đúng”',
    find: (prose, { dictionary: { phrases } }) =>
      phrases.find(prose).flatMap(({ start, end, value: row }) => {
        if (!row) return [];
        const found = prose.text.slice(start, end);
        const right = found === row.text ? row.right : withCaseOf(found, row.right);
        if (right === found) return [];
        const fitting = withoutRepeat(prose.text.slice(0, start), right);
        return fitting === found ? [] : [{ start, end, suggestions: fitting === '' ? [] : [fitting] }];
      }),
    fires: [
      ['Cụm từ cấm ở đây', 'Cụm từ cấm', 'Cụm từ đúng'],
      ['dùng cụm cụm từ cấm', 'cụm từ cấm', 'từ đúng'],
    ],
    silent: ['cụm từ được phép', '“cụm từ cấm”'],
  },
  {
    id: 'K1-missing',
    code: 'K1',
    severity: 'warning',
    message: 'thiếu dấu phẩy',
    source: 'Phụ lục năm 2022, danh mục đóng',
    find: (prose) => wrongPhrases(prose, missingCommas()),
    fires: [
      ['thông tin xấu độc; đăng tải', 'xấu độc', 'xấu, độc'],
      ['các quan điểm sai trái thù địch', 'sai trái thù địch', 'sai trái, thù địch'],
      ['Biên soạn tái bản, bổ sung', 'Biên soạn tái bản', 'Biên soạn, tái bản'],
      ['các xã phường thị trấn', 'xã phường thị trấn', 'xã, phường, thị trấn'],
    ],
    silent: ['các chi, đảng bộ', 'xã, thị trấn', '“xấu độc”', 'đấu tranh phản bác'],
  },
  {
    id: 'K1-mixed',
    code: 'K1',
    severity: 'info',
    message: 'trong cùng nội dung có chỗ viết dấu phẩy, có chỗ không: thống nhất một cách',
    source: 'Phụ lục năm 2022: hai cách viết trong một mục',
    find: mixedCommas,
    fires: [['đấu tranh, phản bác tin giả; đấu tranh phản bác', 'đấu tranh phản bác', 'đấu tranh, phản bác']],
    silent: ['đấu tranh phản bác các quan điểm', 'đấu tranh, phản bác các quan điểm'],
  },
];

/** Returns the right words without those they begin with that stand before them already. */
function withoutRepeat(before: string, right: string): string {
  const words = right.split(' ');
  const isThere = (count: number) =>
    ` ${before.slice(-right.length)}`
      .toLowerCase()
      .endsWith(` ${words.slice(0, count).join(' ')} `.toLowerCase());
  const repeated =
    words.map((_, i) => words.length - i - 1).find((count) => count > 0 && isThere(count)) ?? 0;
  return words.slice(repeated).join(' ');
}
