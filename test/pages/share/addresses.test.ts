import { distinct, readAddresses } from '../../../src/pages/share/addresses';

test.each<[string, string, string[], string[]]>([
  ['commas', 'a@b.vn, c@d.vn', ['a@b.vn', 'c@d.vn'], []],
  ['semicolons', 'a@b.vn;c@d.vn;', ['a@b.vn', 'c@d.vn'], []],
  ['spaces', ' a@b.vn  c@d.vn ', ['a@b.vn', 'c@d.vn'], []],
  ['line breaks of Windows', 'a@b.vn\r\nc@d.vn\r\n', ['a@b.vn', 'c@d.vn'], []],
  ['a column of a sheet with names beside', 'a@b.vn\tXã\nc@d.vn', ['a@b.vn', 'c@d.vn'], ['Xã']],
  ['a mail program’s list', 'Lan Anh <a@b.vn>, "Minh, Xã B" <c@d.vn>', ['a@b.vn', 'c@d.vn'], []],
  ['a mail program’s list without commas', 'Lan <a@b.vn> Minh <c@d.vn>', ['a@b.vn', 'c@d.vn'], []],
  ['brackets and bare addresses together', 'a@b.vn Lan <c@d.vn>', ['c@d.vn', 'a@b.vn'], []],
])('addresses are read between %s', (_, text, good, bad) => {
  expect(readAddresses(text)).toEqual({ good, bad });
});

test('what is no address is kept as typed, in order', () => {
  expect(readAddresses('a@b, x@y.vn, lan.gmail.com <c@d> @e.vn')).toEqual({
    good: ['x@y.vn'],
    bad: ['a@b', 'c@d', '@e.vn'],
  });
});

test('nothing typed is nothing chosen', () => {
  expect(readAddresses(' ,;\n')).toEqual({ good: [], bad: [] });
});

test('an address written twice is one, as it was written first', () => {
  expect(readAddresses('A@b.vn c@d.vn a@B.vn').good).toEqual(['A@b.vn', 'c@d.vn']);
  expect(distinct(['x@y.vn', 'X@Y.VN'])).toEqual(['x@y.vn']);
});
