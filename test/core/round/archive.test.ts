import fc from 'fast-check';
import { headings } from '../../../src/core/grid/layout';
import type { SavedPeriod, Saving } from '../../../src/core/model/saved-period';
import {
  archiveCode,
  archiveRows,
  isKept,
  mergedPeriod,
  readSavings,
  savedHeader,
  savedPeriod,
  savingRow,
} from '../../../src/core/round/archive';

const anyText = fc.string({ unit: 'grapheme', maxLength: 40 });
const anyUnit = fc.record(
  {
    name: anyText,
    tab: anyText,
    group: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
    state: anyText,
    handedIn: anyText,
    approvedAt: anyText,
    comment: anyText,
    decided: anyText,
    completed: fc.boolean(),
    nothingToReport: fc.boolean(),
    cells: fc.array(
      fc.record({
        cell: fc.constantFrom('B5', 'C6', 'AA12'),
        text: anyText,
        kind: fc.constantFrom('entry' as const, 'stray' as const, 'formula' as const),
      }),
    ),
  },
  {
    requiredKeys: [
      'name',
      'tab',
      'state',
      'handedIn',
      'approvedAt',
      'comment',
      'decided',
      'completed',
      'nothingToReport',
      'cells',
    ],
  },
);
const anyPeriod: fc.Arbitrary<SavedPeriod> = fc.record({
  settings: fc.array(fc.tuple(anyText, anyText)),
  units: fc.array(anyUnit),
});

test('whatever was typed is read again as it was', () => {
  fc.assert(
    fc.property(anyPeriod, (saved) => {
      const rows = archiveRows('2026-Q3.1', saved);
      expect(rows.every((cells) => cells.length === headings.archive.length)).toBe(true);
      expect(savedPeriod(rows)).toEqual(saved);
    }),
  );
});

test('a text stands alone in its cell, also of 50,000 characters', () => {
  const text = 'đ'.repeat(50_000);
  const unit = {
    name: 'Xã A',
    tab: 'Xã A',
    state: 'Đã nộp',
    handedIn: '',
    approvedAt: '',
    comment: '',
    decided: '',
    completed: true,
    nothingToReport: false,
  };
  const cells = [{ cell: 'B5', text, kind: 'entry' as const }];
  const rows = archiveRows('2026.1', { settings: [['Nơi nhận', text]], units: [{ ...unit, cells }] });
  expect(Math.max(...rows.flat().map((cell) => cell.length))).toBe(50_000);
});

test('a unit without a group is kept as it was before there were groups', () => {
  const unit = {
    name: 'Xã A',
    tab: 'A',
    state: 'Đã nộp',
    handedIn: '',
    approvedAt: '',
    comment: '',
    decided: '',
    completed: true,
    nothingToReport: false,
    cells: [],
  };
  expect(archiveRows('2026.1', { settings: [], units: [unit] })).toEqual([
    ['2026.1', 'Đơn vị', '1', 'Xã A', 'A', '', 'Hoàn thành', '', 'Đã nộp', '', '', ''],
  ]);
});

test('rows that changed have another fingerprint', () => {
  const rows = archiveRows('2026.1', { settings: [['a', 'b']], units: [] });
  expect(archiveCode(rows)).toBe(archiveCode(structuredClone(rows)));
  expect(archiveCode(rows)).not.toBe(
    archiveCode(archiveRows('2026.2', { settings: [['a', 'b']], units: [] })),
  );
});

const saving: Saving = {
  period: 'quý III/2026',
  key: '2026-Q3',
  attempt: 2,
  from: '1/7/2026',
  to: '30/9/2026',
  deadline: '15/9/2026',
  units: 130,
  handedIn: 118,
  cells: 412,
  firstRow: 2,
  lastRow: 590,
  code: 'abc',
  documents: 'https://docs.google.com/document/d/1/edit\nhttps://docs.google.com/document/d/2/edit',
  archiveFile: 'https://docs.google.com/spreadsheets/d/3/edit',
  savedAt: '01/10/2026 08:00',
  savedBy: 'a@b.vn',
};

