// The `fields` of a call to the Drive API: which parts of the answer come back.
import { NotModelled } from './drive-error';

/** A field, and of an object the fields of it; all of them where absent. */
type Selection = Map<string, string | undefined>;

/**
 * The part of an answer that `fields` asks for, such as `id,owners(emailAddress)`; the usual ones where it is null.
 * Throws NotModelled for a field that the answer lacks.
 */
export function selectFields(
  answer: Record<string, unknown>,
  method: string,
  fields: string | null,
  usual: string,
): object {
  const selection = parse(fields ?? usual);
  if (selection.has('*')) return answer;
  return Object.fromEntries(
    [...selection].map(([name, inner]) => {
      if (!(name in answer)) throw new NotModelled(`The field ${name} in ${method}`);
      const value = answer[name];
      return [name, inner === undefined ? value : selectInside(value, method, inner)];
    }),
  );
}

function selectInside(value: unknown, method: string, fields: string): unknown {
  if (Array.isArray(value)) return value.map((item) => selectInside(item, method, fields));
  return selectFields(value as Record<string, unknown>, method, fields, '');
}

/** Splits at the commas outside brackets. */
function parse(fields: string): Selection {
  const selection: Selection = new Map();
  for (const [, name = '', inner] of fields.matchAll(/([\w*]+)(?:\(([^()]*)\))?/g))
    selection.set(name, inner);
  return selection;
}
