// Capitals that the sentence does not ask for, and words that lack theirs.

import type { Edit, Prose, Word } from '../../../model/prose';
import { lazily, PhraseBook, pairs, withCaseOf } from '../../../text/phrase-book';
import { proseOf } from '../../../text/prose';
import { isSyllable } from '../../../text/vietnamese/syllable';
import { BRANDS, DAYS, FOREIGN_WORDS, TERMS } from '../../data/names';
import { inOrder } from '../ranges';
import type { Alarm, BatchRule, CheckRule, FixRule } from '../rule';
import { otherWays } from '../ways';
import { endsName } from './listed-phrases';

const brands = new Map(BRANDS.split(' ').map((brand) => [brand.toLowerCase(), brand]));
const foreignWords = new Map(FOREIGN_WORDS.split(' ').map((word) => [word.toLowerCase(), word]));
const HAS_BRAND = new RegExp(BRANDS.replace(/ /g, '|'), 'i');

/** Whether a word is a capital and small letters, as at the beginning of a sentence. */
function isCapitalised({ text }: Word): boolean {
  return /^\p{Lu}\p{Ll}+$/u.test(text);
}

/** Words that go on with a sentence, and that no name begins with. */
const CONNECTIVES =
  'theo|của|về|để|với|và|đến|hoặc|nhằm|tại|trên|trong|từ|như|được|bị|đã|đang|sẽ|những|các|mỗi|khi|nếu|thì|mà|nên|nhưng|' +
  'qua|do đó|vì vậy|đồng thời|ngoài ra|tuy nhiên|bên cạnh đó|riêng|trước khi|sau khi|gồm|phấn đấu|tiếp tục';

/** Verbs that no name of a body or of its work begins with. */
const VERBS =
  'mời|phối hợp|triển khai|vận động|thực hiện|tăng cường|đẩy mạnh|nâng cao|rà soát|chuẩn bị|góp phần|giúp đỡ|tham gia|' +
  'tham mưu|ban hành|lồng ghép|biên soạn|cấp phát|trao tặng|thăm hỏi|duy trì|chú trọng|quan tâm|hỗ trợ|tạo điều kiện|' +
  'chỉ đạo|nắm bắt|đôn đốc|quán triệt|phát động|phát hiện|xử lý|thành lập|khảo sát|kiện toàn|bố trí|đăng tải|phát sóng|' +
  'tập trung|bổ sung|sửa chữa|nạo vét|ra quân|ra mắt|công khai|niêm yết|hoàn thành|nhân rộng|giải quyết|biểu dương|kết nạp|giới thiệu|' +
  '(?:tổ chức|tuyên truyền|xây dựng|kiểm tra|giám sát|tập huấn|hướng dẫn|bồi dưỡng|mở|trồng) (?:các|cho|về|đến|tới|trên|được|' +
  'việc|lớp|hội|cuộc|mô hình|mới|ra|cách|tốt|sâu|thi|lễ|tập|trao|pháp luật|\\d)';

/** Other words that a remark in brackets begins with. */
const IN_BRACKETS = 'cùng|kèm|có|do|chưa|tăng|giảm';

/** After a colon any other word may begin an item of a list. */
const AFTER_COLON = /^(?:theo|của|với|để|và|hoặc|nhằm|cùng) /i;
const afterComma = lazily(() => new RegExp(`^(?:${CONNECTIVES}|${VERBS})(?:(?<=\\d)| )`, 'i'));
const afterBracket = lazily(
  () => new RegExp(`^(?:${CONNECTIVES}|${VERBS}|${IN_BRACKETS})(?:(?<=\\d)| )`, 'i'),
);

/** The longest of these, with what follows. */
const LONGEST_BEGINNING = 24;

/**
 * Finds words that begin with a capital right after a sign and go on with the sentence, as listed. Any other may begin a
 * name: sở Y tế, Tư pháp, Nội vụ; Bằng khen; anh Cho.
 */
