// The table of the self-check, and trials that fail.
import {
  byHand,
  countsText,
  found,
  type Probe,
  probe,
  probesPage,
  untried,
} from '../../../src/google/self-check/probe';

const probes: Probe[] = [
  { question: 'Một', ...found(true, 'a < b') },
  { question: 'Hai', ...found(false, '<script>alert(1)</script>', 'Làm "thế này".') },
  { question: 'Ba', ...untried('vì sao') },
];

test('a trial that throws is untried, for the reason it gives', () => {
  const result = probe('Câu hỏi', () => {
    throw new Error('Service invoked too many times');
  });
  expect(result).toEqual({ question: 'Câu hỏi', verdict: 'untried', seen: 'Service invoked too many times' });
});

test('only what does not hold comes with advice', () => {
  expect(found(true, 'x', 'Làm gì đó.')).toEqual({ verdict: 'holds', seen: 'x' });
  expect(found(false, 'x', 'Làm gì đó.')).toMatchObject({ verdict: 'fails', advice: 'Làm gì đó.' });
  expect(found(false, 'x').advice).toContain('người phát triển');
});

test('the counts name each verdict', () => {
  expect(countsText(probes)).toBe('1 không đúng, 1 đúng, 1 chưa thử được');
});

test('the page shows mark and word, and no text is taken for HTML', () => {
  const html = probesPage(probes, ['Ghi chú & <b>']);
  for (const shown of ['✖ Không đúng', '✔ Đúng', '– Chưa thử được']) expect(html).toContain(`>${shown}<`);
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(html).toContain('<p>Ghi chú &amp; &lt;b&gt;</p>');
  expect(html).not.toMatch(/<script|<b>/);
});

test('advice stands in the row right below what does not hold', () => {
  const html = probesPage(probes, []);
  expect(html).toMatch(/Hai<\/th>.*?<\/tr><tr><td colspan="3">→ Làm &quot;thế này&quot;\.<\/td><\/tr><tr>/);
  expect(html.match(/colspan/g)).toHaveLength(1);
});

test('what needs a person is never said to hold', () => {
  expect(byHand.length).toBeGreaterThan(0);
  expect(byHand.every(({ verdict, seen }) => verdict === 'untried' && seen.length > 20)).toBe(true);
});
