// Proposed names for the tabs of units.
import * as fc from 'fast-check';
import { isOwnTab } from '../../../src/core/grid/layout';
import { proposeTabs } from '../../../src/core/intake/tab-names';
import { fold } from '../../../src/core/text/vietnamese/fold';

test.each([
  ['Đảng ủy xã Yên Sơn', 'Yên Sơn'],
  ['Đảng uỷ phường Mỹ Lâm', 'Mỹ Lâm'],
  ['ĐẢNG ỦY XÃ YÊN SƠN', 'YÊN SƠN'],
  ['Ủy ban nhân dân xã Yên Sơn', 'Yên Sơn'],
  ['UBND thị trấn Tân Yên', 'Tân Yên'],
  ['Xã Mèo Vạc', 'Mèo Vạc'],
  ['Đảng ủy đặc khu Phú Quốc', 'Phú Quốc'],
  ['Đảng ủy phường 1', 'Phường 1'],
  ['Xã Ngọc', 'Xã Ngọc'],
  ['Đảng ủy Công an tỉnh', 'Công an tỉnh'],
  ['Sở Tài chính', 'Sở Tài chính'],
  ['Ban Tuyên giáo và Dân vận Tỉnh ủy Tuyên Quang', 'Ban Tuyên giáo và Dân vận Tỉnh'],
  ['Đơn vị', 'Đơn vị (2)'],
  ["'[A]*?/'", '-A----'],
])('%s has the tab %s', (name, tab) => {
  expect(proposeTabs([name], [])).toEqual([tab]);
});

test.each([
  [['Đảng ủy xã Yên Sơn', 'Đảng ủy phường Yên Sơn'], [], ['Yên Sơn (xã)', 'Yên Sơn (phường)']],
  [['Đảng ủy phường Yên Sơn'], ['yên  sơn'], ['Yên Sơn (phường)']],
  [['Đảng ủy xã Yên Sơn', 'UBND xã Yên Sơn'], [], ['Yên Sơn (xã)', 'UBND xã Yên Sơn']],
  [['Sở Y tế', 'Sở Y tế'], [], ['Sở Y tế', 'Sở Y tế (2)']],
])('%j beside %j have the tabs %j', (names, taken, tabs) => {
  expect(proposeTabs(names, taken)).toEqual(tabs);
});

test('whatever the names are, the tabs differ, are the add-on’s never, and fit', () => {
  const name = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('Xã A', 'Phụ lục', 'Đảng ủy xã Yên Sơn', 'Phường Yên Sơn', 'Cấu hình'),
    fc.string({ minLength: 60, maxLength: 200 }),
  );
  fc.assert(
    fc.property(fc.array(name), fc.array(name), (names, taken) => {
      const tabs = proposeTabs(names, taken);
      expect(tabs).toHaveLength(names.length);
      expect(new Set([...tabs, ...taken].map(fold)).size).toBe(tabs.length + new Set(taken.map(fold)).size);
      expect(tabs.filter((tab) => isOwnTab(tab) || tab.length > 31 || tab.trim() === '')).toEqual([]);
    }),
  );
});
