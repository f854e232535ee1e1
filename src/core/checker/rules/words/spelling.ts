// Spelling: words that are no Vietnamese syllable, and syllables that can be written in two ways.

import type { Edit, Prose, Word } from '../../../model/prose';
import { withCaseOf } from '../../../text/phrase-book';
import { proseOf } from '../../../text/prose';
import { isSyllable, mended, withOtherOnset } from '../../../text/vietnamese/syllable';
import { showsTonePlace, type TonePlace, toNewTone, toOldTone } from '../../../text/vietnamese/tone-place';
import { fromKeys } from '../../../text/vietnamese/typing';
import type { Alarm, CheckRule, FixRule } from '../rule';

/** Foreign words that are in use. A word with f, j, w or z need not be here: it is foreign in any case. */
const FOREIGN_IN_USE = new Set(
  (
    'internet intranet online email video videos clip clips audio radio karaoke link links blog blogger vlog tiktok ' +
    'youtube telegram messenger instagram google chat group page livestream livestreams post like comment hashtag ' +
    'banner poster pano logo album slide slides scan photo photocopy copy print tablet laptop smartphone camera mic ' +
    'led server cloud robot chatbot chip app apps data database digital portal account login admin marketing ' +
    'logistics startup tour resort hotel homestay container taxi bus gas gen gel kali protein vitamin vaccine vacxin ' +
    'covid virus test kit hotline inbox offline voucher catalogue pallet game games pin sim roaming check code bot content trend ' +
    'idol fan show live stream sticker barcode ka clo nitơ gram kilogam cent euro trade sport club tab team teen ' +
    'seminar stem style ko koi gym gem kung shan taluy sli slogan backdrop micro tivi inox biogas carbon mangan ' +
    'antimon barit granit diesel heroin methadone iốt inch podcast tennis yoga marathon'
  ).split(' '),
);

