// Words that are right syllables, but not the ones that were meant: “tập chung” for “tập trung”.

import type { Prose, Word } from '../../../model/prose';
import { withCaseOf } from '../../../text/phrase-book';
import type { SlipKind } from '../../../text/vietnamese/lookalikes';
import { isSyllable } from '../../../text/vietnamese/syllable';
import type { Lexicon } from '../../lexicon';
import type { Alarm, CheckContext, CheckRule } from '../rule';
import { endsName, rightPhrases } from './listed-phrases';

/** A syllable of a text. */
export interface Syllable {
  word: Word;
  key: string;
  /** It may be a wrong word: it is written small, or has its capital for another reason than being a name. */
  isOwn: boolean;
  /** It may be the first syllable of a name: it alone has a capital. */
  beginsName: boolean;
}

/** Returns the syllables of a text that stand side by side with nothing but a space between. */
export function runsOf(prose: Prose): Syllable[][] {
  const runs: Syllable[][] = [];
  let run: Syllable[] = [];
  for (const [i, word] of prose.words.entries()) {
    if (word.isQuoted || !isSyllable(word.key) || prose.gap(i) !== ' ') run = [];
    if (word.isQuoted || !isSyllable(word.key)) continue;
    if (run.length === 0) runs.push(run);
    const next = prose.words[i + 1];
    const isAlone = /^\p{Lu}\p{Ll}*$/u.test(word.text) && next !== undefined && isSmall(next);
    const isLowered = isAlone && word.startsSentence;
    run.push({
      word,
      key: word.key,
      isOwn: isSmall(word) || isLowered,
      beginsName: isAlone && !word.startsSentence && !endsName(prose, i),
    });
  }
  for (const one of runs.filter(isHeading)) for (const syllable of one) syllable.isOwn = true;
  return runs;
}

/** A heading in capitals has at least so many syllables; fewer may be a name. */
const HEADING = 4;

function isHeading(run: readonly Syllable[]): boolean {
  return run.length >= HEADING && run.every(({ word: { text } }) => text === text.toUpperCase());
}

function isSmall({ text }: Word): boolean {
  return text === text.toLowerCase();
}

/** A pair as it stands, and the word that it may have been meant to be. */
export interface Suspect {
  /** Index in the run of the first syllable of the pair, and of the one that is wrong. */
  first: number;
  at: number;
  /** The syllable that was meant. */
  meant: string;
  /** The pair stands in the counts; else it may belong to words that these do not know. */
  isSeen: boolean;
  /** What is known of the pair and of the word; `WEIGHTS` has a weight for each. */
  features: number[];
}

/** Words that begin the names of bodies, posts and documents. With a capital, any other word may be a person's name. */
const NAMED = new Set(
  [
    'ban chỉ|ban chấp|ban thường|bí thư|biên phòng|cải cách|chánh án|chánh văn|chỉ thị|chiến lược|chính phủ|chính trị',
    'chủ nhiệm|chủ tịch|chương trình|công an|công đoàn|công nghệ|công thương|công văn|cựu chiến|dân tộc|dân vận|dự án',
    'đại biểu|đại hội|đảng bộ|đảng ủy|đảng viên|đề án|đoàn thanh|đội thiếu|giám đốc|giao thông|giáo dục|hiến pháp',
    'hội đồng|hội nghị|hội nông|hướng dẫn|kế hoạch|kết luận|khoa học|kiểm tra|luật sư|lực lượng|mặt trận|ngân hàng',
    'nghị định|nghị quyết|nhà nước|nhân dân|nội vụ|nông dân|nông nghiệp|phát triển|phụ nữ|phó chủ|phó trưởng|pháp lệnh',
    'phòng chống|quân đội|quân sự|quốc hội|quốc phòng|quy chế|quy định|quy hoạch|quyết định|tài chính|tài nguyên',
    'tham mưu|thanh niên|thanh tra|thiếu niên|thông báo|thông tin|thông tư|thủ tướng|thủ trưởng|thường trực|thường vụ',
    'tổ chức|tổ quốc|tòa án|tổng bí|tổng cục|trung tâm|trung ương|trưởng ban|trưởng phòng|truyền thông|tuyên giáo',
    'tư pháp|ủy ban|ủy viên|văn hóa|văn kiện|văn phòng|viện kiểm|xây dựng|y tế',
  ].flatMap((line) => line.split('|')),
);

