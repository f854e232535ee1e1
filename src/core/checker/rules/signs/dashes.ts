// Dashes and hyphens between words.

import type { Prose } from '../../../model/prose';
import { lazily, PhraseBook } from '../../../text/phrase-book';
import { isSyllable } from '../../../text/vietnamese/syllable';
import { inOrder } from '../ranges';
import type { Alarm, CheckRule } from '../rule';

/** Terms whose parts official text joins with a hyphen between spaces. */
const COMPOUNDS =
  'Mác - Lênin,kinh tế - xã hội,chính trị - xã hội,văn hóa - xã hội,xã hội - nghề nghiệp,quốc phòng - an ninh,' +
  'văn hóa - thể thao,văn hóa - văn nghệ,khoa học - công nghệ,khoa học - kỹ thuật,lao động - thương binh,' +
  'thương binh - liệt sĩ,độc lập - tự do - hạnh phúc,độc lập - tự do,tự do - hạnh phúc';

const compounds = lazily(
  () =>
    new PhraseBook(
      COMPOUNDS.split(',').map((term) => [term.replace(/ - /g, '-'), term]),
      true,
    ),
);

/** Names whose hyphen has no spaces. */
const HYPHENATED = /^(?:covid 19|wi fi|e mail|lê nin|ki lô)$/;

/** A dash, or a hyphen with a space on one side. */
const UNEVEN = /^(?: ?[–—] ?| -|- )$/;

/** What stands in the number of a document before its hyphen: 1333/UBND, 12/2020/NĐ. */
const IN_NUMBER = /\d\/[A-ZĐ]+$/;
const LONGEST_NUMBER = 12;

function unevenDashes(prose: Prose): Alarm[] {
  const { text, words } = prose;
  const alarms: Alarm[] = [];
  for (let i = 1; i < words.length; i++) {
    const [left, right] = [words[i - 1], words[i]];
    if (
      !left ||
      !right ||
      left.isQuoted ||
      right.isQuoted ||
      (!UNEVEN.test(prose.gap(i)) && !(left.key === 'covid' && /^(?: - |_)$/.test(prose.gap(i))))
    )
      continue;
    if (HYPHENATED.test(`${left.key} ${right.key}`)) {
      alarms.push({
        start: left.start,
        end: right.end,
        suggestions: [`${left.text}-${right.text}`],
        message: 'gạch nối trong tên này không có dấu cách',
      });
      continue;
    }
    // `8h – 10h` is a range of numbers.
    if (/\d/.test(left.text + right.text)) continue;
    // `I- TÌNH HÌNH` is a heading as the Party numbers it.
    if (left.startsSentence && /^(?:[IVX]+|[A-E])$/.test(left.text)) continue;
    // `1333/UBND- TNMT` is a number, written without spaces.
    if (IN_NUMBER.test(text.slice(Math.max(0, left.start - LONGEST_NUMBER), left.end))) {
      alarms.push({ start: left.start, end: right.end, suggestions: [`${left.text}-${right.text}`] });
      continue;
    }
    const forms = [`${left.text} - ${right.text}`];
    // A dash without spaces may stand for the hyphen in a foreign name, and so may a sign beside a foreign
    // word or a letter.
    const isForeign = ![left, right].every(({ key }) => key.length > 1 && isSyllable(key));
    if (isForeign || /^[–—]$/.test(prose.gap(i))) forms.push(`${left.text}-${right.text}`);
    alarms.push({ start: left.start, end: right.end, suggestions: forms });
  }
  for (const { start, end } of compounds().find(prose)) {
    alarms.push({ start, end, suggestions: [text.slice(start, end).replace(/-/g, ' - ')] });
  }
  inOrder(alarms);
  // Of a word between two dashes only one is found; the other is found once the first is put right.
  return alarms.filter(({ start }, i) => start >= (alarms[i - 1]?.end ?? 0));
}

/** The check of dashes. */
export const dashChecks: CheckRule[] = [
  {
    id: 'H1',
    code: 'H1',
    severity: 'warning',
    message: 'giữa hai từ dùng gạch nối có dấu cách hai bên',
    source: 'NĐ 30/2020/NĐ-CP, phụ lục I, mục II.1.b: Độc lập - Tự do - Hạnh phúc',
    find: unevenDashes,
    fires: [
      ['chủ nghĩa Mác – Lênin', 'Mác – Lênin', 'Mác - Lênin'],
      ['Mác -Lênin', 'Mác -Lênin', 'Mác - Lênin'],
      ['phát triển kinh tế-xã hội', 'kinh tế-xã hội', 'kinh tế - xã hội'],
      ['tổ chức Chính trị-xã hội', 'Chính trị-xã hội', 'Chính trị - xã hội'],
      ['Độc lập-Tự do-Hạnh phúc', 'Độc lập-Tự do-Hạnh phúc', 'Độc lập - Tự do - Hạnh phúc'],
      ['quốc phòng—an ninh', 'phòng—an', 'phòng - an'],
      ['phòng, chống dịch Covid- 19', 'Covid- 19', 'Covid-19'],
      ['dịch COVID - 19', 'COVID - 19', 'COVID-19'],
      ['mạng Wi- Fi', 'Wi- Fi', 'Wi-Fi'],
      ['V.I. Lê- nin', 'Lê- nin', 'Lê-nin'],
      ['Đài Phát thanh- Truyền hình', 'thanh- Truyền', 'thanh - Truyền'],
      ['văn bản 1333/UBND- TNMT', 'UBND- TNMT', 'UBND-TNMT'],
    ],
    silent: [
      'Mác - Lênin, kinh tế - xã hội',
      'V.I. Lê-nin, Mát-xcơ-va, e-mail, Covid-19, Wi-Fi',
      'số 15-NQ/TU, giai đoạn 2021–2025, 8h – 10h',
      '- Một\n- Hai',
      'I- TÌNH HÌNH CHUNG\nA- NHỮNG THÀNH TỰU',
      'II- Kết quả\nIV– Kiến nghị',
      '“kinh tế-xã hội”',
      'https://a.vn/kinh-te–xa-hoi',
    ],
  },
];