const NO_VOWEL = /^[b-dđf-hj-np-tv-xz]+$/;
/** A digit, or a mark in a wrong place, which UNI5 finds. */
const NO_WORD = /\d|\p{M}/u;
/** A sign that joins a word to another, often a foreign one: Lê-nin, H’Mông. */
const JOINT = /[-‐‑'’`´ʼ′^+_\\#]/;

function isForeign(key: string): boolean {
  return FOREIGN_IN_USE.has(key) || (/[fjwz]/.test(key) && /^[a-z]+$/.test(key));
}

function isJoined(text: string, { start, end }: Word): boolean {
  return JOINT.test(text.charAt(start - 1)) || JOINT.test(text.charAt(end));
}

function isSmall(word: Word): boolean {
  return word.text === word.text.toLowerCase();
}

/** Beginnings that are wrong in a name too: Nghành, Ghà. Others may be of a foreign name: Kạn, Krông, Gen. */
const NEVER_NAME = /^n?gh/;
/** Beginnings that are wrong unless another part of a name stands before: Ngị, but Ngải Seo Ngì. */
const HARDLY_NAME = /^ng.*[^a-z]/;

function isNamelike(prose: Prose, at: number): boolean {
  const [before, word, next] = [prose.words[at - 1], prose.words[at], prose.words[at + 1]];
  if (!word) return false;
  const { text, key, startsSentence } = word;
  const follows = before !== undefined && !isSmall(before) && prose.gap(at) === ' ';
  const isWrong = NEVER_NAME.test(key) || (HARDLY_NAME.test(key) && !follows);
  if (isSmall(word) || isWrong) return /^[A-Z]+$/.test(text);
  const isCapitals = text.length > 1 && text === text.toUpperCase();
  return isCapitals || !startsSentence || (key.startsWith('k') && next !== undefined && !isSmall(next));
}

/**
 * Returns the word with c, g or ng as they must be written, if they are not. “Đường kách mệnh” is the title of a book.
 */
function onsetSlip({ words }: Prose, at: number): string | undefined {
  const { key = '' } = words[at] ?? {};
  const isTitle = key === 'kách' && words[at + 1]?.key === 'mệnh';
  return isSyllable(key) || FOREIGN_IN_USE.has(key) || isTitle ? undefined : withOtherOnset(key);
}

function onsetAlarms(prose: Prose): Alarm[] {
  return prose.words.flatMap((word, i) => {
    const right = onsetSlip(prose, i);
    if (!right || isNamelike(prose, i) || isJoined(prose.text, word)) return [];
    const { text, start, end } = word;
    return [{ start, end, suggestions: [withCaseOf(text, right)] }];
  });
}

function syllableAlarms(prose: Prose): Alarm[] {
  const { text, words } = prose;
  return words.flatMap((word, i) => {
    const { key, start, end } = word;
    if (key.length < 2 || isSyllable(key) || !isSmall(word)) return [];
    if (NO_VOWEL.test(key) || NO_WORD.test(key) || isForeign(key)) return [];
    if (isJoined(text, word) || key === 'kách' || onsetSlip(prose, i) || fromKeys(key)) return [];
    // A word without a mark may be foreign: “seen” is not “sen”.
    const right = /[^a-z]/.test(key) ? mended(key) : undefined;
    return [{ start, end, suggestions: right ? [right] : [] }];
  });
}

/** Syllables, each with the one that Party and State documents write. */
const USUAL = new Map(
  'lí lý,kỉ kỷ,tỉ tỷ,mĩ mỹ,hi hy,sỹ sĩ,quí quý,qui quy'
    .split(',')
    .map((pair) => pair.split(' ') as [string, string]),
);

function usageAlarms({ words }: Prose): Alarm[] {
  return words.flatMap(({ text, key, start, end, isQuoted, startsSentence }, i) => {
    const right = USUAL.get(key);
    const isName = text !== key && !startsSentence;
    if (!right || isQuoted || isName || (key === 'tỉ' && words[i + 1]?.key === 'mỉ')) return [];
    return { start, end, suggestions: [withCaseOf(text, right)] };
  });
}

/**
 * What goes on with a link. A link reaches back as far as letters have no marks, so a moved mark would change the link.
 */
const IN_LINK = /^(?:[@_%+~-]|\.\S)/;

function tonePlaceEdits(text: string, tonePlace?: TonePlace): Edit[] {
  if (!tonePlace || !showsTonePlace(text, tonePlace === 'old' ? 'new' : 'old')) return [];
  const moved = tonePlace === 'old' ? toOldTone : toNewTone;
  return proseOf(text).words.flatMap((word) => {
    const { text: typed, key, end, isQuoted } = word;
    const right = moved(typed);
    const mayBeName = !isSmall(word) && key !== 'ủy';
    const isInLink = IN_LINK.test(text.slice(end, end + 2));
    if (right === typed || isQuoted || isInLink || mayBeName) return [];
    return { start: end - 2, end, replacement: right.slice(-2) };
  });
}

/** The fix of where the tone stands. */
export const spellingRules: FixRule[] = [
  {
    id: 'T1',
    code: 'T1',
    scope: 'item',
    message: 'Đặt dấu thanh thống nhất với các đơn vị khác (hòa, thủy hay hoà, thuỷ).',
    source: 'Quyết định 1989/QĐ-BGDĐT, điều 8: hai cách đặt dấu, một cách trong cả văn bản',
    edits: tonePlaceEdits,
    fires: [
      ['Tổ chức hoà giải, toạ đàm, tuyên truyền khoẻ.', 'Tổ chức hòa giải, tọa đàm, tuyên truyền khỏe.'],
      ['Đảng uỷ, Uỷ ban, HUYỆN UỶ', 'Đảng ủy, Ủy ban, HUYỆN ỦY'],
      ['“Văn hoá” và văn hoá', '“Văn hoá” và văn hóa'],
    ],
    silent: [
      'Bà Thuỷ, ông Hoà, xã KHOÁ',
      'quý, quỷ, quỳ',
      'hoàn, thuyền, khoảng',
      'hoa\u0300',
      'https://a.vn/văn-hoá',
      'hòa, thủy',
      '',
    ],
  },
];

/** The checks of spelling. */
export const spellingChecks: CheckRule[] = [
  {
    id: 'O1',
    code: 'O1',
    severity: 'error',
    message: 'sai chính tả: ngh, gh, k chỉ đứng trước e, ê, i, y; ng, g, c đứng trước các chữ khác',
    source: 'Quyết định 240/QĐ năm 1984; quy tắc chính tả dạy trong trường học',
    find: onsetAlarms,
    fires: [
      ['Các ban, nghành phối hợp', 'nghành', 'ngành'],
      ['Sở, Ban, Nghành', 'Nghành', 'Ngành'],
      ['CÁC NGHÀNH', 'NGHÀNH', 'NGÀNH'],
      ['đi ngiên cứu', 'ngiên', 'nghiên'],
      ['Bàn gế', 'gế', 'ghế'],
      ['Gế ngồi', 'Gế', 'Ghế'],
      ['kán bộ', 'kán', 'cán'],
      ['Kông tác tuyên truyền', 'Kông', 'Công'],
      ['cế hoạch', 'cế', 'kế'],
      ['theo Ngị định', 'Ngị', 'Nghị'],
      ['hội ngị', 'ngị', 'nghị'],
    ],
    silent: [
      'nghề, nghiêm, ghế, ghi, kế, kiểm, ký, kỷ, ngành, ngày, gà, gì, giữ gìn, giếng, giết, quỹ',
      'Bắc Kạn, Kon Tum, Krông Pa, tỉnh Kon Tum, bà Ka Thị Hoa, Hồng Kông',
      'Kon Tum, BẮC KẠN, CEO, GE',
      'em Ngải Seo Ngì; nuôi cá koi, tập gym',
      'tác phẩm Đường kách mệnh, biến đổi gen, ki lô mét, gê-nôm',
      'https://nghanh.vn/nghành',
    ],
  },
  {
    id: 'O2',
    code: 'O2',
    severity: 'warning',
    message: 'có thể gõ sai hoặc thiếu dấu: xem lại từ này',
    source: 'Cấu tạo âm tiết tiếng Việt: phụ âm đầu, vần, thanh',
    find: syllableAlarms,
    fires: [
      ['trung thựơc', 'thựơc', 'thược'],
      ['tuyềen truyền', 'tuyềen', 'tuyền'],
      ['phối hợpp', 'hợpp', 'hợp'],
      ['đựoc giao', 'đựoc', 'được'],
      ['chuẩn bj biêt', 'biêt'],
      ['the seen', 'seen'],
      ['hội nghị trức tuyếnn', 'tuyếnn', 'tuyến'],
    ],
    silent: [
      'tổ chức tuyên truyền trên internet, fanpage, zalo, facebook, youtube, video, clip',
      'a) gồm 250 m2, 5 kg, 3 km, 10 tr.đ, vv',
      'Krông, Tuyềen, UBND, LLVT',
      'Mát-xcơ-va, chủ nghĩa Mác - Lê-nin, xê-mi-na, e-mail',
      'https://abc.vn/tuyeen, tuyeen.docx',
    ],
  },
  {
    id: 'O3',
    code: 'O3',
    severity: 'info',
    isOptional: true,
    message: 'viết i, y theo cách thường dùng trong văn bản',
    source: 'Cách viết quen dùng trong văn bản của Đảng và Nhà nước (lý luận, kỷ niệm, kỷ luật)',
    find: usageAlarms,
    fires: [
      ['công tác lí luận', 'lí', 'lý'],
      ['Kỉ niệm ngày thành lập', 'Kỉ', 'Kỷ'],
      ['quí III, qui định', 'quí', 'quý'],
      ['chiến sỹ', 'sỹ', 'sĩ'],
    ],
    silent: [
      'lý luận, kỷ luật, tỷ lệ, hy sinh, quý, quy định, bác sĩ',
      'bà Lí, ông Sỹ',
      '“lí luận”',
      'tỉ mỉ',
    ],
  },
];
