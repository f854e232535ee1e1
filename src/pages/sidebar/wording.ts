// What the sidebar says of a run: while it is on, when it is over, and when Google brings no answer.

import { hasErrors, type Outcome } from '../../contract/outcome';
import type { Command } from '../../contract/page-data';
import { type Progress, type Step, steps } from '../../contract/progress';
import type { Slice } from '../../contract/slice';
import type { FixOutcome } from '../../core/model/fixes';
import { quoted } from '../../core/wording/quoted';

/** What the person asked for. */
export interface Task {
  command: Command;
  /** Make the document over errors too, as a draft. */
  mayBeDraft: boolean;
}

const labels: Record<Step, string> = {
  read: 'Đọc các tab',
  check: 'Kiểm tra',
  document: 'Tạo văn bản',
  annex: 'Ghi phụ lục',
  setUp: 'Tạo và sửa các tab, giao tab cho người nhập',
};

/** Heading while a task runs. */
export function runningTitle({ command, mayBeDraft }: Task): string {
  if (command === 'setUp') return 'Đang thiết lập…';
  if (command === 'checkEntries') return 'Đang kiểm tra…';
  return mayBeDraft ? 'Đang tạo bản DỰ THẢO…' : 'Đang tổng hợp…';
}

/** The step a run is at, such as `Bước 1/4: Đọc các tab`. */
export function stepText({ command }: Task, { step }: Progress): string {
  if (step === 'setUp') return labels.setUp;
  const last: Step = command === 'checkEntries' ? 'check' : 'annex';
  return `Bước ${steps.indexOf(step) + 1}/${steps.indexOf(last) + 1}: ${labels[step]}`;
}

/** How many of how many are done, such as `20/130 tab`; empty in a step that does not count. */
export function countText({ step, done, total }: Progress): string {
  if (total === 0) return '';
  return `${done}/${total} ${step === 'setUp' ? 'bước' : 'tab'}`;
}

/** Heading once long work ended, or was stopped. */
export function sliceTitle({ isFinished }: Slice): string {
  return isFinished ? 'Đã thiết lập' : 'Đã dừng';
}

/** What long work came to. */
export function sliceText({ isFinished, message, done, total }: Slice): string {
  if (isFinished) return message;
  return `Đã xong ${done}/${total} bước, phần đã làm được giữ nguyên. Bấm “Làm tiếp”, hoặc lúc khác vào menu Tổng hợp → Thiết lập….`;
}

/** Heading once a task is over. */
export function outcomeTitle({ command }: Task, outcome: Outcome): string {
  const { status, annex } = outcome;
  if (command === 'checkEntries') return hasErrors(outcome) ? 'Có lỗi cần sửa' : 'Không có lỗi';
  if (status === 'stopped') return 'Chưa tạo văn bản';
  return annex?.draft ? 'Đã tạo bản DỰ THẢO' : 'Đã tạo văn bản';
}

/** What the button of the check says: where there is a list, that it makes it anew. */
export function checkLabel({ findings, waiting }: Outcome): string {
  return findings.length + waiting.length > 0 ? 'Kiểm tra lại' : 'Kiểm tra số liệu';
}

/** What accepted changes came to, and what to do next; `isMade` where the annex was written before them. */
export function fixedText({ fixed, refused }: FixOutcome, isMade: boolean): string {
  const told = [
    fixed.length > 0 ? `Đã sửa ${fixed.length} ô.` : 'Chưa sửa được ô nào.',
    ...(refused.length > 0 ? [`${refused.length} ô giữ nguyên, lý do ở dưới dòng của ô.`] : []),
    isMade
      ? 'Văn bản chưa đổi: bấm “Tổng hợp và tạo văn bản” để làm lại.'
      : 'Bấm “Kiểm tra lại” để kiểm tra toàn bộ.',
  ];
  return told.join(' ');
}

/** What is ignored from now on, and how to undo that. */
export function ignoredText(text: string): string {
  return `Đã bỏ qua ${quoted(text)} ở mọi đơn vị. Muốn báo lại: xóa hàng của chữ này trong tab “Từ điển”.`;
}

/** A link that opens in a window of its own. */
export interface Link {
  text: string;
  url: string;
}

/** Where a run's Doc is, and then what was kept of its hand edits. */
export function documentLinks({ document, keptEdit }: Outcome): Link[] {
  return [
    ...(document ? [{ text: 'Mở văn bản', url: document.url }] : []),
    ...(keptEdit ? [{ text: 'Mở bản sửa tay đã giữ', url: keptEdit.url }] : []),
  ];
}
