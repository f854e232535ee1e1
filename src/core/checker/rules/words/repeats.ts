// Words that were typed twice.
import type { Prose, Word } from '../../../model/prose';
import type { Alarm, CheckRule } from '../rule';

/** Words that join others, which nobody types twice on purpose. */
const JOINING = new Set(
  (
    'và của có các cho được trong đã với một tại này để khi những vào trên sẽ nhiều cũng làm phải sau như đang theo qua ' +
    'nhưng còn cùng rằng thì lên là mà vì vẫn khoảng bằng hay hoặc nếu nhằm giữa thêm ngoài dưới bị do đến ở về lại ' +
    'không chưa mỗi mọi gồm việc'
  ).split(' '),
);

/**
 * Syllables that begin words and hardly ever end one. Most do both: hành vi vi phạm, ý kiến kiến nghị, tuân thủ thủ tục.
 */
const BEGINNINGS = new Set('tuyên kiểm phối triển tham xây giám bồi nâng đẩy phấn khắc quán rà'.split(' '));

/** Syllables that are doubled on purpose, where reports begin with them. */
const REDUPLICATED = new Set(
  (
    'luôn thường dần đời ngày mãi từ song ai đâu đêm nơi nhà người hàng lớp tháng chiều sáng tối xa gần cao xanh ba năm ' +
    'rất vui đều vừa chầm khăng hằng đùng lâu chung riêng lô ào rào ầm vù ù nhè khe sớm trưa thôn xóm rừng rực rưng tầng ' +
    'đùm oang sang loang kháng'
  ).split(' '),
);

/** Words that end in one of these syllables, which may follow as a word of its own: thiết bị bị hỏng, nhà ở ở thôn. */
const ENDS_WORD =
  /^(?:(?:hiện|tồn) tại|(?:thiết|trang|chuẩn) bị|(?:tự|lý) do|(?:vừa|thông|trải) qua|(?:kèm|tiếp) theo|(?:còn|trở|quay|nhắc|ôn) lại|(?:cuối|vô) cùng|(?:nhà|đất|nơi|chỗ) ở|việc làm|(?:hàng|phòng|trên|tay) không|(?:bên|phía|ở) (?:trong|ngoài|trên|dưới|sau)|mai sau|trở (?:về|lên)|công bằng|hầu như|tiếp tuyên)$/;

/** Words whose last syllable stands twice by mistake where no word follows that it could begin: của nhân dân dân. */
const COMPOUND =
  /^(?:nhân dân|(?:cán|chi|đảng) bộ|kế hoạch|báo cáo|tổ chức|hội nghị|tuyên truyền|cơ (?:sở|quan)|đơn vị|địa (?:bàn|phương)|công (?:tác|an)|thực hiện|triển khai|xây dựng|phát triển|chính (?:trị|quyền|sách)|hoạt động|quản lý|kiểm tra|đồng bào|thanh niên|phụ nữ|nông (?:dân|thôn)|học sinh|giáo dục|văn hóa|xã hội|kinh tế|tư tưởng|(?:chỉ|lãnh) đạo|nghị quyết)$/;

/** What makes a word with “báo”, which may follow another that ends in it: thông báo báo cáo viên. */
const AFTER_BAO = /^(?:cáo|chí|tin|động|hiệu|hại|danh|giá|ứng|đáp|cho|về|với)$/;

/** First syllables of words that are doubled on purpose. */
const DOUBLED = new Set('từng rất thật hết nhiều mỗi một hàng vô muôn'.split(' '));

/**
 * What does something, and may be named after what it does: Ban Tổ chức tổ chức, tổ hòa giải hòa giải thành, người lao
 * động lao động.
 */
const DOER =
  /(?<!\p{L})(?:ban|đoàn|đội|hội|tổ|nhà|chủ|người|nhóm|viện|sở|phòng|trạm|đài|hộ|quỹ|máy|xe|bên|chốt|kíp|ngành|trưởng|cảnh sát|hội đồng|bộ phận|cơ quan|đơn vị|lực lượng|câu lạc bộ|trung tâm|cán bộ|nhân viên|chuyên gia|công ty|giám đốc|thiết bị|hệ thống|chủ thể|đối tượng|(?:giáo|công|kỹ thuật|hướng dẫn|cộng tác) viên|(?:kiến trúc|luật|kỹ) sư|bác sĩ) $/iu;

/** The longest of them, with its space, in UTF-16 units. */
const LONGEST_DOER = 'hướng dẫn viên '.length;

const CAPITALISED = /^\p{Lu}\p{Ll}/u;

function isWord({ text }: Word): boolean {
  return !/\d/.test(text) && (text.length > 1 || /y/i.test(text));
}

