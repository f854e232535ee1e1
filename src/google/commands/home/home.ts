// The command "Bắt đầu": the first page, which leads through setting up and afterwards says what comes next.
import type { HomeView, SettingChange } from '../../../contract/home-server';
import type { Result } from '../../../contract/result';
import { tabs } from '../../../core/grid/layout';
import { settingKeys } from '../../../core/model/settings';
import { readRollover } from '../../memory/rollover';
import { answer } from '../../platform/answer';
import { HOME_TITLE, showPage, showSidebar } from '../../platform/open-page';
import { runAlone } from '../../platform/run-alone';
import { formatMoment } from '../../platform/time';
import { UserError } from '../../platform/user-error';
import { refuseDuringRollover } from '../../rollover/refuse';
import { mustCoordinate } from '../../tabs/fixed-tabs';
import { REGISTRY_COLUMNS, readTab, SETTINGS_COLUMNS, sheetsOf } from '../../tabs/read';
import { writeSeenSettings } from '../../tabs/settings';

/** The menu item of this command. */
export const homeItem = { label: 'Bắt đầu', runs: 'openHome' };

/** Opens the first page. */
export function openHome(): Result<null> {
  return showPage('home', {}, showSidebar(HOME_TITLE));
}

/** Returns what the first page shows. Reads the tabs "Cấu hình" and "Đơn vị", and writes nothing. */
export function homeView(): Result<HomeView> {
  return answer((): HomeView => {
    const spreadsheet = SpreadsheetApp.getActive();
    const sheets = sheetsOf(spreadsheet);
    mustCoordinate(sheets, 'Khung này chỉ người điều phối dùng được');
    const { from, to } = readRollover() ?? {};
    return {
      sheets: sheets.map(({ name, sheet }) => ({ name, gid: sheet.getSheetId() })),
      settings: readTab(sheets, tabs.settings, SETTINGS_COLUMNS) ?? null,
      registry: readTab(sheets, tabs.registry, REGISTRY_COLUMNS) ?? null,
      unfinished: from !== undefined && to !== undefined ? { from, to } : null,
      readAt: formatMoment(new Date()),
      url: `https://docs.google.com/spreadsheets/d/${spreadsheet.getId()}/edit`,
    };
  }, 'Chưa đọc được bảng tính.');
}

/** The longest value of a setting that the page writes. */
const LONGEST_VALUE = 500;

/** Writes what a person typed for settings, all or nothing. */
export function saveSettings(changes: SettingChange[]): Result<null> {
  return runAlone(() => {
    refuseDuringRollover();
    // Any editor of the file can call this with anything.
    const areSound =
      Array.isArray(changes) &&
      changes.every(
        (one) =>
          settingKeys.includes(one?.key) &&
          typeof one.value === 'string' &&
          one.value.length <= LONGEST_VALUE,
      );
    if (!areSound) throw new UserError('Chưa rõ ghi mục nào: bấm Tải lại rồi nhập lại.');
    writeSeenSettings(sheetsOf(SpreadsheetApp.getActive()), changes);
    return null;
  });
}
