// Checks the shape of what the page's calls bring: whoever has the token can send anything.
import { limits } from '../google/engine/book';
import type { CallName } from './protocol';

type Test = (value: unknown) => boolean;

/** Returns whether a value is an object with properties, and neither `null` nor a list. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const text: Test = (value) => typeof value === 'string';
const yesOrNo: Test = (value) => typeof value === 'boolean';
const whole: Test = (value) => Number.isInteger(value);
const upTo =
  (most: number): Test =>
  (value) =>
    whole(value) && (value as number) >= 1 && (value as number) <= most;
/** Widest column in pixels; ours. */
const WIDEST_PX = 2_000;
/** A row, or a number of rows. */
const rows = upTo(limits.cells);
/** A column, or a number of columns; Google's last one is ZZZ. */
const columns = upTo(18_278);
const list =
  (item: Test, least = 0): Test =>
  (value) =>
    Array.isArray(value) && value.length >= least && value.every(item);
const shape =
  (fields: Record<string, Test>): Test =>
  (value) =>
    isRecord(value) && Object.entries(fields).every(([name, test]) => test(value[name]));
/** An object that is of one of the kinds, each with fields of its own. */
const oneOf =
  (kinds: Record<string, Record<string, Test>>): Test =>
  (value) =>
    isRecord(value) &&
    Object.entries(kinds).some(([kind, fields]) => kind === value.kind && shape(fields)(value));

const area = shape({ row: rows, column: columns, rows, columns });
const edit = oneOf({
  type: { row: rows, column: columns, text },
  paste: { row: rows, column: columns, rows: list(list(text, 1), 1) },
  tick: { row: rows, column: columns, isTicked: yesOrNo },
  clear: { area },
  format: { area, look: (value) => value === 'bold' || value === 'italic', isOn: yesOrNo },
  insertRows: { at: rows, count: rows, like: rows },
  deleteRows: { at: rows, count: rows },
  setWidth: { column: columns, pixels: upTo(WIDEST_PX) },
  undo: {},
  redo: {},
});
const editTab = oneOf({
  insert: {},
  rename: { id: whole, name: text },
  delete: { id: whole },
});

const inputs: Record<CallName, Test> = {
  open: shape({}),
  book: shape({}),
  tab: shape({ id: whole }),
  openTab: shape({ id: whole }),
  edit: shape({ tab: whole, edit }),
  editTab,
  click: shape({ functionName: text }),
  run: shape({ key: text, functionName: text, parameters: list(() => true) }),
  answer: shape({ question: text, button: text, text }),
  share: shape({ emails: list(text) }),
  begin: shape({ with: (value) => value === 'empty' || value === 'example', mayReplace: yesOrNo }),
};

/** Returns whether there is a call of this name. */
export function isCall(name: string): name is CallName {
  return Object.keys(inputs).includes(name);
}

/** Returns whether an input has the shape that its call takes. */
export function isInputOf(name: CallName, input: unknown): boolean {
  return inputs[name](input);
}
