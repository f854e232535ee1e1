// The coordinator's settings: what the tab "Cấu hình" offers, and how it is read and checked.
import { profileNames } from '../layout/profiles';
import { emailsIn, isEmail } from '../text/email';
import { parseIssueDate } from './issue-date';

/**
 * The settings as texts, each without surplus spaces and in NFC; empty where nothing is set. Only those of several
 * lines hold line breaks (`\n`), and no empty line.
 */
export type Settings = Record<SettingKey, string>;

/** One row of the tab "Cấu hình". */
export interface SettingDefinition {
  /** Text in the column Mục. */
  label: string;
  /** Text in the column Ghi chú: what to type. */
  note: string;
  /** Value set-up writes into a new tab. */
  initial: string;
  /** The annex cannot be made without it. */
  required?: true;
  /** The only values accepted, offered as a drop-down, the initial one first; it holds where nothing is set. */
  choices?: readonly string[];
  /** The value may have several lines, each kept. */
  multiline?: true;
  /** Whether a value that is not blank is well formed. */
  isValid?(value: string): boolean;
}

/** The settings in the order of the tab. */
export const settingDefinitions = {
  superiorBody: {
    label: 'Cơ quan cấp trên',
    note: 'Ví dụ: Tỉnh ủy Tuyên Quang',
    initial: '',
  },
  issuingBody: {
    label: 'Cơ quan ban hành',
    note: 'Tên viết ở cuối dòng “Kèm theo…”, ví dụ: Ban Tuyên giáo và Dân vận Tỉnh ủy',
    initial: '',
    required: true,
  },
  place: { label: 'Địa danh', note: 'Ví dụ: Tuyên Quang', initial: '' },
  documentType: {
    label: 'Loại văn bản',
    note: 'Văn bản mà phụ lục kèm theo, ví dụ: Báo cáo',
    initial: 'Báo cáo',
    required: true,
  },
  annexName: {
    label: 'Tên phụ lục',
    note: 'Không ghi kỳ báo cáo; kỳ được thêm vào cuối tiêu đề',
    initial: 'Một số cách làm sáng tạo, mô hình hiệu quả',
    required: true,
  },
  contentHeading: {
    label: 'Tiêu đề cột nội dung',
    note: 'Tiêu đề cột thứ ba của phụ lục',
    initial: 'Một số cách làm sáng tạo, mô hình hiệu quả',
    required: true,
  },
  period: {
    label: 'Kỳ báo cáo',
    note: 'Ví dụ: tháng 7/2026, quý III/2026, 6 tháng đầu năm 2026, năm 2026',
    initial: '',
    required: true,
  },
  number: {
    label: 'Số văn bản',
    note: 'Chỉ ghi chữ số; để trống nếu chưa có số',
    initial: '',
    isValid: (value) => /^(?!0+$)\d{1,5}$/.test(value),
  },
  symbol: {
    label: 'Ký hiệu',
    note: 'Phần sau số, ví dụ: BC/BTGDVTU (văn bản đảng), BC-STC (văn bản nhà nước)',
    initial: '',
    required: true,
    isValid: (value) => /^-?\s*[\p{L}\p{N}]+(?:\s*[/-]\s*[\p{L}\p{N}]+)*$/u.test(value),
  },
  issued: {
    label: 'Ngày ban hành',
    note: 'Để trống, hoặc 7/2026 khi chưa có ngày, hoặc 15/7/2026',
    initial: '',
    isValid: (value) => parseIssueDate(value) !== undefined,
  },
  deadline: {
    label: 'Hạn gửi',
    note: 'Ví dụ: 15/6/2026',
    initial: '',
    isValid: (value) => parseIssueDate(value)?.day !== undefined,
  },
  style: {
    label: 'Thể thức',
    note: 'Quy định trình bày văn bản',
    initial: 'Đảng – HD 05',
    choices: profileNames,
  },
  opening: {
    label: 'Phần đầu',
    note: 'Phụ lục: chỉ có phụ lục. Báo cáo: báo cáo đủ thể thức, rồi đến phụ lục',
    initial: 'Phụ lục',
    choices: ['Phụ lục', 'Báo cáo'],
  },
  missingUnits: {
    label: 'Đơn vị chưa báo cáo',
    note: 'Áp dụng khi vẫn tạo văn bản dù còn đơn vị chưa gửi',
    initial: 'Bỏ qua',
    choices: ['Bỏ qua', 'Ghi “Chưa báo cáo”'],
  },
  coordinators: {
    label: 'Người điều phối',
    note: 'Email, cách nhau bằng dấu phẩy',
    initial: '',
    isValid: (value) => emailsIn(value).every(isEmail),
  },
  annexLabel: {
    label: 'Dòng Phụ lục',
    note: 'Dòng trên tiêu đề phụ lục. Theo thể thức: nhà nước ghi, đảng không ghi. Đánh số khi có từ hai phụ lục',
    initial: 'Theo thể thức',
    choices: ['Theo thể thức', 'Không ghi', 'Phụ lục', 'Số La Mã', 'Số Ả Rập'],
  },
  annexNumber: {
    label: 'Số thứ tự phụ lục',
    note: 'Dùng khi dòng Phụ lục có số, ví dụ: 2; để trống là 1',
    initial: '',
    isValid: isAnnexNumber,
  },
  annexTitlePt: {
    label: 'Cỡ chữ tiêu đề phụ lục',
    note: 'NĐ 30: 13 hoặc 14; hướng dẫn của Đảng chưa kiểm chứng được',
    initial: '14',
    choices: ['14', '13'],
  },
  annexPages: {
    label: 'Số trang phụ lục',
    note: 'Áp dụng khi Phần đầu là Báo cáo. NĐ 30: đánh lại từ 1; hướng dẫn của Đảng chưa kiểm chứng được',
    initial: 'Đánh lại từ 1',
    choices: ['Đánh lại từ 1', 'Tiếp theo báo cáo'],
  },
  subject: {
    label: 'Trích yếu',
    note: 'Dòng dưới tên loại văn bản; để trống thì lấy tên phụ lục và kỳ báo cáo',
    initial: '',
  },
  body: {
    label: 'Lời văn báo cáo',
    note: 'Mỗi dòng là một đoạn (xuống dòng: Ctrl+Enter), có nhắc tới phụ lục kèm theo; để trống thì tiện ích viết một câu theo số liệu',
    initial: '',
    multiline: true,
  },
  authority: {
    label: 'Quyền hạn ký',
    note: 'Ví dụ: K/T TRƯỞNG BAN (đảng), KT. GIÁM ĐỐC (nhà nước); để trống khi người đứng đầu ký',
    initial: '',
  },
  post: { label: 'Chức vụ người ký', note: 'Ví dụ: Trưởng ban', initial: '' },
  signer: { label: 'Người ký', note: 'Họ và tên, không ghi học hàm, cấp bậc', initial: '' },
  recipients: {
    label: 'Nơi nhận',
    note: 'Mỗi dòng một nơi (xuống dòng: Ctrl+Enter), dòng cuối là nơi lưu; gạch đầu dòng và dấu cuối dòng được thêm tự động',
    initial: '',
    multiline: true,
  },
} satisfies Record<string, SettingDefinition>;

/** Names a setting in the code. */
export type SettingKey = keyof typeof settingDefinitions;

/** Whether a text is the number of an annex: 1 to 99. */
export function isAnnexNumber(text: string): boolean {
  return /^[1-9]\d?$/.test(text);
}

/** The keys of the settings, in the order of the tab. */
export const settingKeys = Object.keys(settingDefinitions) as SettingKey[];

/** The definition of a setting. */
export function settingDefinition(key: SettingKey): SettingDefinition {
  return settingDefinitions[key];
}

/** What holds where nothing is set: blanks, and the usual choices. */
export function noSettings(): Settings {
  const texts = settingKeys.map((key) => [key, settingDefinition(key).choices?.[0] ?? '']);
  return Object.fromEntries(texts);
}
