// Words that were typed twice.
import type { Prose, Word } from '../../../model/prose';
import type { Lexicon } from '../../lexicon';
import type { Alarm, CheckRule } from '../rule';

/** Words that join others, which nobody types twice on purpose. */
const JOINING = new Set(
  (
    'và của có các cho được trong đã với một tại này để khi những vào trên sẽ nhiều cũng làm phải sau như đang theo qua ' +
    'nhưng còn cùng rằng thì lên là mà vì vẫn khoảng bằng hay hoặc nếu nhằm giữa thêm ngoài dưới bị do đến ở về lại ' +
    'không chưa mỗi mọi gồm việc'
  ).split(' '),
);

/** Syllables that are doubled on purpose, where reports begin with them. */
const REDUPLICATED = new Set(
  (
    'luôn thường dần đời ngày mãi từ song ai đâu đêm nơi nhà người hàng lớp tháng chiều sáng tối xa gần cao xanh ba năm ' +
    'rất vui đều vừa chầm khăng hằng đùng lâu chung riêng lô ào rào ầm vù ù nhè khe sớm trưa thôn xóm ngành rừng rực rưng tầng ' +
    'đùm oang sang loang kháng vân'
  ).split(' '),
);

/** Words that end in one of these syllables, which may follow as a word of its own: thiết bị bị hỏng, nhà ở ở thôn. */
const ENDS_WORD =
  /^(?:(?:hiện|tồn) tại|(?:thiết|trang|chuẩn) bị|(?:tự|lý) do|(?:vừa|thông|trải) qua|(?:kèm|tiếp) theo|(?:còn|trở|quay|nhắc|ôn) lại|(?:cuối|vô) cùng|(?:nhà|đất|nơi|chỗ) ở|việc làm|(?:hàng|phòng|trên|tay) không|(?:bên|phía|ở|cấp) (?:trong|ngoài|trên|dưới|sau)|mai sau|trở (?:về|lên)|công bằng|hầu như|tiếp tuyên)$/;

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

/** From this strength two syllables are a word (`Lexicon.strength`); below the next one they are none. */
const WORD = 0.39;
const NO_WORD = 0.15;
/**
 * A syllable that belongs to a word at least so often, as a part of its count, hardly stands alone; the more it does so,
 * the stronger may its pair with the word on the other side be.
 */
const BOUND: [part: number, strength: number][] = [
  [0.3, 0.25],
  [0.2, 0.12],
  [0.05, -0.05],
];

/**
 * Whether a syllable that stands twice ends the word before it, or begins the word behind it, and cannot be the other
 * word's too: tinh thần thần đoàn kết, triển khai kế kế hoạch.
 */
function isHalfTwice(lexicon: Lexicon, key: string, before = '', next = ''): boolean {
  // Where two words often meet so, edited text has it: hành vi vi phạm.
  if (lexicon.count(key, key) > 0 || REDUPLICATED.has(key)) return false;
  const part = (count: number) => count / lexicon.frequency(key);
  const [ends, begins] = [lexicon.strength(before, key), lexicon.strength(key, next)];
  const bound = part(lexicon.count(before, key));
  // Where no word follows, or one that hardly ever does, it cannot begin one: của nhân dân dân.
  if (ends >= WORD) return BOUND.some(([least, most]) => bound >= least && begins < most);
  return ends < NO_WORD && begins >= WORD && part(lexicon.count(key, next)) >= NO_WORD;
}

