import { type Loss, lossesOf } from '../../../src/core/docs/losses';
import { linesOf, type Outline, tablesOf } from '../../../src/core/docs/outline';
import { readOutline } from '../../../src/core/docs/read';
import { sentOutline } from '../../../src/core/docs/sent';
import { docxParts } from '../../../src/core/docx/parts';
import { profiles } from '../../../src/core/layout/profiles';
import { docOf } from '../../support/docx/doc-of';
import { annexOf, everyLayout, printed, rowOf, withReport } from '../../support/docx/xml-support';

const style = 'Đảng – HD 05';
const document = withReport(
  style,
  annexOf({
    rows: [rowOf({ items: ['- <b> & "kép" \'đơn\'\nxuống dòng', '- hai\ttab'] }), rowOf({ order: 2 })],
  }),
);
const sent = sentOutline(docxParts(printed(document, style), profiles[style]));

describe('what was sent', () => {
  test('is a section for the report and one for the annex, each in its order, text as it was typed', () => {
    expect(sent.sections).toHaveLength(2);
    const [report, annex] = sent.sections.map((section) => linesOf([section]).map(({ text }) => text));
    expect(report?.[0]).toBe('TỈNH ỦY HÀ GIANG');
    expect(report).toContain('BÁO CÁO');
    expect(annex?.slice(-7)).toEqual([
      '1',
      'Ban Tuyên giáo Huyện ủy Đồng Văn',
      '- <b> & "kép" \'đơn\'\vxuống dòng',
      '- hai\ttab',
      '2',
      'Ban Tuyên giáo Huyện ủy Đồng Văn',
      'Một mục.',
    ]);
  });

  test('has a table with its header row and whole rows, margins in points, and pages that begin with 1', () => {
    const [, annex] = sent.sections;
    const [table] = tablesOf(annex ? [annex] : []);
    expect(table?.rows.map(({ isHeader, isWhole, cells }) => [isHeader, isWhole, cells.length])).toEqual([
      [true, true, 3],
      [false, true, 3],
      [false, true, 3],
    ]);
    const { marginsPt, ...setUp } = annex?.setUp ?? { marginsPt: {} };
    expect(setUp).toEqual({ hasOwnFirst: true, firstNumber: 1, isNumbered: true });
    expect(marginsPt.left).toBeCloseTo(85.05, 1);
  });
});

test('a Doc that kept everything has lost nothing, in every layout', () => {
  for (const { style: rule, document: one } of everyLayout()) {
    const outline = sentOutline(docxParts(printed(one, rule), profiles[rule]));
    expect(lossesOf(outline, readOutline(docOf(outline)))).toEqual({ lost: [], requests: [] });
  }
});

type Spoil = (outline: Outline) => void;

const annexOfMade = ({ sections }: Outline) => sections[1] as Outline['sections'][0];
const tableOfMade = (outline: Outline) =>
  tablesOf([annexOfMade(outline)])[0] as ReturnType<typeof tablesOf>[0];

test.each<[Loss, Spoil, string[]]>([
  [
    'headerRow',
    (made) => Object.assign(tableOfMade(made).rows[0] ?? {}, { isHeader: false }),
    ['pinTableHeaderRows'],
  ],
  [
    'wholeRows',
    (made) => Object.assign(tableOfMade(made).rows[2] ?? {}, { isWhole: false }),
    ['updateTableRowStyle'],
  ],
  [
    'ownFirst',
    (made) => Object.assign(annexOfMade(made).setUp, { hasOwnFirst: false }),
    ['updateSectionStyle'],
  ],
  [
    'firstNumber',
    (made) => Object.assign(annexOfMade(made).setUp, { firstNumber: 2 }),
    ['updateSectionStyle'],
  ],
  [
    'margins',
    (made) => Object.assign(annexOfMade(made).setUp.marginsPt, { left: 72 }),
    ['updateSectionStyle'],
  ],
  ['pageNumber', (made) => Object.assign(annexOfMade(made).setUp, { isNumbered: false }), []],
  [
    'pages',
    (made) =>
      made.sections.splice(0, 2, {
        ...annexOfMade(made),
        blocks: made.sections.flatMap(({ blocks }) => blocks),
      }),
    [],
  ],
  ['text', (made) => Object.assign(linesOf(made.sections)[5] ?? {}, { text: 'khác' }), []],
])('%s is noticed, alone, and mended where the Docs API can', (loss, spoil, requests) => {
  const made = readOutline(docOf(sent));
  spoil(made);
  const losses = lossesOf(sent, made);
  expect(losses.lost).toEqual([loss]);
  expect(losses.requests.flatMap(Object.keys)).toEqual(requests);
});

test('margins are mended to the points of the rule, on the section that lost them and on no other', () => {
  const made = readOutline(docOf(sent));
  Object.assign(annexOfMade(made).setUp.marginsPt, { left: 72, top: 72 });
  const [request] = lossesOf(sent, made).requests;
  expect(request).toMatchObject({
    updateSectionStyle: {
      range: { startIndex: annexOfMade(made).blocks[0]?.start },
      sectionStyle: { marginTop: { unit: 'PT' }, marginLeft: { unit: 'PT' } },
      fields: 'marginTop,marginLeft',
    },
  });
});

test('a table that lost a row is told, and its other rows are left alone', () => {
  const made = readOutline(docOf(sent));
  tableOfMade(made).rows.splice(1, 1);
  expect(lossesOf(sent, made)).toEqual({ lost: ['table', 'text'], requests: [] });
});
