// Cells: their values, number formats and rules, with text read and rules enforced as Sheets does.
import { type Area, toA1 } from './a1';
import {
  type Cell,
  cellAt,
  internValidation,
  limits,
  restyle,
  type Sheet,
  type Style,
  touchArea,
  touchCell,
  type Validation,
  type Value,
  visitArea,
} from './book';
import { coerce, type Entered } from './coerce';
import { daysToInstant, instantToDays } from './dates';
import { automatic, formatNumber, isDateFormat, isTextFormat } from './number-format';
import { editable, type Person, sheetOf } from './person';

/** A value as it is written or read; a date is an instant in ms since 1970, UTC. */
export type Plain = Value | null | undefined | { date: number };

/** What can be asked of a cell. */
export type Aspect = 'value' | 'display' | 'formula' | 'format' | 'note' | 'link';

/** What a person can do to the cells. Every method throws an Error with Google's message when it refuses. */
export class Cells {
  constructor(private readonly person: Person) {}

  /** Returns one aspect of every cell of an area, row by row. */
  read(id: number, area: Area, aspect: Aspect): Plain[][] {
    const sheet = sheetOf(this.person, id);
    const read: Plain[][] = [];
    for (let i = 0; i < area.rows; i++) {
      const row: Plain[] = [];
      for (let j = 0; j < area.columns; j++)
        row.push(this.look(cellAt(sheet, area.row + i, area.column + j), aspect));
      read.push(row);
    }
    return read;
  }

  private look(cell: Cell | undefined, aspect: Aspect): Plain {
    if (aspect === 'formula') return cell?.formula ?? '';
    if (aspect === 'note') return cell?.note ?? '';
    if (aspect === 'link') return cell?.link ?? '';
    const format = this.style(cell).numberFormat;
    if (aspect === 'format') return format ?? automatic;
    const value = cell?.value ?? '';
    if (aspect === 'display') return display(value, format);
    const isDate = typeof value === 'number' && format !== undefined && isDateFormat(format);
    return isDate ? { date: daysToInstant(value, this.person.book.timeZone) } : value;
  }

  private style(cell: Cell | undefined): Style {
    return this.person.book.styles[cell?.style ?? 0] ?? {};
  }

  /** Writes values, read as if a person typed them; writes none of them if one is refused. */
  write(id: number, area: Area, values: Plain[][]): void {
    const sheet = editable(this.person, id, area);
    const entered = values.map((row, i) =>
      row.map((value, j) => {
        const cell = cellAt(sheet, area.row + i, area.column + j);
        const result = this.enter(value, cell);
        this.checkValidation(result, cell, { ...area, row: area.row + i, column: area.column + j });
        return result;
      }),
    );
    entered.forEach((row, i) => {
      row.forEach((result, j) => {
        this.store(sheet, area.row + i, area.column + j, result);
      });
    });
  }

  /** Sets where the texts of an area lead, row by row; an empty address takes a link away. */
  setLinks(id: number, area: Area, links: string[][]): void {
    const sheet = editable(this.person, id, area);
    for (const [i, row] of links.entries()) {
      for (const [j, link] of row.entries()) {
        const cell = cellAt(sheet, area.row + i, area.column + j);
        if (!cell) continue;
        if (link === '') delete cell.link;
        else cell.link = link;
      }
    }
  }

