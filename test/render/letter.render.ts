// Prints the letter that reminds units after each layout rule, and measures what only a letter has. The numbers are
// those of the rules.
import { printLetter } from '../support/render/letters';
import { apart, centre, middle, SLACK, text } from '../support/render/measure';
import { type Line, type Page, type Pdf, render } from '../support/render/pdf';
import { type Style, styles } from '../support/styles';

interface Expected {
  number: string;
  subject: string[];
  subjectFace: string;
  subjectPt: [number, number];
  /** Between the number and the subject, in points. */
  gapPt: number;
  label: string;
}

const party: Expected = {
  number: 'Số      -CV/BTGDVTU',
  subject: ['về việc đôn đốc gửi báo cáo', '6 tháng đầu năm 2026'],
  subjectFace: 'italic',
  subjectPt: [12, 12],
  gapPt: 0,
  label: 'italic',
};

const expected: Record<Style, Expected> = {
  'Đảng – HD 05': party,
  'Đảng – HD 36': party,
  'Nhà nước – NĐ 30': {
    number: 'Số:      /SKHCN-…',
    subject: ['V/v đôn đốc gửi báo cáo', '6 tháng đầu năm 2026'],
    subjectFace: '',
    subjectPt: [12, 13],
    gapPt: 6,
    label: '',
  },
};

let printed: Record<Style, Pdf>;
beforeAll(() => {
  const files = styles.map((style) => [style, printLetter(style, 50)]);
  printed = render(Object.fromEntries(files) as Record<Style, Uint8Array>);
});

describe.each(styles)('the letter, %s', (style) => {
  const { number, subject, subjectFace, subjectPt, gapPt, label } = expected[style];
  const page = (n: number) => printed[style].pages[n] as Page;
  const line = (of: string, n = 0) => page(n).lines.find((one) => one.text.trim() === of) as Line;

  test('has its number with the symbol of a letter and a blank, and its subject below that, in the middle of the column', () => {
    const above = line(number);
    for (const of of subject) {
      const one = line(of);
      expect(one.face).toBe(subjectFace);
      expect([one.pt >= subjectPt[0], one.pt <= subjectPt[1]]).toEqual([true, true]);
      expect(apart(middle(one), middle(above))).toBeLessThan(SLACK);
      expect(one.right).toBeLessThan(centre + SLACK);
    }
    expect(apart(line(subject[0] ?? '').top - above.bottom, gapPt)).toBeLessThan(3 * SLACK);
  });

  test('says below its heading whom it is to, on one line in the middle', () => {
    const to = 'Các đơn vị có tên trong danh sách kèm theo';
    const parts = page(0).lines.filter((one) =>
      [`Kính gửi: ${to}`, 'Kính gửi:', to].includes(one.text.trim()),
    );
    // Words in one face are one line, the label in another face is a line of its own.
    expect(parts.map(({ face }) => face)).toEqual(label === '' ? [''] : [label, '']);
    for (const one of parts) {
      expect(one.pt).toBe(14);
      expect(apart(one.bottom, (parts[0] as Line).bottom)).toBeLessThan(SLACK);
      expect(one.top).toBeGreaterThan(line(subject[1] ?? '').bottom);
    }
    expect(apart(middle(...parts), centre)).toBeLessThan(SLACK);
  });

  test('names no type of document, and has body, recipients and signature on the first page', () => {
    const texts = page(0).lines.map((one) => one.text.trim());
    expect(texts.join('\n')).not.toMatch(/CÔNG VĂN|-----/);
    expect(texts.some((of) => of.startsWith('Thực hiện Công văn số …………, '))).toBe(true);
    expect(texts).toEqual(expect.arrayContaining(['Nơi nhận:', '……………………']));
    expect(texts.some((of) => /^- Như trên[;,]$/.test(of))).toBe(true);
  });

  test('has the list on pages of its own, with its reference and the header on each', () => {
    const [, second, third, ...more] = printed[style].pages;
    expect(more).toEqual([]);
    const title = line('DANH SÁCH ĐƠN VỊ CHƯA GỬI BÁO CÁO 6 THÁNG ĐẦU NĂM 2026', 1);
    expect([title.face, apart(middle(title), centre) < SLACK]).toEqual(['bold', true]);
    expect(second?.lines.some((one) => one.text.includes('(Kèm theo Công văn số'))).toBe(true);
    for (const one of [second, third]) {
      const texts = one?.lines.map((of) => of.text.trim()) ?? [];
      expect(texts).toEqual(expect.arrayContaining(['TT', 'Tên đơn vị']));
    }
    expect(third?.lines.at(-1)?.text).toMatch(/ủy xã Thượng Lâm 50/);
    for (const one of second?.lines ?? []) expect(one.right).toBeLessThan(text.right + SLACK);
  });
});
