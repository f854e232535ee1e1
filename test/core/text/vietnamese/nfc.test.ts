import fc from 'fast-check';
import { toNfc } from '../../../../src/core/text/vietnamese/nfc';
import { anyCharacter } from '../../../support/any-character';

test('agrees with normalize on any text that writes marks in order', () => {
  const text = fc
    .string({ unit: anyCharacter, maxLength: 50 })
    .map((s) => s.normalize('NFC').normalize('NFD'));
  fc.assert(
    fc.property(text, (s) => {
      fc.pre(!/[\u0300\u0301\u0303\u0309][\u0302\u0306]/.test(s));
      expect(toNfc(s)).toBe(s.normalize('NFC'));
    }),
  );
});

test.each([
  ['한국어', '한국어'],
  ['\u212Bngstr\u00F6m \u2126', 'Ångström Ω'],
  ['豈', '豈'],
  ['a\u0301\u0302', 'ấ'],
  ['e\u0301\u0302\u0302', 'ế\u0302'],
])('%j', (text, nfc) => {
  expect(toNfc(text.normalize('NFD'))).toBe(nfc.normalize('NFC'));
  expect(toNfc(text)).toBe(nfc.normalize('NFC'));
});

test('a pile of marks is cut to what any orthography needs, between characters', () => {
  expect(toNfc(`x${'\u0301'.repeat(500)}y`)).toBe(`x${'\u0301'.repeat(30)}y`);
  expect(toNfc(`x${'\u{1D165}'.repeat(500)}y`)).toBe(`x${'\u{1D165}'.repeat(30)}y`);
});
