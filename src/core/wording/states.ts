// What people read of the state of a unit.
import type { UnitState } from '../round/states';

/** The words for each state, on the status board and in the sidebar. */
export const stateLabels: Record<UnitState, string> = {
  noTab: 'Chưa có tab',
  otherPeriod: '⚠ Kỳ trước',
  nothingSent: 'Chưa nộp',
  typing: 'Đang nhập',
  hasErrors: 'Có lỗi',
  handedIn: 'Đã nộp',
  nothingToReport: 'Không phát sinh',
  exempt: '○ Miễn',
  approved: '✔ Đã duyệt',
  changedAfterApproval: '⚠ Sửa sau duyệt',
  returned: '↩ Trả lại',
  resubmitted: '● Nộp lại',
};
