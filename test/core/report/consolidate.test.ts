import fc from 'fast-check';
import { cleanEntry } from '../../../src/core/checker/entry-text';
import type { Settings } from '../../../src/core/model/settings';
import type { UnitReport } from '../../../src/core/model/unit';
import { consolidate } from '../../../src/core/report/consolidate';
import { settingsWith } from '../../support/settings-with';

function report(name: string, texts: string[], changes: Partial<UnitReport> = {}): UnitReport {
  const unit = { name, tab: name, email: '', cell: 'B2' };
  const entries = texts.map((text, i) => ({ cell: `B${i + 5}`, text, clean: cleanEntry(text) }));
  return {
    unit,
    tab: name,
    periodLine: '',
    banner: '',
    stamp: '',
    entries,
    completed: true,
    nothingToReport: false,
    findings: [],
    ...changes,
  };
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

describe('an item has one mark', () => {
  const printed = (texts: string[]) => consolidated([report('A', texts)]).rows[0]?.items;

  test.each<[string, string[], string[]]>([
    ['the number of its row', ['1. Một.', '2. Hai.'], ['1. Một.', '2. Hai.']],
    ['its letter', ['a) Một.', 'b) Hai.'], ['a) Một.', 'b) Hai.']],
    ['its letter before a slash', ['a/ Một.', 'b/ Hai.'], ['a/ Một.', 'b/ Hai.']],
    ['its Roman number', ['I. Một.', 'II. Hai.'], ['I. Một.', 'II. Hai.']],
    ['the number that every row has', ['1. Một.', '1. Hai.'], ['1. Một.', '1. Hai.']],
    ['its number after a bullet', ['- 1. Một.', '- 2. Hai.'], ['1. Một.', '2. Hai.']],
    ['numbers of two levels', ['I. Một.', '1. Hai.', '2. Ba.'], ['I. Một.', '1. Hai.', '2. Ba.']],
    ['a bullet where others are numbered', ['1. Một.', '2. Hai.', 'Ba.'], ['1. Một.', '2. Hai.', '- Ba.']],
    ['a bullet where the number stands alone', ['Một.', '1. Hai.'], ['- Một.', '- 1. Hai.']],
    ['a bullet where a range begins it', ['5 - 6 lớp.', '6 - 7 lớp.'], ['- 5 - 6 lớp.', '- 6 - 7 lớp.']],
    ['none where the item is alone', ['1. Một.'], ['1. Một.']],
  ])('%s', (_, texts, items) => {
    expect(printed(texts)).toEqual(items);
  });

  test('whatever numbers a list of rows, with a bullet before it or without', () => {
    const label = fc.constantFrom('%d. ', '%d) ', '%d/ ', '(%d) ', '- %d. ', '• %d) ', '%d.');
    fc.assert(
      fc.property(label, fc.integer({ min: 2, max: 30 }), (mark, count) => {
        const rows = Array.from({ length: count }, (_, i) => `${mark.replace('%d', `${i + 1}`)}Việc này.`);
        for (const item of printed(rows) ?? []) expect(item).toMatch(/^\(?\d+[.)/] ?Việc này\.$/);
      }),
    );
  });

  test('a bullet that its number replaces is listed', () => {
    expect(consolidated([report('A', ['- 1. Một.', '2. Hai.'])]).fixes).toMatchObject([
      { rule: 'B1', cell: 'B5', start: 0, end: 2, suggestions: [''] },
    ]);
  });
});

describe('the second level', () => {
  test.each<[string, string[], string[]]>([
    [
      'stays below its item in a cell',
      ['- Một:\n+ hai;\n+ ba.\n- Bốn.'],
      ['- Một:\n+ hai;\n+ ba.', '- Bốn.'],
    ],
    [
      'stays below the item of the row above',
      ['- Một:', '+ Hai.', '+ Ba.', '- Bốn.'],
      ['- Một:\n+ Hai.\n+ Ba.', '- Bốn.'],
    ],
    [
      'of a percentage stays where nothing is above',
      ['Thu.', '+ 6% so.', '- 3% so.'],
      ['- Thu.', '- + 6% so.', '- 3% so.'],
    ],
    [
      'of a percentage is the only one below a colon',
      ['Thu:', '+ 6% so.', '+ Chi.'],
      ['Thu:\n+ 6% so.\n+ Chi.'],
    ],
    ['stays below an only item', ['Một:', '+ Hai.'], ['Một:\n+ Hai.']],
    ['stays below a number', ['1. Một.', '+ Hai.', '2. Ba.'], ['1. Một.\n+ Hai.', '2. Ba.']],
    ['is the first where nothing is above', ['+ Một.', '+ Hai.'], ['- Một.', '- Hai.']],
    ['stays below a sentence without a mark', ['Một.', '+ Hai.', 'Ba.'], ['- Một.\n+ Hai.', '- Ba.']],
  ])('%s', (_, texts, items) => {
    expect(consolidated([report('A', texts)]).rows[0]?.items).toEqual(items);
  });
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

test('a unit that typed only that there is nothing has declared it; among items it is none', () => {
  const { rows, fixes } = consolidated([
    report('A', ['- không có']),
    report('B', ['Một.', 'Không phát sinh']),
  ]);
  expect(rows).toEqual([
    { order: 1, unit: 'A', items: [], note: 'Không phát sinh' },
    { order: 2, unit: 'B', items: ['Một.'] },
  ]);
  expect(fixes).toEqual([]);
});

test('a unit whose tab does not exist counts as not having reported', () => {
  const a = report('A', ['Việc.']);
  const settings = settingsWith({ missingUnits: 'Ghi “Chưa báo cáo”' });
  const { rows } = consolidate(settings, [a.unit, { ...a.unit, name: 'B' }], [a]);
  expect(rows[1]).toEqual({ order: 2, unit: 'B', items: [], note: 'Chưa báo cáo' });
});
