import type { Outcome } from '../../../src/contract/outcome';
import { rowsOf } from '../../../src/core/wording/list-rows';
import { sectionsOf } from '../../../src/core/wording/list-sections';
import { annexWith, found, outcomeWith } from '../../support/outcome';

const waiting: Outcome['waiting'] = [
  { unit: 'Xã B', state: 'typing', tab: 'B', cell: '' },
  { unit: 'Xã A', state: 'noTab', tab: 'Đơn vị', cell: 'B3' },
];

const sections = (given: Partial<Outcome>) =>
  sectionsOf(rowsOf(outcomeWith(given)), given.annex !== undefined);

test('errors come first, then warnings, units that have not handed in, hints and fixes, each with its count', () => {
  const findings = [found('fixed'), found('info'), found('warning'), found('error'), found('error')];
  expect(sections({ findings, waiting }).map(({ title }) => title)).toEqual([
    '✖ Lỗi cần sửa (2)',
    '⚠ Cảnh báo (1)',
    'Chưa nộp (2)',
    'ℹ Gợi ý (1)',
    '✎ Sẽ tự sửa khi tổng hợp (1)',
  ]);
});

test('of a draft, the errors are those still in it, and the fixes are made', () => {
  const findings = [found('error'), found('fixed')];
  expect(sections({ annex: annexWith(true), findings }).map(({ title }) => title)).toEqual([
    '✖ Lỗi chưa sửa trong bản DỰ THẢO (1)',
    '✎ Tự sửa trong phụ lục (1)',
  ]);
});

test('a kind with nothing to tell is left out', () => {
  expect(sections({})).toEqual([]);
});

test('within a section the rows stand unit by unit with their count, what is about no unit first', () => {
  const findings = [
    found('warning', 'B'),
    found('warning', 'A'),
    found('warning', 'Cấu hình', 'B3', { unit: '' }),
    found('warning', 'B', 'B7'),
  ];
  const [section] = sections({ findings });
  expect(section?.groups.map(({ title }) => title)).toEqual(['Chung (1)', 'B (2)', 'A (1)']);
});

test('units that have not handed in are named by their rows, in registry order', () => {
  const [section] = sections({ waiting });
  expect(section?.groups).toMatchObject([
    {
      title: '',
      rows: [
        { text: 'Xã B', place: 'Đang nhập · B' },
        { text: 'Xã A', place: 'Chưa có tab · Đơn vị · ô B3' },
      ],
    },
  ]);
});
