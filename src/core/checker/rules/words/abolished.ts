// Bodies that were abolished with the districts on 1 July 2025, or merged in the months before.

import { dayNumber } from '../../../model/day';
import type { Prose } from '../../../model/prose';
import { type Period, periodDays } from '../../../round/period';
import { lazily, PhraseBook, pairs, withCaseOf } from '../../../text/phrase-book';
import { citesNumber, sentenceAround } from '../citation';
import type { Alarm, CheckContext, CheckRule } from '../rule';

/**
 * Old names, each with the name of the body that took its place, if one did. A name with itself is in use today: it is
 * here so that an old name inside it is not found.
 */
const OLD_NAMES = `
ban tuyên giáo và dân vận = ban tuyên giáo và dân vận
ban tuyên giáo = Ban Tuyên giáo và Dân vận
ban dân vận = Ban Tuyên giáo và Dân vận
ban tuyên giáo và ban dân vận = Ban Tuyên giáo và Dân vận
ban dân vận và ban tuyên giáo = Ban Tuyên giáo và Dân vận
ban tuyên giáo - dân vận = Ban Tuyên giáo và Dân vận
ban tuyên giáo đảng ủy
ban dân vận đảng ủy
ban tuyên giáo hội = ban tuyên giáo hội
ban tuyên giáo trung ương đoàn = ban tuyên giáo trung ương đoàn
ban tuyên giáo trung ương hội = ban tuyên giáo trung ương hội
ban tuyên giáo tỉnh đoàn = ban tuyên giáo tỉnh đoàn
ban tuyên giáo huyện ủy
ban dân vận huyện ủy
huyện ủy
thị ủy
ubnd huyện
hđnd huyện
ủy ban nhân dân huyện
hội đồng nhân dân huyện
công an huyện
ban chqs huyện
huyện đoàn
thị trấn
đảng ủy khối
sở thông tin và truyền thông = Sở Khoa học và Công nghệ
sở kế hoạch và đầu tư = Sở Tài chính
sở giao thông vận tải = Sở Xây dựng
sở lao động - thương binh và xã hội = Sở Nội vụ
sở tài nguyên và môi trường = Sở Nông nghiệp và Môi trường
sở nông nghiệp và phát triển nông thôn = Sở Nông nghiệp và Môi trường
bộ thông tin và truyền thông = Bộ Khoa học và Công nghệ
bộ kế hoạch và đầu tư = Bộ Tài chính
bộ giao thông vận tải = Bộ Xây dựng
bộ lao động - thương binh và xã hội = Bộ Nội vụ
bộ tài nguyên và môi trường = Bộ Nông nghiệp và Môi trường
bộ nông nghiệp và phát triển nông thôn = Bộ Nông nghiệp và Môi trường
`;

const oldNames = lazily(() => new PhraseBook(pairs(OLD_NAMES), true));

/** Words of a sentence about the past or about another country. */
const HISTORY =
  /(?<!\p{L})(?:trước đây|trước khi|nay là|cũ|nguyên là|lịch sử|nguyên (?:phó )?(?:bí thư|chủ tịch|trưởng)|bàn giao|dôi dư|trung quốc|sáp nhập|hợp nhất|giải thể|kết thúc hoạt động|thời kỳ)(?!\p{L})/iu;

const END_OF_DISTRICTS = dayNumber({ year: 2025, month: 7, day: 1 });

/** Whether a period begins after the end of the districts. */
function isAfterDistricts(period: Period): boolean {
  return dayNumber(periodDays(period, 'Theo lịch').from) >= END_OF_DISTRICTS;
}

function abolishedBodies(prose: Prose, { period }: CheckContext): Alarm[] {
  if (!period || !isAfterDistricts(period)) return [];
  return oldNames()
    .find(prose)
    .flatMap((match) => {
      const { start, end, value } = match;
      const found = prose.text.slice(start, end);
      const [before, after] = sentenceAround(prose, match);
      const isPast = citesNumber(before) || HISTORY.test(before) || HISTORY.test(after);
      if (isPast || found.toLowerCase() === value) return [];
      return [{ start, end, ...(value && { suggestions: [withCaseOf(found, value)] }) }];
    });
}

/** The check of abolished bodies. */
export const abolishedChecks: CheckRule[] = [
  {
    id: 'U2',
    code: 'U2',
    severity: 'warning',
    message: 'tên cũ, không còn trong kỳ báo cáo này: ghi tên hiện nay',
    source:
      'Bỏ cấp huyện từ 01/7/2025; hợp nhất ban tuyên giáo và ban dân vận, các bộ và sở năm 2025 (Nghị quyết 176/2025/QH15)',
    find: abolishedBodies,
    fires: [
      ['Phối hợp với Ban Tuyên giáo Tỉnh ủy', 'Ban Tuyên giáo', 'Ban Tuyên giáo và Dân vận'],
      ['Ban Tuyên giáo Huyện ủy tổ chức', 'Ban Tuyên giáo Huyện ủy'],
      ['Ban Tuyên giáo và Ban Dân vận Tỉnh ủy', 'Ban Tuyên giáo và Ban Dân vận', 'Ban Tuyên giáo và Dân vận'],
      ['Ban Dân vận Đảng ủy xã', 'Ban Dân vận Đảng ủy'],
      ['Tham mưu Huyện uỷ, UBND huyện', 'Huyện uỷ'],
      ['tại 02 thị trấn', 'thị trấn'],
      ['Phối hợp với Công an huyện', 'Công an huyện'],
      ['cùng Sở Kế hoạch và Đầu tư tỉnh', 'Sở Kế hoạch và Đầu tư', 'Sở Tài chính'],
      ['Đảng ủy Khối các cơ quan tỉnh', 'Đảng ủy Khối'],
    ],
    silent: [
      'Ban Tuyên giáo và Dân vận Tỉnh ủy, Đảng ủy xã, UBND xã',
      'Nghị quyết số 05-NQ/HU của Huyện ủy',
      'xã Đồng Văn (trước đây là thị trấn Đồng Văn)',
      'thị trấn Đồng Văn (nay là xã Đồng Văn)',
      'Huyện ủy Mèo Vạc cũ',
      'đồng chí nguyên Bí thư Huyện ủy',
      'Ban Tuyên giáo Hội Liên hiệp Phụ nữ tỉnh',
      '“Huyện ủy Đồng Văn”',
    ],
  },
];
