import { Dictionary } from '../../../src/core/checker/dictionary';
import { cleanEntry } from '../../../src/core/checker/entry-text';
import { finding } from '../../../src/core/model/finding';
import type { Settings } from '../../../src/core/model/settings';
import type { Unit, UnitReport } from '../../../src/core/model/unit';
import { examine } from '../../../src/core/report/examine';
import { settingsWith } from '../../support/settings-with';

const unit = (name: string, row: number): Unit => ({ name, tab: name, email: '', cell: `B${row}` });
const units = [unit('A', 2), unit('B', 3), unit('C', 4)];

function report(of: Unit, texts: string[], completed = true): UnitReport {
  const entries = texts.map((text, i) => ({ cell: `B${i + 5}`, text, clean: cleanEntry(text) }));
  return {
    unit: of,
    tab: `Tab ${of.name}`,
    periodLine: '',
    banner: '',
    stamp: '',
    entries,
    completed,
    nothingToReport: false,
    findings: [],
  };
}

const today = { day: 10, month: 6, year: 2026 };

function examined(reports: UnitReport[], given: Partial<Settings> = {}) {
  const findings = [finding('X', 'warning', { tab: 'Cấu hình' }, '')];
  const rows = units.map((one, i) => ({ unit: one, row: i + 1, blocked: false, cells: {} }));
  const registry = { rows, headerRow: 0, columns: {}, findings: [] };
  const dictionary = new Dictionary();
  return examine(
    { settings: settingsWith(given), registry, dictionary, reports, earlier: [], findings },
    today,
  );
}

const [a, b, c] = units as [Unit, Unit, Unit];

test('what is wrong with the workbook and with each report is counted', () => {
  const { problems, errors, warnings } = examined([report(a, ['Việc một.']), report(b, [])]);
  expect(problems.filter(({ severity }) => severity !== 'info').map(({ rule }) => rule)).toEqual([
    'X',
    'empty-tab',
  ]);
  expect({ errors, warnings }).toEqual({ errors: 1, warnings: 1 });
});

test('the annex is a draft when there are errors', () => {
  expect(examined([report(a, []), report(b, ['Việc.'])]).annex.draft).toBe(true);
  expect(examined([report(b, ['Việc.'])]).annex.draft).toBe(false);
});

describe('a document made with units missing, and no errors', () => {
  const one = report(b, ['Việc.']);

  test.each([
    ['before the deadline', '11/6/2026', true],
    ['on the day of the deadline', '10/6/2026', true],
    ['after the deadline', '9/6/2026', false],
    ['without a deadline', '', false],
    ['with a deadline that is no day', '6/2026', false],
  ])('%s (%j) is a draft: %j', (_, deadline, draft) => {
    const { annex, errors } = examined([one], { deadline });
    expect({ draft: annex.draft, errors }).toEqual({ draft, errors: 0 });
  });

  test('before the deadline is final when every unit is in', () => {
    const all = [report(a, ['Việc.']), one, report(c, ['Việc.'])];
    expect(examined(all, { deadline: '11/6/2026' }).annex.draft).toBe(false);
  });

  test('says how many units are in', () => {
    expect(examined([one, report(a, ['Việc.'], false)]).annex.coverage).toMatchObject({
      expected: 3,
      handedIn: 1,
    });
  });

  test('after the deadline no longer waits for empty tabs', () => {
    const { annex, errors, warnings } = examined([one, report(a, [])], { deadline: '9/6/2026' });
    expect({ draft: annex.draft, errors, warnings }).toEqual({ draft: false, errors: 0, warnings: 2 });
  });
});

