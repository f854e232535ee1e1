// The tab "Cấu hình": how the settings are read and checked.

import { cellName } from '../grid/a1';
import { type Cell, cellText, type Grid, oneLine } from '../grid/cells';
import { findHeader } from '../grid/header';
import { headings, tabs } from '../grid/layout';
import { dayNumber, hourIn, parseDay } from '../model/day';
import { type Finding, finding, type Severity } from '../model/finding';
import {
  initialValue,
  isActingPost,
  noSettings,
  type SettingKey,
  type Settings,
  settingDefinition,
  settingDefinitions,
  settingKeys,
  splitSymbol,
} from '../model/settings';
import { countedPeriod, fullPeriod } from '../round/period';
import { placeholders, placesIn } from '../text/placeholders';
import { fold } from '../text/vietnamese/fold';
import { quoted } from '../wording/quoted';

/** Row of the tab "Cấu hình" in which the add-on writes where the document is; it is not a setting. */
export const DOCUMENT_LINK = 'Văn bản đã tạo';

/** The row of a setting: 0-based, with the A1 cell of its value, the value as typed, and what stands in Ghi chú. */
export interface SettingPlace {
  row: number;
  cell: string;
  typed: string;
  note: string;
}

/** What the tab "Cấu hình" says, and what is wrong with it. */
export interface SettingsReading {
  settings: Settings;
  findings: Finding[];
  /** Where each setting that has a row stands. */
  places: ReadonlyMap<SettingKey, SettingPlace>;
  /** 0-based column Ghi chú; -1 where there is none. */
  noteColumn: number;
  /** 0-based row and column of the value beside "Văn bản đã tạo"; absent when there is no such row. */
  documentLink?: { row: number; column: number; text: string };
}

/** Reads the tab "Cấu hình"; `undefined` stands for a workbook that has no such tab. */
export function readSettings(grid: Grid | undefined): SettingsReading {
  const texts: Record<SettingKey, string> = noSettings();
  const header = grid && findHeader(grid.values, headings.settings, ['Mục', 'Giá trị']);
  if (!grid || !header) {
    const message = grid
      ? `Tab “${tabs.settings}” không có hàng tiêu đề với “Mục” và “Giá trị”: gõ lại hai tiêu đề này ở hàng đầu.`
      : `Không có tab “${tabs.settings}”: vào menu Tổng hợp → Thiết lập… để tạo lại.`;
    return {
      settings: noSettings(),
      places: new Map(),
      noteColumn: -1,
      findings: [finding('missing-setting', 'error', { tab: tabs.settings }, message)],
    };
  }
  const { Mục: labelColumn = 0, 'Giá trị': valueColumn = 1, 'Ghi chú': noteColumn = -1 } = header.columns;
  const places = new Map<SettingKey, SettingPlace>();
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
          `Mục “${settingDefinitions[key].label}” có hai lần (ô ${places.get(key)?.cell} và ô ${cell}): xóa một hàng.`,
        ),
      );
      continue;
    }
    places.set(key, { row, cell, typed: cellText(value), note: cellText(cells[noteColumn]) });
    const typed = settingValue(key, value);
    const text = understood(key, typed);
    findings.push(...checkSetting(key, typed, text, value, { tab: grid.tab, cell }));
    // Where a value is none of the choices, the person is told, and a draft goes by the usual one.
    if (text !== undefined || !settingDefinition(key).choices) texts[key] = text ?? typed;
  }
  for (const key of settingKeys) {
    const definition = settingDefinition(key);
    if (definition.required && !places.has(key)) {
      const message = `Thiếu mục “${definition.label}”: vào menu Tổng hợp → Thiết lập… để thêm lại, rồi nhập giá trị.`;
      findings.push(finding('missing-setting', 'error', { tab: grid.tab }, message));
    }
  }
  const { number, symbol } = splitSymbol(texts.symbol);
  // A value that is none of the choices was not taken over above.
  const settings = { ...texts, symbol, number: texts.number || number } as Settings;
  findings.push(
    ...checkTogether(settings, number, (key) => ({ tab: grid.tab, cell: places.get(key)?.cell ?? '' })),
  );
  return { settings, findings, places, noteColumn, ...(documentLink && { documentLink }) };
}

/**
 * Returns what only several settings together show: a report needs more than an annex, and each layout rule writes its
 * own way.
 */
