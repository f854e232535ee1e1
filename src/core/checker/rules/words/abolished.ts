// Bodies that were abolished with the districts on 1 July 2025, or merged in the months before.

import { dayNumber } from '../../../model/day';
import type { Prose } from '../../../model/prose';
import { type Period, periodDays } from '../../../round/period';
import { lazily, PhraseBook, pairs, withCaseOf } from '../../../text/phrase-book';
import { citesNumber, sentenceAround } from '../citation';
import { inOrder, rangesOf } from '../ranges';
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
quận ủy
ban chqs huyện
huyện đoàn
quận đoàn
đảng đoàn
đảng đoàn thể = đảng đoàn thể
ban cán sự đảng
thị trấn
đảng ủy khối
`;

/** Fields of ministries and departments (sở) that went into those of others. */
const OLD_FIELDS = `
thông tin và truyền thông = Khoa học và Công nghệ
kế hoạch và đầu tư = Tài chính
giao thông vận tải = Xây dựng
lao động - thương binh và xã hội = Nội vụ
tài nguyên và môi trường = Nông nghiệp và Môi trường
nông nghiệp và phát triển nông thôn = Nông nghiệp và Môi trường
`;

/** Provinces that others took in on 1 July 2025, each group with the one it is part of now (Nghị quyết 202/2025/QH15). */
const MERGED =
  'Tuyên Quang:Hà Giang;Lào Cai:Yên Bái;Thái Nguyên:Bắc Kạn;Phú Thọ:Vĩnh Phúc,Hòa Bình;Bắc Ninh:Bắc Giang;' +
  'Hưng Yên:Thái Bình;Hải Phòng:Hải Dương;Ninh Bình:Hà Nam,Nam Định;Quảng Trị:Quảng Bình;Đà Nẵng:Quảng Nam;' +
  'Quảng Ngãi:Kon Tum;Gia Lai:Bình Định;Khánh Hòa:Ninh Thuận;Lâm Đồng:Đắk Nông,Bình Thuận;Đắk Lắk:Phú Yên;' +
  'Hồ Chí Minh:Bình Dương,Bà Rịa - Vũng Tàu;Đồng Nai:Bình Phước;Tây Ninh:Long An;Cần Thơ:Sóc Trăng,Hậu Giang;' +
  'Vĩnh Long:Bến Tre,Trà Vinh;Đồng Tháp:Tiền Giang;Cà Mau:Bạc Liêu;An Giang:Kiên Giang';

/** Those that are cities: a province became part of them. */
const CITIES = /^(?:Hải Phòng|Đà Nẵng|Hồ Chí Minh|Cần Thơ)$/;

const oldNames = lazily(
  () =>
    new PhraseBook(
      [
        ...pairs(OLD_NAMES),
        ...pairs(OLD_FIELDS).flatMap(([old, now]) =>
          ['Sở', 'Bộ'].map((kind): [string, string] => [`${kind} ${old}`, `${kind} ${now}`]),
        ),
        ...MERGED.split(';').flatMap((group): [string, string][] => {
          const [now = '', old = ''] = group.split(':');
          const right = `${CITIES.test(now) ? 'thành phố' : 'tỉnh'} ${now}`;
          return old.split(',').map((name) => [`tỉnh ${name}`, right]);
        }),
      ],
      true,
    ),
);

/** A body of a district, a town or an urban district: Hội Nông dân huyện, Phòng Nội vụ thị xã, Đảng bộ quận. */
const OF_DISTRICT =
  /(?<![\p{L}“])(?:(?:Hội|Phòng|Liên đoàn|Ban) \p{Lu}(?:(?! (?:ở|tại|của|các|trên|cho|từ|đến|về|với|do|cấp|liên|trong|hai) )[\p{L} -]){1,40}?|[Đđ]ảng bộ|UBND|HĐND|MTTQ|UBMTTQ|(?:Ủy|Uỷ) ban nhân dân|Hội đồng nhân dân|(?:Ủy ban )?Mặt trận Tổ quốc|Đoàn Thanh niên|Công an) (?:huyện|quận|thị xã)(?!\p{L})/gu;

/** Words of a sentence about the past or about another country. */
const HISTORY =
  /(?<!\p{L})(?:trước đây|trước khi|nay là|cũ|nguyên là|lịch sử|nguyên (?:phó )?(?:bí thư|chủ tịch|trưởng)|bàn giao|dôi dư|trung quốc|sáp nhập|hợp nhất|giải thể|kết thúc hoạt động|thời kỳ|từng|trước ngày|kháng chiến|quê|sinh ra|năm (?:19\d\d|20[01]\d|202[0-4]))(?!\p{L})/iu;

const END_OF_DISTRICTS = dayNumber({ year: 2025, month: 7, day: 1 });

/** Whether a period begins after the end of the districts. */
function isAfterDistricts(period: Period): boolean {
  return dayNumber(periodDays(period, 'Theo lịch').from) >= END_OF_DISTRICTS;
}

function abolishedBodies(prose: Prose, { period }: CheckContext): Alarm[] {
  if (!period || !isAfterDistricts(period)) return [];
  const quoted = new Set(prose.words.filter(({ isQuoted }) => isQuoted).map(({ start }) => start));
  const ofDistricts = rangesOf(OF_DISTRICT, prose.text).filter(({ start }) => !quoted.has(start));
  let last = 0;
  return inOrder([...oldNames().find(prose), ...ofDistricts.map((range) => ({ ...range, value: '' }))])
    .filter(({ start, end }) => {
      const isApart = start >= last;
      if (isApart) last = end;
      return isApart;
    })
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
    isGuess: true,
    message: 'tên cũ, không còn trong kỳ báo cáo này: ghi tên hiện nay',
    source:
      'Bỏ cấp huyện từ 01/7/2025; hợp nhất ban tuyên giáo và ban dân vận, các bộ và sở năm 2025 (Nghị quyết 176/2025/QH15); kết thúc đảng đoàn, ban cán sự đảng',
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
      ['phối hợp với Hội Nông dân huyện, UBND quận', 'Hội Nông dân huyện'],
      ['Phòng Văn hóa và Thông tin thị xã mở lớp', 'Phòng Văn hóa và Thông tin thị xã'],
      ['Đảng bộ huyện có 50 chi bộ', 'Đảng bộ huyện'],
      ['Uỷ ban nhân dân huyện Vị Xuyên', 'Uỷ ban nhân dân huyện'],
      ['đoàn công tác tỉnh Hà Giang', 'tỉnh Hà Giang', 'tỉnh Tuyên Quang'],
      ['học tập tại tỉnh Quảng Nam', 'tỉnh Quảng Nam', 'thành phố Đà Nẵng'],
      ['Đảng đoàn HĐND tỉnh họp', 'Đảng đoàn'],
      ['Ban Cán sự đảng UBND tỉnh', 'Ban Cán sự đảng'],
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
      '“Đảng bộ huyện Vị Xuyên 80 năm”, cuốn lịch sử Đảng bộ huyện',
      'Quyết định số 15/QĐ-UBND của UBND huyện, Đảng đoàn HĐND tỉnh Hà Giang',
      'Hội Nông dân xã, Phòng Kinh tế xã, Đảng bộ xã, Công an tỉnh, UBND phường Hà Giang 1',
      'các tỉnh: Tuyên Quang, Lào Cai; tỉnh Phú Thọ; Đảng, đoàn thể; công tác đảng đoàn thể',
      'Ủy ban nhân dân huyện Mèo Vạc (nay là xã Mèo Vạc), tỉnh Hà Giang cũ',
      'Hội viên ở huyện bạn; Phòng Nội vụ của các huyện trước đây',
      'năm 2019, tỉnh Bắc Giang tặng 01 nhà; quê ở tỉnh Hà Nam',
    ],
  },
];
