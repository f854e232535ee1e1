// Words that were typed twice.
import type { Prose, Word } from '../../../model/prose';
import type { Alarm, CheckRule } from '../rule';

/** Syllables that are doubled on purpose. */
const REDUPLICATED = new Set(
  (
    'luôn thường dần đời ngày mãi từ song ai đâu đêm nơi nhà người hàng lớp tháng chiều sáng tối xa gần cao xanh ba năm ' +
    'rất vui đều vừa chầm khăng hằng đùng lâu chung riêng lô'
  ).split(' '),
);

/** Syllables that end one word and begin the next: Ủy ban ban hành, thi công công trình. */
const AT_BOUNDARIES = new Set(
  (
    'ban quan chức hội công thành hình bộ dân tập hành động sự đạo tác học tổ viên chính chủ trường nhân thông tin sinh ' +
    'nghiệp hóa lý cấp phố xã huyện tỉnh quốc gia đoàn đội trung tâm thể kết hợp định trọng lực lượng năng tiến cường ' +
    'nghĩa giáo bản văn pháp luật phương pháp hướng thi thời vụ phát triển đảng cơ sở khai thực hiện nghị đồng chí đại ' +
    'trí tuệ phụ nữ điều kiện đề án dự thôn khu vực tư tưởng liên lạc giao báo đường lối nội dung chỉ đầu tiếp tục phong ' +
    'biểu quyết truyền bị hộ số tại giải dụng phạm phần toàn sản vận xuất trợ'
  ).split(' '),
);

/** First syllables of words that are doubled on purpose. */
const DOUBLED = new Set('từng rất thật hết'.split(' '));

/** Words that begin the name of a body, whose end may be repeated: ban tổ chức tổ chức, ủy ban kiểm tra kiểm tra. */
const BODY_BEGINNINGS = new Set('ban đoàn đội hội'.split(' '));

const CAPITALISED = /^\p{Lu}\p{Ll}/u;

function isWord({ text }: Word): boolean {
  return !/\d/.test(text) && text.length > 1;
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
  const [before, first, second, again] = [-1, 0, 1, 2].map((i) => prose.words[at + i]);
  if (first?.key === second?.key || DOUBLED.has(first?.key ?? '')) return true;
  if (!before || first?.startsSentence || prose.gap(at) !== ' ') return false;
  const endsName = isInName(prose, at) && !CAPITALISED.test(again?.text ?? '');
  return endsName || BODY_BEGINNINGS.has(before.key);
}

/** Whether a syllable is meant twice. A person's name may end with the word that follows it: chị Cho cho biết. */
function isSyllableMeant(prose: Prose, at: number): boolean {
  const key = prose.words[at]?.key ?? '';
  if (REDUPLICATED.has(key) || AT_BOUNDARIES.has(key)) return true;
  return isInName(prose, at) && CAPITALISED.test(prose.words[at - 1]?.text ?? '');
}

/** The checks of repetition. */
export const repeatChecks: CheckRule[] = [
  {
    id: 'R2',
    code: 'R2',
    severity: 'error',
    message: 'gõ lặp, chỉ giữ một lần',
    source: 'Phụ lục năm 2022: “Tổ chức tổ chức tuyên truyền”',
    find: (prose) => repeats(prose, 2, isPairMeant),
    fires: [
      ['Tổ chức tổ chức tuyên truyền miệng', 'Tổ chức tổ chức', 'Tổ chức'],
      ['Đã triển khai triển khai Kế hoạch', 'triển khai triển khai', 'triển khai'],
    ],
    silent: [
      'Cùng ăn, cùng ở, cùng làm',
      'Tuyên truyền, tuyên truyền nữa',
      'đời đời đời đời',
      'Ban Tổ chức tổ chức lễ, Phòng Tổ chức tổ chức thi',
      'giao ban tổ chức tổ chức',
      'Từng bước từng bước',
      'năm 20 22 20 22',
      'Tổ chức\ntổ chức',
    ],
  },
  {
    id: 'R1',
    code: 'R1',
    severity: 'warning',
    message: 'một tiếng gõ hai lần, nếu không cố ý thì chỉ giữ một',
    source: 'Lỗi gõ thường gặp; từ láy và chỗ giáp hai từ được loại trừ',
    find: (prose) => repeats(prose, 1, isSyllableMeant),
    fires: [
      ['Báo cáo của của huyện', 'của của', 'của'],
      ['Đã đã tổ chức', 'Đã đã', 'Đã'],
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
    ],
  },
];
