// Spelling: words that are no Vietnamese syllable, and syllables that can be written in two ways.

import type { Edit, Prose, Word } from '../../../model/prose';
import { withCaseOf } from '../../../text/phrase-book';
import { proseOf } from '../../../text/prose';
import { isSyllable, mended, SWAPPED, withOtherOnset } from '../../../text/vietnamese/syllable';
import { showsTonePlace, type TonePlace, toNewTone, toOldTone } from '../../../text/vietnamese/tone-place';
import { fromKeys } from '../../../text/vietnamese/typing';
import type { Lexicon } from '../../lexicon';
import type { Alarm, CheckContext, CheckRule, FixRule } from '../rule';

/**
 * Foreign words in use that are built like a Vietnamese syllable without its tone, or like one with a letter typed twice.
 */
const FOREIGN_IN_USE = new Set(
  (
    'internet group livestream livestreams post tablet taxi gas gen gel pallet catalogue app apps chip clip chat link ' +
    'photo google logo offline inbox sticker robot content test kit clo gram cent euro ka ko koi gym gem kung team teen ' +
    'trend stream tour resort pin sim set top hit hot pop rap rock ket stop net pot tip scan xăng-ti-mét inch yoga vest mic ' +
    'voucher tennis vắcxin vácxin mắcca cácbon cátxét ápphích ốpla top topic public ship blog vlog check gas data kip ' +
    'ki cec kc kali box lab mac sex sign'
  ).split(' '),
);

/** Letters without any mark that no syllable is written with, typed wrong or not: radar, stress, hecta, oxy. */
function isForeignShape(key: string): boolean {
  if (!/^[a-z]+$/.test(key)) return false;
  const single = key.replace(/([a-z])\1/g, '$1');
  return ![key, single].some((word) => isSyllable(word) || isSyllable(sharpened(word)));
}

/** Returns a word whose last letters stop the voice with the tone that such a syllable must have. */
function sharpened(word: string): string {
  return mended(word.replace(/([aeiouy])(?=[ptc]h?$)/, '$1\u0301').normalize('NFC')) ?? word;
}

/** Several syllables in one, all without a tone: ôtô, panô, kilôgam. */
function isForeignCompound(key: string): boolean {
  const marks = key.normalize('NFD');
  return (
    !/[\u0300\u0301\u0303\u0309\u0323]/.test(marks) && /[aeiouy]\P{L}?[^aeiouy\P{L}]+[aeiouy]/u.test(marks)
  );
}

const NO_VOWEL = /^[b-dđf-hj-np-tv-xz]+$/;
/** A digit, or a mark in a wrong place, which UNI5 finds. */
const NO_WORD = /\d|\p{M}/u;
/** A sign that joins a word to another, often a foreign one: Lê-nin, H’Mông. */
const JOINT = /[-‐‑'’`´ʼ′^+_\\#]/;

function isForeign(key: string): boolean {
  const isFree = /[fjwz]/.test(key) && /^[a-z]+$/.test(key);
  return isFree || FOREIGN_IN_USE.has(key) || isForeignShape(key) || isForeignCompound(key);
}

function isJoined(text: string, { start, end }: Word): boolean {
  return JOINT.test(text.charAt(start - 1)) || JOINT.test(text.charAt(end));
}

function isSmall(word: Word): boolean {
  return word.text === word.text.toLowerCase();
}

/** The tone on the i of gi, which sounds no vowel there: gía, gíao. */
const MISPLACED_TONE = /^g[ìíỉĩị][aăâeêoôơuư]/i;
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
  // Kai is a name wherever it stands.
  return isCapitals || !startsSentence || /^[a-z]+$/.test(key) || (next !== undefined && !isSmall(next));
}

/**
 * Returns the word with c, g or ng as they must be written, if they are not. “Đường kách mệnh” is the title of a book,
 * and Bắc Kạn a place, whose capitals are another rule's.
 */
