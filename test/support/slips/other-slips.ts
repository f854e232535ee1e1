// The slips that the rules of severity `warning` or `info` should find, for the benchmark.
import { DAYS, ORGANISATIONS } from '../../../src/core/checker/data/names';
import { DOUBTFUL_PHRASES, MISSING_COMMAS } from '../../../src/core/checker/data/phrases';
import type { Word } from '../../../src/core/model/prose';
import { pairs } from '../../../src/core/text/phrase-book';
import { isSyllable } from '../../../src/core/text/vietnamese/syllable';
import { miscapitalised } from './error-slips';
import { inserted, inWords, type Slips, slipAt } from './slip';

const wrongOf = (data: string) => pairs(data).filter(([, right]) => right !== '');
const lines = (data: string) => data.trim().split('\n');

/** Returns slips that capitalise a word after a sign. */
const capitalAfter = (sign: RegExp): Slips =>
  inWords(({ text, start }, whole) =>
    sign.test(whole.slice(0, start)) ? [text.charAt(0).toUpperCase() + text.slice(1)] : [],
  );

const isSmallSyllable = ({ text }: Word) => text === text.toLowerCase() && isSyllable(text);

/** One letter typed twice. */
const doubledLetter = inWords((word) =>
  isSmallSyllable(word)
    ? [...word.text]
        .map((letter, i) => word.text.slice(0, i) + letter + word.text.slice(i))
        .filter((wrong) => !isSyllable(wrong))
    : [],
);

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/u;

/**
 * Returns slips that leave a syllable as the keys typed for it: its letters, each followed by the keys of its marks,
 * then the key of its tone.
 */
function typedWith(keys: Record<string, string>): Slips {
  return inWords((word) => {
    if (!isSmallSyllable(word)) return [];
    const marks = word.text.normalize('NFD').replace(/đ/g, `d${keys.đ}`);
    const [tone = ''] = TONE.exec(marks) ?? [];
    const letters = marks
      .replace(TONE, '')
      .replace(/(.)([\u0302\u0306\u031B])/gu, (_, letter, mark) => letter + (keys[mark] ?? letter));
    const typed = letters + (keys[tone] ?? '');
    return isSyllable(typed) ? [] : [typed];
  });
}

const TELEX = {
  đ: 'd',
  '\u0306': 'w',
  '\u031B': 'w',
  '\u0300': 'f',
  '\u0301': 's',
  '\u0309': 'r',
  '\u0303': 'x',
  '\u0323': 'j',
};
const VNI_KEYS = {
  đ: '9',
  '\u0302': '6',
  '\u0306': '8',
  '\u031B': '7',
  '\u0300': '2',
  '\u0301': '1',
  '\u0309': '3',
  '\u0303': '4',
  '\u0323': '5',
};

/** An acute (sắc) or grave (huyền) accent typed as a separate character after its letter. */
const loneAccent = inWords(({ text }) =>
  [...text].flatMap((letter, i) => {
    const marks = letter.normalize('NFD');
    const accent = marks.includes('\u0301') ? '´' : marks.includes('\u0300') ? '`' : '';
    const bare = marks.replace(TONE, '').normalize('NFC');
    return accent === '' ? [] : [text.slice(0, i) + bare + accent + text.slice(i + 1)];
  }),
);

/** The last letter of a word with a capital typed twice, or the second letter of a sentence as a capital. */
const inCapitalisedWord = inWords(({ text, key, startsSentence }) =>
  /^\p{Lu}\p{Ll}+[chmnpt]$/u.test(text) && /[^a-z]/.test(key) && isSyllable(key)
    ? [text + text.slice(-1), ...(startsSentence ? [text.slice(0, 2).toUpperCase() + text.slice(2)] : [])]
    : [],
);

/**
 * Returns slips that leave out one sign of a pair. Either one may be missing, so the slip covers all that the pair
 * encloses.
 */
function halved(pair: RegExp): Slips {
  return (text) =>
    [...text.matchAll(pair)].flatMap(({ 0: both, index }) => [
      slipAt(text, index, index + both.length, both.slice(1)),
      slipAt(text, index, index + both.length, both.slice(0, -1)),
    ]);
}

const ending =
  (...ends: string[]): Slips =>
  (text) =>
    text.endsWith('.') ? ends.map((end) => slipAt(text, text.length - 1, text.length, end)) : [];

/** A word with its tone left out or replaced, which makes another syllable. */
const otherTone: Slips = inWords((word) => {
  if (!isSmallSyllable(word)) return [];
  const marks = word.text.normalize('NFD');
  return ['', ...'\u0300\u0301\u0303\u0309\u0323']
    .map((tone) => (TONE.test(marks) ? marks.replace(TONE, tone).normalize('NFC') : word.text))
    .filter((wrong) => isSyllable(wrong));
});

