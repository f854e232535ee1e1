import { cleanEntry } from '../../../src/core/checker/entry-text';
import type { Finding } from '../../../src/core/model/finding';
import type { UnitReport } from '../../../src/core/model/unit';
import { unitStatus } from '../../../src/core/round/states';

const unit = { name: 'Đơn vị A', tab: 'A', email: '', cell: 'B2' };
const entry = { cell: 'B5', text: '-', clean: cleanEntry('-') };
const nothing: UnitReport = {
  unit,
  tab: 'A',
  entries: [],
  completed: false,
  nothingToReport: false,
  periodLine: '',
  banner: '',
  stamp: '',
  findings: [],
};

function found(severity: Finding['severity'], rule = 'X'): Finding {
  return {
    rule,
    severity,
    unit: unit.name,
    tab: 'A',
    cell: '',
    start: 0,
    end: 0,
    message: '',
    suggestions: [],
  };
}

test.each<[string, UnitReport | undefined, Finding[]]>([
  ['noTab', undefined, []],
  ['nothingSent', nothing, [found('error', 'empty-tab')]],
  ['nothingSent', { ...nothing, completed: true }, [found('error', 'empty-tab')]],
  ['nothingToReport', { ...nothing, nothingToReport: true }, []],
  ['typing', { ...nothing, entries: [entry] }, [found('warning')]],
  ['handedIn', { ...nothing, entries: [entry], completed: true }, []],
  ['hasErrors', { ...nothing, entries: [entry], completed: true }, [found('error')]],
  [
    'hasErrors',
    { ...nothing, findings: [found('error', 'missing-header')] },
    [found('error', 'missing-header')],
  ],
])('a unit stands at %j', (state, report, findings) => {
  expect(unitStatus(report, findings, report?.entries.length ?? 0).state).toBe(state);
});

test('a unit whose entries hold no item has not sent anything', () => {
  expect(unitStatus({ ...nothing, entries: [entry] }, [], 0).state).toBe('nothingSent');
  expect(unitStatus({ ...nothing, entries: [entry], nothingToReport: true }, [], 0).state).toBe(
    'nothingToReport',
  );
});

test('a unit that typed only that there is nothing has declared it', () => {
  const words = { cell: 'B5', text: 'Không có', clean: cleanEntry('Không có') };
  expect(unitStatus({ ...nothing, entries: [words] }, [found('warning')], 0).state).toBe('nothingToReport');
});

test('that a unit typed nothing yet is its state, and neither an error nor a warning', () => {
  for (const severity of ['error', 'warning'] as const) {
    expect(unitStatus(nothing, [found(severity, 'empty-tab')], 0)).toMatchObject({
      state: 'nothingSent',
      errors: 0,
      warnings: 0,
    });
  }
});

test('the board counts items, errors and warnings', () => {
  const findings = [found('error'), found('warning'), found('warning')];
  expect(unitStatus({ ...nothing, entries: [entry] }, findings, 3)).toMatchObject({
    items: 3,
    errors: 1,
    warnings: 2,
  });
});
