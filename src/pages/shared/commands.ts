// The commands of the menu that open a page of their own, and the commands that a text names.

/** Their labels, by the functions that pages call. */
export const pageLabels = {
  openBoard: 'Theo dõi tiến độ',
  openReminders: 'Đôn đốc đơn vị chưa nộp…',
  openLocks: 'Khóa/mở nhập liệu…',
  openShareDialog: 'Chia sẻ văn bản…',
  openPeriodsPage: 'Kỳ báo cáo mới…',
  openSelfCheck: 'Tự kiểm tra',
} as const;

/** The label of set-up, which every page runs in its own way. */
export const SET_UP_LABEL = 'Thiết lập…';

/**
 * Returns the commands that a text names, of those with labels.
 *
 * @example
 * namedIn('vào menu Tổng hợp → Kỳ báo cáo mới… để làm tiếp', pageLabels); // ['openPeriodsPage']
 */
export function namedIn<Name extends string>(text: string, labels: Record<Name, string>): Name[] {
  return (Object.keys(labels) as Name[]).filter((name) => text.includes(labels[name]));
}
