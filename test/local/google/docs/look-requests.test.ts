// Requests of the Docs API that change how text, paragraphs and pages look.

import {
  tableBody as body,
  partNow,
  partsNamed,
  type SmallDoc,
  smallDoc,
  update,
} from '../../../support/docx/small-doc';

let doc: SmallDoc;
beforeEach(() => {
  doc = smallDoc(body);
});

const range = (startIndex: number, endIndex: number) => ({ startIndex, endIndex });
const pt = (magnitude: number) => ({ magnitude, unit: 'PT' });

const runs = () =>
  partsNamed<{ content: string; textStyle: object }>(doc, 'textRun').map(({ content, textStyle }) => [
    content,
    textStyle,
  ]);

describe('updateTextStyle', () => {
  const style = (start: number, end: number, textStyle: object, fields = Object.keys(textStyle).join()) =>
    update(doc, { updateTextStyle: { range: range(start, end), textStyle, fields } });

  test('changes the text of the range and nothing else', () => {
    style(6, 7, {
      bold: true,
      italic: true,
      underline: true,
      fontSize: pt(13),
      weightedFontFamily: { fontFamily: 'Arial' },
    });
    const all = { bold: true, italic: true, underline: true, fontSize: pt(13) };
    expect(runs().slice(1, 4)).toEqual([
      ['H', {}],
      ['a', { ...all, weightedFontFamily: { fontFamily: 'Arial', weight: 400 } }],
      ['i\n', {}],
    ]);
  });

  test('reaches over paragraphs, with their line breaks', () => {
    style(3, 9, { italic: true });
    expect(runs().slice(0, 3)).toEqual([
      ['Mộ', { bold: true, fontSize: pt(16) }],
      ['t\n', { bold: true, italic: true, fontSize: pt(16) }],
      ['Hai\n', { italic: true }],
    ]);
  });

  test('takes back to the named style what has no value', () => {
    style(1, 5, {}, 'bold,fontSize');
    expect(runs()[0]).toEqual(['Một\n', {}]);
  });

  test('writes its elements in the order of the schema', () => {
    style(5, 6, { underline: true, fontSize: pt(13), italic: true, bold: true });
    expect(partNow(doc)).toContain(
      '<w:rPr><w:b/><w:bCs/><w:i/><w:iCs/><w:sz w:val="26"/><w:szCs w:val="26"/><w:u w:val="single"/></w:rPr>',
    );
  });

  test.each<[what: string, fields: string, textStyle: object, message: string]>([
    [
      'no fields',
      '',
      { bold: true },
      "Invalid requests[0].updateTextStyle: At least one field must be listed in 'fields'.",
    ],
    ['an unknown field', 'bold,bogus', {}, 'Invalid requests[0].updateTextStyle: Invalid field: bogus'],
    [
      'a size without a unit',
      'fontSize',
      { fontSize: { magnitude: 3 } },
      'Unsupported dimension unit: UNIT_UNSPECIFIED',
    ],
    ['a field that the host does not change', 'link', {}, 'The field link of TextStyle in a request'],
  ])('refuses %s', (_, fields, textStyle, message) => {
    expect(() => style(1, 2, textStyle, fields)).toThrow(message);
  });
});

