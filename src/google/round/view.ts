// What the page of the round shows, from what was read.
import type { RoundUnit, RoundView } from '../../contract/round-server';
import { readDecision } from '../../core/intake/decisions';
import { dayText } from '../../core/model/day';
import type { Unit } from '../../core/model/unit';
import type { Examination } from '../../core/report/examine';
import { changesOf } from '../../core/round/changes';
import { contentTexts } from '../../core/round/content-code';
import { dueText, handedInAt, isOver, lastDayOf } from '../../core/round/hand-in';
import { countedPeriod, periodDays } from '../../core/round/period';
import { type Snapshots, sinceText } from '../../core/round/snapshot';
import { isWaiting } from '../../core/round/states';
import { fold } from '../../core/text/vietnamese/fold';
import { today } from '../platform/time';
import { readSavingsTab } from '../tabs/archive';
import { typistsOf } from '../tabs/protection';
import { findSheet } from '../tabs/read';
import type { Reading } from '../tabs/workbook';

/** Returns every unit that was read as the page shows it; `moment` is when it was read. */
export function roundUnits(
  { registry, reports, settings, sheets }: Reading,
  { statuses }: Examination,
  snapshots: Snapshots,
  moment: string,
): RoundUnit[] {
  const reportOf = new Map<Unit, Reading['reports'][number]>(reports.map((report) => [report.unit, report]));
  return registry.rows.flatMap((row, i): RoundUnit[] => {
    const { unit } = row;
    const status = statuses[i];
    if (!status) return [];
    const report = reportOf.get(unit);
    const decision = readDecision(row);
    const tab = report?.tab ?? '';
    const handedIn = handedInAt(status.isTicked, status.stamp, decision.handedIn, moment);
    const waits = isWaiting(status.state);
    const due = status.state === 'exempt' ? '' : dueText(waits ? '' : handedIn, settings.deadline, moment);
    const kept = snapshots.get(fold(tab));
    const isOther = status.state === 'otherPeriod';
    const texts = contentTexts(report?.entries.map(({ text }) => text) ?? []);
    return [
      {
        name: unit.name,
        tab,
        gid: findSheet(sheets, tab)?.getSheetId() ?? 0,
        cell: unit.cell,
        emails: typistsOf(unit),
        state: status.state,
        isWaiting: waits,
        items: status.items,
        errors: status.errors,
        warnings: status.warnings,
        handedIn,
        edited: status.stamp.edited,
        due,
        lock: decision.lock,
        openUntil: decision.openUntil,
        exempt: decision.exempt,
        comment: decision.comment,
        approvedAt: decision.at,
        approvedBy: decision.by,
        reminded: decision.reminded,
        code: status.code,
        changes: kept && !isOther && kept.code !== status.code ? changesOf(kept.texts, texts) : [],
        since: kept && !isOther ? sinceText(kept) : '',
      },
    ];
  });
}

/** Returns what the page shows of the round. */
export function roundOf(
  spreadsheetId: string,
  { settings, sheets }: Reading,
  { hasStaleLines }: Examination,
  units: RoundUnit[],
  readAt: string,
): RoundView {
  const { period, deadline, issuingBody, superiorBody, contact, approval, lockAtDeadline, style } = settings;
  const counted = countedPeriod(settings);
  const days = counted && periodDays(counted, settings.cutOff);
  const lastDay = lastDayOf(settings);
  const savings = readSavingsTab(sheets);
  return {
    settings: { period, deadline, issuingBody, superiorBody, contact, approval, lockAtDeadline, style },
    countedFrom: days ? dayText(days.from) : '',
    countedTo: days ? dayText(days.to) : '',
    lastDay: lastDay ? dayText(lastDay) : '',
    isPast: isOver(settings, today()),
    opened: savings[savings.length - 1]?.savedAt ?? '',
    readAt,
    url: `https://docs.google.com/spreadsheets/d/${spreadsheetId}/edit`,
    me: Session.getActiveUser().getEmail(),
    units,
    hasStaleLines,
  };
}
