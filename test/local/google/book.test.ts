import { parseA1, toA1 } from '../../../local/google/engine/a1';
import { deleteLines, insertLines, newSheet, type Sheet, touchCell } from '../../../local/google/engine/book';

function area(a1: string): NonNullable<ReturnType<typeof parseA1>> {
  return parseA1(a1, { rows: 1000, columns: 26 }) as NonNullable<ReturnType<typeof parseA1>>;
}

function sheetWith(parts: { merges?: string[]; protectedRange?: string; unprotected?: string[] }): Sheet {
  const sheet = newSheet(1, 'A');
  sheet.merges = (parts.merges ?? []).map(area);
  sheet.protections = [
    {
      id: 2,
      description: '',
      warningOnly: false,
      domainEdit: false,
      ...(parts.protectedRange ? { area: area(parts.protectedRange) } : {}),
      unprotected: (parts.unprotected ?? []).map(area),
    },
  ];
  return sheet;
}

describe('inserting and deleting rows', () => {
  test.each([
    ['above', 2, 'B7:C12'],
    ['at its first row', 5, 'B7:C12'],
    ['inside', 6, 'B5:C12'],
    ['just below', 11, 'B5:C10'],
  ])('an area %s moves or grows', (_, at, expected) => {
    const sheet = sheetWith({ merges: ['B5:C10'], protectedRange: 'B5:C10', unprotected: ['B5:C10'] });
    insertLines(sheet, 'row', at, 2, 1);
    expect(sheet.merges.map(toA1)).toEqual([expected]);
    expect(sheet.protections.map((p) => [p.area && toA1(p.area), ...p.unprotected.map(toA1)])).toEqual([
      [expected, expected],
    ]);
    expect(sheet.maxRows).toBe(1002);
  });

  test.each([
    ['above', 1, 2, 'B3:C8'],
    ['over its top', 4, 2, 'B4:C8'],
    ['inside', 6, 2, 'B5:C8'],
    ['over its end', 9, 5, 'B5:C8'],
    ['below', 11, 2, 'B5:C10'],
  ])('deleting %s an area moves or shrinks it', (_, at, count, expected) => {
    const sheet = sheetWith({ merges: ['B5:C10'], protectedRange: 'B5:C10' });
    deleteLines(sheet, 'row', at, count);
    expect(sheet.merges.map(toA1)).toEqual([expected]);
    expect(sheet.protections[0]?.area && toA1(sheet.protections[0].area)).toBe(expected);
  });

  test('an area whose last row goes vanishes, with its protection', () => {
    const sheet = sheetWith({ merges: ['B5:C6'], protectedRange: 'B5:C6' });
    deleteLines(sheet, 'row', 5, 2);
    expect([sheet.merges, sheet.protections]).toEqual([[], []]);
  });

  test('a protected tab stays protected when its unprotected rows go', () => {
    const sheet = sheetWith({ unprotected: ['B5:B6'] });
    deleteLines(sheet, 'row', 5, 2);
    expect(sheet.protections).toMatchObject([{ unprotected: [] }]);
  });

  test('new rows take format and rule of their model, not its content', () => {
    const sheet = newSheet(1, 'A');
    Object.assign(touchCell(sheet, 5, 2), { value: 'x', note: 'n', style: 3, validation: 1 });
    Object.assign(touchCell(sheet, 6, 2), { value: 'y' });
    insertLines(sheet, 'row', 6, 2, 5);
    expect(sheet.rows.slice(4)).toEqual([
      [null, { value: 'x', note: 'n', style: 3, validation: 1 }],
      [null, { style: 3, validation: 1 }],
      [null, { style: 3, validation: 1 }],
      [null, { value: 'y' }],
    ]);
  });

  test('heights, widths and frozen rows move along', () => {
    const sheet = newSheet(1, 'A');
    sheet.heights = { 4: 40, 8: 80 };
    sheet.widths = { 3: 300 };
    sheet.frozenRows = 4;
    insertLines(sheet, 'row', 2, 1, 1);
    deleteLines(sheet, 'row', 5, 2);
    insertLines(sheet, 'column', 1, 1, 1);
    expect(sheet).toMatchObject({ heights: { 7: 80 }, widths: { 4: 300 }, frozenRows: 4 });
  });
});
