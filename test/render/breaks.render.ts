// Prints annexes whose rows go on from page to page, and looks at every page break: it leaves no single line of a row at
// the foot, parts no name and leaves no heading behind. LibreOffice takes no notice of widow control inside a row, so a
// page may begin with the last line of one; in Word the row keeps two.
import { annexOf, docxOf, rowOf } from '../support/docx/xml-support';
import { printAnnex } from '../support/render/documents';
import { badBreaks, columnStarts } from '../support/render/measure';
import { type Pdf, render } from '../support/render/pdf';

const WORDS =
  'tổ chức hội nghị tuyên truyền phổ biến nghị quyết đại hội đảng bộ các cấp cho cán bộ đảng viên và nhân dân'.split(
    ' ',
  );
const NAMES = [
  'Đảng ủy xã Xín Mần',
  'Ban Tuyên giáo và Dân vận Đảng ủy phường Hà Giang 1',
  'Mặt trận Tổ quốc Việt Nam tỉnh và các tổ chức chính trị - xã hội',
];

/** Returns a function that returns numbers below what it is given, the same ones for the same seed. */
function numbers(seed: number): (below: number) => number {
  let last = seed;
  return (below) => {
    last = (last * 1103515245 + 12345) % 2147483648;
    return Math.floor((last / 2147483648) * below);
  };
}

/** 130 units in groups of 20, with 1 to `mostItems` items of 1 to 8 lines. */
function stress(seed: number, mostItems: number): Uint8Array {
  const below = numbers(seed);
  const item = (lines: number) => {
    const words = Array.from({ length: lines === 1 ? 5 : lines * 12 - 6 }, () => WORDS[below(WORDS.length)]);
    return `- ${words.join(' ')}.`;
  };
  const rows = Array.from({ length: 130 }, (_, i) =>
    rowOf({
      order: i + 1,
      unit: NAMES[below(NAMES.length)] ?? '',
      group: `Nhóm ${Math.floor(i / 20) + 1}`,
      items: Array.from({ length: 1 + below(mostItems) }, () => item(1 + below(8))),
    }),
  );
  return docxOf({ annex: annexOf({ rows }) }, 'Đảng – HD 05');
}

const files: Record<string, Uint8Array> = {
  'the annex of 2022': printAnnex('hd05').docx,
  '130 units of 1 to 12 items': stress(7, 12),
  '130 units of 1 to 3 items': stress(99, 3),
  '130 others of 1 to 3 items': stress(2024, 3),
};

let printed: Record<string, Pdf>;
beforeAll(() => {
  printed = render(files);
});

test.each(Object.keys(files))(
  'no page of %s ends with one line of a row, amid a name or with a heading',
  (name) => {
    const { pages } = printed[name] as Pdf;
    const found = badBreaks(pages, columnStarts(files[name] as Uint8Array));
    expect(pages.length).toBeGreaterThan(2);
    expect(found.filter(({ fault }) => fault !== 'begins with one line')).toEqual([]);
  },
);
