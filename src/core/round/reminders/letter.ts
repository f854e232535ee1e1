// What the letter (công văn) says that asks units to send their report.
import { formatIssueDate } from '../../model/issue-date';
import type { Settings } from '../../model/settings';
import { byDeadline, byText, dayIn } from './days';

/** What the letter speaks of. */
export interface LetterRound {
  settings: Pick<Settings, 'period' | 'deadline' | 'issuingBody' | 'superiorBody' | 'style'>;
  /** When the round was read, such as `14/06/2026 08:00`. */
  readAt: string;
}

/** Stands where only the person knows what belongs there. */
const BLANK = '…………';

/**
 * Returns the paragraphs of the letter to `count` units, a line each; the document that ordered the report stays a blank.
 * `until` is by when they are asked to send, such as `17 giờ 00, ngày 17/6/2026`.
 */
export function letterText({ settings, readAt }: LetterRound, count: number, until: string): string {
  const { period, deadline, superiorBody, style } = settings;
  const issuingBody = settings.issuingBody || 'Cơ quan tổng hợp';
  const today = dayIn(readAt);
  const [due, by] = [byDeadline(deadline), byText(until)];
  const superior = superiorBody || 'cấp trên';
  if (style === 'Nhà nước – NĐ 30') {
    const head = /^(?:ủy|uỷ) ban nhân dân|^ubnd/i.test(superiorBody) ? `Chủ tịch ${superior}` : superior;
    return `Thực hiện Công văn số ${BLANK}, các cơ quan, đơn vị, địa phương gửi báo cáo ${period}${due}. Tuy nhiên, đến nay ${issuingBody} chưa nhận được báo cáo của các đơn vị có tên trong danh sách kèm theo.
Đề nghị Thủ trưởng các cơ quan, đơn vị, Chủ tịch UBND các xã, phường khẩn trương chỉ đạo hoàn thành, gửi báo cáo về ${issuingBody}${by} để tổng hợp, báo cáo ${superior}. Quá thời hạn trên, ${issuingBody} sẽ tổng hợp, báo cáo ${head} theo quy định.`;
  }
  const head = /^(?:tỉnh|thành|đảng) (?:ủy|uỷ)/i.test(superiorBody) ? `Thường trực ${superior}` : superior;
  const now = today ? `Đến ngày ${formatIssueDate(today)}` : 'Đến nay';
  return `Thực hiện Công văn số ${BLANK}, ${issuingBody} đề nghị các đơn vị gửi báo cáo ${period}${due}. ${now}, còn ${String(count).padStart(2, '0')} đơn vị chưa gửi báo cáo (có danh sách kèm theo).
Để kịp thời tổng hợp, báo cáo ${head}, ${issuingBody} đề nghị các đơn vị nêu trên khẩn trương hoàn thành, gửi báo cáo${by}; đồng thời rút kinh nghiệm, thực hiện nghiêm chế độ thông tin, báo cáo trong các kỳ tiếp theo.`;
}