function capitalsAfter(prose: Prose, sign: RegExp, beginnings: RegExp): Alarm[] {
  const { words, text } = prose;
  return words.flatMap((word, i) => {
    const next = words[i + 1];
    if (word.isQuoted || word.startsSentence || prose.gap(i) === ' ') return [];
    if (!isCapitalised(word) || !sign.test(prose.gap(i))) return [];
    const goesOn = next !== undefined && next.text === next.text.toLowerCase();
    const { start, end } = word;
    if (!goesOn || !beginnings.test(text.slice(start, start + LONGEST_BEGINNING))) return [];
    return [{ start, end, suggestions: [word.text.toLowerCase()] }];
  });
}

/** A word, a full stop and a word, with the character before them. */
const APART = /^.?[^ .]+\. [^ .]+$/s;

/** The same without the space, or with it before the stop. Without a mark they may be a file or an account. */
const JOINED = /^[\s(]?(?=.*[à-ỹđ])\p{L}+ ?\.\p{L}+$/iu;

/**
 * Finds a small letter after a full stop. The stop of an abbreviation (tp., gs.) or of a list's number is none, nor is
 * one after a letter or in a quotation; a name may be written small (iPhone, e-mail).
 */
function smallAfterStop({ text, words }: Prose, form: RegExp): Alarm[] {
  return words.flatMap((word, i) => {
    const before = words[i - 1];
    if (!before || word.isQuoted || !form.test(text.slice(Math.max(0, before.start - 1), word.end)))
      return [];
    const isSentence =
      word.text.length > 1 &&
      word.text === word.key &&
      isSyllable(word.key) &&
      !/[-\d)./@_]/.test(text.charAt(word.end));
    const endsSentence = !before.startsSentence && /\p{Ll}{2}$/u.test(before.text) && isSyllable(before.key);
    if (!isSentence || !endsSentence) return [];
    const [start, right] = [before.end, withCaseOf(word.key.charAt(0).toUpperCase(), word.key)];
    return [{ start, end: word.end, suggestions: [`. ${right}`, `, ${word.text}`] }];
  });
}

/** What a colon follows before a title or an answer: “chủ đề: Vì một …”, “2. Kiểu chữ: Theo quy định”. */
const BEFORE_TITLE =
  /(?:(?:đề|bài|tên|hiệu|châm|trào|thi|án|cuốn|phim)|(?:^|\n)(?:\d[\d.]*|[a-zđ])[.)] [^:\n]*) ?: $/i;

/** Words that may follow “tết”. Without one of them it stands for tết Nguyên đán. */
const OTHER_TET = new Set(
  'nguyên trung thiếu thanh hàn đoan cổ độc âm dương khai cơm năm xíp khu nhảy trồng tháng'.split(' '),
);

/** Words before “tết” where it means holidays in general: “ngày tết”; “ngày nghỉ lễ, tết” in the Labour Code. */
const BEFORE_TET = new Set(['ngày', 'lễ']);

function commonHolidays(prose: Prose): Alarm[] {
  return prose.words.flatMap(({ text, isQuoted, start, end }, i) => {
    const next = prose.gap(i + 1) === ' ' ? (prose.words[i + 1]?.key ?? '') : '';
    if (text !== 'tết' || isQuoted || OTHER_TET.has(next) || BEFORE_TET.has(prose.words[i - 1]?.key ?? ''))
      return [];
    return [{ start, end, suggestions: ['Tết'] }];
  });
}

