import fc from 'fast-check';
import { escapeXml } from '../../../src/core/docx/xml';
import { anyText, printable } from '../../support/docx/any-text';
import { parse } from '../../support/docx/xml-support';

test.each([
  ['Đảng ủy xã Đồng Văn', 'Đảng ủy xã Đồng Văn'],
  ['a & b', 'a &amp; b'],
  ['&amp;', '&amp;amp;'],
  ['</w:t>', '&lt;/w:t&gt;'],
  [']]>', ']]&gt;'],
  [`"'`, '&quot;&#39;'],
  ['😀 العربية', '😀 العربية'],
  ['tab\tline\nend', 'tab\tline\nend'],
  ['one\r\ntwo\rthree', 'one\ntwo\nthree'],
  ['\r\u0000\n', '\n'],
  ['bell\u0007 null\u0000 escape\u001b', 'bell null escape'],
  ['\ufffe\uffff', ''],
  ['high \ud83d, low \ude00', 'high , low '],
  ['\ude00\ud83d', ''],
])('escapes %j as %j', (text, escaped) => {
  expect(escapeXml(text)).toBe(escaped);
});

test('any text comes out of an element as it went in, but for what XML cannot hold', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(parse(`<a>${escapeXml(text)}</a>`).text).toBe(printable(text));
    }),
  );
});

test('any text stays inside a quoted attribute', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { attributes, children } = parse(`<a b="${escapeXml(text)}"/>`);
      expect(Object.keys(attributes)).toEqual(['b']);
      expect(children).toEqual([]);
    }),
  );
});
