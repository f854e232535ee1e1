// What of the list is to be seen: one unit, one kind, or everything.
import { type Kind, kindLabels, kinds, nameOf, type Row } from '../../core/wording/list-rows';

/** What is to be listed; what is left out is everything. */
export interface Filter {
  /** Name of a unit; empty for the rows without one. */
  unit?: string;
  kind?: Kind;
}

/** A choice of a filter; without a value it is everything. */
export interface Option<Value> {
  value?: Value;
  /** Ends in the number of rows that the choice would list. */
  text: string;
}

const collator = new Intl.Collator('vi', { numeric: true });

/** The rows that a filter lets through. */
export function filtered(rows: Row[], { unit, kind }: Filter): Row[] {
  return rows.filter(
    (row) => (unit === undefined || row.unit === unit) && (kind === undefined || row.kind === kind),
  );
}

/** The part of a filter that there still are rows for. */
export function keptFilter({ unit, kind }: Filter, rows: Row[]): Filter {
  const kept: Filter = {};
  if (rows.some((row) => row.unit === unit)) kept.unit = unit;
  if (rows.some((row) => row.kind === kind)) kept.kind = kind;
  return filtered(rows, kept).length > 0 ? kept : { unit: kept.unit };
}

/** The units to choose from, those without a row of the chosen kind too: the choice stays the same. */
export function unitOptions(rows: Row[], { kind }: Filter): Option<string>[] {
  const units = [...new Set(rows.map(({ unit }) => unit))].sort(collator.compare);
  return options(units, 'Mọi đơn vị', nameOf, (unit) => filtered(rows, { unit, kind }).length);
}

/** The kinds to choose from. */
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
