// The coordinator's settings: what each row of the tab "Cấu hình" asks for, and what a value of it may be.

import { readDay, readDeadline, readIssueDate } from './day';
import { emailsIn, isEmail } from './email';
import type { Severity } from './finding';

/** One row of the tab "Cấu hình", and all that is special about its value. */
export interface SettingDefinition {
  /** Name of the section of the tab that begins with this setting. */
  section?: string;
  /** Text in the column Mục. */
  label: string;
  /** Text in the column Ghi chú: what to type. */
  note: string;
  /** The only values accepted, offered as a drop-down; the first is the usual one, and holds where nothing is set. */
  choices?: readonly [usual: string, ...others: string[]];
  /** Value that set-up writes into a new tab: left out for a blank, and where there are choices. */
  initial?: string;
  /** The annex cannot be made without it. */
  required?: true;
  /** What the person is told when the value is blank and the document begins with its report; left out for nothing. */
  blankInReport?: { severity: Severity; message: string };
  /** The value may have several lines, each kept. */
  multiline?: true;
  /** Sheets may turn a value without a day, such as `7/2026`, into a full date: where it did, the person is told. */
  mayBecomeDate?: true;
  /** Returns how a value that is not blank is understood; undefined where it is malformed. */
  read?(value: string): string | undefined;
  /** The value is a name, which is printed as it is typed. */
  isName?: true;
  /** A malformed value is only a warning, because the value is not printed; an error where left out. */
  malformed?: 'warning';
}

const BLANK_IN_REPORT = {
  severity: 'warning',
  message: 'còn trống nên báo cáo không in phần này: điền rồi tổng hợp lại.',
} as const;

