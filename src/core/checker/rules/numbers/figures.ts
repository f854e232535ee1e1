// Figures: how many, how much.
import type { Prose } from '../../../model/prose';
import { inOrder, rangesOf } from '../ranges';
import type { Alarm, CheckRule } from '../rule';

/** What reports count. In brackets, with its number, it is evidence of what the item says. */
const EVIDENCE =
  'hội nghị,hội thảo,hội thi,cuộc,lớp,lượt,buổi,tin,bài,phóng sự,chuyên mục,chuyên đề,văn bản,đợt,đoàn,mô hình';
const OTHER_COUNTED =
  'xã,phường,thị trấn,huyện,thôn,bản,đồng chí,hộ,đơn vị,chi bộ,tổ chức,trường,cơ quan,câu lạc bộ';
/** What reports count, with commas between. */
export const COUNTED = `${EVIDENCE},${OTHER_COUNTED}`;
const counted = new Set(COUNTED.split(','));

const EVIDENCE_IN_BRACKETS = new RegExp(
  `\\(\\d{1,3}(?:\\.\\d{3})? (?:${EVIDENCE.replace(/,/g, '|')})(?![A-Za-zÀ-ỹ])[^()\\n]{0,60}\\)`,
  'g',
);

/** Measures. In the number before one, a point with one or two digits stands before decimals, not thousands. */
const measures = new Set('triệu tỷ tỉ nghìn ngàn km ha m m2 kg tấn tạ lít lần'.split(' '));

/** Words that are named by the number after them: điều 2, quý 2, thôn 2; with spaces between. */
export const NAMED_BY_NUMBER =
  'số điều khoản mục điểm loại hạng nhóm cấp quý tháng lớp khối tổ lần thứ phần chương đợt khóa kỳ vùng khu bảng tập ' +
  'đội trang bước mẫu ngày tuần năm tiết bài câu đoạn tuyến trạm dự lục thôn bản xóm ấp buôn xã phường quận km cụm ' +
  'top tốp vòng lô dãy bàn phòng gói cột mốc lộ cầu non ban';
const namedByNumber = new Set(NAMED_BY_NUMBER.split(' '));

/** Whether the words from an index on name something that is counted. */
function isCounted(prose: Prose, at: number): boolean {
  const [noun = '', next = ''] = [prose.words[at]?.key, prose.words[at + 1]?.key];
  return prose.gap(at) === ' ' && (counted.has(noun) || counted.has(`${noun} ${next}`));
}

/** Finds thousands behind a comma: 1,250,000. A single comma may stand before decimals, unless things are counted. */
function thousands(prose: Prose, first: number): Alarm[] {
  const { words, text } = prose;
  let last = first;
  while (prose.gap(last + 1) === ',' && /^\d{3}$/.test(words[last + 1]?.text ?? '')) last++;
  const [{ start = 0, text: digits = '0' } = {}, { end = 0 } = {}] = [words[first], words[last]];
  // A sum of money, or its part, is counted in units too: 99,875 đơn vị tiền tệ.
  const isThings = isCounted(prose, last + 1) && words[last + 1]?.key !== 'đơn';
  const isClear = last > first + 1 || (last > first && isThings);
  if (!isClear || digits === '0' || /^\.\d/.test(text.slice(end, end + 2))) return [];
  const right = text.slice(start, end).replace(/,/g, '.');
  return [{ start, end, suggestions: [right], message: 'hàng nghìn tách bằng dấu chấm' }];
}

/** Finds decimals behind a point: 1.5 triệu, 98.5%. Three digits after the point would be thousands. */
function decimals(prose: Prose, first: number): Alarm[] {
  const { text, words } = prose;
  const [whole, part, measure] = words.slice(first, first + 3);
  if (!whole || !part || text.slice(whole.end, part.start) !== '.' || !/^\d{1,2}$/.test(part.text)) return [];
  const isMeasured = prose.gap(first + 2) === ' ' && measures.has(measure?.key ?? '');
  if (text.charAt(part.end) !== '%' && !isMeasured) return [];
  const suggestions = [`${whole.text},${part.text}`];
  return [{ start: whole.start, end: part.end, suggestions, message: 'phần lẻ viết sau dấu phẩy' }];
}

function smallCounts(prose: Prose, at: number): Alarm[] {
  const [before, word] = [prose.words[at - 1], prose.words[at]];
  // A name may end in a number: xã Hà Giang 1.
  const isOfName = before !== undefined && !before.startsSentence && /^\p{Lu}/u.test(before.text);
  const isName = prose.gap(at) === ' ' && before !== undefined && (isOfName || namedByNumber.has(before.key));
  if (!word || !/^[1-9]$/.test(word.text) || isName || !isCounted(prose, at + 1)) return [];
  return [{ start: word.start, end: word.end, suggestions: [`0${word.text}`] }];
}

/** What is counted in thousands, besides. */
const large = new Set('người đồng triệu ha m2 km cây con suất tờ chiếc học hội đoàn cán'.split(' '));

