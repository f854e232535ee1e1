// Names of places and bodies, and their capitals.

import type { Prose, Range } from '../../../model/prose';
import { lazily, PhraseBook, type PhraseMatch, pairs, withCaseOf } from '../../../text/phrase-book';
import { isSyllable } from '../../../text/vietnamese/syllable';
import { FIELDS, ONE_CAPITAL, ORGANISATIONS, UNIT_NAMES } from '../../data/names';
import { PLACES } from '../../data/places';
import type { Alarm, CheckRule } from '../rule';

/** Words before the name of a place. */
const PLACE_KINDS = new Set('xã phường huyện thôn bản tỉnh quận'.split(' '));
const PLACE_KINDS_OF_TWO = new Set(['thành phố', 'thị trấn', 'thị xã']);

/** Makes a book of the names in a data file; each is its own value, the name as it must be written. */
const book = (data: string) =>
  lazily(
    () =>
      new PhraseBook(
        data.split('\n').map((name) => [name, name]),
        true,
      ),
  );
const places = book(PLACES);
const bodies = book(
  ['Sở', 'Bộ'].reduce(
    (names, kind) => `${names}\n${kind} ${FIELDS.replace(/;/g, `\n${kind} `)}`,
    ORGANISATIONS,
  ),
);
const unitNames = lazily(() => new PhraseBook(pairs(UNIT_NAMES), true));

/**
 * Returns the found words with the capitals of the name; their letters and the places of their tones stay. Undefined if
 * nothing changes.
 */
function capitalised({ text, words }: Prose, match: PhraseMatch<string>): string | undefined {
  const { first, start, end, phrase } = match;
  const found = text.slice(start, end);
  if (found === found.toUpperCase()) return undefined;
  let right = found;
  for (const [i, { text: wanted }] of phrase.words.entries()) {
    const word = words[first + i];
    if (!word) return undefined;
    const letters = [...word.text].map((letter, at) =>
      wanted.charAt(at) === wanted.charAt(at).toLowerCase() ? letter.toLowerCase() : letter.toUpperCase(),
    );
    right = right.slice(0, word.start - start) + letters.join('') + right.slice(word.end - start);
  }
  return right === found ? undefined : right;
}

/**
 * Whether a place is surely meant. Names of two syllables may be words too (an toàn), so they need a kind before them.
 */
function isSurelyPlace(prose: Prose, { first, count }: PhraseMatch<unknown>): boolean {
  if (count >= 3) return true;
  const { words } = prose;
  const [word, before, beforeThat] = [words[first], words[first - 1], words[first - 2]];
  if (!word || !before || /^\p{Ll}/u.test(word.text) || prose.gap(first) !== ' ') return false;
  return PLACE_KINDS.has(before.key) || PLACE_KINDS_OF_TWO.has(`${beforeThat?.key} ${before.key}`);
}

/** Whether two places stand side by side in a list. */
function areListed({ text }: Prose, one?: Range, next?: Range): boolean {
  return one !== undefined && next !== undefined && /^(?:, | và |; )$/.test(text.slice(one.end, next.start));
}

function placeAlarms(prose: Prose): Alarm[] {
  const found = places().find(prose);
  return found.flatMap((match, i) => {
    const { start, end } = match;
    const others = [found[i - 1], found[i + 1]].filter(
      (other) =>
        other &&
        !capitalised(prose, other) &&
        (areListed(prose, other, match) || areListed(prose, match, other)),
    );
    const isPlace =
      isSurelyPlace(prose, match) || (others.length > 0 && /\p{Lu}/u.test(prose.text.charAt(start)));
    const right = isPlace ? capitalised(prose, match) : undefined;
    return right === undefined ? [] : [{ start, end, suggestions: [right] }];
  });
}

/** Syllables that make something else of the next word: ủy ban, chi hội, trưởng ban, cán bộ, cơ sở. */
const COMPOUND_BEGINNINGS = new Set('ủy chi đại tiểu trưởng phân liên cán cơ toàn trụ'.split(' '));

