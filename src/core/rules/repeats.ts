// Words typed twice.
import type { Prose, Word } from '../prose';
import type { Alarm, CheckExamples, CheckRule } from './rule';

/** Syllables that are doubled on purpose. */
const REDUPLICATED = new Set(
  (
    'luôn thường dần đời ngày mãi từ song ai đâu đêm nơi nhà người hàng lớp tháng chiều sáng tối xa gần cao xanh ba năm ' +
    'rất vui đều vừa chầm khăng hằng đùng lâu chung riêng'
  ).split(' '),
);

/** Syllables with which one word often ends and the next begins: Ủy ban ban hành, thi công công trình. */
const AT_BOUNDARIES = new Set(
  (
    'ban quan chức hội công thành hình bộ dân tập hành động sự đạo tác học tổ viên chính chủ trường nhân thông tin sinh ' +
    'nghiệp hóa lý cấp phố xã huyện tỉnh quốc gia đoàn đội trung tâm thể kết hợp định trọng lực lượng năng tiến cường ' +
    'nghĩa giáo bản văn pháp luật phương pháp hướng thi thời vụ phát triển đảng cơ sở khai thực hiện nghị đồng chí đại ' +
    'trí tuệ phụ nữ điều kiện đề án dự thôn khu vực tư tưởng liên lạc giao báo đường lối nội dung chỉ đầu tiếp tục phong'
  ).split(' '),
);

function isWord({ text }: Word): boolean {
  return !/\d/.test(text) && text.length > 1;
}

/** Whether the `count` words from an index on stand again right after, with nothing but spaces between any of them. */
function isRepeated(prose: Prose, at: number, count: number): boolean {
  for (let i = 0; i < count; i++) {
    const word = prose.words[at + i];
    if (!word || word.key !== prose.words[at + count + i]?.key || !isWord(word)) return false;
  }
  for (let i = 1; i < 2 * count; i++) if (prose.gap(at + i) !== ' ') return false;
  return true;
}

/** The places where `count` words stand twice, but for those that begin with a word that may. */
function repeats(prose: Prose, count: number, isMeant: (first: Word, second?: Word) => boolean): Alarm[] {
  const alarms: Alarm[] = [];
  const { words, text } = prose;
  for (let at = 0; at + 2 * count <= words.length; at++) {
    const first = words[at];
    if (!first || !isRepeated(prose, at, count) || isMeant(first, words[at + 1])) continue;
    const once = text.slice(first.start, words[at + count - 1]?.end);
    alarms.push({ start: first.start, end: words[at + 2 * count - 1]?.end ?? 0, suggestions: [once] });
    at += 2 * count - 1;
  }
  return alarms;
}

/** Rules about repetition. */
export const repeatChecks: CheckRule[] = [
  {
    id: 'R2',
    severity: 'error',
    message: 'gõ lặp, chỉ giữ một lần',
    find: (prose) => repeats(prose, 2, (first, second) => first.key === second?.key),
  },
  {
    id: 'R1',
    severity: 'warning',
    message: 'một tiếng gõ hai lần, nếu không cố ý thì chỉ giữ một',
    find: (prose) => repeats(prose, 1, ({ key }) => REDUPLICATED.has(key) || AT_BOUNDARIES.has(key)),
  },
];

/** Examples of the rules about repetition, by id and severity. */
export const repeatCheckExamples: Record<string, CheckExamples> = {
  'R2 error': {
    source: 'Phụ lục năm 2022: “Tổ chức tổ chức tuyên truyền”',
    fires: [
      ['Tổ chức tổ chức tuyên truyền miệng', 'Tổ chức tổ chức', 'Tổ chức'],
      ['Đã triển khai triển khai Kế hoạch', 'triển khai triển khai', 'triển khai'],
    ],
    silent: [
      'Cùng ăn, cùng ở, cùng làm',
      'Tuyên truyền, tuyên truyền nữa',
      'đời đời đời đời',
      'năm 20 22 20 22',
      'Tổ chức\ntổ chức',
    ],
  },
  'R1 warning': {
    source: 'Lỗi gõ thường gặp; từ láy và chỗ giáp hai từ được loại trừ',
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
    ],
  },
};
