// Characters: what a text must not hold, and one way to write what can be written in several.

import type { Edit, Prose } from '../../../model/prose';
import { withCaseOf } from '../../../text/phrase-book';
import { replaceMatches, trimEdit } from '../../../text/tracked-text';
import { INVISIBLE, plain } from '../../../text/vietnamese/invisible';
import { nfcEdits, toNfc } from '../../../text/vietnamese/nfc';
import { remembered } from '../../../text/vietnamese/remembered';
import { isSyllable, mended } from '../../../text/vietnamese/syllable';
import { fromKeys } from '../../../text/vietnamese/typing';
import type { Alarm, CheckExamples, CheckRule, FixRule, RuleExamples } from '../rule';

/** What no XML file, so no document, may hold, and controls that mean nothing; a break of line is left to UNI3. */
const ILLEGAL = /(?![\t\n\v\f\r\u0085])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]+/gu;

const D_LOOK_ALIKES: Record<string, string> = { Ð: 'Đ', ð: 'đ', Ɖ: 'Đ', ɖ: 'đ' };

/** Letters of Cyrillic and Greek that look the same as the Latin letter after each. */
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
const FOREIGN = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;
const LATIN = /\p{Script=Latin}/u;

/** The Latin letter that a letter, with the marks on it, can only stand for. */
function unambiguous(letter: string): string {
  const first = letter.charAt(0);
  if (!FULL_WIDTH.test(first)) return withMarksOf(letter, D_LOOK_ALIKES[first] ?? first);
  return withMarksOf(letter, String.fromCharCode(first.charCodeAt(0) + FROM_FULL_WIDTH));
}

/** The Latin letter that a letter looks like. */
function alike(letter: string): string {
  const latin = FOREIGN_LOOK_ALIKES.get(letter.charAt(0));
  return latin ? withMarksOf(letter, latin) : unambiguous(letter);
}

function withMarksOf(letter: string, latin: string): string {
  return letter.length === 1 ? latin : toNfc(latin + letter.slice(1));
}