/** Words before the common beginning of several names. */
const SEVERAL = new Set('các những hai ba bốn'.split(' '));

/** What follows the name of one certain body. “Ban tổ chức giải” may be anybody's. */
const OF_ONE_BODY =
  /^ (?:(?:Tỉnh|Thành|Huyện|Đảng) (?:ủy|uỷ)|Trung ương|Việt Nam|(?:xã|phường|tỉnh|huyện|thành phố) \p{Lu}\p{Ll})/u;
/** And where its first letter is a capital: “Hội phụ nữ xã tặng quà”, but “Hội phụ nữ xã, phường”. */
const OF_OWN_PLACE = /^ (?:xã|phường|tỉnh) (?!và )\p{L}/u;
const LONGEST_BODY = ' thành phố Xx'.length;

/** Names that there is one body of, or one kind: a capital at the beginning is that of the name. */
const UNIQUE = /^(?:bộ|ban (?:bí|tu)|mặt|hội [lc]|liên|đoàn thanh niên c)/i;

/**
 * Finds names of bodies in wrong capitals. A name in small letters, apart from the first of a sentence, may mean any such
 * body and is left, except in a unit's name.
 */
function bodyAlarms(prose: Prose, isUnitName = false): Alarm[] {
  return bodies()
    .find(prose)
    .flatMap((match) => {
      const { first, start, end } = match;
      const found = prose.text.slice(start, end);
      const after = prose.text.slice(end, end + LONGEST_BODY);
      const isSmall = found === found.toLowerCase();
      const isCapitalOnly = found.slice(1) === found.slice(1).toLowerCase();
      const isOne =
        OF_ONE_BODY.test(after) ||
        (!isSmall && ((OF_OWN_PLACE.test(after) && !/^ban tổ/i.test(found)) || UNIQUE.test(found)));
      const mayBeAny = isSmall || prose.words[first]?.startsSentence || /^ban tổ/i.test(found);
      const isGeneric = isCapitalOnly && mayBeAny && !isOne;
      // Part of another body's name: Ủy ban Thường vụ Quốc hội, Chi hội Phụ nữ.
      const before = prose.words[first - 1]?.key ?? '';
      const isPart = /^\p{Ll}/u.test(found) && COMPOUND_BEGINNINGS.has(before) && prose.gap(first) === ' ';
      const isSeveral = SEVERAL.has(before);
      const isLeft = (isGeneric && !isUnitName) || (isSmall && isSeveral) || isPart;
      const name = isLeft ? undefined : capitalised(prose, match);
      // Several: các sở Y tế, Tư pháp; hai ban Tổ chức, Dân vận.
      const right = isSeveral ? name && found.charAt(0) + name.slice(1) : name;
      return right === undefined || right === found ? [] : [{ start, end, suggestions: [right] }];
    });
}

const oneCapitals = lazily(
  () =>
    new PhraseBook(
      ONE_CAPITAL.split(',').map((word): [string, string] => [word, word]),
      true,
    ),
);

/** What a name of a person, a firm, a newspaper or a street begins with, which people write in capitals as they like. */
const NAME_BEFORE =
  /(?<!\p{L}|[Tt]hông )(?:[Cc]ông ty|TNHH|HTX|[Cc]ổ phần|[Bb]áo|[Đđ]ường|[Pp]hố|[Cc]hợ|[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Nn]guyễn|[Tt]rần|[Ll]ê|[Pp]hạm|[Hh]oàng|[Vv]ũ)(?: \p{Lu}\p{Ll}*){0,4} $/u;
const LONGEST_NAME = 40;

