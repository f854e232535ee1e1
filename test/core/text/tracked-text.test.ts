import fc from 'fast-check';
import type { Edit } from '../../../src/core/model/prose';
import { TrackedText, trimEdit } from '../../../src/core/text/tracked-text';

test('a text as typed knows its own offsets', () => {
  const source = TrackedText.of('hội nghị');
  expect(source.text).toBe('hội nghị');
  expect(source.typedRange(4, 8)).toEqual({ start: 4, end: 8 });
  expect(source.typedRange(8, 8)).toEqual({ start: 8, end: 8 });
});

test('after removals, insertions and replacements a place is still found where it was typed', () => {
  const once = TrackedText.of('  a  b').apply([
    { start: 0, end: 2, replacement: '' },
    { start: 3, end: 5, replacement: ' ' },
  ]);
  expect(once.text).toBe('a b');
  expect(once.typedRange(1, 2)).toEqual({ start: 3, end: 5 });

  const twice = once.apply([
    { start: 1, end: 2, replacement: ' - ' },
    { start: 3, end: 3, replacement: '.' },
  ]);
  expect(twice.text).toBe('a - b.');
  expect(twice.typedRange(0, 1)).toEqual({ start: 2, end: 3 });
  expect(twice.typedRange(2, 3)).toEqual({ start: 3, end: 5 });
  expect(twice.typedRange(4, 5)).toEqual({ start: 5, end: 6 });
  expect(twice.typedRange(5, 6)).toEqual({ start: 6, end: 6 });
});

test('a place does not grow over what was removed beside it', () => {
  const source = TrackedText.of('a\u200Bb').apply([{ start: 1, end: 2, replacement: '' }]);
  expect(source.typedRange(0, 1)).toEqual({ start: 0, end: 1 });
  expect(source.typedRange(1, 2)).toEqual({ start: 2, end: 3 });
  expect(source.typedRange(0, 2)).toEqual({ start: 0, end: 3 });
});

const edits = fc
  .array(fc.tuple(fc.nat(4), fc.nat(4), fc.string({ maxLength: 3 })), { maxLength: 8 })
  .map((steps) => {
    let at = 0;
    return steps.map(([gap, length, replacement]): Edit => {
      const start = at + gap;
      at = start + length;
      return { start, end: at, replacement };
    });
  });

test('places stay in order and inside the text as typed, whatever is edited', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 64, maxLength: 64 }), edits, edits, (typed, first, second) => {
      const once = TrackedText.of(typed).apply(first);
      const source = once.apply(second.filter(({ end }) => end <= once.text.length));
      let last = 0;
      for (let i = 0; i < source.text.length; i++) {
        const { start, end } = source.typedRange(i, i + 1);
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThanOrEqual(Math.max(start, last));
        expect(end).toBeLessThanOrEqual(typed.length);
        last = end;
      }
    }),
  );
});

test.each([
  ['aXc', 'aYZc', { start: 1, end: 2, replacement: 'YZ' }],
  ['abc', 'ac', { start: 1, end: 2, replacement: '' }],
  ['aa', 'a', { start: 1, end: 2, replacement: '' }],
  ['\uD83D\uDE00', '\uD83D\uDE01', { start: 0, end: 2, replacement: '\uD83D\uDE01' }],
])('what %j and %j share at their ends is no change', (text, replacement, trimmed) => {
  expect(trimEdit(text, { start: 0, end: text.length, replacement })).toEqual(trimmed);
});
