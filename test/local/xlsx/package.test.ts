// Excel repairs a file, and loses things, over an element in the wrong place or a part that is not there.
import { posix } from 'node:path';
import { putNote } from '../../support/by-hand';
import type { Element } from '../../support/docx/xml-support';
import { hostWith, run } from '../../support/script';
import { partsOf, richHost, tree } from '../../support/xlsx-book';

type Host = ReturnType<typeof hostWith>;

/** Children of these elements in the order of the schema (ECMA-376 part 1, sml.xsd). */
const order: Record<string, string> = {
  worksheet:
    'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst',
  workbook:
    'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst',
  styleSheet: 'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst',
  comments: 'authors commentList extLst',
  xf: 'alignment protection extLst',
  border: 'start end left right top bottom diagonal vertical horizontal',
};

/** The relationships of the package and its parts, with the folder that their targets start from. */
const relationships = (parts: Record<string, string>): { from: string; rels: Element[] }[] =>
  Object.keys(parts)
    .filter((name) => name.endsWith('.rels'))
    .map((name) => ({
      from: posix.dirname(posix.dirname(name)),
      rels: tree(parts, name).children,
    }));

/** Every element of every part. */
function elements(parts: Record<string, string>): Element[] {
  const inside = (element: Element): Element[] => [element, ...element.children.flatMap(inside)];
  return Object.keys(parts).flatMap((name) => inside(tree(parts, name)));
}

function manyTabs(): Host {
  const host = hostWith();
  run(
    host,
    `for (let i = 0; i < 12; i++) {
       const tab = ss.insertSheet('Đơn vị ' + i, i);
       tab.getRange('B2').setValue(i % 2 ? '=SPARKLINE({1;2})' : 'a & <b>');
       if (i % 3) tab.getRange('A1').insertCheckboxes();
     }`,
  );
  for (let i = 0; i < 12; i++) putNote(host, `Đơn vị ${i}`, 'B2', `ghi chú ${i}`);
  return host;
}

describe.each<[string, () => Host]>([
  ['an empty workbook', () => hostWith()],
  ['a workbook with everything', richHost],
  ['a workbook of many tabs', manyTabs],
])('%s', (_, make) => {
  let parts: Record<string, string>;

  beforeAll(async () => {
    parts = await partsOf(make());
  });

  test('has well-formed parts', () => {
    for (const name of Object.keys(parts)) expect(() => tree(parts, name)).not.toThrow();
  });

  test('has every part that a relationship names, and no part that none names', () => {
    const targets = relationships(parts).flatMap(({ from, rels }) =>
      rels
        .filter(({ attributes }) => attributes.TargetMode !== 'External')
        .map(({ attributes }) => posix.normalize(posix.join(from, attributes.Target ?? ''))),
    );
    const others = Object.keys(parts).filter(
      (name) => !name.endsWith('.rels') && name !== '[Content_Types].xml',
    );
    expect([...new Set(targets)].sort()).toEqual(others.sort());
  });

  test('names relationships that are there, each once', () => {
    for (const { rels } of relationships(parts)) {
      const ids = rels.map(({ attributes }) => attributes.Id);
      expect(new Set(ids).size).toBe(ids.length);
    }
    for (const [name, xml] of Object.entries(parts)) {
      const rels = parts[`${posix.dirname(name)}/_rels/${posix.basename(name)}.rels`] ?? '';
      for (const [, id] of xml.matchAll(/r:id="([^"]+)"/g)) expect(rels).toContain(`Id="${id}"`);
    }
  });

  test('says of every part what it contains', () => {
    const types = tree(parts, '[Content_Types].xml').children;
    const listed = (element: string, attribute: string): string[] =>
      types.filter(({ name }) => name === element).map(({ attributes }) => attributes[attribute] ?? '');
    const overrides = listed('Override', 'PartName').map((path) => path.slice(1));
    expect(new Set(overrides).size).toBe(overrides.length);
    expect(Object.keys(parts)).toEqual(expect.arrayContaining(overrides));
    // The default for .xml does not tell one part of a workbook from another.
    const extensions = listed('Default', 'Extension').filter((extension) => extension !== 'xml');
    const untold = Object.keys(parts).filter(
      (name) => !overrides.includes(name) && !extensions.some((extension) => name.endsWith(`.${extension}`)),
    );
    expect(untold).toEqual(['[Content_Types].xml']);
  });

  test('has its elements in the order of the schema', () => {
    const known = elements(parts).filter(({ name }) => name in order);
    expect(known.map(({ name }) => name)).toEqual(expect.arrayContaining(['worksheet', 'workbook', 'xf']));
    for (const { name, children } of known) {
      const places = children.map((child) => order[name]?.split(' ').indexOf(child.name) ?? -1);
      expect([name, places]).toEqual([name, [...places].sort((a, b) => a - b)]);
      expect(places).not.toContain(-1);
    }
  });

  test('counts what it lists', () => {
    const counted = elements(parts).filter(({ attributes }) => attributes.count !== undefined);
    expect(counted.map(({ name }) => name)).toEqual(expect.arrayContaining(['fonts', 'cellXfs']));
    for (const { name, attributes, children } of counted) {
      // These have defaults of their own and list only what differs.
      if (name === 'tableStyles') continue;
      expect([name, attributes.uniqueCount ?? attributes.count]).toEqual([name, String(children.length)]);
    }
  });
});

test('a workbook with everything has the parts that were meant to be checked', async () => {
  const names = Object.keys(await partsOf(richHost()));
  expect(names).toEqual(
    expect.arrayContaining([
      'docProps/custom.xml',
      'xl/comments1.xml',
      'xl/drawings/vmlDrawing1.vml',
      'xl/featurePropertyBag/featurePropertyBag.xml',
      'xl/sharedStrings.xml',
      'xl/worksheets/_rels/sheet1.xml.rels',
      'xl/worksheets/sheet4.xml',
    ]),
  );
});
