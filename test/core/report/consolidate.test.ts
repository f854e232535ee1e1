import { cleanEntry } from '../../../src/core/checker/entry-text';
import type { Settings } from '../../../src/core/model/settings';
import type { UnitReport } from '../../../src/core/model/unit';
import { consolidate } from '../../../src/core/report/consolidate';
import { settingsWith } from '../../support/settings-with';

function report(name: string, texts: string[], changes: Partial<UnitReport> = {}): UnitReport {
  const unit = { name, tab: name, email: '', cell: 'B2' };
  const entries = texts.map((text, i) => ({ cell: `B${i + 5}`, text, clean: cleanEntry(text) }));
  return { unit, tab: name, entries, completed: true, nothingToReport: false, findings: [], ...changes };
}

function consolidated(reports: UnitReport[], missingUnits: Settings['missingUnits'] = 'Bỏ qua') {
  const units = reports.map(({ unit }) => unit);
  return consolidate(settingsWith({ missingUnits }), units, reports);
}

test('one item stands without a bullet, two or more have one each', () => {
  const { rows } = consolidated([
    report('A', ['- Việc một là thế này.']),
    report('B', ['Việc một đã xong.', '- Việc hai đã xong.']),
  ]);
  expect(rows.map(({ items }) => items)).toEqual([
    ['Việc một là thế này.'],
    ['- Việc một đã xong.', '- Việc hai đã xong.'],
  ]);
});

test('a cell with several bulleted lines is several items', () => {
  const { rows } = consolidated([report('A', ['• Việc một.\n• Việc hai.'])]);
  expect(rows[0]?.items).toEqual(['- Việc một.', '- Việc hai.']);
});

test('every bullet added or dropped is listed at its cell', () => {
  const { fixes } = consolidated([report('A', ['- Một việc.']), report('B', ['Việc một.', '- Việc hai.'])]);
  expect(fixes).toMatchObject([
    { rule: 'B1', severity: 'fixed', unit: 'A', cell: 'B5' },
    { rule: 'B1', severity: 'fixed', unit: 'B', cell: 'B5' },
  ]);
});

test('a bullet of another kind that is dropped is one fix, not two', () => {
  const { fixes } = consolidated([report('A', ['• Một việc.'])]);
  expect(fixes.map(({ rule }) => rule)).toEqual(['B1']);
});

describe('units without items', () => {
  const reports = [
    report('A', ['Việc.']),
    report('B', []),
    report('C', [], { nothingToReport: true }),
    report('D', ['-']),
    report('E', ['Việc.']),
  ];

  test('are left out unless they declared it, and rows are numbered without gaps', () => {
    const { rows } = consolidated(reports);
    expect(rows.map(({ order, unit, note }) => [order, unit, note])).toEqual([
      [1, 'A', undefined],
      [2, 'C', 'Không phát sinh'],
      [3, 'E', undefined],
    ]);
  });

  test('are named as not having reported where the settings ask for that', () => {
    const { rows } = consolidated(reports, 'Ghi “Chưa báo cáo”');
    expect(rows.map(({ order, unit, note }) => [order, unit, note])).toEqual([
      [1, 'A', undefined],
      [2, 'B', 'Chưa báo cáo'],
      [3, 'C', 'Không phát sinh'],
      [4, 'D', 'Chưa báo cáo'],
      [5, 'E', undefined],
    ]);
  });
});

test('a unit whose tab does not exist counts as not having reported', () => {
  const a = report('A', ['Việc.']);
  const settings = settingsWith({ missingUnits: 'Ghi “Chưa báo cáo”' });
  const { rows } = consolidate(settings, [a.unit, { ...a.unit, name: 'B' }], [a]);
  expect(rows[1]).toEqual({ order: 2, unit: 'B', items: [], note: 'Chưa báo cáo' });
});
