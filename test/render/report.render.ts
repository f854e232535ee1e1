// Prints the report after each layout rule and measures its first page. The numbers are those of the rules as far as
// they are known, not those of the profiles under test.
import { printReport, type Rule, ruleNames } from '../support/render/documents';
import { apart, centre, middle, mm, SLACK, text } from '../support/render/measure';
import { type Box, type Line, type Page, type Pdf, render } from '../support/render/pdf';

type Place = 'left' | 'right' | 'middle' | 'recipients' | 'signature';

interface Expected {
  /** Where a line stands, its words, its size in points (or the least and the most), its face. */
  lines: [Place, string, number | [number, number], string][];
  /** The rules drawn, each under some of the lines, as a share of the longest of them: the least and the most. */
  rules: [under: string[], least: number, most: number][];
  underlined: string[];
  bodyPt: [number, number];
  /** From a line of the body to the next, in points. */
  bodyLinePt: [number, number];
}

const subject: string[] = [
  'Một số cách làm sáng tạo, mô hình hiệu quả',
  'của ngành Tuyên giáo trong 6 tháng đầu năm 2022',
];

const party = (end: string): Expected => ({
  lines: [
    ['left', 'TỈNH ỦY HÀ GIANG', 14, ''],
    ['left', 'BAN TUYÊN GIÁO', 14, 'bold'],
    ['left', '*', 14, ''],
    ['right', 'ĐẢNG CỘNG SẢN VIỆT NAM', 15, 'bold'],
    ['left', 'Số      -BC/BTGTU', 14, ''],
    ['right', 'Hà Giang, ngày      tháng 7 năm 2022', 14, 'italic'],
    ['middle', 'BÁO CÁO', [15, 16], 'bold'],
    ...subject.map((line): Expected['lines'][0] => ['middle', line, [14, 15], 'bold']),
    ['middle', '-----', 14, ''],
    ['recipients', 'Nơi nhận:', 14, ''],
    ['recipients', `- Ban Tuyên giáo Trung ương (báo cáo)${end}`, 12, ''],
    ['recipients', `- Thường trực Tỉnh ủy (báo cáo)${end}`, 12, ''],
    ['recipients', `- Các ban đảng Tỉnh ủy${end}`, 12, ''],
    ['recipients', '- Lưu Ban Tuyên giáo Tỉnh ủy.', 12, ''],
    ['signature', 'K/T TRƯỞNG BAN', 14, 'bold'],
    ['signature', 'PHÓ TRƯỞNG BAN', 14, ''],
    ['signature', '……………………', 14, 'bold'],
  ],
  rules: [[['ĐẢNG CỘNG SẢN VIỆT NAM'], 1, 1]],
  underlined: ['Nơi nhận:'],
  bodyPt: [14, 15],
  bodyLinePt: [18, 22],
});

