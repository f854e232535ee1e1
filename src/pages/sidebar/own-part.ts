// What the sidebar shows to a person who types for some of the units, and is no coordinator.
import type { Outcome } from '../../contract/outcome';
import { boxes, tabs } from '../../core/grid/layout';
import type { Finding } from '../../core/model/finding';

/** Returns the part of an outcome that concerns the person's own units; all of it where they are not known. */
export function ownPart(outcome: Outcome): Outcome {
  const { own = [], findings, waiting } = outcome;
  if (own.length === 0) return outcome;
  const isOwn = ({ unit }: { unit: string }) => own.includes(unit);
  return { ...outcome, findings: findings.filter(isOwn), waiting: waiting.filter(isOwn) };
}

/**
 * Returns whether the person may change what a finding is about: a coordinator everything, others only tabs of their own
 * units. `chosen` is the unit by which the list is filtered, and counts as theirs where theirs are not known.
 */
export function mayChange(
  { own }: Pick<Outcome, 'own'>,
  { unit, tab }: Pick<Finding, 'unit' | 'tab'>,
  chosen?: string,
): boolean {
  if (!own) return true;
  const isOwn = own.length > 0 ? own.includes(unit) : unit !== '' && unit === chosen;
  return isOwn && !isShared(tab);
}

/** Returns who has to mend what the person may not change. */
export function menderText({ own = [] }: Pick<Outcome, 'own'>, { unit, tab }: Finding): string {
  if (unit === '' || isShared(tab)) return 'Chỗ này do người điều phối sửa.';
  if (own.length > 0) return 'Chỗ này do đơn vị đó sửa.';
  return 'Nếu đây là đơn vị của bạn: chọn tên đơn vị ở trên, rồi bấm lại dòng này để sửa.';
}

function isShared(tab: string): boolean {
  return (Object.values(tabs) as string[]).includes(tab);
}

/**
 * Returns what a person who types for units is told of a check, given the part that concerns them.
 *
 * @example
 * ownText(part); // 'Xã A: 1 lỗi, 0 cảnh báo, 2 chỗ sẽ tự sửa.'
 */
export function ownText({ own = [], findings, waiting }: Outcome): string {
  if (own.length === 0) {
    return 'Chưa rõ bạn nhập cho đơn vị nào: chọn tên đơn vị ở danh sách dưới đây, hoặc mở tab của đơn vị rồi bấm lại.';
  }
  const count = (severity: Finding['severity']) => findings.filter((one) => one.severity === severity).length;
  const counts = `${own.join(', ')}: ${count('error')} lỗi, ${count('warning')} cảnh báo, ${count('fixed')} chỗ sẽ tự sửa.`;
  return waiting.some(({ state }) => state === 'typing')
    ? `${counts}\nNhập xong thì đánh dấu “${boxes.completed}” ở đầu tab.`
    : counts;
}
