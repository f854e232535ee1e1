// The archive file of a change of period: what was saved, as a spreadsheet apart from the workbook.
import { tabs } from '../../core/grid/layout';
import { profiles } from '../../core/layout/profiles';
import type { Saving } from '../../core/model/saved-period';
import { ANNEX_HEADER_ROW, annexCells } from '../../core/report/annex-cells';
import { printedAnnex } from '../../core/report/printed-annex';
import { savedReport } from '../../core/report/saved-report';
import { savingId } from '../../core/round/archive';
import { periodKey } from '../../core/round/period';
import { xlsxParts } from '../../core/xlsx/workbook';
import { makeArchiveFile } from '../drive/archive-file';
import { archiveMark } from '../drive/marks';
import type { Rollover } from '../memory/rollover';
import { today } from '../platform/time';
import { readAnnexTab } from '../tabs/annex-tab';
import { readPeriod, readSavingsTab, writeArchiveFile } from '../tabs/archive';
import { readOwnDictionary } from '../tabs/workbook';
import type { Workbook } from './workbook';

/**
 * Returns the last saving of the period that a change of period leaves, if it is to become an archive file and has none
 * yet. What was saved again later gets a file of its own, which holds the whole period.
 */
export function savingWithoutFile(
  savings: Saving[],
  { from, attempt, wantsFile, isUndo }: Rollover,
): Saving | undefined {
  const own = savings.filter((saving) => saving.key === periodKey(from) && saving.attempt >= attempt);
  const last = own[own.length - 1];
  return wantsFile && !isUndo && last?.archiveFile === '' ? last : undefined;
}

/** Makes the archive file, and notes its address beside the saving. Throws a UserError where Drive refuses. */
export function fileSaving({ spreadsheet, sheets, settings: present }: Workbook, rollover: Rollover): void {
  const savings = readSavingsTab(sheets);
  const saving = savingWithoutFile(savings, rollover);
  if (!saving) return;
  const saved = readPeriod(sheets, savings, saving.key, rollover.attempt);
  const { settings, annex } = savedReport(saved, readOwnDictionary(sheets, present).dictionary, today());
  const consolidated = readAnnexTab(sheets);
  const itemsOf = new Map(annex.rows.map(({ unit, items }) => [unit, items.length]));
  const parts = xlsxParts([
    {
      name: tabs.annex,
      widths: [6, 32, 90],
      header: ANNEX_HEADER_ROW,
      rows:
        consolidated.length > 0 ? consolidated : annexCells(printedAnnex(annex, profiles[settings.style])),
    },
    {
      name: 'Nội dung gốc',
      widths: [32, 24, 8, 90],
      rows: [
        ['Đơn vị', 'Tab', 'Ô', 'Nội dung'],
        ...saved.units.flatMap(({ name, tab, cells }) =>
          cells.map(({ cell, text }) => [name, tab, cell, text]),
        ),
      ],
    },
    {
      name: 'Trạng thái',
      widths: [32, 20, 10],
      rows: [
        ['Đơn vị', 'Trạng thái', 'Số mục'],
        ...saved.units.map(({ name, state }) => [name, state, String(itemsOf.get(name) ?? 0)]),
      ],
    },
  ]);
  const name = `Lưu trữ – ${settings.annexName} – ${saving.period}`;
  const url = makeArchiveFile(parts, name, archiveMark(spreadsheet.getId(), savingId(saving)));
  writeArchiveFile(sheets, saving, url);
}
