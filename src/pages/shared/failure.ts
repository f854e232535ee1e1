// The texts that a page shows when a call brings no answer.

/** Heading after a failed task or a lost answer. */
export const FAILURE_TITLE = 'Chưa làm được';

/**
 * Returns why a call brought no answer and what to do next. An unknown error is quoted as it is, in the language of
 * the person's account. `look` says where to see whether the work was done all the same.
 */
export function failureText({ name, message }: Error, look = 'xem tab “Nhật ký”'): string {
  if (name === 'NetworkError' || /connection failure|network|kết nối/i.test(message)) {
    return `Mất kết nối với Google nên không rõ lệnh đã xong chưa. Kiểm tra mạng, chờ vài phút, ${look}, rồi bấm lại nếu cần.`;
  }
  if (/authori[sz]ation|permission|ủy quyền|quyền/i.test(message)) {
    return `Tiện ích chưa được cho phép đủ. Vào menu Tổng hợp, chọn lại lệnh này, và khi Google hỏi thì đánh dấu mọi ô. (Google báo: ${message})`;
  }
  return `Google báo lỗi: ${message}\nChờ một phút rồi bấm lại. Nếu vẫn lỗi, tải lại trang bảng tính.`;
}
