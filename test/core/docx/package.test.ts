import { COORDINATOR, exampleInput, typeDemo } from '../../../local/cli/demo';
import { Host } from '../../../local/host/host';
import type { Outcome } from '../../../src/contract/outcome';
import { docxParts } from '../../../src/core/docx/parts';
import { profiles } from '../../../src/core/layout/profiles';
import { valueOfRun } from '../../support/answers';
import {
  all,
  annexOf,
  type Element,
  everyLayout,
  first,
  partOf,
  partsOf,
  printed,
  textOf,
} from '../../support/docx/xml-support';

const party = profiles['Đảng – HD 05'];

const headerOf = (type: string): Element => {
  const reference = all(partOf(annexOf(), 'word/document.xml'), 'w:headerReference').find(
    ({ attributes }) => attributes['w:type'] === type,
  );
  const relation = all(partOf(annexOf(), 'word/_rels/document.xml.rels'), 'Relationship').find(
    ({ attributes }) => attributes.Id === reference?.attributes['r:id'],
  );
  return partOf(annexOf(), `word/${relation?.attributes.Target}`);
};

test('the list of content types comes first', () => {
  expect(docxParts(printed({ annex: annexOf() }, 'Đảng – HD 05'), party)[0]?.path).toBe(
    '[Content_Types].xml',
  );
});

test.each(everyLayout())('$name: the same document gives the same parts', ({ style, document }) => {
  const parts = docxParts(printed(document, style), profiles[style]);
  expect(docxParts(structuredClone(printed(document, style)), profiles[style])).toEqual(parts);
});

test('the same entries give the same bytes, in another workbook at a later moment', () => {
  const { settings = {}, units } = exampleInput();
  const input = { settings, units: units.slice(0, 3) };
  const bytesMade = (moment: string) => {
    jest.useFakeTimers({ now: new Date(moment) });
    const host = new Host({ owner: COORDINATOR });
    typeDemo(host, input);
    const { document } = valueOfRun<Outcome>(host.run('produceAnnex', [true, 'bytes']));
    jest.useRealTimers();
    return host.drive.get(document?.id ?? '').bytes ?? new Uint8Array();
  };
  const bytes = bytesMade('2022-07-15T01:00:00Z');
  expect(bytes.length).toBeGreaterThan(1000);
  expect(Buffer.compare(bytesMade('2026-11-23T09:30:00Z'), bytes)).toBe(0);
});

test('what the relationships and the content types name is there, and every part has a content type', () => {
  const parts = partsOf(annexOf());
  const related = [...parts].flatMap(([path, part]) => {
    const folder = path.replace(/_rels\/[^/]*$/, '');
    return all(part, 'Relationship').map(({ attributes }) => folder + attributes.Target);
  });
  const typed = all(partOf(annexOf(), '[Content_Types].xml'), 'Override').map(({ attributes }) =>
    attributes.PartName?.slice(1),
  );
  const content = [...parts.keys()].filter((path) => path.startsWith('word/') && !path.endsWith('.rels'));
  expect(related.sort()).toEqual([...content].sort());
  expect(typed.sort()).toEqual([...content].sort());
});

test('the ids that the document uses for its headers are those of header parts', () => {
  const headers = all(partOf(annexOf(), 'word/_rels/document.xml.rels'), 'Relationship')
    .filter(({ attributes }) => attributes.Type?.endsWith('/header'))
    .map(({ attributes }) => attributes.Id);
  const used = all(partOf(annexOf(), 'word/document.xml'), 'w:headerReference');
  expect(used.map(({ attributes }) => attributes['r:id'])).toEqual(headers);
});

test('the first page has a header of its own, which is empty', () => {
  expect(first(partOf(annexOf(), 'word/document.xml'), 'w:titlePg').attributes['w:val']).toBe('1');
  expect(headerOf('first').children.map(({ name, children }) => [name, children])).toEqual([['w:p', []]]);
});

test('the other pages have the page number as one field in one run, centred, upright, 14 points', () => {
  const [paragraph] = all(headerOf('default'), 'w:p');
  const [run, ...others] = paragraph ? all(paragraph, 'w:r') : [];
  expect(others).toEqual([]);
  expect(
    run?.children.map(({ name, attributes, text }) => attributes['w:fldCharType'] ?? (text || name)),
  ).toEqual(['w:rPr', 'begin', 'PAGE', 'separate', 'end']);
  expect(run && first(run, 'w:rPr').children.map(({ name }) => name)).toEqual(['w:sz', 'w:szCs']);
  expect(run && first(run, 'w:sz').attributes['w:val']).toBe('28');
  expect(paragraph && first(paragraph, 'w:jc').attributes['w:val']).toBe('center');
  expect(textOf(headerOf('default'))).toBe('');
});

test('the page is A4 with the margins of the Party, its number 10 mm from the top', () => {
  const document = partOf(annexOf(), 'word/document.xml');
  const mm = (element: Element, name: string) => Math.round((Number(element.attributes[name]) / 1440) * 25.4);
  const [size, margins] = [first(document, 'w:pgSz'), first(document, 'w:pgMar')];
  expect([mm(size, 'w:w'), mm(size, 'w:h')]).toEqual([210, 297]);
  expect(['w:top', 'w:bottom', 'w:left', 'w:right', 'w:header'].map((name) => mm(margins, name))).toEqual([
    20, 20, 30, 15, 10,
  ]);
  expect(first(document, 'w:pgNumType').attributes['w:start']).toBe('1');
});

test('all text is in Times New Roman 14 and in Vietnamese unless a paragraph says otherwise', () => {
  const defaults = first(partOf(annexOf(), 'word/styles.xml'), 'w:rPrDefault');
  const font = 'Times New Roman';
  expect(first(defaults, 'w:rFonts').attributes).toEqual({
    'w:ascii': font,
    'w:hAnsi': font,
    'w:eastAsia': font,
    'w:cs': font,
  });
  expect(first(defaults, 'w:sz').attributes['w:val']).toBe('28');
  expect(first(defaults, 'w:lang').attributes['w:val']).toBe('vi-VN');
});
