import { remembered } from '../../../../src/core/text/vietnamese/remembered';

/** A function, and how often it was asked. */
function counted(): { answer: (text: string) => string | undefined; asked: string[] } {
  const asked: string[] = [];
  const answer = (text: string) => {
    asked.push(text);
    return text.toUpperCase() || undefined;
  };
  return { answer, asked };
}

test('a text is asked about once, also when the answer is undefined', () => {
  const { answer, asked } = counted();
  const quick = remembered(answer);
  expect(['a', '', 'a', '', 'b'].map(quick)).toEqual(['A', undefined, 'A', undefined, 'B']);
  expect(asked).toEqual(['a', '', 'b']);
});

test('more texts than are remembered are answered rightly, and not all kept', () => {
  const { answer, asked } = counted();
  const quick = remembered(answer);
  const texts = Array.from({ length: 5001 }, (_, i) => `t${i}`);
  expect(texts.map(quick)).toEqual(texts.map((text) => text.toUpperCase()));
  expect(quick('t0')).toBe('T0');
  expect(asked).toHaveLength(5002);
});
