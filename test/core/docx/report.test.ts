import type { Settings } from '../../../src/core/model/settings';
import { outlineOf } from '../../support/docx/outline';
import {
  all,
  annexOf,
  type Element,
  first,
  parsedParts,
  textOf,
  withReport,
} from '../../support/docx/xml-support';
import { type Style, styles } from '../../support/styles';

const party = 'Đảng – HD 05';

const documentOf = (changes: Partial<Settings> = {}, style: Style = party): Element =>
  parsedParts(withReport(style, annexOf(), changes), style).get('word/document.xml') as Element;

const number = (element: Element, name: string) => Number(element.attributes[name]);

describe.each(styles)('a report after %s', (style) => {
  const [heading, signature] = all(documentOf({}, style), 'w:tbl') as [Element, Element];

  test('has its heading and its signature in two columns as wide as the text, without any line', () => {
    for (const table of [heading, signature]) {
      const widths = all(table, 'w:gridCol').map((column) => number(column, 'w:w'));
      expect(widths).toHaveLength(2);
      expect(widths.reduce((sum, width) => sum + width)).toBeCloseTo((165 / 25.4) * 1440, -1);
      for (const row of all(table, 'w:tr')) {
        expect(all(row, 'w:tcW').map((width) => number(width, 'w:w'))).toEqual(widths);
      }
      const borders = [...all(table, 'w:tblBorders'), ...all(table, 'w:tcBorders')];
      expect(borders).toHaveLength(1 + all(table, 'w:tc').length);
      const kinds = borders.flatMap(({ children }) => children.map(({ attributes }) => attributes['w:val']));
      expect([...new Set(kinds)]).toEqual(['nil']);
    }
  });

  test('splits neither over two pages, and keeps the last paragraph of the body with the signature alone', () => {
    for (const table of [heading, signature]) {
      expect(all(table, 'w:cantSplit')).toHaveLength(all(table, 'w:tr').length);
    }
    const body = first(documentOf({ body: 'Một.\nHai.\nBa.' }, style), 'w:body').children;
    const kept = body.filter((block) => block.name === 'w:p' && all(block, 'w:keepNext').length > 0);
    expect(kept.map(textOf)).toEqual(['Ba.']);
    expect(body[body.indexOf(kept[0] as Element) + 1]?.name).toBe('w:tbl');
  });
});

describe('the pages', () => {
  /** The number each section begins at, and whether its first page has a header of its own. */
  const sections = (document: Element) =>
    all(document, 'w:sectPr').map((section) => [
      all(section, 'w:pgNumType').map(({ attributes }) => attributes['w:start']),
      all(section, 'w:titlePg').length,
    ]);
  const counted = [['1'], 1];

  test('of the report and of the annex are counted on their own', () => {
    expect(sections(documentOf())).toEqual([counted, counted]);
  });

  test('of the annex go on in the report’s numbers where the settings say so', () => {
    expect(sections(documentOf({ annexPages: 'Tiếp theo báo cáo' }))).toEqual([counted, [[], 0]]);
  });

  test('have the same paper, margins and headers in both', () => {
    const [report, annex] = all(documentOf(), 'w:sectPr') as [Element, Element];
    expect(annex.children).toEqual(report.children);
  });
});

describe.each(styles)('the headings of a body after %s', (style) => {
  const body =
    'I. Kết quả\n1. Việc đã làm\na) Tuyên truyền\nĐã **xong** *sớm*.\n2. Việc còn lại không nhiều.';
  const paragraphs = all(documentOf({ body }, style), 'w:p').filter((p) =>
    body.replace(/\*/g, '').split('\n').includes(textOf(p)),
  );
  const isOn = (element: Element, name: string) =>
    all(element, name).some(({ attributes }) => attributes['w:val'] !== '0');

  test('are bold from the first level to the second, and stay with the next paragraph', () => {
    const looks = paragraphs.map((p) => [
      first(p, 'w:pStyle').attributes['w:val'],
      isOn(first(p, 'w:rPr'), 'w:b'),
      all(p, 'w:keepNext').length,
    ]);
    expect(looks).toEqual([
      ['section', true, 1],
      ['clause', true, 1],
      ['point', false, 1],
      ['body', false, 0],
      ['body', false, 1],
    ]);
  });

  test('stand above words of which some are bold or italic', () => {
    const runs = all(paragraphs[3] as Element, 'w:r').map((run) => [
      textOf(run),
      isOn(run, 'w:b'),
      isOn(run, 'w:i'),
    ]);
    expect(runs).toEqual([
      ['Đã ', false, false],
      ['xong', true, false],
      [' ', false, false],
      ['sớm', false, true],
      ['.', false, false],
    ]);
  });
});

