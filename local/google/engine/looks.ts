// What cells look like: styles, borders and merges.
import { type Area, intersection } from './a1';
import { type ColourRule, cellAt, restyle, type Style, visitArea } from './book';
import { editable, type Person, reshapable, sheetOf } from './person';

type Edge = 'top' | 'left' | 'bottom' | 'right';
type BorderSides = Partial<Record<Edge | 'vertical' | 'horizontal', boolean>>;

const thinBlack = { color: '#000000', line: 'SOLID' };

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

  /** Returns the conditional formats of a tab. */
  colourRules(id: number): ColourRule[] {
    return structuredClone(sheetOf(this.person, id).colourRules ?? []);
  }

  /** Sets all conditional formats of a tab. */
  setColourRules(id: number, rules: ColourRule[]): void {
    const sheet = reshapable(this.person, id);
    if (rules.length > 0) sheet.colourRules = structuredClone(rules);
    else delete sheet.colourRules;
  }

  /** Draws (true) or removes (false) thin black border lines; a side left out stays as it is. */
  setBorder(id: number, area: Area, sides: BorderSides): void {
    const sheet = editable(this.person, id, area);
    const lastRow = area.row + area.rows - 1;
    const lastColumn = area.column + area.columns - 1;
    for (const part of frame(area)) {
      const edges = {
        top: part.row === area.row ? sides.top : sides.horizontal,
        left: part.column === area.column ? sides.left : sides.vertical,
        bottom: part.row + part.rows - 1 === lastRow ? sides.bottom : sides.horizontal,
        right: part.column + part.columns - 1 === lastColumn ? sides.right : sides.vertical,
      };
      restyle(this.person.book, sheet, part, (style) => bordered(style, edges));
    }
  }

  /** Merges an area into one cell, which keeps the first value (documented). */
  merge(id: number, area: Area): void {
    const sheet = editable(this.person, id, area);
    this.unmerge(id, area);
    if (area.rows * area.columns < 2) return;
    const kept = cellAt(sheet, area.row, area.column);
    visitArea(sheet, area, (cell) => {
      if (cell === kept) return;
      delete cell.value;
      delete cell.formula;
      delete cell.link;
    });
    sheet.merges.push({ ...area });
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
      if (intersection(merged, area)) {
        throw new Error('You must select all cells in a merged range to merge or unmerge them.');
      }
      return true;
    });
  }

  /** Returns the merges of which at least one cell lies inside the area. */
  merges(id: number, area: Area): Area[] {
    return sheetOf(this.person, id)
      .merges.filter((merged) => intersection(merged, area))
      .map((merged) => ({ ...merged }));
  }
}

/** Cuts an area into its corners, sides and middle: within each part all cells have the same edges on the outside. */
function frame({ row, column, rows, columns }: Area): Area[] {
  return thirds(row, rows).flatMap(([top, height]) =>
    thirds(column, columns).map(([left, width]) => ({
      row: top,
      column: left,
      rows: height,
      columns: width,
    })),
  );
}

function thirds(from: number, size: number): [from: number, size: number][] {
  if (size < 3) return Array.from({ length: size }, (_, i) => [from + i, 1]);
  return [
    [from, 1],
    [from + 1, size - 2],
    [from + size - 1, 1],
  ];
}

function bordered(style: Style, edges: { [E in Edge]: boolean | undefined }): Style {
  const changed = { ...style };
  for (const [edge, isDrawn] of Object.entries(edges) as [Edge, boolean | undefined][]) {
    if (isDrawn) changed[edge] = { ...thinBlack };
    else if (isDrawn === false) delete changed[edge];
  }
  return changed;
}