/** Whether the `count` words from an index on stand there twice, with nothing but single spaces between them. */
function isRepeated(prose: Prose, at: number, count: number): boolean {
  for (let i = 0; i < count; i++) {
    const word = prose.words[at + i];
    if (!word || word.key !== prose.words[at + count + i]?.key || !isWord(word)) return false;
  }
  for (let i = 1; i < 2 * count; i++) if (prose.gap(at + i) !== ' ') return false;
  return true;
}

/** Finds the places where `count` words stand twice, but for those that are meant so. */
function repeats(prose: Prose, count: number, isMeant: (prose: Prose, at: number) => boolean): Alarm[] {
  const alarms: Alarm[] = [];
  const { words, text } = prose;
  for (let at = 0; at + 2 * count <= words.length; at++) {
    const first = words[at];
    if (!first || !isRepeated(prose, at, count) || isMeant(prose, at)) continue;
    const once = text.slice(first.start, words[at + count - 1]?.end);
    alarms.push({ start: first.start, end: words[at + 2 * count - 1]?.end ?? 0, suggestions: [once] });
    at += 2 * count - 1;
  }
  return alarms;
}

/** Whether a word has a capital because it belongs to a name. */
function isInName({ words }: Prose, at: number): boolean {
  const word = words[at];
  return word !== undefined && !word.startsSentence && CAPITALISED.test(word.text);
}

/** Whether two syllables are meant twice: doubled on purpose, or once as the end of a body's name. */
function isPairMeant(prose: Prose, at: number): boolean {
  const { words, text } = prose;
  const [first, second, again, , next, last] = words.slice(at, at + 6);
  const pair = `${first?.key} ${second?.key}`;
  // A heading, and its sentence: TẬP HUẤN Tập huấn cho 50 người.
  if (first && /^\p{Lu}{2}/u.test(first.text) && CAPITALISED.test(`${again?.text}`)) return true;
  if (first?.key === second?.key || DOUBLED.has(first?.key ?? '')) return true;
  // Xã hội xã hội chủ nghĩa.
  if (pair === 'xã hội' && next?.key === 'chủ' && last?.key === 'nghĩa') return true;
  if (!first || first.startsSentence || prose.gap(at) !== ' ') return false;
  const isInOther = CAPITALISED.test(`${words[at - 1]?.text}`) && CAPITALISED.test(first.text);
  if (isInOther && !CAPITALISED.test(`${second?.text}`) && !CAPITALISED.test(`${again?.text}`)) return true;
  // Nobody is named after “đối với”; “ban hành” and “tổ chức” are no bodies.
  const isNoWork =
    /^(?:hành|chức|đứng)$/.test(first.key) || [first, second].some((word) => JOINING.has(`${word?.key}`));
  return !isNoWork && DOER.test(text.slice(Math.max(0, first.start - LONGEST_DOER - 1), first.start));
}