function onsetSlip({ words }: Prose, at: number): string | undefined {
  const { key = '' } = words[at] ?? {};
  const isTitle =
    (key === 'kách' && words[at + 1]?.key === 'mệnh') || (key === 'kạn' && words[at - 1]?.key === 'bắc');
  const isForeignWord = FOREIGN_IN_USE.has(key) || /^[a-z]{2}$/.test(key);
  return isSyllable(key) || isForeignWord || isTitle ? undefined : withOtherOnset(key);
}

function onsetAlarms(prose: Prose): Alarm[] {
  return prose.words.flatMap((word, i) => {
    const { text, start, end } = word;
    const toneOnGi = MISPLACED_TONE.test(text) ? mended(word.key) : undefined;
    const right = toneOnGi ?? onsetSlip(prose, i);
    if (!right || isNamelike(prose, i) || isJoined(prose.text, word)) return [];
    const message = toneOnGi && 'sai chính tả: sau gi, dấu thanh đặt ở nguyên âm đứng sau';
    return [{ start, end, suggestions: [withCaseOf(text, right)], ...(message && { message }) }];
  });
}

/** From this strength a neighbour shows what was meant (`Lexicon.strength`); a word that may be foreign needs more. */
const SHOWN = 0.35;
const SHOWN_OF_FOREIGN = 0.5;
/** Returns what a word that is no syllable is meant to be: the lookalike that the words beside it show. */
function meantBeside(prose: Prose, at: number, lexicon?: Lexicon): string | undefined {
  const { key = '' } = prose.words[at] ?? {};
  if (!lexicon || FOREIGN_IN_USE.has(key)) return undefined;
  const mayBeForeign = isForeign(key);
  let best: string | undefined;
  let most = mayBeForeign ? SHOWN_OF_FOREIGN : SHOWN;
  const offer = (meant: string, left?: string, right?: string) => {
    const strength = left && right ? lexicon.strength(left, right) : 0;
    if (strength > most) [best, most] = [meant, strength];
  };
  const before = prose.gap(at) === ' ' ? prose.words[at - 1]?.key : undefined;
  const next = prose.gap(at + 1) === ' ' ? prose.words[at + 1]?.key : undefined;
  for (const { key: meant, kind } of lexicon.lookalikes(key)) {
    if (mayBeForeign && (kind === 'letter' || kind === 'key')) continue;
    offer(meant, before, meant);
    offer(meant, meant, next);
  }
  return best;
}

/** Letters as a syllable may have them, whatever their marks; names such as Đắk, Krông and Êđê have others. */
const SHAPE = /^(?:[bcdhklmnprstvx]|ch|gh|gi?|kh|ngh?|nh|ph|qu?|t[hr])?[aeiouy]+(?:[cmnpt]|ch|n[gh])?$/;

/** A capital where no word has one: HUyện, hUYỆN. A word without a mark may be an abbreviation or a brand. */
function isMiscapitalised({ text, key }: Word): boolean {
  return !/^(?:.\P{Lu}*|\P{Ll}*)$/u.test(text) && isSyllable(key) && /[^a-z]/.test(key);
}

/**
 * Returns what a word with a capital must be: a name may be foreign or of another people, so it is told only where it is
 * certain which syllable was meant, and nothing beside it is such a name; or where it begins a sentence in small letters.
 */
