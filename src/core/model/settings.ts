// The coordinator's settings: what the tab "Cấu hình" offers, and how it is read and checked.
import { profileNames } from '../layout/profiles';
import { emailsIn, isEmail } from '../text/email';
import { finding } from './finding';
import { parseIssueDate } from './issue-date';
import type { Finding } from './finding';
import { fold } from '../text/vietnamese/fold';
import { type Cell, cellText, type Grid, oneLine } from '../grid/cells';
import { cellName } from '../grid/a1';
import { findHeader } from '../grid/header';
import { headings, tabs } from '../grid/layout';

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

/** Row of the tab "Cấu hình" in which the add-on writes where the document is; it is not a setting. */
export const DOCUMENT_LINK = 'Văn bản đã tạo';

/** What the tab "Cấu hình" says, and what is wrong with it. */
export interface SettingsReading {
  settings: Settings;
  findings: Finding[];
  /** 0-based row and column of the value beside "Văn bản đã tạo"; absent when there is no such row. */
  documentLink?: { row: number; column: number; text: string };
}

/** What holds where nothing is set: blanks, and the usual choices. */
export function noSettings(): Settings {
  const texts = settingKeys.map((key) => [key, settingDefinition(key).choices?.[0] ?? '']);
  return Object.fromEntries(texts);
}

/** Reads the tab "Cấu hình"; `undefined` stands for a workbook that has no such tab. */
export function readSettings(grid: Grid | undefined): SettingsReading {
  const settings = noSettings();
  const header = grid && findHeader(grid.values, headings.settings, ['Mục', 'Giá trị']);
  if (!grid || !header) {
    const message = grid
      ? `Tab “${tabs.settings}” không có hàng tiêu đề với “Mục” và “Giá trị”: gõ lại hai tiêu đề này ở hàng đầu.`
      : `Không có tab “${tabs.settings}”: vào menu Tổng hợp → Thiết lập… để tạo lại.`;
    return { settings, findings: [finding('missing-setting', 'error', { tab: tabs.settings }, message)] };
  }
  const { Mục: labelColumn = 0, 'Giá trị': valueColumn = 1 } = header.columns;
  const places = new Map<SettingKey, string>();
  const findings: Finding[] = [];
  let documentLink: SettingsReading['documentLink'];
  for (const [row, cells] of grid.values.entries()) {
    if (row <= header.row) continue;
    const label = fold(cellText(cells[labelColumn]));
    const value = cells[valueColumn];
    if (label === fold(DOCUMENT_LINK)) {
      documentLink = { row, column: valueColumn, text: cellText(value) };
    }
    const key = settingKeys.find((candidate) => fold(settingDefinitions[candidate].label) === label);
    if (!key) continue;
    const cell = cellName(row, valueColumn);
    if (places.has(key)) {
      findings.push(
        finding(
          'repeated-setting',
          'error',
          { tab: grid.tab, cell },
          `Mục “${settingDefinitions[key].label}” có hai lần (ô ${places.get(key)} và ô ${cell}): xóa một hàng.`,
        ),
      );
      continue;
    }
    places.set(key, cell);
    const text = settingValue(key, value);
    const problems = checkSetting(key, text, value, { tab: grid.tab, cell });
    findings.push(...problems);
    // What is no choice is told, and a draft made over it goes by the usual one.
    if (!settingDefinition(key).choices || problems.length === 0) settings[key] = text;
  }
  for (const key of settingKeys) {
    const definition = settingDefinition(key);
    if (definition.required && !places.has(key)) {
      const message = `Thiếu mục “${definition.label}”: vào menu Tổng hợp → Thiết lập… để thêm lại, rồi nhập giá trị.`;
      findings.push(finding('missing-setting', 'error', { tab: grid.tab }, message));
    }
  }
  findings.push(...checkTogether(settings, (key) => ({ tab: grid.tab, cell: places.get(key) ?? '' })));
  return { settings, findings, ...(documentLink && { documentLink }) };
}