/** Whether a syllable is meant twice. A person's name may end with the word that follows it: chị Cho cho biết. */
function isSyllableMeant(prose: Prose, at: number, lexicon?: Lexicon): boolean {
  const [before, word] = [prose.words[at - 1], prose.words[at]];
  if (!word) return true;
  // Where nothing stands before it, a syllable ends no word: Tổ tổ chức; but ngày ngày, Lô Lô.
  const isFirst = word.startsSentence || /[,;:(]/.test(prose.gap(at));
  const isSlip = isFirst && !REDUPLICATED.has(word.key) && !CAPITALISED.test(`${prose.words[at + 1]?.text}`);
  if (isSlip) return false;
  const next = prose.gap(at + 2) === ' ' ? prose.words[at + 2] : undefined;
  if (word.key === 'báo' && !AFTER_BAO.test(`${next?.key}`)) return false;
  // Chỉ thị số số 05, but một số số liệu.
  if (word.key === 'số' && /^\d/.test(`${next?.text}`)) return false;
  const isSmall = [word, prose.words[at + 1]].every((one) => one?.startsSentence || one?.text === one?.key);
  const left = prose.gap(at) === ' ' ? before?.key : undefined;
  if (lexicon && isSmall && !JOINING.has(word.key) && isHalfTwice(lexicon, word.key, left, next?.key))
    return false;
  if (!JOINING.has(word.key)) return true;
  if (before && prose.gap(at) === ' ' && ENDS_WORD.test(`${before.key} ${word.key}`)) return true;
  return isInName(prose, at);
}

/** “Báo báo” is a report more often than one syllable too many. */
function withReport(alarm: Alarm): Alarm {
  const [once = ''] = alarm.suggestions ?? [];
  return /^báo$/i.test(once) ? { ...alarm, suggestions: [`${once} cáo`, once] } : alarm;
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
    find: (prose, { lexicon }) =>
      repeats(prose, 1, (_, at) => isSyllableMeant(prose, at, lexicon)).map(withReport),
    fires: [
      ['Báo cáo của của huyện', 'của của', 'của'],
      ['Đã đã tổ chức', 'Đã đã', 'Đã'],
      ['Kiểm kiểm tra 05 xã', 'Kiểm kiểm', 'Kiểm'],
      ['Tổ tổ chức 02 lớp', 'Tổ tổ', 'Tổ'],
      ['Báo báo công tác', 'Báo báo', 'Báo cáo'],
      ['phục vụ nhân dân dân.', 'dân dân', 'dân'],
      ['đã báo báo kết quả', 'báo báo', 'báo cáo'],
      ['họp; phát phát động thi đua', 'phát phát', 'phát'],
      ['Kết luận số số 21-KL/TW', 'số số', 'số'],
      ['phát huy tinh thần thần đoàn kết', 'thần thần', 'thần'],
      ['Tổ chức hội nghị nghị sơ kết', 'nghị nghị', 'nghị'],
      ['triển khai kế kế hoạch năm', 'kế kế', 'kế'],
      ['được nhân dân dân đồng tình', 'dân dân', 'dân'],
      ['phối hợp kiểm tra tra, giám sát', 'tra tra', 'tra'],
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
      'Lô Lô là một dân tộc; xã Lô Lô Chải, Lô Lô; Ngày ngày, đời đời; (dần dần); tờ rơi, vân vân',
      'nước chảy ào ào, rào rào, nhè nhẹ, đo đỏ; mưa rả rích rả rích',
      'quy trình trình duyệt, đề nghị nghị quyết, bảo đảm đảm bảo, vi phạm phạm pháp, quản lý lý lịch',
      'thiết bị bị hỏng, nhà ở ở thôn, hiện tại tại xã, việc làm làm tăng thu nhập',
      'một số số liệu; đăng ký ký cam kết, tiếp nhận nhận đủ hồ sơ, danh sách sách cần mua, phục vụ vụ mùa',
      'số lượng lượng khách, quản lý lý giải, giáo viên viên chức',
      'thực hành hành vi, nhà trường trường tiểu học, các hộ hộ nghèo, chi bộ bộ đội, ngành ngành thi đua',
      'đề nghị cấp trên trên cơ sở thực tế; cơ quan quan tâm, chủ động động viên, Ban Chỉ huy huy động',
      'thời gian vừa qua qua kiểm tra, kèm theo theo mẫu, lý do do thiên tai, cuối cùng cùng thống nhất',
    ],
  },
];