function capitalAlarms(prose: Prose, at: number, lexicon?: Lexicon): Alarm[] {
  const [before, word, next] = [prose.words[at - 1], prose.words[at], prose.words[at + 1]];
  if (!word) return [];
  const { text, key, start, end, startsSentence, isQuoted } = word;
  const isPlain = isSyllable(key) && text.slice(1) === text.slice(1).toLowerCase();
  if (isQuoted || isPlain || isJoined(prose.text, word)) return [];
  if (isMiscapitalised(word)) {
    const isCapital = startsSentence || /^\p{Lu}/u.test(text);
    return [{ start, end, suggestions: [isCapital ? withCaseOf(key.charAt(0).toUpperCase(), key) : key] }];
  }
  const isSentence = startsSentence && next !== undefined && isSmall(next) && isSyllable(next.key);
  const isNone = isSentence && !isSyllable(key) && !NO_WORD.test(key);
  const meant = isNone ? meantBeside(prose, at, lexicon) : undefined;
  if (meant) return [{ start, end, suggestions: [withCaseOf(text, meant)] }];
  const bare = key.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd');
  // Names such as Dêê and Pơơ end in one vowel twice.
  if (
    isSyllable(key) ||
    bare === key ||
    /([aeiouyêôơưăâ])\1$/.test(key) ||
    isForeign(key) ||
    NO_WORD.test(key)
  )
    return [];
  const isStrange = (other: Word | undefined, gap: string) =>
    other !== undefined && gap === ' ' && /^\p{Lu}.*\p{Ll}/u.test(other.text) && !isSyllable(other.key);
  if (isStrange(before, prose.gap(at)) || isStrange(next, prose.gap(at + 1))) return [];
  // Letters of an abbreviation have no tones: ĐUU.
  const hasTone = TONE.test(text.normalize('NFD')) || /^dđ|^đd/.test(key);
  const isAbbreviation = !hasTone && /\p{Lu}.*\p{Lu}/u.test(text);
  // Some people write their name so: Qúy, Hùynh.
  const isPerson = /[ùúủũụ]y/.test(key) && !startsSentence && /^\p{Lu}\p{Ll}/u.test(before?.text ?? '');
  const right = isAbbreviation || isPerson ? undefined : mended(key);
  if (right) {
    const isCapitals = text.length > 2 && text === text.toUpperCase();
    const suggestion = isCapitals ? right.toUpperCase() : right.charAt(0).toUpperCase() + right.slice(1);
    return [{ start, end, suggestions: [suggestion] }];
  }
  return isSentence && !isAbbreviation && SHAPE.test(bare) ? [{ start, end }] : [];
}

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/u;

function syllableAlarms(prose: Prose, { lexicon }: CheckContext): Alarm[] {
  const { text, words } = prose;
  return words.flatMap((word, i) => {
    const { key, start, end } = word;
    if (!isSmall(word)) return onsetSlip(prose, i) || fromKeys(key) ? [] : capitalAlarms(prose, i, lexicon);
    if (key.length < 2 || isSyllable(key)) return [];
    if (NO_VOWEL.test(key) || NO_WORD.test(key)) return [];
    if (isJoined(text, word) || key === 'kách' || onsetSlip(prose, i) || fromKeys(key)) return [];
    // A word without a mark may be foreign: “seen” is not “sen”.
    const right = /[^a-z]/.test(key) || SWAPPED.test(key) ? mended(key) : undefined;
    const meant = meantBeside(prose, i, lexicon);
    if (!meant && isForeign(key) && !(right && SWAPPED.test(key))) return [];
    return [{ start, end, suggestions: [...new Set([meant, right])].filter((one) => one !== undefined) }];
  });
}

/** Syllables, each with the one that Party and State documents write. */
const USUAL = new Map(
  'lí lý,kỉ kỷ,tỉ tỷ,mĩ mỹ,hi hy,sỹ sĩ,quí quý,qui quy'
    .split(',')
    .map((pair) => pair.split(' ') as [string, string]),
);

