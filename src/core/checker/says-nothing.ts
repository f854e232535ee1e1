// Text that says only that there is nothing to report, which is no item of the annex.
import { fold } from '../text/vietnamese/fold';

/** What may stand around the words: a bullet before them, a full stop or brackets. */
const AROUND = /^[\s\-–—•+*([“"]+|[\s.;,!…)\]”"/-]+$/g;

/** Longer texts say more. */
const LONGEST = 100;

const PERIOD = '(?:kỳ|tháng|quý|năm|tuần)(?: (?:này|báo cáo|năm|[ivx]{1,4}|\\d{1,4}(?:/\\d{4})?))*';

/**
 * “Không có”, and what completes it without naming a matter: with one (“không có hộ nghèo”) it is news, and “chưa có”
 * announces that something will come.
 */
const NOTHING = new RegExp(
  `^(?:trong ${PERIOD},? )?(?:đơn vị )?không` +
    '(?: phát sinh(?: gì| mới| thêm)?' +
    '| có(?: (?:gì|phát sinh|(?:nội dung|hoạt động)(?: gì| nào)?)(?: phát sinh| mới)*(?: (?:(?:để|cần|phải) )?báo cáo)?)?' +
    `| phát sinh nội dung(?: báo cáo)?)?(?: trong ${PERIOD})?$`,
);

/**
 * Returns whether a text says only that there is nothing to report.
 *
 * @example
 * saysNothing('- Không phát sinh.'); // true
 * saysNothing('Không có trường hợp nào vi phạm.'); // false
 */
export function saysNothing(text: string): boolean {
  return text.length <= LONGEST && NOTHING.test(fold(text).replace(AROUND, ''));
}