/** Finds posts, documents and bodies with a capital too many. The names of bodies are left to their own rule. */
function surplusCapitals(prose: Prose): Alarm[] {
  if (!/ \p{Lu}\p{Ll}/u.test(prose.text)) return [];
  const names = bodies().find(prose);
  let next = 0;
  return oneCapitals()
    .find(prose)
    .flatMap((match) => {
      const { start, end } = match;
      const found = prose.text.slice(start, end);
      const rest = found.slice(1).toLowerCase();
      while ((names[next]?.end ?? end) <= start) next++;
      const isInName = (names[next]?.start ?? end) <= start;
      if (isInName || found.slice(1) === rest || /\p{Lu}{2}/u.test(found)) return [];
      if (NAME_BEFORE.test(prose.text.slice(Math.max(0, start - LONGEST_NAME), start))) return [];
      return [{ start, end, suggestions: [found.charAt(0) + rest] }];
    });
}

/** Finds the word for a kind of place with a capital, after a body of one: UBND Xã; but Tỉnh ủy, Huyện đoàn, Xã đội. */
function kindsOfPlaces({ words, gap }: Prose): Alarm[] {
  return words
    .filter(
      ({ text, isQuoted }, i) =>
        !isQuoted &&
        /^(?:Xã|Phường|Tỉnh|Huyện)$/.test(text) &&
        gap(i) === ' ' &&
        /^(?:ubnd|hđnd|mttq|ủy|dân|sự)$/.test(`${words[i - 1]?.key}`) &&
        !/^(?:ủy|đội|đoàn)$/.test(`${words[i + 1]?.key}`),
    )
    .map(({ text, start, end }) => ({ start, end, suggestions: [text.toLowerCase()] }));
}