/** From this strength two syllables may be the word that was meant (`Lexicon.strength`). */
const LEAST_WORD = 0.28;
/** From this strength they are a word as they stand, and no slip. */
const WORD = 0.3;
/** Of a slip in a letter the word must be stronger: there are so many that chance makes words of right ones. */
const WORD_OF_LETTER = 0.5;
/**
 * A syllable is not free to be half of a word if it belongs to its other neighbour at least so much, as a part of the
 * word's strength.
 */
const HELD = 0.6;
const HELD_OF_LETTER = 0.35;
/** Or if it makes a word with its other neighbour, and that at least so often, as a part of the word's count. */
const HELD_COUNT = 0.2;
/** A word that is rarer than this is not proposed. */
const COMMON = 200;
/** A word is proposed that is this many times as frequent as the pair. */
const RATIO = 50;
/** A pair that is more frequent than this is no slip. */
const USUAL = 450;
/**
 * A syllable rarer than this is hardly one, and the strength of a pair of it that is rarer than `STRAY` says nothing:
 * “cở sở”.
 */
const STRAY_SYLLABLE = 100;
const STRAY = 60;
/** Below this strength, pairs are alike: their syllables meet by chance, or never. */
const CHANCE = -0.2;

/** Returns what could be a wrong word at a place of a run. */
export function suspectsAt(run: readonly Syllable[], at: number, lexicon: Lexicon): Suspect[] {
  const own = run[at];
  if (!own?.isOwn && !own?.beginsName) return [];
  const left = featuresBeside(run, at, -1, lexicon);
  const right = featuresBeside(run, at, 1, lexicon);
  if (!left && !right) return [];
  return lexicon.lookalikes(own.key).flatMap(({ key, kind }) =>
    [left, right].flatMap((beside, i): Suspect[] => {
      const features = beside?.featuresOf(key, kind);
      return beside && features
        ? [{ first: at - 1 + i, at, meant: key, isSeen: beside.isSeen, features }]
        : [];
    }),
  );
}

/** A slip of one letter that repeats the beginning or the end of the word's other syllable: “chính sánh”, “rà roát”. */
type Kind = SlipKind | 'echo';

/** Every kind of slip; one feature of a suspect for each, in this order, the last ones. */
export const KINDS: readonly Kind[] = [
  'hỏi-ngã',
  'tone',
  'hat',
  'marks',
  'sound',
  'count',
  'key',
  'echo',
  'letter',
];

const LETTER_KINDS: ReadonlySet<Kind> = new Set(['count', 'key', 'letter']);

const VOWELS = /[aeiouy]+/;

/** Returns the consonants before and behind the vowels of a syllable. */
function ends(key: string): [onset: string, final: string] {
  const [onset = '', final = ''] = key.normalize('NFD').replace(/\p{M}/gu, '').split(VOWELS);
  return [onset, final];
}

/** Whether a syllable begins or ends as its neighbour does, other than what was meant. */
function isEcho(own: string, meant: string, partner: string): boolean {
  const [a, b, c] = [ends(own), ends(meant), ends(partner)];
  return [0, 1].some((i) => a[i] !== '' && a[i] === c[i] && a[i] !== b[i]);
}

/**
 * Returns what tells the features of a lookalike that would make a word with the neighbour to the left (`side` -1) or to
 * the right (1); undefined where no lookalike can be meant.
 */
