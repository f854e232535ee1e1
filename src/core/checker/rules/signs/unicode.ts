// Characters: those that a text must not hold, and those that can be written in several ways.

import type { Edit, Prose } from '../../../model/prose';
import { withCaseOf } from '../../../text/phrase-book';
import { replaceMatches, trimEdit } from '../../../text/tracked-text';
import { INVISIBLE, plain } from '../../../text/vietnamese/invisible';
import { nfcEdits, toNfc } from '../../../text/vietnamese/nfc';
import { remembered } from '../../../text/vietnamese/remembered';
import { isSyllable, mended } from '../../../text/vietnamese/syllable';
import { fromKeys } from '../../../text/vietnamese/typing';
import type { Alarm, CheckRule, FixRule } from '../rule';

/** Controls that UNI3 writes in a plainer way: line breaks, and what Word keeps for a hyphen that does not break. */
const PLAINER = '\\t\\n\\v\\f\\r\\u001E\\u0085';

/** Characters that no XML file, so no document, may hold, and other controls. */
const ILLEGAL = new RegExp(`(?![${PLAINER}])[\\p{Cc}\\p{Cs}\\p{Noncharacter_Code_Point}]+`, 'gu');

const D_LOOK_ALIKES: Record<string, string> = { Ð: 'Đ', ð: 'đ', Ɖ: 'Đ', ɖ: 'đ' };

/** Cyrillic and Greek letters, each with the Latin letter that looks the same. */
const FOREIGN_LOOK_ALIKES = new Map(
  (
    'аa еe оo рp сc уy хx іi ѕs јj һh АA ВB ЕE ЅS ІI ЈJ КK МM НH ОO РP СC ТT УY ХX ' +
    'οo νv ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX'
  )
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.slice(1)]),
);

const HAS_LOOK_ALIKE = /[ÐðƉɖ\u0370-\u052F\uFF10-\uFF5A]/;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const LETTER = /[^\p{M}]\p{M}*|\p{M}+/gu;
const FULL_WIDTH = /[０-９Ａ-Ｚａ-ｚ]/;
const FROM_FULL_WIDTH = 'A'.charCodeAt(0) - 'Ａ'.charCodeAt(0);
const OTHER_SCRIPT = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;
const LATIN = /\p{Script=Latin}/u;

/** Returns the Latin letter, with its marks, that a letter must stand for: Ð for Đ, Ａ for A. Others stay as they are. */
function unambiguous(letter: string): string {
  const first = letter.charAt(0);
  if (!FULL_WIDTH.test(first)) return withMarksOf(letter, D_LOOK_ALIKES[first] ?? first);
  return withMarksOf(letter, String.fromCharCode(first.charCodeAt(0) + FROM_FULL_WIDTH));
}

/** Returns the Latin letter, with its marks, that a letter looks like, even if it may be meant as Cyrillic or Greek. */
function alike(letter: string): string {
  const latin = FOREIGN_LOOK_ALIKES.get(letter.charAt(0));
  return latin ? withMarksOf(letter, latin) : unambiguous(letter);
}

function withMarksOf(letter: string, latin: string): string {
  return letter.length === 1 ? latin : toNfc(latin + letter.slice(1));
}

/** Returns the changes to one word. */
const wordEdits = remembered((word): Edit[] => {
  const isMixed = OTHER_SCRIPT.test(word) && LATIN.test(word);
  const intended = isMixed && isSyllable(word.replace(LETTER, alike)) ? alike : unambiguous;
  return replaceMatches(word, LETTER, ([letter]) => intended(letter)).map((edit) =>
    edit.replacement.length > 1 ? trimEdit(word, edit) : edit,
  );
});

function lookAlikeEdits(text: string): Edit[] {
  if (!HAS_LOOK_ALIKE.test(text)) return [];
  const edits: Edit[] = [];
  for (const { 0: word, index = 0 } of text.matchAll(WORD)) {
    for (const { start, end, replacement } of wordEdits(word)) {
      edits.push({ start: start + index, end: end + index, replacement });
    }
  }
  return edits;
}

