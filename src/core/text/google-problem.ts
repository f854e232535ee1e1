// Tells why Google did not do something, in words for the person: Google's own may be English, and name no remedy.
import { reasonOf } from './reason';

/**
 * `rights`: the person may not do it. `consent`: the person has not allowed the add-on everything it asked for.
 * `busy`: the same call may succeed later.
 */
type Kind = 'rights' | 'consent' | 'busy' | 'unknown';

/** Why Google did not do something. */
export interface GoogleProblem {
  kind: Kind;
  /** What the person can do, in Vietnamese: whole sentences. Quotes Google only when the kind is unknown. */
  advice: string;
}

/**
 * How Google words each kind, in English and in Vietnamese: the language is that of the person's account (documented),
 * and the wordings are those of public reports. The first that fits counts: a scope that is missing is worded as a
 * permission too, and a store that is full as a quota.
 */
const wordings: [Kind, RegExp][] = [
  ['unknown', /storage|number of cells|dung lượng lưu trữ|số lượng ô|số ô/],
  [
    'consent',
    /authori[sz]ation|permissions? (?:to call|are not sufficient)|required permissions|insufficient.*scope|[uủ][yỷ] quyền|quyền gọi|quyền bắt buộc/,
  ],
  [
    'rights',
    /protected|permission|access denied|not have access|forbidden|không có quyền|được bảo vệ|từ chối truy cập|không được phép/,
  ],
  [
    'busy',
    /too many|rate.?limit|quota|limit exceeded|timed.?out|time.?out|maximum execution time|server error|internal error|backend error|service error|service \w+ failed|unavailable|try again|wait a (?:bit|moment)|empty response|quá nhiều|hạn mức|giới hạn tốc độ|(?:hết|quá) thời gian|thời gian (?:thực thi|chờ)|lỗi (?:máy chủ|dịch vụ)|thử lại|không (?:khả|sẵn) dụng|đang bận/,
  ],
];

const advice = {
  rights: 'Bạn không có quyền làm việc này: nhờ người điều phối hoặc chủ bảng tính.',
  consent:
    'Tiện ích chưa được cho phép đủ: vào menu Tổng hợp, chọn lại lệnh này, và khi Google hỏi thì đánh dấu mọi ô.',
  busy: 'Google đang bận: chờ vài phút rồi bấm lại. Nếu vẫn vậy, có thể đã hết lượt dùng trong ngày: hôm sau bấm lại.',
};

/**
 * Returns why Google did not do something, from the error it threw or from its words.
 *
 * @example
 * googleProblem(new Error('Service invoked too many times for one day: …')).kind; // 'busy'
 * googleProblem('Bạn đang cố chỉnh sửa một ô hoặc đối tượng được bảo vệ. …').kind; // 'rights'
 * googleProblem('The coordinates are outside …').advice; // 'Chờ một phút … (Google báo: The coordinates …)'
 */
export function googleProblem(error: unknown): GoogleProblem {
  const reason = reasonOf(error);
  const kind = kindOf(error, reason);
  if (kind !== 'unknown') return { kind, advice: advice[kind] };
  return {
    kind,
    advice: `Chờ một phút rồi bấm lại; nếu vẫn vậy, tải lại trang bảng tính. (Google báo: ${reason})`,
  };
}

function kindOf(error: unknown, reason: string): Kind {
  const text = reason.normalize('NFC').toLowerCase();
  const worded = wordings.find(([, wording]) => wording.test(text))?.[0] ?? 'unknown';
  // An advanced service tells the code of HTTP; 403 stands for missing rights and for too many calls alike.
  const { code = 0 } = (error as { details?: { code?: number } } | null)?.details ?? {};
  if (code === 429 || code === 408 || code >= 500) return 'busy';
  if (code === 401) return 'consent';
  return code === 403 && worded === 'unknown' && !/storage/.test(text) ? 'rights' : worded;
}
