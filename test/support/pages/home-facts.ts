// What the first page knows of a workbook, made up for tests.
import type { HomeView } from '../../../src/contract/home-server';
import { GROUP_HEADING, headings, tabs } from '../../../src/core/grid/layout';
import {
  initialValue,
  type SettingKey,
  settingDefinition,
  settingKeys,
} from '../../../src/core/model/settings';

/** Cells of a unit's row, by their headings. */
export type UnitCells = Partial<
  Record<(typeof headings.registry)[number] | typeof GROUP_HEADING, string | number>
>;

const usual: Partial<Record<SettingKey, string>> = {
  issuingBody: 'Ban Tuyên giáo và Dân vận Tỉnh ủy',
  annexName: 'Kết quả công tác',
  period: '6 tháng đầu năm 2026',
  symbol: 'BC/BTGDVTU',
  deadline: '15/6/2026',
};

/** Returns what the script hands to the page of a workbook that was set up; every unit has its tab. */
export function homeViewOf(
  units: UnitCells[],
  settings: Partial<Record<SettingKey, string>> = {},
  more: Partial<HomeView> & { document?: string } = {},
): HomeView {
  const { document = 'Chưa có văn bản', ...rest } = more;
  const values = { ...usual, ...settings };
  const registry = [...headings.registry, GROUP_HEADING] as const;
  const own = [tabs.settings, tabs.registry, tabs.annex, tabs.log];
  const names = [...own, ...units.map((cells) => String(cells.Tab ?? cells['Tên đơn vị'] ?? ''))];
  return {
    sheets: names.map((name, gid) => ({ name, gid })),
    settings: {
      tab: tabs.settings,
      values: [
        [...headings.settings],
        ...settingKeys.map((key) => [settingDefinition(key).label, values[key] ?? initialValue(key), '']),
        ['Văn bản đã tạo', document, ''],
      ],
    },
    registry: {
      tab: tabs.registry,
      values: [[...registry], ...units.map((cells) => registry.map((heading) => cells[heading] ?? ''))],
    },
    unfinished: null,
    readAt: '10/06/2026 08:00',
    url: 'https://docs.google.com/spreadsheets/d/x/edit',
    ...rest,
  };
}
