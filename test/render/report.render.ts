// Prints reports after each layout rule and measures their first page, line by line. The tables were written from the
// rules (05-HD/VPTW, annex 2 and its examples; NĐ 30, annex I), not from the profiles under test.
import { printReport, type Rule, ruleNames } from '../support/render/documents';
import { apart, centre, middle, mm, SLACK, text } from '../support/render/measure';
import { type Box, type Line, type Page, type Pdf, render } from '../support/render/pdf';
import { printKind, type ReportKind, reportKinds } from '../support/render/reports';
import type { Style } from '../support/styles';

type Place = 'top' | 'left' | 'right' | 'middle' | 'addressee' | 'recipients' | 'signature';
type Row = [Place, string, number | [number, number], string];

interface Expected {
  /** Where a line stands, its words, its size in points (or the least and the most), its face. */
  lines: Row[];
  /** The rules drawn, each under some of the lines, as a share of the longest of them: the least and the most. */
  rules: [under: string[], least: number, most: number][];
  /** The lines whose words are underlined, but not their colon. */
  underlined: string[];
  /** The lines with a box around them, and its width and height in millimetres where the rule names them. */
  boxed: [string, [number, number]?][];
  bodyPt: [number, number];
  /** From a line of the body to the next, in points. */
  bodyLinePt: [number, number];
}

/** The example, made by the script from set-up on, and the reports that differ in heading and signature. */
const kinds = ['example', ...reportKinds] as const;
type Kind = (typeof kinds)[number];

// 05-HD/VPTW, pages 18–19: a post is bold where no authority stands above it.
const partySigned: Record<Kind, Row[]> = {
  example: [
    ['signature', 'K/T TRƯỞNG BAN', 14, 'bold'],
    ['signature', 'PHÓ TRƯỞNG BAN', 14, ''],
  ],
  head: [['signature', 'TRƯỞNG BAN', 14, 'bold']],
  deputy: [
    ['signature', 'K/T TRƯỞNG BAN', 14, 'bold'],
    ['signature', 'PHÓ TRƯỞNG BAN', 14, ''],
  ],
  collective: [
    ['signature', 'T/M BAN THƯỜNG VỤ', 14, 'bold'],
    ['signature', 'PHÓ BÍ THƯ', 14, ''],
  ],
  acting: [['signature', 'Q. TRƯỞNG BAN', 14, 'bold']],
  whole: [['signature', 'TRƯỞNG BAN', 14, 'bold']],
};

const example: [string, string] = [
  'ột số cách làm sáng tạo, mô hình hiệu quả',
  'của ngành Tuyên giáo trong 6 tháng đầu năm 2022',
];

