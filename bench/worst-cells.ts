// Texts of 50,000 characters, the most a cell holds, that should make the checker slow.
import type { CheckRule, FixRule } from '../src/core/checker/rules/rule';
import { officialParagraphs } from '../test/support/slips/texts';

const LENGTH = 50_000;

const filled = (text: string): string => text.repeat(Math.ceil(LENGTH / text.length)).slice(0, LENGTH);

const SYLLABLE = 'tổ chức hội nghị trực tuyến ';
const official = officialParagraphs.join(' ').slice(0, LENGTH);

/** Texts that nobody types, with what they consist of. */
export const worstCells: [name: string, text: string][] = [
  ['official text', official],
  ['official text, a line a bullet', `- ${officialParagraphs.join('\n- ')}`.slice(0, LENGTH)],
  ['official text in capitals', official.toUpperCase()],
  ['one long word', filled('a')],
  ['one long toned word', filled('ế')],
  ['one word without vowels', filled('ngh')],
  ...[
    ' ',
    '\n',
    '\t',
    '(',
    ')',
    '“',
    '”',
    '"',
    "'",
    '.',
    ',',
    '-',
    '…',
    '/',
    '_',
    '@',
    '1',
    ' .',
    ' ,',
    '. ',
    '( ',
  ].map((sign): [string, string] => [`all ${JSON.stringify(sign)}`, filled(sign)]),
  ...[
    'a.a.a.',
    '1/1/1/',
    '1-1-1-',
    '1.1.1.',
    'số .... ',
    'số ',
    'ngày  ',
    'ngày / ',
    'năm 2021 - ',
    '2025 - 2021 ',
    '2021-',
    '- \n',
    '- a\n',
    '\n\n- ',
    'a\n',
    '–-–-',
    ' - ',
    'a-',
    'a - ',
    'tổ chức ',
    'tổ ',
    'BCĐ 35 ',
    'BCĐ35/',
    'A B ',
    'ABC ',
    'TUYỆT MẬT ',
    'Hà Giang xã ',
    'HộI nGhị ',
    'Tổ Chức, ',
    'Sở Y Tế ',
    'xã.Đã ',
    '“tổ” ',
    '"tổ" ',
    '(tổ) ',
    'a) ',
    '1. ',
    'http://',
    'a@',
    '.vn ',
    'a.vn/',
    'a^',
    'u+',
    'a´',
    'ddangr ',
    'tuyeen ',
    'v.v. ',
    'а',
    'Ð',
    '\u00AD',
    '\u200B',
    'a\u200D',
    '👍🏽',
    '\uD800',
    'ａ',
    'Tr\u00ADëng th«n ',
    'Ñaûng boä ',
    '©',
  ].map((text): [string, string] => [JSON.stringify(text), filled(text)]),
  ['NFD all through', filled(SYLLABLE.normalize('NFD'))],
  ['one toned NFD word', filled('ế'.normalize('NFD'))],
  ['combining marks', filled('\u0301')],
  ['combining marks of all kinds', filled('\u0301\u0323\u0302\u031B')],
  ['a letter with a hundred marks', filled(`a${'\u0301'.repeat(100)}`)],
  ['a consonant with a mark', filled('b\u0301 ')],
];

/** Returns each example of the rules, repeated to the length of a cell: once in one line, once as a list. */
export function repeatedExamples(
  rules: readonly Pick<FixRule | CheckRule, 'id' | 'fires' | 'silent'>[],
): [name: string, text: string][] {
  return rules.flatMap(({ id, fires, silent }) =>
    [...fires.map(([text]) => text), ...silent]
      .filter((text) => text !== '')
      .flatMap((text): [string, string][] => [
        [`${id}: ${JSON.stringify(text.slice(0, 40))} …`, filled(`${text} `)],
        [`${id}: - ${JSON.stringify(text.slice(0, 40))} …`, filled(`- ${text}\n`)],
      ]),
  );
}