describe('a report that tells how many units handed in', () => {
  const told = { opening: 'Báo cáo', body: '{số đơn vị nộp} đơn vị, có phụ lục' } as const;
  const others = (reports: UnitReport[], given: Partial<Settings>) =>
    examined(reports, given).problems.filter(({ rule }) => rule === 'other-count');

  test('is warned where the annex holds another number', () => {
    const found = others([report(a, ['Việc.']), report(b, ['Việc.'], false)], told);
    expect(found).toMatchObject([{ severity: 'warning', tab: 'Cấu hình' }]);
    expect(found[0]?.message).toMatch(/1 đơn vị đã nộp, .* của 2 đơn vị/);
  });

  test.each<[string, UnitReport[], Partial<Settings>]>([
    ['the numbers agree', [report(a, ['Việc.'])], told],
    ['it does not tell it', [report(a, ['Việc.'], false)], { ...told, body: '{số mục} mục, có phụ lục' }],
    ['the annex stands alone', [report(a, ['Việc.'], false)], { ...told, opening: 'Phụ lục' }],
  ])('is not where %s', (_, reports, given) => {
    expect(others(reports, given)).toEqual([]);
  });
});

test('every unit has a line of the status board, in registry order', () => {
  const { statuses } = examined([report(a, ['Việc một.', 'Việc hai.']), report(c, [])]);
  expect(statuses).toMatchObject([
    { state: 'handedIn', items: 2, errors: 0, warnings: 0 },
    { state: 'noTab', items: 0, errors: 0, warnings: 0 },
    { state: 'nothingSent', items: 0, errors: 0, warnings: 0 },
  ]);
});

test('a unit that has not handed in is found in its tab, or in the registry where it has none', () => {
  expect(examined([report(a, ['Việc.'], false), report(b, [])]).waiting).toEqual([
    { unit: 'A', state: 'typing', tab: 'Tab A', cell: '' },
    { unit: 'B', state: 'nothingSent', tab: 'Tab B', cell: '' },
    { unit: 'C', state: 'noTab', tab: 'Đơn vị', cell: 'B4' },
  ]);
});

describe('a tab that names another period', () => {
  const settings = { period: 'quý I/2027', missingUnits: 'Ghi “Chưa báo cáo”' } as const;
  const old = { ...report(a, ['Việc cũ.']), periodLine: 'Kỳ báo cáo: quý IV năm 2026 · Hạn gửi: 1/1/2027' };
  const fresh = { ...report(b, ['Việc mới.']), periodLine: 'Kỳ báo cáo: Quý 1-2027' };

  test('is left out of the annex, waited for, and told', () => {
    const { annex, problems, statuses, waiting } = examined([old, fresh], settings);
    expect(annex.rows.map(({ items, note }) => note ?? items)).toEqual([
      'Chưa báo cáo',
      ['Việc mới.'],
      'Chưa báo cáo',
    ]);
    expect(annex.draft).toBe(true);
    expect(problems.find(({ rule }) => rule === 'other-period')?.message).toMatch(
      /^1 tab còn ghi kỳ “quý IV năm 2026” \(“Tab A”\), mục “Kỳ báo cáo” là “quý I\/2027”/,
    );
    expect(statuses.map(({ state }) => state)).toEqual(['otherPeriod', 'handedIn', 'noTab']);
    expect(waiting.map(({ unit: name }) => name)).toEqual(['A', 'C']);
  });

  test('is of the present one while it is empty, and so is one that names no period', () => {
    const { problems } = examined(
      [{ ...report(a, [], false), periodLine: old.periodLine }, report(b, ['Việc.'])],
      settings,
    );
    expect(problems.map(({ rule }) => rule)).not.toContain('other-period');
  });

  test('that is only ticked is not taken for this period either', () => {
    const ticked = { ...report(a, [], false), nothingToReport: true, periodLine: old.periodLine };
    expect(examined([ticked], settings).statuses[0]?.state).toBe('otherPeriod');
  });

  test('is listed by period, and counted beyond five', () => {
    const many = Array.from({ length: 7 }, () => old);
    const found = examined(
      [...many, { ...fresh, periodLine: 'Kỳ báo cáo: chuyên đề hè' }],
      settings,
    ).problems;
    const messages = found.filter(({ rule }) => rule === 'other-period').map(({ message }) => message);
    expect(messages).toEqual([
      expect.stringMatching(/^7 tab còn ghi kỳ “quý IV năm 2026” .* và 2 tab khác\)/),
      expect.stringMatching(/^1 tab còn ghi kỳ “chuyên đề hè”/),
    ]);
  });
});