/** The settings in the order of the tab. */
export const settingDefinitions = {
  issuingBody: {
    section: 'Bắt buộc',
    label: 'Cơ quan ban hành',
    note: 'In ở đầu văn bản và cuối dòng “Kèm theo…”. Đảng: Ban Tuyên giáo và Dân vận Tỉnh ủy; nhà nước: Sở Tài chính',
    required: true,
    isName: true,
  },
  documentType: {
    label: 'Loại văn bản',
    note: 'Văn bản mà phụ lục kèm theo, ví dụ: Báo cáo',
    initial: 'Báo cáo',
    required: true,
  },
  annexName: {
    label: 'Tên phụ lục',
    note: 'Không ghi kỳ báo cáo; kỳ được thêm vào cuối tiêu đề. Ví dụ: Kết quả công tác cải cách hành chính',
    required: true,
  },
  contentHeading: {
    label: 'Tiêu đề cột nội dung',
    note: 'Tiêu đề cột thứ ba của phụ lục',
    initial: 'Nội dung',
    required: true,
  },
  period: {
    label: 'Kỳ báo cáo',
    note: 'Ví dụ: tháng 7/2026, quý III/2026, 6 tháng đầu năm 2026, năm 2026, tuần 48/2026; chuyên đề: nhập thêm Từ ngày, Đến ngày',
    required: true,
  },
  symbol: {
    label: 'Ký hiệu',
    note: 'Phần sau số. Đảng: BC/BTGDVTU; nhà nước: BC-STC',
    required: true,
    read: (value: string) =>
      /^-?\s*[\p{L}\p{N}]+(?:\s*[/-]\s*[\p{L}\p{N}]+)*$/u.test(value) ? value : undefined,
  },
  style: {
    section: 'Văn bản',
    label: 'Thể thức',
    note: 'HD 05: văn bản đảng từ 27/5/2026; HD 36: văn bản đảng trước đó; NĐ 30: văn bản nhà nước',
    choices: ['Đảng – HD 05', 'Đảng – HD 36', 'Nhà nước – NĐ 30'],
  },
  opening: {
    label: 'Phần đầu',
    note: 'Phụ lục: chỉ có phụ lục. Báo cáo: báo cáo đủ thể thức, rồi đến phụ lục',
    choices: ['Phụ lục', 'Báo cáo'],
  },
  superiorBody: {
    label: 'Cơ quan cấp trên',
    note: 'In trên cơ quan ban hành. Đảng: Tỉnh ủy Tuyên Quang; nhà nước: Ủy ban nhân dân tỉnh Tuyên Quang',
    isName: true,
  },
  place: {
    label: 'Địa danh',
    note: 'In trước ngày tháng; báo cáo phải có. Ví dụ: Tuyên Quang',
    blankInReport: { severity: 'error', message: 'còn trống: báo cáo cần địa danh trước ngày tháng.' },
  },
  number: {
    label: 'Số văn bản',
    note: 'Chỉ ghi chữ số; để trống nếu chưa có số',
    read: (value: string) => /^(?:số[ :]+)?(?!0+$)(\d{1,5})$/i.exec(value)?.[1],
  },
  issued: {
    label: 'Ngày ban hành',
    note: 'Để trống, hoặc 7/2026 khi chưa có ngày, hoặc 15/7/2026',
    read: readIssueDate,
    mayBecomeDate: true,
  },
  subject: {
    label: 'Trích yếu',
    note: 'Dòng dưới tên loại văn bản; để trống thì lấy tên phụ lục và kỳ báo cáo',
  },
  addressees: {
    label: 'Kính gửi',
    note: 'Mỗi dòng một nơi (Ctrl+Enter). Nhà nước: báo cáo, tờ trình gửi cấp trên; đảng: tờ trình (in Kính trình)',
    multiline: true,
  },
  body: {
    label: 'Lời văn báo cáo',
    note: 'Mỗi dòng một đoạn (Ctrl+Enter), có nhắc phụ lục kèm theo; để trống thì tiện ích viết một câu theo số liệu\nVí dụ: {Kỳ} có {số mục} mục của **{số đơn vị có nội dung} đơn vị** (*{phụ lục}* kèm theo).',
    multiline: true,
  },
  draftNumber: {
    label: 'Dự thảo lần',
    note: 'Ví dụ: 2; xóa đi khi in bản chính',
    read: (value: string) => readNumber(value, 99),
  },
  urgency: {
    label: 'Mức độ khẩn',
    note: 'Dòng dưới số, ký hiệu: Khẩn, Thượng khẩn, Hỏa tốc; để trống nếu không khẩn hoặc đóng dấu',
    read: (value: string) => (/^(?!không).*(?:khẩn|tốc)/i.test(value) ? value : undefined),
  },
  circulation: {
    label: 'Phạm vi lưu hành',
    note: 'Góc trên bên phải trang đầu, ví dụ: Tài liệu hội nghị',
  },
  authority: {
    section: 'Ký và nơi nhận',
    label: 'Quyền hạn ký',
    note: 'Ví dụ: K/T TRƯỞNG BAN (đảng), KT. GIÁM ĐỐC (nhà nước); để trống khi người đứng đầu ký',
  },
  post: {
    label: 'Chức vụ người ký',
    note: 'Đảng: Trưởng ban; nhà nước: Giám đốc',
    blankInReport: BLANK_IN_REPORT,
  },
  signer: {
    label: 'Người ký',
    note: 'Họ và tên, không ghi học hàm, cấp bậc',
    isName: true,
    blankInReport: BLANK_IN_REPORT,
  },
  recipients: {
    label: 'Nơi nhận',
    note: 'Mỗi dòng một nơi (xuống dòng: Ctrl+Enter), dòng cuối là nơi lưu; gạch đầu dòng và dấu cuối dòng được thêm tự động',
    multiline: true,
    blankInReport: BLANK_IN_REPORT,
  },
  typist: {
    label: 'Người soạn thảo',
    note: 'Dòng dưới nơi nhận, ví dụ: PL.(300)',
  },
  deadline: {
    section: 'Kỳ và hạn',
    label: 'Hạn gửi',
    note: 'Đơn vị nộp được đến hết ngày này, ví dụ: 15/6/2026',
    read: readDeadline,
    malformed: 'warning',
  },
  graceDays: {
    label: 'Cho nộp chậm (ngày)',
    note: 'Số ngày sau Hạn gửi mà đơn vị vẫn nhập được, 0 đến 30; để trống là 0',
    read: (value: string) => (/^0+$/.test(value) ? '0' : readNumber(value, 30)),
    malformed: 'warning',
  },
  lockAtDeadline: {
    label: 'Khóa khi hết hạn',
    note: 'Hỏi: khi hết hạn, tiện ích mời người điều phối khóa các tab. Google không cho khóa tự động',
    choices: ['Hỏi người điều phối', 'Không khóa'],
  },
  approval: {
    label: 'Duyệt',
    note: 'Khuyến nghị: chưa duyệt thì cảnh báo. Bắt buộc: chỉ đơn vị đã duyệt mới vào phụ lục',
    choices: ['Không dùng', 'Khuyến nghị', 'Bắt buộc'],
  },
  contact: {
    label: 'Đầu mối liên hệ',
    note: 'Người và số điện thoại để đơn vị hỏi; ghi trong tin nhắc và khi tab bị khóa',
  },
  cutOff: {
    label: 'Cách chốt số liệu',
    note: 'Theo lịch: tháng 7 là 01/7 đến 31/7. Từ ngày 15 đến ngày 14 (NĐ 09/2019): tháng 7 là 15/6 đến 14/7',
    choices: ['Theo lịch', 'Từ ngày 15 đến ngày 14'],
  },
  firstDay: {
    label: 'Từ ngày',
    note: 'Ngày đầu tính số liệu, ví dụ: 15/5/2026; để trống thì theo kỳ báo cáo',
    read: readDay,
    malformed: 'warning',
  },
  lastDay: {
    label: 'Đến ngày',
    note: 'Ngày cuối tính số liệu, ví dụ: 14/6/2026; để trống thì theo kỳ báo cáo',
    read: readDay,
    malformed: 'warning',
  },
  coordinators: {
    section: 'Nâng cao',
    label: 'Người điều phối',
    note: 'Email, cách nhau bằng dấu phẩy, ví dụ: an@tuyenquang.gov.vn, binh@tuyenquang.gov.vn',
    read: (value: string) => (emailsIn(value).every(isEmail) ? value : undefined),
    malformed: 'warning',
  },
  missingUnits: {
    label: 'Đơn vị chưa báo cáo',
    note: 'Áp dụng khi vẫn tạo văn bản dù còn đơn vị chưa gửi',
    choices: ['Bỏ qua', 'Ghi “Chưa báo cáo”'],
  },
  annexLabel: {
    label: 'Dòng Phụ lục',
    note: 'Dòng trên tiêu đề phụ lục. Theo thể thức, khi có số thứ tự: đảng ghi số Ả Rập, nhà nước số La Mã',
    choices: ['Theo thể thức', 'Không ghi', 'Phụ lục', 'Số La Mã', 'Số Ả Rập'],
  },
  annexNumber: {
    label: 'Số thứ tự phụ lục',
    note: 'Khi có từ hai phụ lục, ví dụ: 2',
    read: (value: string) =>
      readNumber(`${' I II III IV V'.split(' ').indexOf(value)}`, 5) ?? readNumber(value, 99),
  },
  annexTitlePt: {
    label: 'Cỡ chữ tiêu đề phụ lục',
    note: 'NĐ 30: 13 hoặc 14; hướng dẫn của Đảng không quy định',
    choices: ['14', '13'],
  },
  annexPages: {
    label: 'Số trang phụ lục',
    note: 'Áp dụng khi Phần đầu là Báo cáo. HD 05 và NĐ 30: đánh lại từ 1',
    choices: ['Đánh lại từ 1', 'Tiếp theo báo cáo'],
  },
  groupNumbering: {
    label: 'Số thứ tự khi có nhóm',
    note: 'Áp dụng khi tab Đơn vị có cột Nhóm',
    choices: ['Liên tục', 'Lại từ 1 trong mỗi nhóm'],
  },
} as const satisfies Record<string, SettingDefinition>;