function checkTogether(
  settings: Settings,
  numberInSymbol: string,
  placeOf: (key: SettingKey) => { tab: string; cell: string },
): Finding[] {
  const { style, opening, documentType, body, number, symbol, authority, annexLabel, annexNumber } = settings;
  const { period, firstDay, lastDay, addressees } = settings;
  const isState = style === 'Nhà nước – NĐ 30';
  const findings: Finding[] = [];
  const add = (key: SettingKey, rule: string, severity: Severity, text: string) => {
    const at = placeOf(key);
    const where = at.cell === '' ? '' : ` (ô ${at.cell})`;
    findings.push(finding(rule, severity, at, `Mục “${settingDefinitions[key].label}”${where} ${text}`));
  };
  if (numberInSymbol !== '') {
    const { label } = settingDefinitions.number;
    const isSame = Number(number) === Number(numberInSymbol);
    const text = isSame
      ? `ghi cả số: hiểu là số ${numberInSymbol}, ký hiệu ${symbol}.`
      : `ghi cả số ${numberInSymbol}, mà mục “${label}” (ô ${placeOf('number').cell}) là ${number}: xóa số ở một trong hai ô.`;
    add('symbol', 'bad-setting', isSame ? 'info' : 'error', text);
  }
  if (opening === 'Báo cáo') {
    for (const key of settingKeys) {
      const { blankInReport } = settingDefinition(key);
      const isInAuthority = key === 'post' && isActingPost(authority);
      if (blankInReport && settings[key] === '' && !isInAuthority) {
        add(key, 'missing-setting', blankInReport.severity, blankInReport.message);
      }
    }
    if (fold(documentType) === 'công văn') {
      const text = `là “${documentType}”, loại văn bản không có tên loại: chọn Phần đầu là Phụ lục, hoặc nhập loại văn bản khác.`;
      add('documentType', 'bad-setting', 'error', text);
    }
    const isAddressed = (isState ? ['báo cáo', 'tờ trình'] : ['tờ trình']).includes(fold(documentType));
    if (isAddressed && addressees === '') {
      const text = `còn trống: nhập nơi nhận nếu ${documentType} này gửi cấp trên.`;
      add('addressees', 'missing-setting', 'warning', text);
    } else if (!isAddressed && addressees !== '') {
      const text = `không được in: ${documentType} theo thể thức ${style} không có phần này. Ghi ở mục “${settingDefinitions.recipients.label}”.`;
      add('addressees', 'bad-setting', 'warning', text);
    }
    if (body !== '' && !fold(body).includes('phụ lục')) {
      add(
        'body',
        'bad-setting',
        'warning',
        'không nhắc tới phụ lục kèm theo: thêm một câu, ví dụ “(có {phụ lục} kèm theo)”.',
      );
    }
    for (const key of ['subject', 'body'] as const) {
      const { unknown } = placesIn(settings[key]);
      if (unknown.length === 0) continue;
      const known = placeholders.map((one) => `{${one}}`).join(', ');
      const text = `có ${unknown.map((one) => quoted(one)).join(', ')}, không rõ điền gì nên được in nguyên văn: dùng ${known}.`;
      add(key, 'bad-setting', 'warning', text);
    }
  }
  if (period !== '' && !countedPeriod(settings)) {
    const text = `là “${period}”: không rõ từ ngày nào đến ngày nào, nên ngày ngoài kỳ và tên cơ quan cũ chưa được kiểm tra. ${settingDefinitions.period.note}.`;
    add('period', 'bad-setting', 'warning', text);
  }
  const [from, to] = [parseDay(firstDay), parseDay(lastDay)];
  if (from && to && dayNumber(from) > dayNumber(to)) {
    add('lastDay', 'bad-setting', 'warning', `là ${lastDay}, trước Từ ngày ${firstDay}: sửa một trong hai.`);
  } else if ((firstDay === '') !== (lastDay === '')) {
    add(
      firstDay === '' ? 'firstDay' : 'lastDay',
      'bad-setting',
      'warning',
      'còn trống: nhập cả Từ ngày và Đến ngày, hoặc để trống cả hai.',
    );
  }
  if (annexNumber !== '' && (annexLabel === 'Không ghi' || annexLabel === 'Phụ lục')) {
    add('annexNumber', 'bad-setting', 'warning', 'chưa dùng tới: chọn Theo thể thức ở mục “Dòng Phụ lục”.');
  }
  if (symbol !== '' && symbol.includes('/') === isState) {
    const form = isState ? 'dạng BC-STC, không có dấu “/”' : 'dạng BC/BTGDVTU, có dấu “/”';
    add('symbol', 'bad-setting', 'warning', `là “${symbol}”: thể thức ${style} viết ${form}.`);
  }
  if ((isState ? /^[TK]\/\p{L}/u : /^(?:TM|KT|TL|TUQ)\b/).test(authority)) {
    const form = isState ? 'TM., KT., TL. hoặc TUQ' : 'T/M, K/T, T/L';
    add('authority', 'bad-setting', 'warning', `là “${authority}”: thể thức ${style} viết ${form}.`);
  }
  return findings;
}