function featuresBeside(run: readonly Syllable[], at: number, side: -1 | 1, lexicon: Lexicon) {
  const [own, partner] = [run[at], run[at + side]];
  if (!own || !partner || (side < 0 ? !own.isOwn : !partner.isOwn)) return undefined;
  const start = side < 0 ? partner : own;
  if (!start.isOwn && !start.beginsName) return undefined;
  const inOrder = (inner: string, outer: string): [string, string] =>
    side < 0 ? [outer, inner] : [inner, outer];
  const pair = inOrder(own.key, partner.key);
  const count = lexicon.count(...pair);
  const strength = lexicon.strength(...pair);
  const isStray = count < STRAY && lexicon.frequency(own.key) < STRAY_SYLLABLE;
  if (count > USUAL || (strength >= WORD && !isStray)) return undefined;
  const [beyond, last] = [run[at + 2 * side], run[at + 3 * side]];
  const held = beyond && inOrder(partner.key, beyond.key);
  const near = held ? lexicon.strength(...held) : CHANCE;
  const away = beyond && last ? lexicon.strength(...inOrder(beyond.key, last.key)) : CHANCE;
  // (vi) phạm pháp luật: what stands beyond belongs to the word after it.
  const isHeld = near > away;
  const bound = isHeld ? near : CHANCE;
  const boundCount = held && isHeld ? lexicon.count(...held) : 0;
  const other = run[at - side];
  const otherStrength = other ? lexicon.strength(...inOrder(other.key, own.key)) : CHANCE;
  const beside = (key: string) => (other ? lexicon.count(...inOrder(other.key, key)) : 0) + lexicon.rare;
  if (otherStrength >= WORD) return undefined;
  const seen = Math.max(count, lexicon.rare);
  const featuresOf = (meant: string, kind: SlipKind): number[] | undefined => {
    const word = inOrder(meant, partner.key);
    if (!start.isOwn && !NAMED.has(word.join(' '))) return undefined;
    const times = lexicon.count(...word);
    if (times < COMMON || times < RATIO * seen) return undefined;
    const wordStrength = lexicon.strength(...word);
    const isLetter = LETTER_KINDS.has(kind);
    if (wordStrength < (isLetter ? WORD_OF_LETTER : LEAST_WORD)) return undefined;
    if (bound >= (isLetter ? wordStrength * HELD_OF_LETTER : Math.max(wordStrength * HELD, WORD)))
      return undefined;
    if (bound >= LEAST_WORD && boundCount >= times * HELD_COUNT) return undefined;
    if (otherStrength >= wordStrength * HELD_OF_LETTER) return undefined;
    const slip = isLetter && isEcho(own.key, meant, partner.key) ? 'echo' : kind;
    return [
      1,
      wordStrength,
      Math.log(times / seen),
      isStray ? CHANCE : Math.max(strength, CHANCE),
      Math.max(otherStrength, 0),
      other && otherStrength < CHANCE ? 1 : 0,
      Math.log(beside(meant) / beside(own.key)),
      Math.log(lexicon.frequency(meant)),
      Math.log(lexicon.frequency(own.key)),
      ...KINDS.map((one) => (one === slip ? 1 : 0)),
    ];
  };
  return { isSeen: count > 0, featuresOf };
}

/**
 * Learnt by logistic regression: slips of every kind, put into sentences that have the statistics of edited text,
 * against these sentences (`scripts/lexicon-weights.ts`).
 */
const WEIGHTS = [
  -0.77, 3.626, 0.348, -8.504, -3.119, -0.102, 0.674, 0.142, -0.314, 0.263, -0.233, 0.732, -0.456, 0.284,
  0.112, 0.279, -0.81, -0.941,
];

/** Returns how likely a suspect is a slip: a logarithm of odds. */
export function scoreOf({ features }: Suspect): number {
  return features.reduce((sum, feature, i) => sum + feature * (WEIGHTS[i] ?? 0), 0);
}

/** The least score that is told, by the kind of the slip. */
const TOLD: Partial<Record<Kind, number>> = { count: 3, key: 3, echo: 2, letter: 4.5 };

/** What a pair needs in addition: more where it does not stand in the counts, and may belong to words unknown there. */
const TOLD_OF_SEEN = -0.6;
const TOLD_OF_UNSEEN = 1.5;

/** … or where its syllables make a weaker word than these: đồng bào, nhà trường. */
const STRONG = 0.35;
const TOLD_OF_WEAK = 1;

/** A suspect with its kind and how far its score is above the least that is told. */
interface Told extends Suspect {
  kind: Kind;
  score: number;
}

/** Returns the suspects of a run that are told, in order and not overlapping; `least` moves what is told. */
export function toldIn(run: readonly Syllable[], lexicon: Lexicon, least = 0): Told[] {
  const scored = run
    .flatMap((_, at) => suspectsAt(run, at, lexicon))
    .map((suspect): Told => {
      const kind =
        KINDS[suspect.features.lastIndexOf(1) - suspect.features.length + KINDS.length] ?? 'letter';
      const [, strength = 0] = suspect.features;
      const ofPair = suspect.isSeen ? TOLD_OF_SEEN : TOLD_OF_UNSEEN;
      const needed = (TOLD[kind] ?? 0) + ofPair + (strength < STRONG ? TOLD_OF_WEAK : 0);
      return { ...suspect, kind, score: scoreOf(suspect) - needed };
    })
    .filter(({ score }) => score >= least)
    .sort((a, b) => b.score - a.score);
  const told: Told[] = [];
  for (const one of scored) if (told.every(({ first }) => Math.abs(first - one.first) > 1)) told.push(one);
  return told.sort((a, b) => a.first - b.first);
}

/** A longer text, in syllables, was left alone for something other than its words, such as its length. */
const LONGEST_LEFT_ALONE = 4;

/** Words that the counts hardly know, and halves of two words: (thanh) niên quan (tâm). Nowhere are they slips. */
const RIGHT = new Set(
  'trưởng bản|danh mức|đồ thị|bị ẩn|chữ đầu|trên đĩa|điều khoảng|niên quan|triển giao|ninh hoạt|cha cứu'.split(
    '|',
  ),
);