const statesAndMonths = lazily(
  () =>
    new PhraseBook([
      ['Đảng và nhà nước', 'Đảng và Nhà nước'],
      ['Đảng, nhà nước', 'Đảng, Nhà nước'],
      ['cách mạng tháng tám', 'Cách mạng tháng Tám'],
      ['cách mạng tháng mười', 'Cách mạng tháng Mười'],
      ['tết nguyên đán', 'tết Nguyên đán'],
      ['tết trung thu', 'tết Trung thu'],
      ['tết Trung Thu', 'tết Trung thu'],
      ['hà nội', 'Hà Nội'],
      ['tuyên quang', 'Tuyên Quang'],
      ['pháp luật của nhà nước', 'pháp luật của Nhà nước'],
      ['chính sách của nhà nước', 'chính sách của Nhà nước'],
      ['chủ trương của đảng', 'chủ trương của Đảng'],
      ['đường lối của đảng', 'đường lối của Đảng'],
      ['việt nam', 'Việt Nam'],
      ['thủ tướng chính phủ', 'Thủ tướng Chính phủ'],
      ['nghị định của chính phủ', 'nghị định của Chính phủ'],
      ['đại biểu quốc hội', 'đại biểu Quốc hội'],
      ['chủ tịch quốc hội', 'Chủ tịch Quốc hội'],
    ]),
);

/** Words that go on with “đảng” and keep it small: đảng ủy, đảng bộ. */
const OF_PARTY = /^(?:ủy|bộ|viên|đoàn|phái)$/;

function stateAndMonth(prose: Prose): Alarm[] {
  return statesAndMonths()
    .find(prose)
    .filter(({ first, count }) => !OF_PARTY.test(prose.words[first + count]?.key ?? ''))
    .filter(
      ({ first, start, end }) => /\p{Ll}/u.test(prose.text.slice(start, end)) && !endsName(prose, first),
    )
    .map(({ start, end, value }) => ({
      start,
      end,
      suggestions: [withCaseOf(prose.text.slice(start, end), value)],
    }));
}

const days = lazily(() => new PhraseBook(lines(DAYS), true));

/** Returns the phrases of a data file, each as its own value. */
function lines(data: string): [string, string][] {
  return pairs(data).map(([line]) => [line, line]);
}

function namedDays(prose: Prose): Alarm[] {
  return days()
    .find(prose)
    .flatMap(({ start, end, value }) => {
      const found = prose.text.slice(start, end);
      const isPlain = found.slice(1) === found.slice(1).toLowerCase();
      return isPlain ? [{ start, end, suggestions: [`N${value.slice(1)}`] }] : [];
    });
}

function foreignCapitals(prose: Prose): Alarm[] {
  return prose.words.flatMap(({ text, key, isQuoted, startsSentence, start, end }) => {
    const right = foreignWords.get(key);
    if (!right || text === right || isQuoted || text === text.toUpperCase()) return [];
    const isLabel = startsSentence || prose.text.charAt(end) === ':';
    return isLabel && text.slice(1) === right.slice(1) ? [] : [{ start, end, suggestions: [right] }];
  });
}

const IN_CAPITALS = /^\p{Lu}{2,}$/u;

function brandEdits(text: string): Edit[] {
  if (!HAS_BRAND.test(text)) return [];
  const { words } = proseOf(text);
  return words.flatMap(({ text: word, key, isQuoted, start, end }, i) => {
    const replacement = brands.get(key);
    if (!replacement || word === replacement || isQuoted) return [];
    const neighbours = [words[i - 1], words[i + 1]];
    const isHeading =
      IN_CAPITALS.test(word) && neighbours.some((other) => IN_CAPITALS.test(other?.text ?? ''));
    return isHeading ? [] : [{ start, end, replacement }];
  });
}

/** The fix of capitals. */
export const capitalRules: FixRule[] = [
  {
    id: 'C6-brand',
    code: 'C6',
    scope: 'item',
    message: 'Viết tên thương hiệu như chủ thương hiệu viết.',
    source: 'Cách viết của chủ thương hiệu',
    edits: brandEdits,
    fires: [
      ['qua nhóm zalo, facebook', 'qua nhóm Zalo, Facebook'],
      ['kênh youtube và tiktok', 'kênh YouTube và TikTok'],
      ['ZALO', 'Zalo'],
    ],
    silent: [
      'nhóm Zalo',
      'https://zalo.me/nhom',
      'facebook.com/abc',
      '“nhóm zalo”',
      'zalopay',
      'TUYÊN TRUYỀN TRÊN ZALO, FACEBOOK',
    ],
  },
];

