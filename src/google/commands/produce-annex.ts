// The command "Tổng hợp và tạo văn bản". It reads and checks everything before its first write.

import type { Outcome } from '../../contract/outcome';
import type { Result } from '../../contract/result';
import { checkRules } from '../../core/checker/rules';
import { tabs } from '../../core/grid/layout';
import { profiles } from '../../core/layout/profiles';
import { finding } from '../../core/model/finding';
import { countsOf } from '../../core/report/counts';
import { namedUnits } from '../../core/report/decided';
import { type Examination, examine } from '../../core/report/examine';
import { documentName } from '../../core/report/heading';
import { printedDocument } from '../../core/report/printed-document';
import { coverageText } from '../../core/round/coverage';
import { periodKey } from '../../core/round/period';
import { saveDocument } from '../drive/document';
import { declined } from '../drive/questions';
import { progressWriter } from '../memory/progress';
import type { Ask } from '../platform/lock';
import { runAlone } from '../platform/run-alone';
import { formatMoment, today } from '../platform/time';
import { mustConsolidate, openAnnexTab, writeAnnexTab } from '../tabs/annex-tab';
import { writeBoard } from '../tabs/board';
import { writeDocumentLinks } from '../tabs/links';
import { writeLog } from '../tabs/log';
import { type Reading, readWorkbook } from '../tabs/workbook';
import { writeAtOnce } from '../tabs/write-at-once';
import { nextPeriodItem } from './next-period';

/** The menu item of this command. */
export const produceAnnexItem = { label: 'Tổng hợp và tạo văn bản', runs: 'openAnnexSidebar' };

/**
 * Checks everything, writes the annex tab and makes or updates the Doc. Errors in the entries stop it, unless
 * `mayBeDraft` is true: then it makes a draft. The run reports its progress under `runId`.
 *
 * @example
 * produceAnnex(true, 'run-1'); // in the demo workbook
 * // { ok: true, value: { status: 'done', message: 'Bản DỰ THẢO: 15 đơn vị, 31 mục, 11 chỗ tự sửa.', … } }
 */
export function produceAnnex(mayBeDraft: boolean, runId: string): Result<Outcome> {
  return runAlone((ask): Outcome => {
    const tellProgress = progressWriter(runId);
    const spreadsheet = SpreadsheetApp.getActive();
    const reading = readWorkbook(spreadsheet, tellProgress);
    tellProgress('check');
    const examination = examine(reading, today());
    const silenced = reading.dictionary.silenced(checkRules);
    const { problems, texts, errors, annex, fixes, statuses, waiting, unapproved } = examination;
    if (reading.registry.rows.length === 0) {
      return stopped(reading, 'Chưa có đơn vị nào để tổng hợp.', examination);
    }
    // A document without a unit would replace the one that people have.
    if (annex.rows.length === 0) {
      const what = unapproved.length > 0 ? 'được duyệt' : 'có nội dung để tổng hợp';
      return stopped(reading, `Chưa đơn vị nào ${what}.`, examination);
    }
    if (errors > 0 && !mayBeDraft) {
      return {
        ...stopped(reading, `Đã dừng vì còn ${errors} lỗi.${silenced}`, examination),
        offersDraft: true,
      };
    }
    const annexTab = openAnnexTab(spreadsheet, reading.sheets);
    confirmFewerUnits(reading, annex.coverage.handedIn, ask);
    tellProgress('document');
    const { settings } = reading;
    const profile = profiles[settings.style];
    const printed = printedDocument(settings, annex, profile);
    const { document, keptEdit, keepsEdits, links, remember } = saveDocument(
      printed,
      profile,
      { name: documentName(settings), draft: annex.draft },
      { spreadsheetId: spreadsheet.getId(), period: settings.period },
      ask,
    );
    // At once: a run that Google ends before this has made a Doc that only Drive knows of.
    const unremembered = writeAtOnce(
      tabs.settings,
      remember,
      'Chưa nhớ được văn bản này: lần sau tiện ích tìm lại nó trong Google Drive của bạn.',
    );
    tellProgress('annex');
    const { items } = countsOf(annex);
    const why =
      unapproved.length > 0
        ? `còn ${unapproved.length} đơn vị chưa được duyệt (${namedUnits(unapproved)})`
        : `chưa hết hạn gửi (${settings.deadline})`;
    const reason = errors > 0 ? '' : `, vì ${why}`;
    const message = `${annex.draft ? `Bản DỰ THẢO${reason}: ` : ''}${annex.rows.length} đơn vị, ${items} mục, ${fixes.length} chỗ tự sửa.${waiting.length > 0 ? ` ${coverageText(annex.coverage)}` : ''}${keepsEdits ? KEPT : ''}${silenced}`;
    // The Doc is made by now, so a failed write becomes a warning beside the link to the Doc, and the command goes
    // on.
    const unwritten = [
      ...unremembered,
      ...writeAtOnce(tabs.annex, () => writeAnnexTab(annexTab, printed.annexes[0])),
      ...writeAtOnce(tabs.registry, () => writeBoard(reading, statuses, formatMoment(new Date()))),
      ...writeAtOnce(tabs.settings, () => writeDocumentLinks(reading, links)),
      ...writeAtOnce(tabs.log, () =>
        writeLog(
          spreadsheet,
          reading.sheets,
          'Tổng hợp',
          `${message} ${document.url}${keptEdit ? ` Bản sửa tay đã giữ: ${keptEdit.url}` : ''}`,
        ),
      ),
    ];
    const { problem } = document;
    const unmended = problem ? [finding('doc', 'warning', { tab: tabs.annex }, problem)] : [];
    const findings = [...unwritten, ...unmended, ...problems, ...fixes];
    return {
      status: 'done',
      message,
      findings,
      texts,
      waiting,
      otherPeriods: examination.otherPeriods,
      hasStaleLines: examination.hasStaleLines,
      annex,
      document,
      ...(keptEdit && { keptEdit }),
    };
  });
}

const KEPT = ' Chỗ bạn sửa tay trong văn bản được giữ nguyên: chỉ thay phụ lục và những dòng tiện ích viết.';

/** Asks before the Doc of a saved period is made anew of fewer units than were saved. Throws a UserError on a no. */
function confirmFewerUnits({ savings, settings: { period } }: Reading, handedIn: number, ask: Ask): void {
  const own = savings.filter(({ key }) => key === periodKey(period));
  const most = Math.max(0, ...own.map((saving) => saving.handedIn));
  if (handedIn >= most) return;
  const { Button, ButtonSet } = SpreadsheetApp.getUi();
  const message = `Kỳ ${period} đã được lưu với ${most} đơn vị đã nộp; trong các tab nay có ${handedIn}. Văn bản đã lưu: xem ở ${nextPeriodItem.label}\n\nVẫn thay văn bản của kỳ này bằng nội dung nay có trong các tab?`;
  if (ask('Kỳ đã lưu', message, ButtonSet.YES_NO) !== Button.YES) throw declined();
}

/** Returns that nothing was made; to a coordinator only. Where the annex is made, the attempt to write it tells others. */
function stopped({ sheets }: Reading, reason: string, examination: Examination): Outcome {
  mustConsolidate(sheets);
  const { problems, texts, waiting, otherPeriods, hasStaleLines } = examination;
  const message = `${reason} Phụ lục và văn bản đã có được giữ nguyên.`;
  return { status: 'stopped', message, findings: problems, texts, waiting, otherPeriods, hasStaleLines };
}
