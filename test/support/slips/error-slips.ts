// The slips that the rules of severity `error` must find.
import { ORGANISATIONS } from '../../../src/core/checker/data/names';
import { WRONG_PHRASES } from '../../../src/core/checker/data/phrases';
import { PLACES } from '../../../src/core/checker/data/places';
import { pairs } from '../../../src/core/text/phrase-book';
import { fromLegacy } from '../../../src/core/text/vietnamese/legacy';
import { isSyllable } from '../../../src/core/text/vietnamese/syllable';
import { inPhrases, inserted, inWords, ownWords, type Slips, slipAt } from './slip';

const wrongPhrases = pairs(WRONG_PHRASES).filter(([, right]) => right !== '');

/** Two different words in a row, typed twice. A single word typed twice is the slip of another rule. */
const doubledPair: Slips = (text) => {
  const words = ownWords(text);
  return words.flatMap(({ start, end, key }, i) => {
    const next = words[i + 1];
    if (!next || next.start !== end + 1 || key === next.key || /\d/.test(key + next.key)) return [];
    const pair = text.slice(start, next.end);
    return [slipAt(text, start, next.end, `${pair} ${pair.toLowerCase()}`)];
  });
};

const lines = (data: string) => data.trim().split('\n');

/** Returns all versions of a name in which one word, not the first, has its first letter in the wrong case. */
export function miscapitalised(name: string): string[] {
  const words = name.split(' ');
  return words.slice(1).map((word, i) => {
    const first = word.charAt(0);
    const other = first === first.toLowerCase() ? first.toUpperCase() : first.toLowerCase();
    return [...words.slice(0, i + 1), other + word.slice(1), ...words.slice(i + 2)].join(' ');
  });
}

const places = lines(PLACES).filter((name) => name.includes(' ') && !/[\d(/*-]/.test(name));

const OTHER_ONSET: [RegExp, string][] = [
  [/^ngh/, 'ng'],
  [/^ng(?!h)/, 'ngh'],
  [/^gh(?!i|ì|í|ỉ|ĩ|ị)/, 'g'],
  [/^g(?=[aăâoôơuư])/, 'gh'],
  [/^k(?!h)/, 'c'],
  [/^c(?!h)/, 'k'],
];

/** Names are left out, because many are not Vietnamese. */
const otherOnset = inWords(({ text }) =>
  text === text.toLowerCase() && isSyllable(text)
    ? OTHER_ONSET.map(([onset, other]) => text.replace(onset, other)).filter((wrong) => !isSyllable(wrong))
    : [],
);

const TONES = [...'\u0300\u0301\u0303\u0309\u0323'];

/** The tone of a word behind a letter that cannot carry it, so that no single character stands for both. */
const strayMark = inWords(({ text }) => {
  const marks = text.normalize('NFD');
  const tone = TONES.find((one) => marks.includes(one));
  if (tone === undefined) return [];
  const toneless = marks.replace(tone, '').normalize('NFC');
  return [...toneless].flatMap((letter, i) => {
    const isApart = /\p{L}/u.test(letter) && [...(letter + tone).normalize('NFC')].length > 1;
    return isApart ? [toneless.slice(0, i + 1) + tone + toneless.slice(i + 1)] : [];
  });
});

const LATIN_1 = Array.from({ length: 0xfe - 0xa0 }, (_, i) => String.fromCharCode(0xa1 + i));
/** Words that read as Vietnamese in TCVN3 only: a sign alone may be of VNI. */
const TCVN3_WORDS = ['c¸n bé tæ chøc b', 'cán bộ tổ chức b'] as const;
const readSigns = LATIN_1.map((sign): [string, string] => {
  return [fromLegacy(TCVN3_WORDS[0] + sign).slice(TCVN3_WORDS[1].length), sign];
});
// A sign that TCVN3 has not stays as it is, so that the others come later and count.
const toTcvn3 = new Map(readSigns.sort(([a, sign], [b, other]) => Number(b === other) - Number(a === sign)));

/** Whether a word loses its capital: TCVN3 has accents on small letters only, and but for the accent it is one of them. */
const losesCapital = (word: string): boolean =>
  word !== word.toUpperCase() &&
  [...word].some((letter) => !toTcvn3.has(letter) && toTcvn3.has(letter.toLowerCase()));

const inTcvn3: Slips = (text) => {
  if (text.split(/\P{L}+/u).some(losesCapital)) return [];
  const typed = [...text].map((letter) => toTcvn3.get(letter) ?? toTcvn3.get(letter.toLowerCase()) ?? letter);
  return [slipAt(text, 0, text.length, typed.join(''))];
};

/** The slips that each rule must find, by the id of the rule. */
export const errorSlips: Record<string, Slips> = {
  'P1-wrong': inPhrases(wrongPhrases),
  R2: doubledPair,
  'R2-inside': doubledPair,
  C1: inserted(
    ...places.flatMap((name) =>
      miscapitalised(name).map((wrong) => [`tại xã ${wrong}`, `tại xã ${name}`] as const),
    ),
  ),
  O1: otherOnset,
  UNI1: inTcvn3,
  UNI5: strayMark,
  'D1-day': inserted(
    'ngày 31/4/2022',
    'ngày 30/02/2022',
    '29/02/2022',
    'ngày 31 tháng 6 năm 2022',
    'ngày 32/5/2022',
    'từ ngày 15/13/2022',
    'ngày 31-9-2022',
    'ngày 00/10/2022',
  ),
  N2: inserted(
    'Báo cáo số ….BC/BTGTU',
    'Kế hoạch số .....KH/HU',
    'Công văn số ___CV/BTGHU',
    'Chương trình số …CTr/TU',
    'Báo cáo số   BC/ĐU',
  ),
  'Y1-order': inserted(
    ['giai đoạn 2025 - 2021', 'giai đoạn 2021 - 2025'],
    ['nhiệm kỳ 2025-2020', 'nhiệm kỳ 2020-2025'],
    ['giai đoạn 2030 – 2026', 'giai đoạn 2026 – 2030'],
    ['trong giai đoạn 2022 - 2012', 'trong giai đoạn 2012 - 2022'],
  ),
  'Z1-stamp': inserted('MẬT', 'độ mật: TỐI MẬT', 'tài liệu TUYỆT MẬT', '(MẬT)'),
};

/** Names of units with a wrong capital. They are printed as they stand in the registry. */
export const unitNameSlips: string[] = lines(ORGANISATIONS).flatMap((name) =>
  miscapitalised(name).map((wrong) => `${wrong} tỉnh Hà Giang`),
);