/** The checks of names in a cell. */
export const nameChecks: CheckRule[] = [
  {
    id: 'C1',
    code: 'C1',
    severity: 'error',
    message: 'địa danh viết hoa chưa đúng',
    source: 'NĐ 30/2020/NĐ-CP, phụ lục II, mục III.1.a; danh mục địa danh Tuyên Quang, Hà Giang',
    find: placeAlarms,
    fires: [
      ['02 xã Thài phìn Tủng, Sà Phìn', 'Thài phìn Tủng', 'Thài Phìn Tủng'],
      ['tại thài phìn tủng', 'thài phìn tủng', 'Thài Phìn Tủng'],
      ['ở huyện Mèo vạc', 'Mèo vạc', 'Mèo Vạc'],
      ['Đón đoàn Hà Nội, Lạng sơn đến', 'Lạng sơn', 'Lạng Sơn'],
      ['đoàn Bắc ninh và Lào Cai', 'Bắc ninh', 'Bắc Ninh'],
    ],
    silent: [
      'xã Thài Phìn Tủng, Sà Phìn, Xà Phìn',
      'mạng xã hội an toàn',
      'chỉ đạo của huyện',
      'THÀI PHÌN TỦNG',
      '“thài phìn tủng”',
      'Mèo vạc',
      'đoàn Hà Nội, an khang; chị Hòa bình tĩnh; từ Hòa Bình và an toàn',
    ],
  },
  {
    id: 'C2-word',
    code: 'C2',
    severity: 'warning',
    message: 'viết hoa thừa: chỉ viết hoa chữ đầu',
    source: 'NĐ 30/2020/NĐ-CP, phụ lục II, mục IV.1 và V.4',
    find: surplusCapitals,
    fires: [
      ['theo Nghị Quyết số 15-NQ/TU', 'Nghị Quyết', 'Nghị quyết'],
      ['đồng chí Phó Bí Thư Đảng ủy', 'Bí Thư', 'Bí thư'],
      ['Chủ Tịch UBND xã', 'Chủ Tịch', 'Chủ tịch'],
      ['cùng Trung tâm Y Tế', 'Y Tế', 'Y tế'],
      ['cán bộ, Đảng Viên', 'Đảng Viên', 'Đảng viên'],
      ['Trường Tiểu Học Tân Trào', 'Tiểu Học', 'Tiểu học'],
      ['đón Tết Nguyên Đán', 'Nguyên Đán', 'Nguyên đán'],
      ['tại Hội Trường thôn', 'Hội Trường', 'Hội trường'],
    ],
    silent: [
      'NGHỊ QUYẾT, BÍ THƯ, cán bộ y tế, trạm y tế',
      'Nghị quyết, Phó Bí thư, Tổng Bí thư, Trưởng Ban Tổ chức, Phó Chủ tịch, Ủy ban, Đảng ủy, Ban Thường vụ',
      'xã Trung Thu, bà Lê Trung Thu, ông Nguyễn Trung Học, anh Đoàn Viên; Tết Nguyên đán',
      'ông Nguyễn Văn Hóa, báo Nhân Dân, báo Lao Động, xã An Ninh, xã Chỉ Đạo',
      'em Nguyễn Quốc Hội; Công ty TNHH Thiết Bị Y Tế Việt Nhật; đường Quyết Định',
      '“Nghị Quyết”',
    ],
  },
  {
    id: 'C2-kind',
    code: 'C2',
    severity: 'warning',
    message: 'tên chung: viết thường',
    source: 'NĐ 30/2020/NĐ-CP, phụ lục II, mục III.1.a',
    find: kindsOfPlaces,
    fires: [
      ['do UBND Xã tổ chức', 'Xã', 'xã'],
      ['Chủ tịch UBND Huyện Yên Sơn', 'Huyện', 'huyện'],
      ['của Ủy ban nhân dân Tỉnh.', 'Tỉnh', 'tỉnh'],
    ],
    silent: [
      'UBND xã, HĐND tỉnh, Công an xã, Đảng ủy Xã đội',
      'Bộ Công an, Tỉnh đoàn; Đảng bộ Huyện ủy; Xã Tân Trào, Phường An Tường',
      '“UBND Xã”',
    ],
  },
  {
    id: 'C2-body',
    code: 'C2',
    severity: 'warning',
    message: 'tên cơ quan, tổ chức viết hoa chưa đúng',
    source: 'NĐ 30/2020/NĐ-CP, phụ lục II, mục IV.1',
    find: (prose) => bodyAlarms(prose),
    fires: [
      ['Hội liên hiệp phụ nữ trao quà', 'Hội liên hiệp phụ nữ', 'Hội Liên hiệp Phụ nữ'],
      ['Hội nông dân xã tập huấn', 'Hội nông dân', 'Hội Nông dân'],
      ['dự đại hội hội cựu chiến binh xã Hùng Lợi', 'hội cựu chiến binh', 'Hội Cựu chiến binh'],
      ['Bộ chính trị ban hành nghị quyết', 'Bộ chính trị', 'Bộ Chính trị'],
      ['của Quân đội Nhân dân Việt Nam', 'Quân đội Nhân dân', 'Quân đội nhân dân'],
      ['cho hội viên Hội phụ nữ cấp cơ sở', 'Hội phụ nữ', 'Hội Phụ nữ'],
      ['cộng tác viên Ban chỉ đạo 35', 'Ban chỉ đạo', 'Ban Chỉ đạo'],
      ['của Đảng uỷ Quân Sự tỉnh', 'Đảng uỷ Quân Sự', 'Đảng uỷ Quân sự'],
      ['Đảng ủy Quân Sự tỉnh', 'Đảng ủy Quân Sự', 'Đảng ủy Quân sự'],
      ['Ban tuyên giáo và dân vận Tỉnh ủy họp', 'Ban tuyên giáo và dân vận', 'Ban Tuyên giáo và Dân vận'],
      ['của Ban tuyên giáo và dân vận', 'Ban tuyên giáo và dân vận', 'Ban Tuyên giáo và Dân vận'],
      ['do Ban xây dựng Đảng mời', 'Ban xây dựng Đảng', 'Ban Xây dựng Đảng'],
      ['cùng Văn phòng đảng uỷ xã', 'Văn phòng đảng uỷ', 'Văn phòng Đảng uỷ'],
      ['với Sở Y Tế', 'Sở Y Tế', 'Sở Y tế'],
      ['Sở Giáo Dục Và Đào Tạo mở lớp', 'Sở Giáo Dục Và Đào Tạo', 'Sở Giáo dục và Đào tạo'],
      ['các sở Y Tế, Tư pháp', 'sở Y Tế', 'sở Y tế'],
    ],
    silent: [
      'các hội phụ nữ',
      'các hội nông dân xã Tân Trào, Minh Thanh; chi hội phụ nữ thôn',
      'Hội phụ nữ xã, phường họp. Hội phụ nữ xã và phường họp',
      'hội nghị ban chấp hành',
      'Ban chỉ đạo họp',
      'BAN CHỈ ĐẠO',
      'Ủy ban Thường vụ Quốc hội, Chi hội Phụ nữ, Trưởng ban Tổ chức',
      'Đảng ủy Quân sự tỉnh, Ban Chấp hành Đảng bộ',
      'cuốn “Hội phụ nữ”',
      'các sở Y tế, Tư pháp, Nội vụ; hai ban Tổ chức, Dân vận; những sở Xây dựng, Công Thương',
      'thành lập Ban tổ chức giải; Ban tổ chức trao 03 giải',
      'Sở Y tế, Bộ Công an, Sở Văn hóa, Thể thao và Du lịch',
      'Trung tâm chính trị của huyện là xã',
      'cán bộ Tài chính - Kế toán, cơ sở Y tế',
    ],
  },
];

