// The command "Bắt đầu": the first page, which leads through setting up and afterwards says what comes next.
import type { HomeUnit, HomeView, SettingChange } from '../../../contract/home-server';
import type { Result } from '../../../contract/result';
import { oneLine } from '../../../core/grid/cells';
import { tabs, tabsOnDemand } from '../../../core/grid/layout';
import { matchTabs, type RegistryRow, readRegistry } from '../../../core/intake/registry';
import { settingsToMend } from '../../../core/intake/setting-notes';
import { readSettings } from '../../../core/intake/settings-tab';
import { dayText } from '../../../core/model/day';
import { type SettingKey, settingDefinition, settingKeys } from '../../../core/model/settings';
import { isLinksText } from '../../../core/report/period-documents';
import { lastDayOf } from '../../../core/round/hand-in';
import { countedPeriod, periodDays } from '../../../core/round/period';
import { readRollover } from '../../memory/rollover';
import { answer } from '../../platform/answer';
import { HOME_TITLE, showPage, showSidebar } from '../../platform/open-page';
import { runAlone } from '../../platform/run-alone';
import { formatMoment } from '../../platform/time';
import { UserError } from '../../platform/user-error';
import { refuseDuringRollover } from '../../rollover/refuse';
import { mustCoordinate } from '../../tabs/fixed-tabs';
import { typistsOf } from '../../tabs/protection';
import { findSheet, REGISTRY_COLUMNS, readTab, SETTINGS_COLUMNS, sheetsOf } from '../../tabs/read';
import { writeSettings } from '../../tabs/settings';

/** The menu item of this command. */
export const homeItem = { label: 'Bắt đầu', runs: 'openHome' };

/** Opens the first page. */
export function openHome(): Result<null> {
  return showPage('home', {}, showSidebar(HOME_TITLE));
}

/** Returns what the first page shows. Reads the settings and the tab "Đơn vị", and writes nothing. */
export function homeView(): Result<HomeView> {
  return answer((): HomeView => {
    const spreadsheet = SpreadsheetApp.getActive();
    const sheets = sheetsOf(spreadsheet);
    mustCoordinate(sheets, 'Trang đầu này là của người điều phối');
    const reading = readSettings(readTab(sheets, tabs.settings, SETTINGS_COLUMNS));
    const registry = readRegistry(readTab(sheets, tabs.registry, REGISTRY_COLUMNS));
    const tabNames = sheets.map(({ name }) => name);
    const { tabOf } = matchTabs(registry, tabNames);
    const { period, deadline, issuingBody, superiorBody, contact, approval, style } = reading.settings;
    const counted = countedPeriod(reading.settings);
    const days = counted && periodDays(counted, reading.settings.cutOff);
    const lastDay = lastDayOf(reading.settings);
    const links = reading.documentLink?.text ?? '';
    const { from, to } = readRollover() ?? {};
    const unitOf = ({ unit, cells }: RegistryRow): HomeUnit => {
      const tab = tabOf.get(unit) ?? '';
      return {
        name: unit.name,
        tab,
        wantedTab: unit.tab,
        gid: findSheet(sheets, tab)?.getSheetId() ?? 0,
        emails: typistsOf(unit),
        state: oneLine(cells['Trạng thái']),
        errors: Number(cells.Lỗi) || 0,
        updated: oneLine(cells['Cập nhật lúc']),
        lock: oneLine(cells.Khóa),
        exempt: oneLine(cells['Miễn kỳ này']),
        reminded: oneLine(cells['Đã nhắc']),
      };
    };
    return {
      missingTabs: Object.values(tabs).filter((tab) => !tabsOnDemand.includes(tab) && !findSheet(sheets, tab)),
      settings: { period, deadline, issuingBody, superiorBody, contact, approval, style },
      toMend: settingsToMend(reading),
      units: registry.rows.map(unitOf),
      registryProblems: registry.findings
        .filter(({ rule }) => rule !== 'no-units' && rule !== 'missing-header')
        .map(({ message }) => message),
      tabNames,
      countedFrom: days ? dayText(days.from) : '',
      countedTo: days ? dayText(days.to) : '',
      lastDay: lastDay ? dayText(lastDay) : '',
      documentUrl: isLinksText(links) ? (/\bhttps:\S+/.exec(links)?.[0] ?? '') : '',
      ...(from !== undefined && to !== undefined && { unfinished: { from, to } }),
      readAt: formatMoment(new Date()),
      url: `https://docs.google.com/spreadsheets/d/${spreadsheet.getId()}/edit`,
    };
  }, 'Chưa đọc được bảng tính.');
}

/** Writes what a person typed for settings. Writes nothing where one of the cells holds something else than was seen. */
export function saveSettings(changes: SettingChange[]): Result<null> {
  return runAlone(() => {
    refuseDuringRollover();
    const sheets = sheetsOf(SpreadsheetApp.getActive());
    mustCoordinate(sheets, `Chỉ người điều phối mới sửa được tab “${tabs.settings}”`);
    const { places } = readSettings(readTab(sheets, tabs.settings, SETTINGS_COLUMNS));
    const values = new Map<string, string>();
    for (const { key, seen, value } of Array.isArray(changes) ? changes.map((one) => one ?? {}) : []) {
      if (!isKey(key) || typeof value !== 'string' || value.length > LONGEST_VALUE) {
        throw new UserError('Chưa rõ ghi mục nào: tải lại khung này rồi nhập lại.');
      }
      const { label } = settingDefinition(key);
      const typed = places.get(key)?.typed ?? '';
      if (typed !== seen && typed !== value) {
        throw new UserError(
          `Mục “${label}” của tab “${tabs.settings}” vừa được sửa thành “${typed}” nên được giữ nguyên: xem lại rồi bấm lại.`,
        );
      }
      values.set(label, value);
    }
    writeSettings(sheets, values);
    return null;
  });
}

/** The longest value of a setting that this page writes. */
const LONGEST_VALUE = 500;

function isKey(key: unknown): key is SettingKey {
  return settingKeys.some((one) => one === key);
}