type Definitions = typeof settingDefinitions;

/** Names a setting in the code. */
export type SettingKey = keyof Definitions;

/**
 * The settings as texts, each without surplus spaces and in NFC; empty where nothing is set. One with choices is one of
 * them. Only those of several lines hold line breaks (`\n`), and no empty line.
 */
export type Settings = {
  [Key in SettingKey]: Definitions[Key] extends { choices: readonly (infer Choice)[] } ? Choice : string;
};

/** A setting that a person has to type, or to type otherwise. */
export interface SettingToMend {
  key: SettingKey;
  label: string;
  /** A1 cell of the value; empty where the row is missing, which set-up adds. */
  cell: string;
  /** The value as typed. */
  typed: string;
  /** What is wrong and what to do, in Vietnamese. */
  message: string;
  /** What to type, in Vietnamese, with an example. */
  example: string;
  /** The only values accepted; empty where any is. */
  choices: string[];
}

/** The keys of the settings, in the order of the tab. */
export const settingKeys = Object.keys(settingDefinitions) as SettingKey[];

/** Returns the definition of a setting. */
export function settingDefinition(key: SettingKey): SettingDefinition {
  return settingDefinitions[key];
}

/**
 * Returns the value that set-up writes into a new tab.
 *
 * @example
 * initialValue('opening'); // 'Phụ lục'
 */
