// No text of a cell can break the document or leave its place.
import fc from 'fast-check';
import { cleanEntry } from '../../../src/core/checker/entry-text';
import type { Annex, AnnexRow } from '../../../src/core/model/annex';
import type { BodyParagraph, BodyRun, ReportPart } from '../../../src/core/model/document';
import type { Finding } from '../../../src/core/model/finding';
import { consolidate } from '../../../src/core/report/consolidate';
import { anyText, printable } from '../../support/docx/any-text';
import { expectedOutline, outlineOf, unbroken } from '../../support/docx/outline';
import type { ConsolidatedDocument } from '../../support/docx/xml-support';
import {
  all,
  annexOf,
  type Element,
  parsedParts,
  partOf,
  partsOf,
  textOf,
} from '../../support/docx/xml-support';
import { settingsWith } from '../../support/settings-with';
import { type Style, styles } from '../../support/styles';

const texts = fc.array(anyText, { maxLength: 3 });

const row = fc.oneof(
  fc.record({ order: fc.nat(), unit: anyText, items: texts }),
  fc.record({ order: fc.nat(), unit: anyText, items: fc.constant<string[]>([]), note: anyText }),
);

const annex: fc.Arbitrary<Annex> = fc.record({
  label: anyText,
  title: anyText,
  reference: anyText,
  headings: fc.tuple(anyText, anyText, anyText),
  rows: fc.array(row, { maxLength: 3 }),
  titlePt: fc.constantFrom(13, 14),
  draft: fc.boolean(),
  coverage: fc.record({
    expected: fc.nat(),
    handedIn: fc.nat(),
    onTime: fc.constant(undefined),
    returned: fc.nat(),
    exempt: fc.nat(),
  }),
});

const run: fc.Arbitrary<BodyRun> = fc.oneof(
  fc.record({ text: anyText }),
  fc.record({ text: anyText, bold: fc.constant(true), italic: fc.constant(true) }),
);

const paragraph: fc.Arbitrary<BodyParagraph> = fc.record({
  kind: fc.constantFrom('body', 'section', 'clause', 'point'),
  runs: fc.array(run, { maxLength: 3 }),
});

const report: fc.Arbitrary<ReportPart> = fc.record({
  nation: fc.array(anyText, { minLength: 1, maxLength: 2 }),
  superiorBody: anyText,
  issuingBody: anyText,
  number: anyText,
  urgency: anyText,
  placeAndDate: anyText,
  documentType: anyText,
  subject: anyText,
  addresseeLabel: anyText,
  addressees: texts,
  body: fc.array(paragraph, { maxLength: 3 }),
  authority: anyText,
  post: anyText,
  signer: anyText,
  recipients: texts,
  typist: anyText,
});

const document: fc.Arbitrary<ConsolidatedDocument> = fc.record(
  { annex, report, continuesPages: fc.boolean(), draftNumber: anyText, circulation: anyText },
  { requiredKeys: ['annex'] },
);

const style = fc.constantFrom(...styles);

const mainPart = (parts: Map<string, Element>) => parts.get('word/document.xml') as Element;

test('whatever is typed, every part is well-formed and every text stands in its place', () => {
  fc.assert(
    fc.property(document, style, (typed, of) => {
      const outline = outlineOf(mainPart(parsedParts(typed, of)));
      expect(unbroken(outline)).toEqual(unbroken(expectedOutline(typed, of)));
    }),
  );
});

/** What the unit of the first row says in the annex's .docx. */
function itemsPrinted(rows: AnnexRow[]): string[] {
  const outline = outlineOf(mainPart(partsOf(annexOf({ rows }))));
  const table = outline.find((block) => typeof block !== 'string');
  return (table?.[1]?.[2] as string[] | undefined) ?? [];
}

/** The text with the fixes made in it, the last first, so that the offsets of the others still hold. */
function withFixes(text: string, fixes: Finding[]): string {
  const lastFirst = [...fixes].sort((a, b) => b.start - a.start || b.end - a.end);
  return lastFirst.reduce(
    (fixed, { start, end, suggestions }) => fixed.slice(0, start) + suggestions[0] + fixed.slice(end),
    text,
  );
}

test('whatever a unit types, its row says it, line by line, but for the fixes that are listed', () => {
  const unit = { name: 'Xã A', tab: 'A', email: '', cell: 'B2' };
  const cells = fc.array(anyText, { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(cells, (typed) => {
      const entries = typed.map((text, i) => ({ cell: `B${i + 5}`, text, clean: cleanEntry(text) }));
      const report = {
        unit,
        tab: 'A',
        periodLine: '',
        banner: '',
        stamp: '',
        entries,
        completed: true,
        nothingToReport: false,
        findings: [],
      };
      const { rows, fixes } = consolidate(settingsWith({}), [unit], [report]);
      // A bullet's fix may lie within that of a stretch of characters that cannot be seen.
      const isWithin = (fix: Finding) =>
        fixes.some(({ cell, start, end }) => cell === fix.cell && start < fix.start && fix.start < end);
      fc.pre(!fixes.some(isWithin));
      const fixed = entries
        .filter(({ clean }) => clean.items.length > 0)
        .map(({ cell, text }) =>
          withFixes(
            text,
            fixes.filter((fix) => fix.cell === cell),
          ),
        );
      expect(itemsPrinted(rows).join('\n')).toBe(printable(fixed.join('\n')));
    }),
    { numRuns: 500 },
  );
});

test('whatever is typed, the other parts are the same; page headers have the marks of the document alone', () => {
  const others = (typed: ConsolidatedDocument, of: Style) =>
    [...parsedParts(typed, of)].filter(([path]) => path !== 'word/document.xml');
  fc.assert(
    fc.property(document, style, (typed, of) => {
      const { draftNumber, circulation } = typed;
      const plain = {
        annex: annexOf({ draft: typed.annex.draft }),
        ...(draftNumber !== undefined && { draftNumber }),
        ...(circulation && { circulation }),
      };
      expect(others(typed, of)).toEqual(others(plain, of));
    }),
  );
  const header = (draft: boolean) => all(partOf(annexOf({ draft }), 'word/header2.xml'), 'w:p').map(textOf);
  expect([header(false), header(true)]).toEqual([[''], ['', 'DỰ THẢO']]);
  const marked = { annex: annexOf({ draft: true }), draftNumber: 'Dự thảo lần 2', circulation: 'NỘI BỘ' };
  const headers = [...parsedParts(marked, 'Đảng – HD 05')].filter(([path]) => path.includes('header'));
  expect(headers.map(([, part]) => all(part, 'w:p').map(textOf))).toEqual([
    [''],
    ['', 'DỰ THẢO LẦN 2'],
    ['NỘI BỘ'],
  ]);
});
