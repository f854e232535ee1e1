// What the person is asked before a Doc is made or updated.
import type { Ask } from '../platform/lock';
import { formatMoment } from '../platform/time';
import { UserError } from '../platform/user-error';
import type { Loss } from './period-document';

type File = GoogleAppsScript.Drive_v3.Drive.V3.Schema.File;

/** Asks whether to make a new Doc, as there is none to update. Throws a UserError when the person says no. */
export function confirmNewDocument(loss: Loss, maker: string, ask: Ask): void {
  const { Button, ButtonSet } = SpreadsheetApp.getUi();
  const reasons = {
    gone: 'Văn bản bạn đã tạo lần trước không còn trong Google Drive của bạn.',
    others: `Văn bản của kỳ này do ${maker || 'người khác'} tạo, hoặc đã bị xóa, nên bạn không cập nhật được.`,
    foreign:
      'Văn bản đã ghi nhớ không phải của bảng tính và kỳ này, nên được giữ nguyên: có thể ai đó đã đổi ghi nhớ của tiện ích.',
  };
  const message = `${reasons[loss]}\n\nTạo văn bản mới của riêng bạn?`;
  if (ask('Không mở được văn bản', message, ButtonSet.YES_NO) !== Button.YES) throw declined();
}

/**
 * Returns the question about the Doc: its condition, and what each button does. The text holds the minute of the last
 * edit, so an edit made while the question was open leads to a new question. It does not hold the second: somebody
 * who goes on typing would cause one question after another, although either answer keeps the edits.
 */
export function question(
  { trashed, modifiedTime = '', lastModifyingUser }: File,
  isEdited: boolean,
  isKnown: boolean,
): string {
  const { displayName = '', emailAddress = '' } = lastModifyingUser ?? {};
  const who = `${displayName} ${emailAddress && `(${emailAddress})`}`.trim() || 'không rõ ai sửa';
  const when = `${formatMoment(new Date(modifiedTime))}, ${who}`;
  const edit = isKnown
    ? `Văn bản được sửa tay sau lần tổng hợp trước, lần cuối lúc ${when}.`
    : `Không rõ văn bản có được sửa tay hay không; lần sửa cuối lúc ${when}.`;
  return [
    ...(trashed ? ['Văn bản đã tạo lần trước đang ở Thùng rác.'] : []),
    ...(isEdited ? [edit] : []),
    '',
    `• Có: ${trashed ? 'khôi phục, ' : ''}${isEdited ? 'chép bản hiện có ra một văn bản riêng, ' : ''}rồi cập nhật văn bản này`,
    '• Không: để nguyên văn bản này và tạo văn bản mới',
    '• Hủy: dừng, không thay đổi gì',
    ...(isEdited ? ['', 'Bản cũ cũng có trong văn bản: Tệp → Lịch sử phiên bản.'] : []),
  ].join('\n');
}

/** Returns the error that ends a run after the person said no. */
export function declined(): UserError {
  return new UserError('Đã dừng theo lựa chọn của bạn. Phụ lục và văn bản đã có được giữ nguyên.');
}
