// The department's way of writing, by choice: both ways are right, so a rule is silent until its set is turned on.

import type { Prose } from '../../../model/prose';
import { lazily, withCaseOf } from '../../../text/phrase-book';
import { sentenceAround } from '../citation';
import { COUNTED, NAMED_BY_NUMBER } from '../numbers/figures';
import { rangesOf } from '../ranges';
import type { Alarm, CheckContext, CheckRule } from '../rule';
import { explainedIn } from './abbreviations';

/**
 * Finds what an expression matches from the beginning of a word on, outside quotations and titles of documents. `right`
 * returns what to write for it, given the index of the word; an empty text where it stays.
 */
function alarmsAt(prose: Prose, pattern: RegExp, right: (found: string, index: number) => string): Alarm[] {
  const places = rangesOf(pattern, prose.text);
  if (places.length === 0) return [];
  const indexOf = new Map(prose.words.map(({ start, isQuoted }, index) => [start, isQuoted ? -1 : index]));
  return places.flatMap((place) => {
    const index = indexOf.get(place.start) ?? -1;
    const [before] = sentenceAround(prose, place);
    // What follows “Kế hoạch số … về” may be of the title, which stays as it is.
    if (index < 0 || /(?<!\p{L})số:? ?\d.* về /iu.test(before)) return [];
    const suggestion = right(prose.text.slice(place.start, place.end), index);
    return suggestion === '' ? [] : [{ ...place, suggestions: [suggestion] }];
  });
}

/** Whether the word at an index has a capital that no sentence gives it, as names have. */
function isName({ words }: Prose, index: number): boolean {
  const word = words[index];
  return word !== undefined && !word.startsSentence && /^\p{Lu}\p{Ll}/u.test(word.text);
}

/** Not half of “bảo đảm bảo vệ” or of “ba đảm bảo vệ …”. */
const ENSURING = /(?<!ba |[Bb]ảo |BẢO )(?:[Đđ]ảm bảo|ĐẢM BẢO)(?!\p{L})/gu;

/** Neither part of a code, such as 15/QĐ-UBND, nor in a heading in capitals. */
const BODY = /(?<![-/.]|\p{Lu}{2} )(?:UBND|HĐND)(?![-/\p{L}\d]| \p{Lu}{2})/gu;

function bodiesInShort(prose: Prose, { dictionary, explained }: CheckContext): Alarm[] {
  const known = new Set([...(explained ?? []), ...explainedIn([prose.text])]);
  return alarmsAt(prose, BODY, (found) => {
    if (known.has(found) || dictionary.knows(found)) return '';
    return `${found === 'UBND' ? 'Ủy ban' : 'Hội đồng'} nhân dân`;
  });
}

/**
 * After these words “nhân dân” means the people; after others it may be part of a name, as in công an nhân dân. It is
 * neither the money of China nor the people of other countries, which are written small.
 */
const PEOPLE =
  /(?<=(?:(?<!\p{L})(?:của|và|cho|với|trong|đến|vì|do|từ|cùng|được|[Pp]hục vụ|[Vv]ận động|tầng lớp|[Tt]oàn thể)|(?<!tú),) )nhân dân(?!\p{L}| (?:tệ|thế|tiến|yêu|nước|hai|các nước|(?!Việt)\p{Lu}))/gu;

/**
 * Counts below 10: before what reports count; not after a word that the number names or joins with another number, as in
 * thôn 3, 2 hoặc 3, mỗi xã 1.
 */
const smallCount = lazily(() => {
  const named = `${NAMED_BY_NUMBER.replace(/ /g, '|')}|bộ|đến|tới|hoặc|hay|trào`;
  const nouns = `${COUNTED},người,cây,suất,công trình,dự án,cán bộ,đảng viên`;
  return new RegExp(
    `(?<=\\p{L}[,;:]? \\(?)(?<!(?<!\\p{L})(?:${named}) |mỗi [^,;.]{0,20})[1-9](?= (?:${nouns.replace(/,/g, '|')})(?!\\p{L}))`,
    'giu',
  );
});

const CHOSEN = {
  severity: 'info',
  isOptional: true,
  yields: true,
  message: 'khác cách viết cơ quan đã chọn',
} as const;