/** What only several settings together show: a report needs more than an annex, and each layout rule writes its own way. */
function checkTogether(
  settings: Settings,
  placeOf: (key: SettingKey) => { tab: string; cell: string },
): Finding[] {
  const { style, opening, documentType, place, body, post, signer, recipients, symbol, authority } = settings;
  const { annexLabel, annexNumber } = settings;
  const findings: Finding[] = [];
  const add = (key: SettingKey, rule: string, severity: 'error' | 'warning', text: string) => {
    const at = placeOf(key);
    const where = at.cell === '' ? '' : ` (ô ${at.cell})`;
    findings.push(finding(rule, severity, at, `Mục “${settingDefinitions[key].label}”${where} ${text}`));
  };
  if (opening === 'Báo cáo') {
    if (place === '')
      add('place', 'missing-setting', 'error', 'còn trống: báo cáo cần địa danh trước ngày tháng.');
    if (fold(documentType) === 'công văn') {
      const text = `là “${documentType}”, loại văn bản không có tên loại: chọn Phần đầu là Phụ lục, hoặc nhập loại văn bản khác.`;
      add('documentType', 'bad-setting', 'error', text);
    }
    if (body !== '' && !fold(body).includes('phụ lục')) {
      add(
        'body',
        'bad-setting',
        'warning',
        'không nhắc tới phụ lục kèm theo: thêm một câu, ví dụ “(có phụ lục kèm theo)”.',
      );
    }
    for (const [key, value] of [
      ['post', post],
      ['signer', signer],
      ['recipients', recipients],
    ] as const) {
      if (value === '') add(key, 'missing-setting', 'warning', 'còn trống: báo cáo để trống phần này.');
    }
  }
  if (annexNumber !== '' && !annexLabel.startsWith('Số ')) {
    add(
      'annexNumber',
      'bad-setting',
      'warning',
      'chưa dùng tới: chọn Số La Mã hoặc Số Ả Rập ở mục “Dòng Phụ lục”.',
    );
  }
  const isState = style === 'Nhà nước – NĐ 30';
  if (symbol !== '' && symbol.includes('/') === isState) {
    const form = isState ? 'dạng BC-STC, không có dấu “/”' : 'dạng BC/BTGDVTU, có dấu “/”';
    add('symbol', 'bad-setting', 'warning', `là “${symbol}”: thể thức ${style} viết ${form}.`);
  }
  if ((isState ? /^[TK]\/\p{L}/u : /^(?:TM|KT|TL|TUQ)\b/).test(authority)) {
    const form = isState ? 'TM., KT., TL., TUQ.' : 'T/M, K/T, T/L';
    add('authority', 'bad-setting', 'warning', `là “${authority}”: thể thức ${style} viết ${form}.`);
  }
  return findings;
}

function settingValue(key: SettingKey, value: Cell | undefined): string {
  const { choices, initial, multiline } = settingDefinition(key);
  if (multiline) {
    const lines = cellText(value).split(/[\n\r\v\u2028]+/);
    return lines
      .map(oneLine)
      .filter((line) => line !== '')
      .join('\n');
  }
  const text = oneLine(value);
  if (choices && text === '') return initial;
  return choices?.find((choice) => foldChoice(choice) === foldChoice(text)) ?? text;
}

function checkSetting(
  key: SettingKey,
  text: string,
  value: Cell | undefined,
  place: { tab: string; cell: string },
): Finding[] {
  const { label, note, required, choices, isValid } = settingDefinition(key);
  const at = { ...place, length: text.length };
  const bad = (severity: 'error' | 'warning', message: string, suggestions: readonly string[] = []) => [
    finding('bad-setting', severity, at, message, [...suggestions]),
  ];
  if (text === '') {
    if (!required) return [];
    return [
      finding('missing-setting', 'error', at, `Mục “${label}” còn trống: nhập ở ô ${place.cell}. ${note}.`),
    ];
  }
  if (choices && !choices.includes(text)) {
    return bad(
      'error',
      `Mục “${label}” (ô ${place.cell}) không nhận “${text}”: chọn ${choices.join(' hoặc ')}.`,
      choices,
    );
  }
  if (isValid && !isValid(text)) {
    // The deadline and the coordinators' addresses are not printed, so the annex need not wait for them.
    const severity = key === 'deadline' || key === 'coordinators' ? 'warning' : 'error';
    return bad(severity, `Mục “${label}” (ô ${place.cell}) không đúng dạng: “${text}”. ${note}.`);
  }
  if (key === 'issued' && typeof value === 'object') {
    return bad(
      'warning',
      `Google Sheets đã đổi mục “${label}” thành ngày ${text}. Nếu muốn để trống ngày: định dạng ô ${place.cell} là Văn bản thuần túy rồi gõ lại.`,
    );
  }
  return [];
}

function foldChoice(text: string): string {
  return fold(text).replace(/[–—]/g, '-').replace(/["“”]/g, '');
}
