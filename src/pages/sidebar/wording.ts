// The texts of the sidebar: while a task runs, after it, and when no answer comes.

import { hasErrors, type Outcome } from '../../contract/outcome';
import type { Command } from '../../contract/page-data';
import { type Progress, type Step, steps } from '../../contract/progress';
import type { Slice } from '../../contract/slice';
import type { FixOutcome } from '../../core/model/fix-outcome';
import { quoted } from '../../core/wording/quoted';
import { documentLinks } from '../shared/document-links';
import type { MenuCommand } from './commands';

/** A command that the person started. */
export interface Task {
  command: Command;
  /** Whether to make a draft when there are errors. */
  mayBeDraft: boolean;
}

const labels: Record<Step, string> = {
  read: 'Đọc các tab',
  check: 'Kiểm tra',
  document: 'Tạo văn bản',
  annex: 'Ghi phụ lục',
  setUp: 'Tạo và sửa các tab, giao tab cho người nhập',
  nextPeriod: 'Chuyển kỳ',
  lock: 'Khóa các tab',
  open: 'Mở các tab',
};

const titles: Record<Command, string> = {
  produceAnnex: 'Đang tổng hợp…',
  checkEntries: 'Đang kiểm tra…',
  setUp: 'Đang thiết lập…',
};

/** The last step of each command; long work counts as one step. */
const lastSteps: Record<Exclude<Command, 'setUp'>, (typeof steps)[number]> = {
  produceAnnex: 'annex',
  checkEntries: 'check',
};

/** Returns the heading while a task runs. */
export function runningTitle({ command, mayBeDraft }: Task): string {
  return mayBeDraft ? 'Đang tạo bản DỰ THẢO…' : titles[command];
}

/**
 * Returns the current step of a run.
 *
 * @example
 * stepText({ command: 'produceAnnex', mayBeDraft: false }, { step: 'read', done: 0, total: 15 });
 * // 'Bước 1/4: Đọc các tab'
 */
export function stepText({ command }: Task, { step }: Progress): string {
  const number = (steps as readonly Step[]).indexOf(step) + 1;
  if (command === 'setUp' || number === 0) return labels[step];
  return `Bước ${number}/${steps.indexOf(lastSteps[command]) + 1}: ${labels[step]}`;
}

/** Returns how many are done, such as `20/130 tab`; empty in a step that does not count. */
export function countText({ step, done, total }: Progress): string {
  if (total === 0) return '';
  return `${done}/${total} ${step === 'read' ? 'tab' : 'bước'}`;
}

/** Returns the heading after long work ended or was stopped. */
export function sliceTitle({ isFinished }: Slice): string {
  return isFinished ? 'Đã thiết lập' : 'Đã dừng';
}

/** Returns the message after long work ended or was stopped. */
export function sliceText({ isFinished, message, done, total }: Slice): string {
  if (isFinished) return message;
  const text = `Đã xong ${done}/${total} bước, phần đã làm được giữ nguyên. Bấm “Làm tiếp”, hoặc lúc khác vào menu Tổng hợp → Thiết lập….`;
  return message === '' ? text : `${text}\n${message}`;
}

/** Returns the heading after a task. */
export function outcomeTitle({ command }: Task, outcome: Outcome): string {
  const { status, annex } = outcome;
  if (command === 'checkEntries') return hasErrors(outcome) ? 'Có lỗi cần sửa' : 'Không có lỗi';
  if (status === 'stopped') return 'Chưa tạo văn bản';
  return annex?.draft ? 'Đã tạo bản DỰ THẢO' : 'Đã tạo văn bản';
}

/** Returns the label of the check button, which says "again" when there is a list. */
export function checkLabel({ findings, waiting }: Outcome): string {
  return findings.length + waiting.length > 0 ? 'Kiểm tra lại' : 'Kiểm tra số liệu';
}

/**
 * Returns the result of accepted fixes, and what to do next. `isMade` says whether the annex was written before them.
 */
export function fixedText({ fixed, refused }: FixOutcome, isMade: boolean): string {
  const sentences = [
    fixed.length > 0 ? `Đã sửa ${fixed.length} ô.` : 'Chưa sửa được ô nào.',
    ...(refused.length > 0 ? [`${refused.length} ô giữ nguyên, lý do ở dưới dòng của ô.`] : []),
    isMade
      ? 'Văn bản chưa đổi: bấm “Tổng hợp và tạo văn bản” để làm lại.'
      : 'Bấm “Kiểm tra lại” để kiểm tra toàn bộ.',
  ];
  return sentences.join(' ');
}

/** Returns that a text is ignored from now on, and how to undo that. */
export function ignoredText(text: string): string {
  return `Đã bỏ qua ${quoted(text)} ở mọi đơn vị. Muốn báo lại: xóa hàng của chữ này trong tab “Từ điển”.`;
}

/** Returns links to the Doc of a run, as a page and as files, and to the hand edits that were kept, in this order. */
export function outcomeLinks({ document, keptEdit }: Outcome): [text: string, url: string][] {
  return [
    ...(document ? documentLinks(document) : []),
    ...(keptEdit ? [['Mở bản sửa tay đã giữ', keptEdit.url] as [string, string]] : []),
  ];
}

/** Returns what a coordinator may go on with after the Doc was made; nothing where none was. */
export function nextCommands({ document, annex, waiting }: Outcome): MenuCommand[] {
  if (!document) return [];
  return [
    'openShareDialog',
    ...(waiting.length > 0 ? (['openReminders'] as const) : []),
    'openLocks',
    ...(annex?.draft ? [] : (['openPeriodsPage'] as const)),
  ];
}

/** Returns how many errors a filter leaves out of the list; empty for none. */
export function outsideText(errors: number): string {
  return errors === 0 ? '' : `⚠ Còn ${errors} lỗi ngoài lựa chọn này.`;
}

/** Returns what is said when tabs tell their units the present period and deadline again. */
export function linesText(tabs: number): string {
  return `Đã ghi lại kỳ báo cáo và hạn gửi ở ${tabs} tab đơn vị.`;
}

/** Returns what is said when the entries of tabs were taken for those of the present period. */
export function adoptedText(tabs: number): string {
  return `${tabs} tab nay ghi kỳ hiện nay. Đang kiểm tra lại…`;
}
