// Carries out what a coordinator typed into the tab "Đơn vị": that a unit is exempt, or may type longer than others.
import type { RoundUnit } from '../../contract/round-server';
import { readDecision } from '../../core/intake/decisions';
import { dayNumber, fullDayText, parseDay } from '../../core/model/day';
import { bannerText } from '../../core/round/banner';
import { decisionBanner } from '../../core/round/lock-plan';
import { attempt } from '../platform/attempt';
import { today } from '../platform/time';
import { registryKey } from '../tabs/board';
import { UnitLocks } from '../tabs/protection';
import { findSheet } from '../tabs/read';
import type { Reading } from '../tabs/workbook';
import { writeBanner } from './banner';
import { writeRegistryCells } from './registry-cells';

/** How many tabs one run changes; the next one goes on. */
const AT_ONCE = 20;

/**
 * Opens locked tabs whose unit may type until a day that is not past, and tells exempt units that they need no report.
 * `units` are all that were read, and get their new lock. An approved tab stays locked.
 */
export function carryOutExceptions(
  { registry, reports, sheets, settings }: Reading,
  units: RoundUnit[],
): void {
  const locks = new UnitLocks(settings);
  const opened = new Map<string, { Khóa: string }>();
  let count = 0;
  for (const [i, unit] of units.entries()) {
    const row = registry.rows[i];
    const report = reports.find(({ tab }) => tab === unit.tab);
    const sheet = findSheet(sheets, unit.tab);
    if (!row || !report || !sheet || count >= AT_ONCE) continue;
    const until = parseDay(unit.openUntil);
    const mayType = until !== undefined && dayNumber(until) >= dayNumber(today());
    const decided = decisionBanner(readDecision(row), today());
    // A tab that somebody protected by hand must not keep the others from their turn.
    attempt(() => {
      if (mayType && unit.lock === 'Khóa' && decided?.kind !== 'approved') {
        count++;
        locks.open(sheet, row.unit);
        writeBanner(sheet, decided ?? { kind: 'reopened', until: fullDayText(until) });
        unit.lock = `Mở đến ${fullDayText(until)}`;
        opened.set(registryKey(row), { Khóa: unit.lock });
      }
      const isTold = report.banner.startsWith('○');
      const banner = { kind: 'exempt', reason: unit.exempt } as const;
      if (unit.exempt === '' ? isTold : report.banner !== bannerText(banner)) {
        count++;
        writeBanner(sheet, unit.exempt === '' ? decided : banner);
      }
    });
  }
  if (opened.size > 0) writeRegistryCells(sheets, opened);
}