function usageAlarms(prose: Prose): Alarm[] {
  const { words } = prose;
  return words.flatMap((word, i) => {
    const { text, key, start, end, isQuoted, startsSentence } = word;
    const right = USUAL.get(key);
    const isName = text !== key && !startsSentence;
    if (
      !right ||
      isQuoted ||
      isName ||
      isJoined(prose.text, word) ||
      (key === 'tỉ' && words[i + 1]?.key === 'mỉ')
    )
      return [];
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
      ['Tổ chức đánh gía kết quả', 'gía', 'giá'],
      ['người gìa neo đơn', 'gìa', 'già'],
      ['nhờ gíao dục, gỉai quyết', 'gíao', 'giáo'],
      ['khai thác koáng sản', 'koáng', 'khoáng'],
    ],
    silent: [
      'nghề, nghiêm, ghế, ghi, kế, kiểm, ký, kỷ, ngành, ngày, gà, gì, giữ gìn, giếng, giết, quỹ',
      'tỉnh Bắc kạn',
      'Bắc Kạn, Kon Tum, Krông Pa, tỉnh Kon Tum, bà Ka Thị Hoa, Hồng Kông',
      'Kon Tum, BẮC KẠN, CEO, GE, tệp ci, lệnh ge',
      'em Ngải Seo Ngì; nuôi cá koi, tập gym',
      'tác phẩm Đường kách mệnh, biến đổi gen, ki lô mét, gê-nôm',
      'https://nghanh.vn/nghành',
      'Kai là trợ lý ảo của phường',
      'Kan Sơn tặng quà; Karl Marx viết; Kumho cấp 05 lốp',
      'Ghana dự hội nghị. Gerrit trao học bổng. Ginger là tên quán',
      'gìn giữ, gì, gìm giá, giếng, giải',
    ],
  },
  {
    id: 'O2',
    code: 'O2',
    severity: 'warning',
    isGuess: true,
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
      ['chuyển cac báo cáo', 'cac'],
      ['báo cáo trogn ngày', 'trogn', 'trong'],
      ['Tuyen truyền lưu động', 'Tuyen', 'Tuyên'],
      ['đảm bảo chât lượng', 'chât', 'chất'],
      ['Thưc hiện nghị quyết', 'Thưc', 'Thực'],
      ['công tác tuyen truyền', 'tuyen', 'tuyên'],
      ['hội nghị trức tuyếnn', 'tuyếnn', 'tuyến'],
      ['công tác tuyên tryền', 'tryền', 'truyền'],
      ['hyện ủy', 'hyện', 'huyện'],
      ['Triểnn khai kế hoạch', 'Triểnn', 'Triển'],
      ['Phôí hợp với các ngành', 'Phôí', 'Phối'],
      ['Báo cáo Qúy III', 'Qúy', 'Quý'],
      ['BÁO CÁO KẾT QỦA', 'QỦA', 'QUẢ'],
      ['của HUyện ủy', 'HUyện', 'Huyện'],
      ['ở hUYỆN', 'hUYỆN', 'huyện'],
      ['đồng chí DĐức', 'DĐức', 'Đức'],
      ['các ban ở dđịa phương', 'dđịa', 'địa'],
    ],
    silent: [
      'tổ chức tuyên truyền trên internet, fanpage, zalo, facebook, youtube, video, clip',
      'a) gồm 250 m2, 5 kg, 3 km, 10 tr.đ, vv',
      'Krông, UBND, LLVT, ĐUU, ĐHĐCĐ, QyĐ, QĐi',
      'Đắk Lắk, Đắk tổ chức, Êđê sinh sống, Hrê, Xtiêng, Bhơ Hôồng, La Êê, Tà Pơơ, Ngọk Linh, Đạ Tẻh, Măng Đen, Pắc Miầu, Sín Chéng, Vừ Mí Kẻ',
      'ông Trần Qúy, bà Nguyễn Hùynh Lan',
      'Ôtô đi qua, iPhone, VNeID, WiFi, PGS.TS Nguyễn Văn A, ThS, TTg',
      'Mát-xcơ-va, chủ nghĩa Mác - Lê-nin, xê-mi-na, e-mail',
      'https://abc.vn/tuyeen, tuyeen.docx',
      'Trao tặng 02 xe ôtô, 05 môtô, 05 panô',
      'nilon, hecta, kilôgam, oxy, axit, canxi, mini, radar, laser, logic, stress, vali, set, top',
      'xe container, sôcôla, xêmina, côngtenơ, pianô, vắcxin, ghiđông, amiăng, parabol, sensor, silic, kiosk',
      'sign, design, campaign; the content, team; xe bus; sôcôla, bêtông, xilanh, ximăng, ôxi, panô của thôn; loại gen trội',
      'startup, podcast, workshop, smartphone, drone, dollar, euro, virus, marathon, nhạc pop, hit',
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