/** Proposes the official name where a unit's name holds one that is in use but may not be official. */
function unofficialNames(prose: Prose): Alarm[] {
  return unitNames()
    .find(prose)
    .map(({ start, end, value }) => ({
      start,
      end,
      suggestions: [withCaseOf(prose.text.slice(start, end), value)],
    }));
}

/** Every check of a unit's name in the registry, which the annex prints as it stands there. */
export const unitNameRules: readonly CheckRule[] = [
  {
    id: 'C2-unit',
    code: 'C2',
    severity: 'error',
    message: 'viết hoa chưa đúng, tên đơn vị được in trong phụ lục',
    source: 'NĐ 30/2020/NĐ-CP, phụ lục II, mục IV.1',
    find: (prose) => [...bodyAlarms(prose, true), ...placeAlarms(prose)],
    fires: [['Ban tuyên giáo Tỉnh ủy', 'Ban tuyên giáo', 'Ban Tuyên giáo']],
    silent: ['Ban Tuyên giáo Tỉnh ủy', 'BAN TUYÊN GIÁO TỈNH ỦY'],
  },
  {
    id: 'C2-capitals',
    code: 'C2',
    severity: 'info',
    message: 'cả tên viết hoa, phụ lục in như vậy: nên viết như Sở Y tế',
    source: 'NĐ 30/2020/NĐ-CP, phụ lục II, mục IV.1',
    find: ({ text, words }) =>
      text === text.toUpperCase() && words.filter(({ key }) => isSyllable(key)).length > 1
        ? [{ start: 0, end: text.length }]
        : [],
    fires: [['SỞ Y TẾ', 'SỞ Y TẾ']],
    silent: ['Sở Y tế', 'VNPT', 'UBND XÃ', 'BHXH TỈNH', 'VNPT 2', ''],
  },
  {
    id: 'U1',
    code: 'U1',
    severity: 'warning',
    message: 'có thể không phải tên chính thức, đối chiếu với quyết định thành lập',
    source: 'Phụ lục năm 2022: “Khối cơ quan - doanh nghiệp”',
    find: unofficialNames,
    fires: [['Đảng ủy Biên phòng tỉnh', 'Đảng ủy Biên phòng', 'Đảng ủy Bộ đội Biên phòng']],
    silent: ['Đảng ủy Bộ đội Biên phòng tỉnh'],
  },
];