  /**
   * Replaces the text of the cells that hold exactly this text, as one operation; returns how many. A cell with a
   * formula stays.
   */
  replace(id: number, area: Area, text: string, replacement: string): number {
    const sheet = editable(this.person, id, area);
    if (this.person.quirks.wholeCellSearch === 'findsNothing') return 0;
    let count = 0;
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) {
        const cell = cellAt(sheet, row, column);
        if (!cell || cell.value !== text || cell.formula !== undefined) continue;
        this.write(id, { row, column, rows: 1, columns: 1 }, [[replacement]]);
        count++;
      }
    }
    return count;
  }

  private enter(value: Plain, cell: Cell | undefined): Entered | null {
    if (value === null || value === undefined || value === '') return null;
    if (typeof value === 'object') return this.enterDate(value.date);
    if (typeof value !== 'string') return { value };
    if (value.length > limits.textLength) {
      throw new Error(
        `Your input contains more than the maximum of ${limits.textLength} characters in a single cell.`,
      );
    }
    if (isTextFormat(this.style(cell).numberFormat)) return { value: this.enterText(value) };
    const { dashText } = this.person.quirks;
    return coerce(value, { dashText, year: this.year() });
  }

  private enterText(text: string): string {
    return this.person.quirks.apostropheInText === 'dropped' && text.startsWith("'") ? text.slice(1) : text;
  }

  private enterDate(ms: number): Entered {
    const days = instantToDays(ms, this.person.book.timeZone);
    return { value: days, format: days % 1 === 0 ? 'dd/MM/yyyy' : 'dd/MM/yyyy H:mm:ss' };
  }

  private year(): number {
    return new Date(this.person.now()).getUTCFullYear();
  }

  private checkValidation(entered: Entered | null, cell: Cell | undefined, at: Area): void {
    const rule = cell?.validation === undefined ? undefined : this.person.book.validations[cell.validation];
    if (!rule || rule.allowInvalid || !entered || accepts(rule, entered.value)) return;
    throw violation(rule, { ...at, rows: 1, columns: 1 });
  }

  private store(sheet: Sheet, row: number, column: number, entered: Entered | null): void {
    const cell = entered ? touchCell(sheet, row, column) : cellAt(sheet, row, column);
    delete cell?.value;
    delete cell?.formula;
    delete cell?.link;
    if (!cell || !entered) return;
    // A lone apostrophe leaves a blank cell; a formula may show an empty text.
    if (entered.value !== '' || entered.formula) cell.value = entered.value;
    if (entered.formula) cell.formula = entered.formula;
    // A format that somebody set stays, whatever format comes with a typed value.
    if (entered.format && this.style(cell).numberFormat === undefined) {
      this.reformat(sheet, row, column, entered.format);
    }
  }

  private reformat(sheet: Sheet, row: number, column: number, numberFormat: string): void {
    restyle(this.person.book, sheet, { row, column, rows: 1, columns: 1 }, (style) => ({
      ...style,
      numberFormat,
    }));
  }

  /** Types into one cell, as `write` does; but a tick box takes only TRUE and FALSE. */
  type(id: number, row: number, column: number, text: string): void {
    const at = { row, column, rows: 1, columns: 1 };
    const rule = this.validations(id, at)[0]?.[0];
    if (rule?.kind !== 'checkbox' || text === '') {
      this.write(id, at, [[text]]);
    } else if (/^(true|false)$/i.test(text.trim())) {
      this.write(id, at, [[/^true$/i.test(text.trim())]]);
    } else {
      throw violation(rule, at);
    }
  }

  /** Deletes what the cells hold; formats, notes and rules stay. */
  clear(id: number, area: Area): void {
    visitArea(editable(this.person, id, area), area, (cell) => {
      delete cell.value;
      delete cell.formula;
      delete cell.link;
    });
  }

  /** Sets the number format of every cell of the area; '' and 'General' are automatic. */
  setFormat(id: number, area: Area, format: string): void {
    const sheet = editable(this.person, id, area);
    if (this.person.quirks.textFormatOnNumbers === 'converts' && isTextFormat(format)) {
      visitArea(sheet, area, (cell) => {
        if (typeof cell.value !== 'number' || cell.formula) return;
        cell.value = display(cell.value, this.style(cell).numberFormat);
      });
    }
    const isAutomatic = /^(general)?$/i.test(format);
    restyle(this.person.book, sheet, area, ({ numberFormat: _, ...rest }) =>
      isAutomatic ? rest : { numberFormat: format, ...rest },
    );
  }

  /** Sets the rule of every cell of the area. */
  setValidation(id: number, area: Area, rule: Validation): void {
    const sheet = editable(this.person, id, area);
    const validation = internValidation(this.person.book, rule);
    touchArea(sheet, area, (cell) => {
      cell.validation = validation;
    });
  }

  /** Takes away the rule of every cell of the area. */
  clearValidation(id: number, area: Area): void {
    visitArea(editable(this.person, id, area), area, (cell) => {
      delete cell.validation;
    });
  }

  /**
   * Cuts the cells of an area and pastes them at another place of the tab, values and formats (documented); whether their
   * rules go along is unverified.
   */
  move(id: number, from: Area, row: number, column: number): void {
    editable(this.person, id, from);
    const to = { ...from, row, column };
    const sheet = editable(this.person, id, to);
    const isTaken = this.person.quirks.movedRules === 'taken';
    const cut: Cell[] = [];
    touchArea(sheet, from, (cell) => {
      const { validation, ...rest } = cell;
      cut.push(isTaken && validation !== undefined ? { ...rest, validation } : rest);
      for (const key of Object.keys(cell) as (keyof Cell)[]) {
        if (isTaken || key !== 'validation') delete cell[key];
      }
    });
    touchArea(sheet, to, (cell) => {
      const { validation } = cell;
      for (const key of Object.keys(cell) as (keyof Cell)[]) delete cell[key];
      Object.assign(cell, cut.shift(), !isTaken && validation !== undefined ? { validation } : {});
    });
  }

  /** Returns the rules of an area's cells, row by row. */
  validations(id: number, area: Area): (Validation | null)[][] {
    const sheet = sheetOf(this.person, id);
    return Array.from({ length: area.rows }, (_, i) =>
      Array.from({ length: area.columns }, (_, j) => {
        const index = cellAt(sheet, area.row + i, area.column + j)?.validation;
        return index === undefined ? null : (this.person.book.validations[index] ?? null);
      }),
    );
  }
}

/** Returns what a cell shows. */
function display(value: Value, format: string | undefined): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'number' ? formatNumber(value, format) : value;
}

function accepts(rule: Validation, value: Value): boolean {
  return rule.kind === 'checkbox'
    ? typeof value === 'boolean'
    : rule.values.includes(display(value, undefined));
}

function violation(rule: Validation, at: Area): Error {
  const choices =
    rule.kind === 'list' ? ` Please enter one of the following values: ${rule.values.join(', ')}.` : '';
  return new Error(
    `The data you entered in cell ${toA1(at)} violates the data validation rules set on this cell.${choices}`,
  );
}
