// What cells look like: styles, borders and merges.
import type { Area } from './a1';
import { type BorderLine, cellAt, restyle, type Style, visitArea } from './book';
import { editable, type Person } from './person';

type BorderSides = Partial<Record<'top' | 'left' | 'bottom' | 'right' | 'vertical' | 'horizontal', boolean>>;

/** What a person can do to the looks of cells. Every method throws an Error with Google's message when it refuses. */
export class Looks {
  constructor(private readonly person: Person) {}

  /** Changes the format of an area; null takes a property back to the default. */
  setStyle(id: number, area: Area, change: { [K in keyof Style]?: Style[K] | null }): void {
    restyle(this.person.book, editable(this.person, id, area), area, (style) => {
      const merged = Object.entries({ ...style, ...change }).filter(([, value]) => value !== null);
      return Object.fromEntries(merged) as Style;
    });
  }

  /** Draws (true) or removes (false) border lines; a side left out stays as it is. */
  setBorder(id: number, area: Area, sides: BorderSides, line: BorderLine): void {
    const { rows, columns } = area;
    restyle(this.person.book, editable(this.person, id, area), area, (style, i, j) => {
      const edges: [keyof Style & ('top' | 'left' | 'bottom' | 'right'), boolean | undefined][] = [
        ['top', i === 0 ? sides.top : sides.horizontal],
        ['left', j === 0 ? sides.left : sides.vertical],
        ['bottom', i === rows - 1 ? sides.bottom : sides.horizontal],
        ['right', j === columns - 1 ? sides.right : sides.vertical],
      ];
      const bordered = { ...style };
      for (const [edge, isDrawn] of edges) {
        if (isDrawn) bordered[edge] = { color: line.color, line: line.line };
        else if (isDrawn === false) delete bordered[edge];
      }
      return bordered;
    });
  }

  /** Merges each area into one cell, which keeps the first value (documented). */
  merge(id: number, areas: Area[]): void {
    for (const area of areas) {
      const sheet = editable(this.person, id, area);
      this.unmerge(id, area);
      if (area.rows * area.columns < 2) continue;
      const kept = cellAt(sheet, area.row, area.column);
      visitArea(sheet, area, (cell) => {
        if (cell === kept) return;
        delete cell.value;
        delete cell.formula;
      });
      sheet.merges.push({ ...area });
    }
  }

  /** Breaks up every merge inside the area. */
  unmerge(id: number, area: Area): void {
    const sheet = editable(this.person, id, area);
    const isInside = (m: Area): boolean =>
      m.row >= area.row &&
      m.column >= area.column &&
      m.row + m.rows <= area.row + area.rows &&
      m.column + m.columns <= area.column + area.columns;
    sheet.merges = sheet.merges.filter((merged) => {
      if (isInside(merged)) return false;
      const apart =
        merged.row >= area.row + area.rows ||
        area.row >= merged.row + merged.rows ||
        merged.column >= area.column + area.columns ||
        area.column >= merged.column + merged.columns;
      if (!apart) throw new Error('You must select all cells in a merged range to merge or unmerge them.');
      return true;
    });
  }
}