const expected: Record<Rule, Expected> = {
  hd05: party(';'),
  hd36: party(','),
  nd30: {
    lines: [
      ['left', 'ỦY BAN NHÂN DÂN', [12, 13], ''],
      ['left', 'TỈNH HÀ GIANG', [12, 13], ''],
      ['left', 'SỞ THÔNG TIN', [12, 13], 'bold'],
      ['left', 'VÀ TRUYỀN THÔNG', [12, 13], 'bold'],
      ['right', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', [12, 13], 'bold'],
      ['right', 'Độc lập - Tự do - Hạnh phúc', [13, 14], 'bold'],
      ['left', 'Số:      /BC-STTTT', 13, ''],
      ['right', 'Hà Giang, ngày      tháng 7 năm 2022', [13, 14], 'italic'],
      ['middle', 'BÁO CÁO', [13, 14], 'bold'],
      ...subject.map((line): Expected['lines'][0] => ['middle', line, [13, 14], 'bold']),
      ['recipients', 'Nơi nhận:', 12, 'bold italic'],
      ['recipients', '- Ủy ban nhân dân tỉnh (báo cáo);', 11, ''],
      ['recipients', '- Các sở, ban, ngành;', 11, ''],
      ['recipients', '- Lưu: VT, TTBCXB.', 11, ''],
      ['signature', 'KT. GIÁM ĐỐC', [13, 14], 'bold'],
      ['signature', 'PHÓ GIÁM ĐỐC', [13, 14], 'bold'],
      ['signature', '……………………', [13, 14], 'bold'],
    ],
    rules: [
      [['Độc lập - Tự do - Hạnh phúc'], 1, 1],
      [['SỞ THÔNG TIN', 'VÀ TRUYỀN THÔNG'], 1 / 3, 1 / 2],
      [subject, 1 / 3, 1 / 2],
    ],
    underlined: [],
    bodyPt: [13, 14],
    bodyLinePt: [14, 24],
  },
};

let printed: Record<Rule, Pdf>;

beforeAll(() => {
  const files = ruleNames.map((rule) => [rule, printReport(rule).docx]);
  printed = render(Object.fromEntries(files) as Record<Rule, Uint8Array>);
});

describe.each(ruleNames)('the first page of the report, %s', (rule) => {
  const { lines, rules, underlined, bodyPt, bodyLinePt } = expected[rule];
  const words = lines.map(([, of]) => of);
  const page = () => (printed[rule].pages[0] as Page).lines;
  const line = (of: string) => page().find((one) => one.text.trim() === of) as Line;
  const at = (place: Place) => lines.filter((one) => one[0] === place).map(([, of]) => line(of));
  const body = () => page().filter((one) => !words.includes(one.text.trim()));

  test('has the lines of the rule in their order, and a body before the signature', () => {
    const between = body().map((one) => one.text);
    const place = words.indexOf('Nơi nhận:');
    expect(page().map((one) => one.text.trim())).toEqual([
      ...words.slice(0, place),
      ...between,
      ...words.slice(place),
    ]);
    expect(between.join(' ')).toMatch(/ báo cáo .* 15 đơn vị với 31 nội dung .*kèm theo\)\.$/);
  });

  test.each(lines)('sets, %s, “%s” in its size and face', (_, of, size, face) => {
    const [least, most = least] = [size].flat();
    const { pt } = line(of);
    expect(line(of).face).toBe(face);
    expect([pt >= (least as number), pt <= (most as number)]).toEqual([true, true]);
  });

  test('is in two columns: each line in the middle of its own, the first lines level, number and date level', () => {
    const [left, right] = [at('left'), at('right')];
    for (const column of [left, right]) {
      for (const one of column) expect(apart(middle(one), middle(column[0] as Line))).toBeLessThan(SLACK);
    }
    expect(Math.max(...left.map((one) => one.right))).toBeLessThan(Math.min(...right.map((one) => one.left)));
    expect(apart(left[0]?.top ?? 0, text.top)).toBeLessThan(SLACK);
    expect(apart(left[0]?.top ?? 0, right[0]?.top ?? 0)).toBeLessThan(SLACK);
    expect(apart(left.at(-1)?.top ?? 0, right.at(-1)?.top ?? 0)).toBeLessThan(2 * SLACK);
  });

  test('has type, subject and what is below in the middle of the page', () => {
    expect(at('middle').length).toBeGreaterThan(2);
    for (const one of at('middle')) expect(apart(middle(one), centre)).toBeLessThan(SLACK);
  });

  test('draws the lines of the rule, as long as it says, and no other', () => {
    const { strokes } = printed[rule];
    const below = rules.map(([over, least, most]) => {
      const above = over.map(line);
      const bottom = Math.max(...above.map((one) => one.bottom));
      const longest = Math.max(...above.map(width));
      const found = strokes.filter(
        (stroke) => apart(middle(stroke), middle(...above)) < SLACK && apart(stroke.top, bottom) < 6,
      );
      for (const stroke of found) {
        expect(width(stroke)).toBeGreaterThan(longest * least - RULE_SLACK);
        expect(width(stroke)).toBeLessThan(longest * most + RULE_SLACK);
      }
      return found;
    });
    const under = underlined.map((of) =>
      strokes.filter(({ left, right, top }) => {
        const { left: from, right: to, top: above, bottom } = line(of);
        return top > above && top < bottom && apart(left, from) < SLACK && apart(right, to) < SLACK;
      }),
    );
    expect([...below, ...under].map((found) => found.length)).toEqual(
      Array(below.length + under.length).fill(1),
    );
    expect(strokes).toHaveLength(below.length + under.length);
  });

  test('has its body justified, 10 mm indented, in the distance of lines that the rule allows', () => {
    const [first, second, last] = body() as [Line, Line, Line];
    for (const one of body()) {
      expect([one.pt >= bodyPt[0], one.pt <= bodyPt[1], one.face]).toEqual([true, true, '']);
    }
    expect(body()).toHaveLength(3);
    expect(apart(first.left, text.left + mm(10))).toBeLessThan(SLACK);
    for (const one of [second, last]) expect(apart(one.left, text.left)).toBeLessThan(SLACK);
    for (const one of [first, second]) expect(apart(one.right, text.right)).toBeLessThan(SLACK);
    expect(second.top - first.top).toBeGreaterThan(bodyLinePt[0]);
    expect(second.top - first.top).toBeLessThan(bodyLinePt[1]);
  });

  test('has the signature beside the recipients, in the middle of its column, with room to sign', () => {
    const [signature, recipients] = [at('signature'), at('recipients')];
    for (const one of recipients) expect(apart(one.left, text.left)).toBeLessThan(SLACK);
    for (const one of signature) expect(apart(middle(one), (centre + text.right) / 2)).toBeLessThan(SLACK);
    expect(Math.max(...recipients.map((one) => one.right))).toBeLessThan(
      Math.min(...signature.map((one) => one.left)),
    );
    expect(apart(signature[0]?.top ?? 0, recipients[0]?.top ?? 0)).toBeLessThan(2 * SLACK);
    const [post, signer] = signature.slice(-2) as [Line, Line];
    // About four blank lines.
    expect(Math.round((signer.top - post.top) / (post.pt * 1.15))).toBe(5);
  });
});

/** The rule under a name may be a point and a half shorter or longer than the name. */
const RULE_SLACK = 1.5;

const width = ({ left, right }: Box) => right - left;