function party(kind: Kind, end: string): Expected {
  const ofCollective = kind === 'collective';
  const isWhole = kind === 'whole';
  const subject = kind === 'example' ? [`m${example[0]}`, example[1]] : ['kết quả công tác trong năm 2022'];
  const received: Record<'example' | 'whole' | 'other', string[]> = {
    example: [
      `- Ban Tuyên giáo Trung ương (báo cáo)${end}`,
      `- Thường trực Tỉnh ủy (báo cáo)${end}`,
      `- Các ban đảng Tỉnh ủy${end}`,
      '- Lưu Ban Tuyên giáo Tỉnh ủy.',
    ],
    whole: [
      `- Như trên${end}`,
      '- Văn phòng Tỉnh ủy, các ban xây dựng Đảng',
      `của Tỉnh ủy và trường chính trị${end}`,
      '- Lưu Ban Tuyên giáo Tỉnh ủy.',
    ],
    other: [`- Thường trực Tỉnh ủy${end}`, '- Lưu Ban Tuyên giáo Tỉnh ủy.'],
  };
  const recipients = received[kind === 'example' || kind === 'whole' ? kind : 'other'];
  return {
    lines: [
      ...(isWhole ? [['top', 'TÀI LIỆU HỘI NGHỊ', 12, 'bold'] satisfies Row] : []),
      ...(ofCollective
        ? [['left', 'TỈNH ỦY HÀ GIANG', 14, 'bold'] satisfies Row]
        : ([
            ['left', 'TỈNH ỦY HÀ GIANG', 14, ''],
            ['left', 'BAN TUYÊN GIÁO', 14, 'bold'],
          ] satisfies Row[])),
      ['left', '*', 14, ''],
      ['right', 'ĐẢNG CỘNG SẢN VIỆT NAM', 15, 'bold'],
      ['left', `Số      -${ofCollective ? 'BC/TU' : isWhole ? 'TTr/BTGTU' : 'BC/BTGTU'}`, 14, ''],
      ...(isWhole
        ? ([
            ['left', 'Dự thảo lần 2', 14, 'italic'],
            ['left', 'KHẨN', 14, 'bold'],
          ] satisfies Row[])
        : []),
      ['right', 'Hà Giang, ngày      tháng 7 năm 2022', 14, 'italic'],
      ['middle', isWhole ? 'TỜ TRÌNH' : 'BÁO CÁO', [15, 16], 'bold'],
      ...subject.map((line): Row => ['middle', line, [14, 15], 'bold']),
      ['middle', '-----', 14, ''],
      ...(isWhole
        ? ([
            ['addressee', 'Kính trình:', 14, 'italic'],
            ['addressee', `- Ban Thường vụ Tỉnh ủy${end}`, [14, 15], ''],
            ['addressee', '- Thường trực Tỉnh ủy.', [14, 15], ''],
          ] satisfies Row[])
        : []),
      ['recipients', 'Nơi nhận:', 14, ''],
      ...recipients.map((line): Row => ['recipients', line, 12, '']),
      ...(isWhole ? [['recipients', 'PL.(300)', 8, ''] satisfies Row] : []),
      ...partySigned[kind],
      ['signature', '……………………', 14, 'bold'],
    ],
    rules: [[['ĐẢNG CỘNG SẢN VIỆT NAM'], 1, 1]],
    underlined: ['Nơi nhận:'],
    boxed: [],
    bodyPt: [14, 15],
    bodyLinePt: [18, 22],
  };
}

// NĐ 30, annex I, II.7.đ: authority and post are bold.
const stateSigned: Record<Kind, Row[]> = {
  example: [
    ['signature', 'KT. GIÁM ĐỐC', [13, 14], 'bold'],
    ['signature', 'PHÓ GIÁM ĐỐC', [13, 14], 'bold'],
  ],
  head: [['signature', 'GIÁM ĐỐC', [13, 14], 'bold']],
  deputy: [
    ['signature', 'KT. GIÁM ĐỐC', [13, 14], 'bold'],
    ['signature', 'PHÓ GIÁM ĐỐC', [13, 14], 'bold'],
  ],
  collective: [
    ['signature', 'TM. ỦY BAN NHÂN DÂN', [13, 14], 'bold'],
    ['signature', 'CHỦ TỊCH', [13, 14], 'bold'],
  ],
  acting: [['signature', 'Q. GIÁM ĐỐC', [13, 14], 'bold']],
  whole: [['signature', 'GIÁM ĐỐC', [13, 14], 'bold']],
};

