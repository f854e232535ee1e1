import * as check from '../../src/core/check';
import { Dictionary } from '../../src/core/dictionary';
import { cleanEntry } from '../../src/core/entry-text';
import type { UnitReport } from '../../src/core/report';

function report(texts: string[], changes: Partial<UnitReport> = {}): UnitReport {
  const entries = texts.map((text, i) => ({ cell: `B${i + 5}`, text, clean: cleanEntry(text) }));
  const unit = { name: 'Đơn vị A', tab: 'A', email: '', cell: 'B2' };
  return { unit, tab: 'A', entries, completed: false, nothingToReport: false, findings: [], ...changes };
}

const context = { dictionary: new Dictionary() };
const checkReport = (of: UnitReport) => check.checkReport(of, false, context);

test('a tab with entries raises nothing', () => {
  expect(checkReport(report(['Tổ chức hội nghị.']))).toEqual([]);
});

test.each([[[]], [['-', '•']]])('a tab with no content (%j) is an error until the unit says so', (texts) => {
  const place = { unit: 'Đơn vị A', tab: 'A' };
  expect(checkReport(report(texts))).toMatchObject([{ rule: 'empty-tab', severity: 'error', ...place }]);
  expect(checkReport(report(texts, { nothingToReport: true }))).toEqual([]);
});

test('once the deadline has passed, a tab with no content is a warning and the annex does without it', () => {
  expect(check.checkReport(report([]), true, context)).toMatchObject([
    { rule: 'empty-tab', severity: 'warning' },
  ]);
  expect(check.checkReport(report([], { nothingToReport: true }), true, context)).toEqual([]);
});

test('entries beside a declaration of nothing to report are a warning', () => {
  const findings = checkReport(report(['Tổ chức hội nghị.'], { nothingToReport: true }));
  expect(findings).toMatchObject([{ rule: 'false-declaration', severity: 'warning' }]);
});

test('a tab that could not be read is not called empty as well', () => {
  const unreadable = { rule: 'missing-header', severity: 'error' as const, unit: '', tab: 'A', cell: '' };
  const findings = [{ ...unreadable, start: 0, end: 0, message: '', suggestions: [] }];
  expect(checkReport(report([], { findings }))).toEqual(findings);
});

test('text in an old encoding is an error at its cell', () => {
  const findings = checkReport(report(['Uû ban nh©n d©n tØnh Hµ Giang']));
  expect(findings).toMatchObject([{ rule: 'UNI1', severity: 'error', cell: 'B5' }]);
});

describe('what a unit reads beside its entry', () => {
  const say = (severity: 'error' | 'warning' | 'fixed', message: string) => ({
    ...{ rule: 'X', unit: '', tab: '', cell: '', start: 0, end: 0, suggestions: [] },
    severity,
    message,
  });

  test.each([
    [[], '✔ Hợp lệ'],
    [[say('fixed', 'Một.'), say('fixed', 'Một.')], '✎ Tự sửa khi tổng hợp: Một.'],
    [
      [say('fixed', 'Ba.'), say('error', 'Một.'), say('warning', 'Hai.')],
      '✖ Lỗi: Một.\n⚠ Cảnh báo: Hai.\n✎ Tự sửa khi tổng hợp: Ba.',
    ],
  ])('of %j', (findings, text) => {
    expect(check.verdict(findings)).toBe(text);
  });
});