/** The changes to one word. */
const wordEdits = remembered((word): Edit[] => {
  const isMixed = FOREIGN.test(word) && LATIN.test(word);
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

/** What is said of a cell in an old encoding; nothing in it is put right, for its letters are not what they seem. */
export const legacyEncoding = {
  rule: 'UNI1',
  message:
    'Nội dung gõ bằng phông chữ cũ (mã TCVN3 hoặc VNI) nên chưa được chỉnh sửa: hãy chuyển sang Unicode, ví dụ bằng công cụ chuyển mã của UniKey, rồi dán hoặc gõ lại vào ô này.',
};

/** Rules about characters, in the order they must be applied: each relies on the text the one before leaves. */
export const unicodeRules: FixRule[] = [
  {
    id: 'UNI0',
    scope: 'cell',
    message: 'Bỏ ký tự điều khiển không hiển thị.',
    invisible: true,
    edits: (text) => replaceMatches(text, ILLEGAL, () => ''),
  },
  {
    id: 'UNI3',
    scope: 'cell',
    message: 'Bỏ ký tự ẩn và đưa khoảng trắng, dấu xuống dòng đặc biệt về dạng thường.',
    invisible: true,
    edits: (text) => replaceMatches(text, INVISIBLE, plain),
  },
  {
    id: 'UNI2',
    scope: 'cell',
    message: 'Đưa chữ có dấu về kiểu Unicode thông dụng (trông không đổi).',
    invisible: true,
    edits: nfcEdits,
  },
  {
    id: 'UNI4',
    scope: 'cell',
    message: 'Thay ký tự nước ngoài trông giống chữ tiếng Việt bằng chữ tiếng Việt.',
    edits: lookAlikeEdits,
  },
];

const LATIN_WITH_MARK = /[A-Za-z0-9À-ɏḀ-ỹ][\u0300-\u036F]|^[\u0300-\u036F]/;

/** Other scripts keep their marks: the word, of Latin letters and marks, must not follow a letter of theirs. */
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

/** Letters with a sign among or after them that looks like an apostrophe. */
const WITH_ACCENT = /(?<![A-Za-zÀ-ɏḀ-ỹ´`])[A-Za-zÀ-ɏḀ-ỹ]+[´`ʼ′][A-Za-zÀ-ɏḀ-ỹ]*/g;

/** A sign that was meant as a tone makes a syllable with the letter before; between other letters it is an apostrophe. */
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

/** Words of two scripts that the fix leaves, for they make no syllable: a person must say what was meant. */
function mixedAlarms({ text }: Prose): Alarm[] {
  if (!FOREIGN.test(text)) return [];
  return [...text.matchAll(WORD)].flatMap(({ 0: word, index: start }) => {
    if (!FOREIGN.test(word) || !LATIN.test(word)) return [];
    const right = word.replace(LETTER, alike);
    // There is no other way to write μg.
    return right === word ? [] : [{ start, end: start + word.length, suggestions: [right] }];
  });
}

const VIQR = /(?<![A-Za-zÀ-ỹ])[A-Za-z]*(?:[aeo]\^|[ou]\+(?=[a-z'`?~.]))[A-Za-z^+('`?~.]*/gi;

function keyAlarms({ text, words }: Prose): Alarm[] {
  const alarms: Alarm[] = [];
  const add = (typed: string, start: number) => {
    const right = fromKeys(typed);
    if (right) alarms.push(withProposal(start, start + typed.length, typed, right));
  };
  for (const { text: word, key, start } of words) if (!isSyllable(key)) add(word, start);
  if (!/[aeo]\^|[ou]\+/i.test(text)) return alarms;
  for (const { 0: word, index } of text.matchAll(VIQR)) add(word.replace(/[.?]$/, ''), index);
  // A word may be part of one with signs, which is the longer one.
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
    id: 'UNI4',
    severity: 'warning',
    message: 'có chữ cái nước ngoài lẫn trong từ: gõ lại từ này',
    find: mixedAlarms,
  },
  {
    id: 'UNI5',
    severity: 'error',
    message: 'dấu thanh rời khỏi chữ hoặc thừa: gõ lại từ này',
    find: markAlarms,
  },
  {
    id: 'UNI6',
    severity: 'warning',
    message: 'dấu ´ ` ʼ ′ đứng thay dấu thanh hoặc dấu nháy: gõ lại từ này',
    find: accentAlarms,
  },
  {
    id: 'UNI7',
    severity: 'warning',
    message: 'có vẻ gõ khi bộ gõ tiếng Việt đang tắt: xem lại từ này',
    find: keyAlarms,
  },
];

/** Examples of the checks, by id and severity. */
export const unicodeCheckExamples: Record<string, CheckExamples> = {
  'UNI4 warning': {
    source: 'Unicode: chữ Kirin và Hy Lạp có chữ trông như chữ La-tinh',
    fires: [['nhóm Zаlo', 'Zаlo', 'Zalo']],
    silent: ['Москва', 'αβγ', 'nhóm Zalo'],
  },
  'UNI5 error': {
    source: 'Unicode, dạng chuẩn C: mỗi nguyên âm tiếng Việt có dấu là một chữ',
    fires: [
      ['cán b\u0301ô', 'b\u0301ô', 'bố'],
      ['tiế\u0301ng', 'tiế\u0301ng', 'tiếng'],
      ['TIẾ\u0301NG', 'TIẾ\u0301NG', 'TIẾNG'],
      ['hộ\u0301i', 'hộ\u0301i'],
    ],
    silent: ['Tổ chức hội nghị', 'м\u0301осква\u0301', '1\uFE0F\u20E3'],
  },
  'UNI6 warning': {
    source: "Dấu thanh là một phần của chữ, dấu nháy là “'”",
    fires: [
      ['dân tộc H´Mông', 'H´Mông', "H'Mông"],
      ['M′Drắk', 'M′Drắk', "M'Drắk"],
      ['ca´n bộ', 'ca´n', 'cán'],
      ['nha` trường', 'nha`', 'nhà'],
    ],
    silent: ["H'Mông, H’Mông", '5′ đầu, 10°5′', '`mã`', '´'],
  },
  'UNI7 warning': {
    source: 'Quy ước gõ Telex, VNI và VIQR (RFC 1456)',
    fires: [
      ['công tác ddangr', 'ddangr', 'đảng'],
      ['Ddangr bộ', 'Ddangr', 'Đảng'],
      ['tuyeen truyeenf', 'tuyeen', 'tuyên'],
      ['ngu7o7i2 dân', 'ngu7o7i2', 'người'],
      ["Tie^'ng Vie^.t.", "Tie^'ng", 'Tiếng'],
      ['ddo^`ng', 'ddo^`ng', 'đồng'],
    ],
    silent: [
      'book, see, tree, teen, beer, roof, box, gas, bus, moons, project, website',
      'H5N1, CO2, m2, k12, B2B, a1, tổ2, DDoS',
      'https://a.vn/ddang, ddang@a.vn',
      'a+b, x^2, C++, o+',
    ],
  },
};

/** Examples of the rules about characters, by id. */
export const unicodeExamples: Record<string, RuleExamples> = {
  UNI0: {
    source: 'Ký tự điều khiển: không in được, không ghi được vào văn bản (XML 1.0, mục 2.2)',
    fires: [
      ['Tổ\u0000 chức', 'Tổ chức'],
      ['a\u001Bb\u007Fc\u0091d', 'abcd'],
      ['a\uFFFEb\uD800c\uDC00\uD800', 'abc'],
    ],
    silent: ['Tổ chức\tthi\nvẽ\u2028🎉', 'a\r\nb\u000Bc\u0085d'],
  },
  UNI3: {
    source: 'Unicode: ký tự khoảng trắng, xuống dòng và ký tự ẩn (loại Zs, Zl, Zp, Cf)',
    fires: [
      ['5\u00A0000\u202Fđồng\u3000chẵn', '5 000 đồng chẵn'],
      ['tuyên\u00AD\u200Btruyền\uFEFF', 'tuyêntruyền'],
      ['a\tb', 'a b'],
      ['a\r\nb\rc\u2028d\u2029e\u000Bf\u0085g\fh', 'a\nb\nc\nd\ne\nf\ng\nh'],
      ['a\u200Db \u200Dc', 'ab c'],
    ],
    silent: ['Tổ chức thi.\nTrao giải', '👨‍👩‍👧 ❤️ 🏳️‍🌈 👍🏽', 'می‌خواهم', 'क्‍ष'],
  },
  UNI2: {
    source: 'TCVN 6909:2001; Unicode, dạng chuẩn C (UAX #15)',
    fires: [
      ['To\u0302\u0309 chu\u031B\u0301c', 'Tổ chức'],
      ['tiê\u0301ng Viê\u0323t', 'tiếng Việt'],
      ['Vie\u0323\u0302t, Vie\u0302\u0323t', 'Việt, Việt'],
      ['tie\u0301\u0302ng, sá\u0306m', 'tiếng, sắm'],
      ['o\u0301\u031B', 'ớ'],
    ],
    silent: ['Tổ chức ½ m² ﬁ Ａ', 'b\u0301', '한국어', '👍🏽'],
  },
  UNI4: {
    source: 'Unicode: các chữ dễ nhầm với nhau (UTS #39)',
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
};

/** Examples of text in an old encoding, which a cell is looked at for before any rule; by id and severity. */
export const legacyExamples: Record<string, CheckExamples> = {
  'UNI1 error': {
    source: 'TCVN 5712:1993 (VN3) và VNI, bảng mã trước Unicode',
    fires: [
      ['Uû ban nh©n d©n tØnh', 'Uû ban nh©n d©n tØnh', 'Uỷ ban nhân dân tỉnh'],
      ['- Ñaûng boä tænh.', 'Ñaûng boä tænh', 'Đảng bộ tỉnh'],
    ],
    silent: ['Müller và Zoë họp', '· Tổ chức\n· Trao giải', '10 µm, 20 µg', '«Nhân Dân», 25°C'],
  },
};
