import { sectionsOf } from '../../src/sidebar/sections';
import { annexWith, found, outcomeWith } from './outcome';

const waiting = [
  { unit: 'Xã A', state: 'Đang nhập' as const, tab: 'A', cell: '' },
  { unit: 'Xã B', state: 'Chưa có tab' as const, tab: 'Đơn vị', cell: 'B3' },
];

test('errors come first, then warnings, units that have not handed in, and fixes, each with its count', () => {
  const findings = [found('fixed'), found('warning'), found('error'), found('error')];
  expect(sectionsOf(outcomeWith({ status: 'stopped', findings, waiting })).map(({ title }) => title)).toEqual(
    ['✖ Lỗi cần sửa (2)', '⚠ Cảnh báo (1)', 'Chưa nộp (2)', '✎ Sẽ tự sửa khi tổng hợp (1)'],
  );
});

test('of a draft, the errors are those still in it, and the fixes are made', () => {
  const outcome = outcomeWith({ annex: annexWith(true), findings: [found('error'), found('fixed')] });
  expect(sectionsOf(outcome).map(({ title }) => title)).toEqual([
    '✖ Lỗi chưa sửa trong bản DỰ THẢO (1)',
    '✎ Tự sửa trong phụ lục (1)',
  ]);
});

test('a kind with nothing to tell is left out', () => {
  expect(sectionsOf(outcomeWith({}))).toEqual([]);
});

test('a row names its place, the tab alone where there is no cell', () => {
  const [section] = sectionsOf(
    outcomeWith({ findings: [found('error', 'A', 'B7'), found('error', 'A', '')] }),
  );
  expect(section?.rows).toEqual([
    { text: 'error A B7', place: 'A · ô B7', tab: 'A', cell: 'B7' },
    { text: 'error A ', place: 'A', tab: 'A', cell: '' },
  ]);
});

test('a unit that has not handed in says where it stands, and where to look', () => {
  const [section] = sectionsOf(outcomeWith({ waiting }));
  expect(section?.rows).toEqual([
    { text: 'Xã A', place: 'Đang nhập · A', tab: 'A', cell: '' },
    { text: 'Xã B', place: 'Chưa có tab · Đơn vị · ô B3', tab: 'Đơn vị', cell: 'B3' },
  ]);
});
