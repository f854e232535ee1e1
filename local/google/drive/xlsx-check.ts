// What Drive must find in an .xlsx before it makes a Google spreadsheet of it. The host takes cells of inline text only,
// and names whatever else it finds.
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { xmlProblem } from './docx-check';
import { NotModelled } from './drive-error';

/** The most characters of a cell and of a tab's name (Excel's documented limits). */
const limits = { cell: 32_767, name: 31 };

const OFFICE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The type of a part by the last word of the relationship that leads to it. */
const types: Record<string, string> = {
  officeDocument: `${OFFICE}.sheet.main+xml`,
  worksheet: `${OFFICE}.worksheet+xml`,
  styles: `${OFFICE}.styles+xml`,
};

interface Element {
  name: string;
  attributes: Record<string, string>;
  text: string;
}

/**
 * Returns what is wrong with an .xlsx: a part that is missing, of no or another type, or not well-formed; a tab without
 * its part or with a name that none may have; a cell out of order or too long. Returns undefined when nothing is. Throws
 * NotModelled for a part or a cell that is none of those the host knows.
 */
export function xlsxProblem(bytes: Uint8Array): string | undefined {
  let parts: Record<string, string>;
  try {
    parts = Object.fromEntries(
      Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]),
    );
  } catch {
    return 'not a zip archive';
  }
  const [first] = ['[Content_Types].xml', '_rels/.rels'].filter((path) => parts[path] === undefined);
  if (first) return `${first} is missing`;
  for (const [path, xml] of Object.entries(parts)) {
    const problem = xmlProblem(xml);
    if (problem) return `${path}: ${problem}`;
  }
  return problemOf(parts);
}

function problemOf(parts: Record<string, string>): string | undefined {
  const typeOf = new Map(
    elementsOf(parts['[Content_Types].xml'], 'Override').map(({ attributes }) => [
      attributes.PartName?.slice(1),
      attributes.ContentType,
    ]),
  );
  const reached = new Set(['[Content_Types].xml']);
  const follow = (path: string): Map<string, string> => {
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    const list = `${folder}_rels/${path.slice(folder.length)}.rels`;
    reached.add(list);
    const targets = elementsOf(parts[list], 'Relationship').map(({ attributes }) => {
      const { Id = '', Type = '', Target = '' } = attributes;
      const kind = Type.slice(Type.lastIndexOf('/') + 1);
      if (!types[kind]) throw new NotModelled(`A part of the kind ${kind} in an .xlsx`);
      const to = folder + Target;
      reached.add(to);
      if (parts[to] === undefined) throw new Unsound(`${to} is missing`);
      if (typeOf.get(to) !== types[kind]) throw new Unsound(`${to} has the type ${typeOf.get(to)}`);
      return [Id, to] as const;
    });
    return new Map(targets);
  };
  try {
    const [workbook = ''] = follow('').values();
    const related = follow(workbook);
    const sheets = elementsOf(parts[workbook], 'sheet').map(({ attributes }) => attributes);
    const names = new Set(sheets.map(({ name = '' }) => name.toLowerCase()));
    if (sheets.length === 0 || names.size < sheets.length) return 'no tab, or two of one name';
    for (const { name = '', 'r:id': id = '' } of sheets) {
      if (!new RegExp(`^[^[\\]:*?/\\\\]{1,${limits.name}}$`).test(name)) return `the name ${name}`;
      const problem = cellProblem(parts[related.get(id) ?? '']);
      if (problem) return `${name}: ${problem}`;
    }
    const other = Object.keys(parts).find((path) => !reached.has(path));
    if (other) throw new NotModelled(`${other} in an .xlsx`);
    return undefined;
  } catch (error) {
    if (error instanceof Unsound) return error.message;
    throw error;
  }
}

class Unsound extends Error {}

function cellProblem(xml: string | undefined): string | undefined {
  if (xml === undefined) return 'its part is missing';
  let last = '';
  for (const { attributes, text } of elementsOf(xml, 'c')) {
    const { r = '', t = 'n' } = attributes;
    if (t !== 'inlineStr') throw new NotModelled(`A cell of the type ${t} in an .xlsx`);
    const [, letters = '', row = ''] = /^([A-Z]{1,3})([1-9]\d*)$/.exec(r) ?? [];
    const place = row.padStart(7) + letters.padStart(3);
    if (row === '' || place <= last) return `the cell ${r} after ${last}`;
    if (text.length > limits.cell) return `${r} has ${text.length} characters`;
    last = place;
  }
  if (elementsOf(xml, 'f').length > 0) throw new NotModelled('A formula in an .xlsx');
  return undefined;
}

/** Returns the elements of a name with the text inside each, without the escapes of ECMA-376 (ST_Xstring). */
function elementsOf(xml = '<none/>', wanted: string): Element[] {
  const found: Element[] = [];
  let open: Element | undefined;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    if (name !== wanted) return;
    open = { name, attributes: attributes as Record<string, string>, text: '' };
    found.push(open);
  });
  parser.on('text', (text) => {
    if (open) open.text += text;
  });
  parser.on('closetag', ({ name }) => {
    if (name === wanted) open = undefined;
  });
  parser.write(xml).close();
  for (const element of found) element.text = element.text.replace(/_x([\dA-Fa-f]{4})_/g, 'x');
  return found;
}