function settingValue(key: SettingKey, value: Cell | undefined): string {
  const { choices, multiline } = settingDefinition(key);
  if (multiline) {
    const lines = cellText(value).split(/[\n\r\v\u2028]+/);
    return lines
      .map(oneLine)
      .filter((line) => line !== '')
      .join('\n');
  }
  const text = oneLine(value);
  return choices && text === '' ? initialValue(key) : text;
}

/** Returns what a value means, blank or not, as the rest of the program reads it; undefined where it means nothing. */
function understood(key: SettingKey, text: string): string | undefined {
  const { choices, read } = settingDefinition(key);
  if (choices) {
    const part = letters(text);
    const alike = choices.filter((one) => letters(one).startsWith(part) || letters(one).endsWith(part));
    return alike.length === 1 && part.length > 1 ? alike[0] : undefined;
  }
  if (text === '') return text;
  if (key === 'period') return fullPeriod(text);
  if (key === 'symbol') return read?.(splitSymbol(text).symbol) && text;
  return read ? read(text) : text;
}

function checkSetting(
  key: SettingKey,
  typed: string,
  text: string | undefined,
  value: Cell | undefined,
  place: { tab: string; cell: string },
): Finding[] {
  const {
    label,
    note,
    required,
    choices,
    malformed = 'error',
    mayBecomeDate,
    isName,
  } = settingDefinition(key);
  const at = { ...place, length: typed.length };
  const told = (severity: Severity, message: string, suggestions: readonly string[] = []) => [
    finding('bad-setting', severity, at, `Mục “${label}” (ô ${place.cell}) ${message}`, [...suggestions]),
  ];
  if (typed === '') {
    if (!required) return [];
    return [
      finding('missing-setting', 'error', at, `Mục “${label}” còn trống: nhập ở ô ${place.cell}. ${note}.`),
    ];
  }
  if (text === undefined) {
    return choices
      ? told('error', `không nhận “${typed}”: chọn ${choices.join(' hoặc ')}.`, choices)
      : told(malformed, `không đúng dạng: “${typed}”. ${note}.`);
  }
  if (mayBecomeDate && typeof value === 'object') {
    return told(
      'warning',
      `đã bị Google Sheets đổi thành ngày ${text}. Nếu muốn để trống ngày: định dạng ô ${place.cell} là Văn bản thuần túy rồi gõ lại.`,
    );
  }
  // NĐ 30, annex II, parts II and IV; one word in capitals may be an abbreviation.
  if (isName && (/^\p{Ll}/u.test(text) || (text === text.toUpperCase() && / /.test(text)))) {
    return told(
      'info',
      `ghi “${typed}”, in ra như vậy: nên viết như ${key === 'signer' ? 'Nguyễn Văn A' : 'Sở Y tế'}.`,
    );
  }
  const isOther = choices ? letters(text) !== letters(typed) : text !== typed;
  if (!isOther) return [];
  const meant = hourIn(text) === '' ? `hết ngày ${text}` : `${text}, sau giờ này là chậm`;
  return told('info', `ghi “${typed}”: hiểu là ${key === 'deadline' ? meant : text}.`);
}

/** Returns the letters and digits of a choice as they are compared where a person left out marks and signs. */
function letters(text: string): string {
  return fold(text)
    .normalize('NFD')
    .replace(/đ/g, 'd')
    .replace(/[^a-z\d]/g, '');
}
