// What the self-check found out, and the page that shows it.
import { escapeXml } from '../../core/docx/xml';
import { reasonOf } from '../../core/text/reason';

/** One thing the add-on takes for granted of Google, and what a trial showed. */
export interface Probe {
  /** Vietnamese: the statement that holds or does not. */
  question: string;
  verdict: Verdict;
  /** Vietnamese: what was seen, or why or how it has to be tried by hand. */
  seen: string;
  /** Vietnamese: what a person can do where it does not hold. */
  advice?: string;
}

type Verdict = 'fails' | 'holds' | 'untried';

/** What came of a trial. */
export type Observation = Omit<Probe, 'question'>;

/** In the order of the table. */
const words: Record<Verdict, [mark: string, word: string]> = {
  fails: ['✖', 'Không đúng'],
  holds: ['✔', 'Đúng'],
  untried: ['–', 'Chưa thử được'],
};
const verdicts = Object.keys(words) as Verdict[];

/** Advice for what the add-on is prepared for either way. */
export const EITHER_WAY = 'Không cần làm gì: tiện ích chạy đúng cả hai cách.';

/** Runs a trial; what throws could not be tried, for the reason it gives. */
export function probe(question: string, trial: () => Observation): Probe {
  try {
    return { question, ...trial() };
  } catch (error) {
    return { question, ...untried(reasonOf(error)) };
  }
}

/** Does what need not succeed; returns what the person has to be told where it does not: `problem`, and the reason. */
export function attempt(problem: string, act: () => void): string[] {
  try {
    act();
    return [];
  } catch (error) {
    return [`${problem} (${reasonOf(error)})`];
  }
}

/** A verdict that is known. */
export function found(
  isHolding: boolean,
  seen: string,
  advice = 'Gửi bảng này cho người phát triển tiện ích.',
): Observation {
  return isHolding ? { verdict: 'holds', seen } : { verdict: 'fails', seen, advice };
}

/** No verdict, and why. */
export function untried(seen: string): Observation {
  return { verdict: 'untried', seen };
}

/** What no script can try, and how a person does. */
export const byHand: Probe[] = [
  ['Gõ tay cũng như tiện ích ghi', 'gõ “- Thử” vào cột Nội dung: phải còn nguyên'],
  ['Hoàn tác thì kiểm tra lại', 'gõ “•thử” vào cột Nội dung rồi bấm Ctrl+Z: cột Kiểm tra phải trống lại'],
  [
    'Đóng thanh bên, lệnh vẫn chạy',
    'bấm Tổng hợp và tạo văn bản, đóng thanh bên ngay: Nhật ký phải có dòng mới',
  ],
  [
    'Dán đè làm mất danh sách chọn',
    'dán một ô khác lên ô Thể thức ở Cấu hình: mũi tên chọn còn hay mất; rồi bấm Ctrl+Z',
  ],
  ['Văn bản của đồng nghiệp', 'nhờ đồng nghiệp bấm Tổng hợp và tạo văn bản: tiện ích phải hỏi trước'],
  ['Firefox, Safari', 'mở bảng tính ở đó, bấm Kiểm tra số liệu: thanh bên phải hiện đủ'],
].map(([question = '', how]) => ({ question, ...untried(`Thử bằng tay: ${how}.`) }));

/** How many of each verdict, in words: `2 không đúng, 30 đúng, 6 chưa thử được`. */
export function countsText(probes: Probe[]): string {
  const count = (verdict: Verdict) => probes.filter((one) => one.verdict === verdict).length;
  return verdicts.map((verdict) => `${count(verdict)} ${words[verdict][1].toLowerCase()}`).join(', ');
}

/** The page: counts, notes, and a table that begins with what does not hold. */
export function probesPage(probes: Probe[], notes: string[]): string {
  const ordered = verdicts.flatMap((verdict) => probes.filter((one) => one.verdict === verdict));
  const paragraphs = [`${countsText(probes)}.`, ...notes].map((text) => `<p>${escapeXml(text)}</p>`).join('');
  return (
    `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Tự kiểm tra</title><style>${STYLE}</style>` +
    `<main><h1>Kết quả tự kiểm tra</h1>${paragraphs}<table><caption>Google trên tài khoản này</caption>` +
    `<thead><tr>${['Điều được thử', 'Kết quả', 'Thấy gì'].map((text) => `<th scope="col">${text}</th>`).join('')}</tr></thead>` +
    `<tbody>${ordered.map(rows).join('')}</tbody></table></main></html>`
  );
}

const STYLE =
  'body{margin:0;font:14px/20px Roboto,Arial,sans-serif}h1{margin:0;font-size:18px}p,caption{margin:8px 0;text-align:left}' +
  'table{border-collapse:collapse}th,td{padding:6px 8px;border-bottom:1px solid #dadce0;text-align:left;vertical-align:top;overflow-wrap:anywhere}' +
  'tbody th{width:38%;font-weight:400}td:not(:last-child){white-space:nowrap}.fails{color:#b3261e;font-weight:600}';

function rows({ question, verdict, seen, advice }: Probe): string {
  const below = advice ? `<tr><td colspan="3">→ ${escapeXml(advice)}</td></tr>` : '';
  return `<tr><th scope="row">${escapeXml(question)}</th><td class="${advice === EITHER_WAY ? 'harmless' : verdict}">${words[verdict].join(' ')}</td><td>${escapeXml(seen)}</td></tr>${below}`;
}
