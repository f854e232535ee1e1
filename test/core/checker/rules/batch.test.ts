import fc from 'fast-check';
import { checkBatch } from '../../../../src/core/checker/check';
import { Dictionary } from '../../../../src/core/checker/dictionary';
import { bareContext, reportsOf } from '../../../support/reports';

/** What a rule finds in the entries of units A, B, C…: the cell, the part and the proposals. */
function foundBy(rule: string, ...units: string[][]) {
  return checkBatch(reportsOf(...units), bareContext)
    .filter((found) => found.rule === rule)
    .map(({ tab, cell, start, end, suggestions }) => {
      const text = units[tab.charCodeAt(0) - 65]?.[Number(cell.slice(1)) - 5] ?? '';
      return [`${tab}!${cell}`, text.slice(start, end), ...suggestions];
    });
}

describe('an abbreviation with a number', () => {
  test('is found where most of the batch writes it in another way', () => {
    expect(foundBy('A2', ['Họp BCĐ35.', 'Họp BCĐ 35, BCĐ  35.'], ['Họp BCĐ-35.'])).toEqual([
      ['A!B5', 'BCĐ35', 'BCĐ 35'],
      ['B!B5', 'BCĐ-35', 'BCĐ 35'],
    ]);
  });
});

describe('a term', () => {
  test('says how often each way occurs', () => {
    const [found] = checkBatch(reportsOf(['Các hội nghị, Hội nghị, hội nghị.']), bareContext);
    expect(found).toMatchObject({ severity: 'info', message: expect.stringContaining('“hội nghị” 2 lần') });
  });
});

test('a term that is written in many ways has its five most frequent ways named', () => {
  const ways = ['hội nghị', 'Hội nghị', 'Hội Nghị', 'hội Nghị', 'hộI nghị', 'hỘi nghị', 'hội nghỊ'];
  const [found] = checkBatch(reportsOf([`Các ${ways.join(', ')}.`]), bareContext);
  expect(found?.message.match(/1 lần/g)).toHaveLength(5);
});

describe('an item that says what another says', () => {
  const item = 'Tổ chức hội nghị trực tuyến thông tin thời sự trong nước và quốc tế đến cấp xã.';

  test.each([
    ['the same words', [item], [item], 'trùng ô B5 của tab “A” (A)'],
    ['nearly the same words', [item], [`${item.slice(0, -1)} năm 2022.`], 'gần giống ô B5 của tab “A” (A)'],
    ['the same words in another case', [item], [item.toUpperCase()], 'trùng ô B5'],
  ])('is found when it has %s', (_, a, b, words) => {
    const found = checkBatch(reportsOf(a, b), bareContext).filter(({ rule }) => rule === 'V1');
    expect(found).toMatchObject([
      { severity: 'warning', tab: 'B', cell: 'B5', start: 0, end: (b[0] ?? '').length },
    ]);
    expect(found[0]?.message).toContain(words);
  });

  test('in the same tab is said to be in this tab', () => {
    const [found] = checkBatch(reportsOf([item, item]), bareContext).filter(({ rule }) => rule === 'V1');
    expect(found?.message).toContain('ô B5 của tab này');
  });

  test.each([
    ['another text', [item, 'Vận động các hộ gia đình theo phong tục tập quán, xóa bỏ hủ tục lạc hậu.']],
    [
      'half of the words',
      [item, `${item.slice(0, 40)} và nhiều việc khác của các đơn vị trong huyện năm nay.`],
    ],
  ])('is not found when it is %s', (_, texts) => {
    expect(foundBy('V1', texts)).toEqual([]);
  });

  test('is found whatever stands between, as a comparison of each with each finds it', () => {
    const words = fc.constantFrom(...'một hai ba bốn năm sáu bảy tám chín mười'.split(' '));
    const texts = fc.array(
      fc.array(words, { minLength: 8, maxLength: 14 }).map((all) => all.join(' ')),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(texts, (entries) => {
        const sets = entries.map((text) => new Set(text.split(' ')));
        const isAlike = (a: Set<string>, b: Set<string>) => {
          const common = [...a].filter((word) => b.has(word)).length;
          return Math.min(a.size, b.size) >= 8 && common >= 0.8 * (a.size + b.size - common);
        };
        const first: number[] = [];
        const expected = sets.flatMap((set, i) => {
          if (first.some((other) => isAlike(sets[other] ?? new Set(), set))) return [`A!B${i + 5}`];
          first.push(i);
          return [];
        });
        expect(foundBy('V1', entries).map(([cell]) => cell)).toEqual(expected);
      }),
    );
  });
});

test('a text that the department ignores, or a rule that it turned off, gives no finding', () => {
  const reports = reportsOf(['BCĐ 35; của BCĐ35 tỉnh.']);
  const ignored = new Dictionary([{ kind: 'ignored', text: 'BCĐ35', right: '', rule: 'A2' }]);
  const off = new Dictionary([{ kind: 'off', text: '', right: '', rule: 'a2' }]);
  for (const dictionary of [ignored, off]) expect(checkBatch(reports, { dictionary })).toEqual([]);
});