export function initialValue(key: SettingKey): string {
  const { choices, initial = '' } = settingDefinition(key);
  return choices?.[0] ?? initial;
}

/**
 * Returns the text that set-up writes beside a setting: what to type, and whether the annex needs it.
 *
 * @example
 * settingNote('contentHeading'); // 'Bắt buộc. Tiêu đề cột thứ ba của phụ lục'
 */
export function settingNote(key: SettingKey): string {
  const { note, required } = settingDefinition(key);
  return required ? `Bắt buộc. ${note}` : note;
}

/** Reads a whole number from 1 to `most`, with words around it, such as `lần 2` or `3 ngày`. */
function readNumber(text: string, most: number): string | undefined {
  const number = Number(/^(?:[^\d-]*[ :])?(\d{1,3})(?: ngày)?$/i.exec(text)?.[1]);
  return number >= 1 && number <= most ? String(number) : undefined;
}

/** Returns a symbol, and the number before it where there is one, of what people type: `Số: 05-BC/BTGDVTU`. */
export function splitSymbol(text: string): { number: string; symbol: string } {
  const [, number = '', joint = '', symbol = text] =
    /^(?:số(?=[ .:…_]))?[ .:…_]*(\d{0,5}) ?([-/]?) ?((?:20\d\d\/)?\p{L}.*)$/iu.exec(text) ?? [];
  // `2026/NQ-HĐND` begins with a year, not with a number; `15BC/TU` with neither.
  const isYear = joint === '/' && /^20\d\d$/.test(number);
  return isYear || (number !== '' && joint === '') ? { number: '', symbol: text } : { number, symbol };
}

/** Returns whether a text is the number of an annex: 1 to 99. */
export function isAnnexNumber(text: string): boolean {
  return /^[1-9]\d?$/.test(text);
}

/**
 * Returns whether what was typed as an authority is a post, that of who acts as the head: “Q. Trưởng ban” stands alone,
 * with nobody's authority above it (NĐ 30, annex I, II.7.b).
 */
export function isActingPost(authority: string): boolean {
  return /^q(?:[. ]|$)/i.test(authority);
}

/** Returns what holds where nothing is set: blanks, and the usual choices. */
export function noSettings(): Settings {
  const texts = settingKeys.map((key) => [key, settingDefinition(key).choices?.[0] ?? '']);
  return Object.fromEntries(texts);
}
