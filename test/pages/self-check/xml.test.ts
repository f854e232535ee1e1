// XML read as a tree, as any program may write it.
import { all, child, parseXml } from '../../../src/pages/self-check/xml';

test('elements come without prefix, with their attributes, text and children', () => {
  const top = parseXml(
    `<?xml version="1.0"?>\n<!-- nothing -->\n<w:a x:k = '1 > "0"' k2="&#7843;&#x1F600;&amp;lt;"><b/>x &lt; y<c >z</c ></w:a>`,
  );
  const a = child(top, 'a');
  expect(a).toMatchObject({ attributes: { k: '1 > "0"', k2: 'ả😀&lt;' }, text: 'x < y' });
  expect(a?.children.map(({ name, text }) => [name, text])).toEqual([
    ['b', ''],
    ['c', 'z'],
  ]);
});

test('elements are found at any depth in document order, or along a path', () => {
  const top = parseXml('<r><p n="1"><p n="2"/></p><q><p n="3"/></q></r>');
  expect(all(top, 'p').map(({ attributes }) => attributes.n)).toEqual(['1', '2', '3']);
  expect(child(top, 'r', 'q', 'p')?.attributes.n).toBe('3');
  expect(child(top, 'r', 'x', 'p')).toBeUndefined();
});

test.each(['<'.repeat(100_000), `<a ${'b="'.repeat(50_000)}`, `<a${' '.repeat(100_000)}`, '</a>'.repeat(10)])(
  'text that is no XML is read to its end without an error (%#)',
  (xml) => {
    expect(all(parseXml(xml), 'a')).toEqual([]);
  },
);