/** Whether a syllable is meant twice. A person's name may end with the word that follows it: chị Cho cho biết. */
function isSyllableMeant(prose: Prose, at: number): boolean {
  const [before, word] = [prose.words[at - 1], prose.words[at]];
  if (!word) return true;
  // Where nothing stands before it, a syllable ends no word: Tổ tổ chức; but ngày ngày, Lô Lô.
  const isFirst = word.startsSentence || /[,;:(]/.test(prose.gap(at));
  const isSlip = isFirst && !REDUPLICATED.has(word.key) && !CAPITALISED.test(`${prose.words[at + 1]?.text}`);
  if (isSlip) return false;
  const next = prose.gap(at + 2) === ' ' ? prose.words[at + 2] : undefined;
  if (!next && before && COMPOUND.test(`${before.key} ${word.key}`)) return false;
  if (word.key === 'báo' && !AFTER_BAO.test(`${next?.key}`)) return false;
  if (!JOINING.has(word.key) && !BEGINNINGS.has(word.key)) return true;
  if (before && prose.gap(at) === ' ' && ENDS_WORD.test(`${before.key} ${word.key}`)) return true;
  return isInName(prose, at);
}

const TWICE = 'gõ lặp, chỉ giữ một lần';

/** Finds syllables in pairs that stand twice, at the beginning of a sentence, where nobody is named, or inside. */
function pairs(prose: Prose, isAtStart: boolean): Alarm[] {
  const isElsewhere = (at: number) => (prose.words[at]?.startsSentence ?? false) !== isAtStart;
  return repeats(prose, 2, (_, at) => isElsewhere(at) || isPairMeant(prose, at));
}

/** The checks of repetition. */
export const repeatChecks: CheckRule[] = [
  {
    id: 'R2',
    code: 'R2',
    severity: 'error',
    message: TWICE,
    source: 'Phụ lục năm 2022: “Tổ chức tổ chức tuyên truyền”',
    find: (prose) => pairs(prose, true),
    fires: [
      ['Tổ chức tổ chức tuyên truyền miệng', 'Tổ chức tổ chức', 'Tổ chức'],
      ['Họp xong. Triển khai triển khai Kế hoạch', 'Triển khai triển khai', 'Triển khai'],
    ],
    silent: [
      'Từng bước từng bước',
      'Xã hội xã hội chủ nghĩa',
      'Tuyên truyền, tuyên truyền nữa',
      'Tổ chức\ntổ chức',
      'TẬP HUẤN Tập huấn cho 50 người',
    ],
  },
  {
    id: 'R2-inside',
    code: 'R2',
    severity: 'error',
    isGuess: true,
    message: TWICE,
    source: 'Lỗi gõ thường gặp; tên của người và tổ chức gọi theo việc làm được loại trừ',
    find: (prose) => pairs(prose, false),
    fires: [
      ['Đã triển khai triển khai Kế hoạch', 'triển khai triển khai', 'triển khai'],
      ['Ban Tuyên giáo tổ chức tổ chức thi', 'tổ chức tổ chức', 'tổ chức'],
      ['03 mô hình xã hội xã hội hóa', 'xã hội xã hội', 'xã hội'],
    ],
    silent: [
      'Cùng ăn, cùng ở, cùng làm',
      'xây dựng xã hội xã hội chủ nghĩa',
      'Tổ hòa giải hòa giải thành 12 vụ',
      'nhà sản xuất sản xuất 200 tấn chè',
      'người lao động lao động ở nước ngoài',
      'Cơ quan điều tra điều tra 02 vụ; cơ quan cảnh sát điều tra điều tra',
      'đơn vị thi công thi công tuyến đường; chủ đầu tư đầu tư 02 công trình',
      'bộ phận tiếp nhận tiếp nhận 120 hồ sơ; lực lượng bảo vệ bảo vệ hiện trường',
      'Viện kiểm sát kiểm sát 12 vụ; câu lạc bộ bảo vệ bảo vệ rừng',
      'nhóm sản xuất sản xuất; giáo viên hướng dẫn hướng dẫn học sinh; Hội đồng thẩm định thẩm định 05 đề án',
      'Tuyên truyền, tuyên truyền nữa',
      'đời đời đời đời',
      'Ban Tổ chức tổ chức lễ, Phòng Tổ chức tổ chức thi',
      'giao ban tổ chức tổ chức',
      'năm 20 22 20 22',
    ],
  },
  {
    id: 'R1',
    code: 'R1',
    severity: 'warning',
    isGuess: true,
    message: 'một tiếng gõ hai lần, nếu không cố ý thì chỉ giữ một',
    source: 'Lỗi gõ thường gặp; từ láy và chỗ giáp hai từ được loại trừ',
    find: (prose) => repeats(prose, 1, isSyllableMeant),
    fires: [
      ['Báo cáo của của huyện', 'của của', 'của'],
      ['Đã đã tổ chức', 'Đã đã', 'Đã'],
      ['Kiểm kiểm tra 05 xã', 'Kiểm kiểm', 'Kiểm'],
      ['Tổ tổ chức 02 lớp', 'Tổ tổ', 'Tổ'],
      ['Báo báo công tác', 'Báo báo', 'Báo'],
      ['phục vụ nhân dân dân.', 'dân dân', 'dân'],
      ['đã báo báo kết quả', 'báo báo', 'báo'],
      ['họp; phát phát động thi đua', 'phát phát', 'phát'],
    ],
    silent: [
      'Luôn luôn gương mẫu',
      'Ủy ban ban hành quyết định',
      'thi công công trình',
      'tham gia, gia đình',
      'học sinh sinh viên',
      'số 2 2',
      'a a',
      'chị Mua Thị Cho cho biết',
      'Lô Lô Chải',
      'đại biểu biểu quyết',
      'thông báo báo cáo viên, nhân dân dân tộc Mông, Ban hành quy chế',
      'Phát hiện 05 hành vi vi phạm; bầu cử cử tri, 12 ý kiến kiến nghị',
      'cấp ủy ủy quyền, Đảng ủy ủy quyền; chúc mừng mừng thọ; đô thị thị xã; kháng kháng sinh',
      'hệ thống thống nhất, tuân thủ thủ tục, thi đua đua thuyền, đảm nhiệm nhiệm vụ',
      'Trưởng phòng Phòng Nội vụ, trưởng đoàn thư ký ký biên bản',
      'Lô Lô là một dân tộc; xã Lô Lô Chải, Lô Lô; Ngày ngày, đời đời; (dần dần)',
      'nước chảy ào ào, rào rào, nhè nhẹ, đo đỏ; mưa rả rích rả rích',
      'quy trình trình duyệt, đề nghị nghị quyết, bảo đảm đảm bảo, vi phạm phạm pháp, quản lý lý lịch',
      'thiết bị bị hỏng, nhà ở ở thôn, hiện tại tại xã, việc làm làm tăng thu nhập',
      'thời gian vừa qua qua kiểm tra, kèm theo theo mẫu, lý do do thiên tai, cuối cùng cùng thống nhất',
    ],
  },
];
