// What must not stand in a spreadsheet on the Internet.
import type { Prose, Word } from '../../../model/prose';
import { sentenceAround } from '../citation';
import { inOrder, rangesOf } from '../ranges';
import type { Alarm, CheckRule } from '../rule';

const MARKED = /độ mật: {0,2}(?:tuyệt mật|tối mật|mật)(?!\p{L})/giu;

function isCapitals(word: Word | undefined): boolean {
  return word !== undefined && word.text !== word.key && word.text === word.text.toUpperCase();
}

/** Words of a sentence about stamps, such as a regulation that lists them. */
const ABOUT_STAMPS = /(?<!\p{L})(?:con dấu|đóng dấu|các độ mật|mức độ)(?!\p{L})/iu;

/** Finds stamps: in capitals between words that are not. “BẢO VỆ BÍ MẬT NHÀ NƯỚC” is a heading. */
function stamps(prose: Prose): Alarm[] {
  const { words, text } = prose;
  if (!/mật/i.test(text)) return [];
  const isHeading = (at: number, gap: number) => prose.gap(gap) === ' ' && isCapitals(words[at]);
  const alone = words.flatMap((word, i) => {
    if (word.text !== 'MẬT' || word.isQuoted) return [];
    const degree = words[i - 1];
    const first = prose.gap(i) === ' ' && degree && /^(?:TỐI|TUYỆT)$/.test(degree.text) ? i - 1 : i;
    const stamp = { start: words[first]?.start ?? word.start, end: word.end };
    const isMeant = !isHeading(first - 1, first) && !isHeading(i + 1, i + 1);
    return isMeant && !ABOUT_STAMPS.test(sentenceAround(prose, stamp)[0]) ? [stamp] : [];
  });
  const marked = rangesOf(MARKED, text).filter(
    ({ start, end }) => !alone.some((stamp) => stamp.start < end && stamp.end > start),
  );
  return inOrder([...alone, ...marked]);
}

/** Bodies whose work is not public. “Lực lượng 47 người” is none of them. */
const SENSITIVE =
  /(?<!\p{L})(?:lưu hành nội bộ|(?:BCĐ|Ban chỉ đạo)[ -]?(35)|(?:LL|Lực lượng)[ -]?(47))(?![\d/]|[.,]\d| (?:người|đồng chí|cán bộ|chiến sĩ|thành viên|dân quân)|\p{L})/giu;

/** A degree of secrecy with a capital inside a sentence: công văn Mật, (Tối mật). */
const DEGREE = /(?<=\(|(?:công văn|tài liệu|văn bản|hồ sơ|độ) )(?:Mật|Tối mật|Tuyệt mật)(?!\p{L})/gu;

/** Finds what may have to be kept secret. A body is found once, however often it stands there. */
function sensitive({ text }: Prose): Alarm[] {
  if (!/nội bộ|35|47|mật/i.test(text)) return [];
  const known = new Set<string>();
  const bodies = [...text.matchAll(SENSITIVE)].flatMap(
    ({ 0: found, 1: committee = '', 2: force = '', index: start }) => {
      const group = committee + force;
      if (known.has(group)) return [];
      known.add(group);
      return [{ start, end: start + found.length }];
    },
  );
  return inOrder([...bodies, ...rangesOf(DEGREE, text)]);
}

/** The checks of secrecy. */
export const secrecyChecks: CheckRule[] = [
  {
    id: 'Z1-stamp',
    code: 'Z1',
    severity: 'error',
    message: 'nội dung có độ mật không đưa lên Google Sheets: xóa khỏi ô, gửi theo đường văn bản mật',
    source: 'Luật Bảo vệ bí mật nhà nước: ba độ mật',
    find: stamps,
    fires: [
      ['Báo cáo MẬT của huyện', 'MẬT'],
      ['TỐI MẬT\nTổ chức hội nghị', 'TỐI MẬT'],
      ['(TUYỆT MẬT)', 'TUYỆT MẬT'],
      ['Độ mật: Tối mật', 'Độ mật: Tối mật'],
      ['Độ mật: MẬT', 'MẬT'],
    ],
    silent: [
      'bí mật, mật thiết, mật độ, xác định độ mật của văn bản',
      'BẢO VỆ BÍ MẬT NHÀ NƯỚC',
      'TUYÊN TRUYỀN VỀ BẢO MẬT',
      'BẢO MẬT THÔNG TIN',
      'đóng dấu “MẬT”, các độ mật (TUYỆT MẬT, TỐI MẬT hoặc MẬT)',
      'Mật ong bạc hà',
    ],
  },
  {
    id: 'Z1-doubtful',
    code: 'Z1',
    severity: 'warning',
    message: 'nội dung có thể phải giữ kín: hỏi người phụ trách trước khi để trong bảng tính này',
    source: 'Phụ lục năm 2022: việc của BCĐ 35, LL47',
    find: sensitive,
    fires: [
      ['hoạt động của BCĐ 35; BCĐ35', 'BCĐ 35'],
      ['cộng tác viên Ban chỉ đạo 35 năm 2022', 'Ban chỉ đạo 35'],
      ['cho LL47', 'LL47'],
      ['Lực lượng 47 của tỉnh', 'Lực lượng 47'],
      ['tài liệu lưu hành nội bộ', 'lưu hành nội bộ'],
      ['Kế hoạch (Mật) về an ninh', 'Mật'],
      ['gửi công văn Mật', 'Mật'],
    ],
    silent: [
      'huy động lực lượng 47 người',
      'BCĐ 350, Ban Chỉ đạo 389',
      'sinh hoạt nội bộ',
      'Đội 47',
      'bảo quản tài liệu mật',
    ],
  },
];
