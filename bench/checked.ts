// What the benchmarks run: the check of one cell, or of a batch as large as that of a province.
import { checkCell as check, checkBatch, checkEntry } from '../src/core/checker/check';
import { Dictionary } from '../src/core/checker/dictionary';
import { cleanEntry } from '../src/core/checker/entry-text';
import type { Lexicon } from '../src/core/checker/lexicon';
import type { Entry } from '../src/core/model/entry';
import type { Finding } from '../src/core/model/finding';
import type { UnitReport } from '../src/core/model/unit';
import { type Examination, examine } from '../src/core/report/examine';
import { seedEntries } from '../test/support/fixtures/annex-2022';
import { bareContext } from '../test/support/reports';
import { settingsWith } from '../test/support/settings-with';

const ENTRIES = 5;

/** Does the first half of the work for an edited cell, without Google's calls. */
export function cleanCell(text: string): Entry {
  return { cell: 'B5', text, clean: cleanEntry(text) };
}

/** Does the second half: returns the findings of a cleaned cell. */
export function checkCleaned(entry: Entry): Finding[] {
  return checkEntry('A', 'A', entry, bareContext);
}

/** Does all the work for an edited cell, without Google's calls. */
export function checkCell(text: string): void {
  check({ unit: 'A', tab: 'A', cell: 'B5' }, text, '', bareContext);
}

/** Runs the batch rules on a batch of a single cell. */
export function checkLonelyCell(entry: Entry): void {
  const unit = { name: 'A', tab: 'A', email: '', cell: 'B2' };
  checkBatch(
    [
      {
        unit,
        tab: 'A',
        periodLine: '',
        banner: '',
        stamp: '',
        entries: [entry],
        completed: true,
        nothingToReport: false,
        findings: [],
      },
    ],
    bareContext,
  );
}

/**
 * Returns the entries of a number of units, five each. They are made of clauses of the real annex in varying order,
 * so that no two items are alike by design.
 */
export function batch(units: number): string[][] {
  const clauses = seedEntries.flatMap((entry) => entry.replace(/^ ?- |[.…] ?$/g, '').split(/(?<=[,;]) /));
  let state = 1;
  const next = (): string => {
    state = (state * 48_271) % 0x7fffffff;
    return clauses[state % clauses.length] ?? '';
  };
  const entry = () => `- ${[next(), next(), next(), next()].join(' ')}.`;
  return Array.from({ length: units }, () => Array.from({ length: ENTRIES }, entry));
}

/** Checks and consolidates a batch, with a lexicon or without, which is all the work before the first write. */
export function checkAll(units: readonly string[][], lexicon?: Lexicon): Examination {
  const rows = units.map((_, i) => ({
    unit: { name: `Xã ${i}`, tab: `Xã ${i}`, email: '', cell: `B${i + 2}` },
    row: i + 1,
    blocked: false,
    cells: { 'Tên đơn vị': `Xã ${i}` },
  }));
  const reports = rows.map(({ unit }, i): UnitReport => {
    const entries = (units[i] ?? []).map((text, at) => ({
      cell: `B${at + 5}`,
      text,
      clean: cleanEntry(text),
    }));
    return {
      unit,
      tab: unit.tab,
      periodLine: '',
      banner: '',
      stamp: '',
      entries,
      completed: true,
      nothingToReport: false,
      findings: [],
    };
  });
  const content = {
    settings: settingsWith({ period: '6 tháng đầu năm 2022' }),
    registry: { rows, headerRow: 0, columns: {}, findings: [] },
    earlier: [],
    dictionary: new Dictionary(),
    lexicon,
    reports,
    findings: [],
  };
  return examine(content, { day: 20, month: 7, year: 2022 });
}
