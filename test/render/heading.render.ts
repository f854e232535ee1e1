// Prints the heading of the report with the texts that try it: blanks, numbers to be padded, long place names.

import { annexOf, docxOf, withReport } from '../support/docx/xml-support';
import { centre, middle, SLACK, text } from '../support/render/measure';
import { type Line, type Page, render } from '../support/render/pdf';
import { type Style, styles } from '../support/styles';

test('a number, a day and a month that the rule pads have their zero, and a blank its room', () => {
  const styles: [style: Style, symbol: string, number: string, blank: string][] = [
    ['Đảng – HD 05', 'BC/BTGTU', 'Số 05-BC/BTGTU', 'Số      -BC/BTGTU'],
    ['Đảng – HD 36', 'BC/BTGTU', 'Số 05-BC/BTGTU', 'Số      -BC/BTGTU'],
    ['Nhà nước – NĐ 30', 'BC-STC', 'Số: 05/BC-STC', 'Số:      /BC-STC'],
  ];
  const files = styles.flatMap(([style, symbol]) =>
    [{ number: '5', issued: '5/2/2022' }, {}].map((filled) =>
      docxOf(withReport(style, annexOf(), { symbol, ...filled }), style),
    ),
  );
  const printedTexts = Object.values(render(Object.fromEntries(files.entries()))).map(({ pages }) =>
    (pages[0] as Page).lines.map((one) => one.text),
  );
  expect(printedTexts).toEqual(
    styles.flatMap(([, , number, blank]) => [
      expect.arrayContaining([number, 'Hà Giang, ngày 05 tháng 02 năm 2022']),
      expect.arrayContaining([blank, 'Hà Giang, ngày      tháng      năm 2022']),
    ]),
  );
});

/** Places whose date is longer than the right column would be. */
const LONG_PLACES = ['Thành phố Hồ Chí Minh', 'TP. Hồ Chí Minh', 'Bà Rịa - Vũng Tàu', 'Thừa Thiên Huế'];

test('the date stays on one line after a long place name, beside names that break instead', () => {
  const files = styles.flatMap((style) =>
    LONG_PLACES.map((place): [string, Uint8Array] => {
      const settings = { place, issuingBody: 'Ban Tuyên giáo và Dân vận Tỉnh ủy' };
      return [`${style} ${place}`, docxOf(withReport(style, annexOf(), settings), style)];
    }),
  );
  for (const { pages } of Object.values(render(Object.fromEntries(files)))) {
    const { lines } = pages[0] as Page;
    const date = lines.find((one) => one.text.endsWith('năm 2022')) as Line;
    expect(date.text).toMatch(new RegExp(`^(${LONG_PLACES.join('|')}), ngày`));
    const heading = lines.slice(0, lines.indexOf(date));
    const left = heading.filter((one) => middle(one) < centre);
    expect(left.map((one) => one.text).join('')).toMatch(/BAN TUYÊN GIÁO VÀ DÂN VẬN/);
    expect(Math.max(...left.map((one) => one.right))).toBeLessThan(date.left);
    expect(date.right).toBeLessThan(text.right + SLACK);
  }
});