/** Fixes of characters, in the order in which they are made: each relies on the one before. */
export const unicodeRules: FixRule[] = [
  {
    id: 'UNI0',
    code: 'UNI0',
    scope: 'cell',
    message: 'Bỏ ký tự không nhìn thấy.',
    invisible: true,
    source: 'Ký tự điều khiển: không in được, không ghi được vào văn bản (XML 1.0, mục 2.2)',
    edits: (text) => replaceMatches(text, ILLEGAL, () => ''),
    fires: [
      ['Tổ\u0000 chức', 'Tổ chức'],
      ['a\u001Bb\u007Fc\u0091d', 'abcd'],
      ['a\uFFFEb\uD800c\uDC00\uD800', 'abc'],
    ],
    silent: ['Tổ chức\tthi\nvẽ\u2028🎉', 'a\r\nb\u000Bc\u0085d'],
  },
  {
    id: 'UNI3',
    code: 'UNI3',
    scope: 'cell',
    message: 'Bỏ ký tự ẩn; đưa dấu cách, gạch nối, dấu xuống dòng lạ về dạng thường.',
    invisible: true,
    source: 'Unicode: ký tự khoảng trắng, gạch nối, xuống dòng và ký tự ẩn (loại Zs, Pd, Zl, Zp, Cf)',
    edits: (text) => replaceMatches(text, INVISIBLE, plain),
    fires: [
      ['5\u00A0000\u202Fđồng\u3000chẵn', '5 000 đồng chẵn'],
      ['tuyên\u00AD\u200Btruyền\uFEFF', 'tuyêntruyền'],
      ['a\tb', 'a b'],
      ['a\r\nb\rc\u2028d\u2029e\u000Bf\u0085g\fh', 'a\nb\nc\nd\ne\nf\ng\nh'],
      ['a\u200Db \u200Dc', 'ab c'],
      ['15\u2011NQ/TU, e\u2010mail, 09\u001ECT/TU', '15-NQ/TU, e-mail, 09-CT/TU'],
      ['15\u00ADNQ/TU, 15/QĐ\u00ADUBND, 2021\u00AD2025', '15-NQ/TU, 15/QĐ-UBND, 2021-2025'],
      ['\u00AD Mác \u00AD Lênin\n\u00AD Một', '- Mác - Lênin\n- Một'],
    ],
    silent: ['Tổ chức thi.\nTrao giải', '👨‍👩‍👧 ❤️ 🏳️‍🌈 👍🏽', 'می‌خواهم', 'क्‍ष'],
  },
  {
    id: 'UNI2',
    code: 'UNI2',
    scope: 'cell',
    message: 'Đưa chữ có dấu về kiểu Unicode thông dụng (trông không đổi).',
    invisible: true,
    source: 'TCVN 6909:2001; Unicode, dạng chuẩn C (UAX #15)',
    edits: nfcEdits,
    fires: [
      ['To\u0302\u0309 chu\u031B\u0301c', 'Tổ chức'],
      ['tiê\u0301ng Viê\u0323t', 'tiếng Việt'],
      ['Vie\u0323\u0302t, Vie\u0302\u0323t', 'Việt, Việt'],
      ['tie\u0301\u0302ng, sá\u0306m', 'tiếng, sắm'],
      ['o\u0301\u031B', 'ớ'],
    ],
    silent: ['Tổ chức ½ m² ﬁ Ａ', 'b\u0301', '한국어', '👍🏽'],
  },
  {
    id: 'UNI4-alike',
    code: 'UNI4',
    scope: 'cell',
    message: 'Thay chữ nước ngoài trông giống chữ Việt bằng chữ Việt.',
    source: 'Unicode: các chữ dễ nhầm với nhau (UTS #39)',
    edits: lookAlikeEdits,
    fires: [
      ['Ðảng bộ, ðồng bào', 'Đảng bộ, đồng bào'],
      ['Ɖảng ɖoàn', 'Đảng đoàn'],
      ['hоạt động', 'hoạt động'],
      ['СHỦ TỊCH', 'CHỦ TỊCH'],
      ['hо\u0323\u0302i', 'hội'],
      ['ＵＢＮＤ ２０２２', 'UBND 2022'],
    ],
    silent: ['Москва', 'Đảng bộ', 'αβγ', 'hоlz', '½ m² ﬁ ①', '（A）'],
  },
];

