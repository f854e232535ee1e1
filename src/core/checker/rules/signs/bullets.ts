// Bullets: the signs that begin the items of a list, and the one way to write them.
import type { Edit, Range } from '../../../model/prose';
import { inOrder } from '../ranges';
import type { Alarm, CheckRule, FixRule } from '../rule';

/** The bullet of the annex (annex of 2022). */
export const BULLET = '- ';

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
 * bullet; before a number of things (`- 5 cuộc họp`) it is one.
 */
function isBullet({ 0: mark, 1: sign, index }: RegExpExecArray, text: string, content: number): boolean {
  if (content === text.length) return true;
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

/** A letter that Word's symbol fonts show as a bullet. One line with “o Hương” is no list: “o” can mean “aunt”. */
const LETTER_BULLET = /^ *([oqvüØ]) +(?=\p{Lu})/gmu;

function letterBullets(text: string): Range[] {
  const lines = [...text.matchAll(LETTER_BULLET)];
  const isRepeated = (letter?: string) => lines.filter(({ 1: other }) => other === letter).length > 1;
  const meant = new Set(['ü', 'Ø', ...['o', 'q', 'v'].filter(isRepeated)]);
  return lines
    .filter(({ 1: letter = '' }) => meant.has(letter))
    .map(({ 0: found, index: start }) => ({ start, end: start + found.length }));
}

function bulletEdits(text: string): Edit[] {
  return inOrder([...findBullets(text), ...letterBullets(text)])
    .filter(({ start, end }) => end < text.length && text.slice(start, end) !== BULLET)
    .map((bullet) => ({ ...bullet, replacement: BULLET }));
}

/** The fix of bullets. */
export const bulletRules: FixRule[] = [
  {
    id: 'B2-bullet',
    code: 'B2',
    scope: 'cell',
    message: 'Đưa ký hiệu đầu dòng về gạch đầu dòng “- ”.',
    source: 'Phụ lục năm 2022: mỗi mục một gạch đầu dòng',
    edits: bulletEdits,
    fires: [
      [' - Hướng dẫn', '- Hướng dẫn'],
      ['-Hướng dẫn', '- Hướng dẫn'],
      ['–  Hướng dẫn\n— Tổ chức', '- Hướng dẫn\n- Tổ chức'],
      ['* Hướng dẫn\n+ Tổ chức\n+Thi', '- Hướng dẫn\n- Tổ chức\n- Thi'],
      ['• Một\n·Hai\n\uF0B7  Ba\n\uF0A7 Bốn', '- Một\n- Hai\n- Ba\n- Bốn'],
      ['▪️ Một\n✔ Hai\n➢ Ba\n§ Bốn', '- Một\n- Hai\n- Ba\n- Bốn'],
      ['-“Tủ sách chi bộ”', '- “Tủ sách chi bộ”'],
      ['-(Cùng ăn, cùng ở)', '- (Cùng ăn, cùng ở)'],
      ['•5 cuộc họp', '- 5 cuộc họp'],
      ['--Hướng dẫn', '- Hướng dẫn'],
      ['- - Hướng dẫn', '- Hướng dẫn'],
      ['•\n\nHướng dẫn', '- Hướng dẫn'],
      ['o  Hướng dẫn\no  Tổ chức', '- Hướng dẫn\n- Tổ chức'],
      ['ü Hướng dẫn\nØ Tổ chức', '- Hướng dẫn\n- Tổ chức'],
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
      'o Hương dự',
      'vùng cao\nvà biên giới',
    ],
  },
];

/** A number or a letter that begins a line. Lists that Word numbers are pasted like this. */
const NUMBERING = /^(?:- )?(?:(\d{1,2})[.)/]|([a-zđ])[.)])(?: +|(?=\p{Lu}))/gmu;

/** Finds lines that are numbered from 1 or a on. One such line is no list, because its number may be content. */
function numberingAlarms(text: string): Alarm[] {
  const alarms: Alarm[] = [];
  for (const { 0: found, 1: number, 2: letter = '', index: start } of text.matchAll(NUMBERING)) {
    const order = number ? Number(number) : 'abcdđeghiklmnopqrstuvxy'.indexOf(letter) + 1;
    if (order === alarms.length + 1) alarms.push({ start, end: start + found.length, suggestions: [BULLET] });
  }
  return alarms.length > 1 ? alarms : [];
}

/** The check of bullets. */
export const bulletChecks: CheckRule[] = [
  {
    id: 'B2-number',
    code: 'B2',
    severity: 'warning',
    message: 'số thứ tự gõ tay: dùng gạch đầu dòng nếu mỗi dòng là một mục',
    source: 'Phụ lục năm 2022: mỗi mục một gạch đầu dòng',
    find: ({ text }) => numberingAlarms(text),
    fires: [
      ['1. Tổ chức thi.\n2. Trao giải.', '1. ', '- '],
      ['a) Tổ chức thi.\nb) Trao giải.', 'a) ', '- '],
      ['1/Tổ chức thi.\n2/Trao giải.', '1/', '- '],
    ],
    silent: ['1. Tổ chức thi.', '2021 là năm đầu\n2022 là năm sau', '3) Một\n5) Hai'],
  },
];
