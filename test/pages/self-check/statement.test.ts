// The words of the self-check, and the order of its table.
import type { SelfCheck } from '../../../src/contract/self-check';
import { countsOf, countsText, decided, inOrder, untried } from '../../../src/pages/self-check/statement';
import { leftoverText, statementsOf } from '../../../src/pages/self-check/statements';

const statements = [
  decided('Một', true, 'a < b'),
  decided('Hai', false, '<script>', 'Làm "thế này".'),
  untried('Ba', 'vì sao'),
  decided('Bốn', false, 'khác', 'Không cần làm gì: cũng được.'),
];

const nothing: Omit<SelfCheck, 'leftovers'> = { trials: [], sent: [], back: { untried: 'không có tệp' } };

test('only what does not hold comes with advice', () => {
  expect(decided('?', true, 'x', 'Làm gì đó.')).toEqual({ question: '?', verdict: 'holds', seen: 'x' });
  expect(decided('?', false, 'x', 'Làm gì đó.')).toMatchObject({ verdict: 'fails', advice: 'Làm gì đó.' });
  expect(decided('?', false, 'x').advice).toContain('người phát triển');
});

test('the counts name each verdict', () => {
  expect(countsText(countsOf(statements))).toBe('1 không đúng, 1 khác cũng được, 1 đúng, 1 chưa thử được');
});

test('the table begins with what does not hold', () => {
  expect(inOrder(statements).map(({ question }) => question)).toEqual(['Hai', 'Bốn', 'Một', 'Ba']);
});

test('a trial that could not be made is untried, for the reason that Google gave', () => {
  const [first] = statementsOf({
    ...nothing,
    trials: [{ key: 'copy', outcome: { untried: 'Too many times' } }],
  });
  expect(first).toEqual({
    question: 'Chép được văn bản ra một bản riêng',
    verdict: 'untried',
    seen: 'Too many times',
  });
});

test('a text is named by itself, and a long one by its length', () => {
  const about = (text: string) =>
    statementsOf({
      ...nothing,
      trials: [
        { key: 'textKept', about: text, outcome: { holds: false, seen: { type: 'number', text: '2' } } },
      ],
    })[0];
  expect(about('hai\ndòng')).toMatchObject({ question: 'Ô văn bản giữ nguyên “hai⏎dòng”', seen: 'number 2' });
  expect(about('ế'.repeat(50_000))?.question).toBe('Ô văn bản giữ nguyên 50000 ký tự');
});

test('what needs a person is never said to hold', () => {
  const byHand = statementsOf(nothing);
  expect(byHand.length).toBeGreaterThan(0);
  expect(byHand.every(({ verdict, seen }) => verdict === 'untried' && seen.length > 20)).toBe(true);
});

test('what could not be removed is named, with what to do', () => {
  expect(leftoverText({ name: 'Tự kiểm tra 1', reason: 'Service error' })).toBe(
    'Chưa xóa được tab “Tự kiểm tra 1”: hãy xóa bằng tay. (Service error)',
  );
  expect(leftoverText({ name: 'Văn bản thử', url: 'https://docs.google.com/x', reason: 'Busy' })).toBe(
    'Chưa xóa được văn bản “Văn bản thử” https://docs.google.com/x: hãy xóa bằng tay. (Busy)',
  );
});