function state(kind: Kind): Expected {
  const ofCollective = kind === 'collective';
  const isWhole = kind === 'whole';
  const isExample = kind === 'example';
  const superior = ['ỦY BAN NHÂN DÂN', 'TỈNH HÀ GIANG'];
  const issuing = isExample ? ['SỞ THÔNG TIN', 'VÀ TRUYỀN THÔNG'] : ofCollective ? superior : ['SỞ NỘI VỤ'];
  const subject = isExample ? [`M${example[0]}`, example[1]] : ['Kết quả công tác trong năm 2022'];
  const symbol = isExample ? 'BC-STTTT' : ofCollective ? 'BC-UBND' : 'BC-SNV';
  const to = ofCollective ? 'Bộ Nội vụ' : 'Ủy ban nhân dân tỉnh Hà Giang';
  const recipients = isExample
    ? ['- Ủy ban nhân dân tỉnh (báo cáo);', '- Các sở, ban, ngành;', '- Lưu: VT, TTBCXB.']
    : isWhole
      ? [
          '- Như trên;',
          '- Văn phòng Ủy ban nhân dân tỉnh, các phòng, ban',
          'và đơn vị sự nghiệp thuộc Sở;',
          '- Lưu: VT, VP.',
        ]
      : ['- Như trên;', '- Lưu: VT, VP.'];
  const addressees: Row[] = isWhole
    ? [
        ['addressee', 'Kính gửi:', [13, 14], ''],
        ['addressee', '- Bộ Nội vụ;', [13, 14], ''],
        ['addressee', '- Ủy ban nhân dân tỉnh Hà Giang.', [13, 14], ''],
      ]
    : isExample
      ? []
      : [['middle', `Kính gửi: ${to}`, [13, 14], '']];
  return {
    lines: [
      ...(isWhole ? [['top', 'TÀI LIỆU HỘI NGHỊ', [13, 14], 'bold'] satisfies Row] : []),
      ...(ofCollective ? [] : superior.map((line): Row => ['left', line, [12, 13], ''])),
      ...issuing.map((line): Row => ['left', line, [12, 13], 'bold']),
      ['right', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', [12, 13], 'bold'],
      ['right', 'Độc lập - Tự do - Hạnh phúc', [13, 14], 'bold'],
      ['left', `Số:      /${symbol}`, 13, ''],
      ...(isWhole
        ? ([
            ['left', 'Dự thảo lần 2', 14, 'italic'],
            ['left', 'KHẨN', [13, 14], 'bold'],
          ] satisfies Row[])
        : []),
      ['right', 'Hà Giang, ngày      tháng 7 năm 2022', [13, 14], 'italic'],
      ['middle', 'BÁO CÁO', [13, 14], 'bold'],
      ...subject.map((line): Row => ['middle', line, [13, 14], 'bold']),
      ...addressees,
      ['recipients', 'Nơi nhận:', 12, 'bold italic'],
      ...recipients.map((line): Row => ['recipients', line, 11, '']),
      ...(isWhole ? [['recipients', 'PL.(300)', 11, ''] satisfies Row] : []),
      ...stateSigned[kind],
      ['signature', '……………………', [13, 14], 'bold'],
    ],
    rules: [
      [['Độc lập - Tự do - Hạnh phúc'], 1, 1],
      [issuing, 1 / 3, 1 / 2],
      [subject, 1 / 3, 1 / 2],
    ],
    underlined: [],
    boxed: isWhole ? [['TÀI LIỆU HỘI NGHỊ'], ['KHẨN', [20, 8]]] : [],
    bodyPt: [13, 14],
    bodyLinePt: [14, 24],
  };
}

const styleOf: Record<Rule, Style> = {
  hd05: 'Đảng – HD 05',
  hd36: 'Đảng – HD 36',
  nd30: 'Nhà nước – NĐ 30',
};

const cases = ruleNames.flatMap((rule) =>
  kinds.map((kind) => ({
    name: `${rule} ${kind}`,
    rule,
    kind,
    expected: rule === 'nd30' ? state(kind) : party(kind, rule === 'hd36' ? ',' : ';'),
  })),
);

const fileOf = (rule: Rule, kind: Kind) =>
  kind === 'example' ? printReport(rule).docx : printKind(styleOf[rule], kind as ReportKind);

let printed: Record<string, Pdf>;

beforeAll(() => {
  printed = render(Object.fromEntries(cases.map(({ name, rule, kind }) => [name, fileOf(rule, kind)])));
});

describe.each(cases)('the first page of the report, $name', ({ name, kind, expected }) => {
  const { lines, rules, underlined, boxed, bodyPt, bodyLinePt } = expected;
  const words = lines.map(([, of]) => of);
  const pdf = () => printed[name] as Pdf;
  const page = () => (pdf().pages[0] as Page).lines;
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
    if (kind === 'example') {
      expect(between.join(' ')).toMatch(/ báo cáo .* 15 đơn vị với 31 nội dung .*kèm theo\)\.$/);
    }
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
    const number = left.find((one) => one.text.startsWith('Số'));
    expect(apart(number?.top ?? 0, right.at(-1)?.top ?? 0)).toBeLessThan(2 * SLACK);
  });

  test('has type, subject and what is below in the middle of the page', () => {
    expect(at('middle').length).toBeGreaterThan(1);
    for (const one of at('middle')) expect(apart(middle(one), centre)).toBeLessThan(SLACK);
  });

  test('draws the lines of the rule, as long as it says, and no other', () => {
    const below = rules.map(([over, least, most]) => {
      const above = over.map(line);
      const bottom = Math.max(...above.map((one) => one.bottom));
      const longest = Math.max(...above.map(width));
      const found = pdf().strokes.filter(
        (stroke) => apart(middle(stroke), middle(...above)) < SLACK && apart(stroke.top, bottom) < 6,
      );
      for (const stroke of found) {
        expect(width(stroke)).toBeGreaterThan(longest * least - RULE_SLACK);
        expect(width(stroke)).toBeLessThan(longest * most + RULE_SLACK);
      }
      return found;
    });
    const under = underlined.map((of) =>
      pdf().strokes.filter(({ left, right, top }) => {
        const { left: from, right: to, top: above, bottom, pt } = line(of);
        const isUnder = top > above && top < bottom;
        return isUnder && apart(left, from) < SLACK && apart(right, to - COLON_EM * pt) < SLACK;
      }),
    );
    const around = boxed.map(([of, size]) => {
      const one = line(of);
      const found = pdf().strokes.filter(
        (stroke) => surrounds(stroke, one) && apart(middle(stroke), middle(one)) < mm(50),
      );
      if (size) {
        const [across, down] = [
          Math.max(...found.map(({ right }) => right)) - Math.min(...found.map(({ left }) => left)),
          Math.max(...found.map(({ bottom }) => bottom)) - Math.min(...found.map(({ top }) => top)),
        ];
        expect([apart(across, mm(size[0])) < BOX_SLACK, apart(down, mm(size[1])) < BOX_SLACK]).toEqual([
          true,
          true,
        ]);
      }
      return found;
    });
    expect([...below, ...under].map((found) => found.length)).toEqual(
      Array(below.length + under.length).fill(1),
    );
    expect(around.map((found) => found.length)).toEqual(around.map(() => 4));
    expect(pdf().strokes).toHaveLength(below.length + under.length + 4 * around.length);
  });

  test('has its body justified, 10 mm indented, in the distance of lines that the rule allows', () => {
    const [first, second] = body() as [Line, Line];
    for (const one of body()) {
      expect([one.pt >= bodyPt[0], one.pt <= bodyPt[1], one.face]).toEqual([true, true, '']);
    }
    expect(body().length).toBeGreaterThanOrEqual(3);
    expect(apart(first.left, text.left + mm(10))).toBeLessThan(SLACK);
    for (const one of body().slice(1)) expect(apart(one.left, text.left)).toBeLessThan(SLACK);
    for (const one of body().slice(0, -1)) {
      expect(apart(one.right, text.right)).toBeLessThan(2 * SLACK);
    }
    expect(second.top - first.top).toBeGreaterThan(bodyLinePt[0]);
    expect(second.top - first.top).toBeLessThan(bodyLinePt[1]);
  });

  test('has the signature beside the recipients, in the middle of its column, with room to sign', () => {
    const [signature, recipients] = [at('signature'), at('recipients')];
    for (const one of signature) expect(apart(middle(one), (centre + text.right) / 2)).toBeLessThan(SLACK);
    expect(Math.max(...recipients.map((one) => one.right))).toBeLessThan(centre + SLACK);
    expect(apart(signature[0]?.top ?? 0, recipients[0]?.top ?? 0)).toBeLessThan(2 * SLACK);
    const [post, signer] = signature.slice(-2) as [Line, Line];
    // About four blank lines.
    expect(Math.round((signer.top - post.top) / (post.pt * 1.15))).toBe(5);
  });

  test('has each recipient at the left margin, and a second line below the first letter', () => {
    for (const one of at('recipients')) {
      const isSecond = !/^(- |Nơi nhận|PL)/.test(one.text.trim());
      const dash = isSecond ? DASH_EM * one.pt : 0;
      expect(apart(one.left, text.left + dash)).toBeLessThan(SLACK);
    }
    const second = at('recipients').filter((one) => one.left > text.left + SLACK);
    expect(second).toHaveLength(kind === 'whole' ? 1 : 0);
  });
});

