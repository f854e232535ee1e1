import fc from 'fast-check';
import { type Area, intersection, parseA1, toA1, wholeLines, without } from '../../../local/google/engine/a1';

const grid = { rows: 100, columns: 10 };

describe('A1 notation', () => {
  test.each([
    ['B5', 'B5'],
    ['b5', 'B5'],
    ['$B$5:C9', 'B5:C9'],
    ['C9:B5', 'B5:C9'],
    ['A:C', 'A1:C100'],
    ['2:5', 'A2:J5'],
    ['5:2', 'A2:J5'],
    ['A2:C', 'A2:C100'],
    ['AA1', 'AA1'],
  ])('%s names %s', (a1, area) => {
    expect(toA1(parseA1(a1, grid) as Area)).toBe(area);
  });

  test.each(['', 'A', '5', 'A0', 'A1:', 'A1:B2:C3', 'Tổng', 'A2:5', '2:C', 'A-1'])(
    '%p names nothing',
    (a1) => {
      expect(parseA1(a1, grid)).toBeUndefined();
    },
  );

  test.each([
    ['A:C', 'A:C'],
    ['$C:a', 'A:C'],
    ['AA:AA', 'AA:AA'],
    ['5:2', '2:5'],
    ['A2:C', undefined],
    ['A1:C100', undefined],
  ])('%s names the whole lines %s', (a1, lines) => {
    expect(wholeLines(a1, parseA1(a1, { rows: 100, columns: 40 }) as Area)).toBe(lines);
  });

  const areas = fc.record({
    row: fc.integer({ min: 1, max: 12 }),
    column: fc.integer({ min: 1, max: 12 }),
    rows: fc.integer({ min: 1, max: 8 }),
    columns: fc.integer({ min: 1, max: 8 }),
  });

  test('what is written is read back', () => {
    fc.assert(fc.property(areas, (area) => expect(parseA1(toA1(area), grid)).toEqual(area)));
  });

  test('an area without holes keeps exactly the cells outside them', () => {
    type Place = [row: number, column: number];
    const lines = Array.from({ length: 20 }, (_, i) => i + 1);
    const places = lines.flatMap((row) => lines.map((column): Place => [row, column]));
    const has = (area: Area, row: number, column: number): boolean =>
      intersection(area, { row, column, rows: 1, columns: 1 }) !== undefined;
    fc.assert(
      fc.property(areas, fc.array(areas, { maxLength: 4 }), (area, holes) => {
        const left = without(area, holes);
        const isKept = ([row, column]: Place) =>
          has(area, row, column) && !holes.some((hole) => has(hole, row, column));
        const pieces = ([row, column]: Place) => left.filter((piece) => has(piece, row, column)).length;
        expect(places.map(pieces)).toEqual(places.map((place) => (isKept(place) ? 1 : 0)));
      }),
    );
  });
});
