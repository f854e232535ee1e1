import { rowsOf } from '../../../src/core/wording/list-rows';
import {
  errorsOutside,
  type Filter,
  filtered,
  keptFilter,
  kindOptions,
  unitOptions,
} from '../../../src/pages/sidebar/filter';
import { found, outcomeWith } from '../../support/outcome';

const rows = rowsOf(
  outcomeWith({
    findings: [
      found('error', 'Xã 10'),
      found('error', 'Xã 9'),
      found('warning', 'Xã 9'),
      found('warning', 'Cấu hình', 'B3', { unit: '' }),
    ],
    waiting: [{ unit: 'Xã 11', state: 'nothingSent', tab: 'Xã 11', cell: '' }],
  }),
);

test.each<[Filter, number]>([
  [{}, 5],
  [{ unit: 'Xã 9' }, 2],
  [{ unit: '' }, 1],
  [{ kind: 'error' }, 2],
  [{ unit: 'Xã 9', kind: 'warning' }, 1],
  [{ unit: 'Xã 10', kind: 'warning' }, 0],
])('the filter %j lets %i rows through', (filter, count) => {
  expect(filtered(rows, filter)).toHaveLength(count);
});

test.each<[Filter, number]>([
  [{}, 0],
  [{ kind: 'error' }, 0],
  [{ unit: 'Xã 9' }, 1],
  [{ unit: 'Xã 10' }, 1],
  [{ kind: 'warning' }, 2],
])('the filter %j leaves %i errors out', (filter, count) => {
  expect(errorsOutside(rows, filter)).toBe(count);
});

test('the units to choose from are in the order of their names and numbers, each with its count', () => {
  expect(unitOptions(rows, {}).map(({ text }) => text)).toEqual([
    'Mọi đơn vị (5)',
    'Chung (1)',
    'Xã 9 (2)',
    'Xã 10 (1)',
    'Xã 11 (1)',
  ]);
});

test('the kinds to choose from are those there are, the most pressing first', () => {
  expect(kindOptions(rows, {}).map(({ text }) => text)).toEqual([
    'Mọi loại (5)',
    '✖ Lỗi (2)',
    '⚠ Cảnh báo (2)',
    'Chưa nộp (1)',
  ]);
});

test('a choice counts what it would list beside the other choice', () => {
  expect(unitOptions(rows, { kind: 'error' }).map(({ text }) => text)).toEqual([
    'Mọi đơn vị (2)',
    'Chung (0)',
    'Xã 9 (1)',
    'Xã 10 (1)',
    'Xã 11 (0)',
  ]);
  expect(kindOptions(rows, { unit: 'Xã 9' }).map(({ text }) => text)).toEqual([
    'Mọi loại (2)',
    '✖ Lỗi (1)',
    '⚠ Cảnh báo (1)',
    'Chưa nộp (0)',
  ]);
});

test.each<[string, Filter, Filter]>([
  [
    'stays while there is something to list by it',
    { unit: 'Xã 9', kind: 'error' },
    { unit: 'Xã 9', kind: 'error' },
  ],
  ['loses a unit about which there is nothing more', { unit: 'Xã 1', kind: 'error' }, { kind: 'error' }],
  ['loses a kind of which there is nothing more', { unit: '', kind: 'info' }, { unit: '' }],
  ['keeps the unit where the kind is only elsewhere', { unit: 'Xã 10', kind: 'warning' }, { unit: 'Xã 10' }],
])('a filter %s', (_, filter, kept) => {
  expect(keptFilter(filter, rows)).toEqual(kept);
});
