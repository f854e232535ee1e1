// Filters the list by unit and by kind.
import { type Kind, kindLabels, kinds, nameOf, type Row } from '../../core/wording/list-rows';

/** Which rows to list. An absent property lets every row through. */
export interface Filter {
  /** Name of a unit; empty for the rows that belong to no unit. */
  unit?: string;
  kind?: Kind;
}

/** An option of a filter; the one without a value lets every row through. */
export interface Option<Value> {
  value?: Value;
  /** Ends with the number of rows that the option would list. */
  text: string;
}

const collator = new Intl.Collator('vi', { numeric: true });

/** Returns the rows that a filter lets through. */
export function filtered(rows: Row[], { unit, kind }: Filter): Row[] {
  return rows.filter(
    (row) => (unit === undefined || row.unit === unit) && (kind === undefined || row.kind === kind),
  );
}

/** Returns how many errors a filter does not let through. */
export function errorsOutside(rows: Row[], filter: Filter): number {
  const count = (some: Row[]) => some.filter(({ kind }) => kind === 'error').length;
  return count(rows) - count(filtered(rows, filter));
}

/** Returns a filter without the parts that no row matches any more. */
export function keptFilter({ unit, kind }: Filter, rows: Row[]): Filter {
  const kept: Filter = {};
  if (rows.some((row) => row.unit === unit)) kept.unit = unit;
  if (rows.some((row) => row.kind === kind)) kept.kind = kind;
  return filtered(rows, kept).length > 0 ? kept : { unit: kept.unit };
}

/**
 * Returns the options for the unit, also of units without a row of the chosen kind, so that the options stay the
 * same.
 */
export function unitOptions(rows: Row[], { kind }: Filter): Option<string>[] {
  const units = [...new Set(rows.map(({ unit }) => unit))].sort(collator.compare);
  return options(units, 'Mọi đơn vị', nameOf, (unit) => filtered(rows, { unit, kind }).length);
}

/** Returns the options for the kind. */
export function kindOptions(rows: Row[], { unit }: Filter): Option<Kind>[] {
  const present = kinds.filter((kind) => rows.some((row) => row.kind === kind));
  return options(
    present,
    'Mọi loại',
    (kind) => kindLabels[kind],
    (kind) => filtered(rows, { unit, kind }).length,
  );
}

function options<Value>(
  values: Value[],
  all: string,
  name: (value: Value) => string,
  count: (value?: Value) => number,
): Option<Value>[] {
  return [
    { text: `${all} (${count()})` },
    ...values.map((value) => ({ value, text: `${name(value)} (${count(value)})` })),
  ];
}