test('what is left blank takes no line, but for the signer’s', () => {
  const blank = { superiorBody: '', authority: '', post: '', signer: '', recipients: '' };
  const [heading, , , , , signature] = outlineOf(documentOf({ ...blank, body: 'Một.' }));
  expect(heading).toEqual([
    [
      ['BAN TUYÊN GIÁO TỈNH ỦY', '*'],
      ['ĐẢNG CỘNG SẢN VIỆT NAM', ''],
    ],
    [['Số      -BC/BTGTU'], ['Hà Giang, ngày      tháng      năm 2022']],
  ]);
  expect(signature).toEqual([[[''], ['', '', '', '', '', '']]]);
});

test('the title of the annex is in the size that the settings ask for', () => {
  const document = parsedParts({ annex: annexOf({ titlePt: 13 }) }, party).get(
    'word/document.xml',
  ) as Element;
  expect(first(first(first(document, 'w:p'), 'w:r'), 'w:sz').attributes['w:val']).toBe('26');
});

test('a long list of recipients goes on below the signature, in a row that may go on to the next page', () => {
  const names = Array.from({ length: 60 }, (_, i) => `Nơi ${i + 1}`);
  const document = documentOf({ recipients: names.join('\n') });
  const rows = all(all(document, 'w:tbl')[1] as Element, 'w:tr');
  const listed = rows.flatMap((row) => all(first(row, 'w:tc'), 'w:p').map(textOf));
  expect(listed).toEqual(['Nơi nhận:', ...names.map((name, i) => `- ${name}${i < 59 ? ';' : '.'}`)]);
  expect(rows.map((row) => all(row, 'w:cantSplit').length)).toEqual([1, 0]);
});

describe('a draft', () => {
  const COVERAGE = 'Đã có 1/2 đơn vị gửi báo cáo (50%).';
  const own = 'Dự thảo lần 2';

  /** The marks of a document, page headers first: with its report or without, incomplete or not, numbered or not. */
  const marks = (opening: Settings['opening'], isIncomplete: boolean, draftNumber: string) => {
    const annex = annexOf({ draft: isIncomplete });
    const { report, ...alone } = withReport(party, annex, { draftNumber });
    const parts = parsedParts(opening === 'Báo cáo' && report ? { ...alone, report } : alone, party);
    return ['word/header2.xml', 'word/document.xml'].map((path) =>
      all(parts.get(path) as Element, 'w:p')
        .map(textOf)
        .filter((text) => /^dự thảo|^Đã có/i.test(text)),
    );
  };

  test.each<[Settings['opening'], boolean, string, header: string[], pages: string[]]>([
    ['Báo cáo', false, '', [], []],
    ['Báo cáo', false, '2', [], [own]],
    ['Báo cáo', true, '', ['DỰ THẢO'], ['DỰ THẢO', COVERAGE, 'DỰ THẢO', COVERAGE]],
    // The rule's mark below the number is that of the first page.
    ['Báo cáo', true, '2', ['DỰ THẢO LẦN 2'], [COVERAGE, own, 'DỰ THẢO LẦN 2', COVERAGE]],
    ['Phụ lục', false, '', [], []],
    ['Phụ lục', false, '2', [], [own]],
    ['Phụ lục', true, '', ['DỰ THẢO'], ['DỰ THẢO', COVERAGE]],
    ['Phụ lục', true, '2', ['DỰ THẢO LẦN 2'], ['DỰ THẢO LẦN 2', COVERAGE]],
  ])('that begins with %j, incomplete: %j, numbered %j, is marked once a page', (...row) => {
    const [opening, isIncomplete, draftNumber, header, pages] = row;
    expect(marks(opening, isIncomplete, draftNumber)).toEqual([header, pages]);
  });
});

test.each([
  ['Khẩn', 20],
  ['Hỏa tốc', 30],
  ['Thượng khẩn', 40],
])('“%s” stands in a box as wide as the stamp of NĐ 30, annex I, III.2.b: %i mm', (urgency, widthMm) => {
  const document = documentOf({ urgency }, 'Nhà nước – NĐ 30');
  const cell = all(all(document, 'w:tbl')[0] as Element, 'w:tc').find((one) =>
    textOf(one).endsWith(urgency.toLocaleUpperCase('vi')),
  ) as Element;
  const box = all(cell, 'w:p').at(-1) as Element;
  expect(all(box, 'w:pBdr')[0]?.children).toHaveLength(4);
  const indent = first(box, 'w:ind');
  const sides = number(indent, 'w:left') + number(indent, 'w:right');
  expect((number(first(cell, 'w:tcW'), 'w:w') - sides) / (1440 / 25.4)).toBeCloseTo(widthMm, 1);
});