const LATIN_WITH_MARK = /[A-Za-z0-9À-ɏḀ-ỹ][\u0300-\u036F]|^[\u0300-\u036F]/;

/** Finds Latin words with a loose mark. A word right after a letter of another script is part of that script's word. */
function markAlarms({ text, words }: Prose): Alarm[] {
  if (!/[\u0300-\u036F]/.test(text)) return [];
  return words
    .filter(
      ({ text: word, start }) => LATIN_WITH_MARK.test(word) && !/[^\s\0-\u02FF]/.test(text.charAt(start - 1)),
    )
    .map(({ text: word, key, start, end }) => withProposal(start, end, word, mended(key)));
}

function withProposal(start: number, end: number, typed: string, right: string | undefined): Alarm {
  return { start, end, suggestions: right ? [withCaseOf(typed, right)] : [] };
}

/** Letters with a sign among them, or after them, that looks like an apostrophe. */
const WITH_ACCENT = /(?<![A-Za-zÀ-ɏḀ-ỹ´`])[A-Za-zÀ-ɏḀ-ỹ]+[´`ʼ′][A-Za-zÀ-ɏḀ-ỹ]*/g;

/**
 * Finds signs that were meant as a tone, which make a syllable of their word, and signs that stand for an apostrophe.
 */
function accentAlarms({ text }: Prose): Alarm[] {
  if (!/[´`ʼ′]/.test(text)) return [];
  return [...text.matchAll(WITH_ACCENT)].flatMap(({ 0: word, index: start }) => {
    const end = start + word.length;
    const toned = toNfc(word.replace(/[´ʼ′]/, '\u0301').replace('`', '\u0300'));
    const isToned = toned.length < word.length && isSyllable(toned);
    if (!isToned && /[´`ʼ′]$/.test(word)) return [];
    return [{ start, end, suggestions: [isToned ? toned : word.replace(/[´`ʼ′]/, "'")] }];
  });
}

/**
 * Finds words of two scripts that the fix leaves because no syllable comes of them. A person must say what was meant.
 */
function mixedAlarms({ text }: Prose): Alarm[] {
  if (!OTHER_SCRIPT.test(text)) return [];
  return [...text.matchAll(WORD)].flatMap(({ 0: word, index: start }) => {
    if (!OTHER_SCRIPT.test(word) || !LATIN.test(word)) return [];
    const right = word.replace(LETTER, alike);
    // `μg` has no other spelling.
    return right === word ? [] : [{ start, end: start + word.length, suggestions: [right] }];
  });
}