/** The checks of capitals in a cell. */
export const capitalChecks: CheckRule[] = [
  {
    id: 'C3-sign',
    code: 'C3',
    severity: 'warning',
    isGuess: true,
    message: 'viết hoa giữa câu: viết thường, hoặc tách thành mục riêng',
    source: 'NĐ 30/2020/NĐ-CP, phụ lục II, mục I',
    find: (prose) =>
      inOrder([
        ...capitalsAfter(prose, /^["”’)\]]? ?[,;] $/, afterComma()),
        ...capitalsAfter(prose, /^["”’)\]]? ?: $/, AFTER_COLON),
      ]).filter(({ start }) => !BEFORE_TITLE.test(prose.text.slice(Math.max(0, start - 200), start))),
    fires: [
      ['(mời báo cáo viên); Mời giảng viên của Học viện', 'Mời', 'mời'],
      ['Vận động các hộ gia đình: Theo tà đạo quay lại', 'Theo', 'theo'],
      ['mở 02 lớp, Và trao quà; Phối hợp với xã', 'Và', 'và'],
      ['mở 02 lớp; Tổ chức hội thi', 'Tổ', 'tổ'],
      ['Kiểm tra 05 cơ sở; Tổ chức ra quân', 'Tổ', 'tổ'],
      ['tác hại của ma túy; Tuyên truyền cách nhận biết', 'Tuyên', 'tuyên'],
      ['mở 03 lớp, Tập trung vào cán bộ thôn', 'Tập', 'tập'],
    ],
    silent: [
      'thôn, Tỉnh ủy và Đảng, Nhà nước',
      'xã Thài Phìn Tủng, Sà Phìn',
      'gồm:\nMột là tổ chức',
      'phương châm: “Cùng ăn cùng ở”',
      'Xong. Tổ chức thi',
      'LL47; UBND xã',
      'hội nghị, Bác Hồ',
      'phối hợp với bưu điện, Viettel phủ sóng',
      'Đảng ủy, Thường trực HĐND xã',
      'với chủ đề: Vì một môi trường xanh',
      'Phối hợp các sở Y tế, Tư pháp, Nội vụ mở lớp; ngành: Giáo dục, Lao động',
      'các phòng: Kinh tế, Văn hóa - Xã hội; các ban Tổ chức, Tuyên giáo, Kiểm tra của Đảng ủy; Dân vận',
      'có Thanh tra tỉnh, Chánh án, Kiểm sát viên, Thượng úy, Thẩm phán; Trợ lý dự',
      'khóa XIII, Đại hội XIII; Hội trường xã, Sân vận động tỉnh, Đồn biên phòng',
      'trao quà cho chị Hoa, Lan và em Tuấn; anh Cho, Sính cùng đi',
      'Phụ lục 1, Mã doanh nghiệp 0123: Mã số thuế 45; Hộ chiếu số 12',
      'tặng Huân chương, Bằng khen cho 05 tập thể; Giấy khen',
      'thôn Nà Pù, Khuổi nước; chợ: Đồng văn hóa, Phố cổ',
      'phong trào: Với biển đảo thân yêu',
    ],
  },
  {
    id: 'C3-stop',
    code: 'C3',
    severity: 'warning',
    message: 'sau dấu chấm viết hoa, hoặc thay dấu chấm bằng dấu phẩy',
    source: 'NĐ 30/2020/NĐ-CP, phụ lục II, mục I',
    find: (prose) => smallAfterStop(prose, APART),
    fires: [
      ['Phối hợp với Công an xã. đã ra quân 03 đợt', '. đã', '. Đã'],
      ['Tổ chức 02 lớp tập huấn. phát tờ rơi', '. phát', '. Phát'],
    ],
    silent: [
      'Công an xã. Đã ra quân',
      'tại tp. yên bái, gs. trần, v.v. và, kg. sau',
      '1. tổ chức, a. tổ chức; Điều 2. trách nhiệm',
      'Bán máy. iPhone, e-mail; trên web. zalo',
      '“Xong. đã họp”',
      'Gồm có. a) một',
    ],
  },
  {
    id: 'C3-joined',
    code: 'C3',
    severity: 'warning',
    isGuess: true,
    message: 'thiếu dấu cách sau dấu chấm, hoặc thừa dấu chấm',
    source: 'NĐ 30/2020/NĐ-CP, phụ lục II, mục I',
    find: (prose) => smallAfterStop(prose, JOINED),
    fires: [
      ['Quán triệt nghị quyết.cho 05 chi bộ', '.cho', '. Cho'],
      ['Quán triệt nghị quyết .cho 05 chi bộ', ' .cho', '. Cho'],
      ['Ra quân cùng xã.đã dọn 03 tuyến đường', '.đã', '. Đã'],
    ],
    silent: [
      'Công an xã. Đã ra quân, tệp .docx',
      'tại tp.hà giang, tp.hcm, gs.trần, v.v.và, th.s lan, nxb.trẻ',
      'tệp báo cáo.doc, kế hoạch.xlsx, nghị quyết.pdf, dữ liệu.csv',
      'Xem hagiang.gov.vn, tỉnh.gov.vn, dangbo.hagiang, zalo.me/cho, an.le@hagiang.gov.vn, văn.thư@hagiang.gov.vn, hộ.khẩu_01',
      'mục 1.tổ chức, 5.kg, a.tổ chức; kinh.tế.xã, xã.hội-nghị, bảng.a',
      'gồm (xã.1), “xong.đã họp”',
    ],
  },
  {
    id: 'C3-bracket',
    code: 'C3',
    severity: 'info',
    isGuess: true,
    message: 'viết hoa ngay sau dấu ngoặc',
    source: 'Phụ lục năm 2022: “4 cùng” (Cùng ăn, …)',
    find: (prose) => capitalsAfter(prose, /(?:^| )\($/, afterBracket()),
    fires: [
      ['“4 cùng” (Cùng ăn, cùng ở) và (Cùng làm việc)', 'Cùng', 'cùng'],
      ['98% số hộ (Tăng 2% so với năm 2025)', 'Tăng', 'tăng'],
      ['mở 02 lớp (Phối hợp với Công an xã)', 'Phối', 'phối'],
    ],
    silent: [
      '(cùng ăn)',
      '(Bộ Ngoại giao)',
      '(Đảng bộ)',
      '(03 cuộc)',
      'Đã mở 02 lớp. (Có danh sách kèm theo); bà Mai (Tăng Thị Mai); (Tổ chức Đảng, Tuyên truyền)',
    ],
  },
  {
    id: 'C4-tet',
    code: 'C4',
    severity: 'warning',
    isGuess: true,
    message: 'viết hoa khi chỉ tết Nguyên đán',
    source: 'NĐ 30/2020/NĐ-CP, phụ lục II, mục V.8.b',
    find: commonHolidays,
    fires: [
      ['không về nghỉ tết của Trường', 'tết', 'Tết'],
      ['mừng Đảng, mừng Xuân, vui tết', 'tết', 'Tết'],
    ],
    silent: [
      'nghỉ Tết, tết Nguyên đán, tết Trung thu, tết nhảy',
      'nghỉ lễ, tết',
      'ngày tết cổ truyền',
      '“nghỉ tết”',
    ],
  },
  {
    id: 'C4-state',
    code: 'C4',
    severity: 'warning',
    message: 'viết hoa chưa đúng',
    source: 'NĐ 30/2020/NĐ-CP, phụ lục II, mục V.1, V.4, V.8 và V.9',
    find: stateAndMonth,
    fires: [
      ['chính sách của Đảng và nhà nước', 'Đảng và nhà nước', 'Đảng và Nhà nước'],
      ['kỷ niệm Cách mạng tháng tám', 'Cách mạng tháng tám', 'Cách mạng tháng Tám'],
      ['chủ trương của đảng', 'chủ trương của đảng', 'chủ trương của Đảng'],
      ['Tết nguyên đán', 'Tết nguyên đán', 'Tết Nguyên đán'],
      ['vui tết trung thu', 'tết trung thu', 'tết Trung thu'],
      ['vui Tết Trung Thu', 'Tết Trung Thu', 'Tết Trung thu'],
      ['đoàn tham quan tại hà nội', 'hà nội', 'Hà Nội'],
      ['Phụ nữ Việt nam', 'Việt nam', 'Việt Nam'],
      ['Thủ tướng chính phủ', 'Thủ tướng chính phủ', 'Thủ tướng Chính phủ'],
      ['bầu đại biểu quốc hội', 'đại biểu quốc hội', 'đại biểu Quốc hội'],
    ],
    silent: [
      'nghỉ tết Nguyên đán, Tết Trung thu',
      'ông Hà, nội dung; truyền thông tuyên, quang cảnh; chị Hà nội trợ; VIỆT NAM',
      'Đảng và Nhà nước',
      'quản lý nhà nước',
      'chủ trương của đảng ủy xã',
      'cán bộ và nhân dân',
      'Cách mạng tháng Tám',
      'Việt Nam, Thủ tướng Chính phủ, đại biểu Quốc hội, xây dựng chính phủ điện tử',
    ],
  },
  {
    id: 'C4-day',
    code: 'C4',
    severity: 'info',
    message: 'tên ngày kỷ niệm viết hoa',
    source: 'NĐ 30/2020/NĐ-CP, phụ lục II, mục V.5',
    find: namedDays,
    fires: [
      [
        'thực hiện ngày chính trị và văn hóa tinh thần',
        'ngày chính trị và văn hóa tinh thần',
        'Ngày Chính trị và văn hóa tinh thần',
      ],
      ['ngày pháp luật ở cơ sở', 'ngày pháp luật', 'Ngày Pháp luật'],
    ],
    silent: ['Ngày Pháp luật', 'ngày Pháp luật', 'ngày làm việc'],
  },
  {
    id: 'C6-foreign',
    code: 'C6',
    severity: 'warning',
    message: 'tên nước ngoài: viết theo cách thông dụng',
    source: 'Cách viết thông dụng, một dạng trong cả văn bản',
    find: foreignCapitals,
    fires: [
      ['kinh doanh internet, thực hiện', 'internet', 'Internet'],
      ['trên trang Fanpage các tiết mục', 'Fanpage', 'fanpage'],
    ],
    silent: ['Internet và fanpage', 'Fanpage của huyện', 'thi video, clip', '“Video clip”', 'INTERNET'],
  },
];

const terms = lazily(() => new PhraseBook(lines(TERMS), true));

/** Finds the terms in a text, but for those that begin a sentence or are all in capitals: they show no choice. */
function termsIn(prose: Prose) {
  return terms()
    .find(prose)
    .filter(({ first, start, end }) => {
      const text = prose.text.slice(start, end);
      return !prose.words[first]?.startsSentence && text !== text.toUpperCase();
    })
    .map(({ value: thing, start, end }) => ({ thing, start, end }));
}

/** The check of capitals over all reports. */
export const capitalBatchRules: BatchRule[] = [
  {
    id: 'C5',
    code: 'C5',
    severity: 'info',
    isGuess: true,
    source: 'Một cách viết hoa cho một từ trong cả phụ lục',
    find: (reports) =>
      otherWays(reports, {
        find: termsIn,
        // The way in small letters, which sorts last.
        prefer: (a, b) => (a < b ? 1 : -1),
        message: (ways) =>
          `các đơn vị viết ${ways.map(([way, count]) => `“${way}” ${count} lần`).join(', ')}: thống nhất một cách`,
      }),
    fires: [
      [
        ['Tổ chức Hội nghị giao ban.', 'Tổ chức hội nghị trực tuyến.', 'Họp, hội nghị.'],
        'Hội nghị',
        'hội nghị',
      ],
    ],
    silent: [['Hội nghị giao ban.', 'Tổ chức hội nghị. Hội nghị tốt.', 'Thi “Hội nghị vui”.']],
  },
];
