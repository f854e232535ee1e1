// Requests of the Docs API that change text, on a Doc whose indices can be counted by hand.
import {
  lineOf,
  p,
  partNow,
  type SmallDoc,
  sect,
  smallDoc,
  tbl,
  update,
} from '../../../support/docx/small-doc';

const table = tbl([
  ['a', 'b'],
  ['c', 'd'],
]);
// 0 section, 1 to 5 "Một¶", 5 to 8 "😀¶", 8 to 24 the table, 24 to 29 "Ba\tx¶", 29 "¶", 30 section, 31 to 33 "z¶".
const body =
  p('Một', '<w:pStyle w:val="title"/>') +
  p('😀') +
  table +
  '<w:p><w:pPr><w:jc w:val="right"/></w:pPr><w:r><w:t>Ba</w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:tab/><w:t>x</w:t></w:r></w:p>' +
  p('', sect('<w:titlePg/>')) +
  p('z') +
  sect();
const line = '<section>Một¶😀¶<table><row><cell>a¶<cell>b¶<row><cell>c¶<cell>d¶</table>Ba\tx¶¶<section>z¶';

let doc: SmallDoc;
beforeEach(() => {
  doc = smallDoc(body);
});

const insert = (index: number, text: string) => ({ insertText: { location: { index }, text } });
const remove = (startIndex: number, endIndex: number) => ({
  deleteContentRange: { range: { startIndex, endIndex } },
});

test('indices are counted as the Docs API counts them', () => {
  expect(lineOf(doc)).toBe(line);
  expect(lineOf(doc, 'kix.wordheader2xml')).toBe('<field>¶');
});

describe('insertText', () => {
  test.each<[what: string, index: number, text: string, from: string, to: string]>([
    ['at the beginning of a paragraph', 1, 'x', 'Một', 'xMột'],
    ['inside a paragraph', 2, 'xy', 'Một', 'Mxyột'],
    ['before the line break', 4, 'x', 'Một¶', 'Mộtx¶'],
    ['in a cell', 11, 'x', '<cell>a¶', '<cell>xa¶'],
    ['after the table', 24, 'x', 'Ba\tx', 'xBa\tx'],
    ['after the section break', 31, 'x', '<section>z', '<section>xz'],
    ['with line breaks', 2, '1\n2\n', 'Một¶', 'M1¶2¶ột¶'],
    ['with a break inside the paragraph and a tab', 2, '\v\t', 'Một', 'M\v\tột'],
    ['without control and private characters', 2, 'a\u0000\r\ue000\u001fb', 'Một', 'Mabột'],
    ['after the letter that it would tear', 6, 'x', '😀', '😀x'],
  ])('puts text %s', (_, index, text, from, to) => {
    update(doc, insert(index, text));
    expect(lineOf(doc)).toBe(line.replace(from, to));
  });

  test('tears no letter of several signs', () => {
    doc = smallDoc(p('ê\u0301u') + sect());
    update(doc, insert(2, 'x'));
    expect(lineOf(doc)).toBe('<section>ê\u0301xu¶');
  });

  test('writes what XML would take for its own', () => {
    update(doc, insert(2, '<&>'));
    expect(lineOf(doc)).toContain('M<&>ột');
    expect(partNow(doc)).toContain('&lt;&amp;&gt;');
  });

  test('takes the look of the text before, at the beginning of the text after', () => {
    update(doc, insert(27, 'y'), insert(24, 'z'));
    expect(partNow(doc)).toContain('<w:r><w:t xml:space="preserve">z</w:t></w:r><w:r><w:t>Ba</w:t></w:r>');
    expect(partNow(doc)).toMatch(/<w:tab\/><\/w:r><w:r><w:rPr><w:i\/><\/w:rPr><w:t[^>]*>y</);
  });

  test('makes new paragraphs like the one it stands in, which alone ends its section', () => {
    update(doc, insert(29, 'x\ny'), insert(1, 'v\n'));
    expect(partNow(doc).match(/<w:sectPr>/g)).toHaveLength(2);
    expect(partNow(doc).match(/w:val="title"/g)).toHaveLength(2);
    expect(lineOf(doc)).toContain('<section>v¶Một¶');
    expect(lineOf(doc)).toContain('x¶y¶<section>z');
  });

  test('reaches a header', () => {
    update(doc, { insertText: { location: { segmentId: 'kix.wordheader1xml' }, text: 'Mật' } });
    expect(lineOf(doc, 'kix.wordheader1xml')).toBe('Mật¶');
  });

  const outside = 'The insertion index must be inside the bounds of an existing paragraph.';
  test.each<[what: string, request: object, message: string]>([
    ['at the section break', insert(0, 'x'), outside],
    ['at the start of a table', insert(8, 'x'), outside],
    ['at the start of a row', insert(9, 'x'), outside],
    ['at the start of a cell', insert(10, 'x'), outside],
    ['at the end of a table', insert(23, 'x'), outside],
    [
      'at the end',
      insert(33, 'x'),
      'Index 33 must be less than the end index of the referenced segment, 33.',
    ],
    ['before the beginning', insert(-1, 'x'), 'Index -1 must be greater than or equal to 0.'],
    ['that is empty', insert(2, ''), 'Insert text requests must specify text to insert.'],
    [
      'in no segment',
      { insertText: { location: { segmentId: 'x', index: 1 }, text: 'x' } },
      'Segment with ID x',
    ],
  ])('refuses text %s', (_, request, message) => {
    expect(() => update(doc, request)).toThrow(
      `API call to docs.documents.batchUpdate failed with error: Invalid requests[0].insertText: ${message}`,
    );
    expect(lineOf(doc)).toBe(line);
  });
});

