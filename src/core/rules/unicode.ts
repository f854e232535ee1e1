// Characters: what a text must not hold, and one way to write what can be written in several.
import { type Edit, replaceMatches, trimEdit } from '../tracked-text';
import { INVISIBLE, plain } from '../vietnamese/invisible';
import { nfcEdits, toNfc } from '../vietnamese/nfc';
import { isSyllable } from '../vietnamese/syllable';
import type { FixRule, RuleExamples } from './rule';

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

function lookAlikeEdits(text: string): Edit[] {
  if (!HAS_LOOK_ALIKE.test(text)) return [];
  const edits: Edit[] = [];
  for (const { 0: word, index = 0 } of text.matchAll(WORD)) {
    const isMixed = FOREIGN.test(word) && LATIN.test(word);
    const intended = isMixed && isSyllable(word.replace(LETTER, alike)) ? alike : unambiguous;
    for (const { start, end, replacement } of replaceMatches(word, LETTER, ([letter]) => intended(letter))) {
      const edit = { start: start + index, end: end + index, replacement };
      edits.push(replacement.length > 1 ? trimEdit(text, edit) : edit);
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
    message: 'Chuyển chữ có dấu về Unicode dựng sẵn.',
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

/** Examples of the rules about characters, by id. */
export const unicodeExamples: Record<string, RuleExamples> = {
  UNI0: {
    fires: [
      ['Tổ\u0000 chức', 'Tổ chức'],
      ['a\u001Bb\u007Fc\u0091d', 'abcd'],
      ['a\uFFFEb\uD800c\uDC00\uD800', 'abc'],
    ],
    silent: ['Tổ chức\tthi\nvẽ\u2028🎉', 'a\r\nb\u000Bc\u0085d'],
  },
  UNI3: {
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