/** The headings before the columns Đúng hạn and Tệp lưu trữ came. */
const older = headings.saved.filter((heading) => heading !== 'Đúng hạn' && heading !== 'Tệp lưu trữ');

function headerOf(...rows: string[][]) {
  const header = savedHeader(rows);
  if (!header) throw new Error('no header');
  return header;
}

test.each([
  ['as they are made', [[...headings.saved]]],
  ['as they were before two columns came, which stand on the right', [[...older, 'Tệp lưu trữ', 'Đúng hạn']]],
  [
    'in any order, beside columns of people’s own, below a row',
    [[''], ['Ghi chú', ...[...headings.saved].reverse()]],
  ],
])('a line of the list of savings is read again as it was, with the headings %s', (_, above) => {
  const header = headerOf(...above);
  for (const one of [saving, { ...saving, handedInOnTime: 0 }, { ...saving, handedInOnTime: 97 }])
    expect(readSavings([...above, savingRow(one, header)], header)).toEqual([one]);
});

test('a line of before two columns came tells nothing of them', () => {
  const header = headerOf(older);
  const { archiveFile: _, ...rest } = saving;
  expect(readSavings([older, savingRow(saving, header)], header)).toEqual([{ ...rest, archiveFile: '' }]);
});

test.each(['Kỳ', 'Mã kỳ', 'Lần', 'Hàng đầu', 'Hàng cuối', 'Mã kiểm'])(
  'without the heading %s no row is taken for a saving',
  (heading) => {
    expect(savedHeader([headings.saved.map((own) => (own === heading ? '' : own))])).toBeUndefined();
  },
);

const asMade = headerOf([...headings.saved]);

test.each([
  [[]],
  [['quý III/2026']],
  [savingRow({ ...saving, firstRow: 0 }, asMade)],
  [savingRow({ ...saving, attempt: 0 }, asMade)],
])('a line that finds nothing is left out: %j', (cells) => {
  expect(readSavings([[...headings.saved], cells], asMade)).toEqual([]);
});

describe('a period saved twice', () => {
  const unit = (name: string, text: string) => ({
    name,
    tab: name,
    state: 'Đã nộp',
    handedIn: '',
    approvedAt: '',
    comment: '',
    decided: '',
    completed: true,
    nothingToReport: false,
    cells: [{ cell: 'B5', text, kind: 'entry' as const }],
  });

  test('is the last whole saving, and the units that were saved again after it', () => {
    const older = { settings: [['Kỳ báo cáo', 'quý 3']] as [string, string][], units: [unit('C', '0')] };
    const first = {
      settings: [['Kỳ báo cáo', 'quý III']] as [string, string][],
      units: [unit('A', '1'), unit('B', '2')],
    };
    const second = { settings: [], units: [unit('B', '3')] };
    expect(mergedPeriod([older, first, second])).toEqual({
      settings: first.settings,
      units: [unit('A', '1'), unit('B', '3')],
    });
  });

  test('knows whether all that a tab holds was saved', () => {
    const saved = unit('A', '1');
    expect(isKept(saved, structuredClone(saved))).toBe(true);
    expect(isKept(saved, { ...saved, cells: [], completed: false })).toBe(true);
    expect(isKept(saved, unit('A', '2'))).toBe(false);
    expect(
      isKept(saved, { ...saved, cells: [...saved.cells, { cell: 'B6', text: '1', kind: 'entry' as const }] }),
    ).toBe(false);
    expect(isKept({ ...saved, completed: false }, saved)).toBe(false);
    expect(isKept(saved, { ...saved, nothingToReport: true })).toBe(false);
    expect(isKept(undefined, saved)).toBe(false);
    expect(isKept(undefined, { ...saved, cells: [], completed: false })).toBe(true);
  });
});