/** The checks of the sets of house style. */
export const houseStyleChecks: CheckRule[] = [
  {
    id: 'L1',
    code: 'L1',
    ...CHOSEN,
    source: 'Lối viết của cơ quan, theo lựa chọn: Hiến pháp và luật viết “bảo đảm”',
    find: (prose) =>
      alarmsAt(prose, ENSURING, (found, i) => (isName(prose, i) ? '' : withCaseOf(found, 'bảo đảm'))),
    fires: [
      ['Đã đảm bảo an ninh trật tự', 'đảm bảo', 'bảo đảm'],
      ['Đảm bảo vệ sinh môi trường', 'Đảm bảo', 'Bảo đảm'],
      ['công tác ĐẢM BẢO AN NINH', 'ĐẢM BẢO', 'BẢO ĐẢM'],
      ['không đảm bảo yêu cầu', 'đảm bảo', 'bảo đảm'],
    ],
    silent: [
      'bảo đảm an ninh',
      '“đảm bảo an ninh”',
      'nhằm bảo đảm bảo vệ rừng, bảo đảm bảo mật',
      'phong trào ba đảm bảo vệ Tổ quốc',
      'Trung tâm Đảm bảo chất lượng; Phòng Đảm Bảo',
      'đảm, bảo; đảm nhiệm, bảo vệ, đảm đang',
      'Kế hoạch số 12-KH/TU về đảm bảo an ninh, đảm bảo an toàn',
    ],
  },
  {
    id: 'L2',
    code: 'L2',
    ...CHOSEN,
    source: 'Lối viết của cơ quan, theo lựa chọn: văn bản viết đầy đủ tên cơ quan',
    find: bodiesInShort,
    fires: [
      ['UBND xã tổ chức', 'UBND', 'Ủy ban nhân dân'],
      ['Thường trực HĐND, UBND xã', 'HĐND', 'Hội đồng nhân dân'],
      ['Kế hoạch của UBND tỉnh, số 15/KH-UBND', 'UBND', 'Ủy ban nhân dân'],
    ],
    silent: [
      'Ủy ban nhân dân, Hội đồng nhân dân xã',
      'Quyết định số 15/QĐ-UBND, Nghị quyết số 12/NQ-HĐND; HĐND-UBND; UBND/HĐND',
      '“UBND xã”',
      'UBND XÃ TỔ CHỨC',
      'Ủy ban nhân dân (UBND) xã họp; UBND xã',
      'Hội đồng nhân dân (sau đây gọi tắt là HĐND), HĐND xã',
      'UBMTTQ, UBKT, TAND, UBND2, THEO UBND',
    ],
  },
  {
    id: 'L3',
    code: 'L3',
    ...CHOSEN,
    isGuess: true,
    source: 'NĐ 30/2020/NĐ-CP, phụ lục II, mục V.1; văn bản Đảng có nơi viết thường, nên chỉ theo lựa chọn',
    find: (prose) => alarmsAt(prose, PEOPLE, () => 'Nhân dân'),
    fires: [
      ['cán bộ, đảng viên và nhân dân', 'nhân dân', 'Nhân dân'],
      ['cán bộ, đảng viên, nhân dân trên địa bàn', 'nhân dân', 'Nhân dân'],
      ['quyền làm chủ của nhân dân', 'nhân dân', 'Nhân dân'],
      ['Vận động nhân dân hiến đất', 'nhân dân', 'Nhân dân'],
      ['các tầng lớp nhân dân các thôn', 'nhân dân', 'Nhân dân'],
      ['niềm tin của nhân dân Việt Nam', 'nhân dân', 'Nhân dân'],
    ],
    silent: [
      'của Nhân dân, và Nhân dân',
      'Ủy ban nhân dân, Hội đồng nhân dân, Tòa án nhân dân, Viện kiểm sát nhân dân',
      'Quân đội nhân dân, Công an nhân dân, lực lượng vũ trang nhân dân, an ninh nhân dân',
      'Nghệ sĩ nhân dân, Nhà giáo ưu tú, nhân dân; Hội thẩm nhân dân; thanh tra nhân dân',
      'quỹ tín dụng nhân dân, đối ngoại nhân dân, chiến tranh nhân dân, báo Nhân dân',
      'trị giá của nhân dân tệ; đổi sang nhân dân tệ',
      'Cộng hòa dân chủ nhân dân Lào, quần chúng nhân dân',
      'Đảng, Nhà nước và nhân dân Lào; và nhân dân Trung Quốc; và nhân dân hai nước',
      'với nhân dân thế giới; và nhân dân các nước; cùng nhân dân yêu chuộng hòa bình',
      '“của nhân dân”',
      'Nghị quyết số 12-NQ/TU về chăm lo cho nhân dân',
      'của nhân, dân; nhân dân xã',
    ],
  },
  {
    id: 'L4',
    code: 'L4',
    ...CHOSEN,
    source: 'Lối viết của cơ quan, theo lựa chọn: quy ước ghi số đếm trong báo cáo',
    find: (prose) => alarmsAt(prose, smallCount(), (found, i) => (isName(prose, i - 1) ? '' : `0${found}`)),
    fires: [
      ['Đã mở 5 lớp tập huấn', '5', '05'],
      ['tặng 3 suất quà', '3', '03'],
      ['gồm 2 công trình', '2', '02'],
      ['có 4 người; (7 hộ nghèo)', '4', '04'],
      ['theo Kế hoạch số 12-KH/TU, đã trồng 9 cây', '9', '09'],
    ],
    silent: [
      'mở 05 lớp, 10 lớp, 15 hộ, 1.500 cây',
      'họp ngày 5/8, 8/3 người, tỷ lệ 1/3 hộ, đạt 3,5 người, 2.0 bản',
      'học sinh lớp 5 trường, quý 2 huyện, cấp 3 xã, lần thứ 5 người, Điều 2 báo cáo, khối 4 lớp',
      'thôn 3 hộ, tổ 2 người, phường 5 đơn vị, bản 4 xã, chi bộ 6 đồng chí',
      'từ 3 - 5 lớp, 3-5 lớp, 3 đến 5 lớp, 2 hoặc 3 xã, 2–3 hộ, 1, 2, 3 xã',
      '1. 3 hộ nghèo',
      '3 hộ nghèo được hỗ trợ; Họp xong. 2 đồng chí',
      'tăng 5%, 5 phần trăm, 5 năm, 6 tháng, 3 ngày, 2 triệu, 4 km, 8 giờ, 3 lần, 9 điểm',
      'chính quyền 2 cấp, liên kết 4 nhà, công ty 1 thành viên, 3 vụ lúa, “4 cùng”, “5 xã”',
      'mỗi xã 1 bản, mỗi chi bộ 1 mô hình, mỗi người trồng 1 cây',
      'tại Nà Lòa 2 hộ, sông Lô 3 hộ, Covid 9 người',
      'số 5 hội nghị, mã A5 bài, điện thoại 0912 3 người, 2  hộ',
      'Kế hoạch số 12-KH/TU về 3 công trình và 5 dự án',
      'phong trào 5 hộ giúp nhau',
    ],
  },
];