/** The slips that each rule should find, by the id of the rule. */
export const otherSlips: Record<string, Slips> = {
  R1: inWords(({ text }) => (/^\p{L}{2,}$/u.test(text) ? [`${text} ${text.toLowerCase()}`] : [])),
  'P1-doubtful': inserted(...wrongOf(DOUBTFUL_PHRASES)),
  P2: inserted(['Cụm từ cấm', 'Cụm từ đúng'], ['cụm từ cấm', 'cụm từ đúng']),
  'K1-missing': inserted(...wrongOf(MISSING_COMMAS)),
  'K1-mixed': inserted('đấu tranh phản bác tin giả và đấu tranh, phản bác quan điểm sai trái'),
  'C2-word': inserted(
    ['Nghị Quyết của Tỉnh ủy', 'Nghị quyết của Tỉnh ủy'],
    ['đồng chí Bí Thư', 'đồng chí Bí thư'],
    ['Trung tâm Y Tế', 'Trung tâm Y tế'],
    ['Chủ Tịch UBND xã', 'Chủ tịch UBND xã'],
  ),
  'C2-body': inserted(
    ...lines(ORGANISATIONS).flatMap((name) =>
      miscapitalised(name).map((wrong) => [`của ${wrong} tỉnh`, `của ${name} tỉnh`] as const),
    ),
  ),
  'C3-sign': capitalAfter(/[,;] $/),
  'C3-stop': (text) =>
    [...text.matchAll(/(?<=\p{Ll}{3})[,;] (?=\p{Ll}{2})/gu)].map(({ index }) =>
      slipAt(text, index, index + 2, '. '),
    ),
  'C3-bracket': capitalAfter(/ \($/),
  'C4-tet': inserted(['nghỉ tết', 'nghỉ Tết']),
  'C4-state': inserted(
    ['chính sách của Đảng và nhà nước', 'chính sách của Đảng và Nhà nước'],
    ['kỷ niệm Cách mạng tháng tám', 'kỷ niệm Cách mạng tháng Tám'],
    ['phụ nữ Việt nam', 'phụ nữ Việt Nam'],
    ['của Thủ tướng chính phủ', 'của Thủ tướng Chính phủ'],
  ),
  'C4-day': inserted(
    ...lines(DAYS).map((day) => [`hưởng ứng ${day.toLowerCase()}`, `hưởng ứng N${day.slice(1)}`] as const),
  ),
  'C6-foreign': inserted(
    ['qua internet', 'qua Internet'],
    ['trang Fanpage', 'trang fanpage'],
    ['phát Video', 'phát video'],
    ['gửi Email', 'gửi email'],
  ),
  A1: inserted('của PTDT', 'trang TTĐT', 'các TTHTCĐ', 'phong trào TDTT'),
  O2: (text) => [...doubledLetter(text), ...inCapitalisedWord(text)],
  O3: inserted(
    ['công tác lí luận', 'công tác lý luận'],
    ['thi đua kỉ niệm', 'thi đua kỷ niệm'],
    ['chiến sỹ', 'chiến sĩ'],
    ['theo qui định', 'theo quy định'],
  ),
  // The second letter is Cyrillic.
  'UNI4-mixed': inserted(['qua nhóm Z\u0430lo', 'qua nhóm Zalo'], ['trang F\u0430cebook', 'trang Facebook']),
  UNI6: loneAccent,
  UNI7: (text) => [...typedWith(TELEX)(text), ...typedWith(VNI_KEYS)(text)],
  'G1-unpaired': halved(/“[^“”]*”/g),
  G2: halved(/\([^()]{4,}\)/g),
  E2: ending('…', '...', ', v.v.', ' vv.'),
  'E2-end': ending('./.'),
  F1: ending('[1].', '.[12]', '¹.'),
  'N1-word': inserted(
    ['theo Nghị quyết 15-NQ/TU', 'theo Nghị quyết số 15-NQ/TU'],
    ['Nghị định 30/2020/NĐ-CP', 'Nghị định số 30/2020/NĐ-CP'],
    ['Kế hoạch 7-KH/ĐU', 'Kế hoạch số 7-KH/ĐU'],
  ),
  'B2-number': (text) => {
    const list = `1. ${text}\n2. ${text}`;
    return [{ text: list, start: 0, end: list.length }];
  },
  B3: ending('. Tổ chức cuộc thi tìm hiểu lịch sử.'),
  N3: inserted('Công văn số 12-ZZ/TU', 'Thông báo số 7-XY/HU', 'Quyết định số 15/QX-UBND'),
  'D1-zero': inserted(
    ['ngày 5/10/2025', 'ngày 05/10/2025'],
    ['ngày 06/1/2025', 'ngày 06/01/2025'],
    ['ngày 15/05/2025', 'ngày 15/5/2025'],
    ['ngày 9/9/2025', 'ngày 09/9/2025'],
  ),
  D2: inserted('tổ chức ngày 15/5/2024', 'họp ngày 20/3/2027'),
  D3: inserted('ngày    7/2025', 'ngày … tháng 7 năm 2025', 'ngày …/7/2025'),
  H1: inserted(
    ['chính trị-xã hội', 'chính trị - xã hội'],
    ['kinh tế – xã hội', 'kinh tế - xã hội'],
    ['quốc phòng -an ninh', 'quốc phòng - an ninh'],
    ['chủ nghĩa Mác-Lênin', 'chủ nghĩa Mác - Lênin'],
    ['dịch Covid- 19', 'dịch Covid-19'],
  ),
  'Z1-doubtful': inserted('tài liệu lưu hành nội bộ', 'thành viên BCĐ 35', 'Lực lượng 47', 'LL47'),
  U2: inserted('Huyện ủy Đồng Văn', 'UBND huyện', 'các thị trấn'),
  Q0: inserted(
    ['tại 2 xã', 'tại 02 xã'],
    ['ở 5 thôn', 'ở 05 thôn'],
    ['kinh phí 12,000,000 đồng', 'kinh phí 12.000.000 đồng'],
    ['phát 1200 tờ rơi', 'phát 1.200 tờ rơi'],
    ['đạt 05 ,3 tỷ', 'đạt 05,3 tỷ'],
    ['đạt 100 %', 'đạt 100%'],
  ),
  W1: otherTone,
  Q1: inserted('tổ chức họp (03 hội nghị)', 'khảo sát (01 cuộc)'),
};
