// Bullets: the signs that begin the items of a list, and the one way to write them.
import { BULLET, SUB_BULLET } from '../../../model/annex';
import type { Edit, Range } from '../../../model/prose';
import type { UnitReport } from '../../../model/unit';
import { aboutText } from '../../entry-finding';
import type { BatchRule, FixRule, RuleFinding } from '../rule';

/**
 * What may be a bullet: one or two dashes, `*`, `+`, or a symbol. Some symbols come from Word's symbol fonts
 * (U+F020–U+F0FF). A variation selector may follow a symbol (U+FE0E, U+FE0F).
 */
const MARK =
  /([-‐‑‒–—―−]{1,2}|[*+])|[•‣⁃∙·▪▫■□▶►○●◆◇◦➢➤✓✔❖§\uF020-\uF0FF][\uFE0E\uFE0F]?(?![\u200D\u0300-\u036F\u20E3])/y;

/** The text before which a dash, `*` or `+` is a bullet even without a space after it. */
const TEXT = /(?:["“'‘(«[] *)?[A-Za-zÀ-ɏḀ-ỹ]/y;

/** The rest of a line that holds a number and no words. */
const BARE_NUMBER = /\d[^A-Za-zÀ-ỹ\n]*(?:\n|$)/y;

/** A figure in percent, before which a plus is its sign. */
const PERCENT = /\d[\d.,]* ?%/y;

/** The rest of a line that holds a second star, as in `*important*`. */
const EMPHASIS = /[^*\n]*\*/y;

/** Returns the bullets of a text, each from the beginning of its line to its content. Several in a row count as one. */
export function findBullets(text: string): Range[] {
  const bullets: Range[] = [];
  let start = 0;
  while (start <= text.length) {
    const end = bulletEnd(text, start);
    if (end > start) bullets.push({ start, end });
    const lineEnd = text.indexOf('\n', end);
    if (lineEnd < 0) break;
    start = lineEnd + 1;
  }
  return bullets;
}

/** Returns where the content begins in the line at `start`: after its bullet, or at `start` if it has none. */
export function bulletEnd(text: string, start: number): number {
  let end = start;
  for (let at = skip(' ', text, start); ; at = end) {
    MARK.lastIndex = at;
    const mark = MARK.exec(text);
    if (!mark) return end;
    const content = skip(' \n', text, at + mark[0].length);
    if (!isBullet(mark, text, content)) return end;
    end = content;
  }
}

/**
 * Whether a mark is a bullet. Before a number alone (`- 5`, `+84 912…`, `-5%`) it may be the number's sign, so it is no
 * bullet, nor is a plus before percents (`+ 6% so với kế hoạch`); before a number of things (`- 5 cuộc họp`) it is one.
 */
function isBullet({ 0: mark, 1: sign, index }: RegExpExecArray, text: string, content: number): boolean {
  if (content === text.length) return true;
  if (mark === '+' && matchesAt(PERCENT, text, content)) return false;
  const isAttached = content === index + mark.length;
  if (!sign || !isAttached) return !matchesAt(BARE_NUMBER, text, content);
  return matchesAt(TEXT, text, content) && !(mark === '*' && matchesAt(EMPHASIS, text, content));
}

function matchesAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

function skip(characters: string, text: string, from: number): number {
  let at = from;
  while (at < text.length && characters.includes(text.charAt(at))) at++;
  return at;
}

/** What Word's symbol fonts show for a letter, which is left when the font is lost on the way. */
const SYMBOLS: Record<string, string> = {
  ...{ n: '■', l: '●', w: '◇', u: '◆', q: '□', v: '❖', o: '◦', è: '➢', à: '►' },
  ...{ ü: '✓', Ø: '➢', Ÿ: '•', ð: '▶', þ: '✔', '¨': '□', '¡': '○' },
};

/** The letters among them that nobody writes alone; before a figure Ø is a diameter. */
const NO_LETTER = /^[üŸèðþ¨¡]|^Ø(?!\d)/;

/** The letters that are no word of Vietnamese, though they may shorten one, as in “q 1” or “q Ba Đình”. */
const NO_WORD = /^[nlwqv](?!\d)/;

/** What Word puts between a bullet and its text, and nobody types. */
const WORD_GAP = /\t|\u00A0.|.\u00A0|.{3}/;

/** A letter of a symbol font at the beginning of a line, as it is typed: not composed yet, and with its tab. */
const LETTER =
  /^[ \t\u00A0]*([nlwuqvoüØŸèàðþ¨¡]|[aeu][\u0300\u0308])([ \t\u00A0]+)(?=["“(]?\p{Lu}|\d[^\n]*[A-Za-zÀ-ỹ])/gmu;

/** A line that begins with such a letter. */
interface LetterLine extends Range {
  letter: string;
  /** Whether only Word puts so much between a letter and its text. */
  hasWordGap: boolean;
  /** Whether the letter is a bullet wherever it stands alone: it can be no word, or has such a gap. */
  isClear: boolean;
  /** Whether a single space follows the letter, as it follows a word. */
  isLikeWord: boolean;
}

function letterLines(text: string): LetterLine[] {
  return [...text.matchAll(LETTER)].map(({ 0: found, 1: typed = '', 2: gap = '', index: start }) => {
    const letter = typed.normalize('NFC');
    const end = start + found.length;
    const place = letter + text.charAt(end);
    const hasWordGap = WORD_GAP.test(gap);
    const isLikeWord = gap.length === 1 && !hasWordGap;
    const isClear = NO_LETTER.test(place) || hasWordGap || (!isLikeWord && NO_WORD.test(place));
    return { letter, hasWordGap, isClear, isLikeWord, start, end };
  });
}

/**
 * Whether lines are a list: “o Hương” alone is none, because “o” can mean “aunt”. It is certain only if no letter has a
 * single space behind it, as a word has (“u Minh Thượng”, “q 1 năm 2022”), or if Word’s gap follows one of them.
 */
function areList(lines: LetterLine[], isCertain: boolean): (line: LetterLine) => boolean {
  const alike = new Map<string, LetterLine[]>();
  for (const line of lines) {
    const own = alike.get(line.letter);
    if (own) own.push(line);
    else alike.set(line.letter, [line]);
  }
  const listed = new Set<string>();
  for (const [letter, own] of alike) {
    const mayBeWords = own.some(({ isLikeWord }) => isLikeWord) && !own.some(({ hasWordGap }) => hasWordGap);
    if (own.length > 1 && !(isCertain && mayBeWords)) listed.add(letter);
  }
  return ({ letter, isClear }) => isClear || listed.has(letter);
}

/** Puts back the symbols of letters that are certain to have been bullets. */
function letterEdits(text: string): Edit[] {
  const lines = letterLines(text);
  return lines.filter(areList(lines, true)).map(({ letter, start, end }) => {
    return { start, end, replacement: `${SYMBOLS[letter]} ` };
  });
}

/** Finds such letters that may be bullets or words, and those that only the other rows of their tab show to be bullets. */
function letterRows({ unit, tab, entries }: UnitReport): RuleFinding[] {
  const rows = entries.map(({ text }) => letterLines(text));
  const isBullet = areList(rows.flat(), false);
  return rows.flatMap((lines, i) => {
    const { cell = '', text = '' } = entries[i] ?? {};
    const isFixed = areList(lines, true);
    return lines
      .filter((line) => isBullet(line) && !isFixed(line))
      .map(({ start, end }): RuleFinding => {
        const words =
          'có lẽ là ký hiệu đầu dòng của Word bị mất phông chữ: nếu đúng thì thay bằng gạch đầu dòng';
        const message = aboutText(text.slice(start, end), words, [BULLET]);
        return { unit: unit.name, tab, cell, start, end, message, suggestions: [BULLET] };
      });
  });
}

/** The check of rows that begin with letters that were bullets. */
export const letterBatchRules: BatchRule[] = [
  {
    id: 'B2-letters',
    code: 'B2',
    severity: 'warning',
    source: 'Phông chữ ký hiệu của Word (Wingdings, Symbol, Courier New): n là ■, o là ◦',
    find: (reports) => reports.flatMap(letterRows),
    fires: [
      [[['o Hướng dẫn.', 'o Tổ chức.']], 'o ', '- '],
      [[['Thi.', 'à  Hướng dẫn.', 'à  Tổ chức.']], 'à  ', '- '],
      [[['l Hướng dẫn.\nl 05 lớp.']], 'l ', '- '],
      [[['à Hướng dẫn.\nà Tổ chức.']], 'à ', '- '],
      [[['u Minh Thượng\nu Minh Hạ']], 'u ', '- '],
      [[['q  5 lớp.', 'q  6 lớp.']], 'q  ', '- '],
    ],
    silent: [['o Hương dự.', 'o Lan dự.'], [['o Hương dự.', 'u Lan dự.']], [['n  Một.', 'n  Hai.']]],
  },
];

/** The marks that people, and Word, put below another mark. */
const SECOND_MARKS = '+◦○';

/** A last line that has a number in place of a bullet. */
const NUMBERED = /(?:^|\n)\(?(?:\d{1,2}|[a-zđ]|[IVX]{1,5})[.)/](?: |(?=\p{Lu}))[^\n]*$/u;

/** Returns whether the last line of a text announces those with a plus below it: by a colon, or by its own number. */
export function announcesPlus(text: string): boolean {
  return text.endsWith(':') || NUMBERED.test(text);
}

/**
 * Returns which bullets are of the second level. A plus is below a mark of another kind, or a line without a mark. Any
 * other mark is below another only where a colon says so, because lists from two places may have two kinds of marks.
 */
function areBelow(text: string, bullets: Range[]): boolean[] {
  let first = '';
  let second = '';
  let indent = 0;
  return bullets.map(({ start }, i) => {
    const spaces = skip(' ', text, start) - start;
    const mark = text.charAt(start + spaces);
    if (i === 0) indent = spaces;
    const kind = mark + (spaces - indent > 1 ? ' ' : '');
    let above = start;
    while (above > 0 && ' \n'.includes(text.charAt(above - 1))) above--;
    const isSecondMark = SECOND_MARKS.includes(mark);
    let isBelow: boolean;
    if (i === 0) {
      isBelow = isSecondMark && above > 0;
      first = isBelow ? ':' : kind;
    } else {
      const isOther = isSecondMark && !SECOND_MARKS.includes(first.charAt(0));
      isBelow = kind !== first && (isOther || kind === second || text.charAt(above - 1) === ':');
    }
    second = isBelow ? kind : '';
    return isBelow;
  });
}

function bulletEdits(text: string): Edit[] {
  const bullets = findBullets(text);
  const below = areBelow(text, bullets);
  return bullets
    .map((bullet, i) => ({ ...bullet, replacement: below[i] ? SUB_BULLET : BULLET }))
    .filter(({ start, end, replacement }) => end < text.length && text.slice(start, end) !== replacement);
}

const message = 'Đưa ký hiệu đầu dòng về gạch đầu dòng “- ”, của ý nhỏ bên dưới về “+ ”.';

/** The fix of letters that were bullets. It goes before all others, which would take its tab away. */
export const letterRules: FixRule[] = [
  {
    id: 'B2-letter',
    code: 'B2',
    scope: 'cell',
    message,
    source: 'Phông chữ ký hiệu của Word (Wingdings, Symbol, Courier New): n là ■, o là ◦',
    edits: letterEdits,
    fires: [
      ['n  Hướng dẫn\nn  Tổ chức', '■ Hướng dẫn\n■ Tổ chức'],
      ['n\tHướng dẫn', '■ Hướng dẫn'],
      ['l  Hướng dẫn\nl  05 lớp', '● Hướng dẫn\n● 05 lớp'],
      ['l\tHướng dẫn\nl 05 lớp', '● Hướng dẫn\n● 05 lớp'],
      ['q  “Tủ sách”', '□ “Tủ sách”'],
      ['o  Hướng dẫn\no  Tổ chức', '◦ Hướng dẫn\n◦ Tổ chức'],
      ['ü Hướng dẫn\nØ Tổ chức\nŸ Thi', '✓ Hướng dẫn\n➢ Tổ chức\n• Thi'],
      ['à  Hướng dẫn\nà  Tổ chức', '► Hướng dẫn\n► Tổ chức'],
      ['a\u0300\tHướng dẫn', '► Hướng dẫn'],
      ['è\tHướng dẫn', '➢ Hướng dẫn'],
      ['è  Hướng dẫn', '➢ Hướng dẫn'],
      ['à\u00A0\u00A0 Hướng dẫn', '► Hướng dẫn'],
      ['o   Hướng dẫn', '◦ Hướng dẫn'],
      ['ð Hướng dẫn', '▶ Hướng dẫn'],
    ],
    silent: [
      'o Hương dự',
      'à  Hương ơi',
      'à\u00A0Hương ơi',
      'è cổ gánh nước\nè cổ gồng',
      'u Minh Thượng\nvà thôn khác',
      'u Minh Thượng\nu Minh Hạ',
      'o Hương dự\no Lan dự',
      'q 1 năm 2022 mở 02 lớp\nq 2 năm 2022 mở 03 lớp',
      'q Ba Đình\nq Hà Đông',
      'q  1 năm 2022 mở 02 lớp',
      'v 1 có 5 đội\nv 2 có 6 đội',
      'n 5 hộ\nn 6 hộ',
      'l Hướng dẫn\nl 05 lớp',
      'à Hướng dẫn\nà Tổ chức',
      'Ø 27 ống nước',
      'n hộ nghèo\nn hộ cận nghèo',
      'vùng cao\nvà biên giới',
      'nhóm n  Hương',
      'n  5',
    ],
  },
];

/** The fix of bullets. */
export const bulletRules: FixRule[] = [
  {
    id: 'B2-bullet',
    code: 'B2',
    scope: 'cell',
    message,
    source: 'Phụ lục năm 2022: mỗi mục một gạch đầu dòng; dấu cộng dưới gạch đầu dòng là ý nhỏ',
    edits: bulletEdits,
    fires: [
      [' - Hướng dẫn', '- Hướng dẫn'],
      ['-Hướng dẫn', '- Hướng dẫn'],
      ['–  Hướng dẫn\n— Tổ chức', '- Hướng dẫn\n- Tổ chức'],
      ['+ Hướng dẫn\n+ Tổ chức\n+Thi', '- Hướng dẫn\n- Tổ chức\n- Thi'],
      ['* Hướng dẫn\n+ Tổ chức\n +Thi\n* Trao', '- Hướng dẫn\n+ Tổ chức\n+ Thi\n- Trao'],
      ['• Hướng dẫn\n◦ Tổ chức\n• Thi', '- Hướng dẫn\n+ Tổ chức\n- Thi'],
      ['• Một:\n- Hai\n- Ba\n• Bốn', '- Một:\n+ Hai\n+ Ba\n- Bốn'],
      ['- Một:\n   - Hai\n   - Ba\n- Bốn', '- Một:\n+ Hai\n+ Ba\n- Bốn'],
      ['Một:\n+Hai\n+ Ba', 'Một:\n+ Hai\n+ Ba'],
      ['1. Một\n+Hai', '1. Một\n+ Hai'],
      ['Một\n+Hai', 'Một\n+ Hai'],
      ['• Một\n- Hai', '- Một\n- Hai'],
      ['• Một\n·Hai\n\uF0B7  Ba\n\uF0A7 Bốn', '- Một\n- Hai\n- Ba\n- Bốn'],
      ['▪️ Một\n✔ Hai\n➢ Ba\n§ Bốn', '- Một\n- Hai\n- Ba\n- Bốn'],
      ['-“Tủ sách chi bộ”', '- “Tủ sách chi bộ”'],
      ['-(Cùng ăn, cùng ở)', '- (Cùng ăn, cùng ở)'],
      ['•5 cuộc họp', '- 5 cuộc họp'],
      ['--Hướng dẫn', '- Hướng dẫn'],
      ['- - Hướng dẫn', '- Hướng dẫn'],
      ['•\n\nHướng dẫn', '- Hướng dẫn'],
    ],
    silent: [
      '- Hướng dẫn',
      '- 5 cuộc họp\n- 03 hội nghị',
      '- 5',
      '- 10/5/2021',
      '-5',
      '-5 độ',
      '+84 912 345 678 (Zalo)',
      '+ 84 912 345 678',
      '+ 6% so với kế hoạch',
      '- Thu ngân sách:\n+ 6,5 % so với kế hoạch\n+ 3% so với năm trước',
      '-----',
      '---',
      '*Quan trọng*',
      '=1+1',
      '-> Kết quả',
      "'abc",
      '@abc',
      '1. Hướng dẫn\na) Tổ chức',
      'Mác - Lênin',
      '▪\u200D',
      '- Một\n+ Hai\n+ 03 lớp\n- Ba',
      '- Tổng đài:\n+84 912 345 678',
    ],
  },
];