/** Finds thousands without a dot: 1200 lượt. Four digits may be a year. */
function plainThousands(prose: Prose, at: number): Alarm[] {
  const { words, text } = prose;
  const { text: digits = '', start = 0, end = 0, isQuoted } = words[at] ?? {};
  if (!/^[1-9]\d{3,11}$/.test(digits) || isQuoted || /^(?:19|20)\d\d$/.test(digits)) return [];
  const isNamed = namedByNumber.has(words[at - 1]?.key ?? '') || /\S$/.test(text.slice(0, start));
  const isLarge = prose.gap(at + 1) === ' ' && large.has(words[at + 1]?.key ?? '');
  if (isNamed || !(isLarge || isCounted(prose, at + 1))) return [];
  const right = digits.replace(/\B(?=(?:\d{3})+$)/g, '.');
  return [{ start, end, suggestions: [right], message: 'hàng nghìn tách bằng dấu chấm' }];
}

/** A space in a number: 05 ,3; and before the sign of per cent. */
const SPACED =
  /(?<=(?<![\d.,])(\d{1,3})) ([.,])(\d{1,3})(?![\d.,])|(?<=(?<![\p{L}\d.,])\d(?:[\d.,]*\d)?) %/gu;

function spacedNumbers({ text }: Prose): Alarm[] {
  return [...text.matchAll(SPACED)].map(({ 0: found, 1: whole = '', 2: sign, 3: part, index }) =>
    sign
      ? {
          start: index - whole.length,
          end: index + found.length,
          suggestions: [`${whole}${sign}${part}`, `${whole}${sign} ${part}`],
          message: 'thừa dấu cách trong số, hoặc thiếu dấu cách sau dấu câu',
        }
      : { start: index, end: index + found.length, suggestions: ['%'], message: 'dấu % viết liền với số' },
  );
}

function figures(prose: Prose): Alarm[] {
  return prose.words.flatMap(({ text, isQuoted }, i) => {
    if (text.length > 3) return plainThousands(prose, i);
    const isNumber = /^\d{1,3}$/.test(text) && !isQuoted && !/[\d.,/:–-]$/.test(prose.gap(i));
    return isNumber ? [...thousands(prose, i), ...decimals(prose, i), ...smallCounts(prose, i)] : [];
  });
}

/** The checks of figures. */
export const figureChecks: CheckRule[] = [
  {
    id: 'Q0',
    code: 'Q0',
    severity: 'info',
    message: 'số lượng dưới 10 thêm số 0 ở trước',
    source: 'Quy ước ghi số trong văn bản',
    find: (prose) => inOrder([...figures(prose), ...spacedNumbers(prose)]),
    fires: [
      ['tại 2 xã', '2', '02'],
      ['Tổ chức 3 hội nghị', '3', '03'],
      ['kinh phí 1.5 tỷ đồng', '1.5', '1,5'],
      ['đạt 98.5%', '98.5', '98,5'],
      ['1,250,000 đồng', '1,250,000', '1.250.000'],
      ['1,250 lượt người', '1,250', '1.250'],
      ['phát 1200 tờ rơi', '1200', '1.200'],
      ['kinh phí 15000000 đồng', '15000000', '15.000.000'],
      ['đạt 05 ,3 tỷ', '05 ,3', '05,3'],
      ['đạt 100 %', ' %', '%'],
    ],
    silent: [
      '02 xã, 12 xã, 1.500 triệu đồng, 1,5 tỷ, 0,125 ha, 98,5%',
      'Điều 2 xã báo cáo, lớp 3 trường, quý 2 huyện',
      'mục 1.5, phiên bản 2.0, 15/8/2022, Hình 4.16. Lần đầu, 1,234,567.890',
      '6 tháng đầu năm, “4 cùng”, “2 xã”',
      '11 huyện, thành phố',
      'thôn 3 xã Tân Quang, xóm 4 xã, phường Hà Giang 1 tổ chức, Km 5 xã, trường Mầm non 1 xã; 99,875 đơn vị tiền tệ',
      '1.200 lượt, năm 2022 xã có, 2026 người, số 1200 lượt, tháng 12/2026, đạt 98%, A1 % B2, các dấu 0, %, 1, 2, 3',
    ],
  },
  {
    id: 'Q1',
    code: 'Q1',
    severity: 'info',
    message: 'số lượng trong ngoặc: cả bảng nên cùng ghi, hoặc cùng không ghi',
    source: 'Phụ lục năm 2022: “(03 hội nghị)”, “(01 cuộc)” chỉ có ở một đơn vị',
    find: ({ text }) => rangesOf(EVIDENCE_IN_BRACKETS, text),
    fires: [
      ['khối tuyên truyền huyện (03 hội nghị).', '(03 hội nghị)'],
      ['Sà Phìn (01 cuộc).', '(01 cuộc)'],
      ['(1.250 lượt người)', '(1.250 lượt người)'],
    ],
    silent: ['Tổ chức 03 hội nghị', '(1944 - 2020)', '(3)', '(11 huyện)', '(mời báo cáo viên)'],
  },
];
