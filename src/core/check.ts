// From reports to findings: what stops the annex, and what the people concerned should know.
import { finding } from './finding';
import { type Entry, type Finding, hasItems, isUnreadable, type UnitReport } from './report';
import { settingDefinitions } from './settings';
import { boxes, tabs } from './workbook';

/**
 * Everything there is to say about a unit's report; the safe fixes are listed by `consolidate`.
 * Once the deadline has passed (`isOverdue`) the annex no longer waits for an empty tab.
 */
export function checkReport(report: UnitReport, isOverdue: boolean): Finding[] {
  const { unit, tab, entries, findings } = report;
  return [
    ...findings,
    ...checkDeclaration(report, isOverdue),
    ...entries.flatMap((entry) => checkEntry(unit.name, tab, entry)),
  ];
}

/** An empty tab must be meant, and a declaration of nothing to report must be true. */
function checkDeclaration(report: UnitReport, isOverdue: boolean): Finding[] {
  const { unit, tab, nothingToReport } = report;
  const place = { unit: unit.name, tab };
  if (hasItems(report) && nothingToReport) {
    const message = `Tab “${tab}” vừa có nội dung vừa đánh dấu “${boxes.nothingToReport}”; nội dung vẫn được tổng hợp. Bỏ dấu nếu có nội dung, hoặc xóa nội dung.`;
    return [finding('false-declaration', 'warning', place, message)];
  }
  if (!hasItems(report) && !nothingToReport && !isUnreadable(report)) {
    if (isOverdue) {
      const message = `Đơn vị “${unit.name}” chưa nhập nội dung dù đã hết hạn gửi: phụ lục làm theo mục “${settingDefinitions.missingUnits.label}” của tab “${tabs.settings}”.`;
      return [finding('empty-tab', 'warning', place, message)];
    }
    const message = `Đơn vị “${unit.name}” chưa nhập nội dung: nhập vào tab “${tab}”, hoặc đánh dấu “${boxes.nothingToReport}”.`;
    return [finding('empty-tab', 'error', place, message)];
  }
  return [];
}

/** What is wrong with the text of one entry. */
export function checkEntry(unit: string, tab: string, { cell, clean }: Entry): Finding[] {
  return clean.errors.map((error) => ({ ...error, severity: 'error', unit, tab, cell }));
}

/** The safe fixes of one entry, as findings. */
export function fixesOf(unit: string, tab: string, { cell, clean }: Entry): Finding[] {
  return clean.fixes.map((fix) => ({ ...fix, severity: 'fixed', unit, tab, cell }));
}

/** One entry's findings in the words the unit reads beside it, each with a mark and a word for its severity. */
export function verdict(findings: Finding[]): string {
  const told = (severity: Finding['severity'], label: string) => {
    const messages = new Set(findings.filter((f) => f.severity === severity).map((f) => f.message));
    return messages.size > 0 ? [`${label}: ${[...messages].join(' ')}`] : [];
  };
  const lines = [
    ...told('error', '✖ Lỗi'),
    ...told('warning', '⚠ Cảnh báo'),
    ...told('fixed', '✎ Tự sửa khi tổng hợp'),
  ];
  return lines.length > 0 ? lines.join('\n') : '✔ Hợp lệ';
}
