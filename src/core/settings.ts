// The coordinator's settings: what the tab "Cấu hình" offers, and how it is read and checked.
import { finding } from './finding';
import { parseIssueDate } from './issue-date';
import type { Finding } from './report';
import { fold } from './vietnamese/fold';
import { type Cell, cellName, cellText, findHeader, type Grid, headings, oneLine, tabs } from './workbook';

/** The settings as texts, each without surplus spaces and in NFC; empty where nothing is set. */
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
  /** The only values accepted, offered as a drop-down. */
  choices?: readonly string[];
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
    isValid: (value) => /^\d{1,5}$/.test(value),
  },
  symbol: {
    label: 'Ký hiệu',
    note: 'Phần sau số, ví dụ: BC/BTGDVTU',
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
    choices: ['Đảng – HD 05'],
  },
  opening: {
    label: 'Phần đầu',
    note: 'Phần đầu của văn bản tạo ra',
    initial: 'Phụ lục',
    choices: ['Phụ lục'],
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
} satisfies Record<string, SettingDefinition>;

/** Names a setting in the code. */
export type SettingKey = keyof typeof settingDefinitions;

/** The keys of the settings, in the order of the tab. */
export const settingKeys = Object.keys(settingDefinitions) as SettingKey[];

/** The definition of a setting. */
export function settingDefinition(key: SettingKey): SettingDefinition {
  return settingDefinitions[key];
}

/** Row of the tab "Cấu hình" in which the add-on writes where the document is; it is not a setting. */
export const DOCUMENT_LINK = 'Văn bản đã tạo';

/** The e-mail addresses in a text that separates them by commas, semicolons or spaces. */
export function emailsIn(text: string): string[] {
  return text.split(/[,;\s]+/).filter((email) => email !== '');
}

/** Whether a text looks like an e-mail address. */
export function isEmail(text: string): boolean {
  return /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$/.test(text);
}

/** What the tab "Cấu hình" says, and what is wrong with it. */
export interface SettingsReading {
  settings: Settings;
  findings: Finding[];
  /** 0-based row and column of the value beside "Văn bản đã tạo"; absent when there is no such row. */
  documentLink?: { row: number; column: number; text: string };
}

/** Reads the tab "Cấu hình"; `undefined` stands for a workbook that has no such tab. */
export function readSettings(grid: Grid | undefined): SettingsReading {
  const settings = Object.fromEntries(settingKeys.map((key) => [key, ''])) as Settings;
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
    settings[key] = settingValue(key, value);
    findings.push(...checkSetting(key, settings[key], value, { tab: grid.tab, cell }));
  }
  for (const key of settingKeys) {
    const definition = settingDefinition(key);
    if (definition.required && !places.has(key)) {
      const message = `Thiếu mục “${definition.label}”: vào menu Tổng hợp → Thiết lập… để thêm lại, rồi nhập giá trị.`;
      findings.push(finding('missing-setting', 'error', { tab: grid.tab }, message));
    }
  }
  return { settings, findings, ...(documentLink && { documentLink }) };
}

function settingValue(key: SettingKey, value: Cell | undefined): string {
  const text = oneLine(value);
  const choices = settingDefinition(key).choices;
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
