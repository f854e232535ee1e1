// Addresses as people type and paste them.
import fc from 'fast-check';
import { emailsIn, isEmail } from '../../../src/core/model/email';

test.each([
  ['a@b.vn', ['a@b.vn']],
  [' a@b.vn ; c@d.vn,e@f.vn\ng@h.vn\u00a0', ['a@b.vn', 'c@d.vn', 'e@f.vn', 'g@h.vn']],
  ['Lê Văn An <a@b.vn>', ['a@b.vn']],
  ['TS. Lê An <a@b.vn>\nBình <c@d.vn>, e@f.vn', ['a@b.vn', 'c@d.vn', 'e@f.vn']],
  ['a@b.vn Bình <c@d.vn>', ['a@b.vn', 'c@d.vn']],
])('%j names %j', (text, emails) => {
  expect(emailsIn(text)).toEqual(emails);
});

test.each(['a.b.vn <c@d.vn>', 'không có; Bình <c@d.vn>', 'c@d.vn Bình', '<c d@e.vn>'])(
  'of %j, what is no address stays to be told',
  (text) => {
    expect(emailsIn(text).every(isEmail)).toBe(false);
  },
);

test('no address is lost, whatever stands around it', () => {
  const piece = fc.constantFrom(
    'a@b.vn',
    '<c@d.vn>',
    '<',
    '>',
    ' ',
    ',',
    ';',
    '\n',
    'An',
    'TS.',
    'e.vn',
    '@',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const words = pieces
        .join('')
        .split(/[,;\s]+/)
        .map((word) => word.replace(/^<([^<>]*)>$/, '$1'));
      const addresses = words.filter(isEmail);
      expect(emailsIn(pieces.join('')).filter(isEmail)).toEqual(addresses);
    }),
  );
});