const VIQR = /(?<![A-Za-zÀ-ỹ])[A-Za-z]*(?:[aeo]\^|[ou]\+(?=[a-z'`?~.]))[A-Za-z^+('`?~.]*/gi;

function keyAlarms({ text, words }: Prose): Alarm[] {
  const alarms: Alarm[] = [];
  const add = (typed: string, start: number) => {
    const right = fromKeys(typed);
    if (!right) return;
    const alarm = withProposal(start, start + typed.length, typed, right);
    // A letter may have been typed twice: “baan” is “bân” or “ban”.
    const single = mended(typed.toLowerCase());
    if (single !== undefined && single !== right) alarm.suggestions?.push(withCaseOf(typed, single));
    alarms.push(alarm);
  };
  // The end of a file's name is no word: .rej.
  for (const { text: word, key, start } of words)
    if (!isSyllable(key) && text.charAt(start - 1) !== '.') add(word, start);
  if (!/[aeo]\^|[ou]\+/i.test(text)) return alarms;
  for (const { 0: word, index } of text.matchAll(VIQR))
    if (word.length > 'e^'.length) add(word.replace(/[.?]$/, ''), index);
  // A word may be part of a longer one that has signs in it. The longer one stays.
  alarms.sort((a, b) => a.start - b.start || b.end - a.end);
  let last = 0;
  return alarms.filter(({ start, end }) => {
    const isApart = start >= last;
    if (isApart) last = end;
    return isApart;
  });
}

/** The checks of characters. */
export const unicodeChecks: CheckRule[] = [
  {
    id: 'UNI4-mixed',
    code: 'UNI4',
    severity: 'warning',
    message: 'có chữ cái nước ngoài lẫn trong từ: gõ lại từ này',
    source: 'Unicode: chữ Kirin và Hy Lạp có chữ trông như chữ La-tinh',
    find: mixedAlarms,
    fires: [['nhóm Zаlo', 'Zаlo', 'Zalo']],
    silent: ['Москва', 'αβγ', 'nhóm Zalo'],
  },
  {
    id: 'UNI5',
    code: 'UNI5',
    severity: 'error',
    message: 'dấu thanh rời khỏi chữ hoặc thừa: gõ lại từ này',
    source: 'Unicode, dạng chuẩn C: mỗi nguyên âm tiếng Việt có dấu là một chữ',
    find: markAlarms,
    fires: [
      ['cán b\u0301ô', 'b\u0301ô', 'bố'],
      ['tiế\u0301ng', 'tiế\u0301ng', 'tiếng'],
      ['TIẾ\u0301NG', 'TIẾ\u0301NG', 'TIẾNG'],
      ['hộ\u0301i', 'hộ\u0301i'],
    ],
    silent: ['Tổ chức hội nghị', 'м\u0301осква\u0301', '1\uFE0F\u20E3'],
  },
  {
    id: 'UNI6',
    code: 'UNI6',
    severity: 'warning',
    message: 'dấu ´ ` ʼ ′ đứng thay dấu thanh hoặc dấu nháy: gõ lại từ này',
    source: "Dấu thanh là một phần của chữ, dấu nháy là “'”",
    find: accentAlarms,
    fires: [
      ['dân tộc H´Mông', 'H´Mông', "H'Mông"],
      ['M′Drắk', 'M′Drắk', "M'Drắk"],
      ['ca´n bộ', 'ca´n', 'cán'],
      ['nha` trường', 'nha`', 'nhà'],
    ],
    silent: ["H'Mông, H’Mông", '5′ đầu, 10°5′', '`mã`', '´'],
  },
  {
    id: 'UNI7',
    code: 'UNI7',
    severity: 'warning',
    message: 'có vẻ gõ khi bộ gõ tiếng Việt đang tắt: xem lại từ này',
    source: 'Quy ước gõ Telex, VNI và VIQR (RFC 1456)',
    find: keyAlarms,
    fires: [
      ['công tác ddangr', 'ddangr', 'đảng'],
      ['Ddangr bộ', 'Ddangr', 'Đảng'],
      ['tuyeen truyeenf', 'tuyeen', 'tuyên'],
      ['ngu7o7i2 dân', 'ngu7o7i2', 'người'],
      ["Tie^'ng Vie^.t.", "Tie^'ng", 'Tiếng'],
      ['ddo^`ng', 'ddo^`ng', 'đồng'],
    ],
    silent: [
      'xã Uar, xã Ia Piar, mã độc Trojan, book, see, tree, teen, beer, roof, box, gas, bus, moons, project, website',
      'ông Siu Hơr, Y Blơs, Lô2, ôxi',
      'H5N1, CO2, m2, k12, B2B, a1, tổ2, DDoS',
      'https://a.vn/ddang, ddang@a.vn',
      'a+b, x^2, C++, o+, hàm e^ x, tệp .rej',
    ],
  },
];