function wrongWords(prose: Prose, { lexicon, dictionary }: CheckContext): Alarm[] {
  if (!lexicon) return [];
  const known = [
    ...dictionary.phrases.find(prose).filter(({ value }) => !value),
    ...dictionary.leftAlone.find(prose).filter(({ count }) => count <= LONGEST_LEFT_ALONE),
    ...rightPhrases(prose),
  ];
  return runsOf(prose).flatMap((run) =>
    toldIn(run, lexicon).flatMap(({ first, at, meant }): Alarm[] => {
      const pair = run.slice(first, first + 2);
      const [start = 0, end = 0] = [pair[0]?.word.start, pair[1]?.word.end];
      const isKnown =
        RIGHT.has(pair.map(({ key }) => key).join(' ')) ||
        known.some((phrase) => phrase.start < end && start < phrase.end);
      if (isKnown) return [];
      const right = pair.map(({ word }, i) => (first + i === at ? withCaseOf(word.text, meant) : word.text));
      return [{ start, end, suggestions: [right.join(' ')] }];
    }),
  );
}

/** The check of words that are others. It is silent where the context has no lexicon, as while a unit types. */
export const wrongWordChecks: CheckRule[] = [
  {
    id: 'W1',
    code: 'W1',
    severity: 'warning',
    yields: true,
    isGuess: true,
    message: 'có thể gõ nhầm: xem lại',
    source: 'Thống kê các tiếng đứng cạnh nhau trong 83 triệu tiếng tin tức và văn bản luật (data/README.md)',
    find: wrongWords,
    fires: [
      ['Tiếp tục tập chung lãnh đạo', 'tập chung', 'tập trung'],
      ['Tập chung chỉ đạo vụ mùa', 'Tập chung', 'Tập trung'],
      ['Đẩy mạnh sản suất nông nghiệp', 'sản suất', 'sản xuất'],
      ['Đã thống báo kết luận của Ban Thường vụ', 'thống báo', 'thông báo'],
      ['Đẩy mạnh chuyển đối số ở 05 thôn', 'chuyển đối', 'chuyển đổi'],
      ['Thực hiện chính sánh dân tộc', 'chính sánh', 'chính sách'],
      ['Đã rà roát 12 văn bản', 'rà roát', 'rà soát'],
      ['Lực lượng phụ vụ hội nghị', 'phụ vụ', 'phục vụ'],
      ['đáp ứng như cầu của người dân', 'như cầu', 'nhu cầu'],
      ['giành cho các hộ nghèo', 'giành cho', 'dành cho'],
      ['nắm bắt tư tướng của cán bộ', 'tư tướng', 'tư tưởng'],
      ['Phát triễn kinh tế', 'Phát triễn', 'Phát triển'],
      ['Kiểm tra việc sự dụng đất', 'sự dụng', 'sử dụng'],
      ['Phối hợp với Mật trận Tổ quốc xã', 'Mật trận', 'Mặt trận'],
      ['Theo Quyết đinh số 05-QĐ/ĐU', 'Quyết đinh', 'Quyết định'],
      ['ĐẨY MẠNH SẢN SUẤT', 'SẢN SUẤT', 'SẢN XUẤT'],
      ['các cở sở giáo dục', 'cở sở', 'cơ sở'],
      ['Ủng hộ đông bào vùng lũ', 'đông bào', 'đồng bào'],
    ],
    silent: [
      'Tham gia diễn tập chung với xã bạn',
      'Góp phần vào thành tựu chung của tỉnh; giờ học tập chung, bài tập chung',
      'Vai trò của già làng, trưởng bản; vẽ đồ thị; hàng bị ẩn; viết hoa chữ đầu',
      'Vận động cả nhân dân các thôn',
      'Nữ chính sánh đôi cùng nam chính; điều khoảng, niên quan',
      'Thôn cũng cố có thêm mô hình',
      'Cục điều khoảng 20 xe; thanh niên quan tâm; biên giao động; chung thực đơn',
      'tập, chung; tập 5 chung; “tập chung”; tập “chung” chi',
      'bà Tập Chung, ông Tập chung sống',
      'anh Hương dẫn đoàn đi; chị Nghi quyết tâm; xã Quang hợp đồng; ÔNG SẢN SUẤT',
      'Xử lý sai phạm pháp luật',
      'Tổ chức hội nghị sơ kết, giao ban, tập huấn, quán triệt, dân vận khéo',
      'sản xuất, sản suất123',
      '',
    ],
  },
];
