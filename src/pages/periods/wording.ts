// The texts of the page of the periods.
import type { PeriodPlan } from '../../contract/periods-server';
import type { Saving } from '../../core/model/saved-period';
import { settingDefinition } from '../../core/model/settings';

const SUBJECT = settingDefinition('subject').label;

/** How many names a line lists before it only counts. */
const NAMED = 5;

/**
 * Returns what beginning the next period would do, a sentence each, with what is not ready first; the subject is kept
 * unless another one is chosen.
 *
 * @example
 * effectTexts(plan, false); // ['⚠ 12 đơn vị chưa nộp: Xã A, …', '130 tab, 412 ô …']
 */
export function effectTexts(plan: PeriodPlan, isSubjectChosen: boolean): string[] {
  const { from, tabs, cells, waiting, exempt, hasDocument, emptied, savedBefore } = plan;
  const kept = plan.kept.filter((label) => label !== SUBJECT || !isSubjectChosen);
  const names = waiting.slice(0, NAMED).join(', ') + (waiting.length > NAMED ? ', …' : '.');
  return [
    waiting.length > 0 ? `⚠ ${waiting.length} đơn vị chưa nộp kỳ ${from}: ${names}` : '',
    hasDocument ? '' : `⚠ Chưa tạo văn bản của kỳ ${from}.`,
    savedBefore > 0 ? `⚠ Kỳ ${from} đã được lưu ${savedBefore} lần: lần này lưu thêm một lần nữa.` : '',
    `${tabs} tab, ${cells} ô đã gõ của kỳ ${from} được lưu vào tab “Lưu trữ”, đọc lại để đối chiếu, rồi mới xóa khỏi các tab. Trong lúc đó các đơn vị tạm thời không gõ được.`,
    emptied.length > 0 ? `Trong tab “Cấu hình”, để trống: ${emptied.join(', ')}.` : '',
    kept.length > 0 ? `⚠ Còn lời của kỳ cũ, sẽ giữ nguyên để bạn sửa: ${kept.join(', ')}.` : '',
    exempt.length > 0
      ? `${exempt.length} đơn vị vẫn được miễn ở kỳ mới (${exempt.slice(0, NAMED).join(', ')}): không miễn nữa thì xóa ô “Miễn kỳ này” ở tab “Đơn vị”.`
      : '',
    'Duyệt, trả lại, khóa, đã nhắc của kỳ này được lưu rồi xóa khỏi tab “Đơn vị”.',
    'Đơn vị, email, Từ điển, các thiết lập khác và văn bản đã tạo được giữ nguyên.',
  ].filter((text) => text !== '');
}

/** Returns what is said of a change of period that was begun and not finished. */
export function unfinishedText({ unfinished, tabs }: PeriodPlan): string {
  if (!unfinished) return '';
  const { from, to, isUndo, changed } = unfinished;
  const left = isUndo ? tabs - changed : changed;
  const aim = isUndo ? from : to;
  return `Đang ${isUndo ? 'hoàn tác việc chuyển' : 'chuyển'} từ kỳ ${from} sang kỳ ${to}: ${left}/${tabs} tab đã ở kỳ ${aim}. Tab còn ở kỳ ${from} không được tổng hợp chung với kỳ ${to}.`;
}

/** Returns the lines about a saved period. */
export function savingTexts({
  period,
  attempt,
  from,
  to,
  units,
  handedIn,
  cells,
  savedAt,
  savedBy,
}: Saving): string[] {
  const again = attempt > 1 ? `, lần ${attempt}` : '';
  const days = from !== '' ? ` · ${from} – ${to}` : '';
  return [
    `${period}${again}${days}`,
    `${handedIn}/${units} đơn vị đã nộp, ${cells} ô · lưu lúc ${savedAt}, ${savedBy}`,
  ];
}