describe.each(ruleNames)('a report with everything that may stand in its heading, %s', (rule) => {
  const pdf = () => printed[`${rule} whole`] as Pdf;
  const line = (of: RegExp, page = 0) =>
    (pdf().pages[page] as Page).lines.filter((one) => of.test(one.text.trim()));

  test('has who may read it at the top of its first page alone, 10 mm from the edge, at the right', () => {
    const [found] = line(/^TÀI LIỆU HỘI NGHỊ$/);
    expect(apart(found?.top ?? 0, mm(10))).toBeLessThan(rule === 'nd30' ? 6 : 2);
    expect(text.right - (found?.right ?? 0)).toBeLessThan(rule === 'nd30' ? mm(10) : SLACK);
    expect(pdf().pages.length).toBeGreaterThan(1);
    expect(
      pdf()
        .pages.slice(1)
        .flatMap((_, i) => line(/^TÀI LIỆU HỘI NGHỊ$/, i + 1)),
    ).toEqual([]);
  });

  test('has the draft number right below the number, and below that how urgent it is', () => {
    const [number, draft, urgency] = [/^Số/, /^Dự thảo lần 2$/, /^KHẨN$/].map((of) => line(of)[0] as Line);
    expect(apart(draft?.top ?? 0, number?.bottom ?? 0)).toBeLessThan(3);
    expect((urgency?.top ?? 0) - (draft?.bottom ?? 0)).toBeGreaterThan(-3);
    expect((urgency?.top ?? 0) - (draft?.bottom ?? 0)).toBeLessThan(15);
  });

  test('lists those it is addressed to below the colon, dash below dash', () => {
    const [label] = line(/^Kính (gửi|trình):$/) as [Line];
    const named = line(/^- (Ban Thường vụ|Thường trực Tỉnh ủy\.|Bộ Nội vụ|Ủy ban)/);
    expect(named).toHaveLength(2);
    for (const one of named) {
      expect(one.left).toBeGreaterThan(label.right - COLON_EM * label.pt - 2 * SLACK);
      expect(one.left).toBeLessThan(label.right);
      expect(apart(one.left, named[0]?.left ?? 0)).toBeLessThan(SLACK);
    }
  });
});

/** How wide a colon is, and a dash with its space, in ems. */
const COLON_EM = 0.278;
const DASH_EM = 0.583;

/** A box may be a millimetre and a half larger or smaller than the stamp. */
const BOX_SLACK = mm(1.5);

/** Whether a stroke is near a line above, below or beside it. */
const surrounds = (stroke: Box, one: Line) => stroke.top > one.top - 8 && stroke.bottom < one.bottom + 8;

/** The rule under a name may be a point and a half shorter or longer than the name. */
const RULE_SLACK = 1.5;

const width = ({ left, right }: Box) => right - left;