describe('updateParagraphStyle', () => {
  const style = (
    start: number,
    end: number,
    paragraphStyle: object,
    fields = Object.keys(paragraphStyle).join(),
  ) => update(doc, { updateParagraphStyle: { range: range(start, end), paragraphStyle, fields } });
  const looks = () => partsNamed<Record<string, unknown>>(doc, 'paragraphStyle');

  test('changes every paragraph that the range touches', () => {
    const look = {
      alignment: 'END',
      lineSpacing: 120,
      spaceAbove: pt(3),
      spaceBelow: pt(4),
      indentStart: pt(20),
      indentFirstLine: pt(10),
      keepWithNext: true,
      keepLinesTogether: true,
    };
    const before = looks()[2];
    style(4, 6, look);
    expect(looks().slice(0, 2)).toEqual([expect.objectContaining(look), expect.objectContaining(look)]);
    expect(looks()[2]).toEqual(before);
  });

  test('takes back to the named style what has no value', () => {
    style(1, 2, {}, 'alignment,indentStart,indentFirstLine,spaceAbove,lineSpacing');
    expect(looks()[0]).toEqual({ namedStyleType: 'NORMAL_TEXT', direction: 'LEFT_TO_RIGHT' });
  });

  test('makes a heading, of a style that the file gets', () => {
    style(5, 6, { namedStyleType: 'HEADING_1' });
    expect(looks()[1]).toEqual({ namedStyleType: 'HEADING_1', direction: 'LEFT_TO_RIGHT' });
    expect(partNow(doc)).toContain('<w:pStyle w:val="Heading1"/>');
    expect(partNow(doc, 'word/styles.xml')).toMatch(
      /w:styleId="Heading1"><w:name w:val="heading 1"\/>.*<w:sz w:val="40"\/>/,
    );
    style(5, 6, { namedStyleType: 'NORMAL_TEXT' });
    expect(looks()[1]?.namedStyleType).toBe('NORMAL_TEXT');
  });

  test('of a name that Google does not have is not read', () => {
    expect(() => style(1, 2, { namedStyleType: 'BOGUS' })).toThrow(
      "Invalid value at 'requests[0].update_paragraph_style.paragraph_style.named_style_type'",
    );
  });
});

describe('pages', () => {
  const sections = () => partsNamed<Record<string, unknown>>(doc, 'sectionStyle');
  const documentStyleNow = () => partsNamed<Record<string, unknown>>(doc, 'documentStyle')[0];
  beforeEach(() => {
    doc.host.quirks.sectionStyles = 'said';
  });

  test('of the sections that the range touches are set up', () => {
    const sectionStyle = {
      marginTop: pt(70),
      marginBottom: pt(71),
      marginLeft: pt(72),
      marginRight: pt(73),
      marginHeader: pt(74),
      pageNumberStart: 3,
      useFirstPageHeaderFooter: true,
      flipPageOrientation: true,
    };
    const before = sections()[0];
    update(doc, {
      updateSectionStyle: { range: range(27, 28), sectionStyle, fields: Object.keys(sectionStyle).join() },
    });
    expect(sections()).toEqual([before, expect.objectContaining(sectionStyle)]);
    const upright = {
      range: range(27, 28),
      sectionStyle: { flipPageOrientation: false },
      fields: 'flipPageOrientation',
    };
    update(doc, { updateSectionStyle: upright });
    expect(sections()[1]).toMatchObject({ flipPageOrientation: false });
  });

  test('of the document are set up: margins and size for all sections, the rest for the first', () => {
    const documentStyle = {
      marginTop: pt(70),
      pageSize: { width: pt(300), height: pt(400) },
      pageNumberStart: 3,
      useFirstPageHeaderFooter: false,
    };
    update(doc, { updateDocumentStyle: { documentStyle, fields: Object.keys(documentStyle).join() } });
    expect(documentStyleNow()).toMatchObject(documentStyle);
    expect(sections()).toMatchObject([
      { marginTop: pt(70), pageNumberStart: 3, useFirstPageHeaderFooter: false },
      { marginTop: pt(70), flipPageOrientation: false },
    ]);
    expect(sections()[1]?.pageNumberStart).toBeUndefined();
  });

  test.each<[what: string, sectionStyle: object, fields: string, message: string]>([
    ['a header by its id', { defaultHeaderId: 'x' }, 'defaultHeaderId', 'Unallowed field: defaultHeaderId'],
    ['a kind of section', { sectionType: 'CONTINUOUS' }, 'sectionType', 'Unallowed field: sectionType'],
    ['a field without its value', {}, 'pageNumberStart', 'The field pageNumberStart must be set.'],
    ['a field that no section has', {}, 'pageSize', 'Invalid field: pageSize'],
  ])('refuse %s', (_, sectionStyle, fields, message) => {
    expect(() => update(doc, { updateSectionStyle: { range: range(1, 2), sectionStyle, fields } })).toThrow(
      `Invalid requests[0].updateSectionStyle: ${message}`,
    );
  });
});