describe('deleteContentRange', () => {
  test.each<[what: string, start: number, end: number, from: string, to: string]>([
    ['inside a paragraph', 2, 3, 'Một', 'Mt'],
    ['all of a paragraph but its line break', 1, 4, 'Một¶', '¶'],
    ['a whole paragraph', 1, 5, 'Một¶', ''],
    ['a line break', 4, 5, 'Một¶😀', 'Một😀'],
    ['from one paragraph into the next', 2, 7, 'Một¶😀¶', 'M¶'],
    ['in a cell', 11, 12, 'a¶', '¶'],
    ['across two runs', 25, 27, 'Ba\tx', 'Bx'],
    ['the line break before the one that ends a section', 28, 29, 'x¶¶', 'x¶'],
    ['a whole table', 8, 24, line.slice(line.indexOf('<table>'), line.indexOf('Ba')), ''],
    ['a table with the paragraph before it', 5, 24, line.slice(line.indexOf('😀'), line.indexOf('Ba')), ''],
    ['from before a table to after it', 2, 25, line.slice(line.indexOf('ột'), line.indexOf('a\tx')), ''],
  ])('takes out %s', (_, start, end, from, to) => {
    update(doc, remove(start, end));
    expect(lineOf(doc)).toBe(line.replace(from, to));
  });

  test('joins paragraphs in the look of the first, but of the second where nothing is left of the first', () => {
    update(doc, remove(2, 6 + 1));
    expect(partNow(doc)).toContain('w:val="title"');
    doc = smallDoc(body);
    update(doc, remove(1, 5));
    expect(partNow(doc)).not.toContain('w:val="title"');
  });

  test('leaves the end of a section where it was', () => {
    update(doc, remove(26, 29));
    expect(lineOf(doc)).toBe(line.replace('Ba\tx¶¶', 'Ba¶'));
    expect(partNow(doc).match(/<w:sectPr>/g)).toHaveLength(2);
  });

  test('takes a page number out of a header', () => {
    const range = { segmentId: 'kix.wordheader2xml', startIndex: 0, endIndex: 1 };
    update(doc, { deleteContentRange: { range } });
    expect(lineOf(doc, 'kix.wordheader2xml')).toBe('¶');
    expect(partNow(doc, 'word/header2.xml')).not.toContain('fldChar');
  });

  const impossible = 'Invalid deletion range. Cannot delete the requested range.';
  test.each<[what: string, start: number, end: number | undefined, message: string]>([
    ['an empty range', 2, 2, 'The range should not be empty.'],
    ['a range that ends before it begins', 3, 2, 'Invalid range: end index cannot be less than start index'],
    ['a range without an end', 3, undefined, 'Invalid range: must contain a start and end index'],
    [
      'the last line break',
      31,
      33,
      'The range cannot include the newline character at the end of the segment.',
    ],
    ['what is not there', 2, 99, 'Index 99 must be less than the end index of the referenced segment, 33.'],
    ['the first section break', 0, 2, 'Cannot operate on the first section break in the document.'],
    ['half a surrogate pair', 5, 6, impossible],
    ['the other half of it', 6, 7, impossible],
    ['the line break before a table', 7, 8, impossible],
    ['the paragraph before a table', 5, 8, impossible],
    ['the start of a table', 8, 9, impossible],
    ['the end of a table', 23, 24, impossible],
    ['a row', 9, 16, impossible],
    ['a cell', 10, 13, impossible],
    ['the last line break of a cell', 11, 13, impossible],
    ['from one cell into the next', 11, 15, impossible],
    ['from a cell out of the table', 21, 25, impossible],
    ['from before a table into it', 6, 12, impossible],
    ['the line break before a section break', 29, 30, impossible],
  ])('refuses to take out %s', (_, start, end, message) => {
    expect(() => update(doc, remove(start, end as number))).toThrow(
      `Invalid requests[0].deleteContentRange: ${message}`,
    );
    expect(lineOf(doc)).toBe(line);
  });

  test('refuses what would leave text right before a table', () => {
    const one = tbl([['a']]);
    doc = smallDoc(`${p('Một')}${one}${one}${p('')}${sect()}`);
    const end = lineOf(doc).indexOf('</table>') - '<section><table><row><cell>'.length + 5;
    expect(() => update(doc, remove(2, end))).toThrow(impossible);
    update(doc, remove(1, end));
    expect(lineOf(doc)).toBe('<section><table><row><cell>a¶</table>¶');
  });

  test('of the end of a section is not modelled', () => {
    expect(() => update(doc, remove(29, 31))).toThrow('Deleting the end of a section');
  });
});
