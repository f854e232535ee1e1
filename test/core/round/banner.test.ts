import * as fc from 'fast-check';
import { type Banner, bannerText, isBanner } from '../../../src/core/round/banner';
import { periodCell, periodLine, readPeriodCell } from '../../../src/core/round/period-line';

const banners: Banner[] = [
  { kind: 'approved', day: '16/06/2026' },
  { kind: 'returned', day: '12/06/2026', comment: 'Ghi rõ số người dự.', until: '13/6/2026' },
  { kind: 'returned', day: '12/06/2026', comment: 'Ghi rõ.', until: '' },
  { kind: 'locked', deadline: '15/6/2026', contact: 'đồng chí phụ trách, ĐT 0912 345 678' },
  { kind: 'locked', deadline: '15/6/2026', contact: '' },
  { kind: 'reopened', until: '18/6/2026' },
  { kind: 'exempt', reason: 'Sáp nhập từ 01/7' },
];
const line = periodLine({ period: 'quý I/2026', deadline: '15/3/2026', graceDays: '' });

/** In the layouts before 3 the name has a cell of its own. */
const names = ['', 'Đảng ủy xã Yên Sơn'];

test.each(banners)(
  'a unit reads the banner %j in lines that a phone shows whole, and it is known again',
  (banner) => {
    const text = bannerText(banner);
    expect(text.split('\n').every((one) => one.length <= 50)).toBe(true);
    expect(isBanner(text)).toBe(true);
    for (const name of names) {
      const cell = { name, line, banner: text };
      expect(readPeriodCell(periodCell(cell))).toEqual(cell);
    }
  },
);

test.each(banners)('text that a unit adds to the banner %j makes it the unit’s own', (banner) => {
  for (const text of [`${bannerText(banner)}\nChúng tôi đã sửa.`, `Đã xem.\n${bannerText(banner)}`]) {
    expect(isBanner(text)).toBe(false);
    for (const name of names) {
      expect(readPeriodCell(periodCell({ name, line, banner: text }))).toBeUndefined();
    }
  }
});

test('any comment comes through', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 500 }), (comment) => {
      fc.pre(comment.trim() !== '');
      const banner = bannerText({
        kind: 'returned',
        day: '12/06/2026',
        comment: comment.replace(/\s+/g, ' '),
        until: '',
      });
      for (const name of names) {
        expect(readPeriodCell(periodCell({ name, line, banner }))).toEqual({ name, line, banner });
      }
    }),
  );
});

test.each([
  '',
  'Hạn gửi: xin lùi đến 20/6',
  'Kỳ báo cáo: quý I/2026 · Hạn gửi: 15/3/2026\nXin gửi chậm.',
  '✔ Đã duyệt',
])('a text that is neither line nor banner is somebody’s own: %j', (text) => {
  expect(isBanner(text)).toBe(false);
  if (text !== '') expect(readPeriodCell(text)).toBeUndefined();
});
