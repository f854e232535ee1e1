// The command "Theo dõi tiến độ": who has sent, in time or late, what is decided, and what changed since.

import type { RoundPart } from '../../../contract/page-data';
import type { Result } from '../../../contract/result';
import type { RoundView } from '../../../contract/round-server';
import { headings, tabs } from '../../../core/grid/layout';
import { examine } from '../../../core/report/examine';
import { type Snapshots, snapshotOf } from '../../../core/round/snapshot';
import { fold } from '../../../core/text/vietnamese/fold';
import { progressWriter } from '../../memory/progress';
import { showPage, showSidebar } from '../../platform/open-page';
import { runAlone } from '../../platform/run-alone';
import { formatMoment, today } from '../../platform/time';
import { refuseDuringRollover } from '../../rollover/refuse';
import { carryOutExceptions } from '../../round/exceptions';
import { readSnapshots, writeSnapshots } from '../../round/snapshots';
import { roundOf, roundUnits } from '../../round/view';
import { writeBoard } from '../../tabs/board';
import { mustCoordinate } from '../../tabs/fixed-tabs';
import { mendHeadings } from '../../tabs/headings';
import { findSheet } from '../../tabs/read';
import { type Reading, readWorkbook } from '../../tabs/workbook';

/** The menu items of the round. */
export const roundItems = [
  { label: 'Theo dõi tiến độ', runs: 'openBoard' },
  { label: 'Đôn đốc đơn vị chưa nộp…', runs: 'openReminders' },
  { label: 'Khóa/mở nhập liệu…', runs: 'openLocks' },
];

/** Opens the sidebar of the round at one of its parts. */
export function openRound(part: RoundPart): Result<null> {
  return showPage('round', { part }, showSidebar('Theo dõi kỳ báo cáo'));
}

/**
 * Reads every tab once, brings the status board up to date, and keeps what units handed in since the last time, so that
 * later changes can be told item by item.
 */
export function roundView(runId: string): Result<RoundView> {
  return runAlone((): RoundView => {
    const spreadsheet = SpreadsheetApp.getActive();
    refuseDuringRollover();
    const reading = readWorkbook(spreadsheet, progressWriter(runId), { isQuick: true });
    mustCoordinate(reading.sheets, 'Chỉ người điều phối mới theo dõi được cả kỳ');
    const registry = findSheet(reading.sheets, tabs.registry);
    const { columns } = reading.registry;
    if (registry && headings.registry.some((heading) => columns[heading] === undefined))
      mendHeadings(registry, 'registry');
    const examination = examine(reading, today());
    const moment = formatMoment(new Date());
    const snapshots = readSnapshots(reading.sheets);
    writeBoard(reading, examination.statuses, moment);
    const units = roundUnits(reading, examination, snapshots, moment);
    if (keepHandedIn(reading, units, snapshots)) writeSnapshots(spreadsheet, reading.sheets, snapshots);
    carryOutExceptions(reading, units);
    return roundOf(spreadsheet.getId(), reading, examination, units, moment);
  });
}

/** Keeps what units have handed in of which nothing is kept, or something of an earlier time. */
function keepHandedIn({ reports }: Reading, units: RoundView['units'], snapshots: Snapshots): boolean {
  let isChanged = false;
  for (const { tab, state, handedIn, code } of units) {
    const report = reports.find((one) => one.tab === tab);
    const kept = snapshots.get(fold(tab));
    const isKept = kept && (kept.kind !== 'handedIn' || kept.at === handedIn);
    if (!report || !['handedIn', 'nothingToReport', 'hasErrors'].includes(state) || handedIn === '' || isKept)
      continue;
    snapshots.set(fold(tab), snapshotOf(tab, 'handedIn', handedIn, code, report.entries));
    isChanged = true;
  }
  return isChanged;
}
