// Says why Google refused to share a Doc, in words for the person who shares it.
import { UserError } from '../platform/user-error';

/** What an error of Apps Script says about a refusal of the Drive API (documented: "Resolve errors"). */
interface Details {
  code?: number;
  message?: string;
  errors?: { reason?: string }[];
}

/** What is said where the Doc or an access to it is not there. */
export const GONE = 'Văn bản hoặc quyền này không còn: đóng hộp này rồi mở lại “Chia sẻ văn bản…”.';

/** Returns a UserError that says why Drive refused and what to do. Returns any other error as it is. */
export function refusalOf(error: unknown): unknown {
  const { code, message = '', errors = [] } = (error as { details?: Details }).details ?? {};
  if (!code || error instanceof UserError) return error;
  const reason = errors[0]?.reason ?? '';
  // The reason is looked at first, as Google's sentences may be in the language of the person's account.
  if (code === 429 || /rate.?limit|quota/i.test(`${reason} ${message}`)) {
    return new UserError(
      'Google tạm dừng vì chia sẻ quá nhiều trong thời gian ngắn: chờ vài phút, có khi đến hôm sau, rồi chia sẻ tiếp.',
      'isBusy',
    );
  }
  return new UserError(problemOf(code, reason));
}

function problemOf(code: number, reason: string): string {
  if (reason === 'invalidSharingRequest') {
    return 'Địa chỉ không có tài khoản Google: đánh dấu “Gửi email báo” rồi chia sẻ lại. Nếu đã đánh dấu: kiểm tra lại địa chỉ.';
  }
  if (code === 400) return 'Google không nhận địa chỉ: sửa lại rồi chia sẻ tiếp.';
  if (code === 404) return GONE;
  if (code === 403) {
    return `Google không cho phép: có thể quản trị viên cấm chia sẻ ra ngoài cơ quan, hoặc bạn không có quyền chia sẻ văn bản này. Hỏi quản trị viên Google Workspace của cơ quan.`;
  }
  return `Google gặp sự cố: chờ một phút rồi làm lại.`;
}
