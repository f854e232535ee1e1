// Turns what the script saw into the statements that the page shows.
import type { CellValue, Leftover, SeenIn, SelfCheck, Trial, TrialKey } from '../../contract/self-check';
import { remedies } from '../../core/docs/losses';
import { layoutStatements } from './docx-traits';
import { decided, EITHER_WAY, type Statement, untried } from './statement';

/** The wording of a trial. */
interface Words<Seen> {
  question: string | ((about: string) => string);
  /** Puts what was seen into words; when absent, it is shown as it is. */
  seen?: (seen: Seen, holds: boolean) => string;
  advice?: string;
}

const wordsOf: { [Key in TrialKey]: Words<SeenIn[Key]> } = {
  lock: {
    question: 'Hai lệnh không chạy cùng lúc (khóa tài liệu)',
    seen: (isThere) => (isThere ? 'có khóa' : 'không có'),
    advice: 'Cài lại tiện ích vào chính bảng tính này.',
  },
  email: {
    question: 'Google cho tiện ích biết email của bạn',
    seen: (email) => email || 'để trống',
    advice: 'Không cần làm gì: Nhật ký ghi “không rõ”.',
  },
  lexicon: { question: 'Đọc được tệp lexicon.html, để tìm từ gõ nhầm', advice: 'Dán lại tệp lexicon.html.' },
  textKept: {
    question: (text) => `Ô văn bản giữ nguyên ${quoted(text)}`,
    seen: valueText,
    advice: 'Tránh nội dung như vậy: ô không giữ chữ đã gõ.',
  },
  textReplaced: {
    question: (text) => `Tìm và thay được cả ô ${quoted(text)}`,
    seen: ({ count, value }) => `${count} ô, ${valueText(value)}`,
    advice: EITHER_WAY,
  },
  dashText: { question: 'Ô thường: “- Tổ chức thử” vẫn là chữ', seen: valueText, advice: EITHER_WAY },
  numberKept: {
    question: 'Số đã có vẫn là số khi ô được đổi thành văn bản',
    seen: valueText,
    advice: EITHER_WAY,
  },
  insertedRow: { question: 'Hàng chèn thêm giữ định dạng văn bản của hàng dưới' },
  secondProtection: {
    question: 'Khóa một tab đã khóa thì Google trả về khóa đã có',
    seen: (message) => message || 'trả về khóa đã có',
    advice: EITHER_WAY,
  },
  templateProtection: {
    question: 'Tab chép từ tab mẫu không mang theo khóa',
    seen: (count) => `${count} khóa`,
    advice: EITHER_WAY,
  },
  narrowTab: {
    question: 'Đọc cột A:F của tab chỉ có 3 cột thì Google báo lỗi',
    seen: (messageOrRange, isRefused) => (isRefused ? messageOrRange : `trả về ${messageOrRange}`),
    advice: EITHER_WAY,
  },
  longName: {
    question: 'Tên tab dài được 100 ký tự',
    seen: (length) => `${length} ký tự`,
    advice: 'Đặt tên tab ngắn hơn ở cột Tab của Đơn vị.',
  },
  conversion: { question: 'Google Drive chuyển tệp .docx thành Google Docs' },
  mended: {
    question: 'Chỗ mất khi Google chuyển văn bản được sửa lại',
    seen: ({ lost, left }) =>
      `${lost.length === 0 ? 'không mất gì' : `mất ${lost.length} chỗ, còn ${left.length}`}${left.map((loss) => `; ${remedies[loss]}`).join('')}`,
    advice: 'Sửa tay trong văn bản, sau mỗi lần tổng hợp.',
  },
  changed: {
    question: 'Thay được phụ lục mà không đụng chỗ khác trong văn bản',
    seen: (lines) => (lines === 0 ? 'đúng từng dòng' : `${lines} dòng không đúng`),
    advice: 'Văn bản đã sửa tay: khi tiện ích hỏi, chọn Có để giữ bản sửa tay riêng.',
  },
  update: {
    question: 'Cập nhật văn bản thì đường liên kết và tên giữ nguyên',
    seen: (name) => `“${name}”`,
    advice: 'Sau mỗi lần tổng hợp, chia sẻ lại đường liên kết mới.',
  },
  untouched: {
    question: 'Không ai sửa thì giờ sửa và người sửa không đổi',
    seen: ({ written, later, isMe }) => `${written} → ${later}, ${isMe ? 'bạn' : 'không rõ ai'}`,
    advice: 'Chênh quá 10 giây thì tiện ích sẽ hỏi thừa trước khi cập nhật: chọn Có.',
  },
  copy: {
    question: 'Chép được văn bản ra một bản riêng',
    advice: 'Trước khi tổng hợp lại, tự chép văn bản đã sửa tay: Tệp → Tạo bản sao.',
  },
  found: {
    question: 'Tìm lại được văn bản thử theo dấu mà tiện ích ghi vào nó',
    seen: (count) => `${count} văn bản`,
    advice: 'Google ngắt giữa chừng thì chờ vài phút rồi mới bấm lại, để không có hai văn bản.',
  },
};

