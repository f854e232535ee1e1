import fc from 'fast-check';
import { xlsxNames } from '../../../local/xlsx';
import { hostWith } from '../../support/script';
import { anyCellText, reopened } from '../../support/xlsx-book';

describe('names of tabs in a file', () => {
  test.each([
    [['Đơn vị'], ['Đơn vị']],
    [
      ['a/b', 'a:b'],
      ['a_b', 'a_b (2)'],
    ],
    [
      ['Tên', 'TÊN'],
      ['Tên', 'TÊN (2)'],
    ],
    [["'a'"], ['_a_']],
    [['History'], ['History (2)']],
    [
      ['x'.repeat(40), 'x'.repeat(41)],
      ['x'.repeat(31), `${'x'.repeat(27)} (2)`],
    ],
    [[`${'x'.repeat(30)}😀`], ['x'.repeat(30)]],
  ])('%p become %p', (names, written) => {
    expect(xlsxNames(names)).toEqual(written);
  });

  test('are always short, unique and allowed, and short names that are both stay', () => {
    fc.assert(
      fc.property(fc.array(anyCellText, { maxLength: 30 }), (names) => {
        const written = xlsxNames(names);
        expect(new Set(written.map((name) => name.toLowerCase())).size).toBe(names.length);
        for (const name of written) expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/);
        expect(xlsxNames(written)).toEqual(written);
      }),
    );
  });

  test('come back whole, whatever they are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(anyCellText, { maxLength: 8 }), async (names) => {
        const host = hostWith();
        const [first] = host.book.sheets;
        if (!first) throw new Error('a new workbook has a tab');
        host.book.sheets = ['Đầu', ...names].map((name, id) => ({ ...first, id, name }));
        expect((await reopened(host)).tabs()).toEqual(host.tabs());
      }),
      { numRuns: 30 },
    );
  });
});
