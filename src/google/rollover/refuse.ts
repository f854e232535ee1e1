// Keeps other commands from a workbook that is between two periods.
import { readRollover } from '../memory/rollover';
import { UserError } from '../platform/user-error';

/** Throws a UserError while a change of period is unfinished, because it decides what each tab becomes. */
export function refuseDuringRollover(): void {
  const { from, to } = readRollover() ?? {};
  if (from === undefined) return;
  throw new UserError(
    `Đang chuyển từ kỳ ${from} sang kỳ ${to}, chưa xong: vào menu Tổng hợp → Kỳ báo cáo mới… để làm tiếp hoặc hoàn tác.`,
  );
}
