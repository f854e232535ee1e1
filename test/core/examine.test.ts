import { cleanEntry } from '../../src/core/entry-text';
import { examine } from '../../src/core/examine';
import { finding } from '../../src/core/finding';
import type { Unit, UnitReport } from '../../src/core/report';
import { settingsWith } from './settings-with';

const unit = (name: string, row: number): Unit => ({ name, tab: name, email: '', cell: `B${row}` });
const units = [unit('A', 2), unit('B', 3), unit('C', 4)];

function report(of: Unit, texts: string[], completed = true): UnitReport {
  const entries = texts.map((text, i) => ({ cell: `B${i + 5}`, text, clean: cleanEntry(text) }));
  return { unit: of, tab: `Tab ${of.name}`, entries, completed, nothingToReport: false, findings: [] };
}

function examined(reports: UnitReport[]) {
  const findings = [finding('X', 'warning', { tab: 'Cấu hình' }, '')];
  const rows = units.map((one, i) => ({ unit: one, row: i + 1, blocked: false, board: {} }));
  const registry = { rows, columns: {}, findings: [] };
  return examine({ settings: settingsWith({ missingUnits: 'Bỏ qua' }), registry, reports, findings });
}

const [a, b, c] = units as [Unit, Unit, Unit];

test('what is wrong with the workbook and with each report is counted', () => {
  const { problems, errors, warnings } = examined([report(a, ['Việc một.']), report(b, [])]);
  expect(problems.map(({ rule }) => rule)).toEqual(['X', 'empty-tab']);
  expect({ errors, warnings }).toEqual({ errors: 1, warnings: 1 });
});

test('the annex is a draft when there are errors', () => {
  expect(examined([report(a, []), report(b, ['Việc.'])]).annex.draft).toBe(true);
  expect(examined([report(b, ['Việc.'])]).annex.draft).toBe(false);
});

test('every unit has a line of the status board, in registry order', () => {
  const { statuses } = examined([report(a, ['Việc một.', 'Việc hai.']), report(c, [])]);
  expect(statuses).toEqual([
    { state: 'Đã nộp', items: 2, errors: 0, warnings: 0 },
    { state: 'Chưa có tab', items: 0, errors: 0, warnings: 0 },
    { state: 'Chưa nộp', items: 0, errors: 1, warnings: 0 },
  ]);
});

test('a unit that has not handed in is found in its tab, or in the registry where it has none', () => {
  expect(examined([report(a, ['Việc.'], false), report(b, [])]).waiting).toEqual([
    { unit: 'A', state: 'Đang nhập', tab: 'Tab A', cell: '' },
    { unit: 'B', state: 'Chưa nộp', tab: 'Tab B', cell: '' },
    { unit: 'C', state: 'Chưa có tab', tab: 'Đơn vị', cell: 'B4' },
  ]);
});