/** What no script can try, and how a person can. */
const byHand = [
  ['Gõ tay cũng như tiện ích ghi', 'gõ “- Thử” vào cột Nội dung: phải còn nguyên'],
  [
    'Dán sai cột thì báo ngay',
    'dán hai cột vào ô B5 của một tab đơn vị: chữ ở cột Kiểm tra phải còn, góc màn hình phải có thông báo',
  ],
  ['Hoàn tác thì kiểm tra lại', 'gõ “•thử” vào cột Nội dung rồi bấm Ctrl+Z: cột Kiểm tra phải trống lại'],
  [
    'Đóng khung bên, lệnh vẫn chạy',
    'bấm Tổng hợp và tạo văn bản, đóng khung bên ngay: Nhật ký phải có dòng mới',
  ],
  [
    'Dán đè làm mất danh sách chọn',
    'dán một ô khác lên ô Thể thức ở Cấu hình: mũi tên chọn còn hay mất; rồi bấm Ctrl+Z',
  ],
  ['Văn bản của đồng nghiệp', 'nhờ đồng nghiệp bấm Tổng hợp và tạo văn bản: tiện ích phải hỏi trước'],
  ['Firefox, Safari', 'mở bảng tính ở đó, bấm Kiểm tra số liệu: khung bên phải hiện đủ'],
].map(([question = '', how]) => untried(question, `Thử bằng tay: ${how}.`));

/**
 * Returns all statements of the self-check: one per trial, in order, with those about the layout after the
 * conversion, and at the end what has to be tried by hand.
 */
export function statementsOf({ trials, sent, back }: Omit<SelfCheck, 'leftovers'>): Statement[] {
  return [
    ...trials.flatMap((trial) => [
      statementOf(trial),
      ...(trial.key === 'conversion' ? layoutStatements(sent, back) : []),
    ]),
    ...byHand,
  ];
}

/** Returns a sentence about something that could not be removed, with what the person has to do about it. */
export function leftoverText({ name, url, reason }: Leftover): string {
  const what = url === undefined ? `tab “${name}”` : `văn bản “${name}” ${url}`;
  return `Chưa xóa được ${what}: hãy xóa bằng tay. (${reason})`;
}

function statementOf({ key, about = '', outcome }: Trial): Statement {
  // The outcome is that of this very key.
  const { question, seen = String, advice } = wordsOf[key] as Words<unknown>;
  const asked = typeof question === 'string' ? question : question(about);
  if ('untried' in outcome) return untried(asked, outcome.untried);
  return decided(asked, outcome.holds, seen(outcome.seen, outcome.holds), advice);
}

function valueText({ type, text }: CellValue): string {
  if (type === 'formula') return text;
  return type === 'string' ? `chữ ${quoted(text)}` : `${type} ${text}`;
}

function quoted(text: string): string {
  return text.length > 40 ? `${text.length} ký tự` : `“${text.replace('\n', '⏎')}”`;
}
