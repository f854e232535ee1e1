// Reads a list of words that a person has as a file or pastes: the rows that it adds to the tab "Từ điển".
import { dictionaryKinds, EVERY_RULE } from '../../core/wording/dictionary';

/** A line that cannot be used, and why, in Vietnamese. */
export interface BadLine {
  /** 1-based. */
  line: number;
  text: string;
  problem: string;
}

/** What a list holds. */
export interface WordList {
  /** A row for each word or pair: the cells Loại, Từ, Viết đúng and Quy tắc. */
  rows: string[][];
  /** The 1-based line of each row, and its text. */
  lines: Pick<BadLine, 'line' | 'text'>[];
  bad: BadLine[];
  /** How many lines say the same as an earlier one. */
  repeated: number;
}

/** The signs between the words of a pair. */
const PAIR = /\s*(?:[-–=]+>|[→⇒➔➜]|=|\t)\s*|\s*:(?:\s+|$)/u;

/** The number or bullet before a line. */
const BULLET = /^\s*(?:[-–•+*▪●·]|\d{1,3}[.)])\s+/u;

/** What may be a pair as well as a name such as “Bà Rịa – Vũng Tàu”, whose parts begin with capitals. */
const UNCLEAR = /^\p{Ll}.*\s[-–—]\s+\p{Ll}/u;

/** The longest word or phrase of a list, in UTF-16 units; a longer line is most likely no word. */
const LONGEST = 100;

/** The headings that a table of words may have. */
const HEADINGS = new Set(
  'sai,đúng,từ,cụm từ,từ sai,từ đúng,viết sai,viết đúng,từ cụm từ,wrong,right'.split(','),
);

/**
 * Reads a list: a line is a right word, or a pair such as `sát nhập = sáp nhập`; a tab, a colon or an arrow may stand for
 * the sign, and a bullet or number before it. In a table (`isCsv`) a pair stands in two columns, with commas, semicolons or tabs between.
 *
 * @example
 * wordListOf('Krông Pắc\nsát nhập = sáp nhập', false).rows;
 * // [['Bỏ qua', 'Krông Pắc', '', 'mọi quy tắc'], ['Cụm từ sai', 'sát nhập', 'sáp nhập', '']]
 */
export function wordListOf(text: string, isCsv: boolean): WordList {
  const list: WordList = { rows: [], lines: [], bad: [], repeated: 0 };
  /** The line and the right word of each word. */
  const seen = new Map<string, { line: number; right: string }>();
  const typed = text
    .replace(/^\uFEFF/, '')
    .normalize('NFC')
    .split(/\r\n?|\n/);
  for (const [i, whole] of typed.entries()) {
    const line = i + 1;
    const words = (isCsv ? columnsOf(whole) : whole.replace(BULLET, '').split(PAIR)).map(tidy);
    while (isCsv && words.length > 1 && words[words.length - 1] === '') words.pop();
    if (words.join('') === '') {
      if (whole.trim() !== '') list.bad.push({ line, text: tidy(whole), problem: 'không có từ nào' });
      continue;
    }
    if (list.rows.length + list.bad.length === 0 && words.every((word) => HEADINGS.has(word.toLowerCase())))
      continue;
    const [word = '', right = ''] = words;
    const before = seen.get(word);
    if (before?.right === right) {
      list.repeated++;
      continue;
    }
    const opposite = right === '' ? undefined : seen.get(right);
    const problem = problemOf(words) || contrary(before ?? (opposite?.right ? opposite : undefined));
    if (problem !== '') {
      list.bad.push({ line, text: tidy(whole), problem });
      continue;
    }
    seen.set(word, { line, right });
    list.rows.push(rowOf(word, right));
    list.lines.push({ line, text: tidy(whole) });
  }
  return list;
}

function contrary(other: { line: number } | undefined): string {
  return other ? `trái với dòng ${other.line}` : '';
}

function problemOf(words: string[]): string {
  const [word = '', right = ''] = words;
  if (words.length > 2) return 'có hơn hai vế: mỗi dòng một từ, hoặc một cặp sai = đúng';
  if (word === '') return 'thiếu từ sai, ở bên trái';
  if (words.length === 2 && right === '') return 'thiếu từ đúng, ở bên phải';
  if (word === right) return 'hai vế giống nhau';
  if (words.length === 1 && UNCLEAR.test(word))
    return 'không rõ là một từ hay một cặp: là cặp thì ghi dấu = thay dấu gạch';
  if (words.some(({ length }) => length > LONGEST)) return `dài hơn ${LONGEST} ký tự`;
  return words.every((part) => /\p{L}/u.test(part)) ? '' : 'không có chữ cái';
}

function rowOf(word: string, right: string): string[] {
  if (right !== '') return [dictionaryKinds.phrase, word, right, ''];
  if (/^[A-ZĐ]{2,}\d*$/.test(word)) return [dictionaryKinds.abbreviation, word, '', ''];
  return [dictionaryKinds.ignored, word, '', EVERY_RULE];
}

/**
 * Returns how a row of a list is understood, in words.
 *
 * @example
 * meaningOf(['Cụm từ sai', 'sát nhập', 'sáp nhập', '']); // '“sát nhập” → “sáp nhập”'
 */
export function meaningOf([kind = '', word = '', right = '']: string[]): string {
  if (kind === dictionaryKinds.phrase) return `“${word}” → “${right}”`;
  return `“${word}”: ${kind === dictionaryKinds.abbreviation ? 'chữ viết tắt' : 'từ đúng'}`;
}

/** Takes a line of a table apart; a column in quotation marks may hold the sign that stands between columns. */
function columnsOf(line: string): string[] {
  const bare = line.replace(/"[^"]*"/g, '');
  const sign = ['\t', ';', ','].find((one) => bare.includes(one)) ?? '=';
  if (sign === '=' && bare === line) return line.replace(BULLET, '').split(PAIR);
  const columns = [''];
  let isQuoted = false;
  for (const letter of line) {
    if (letter === '"') isQuoted = !isQuoted;
    if (letter === sign && !isQuoted) columns.push('');
    else columns.push(`${columns.pop()}${letter}`);
  }
  return columns.map((column) => {
    const [, inside] = /^\s*"(.*)"\s*$/.exec(column) ?? [];
    return inside === undefined ? column : inside.replace(/""/g, '"');
  });
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Returns the text of a file; undefined where it is not in Unicode, so that its letters would be wrong. */
export function textOf(bytes: ArrayBuffer): string | undefined {
  const [first, second] = new Uint8Array(bytes);
  const isWide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  const encoding = !isWide ? 'utf-8' : first === 0xff ? 'utf-16le' : 'utf-16be';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
