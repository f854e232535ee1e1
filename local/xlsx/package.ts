// Brings the parts of a workbook into the form that the library reads rightly: it knows only UTF-8 and exact names,
// and reads a cell without a value as the first text, as a tick that is missing, or as 0.
import { SaxesParser } from 'saxes';
import { cellAt, cellName } from '../../src/core/grid/a1';
import { limits, newSheet } from '../google/engine/book';
import { partsOfZip } from './zip';

/** The parts of a workbook. */
export interface Package {
  /** Contents by name, as the library expects them. */
  parts: Record<string, Uint8Array>;
  /** For each sheet that the workbook lists, the part of its tab; undefined for a chart or the like. */
  tabs: (string | undefined)[];
}

/** Thrown when a file is whole, but cannot be opened; the message is one Vietnamese sentence without its stop. */
export class Unopenable extends Error {}

/** Returns the parts of a workbook. Throws an Unopenable, or another Error when the file is damaged. */
export function readPackage(bytes: Uint8Array): Package {
  const listed = new Map(partsOfZip(bytes).map((part) => [sameName(part.name), part]));
  const parts: Record<string, Uint8Array> = {};
  const links = new Map<string, Link[]>();
  const visit = (name: string): void => {
    const part = listed.get(sameName(name));
    if (!part || parts[name]) return;
    const content = part.unpack();
    parts[name] = /\.(xml|rels|vml)$/i.test(name) ? inUtf8(content) : content;
    follow(name);
  };
  const follow = (name: string): void => {
    const [folder, base] = splitName(name);
    const list = `${folder}_rels/${base}.rels`;
    visit(list);
    const found = parts[list] && !name.endsWith('.rels') ? linksIn(parts[list], folder) : [];
    links.set(name, found);
    for (const { target } of found) visit(target);
  };
  visit('[Content_Types].xml');
  follow('');
  const workbook = links.get('')?.find(({ type }) => type === 'officeDocument')?.target ?? '';
  const tabs = readTabs(parts, workbook, links.get(workbook) ?? []);
  return { parts, tabs };
}

// The names of parts are compared without case (ECMA-376-2, 6.2.2.3); some programs write them with \.
const sameName = (name: string): string => name.replace(/\\/g, '/').toLowerCase();

function splitName(name: string): [folder: string, base: string] {
  const at = name.lastIndexOf('/') + 1;
  return [name.slice(0, at), name.slice(at)];
}

/** Returns XML in UTF-8, the one encoding beside UTF-16 that a package may have; throws for any other. */
function inUtf8(content: Uint8Array): Uint8Array {
  const [first, second] = content;
  const isLittle = (first === 0xff && second === 0xfe) || (first === 0x3c && second === 0);
  const isBig = (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c);
  const encoding = isLittle ? 'utf-16le' : isBig ? 'utf-16be' : 'utf-8';
  const text = new TextDecoder(encoding, { fatal: true }).decode(content);
  return isLittle || isBig ? Buffer.from(text) : content;
}

interface Link {
  id: string;
  /** The last part of its type’s address, such as `worksheet`. */
  type: string;
  /** Name of a part. */
  target: string;
}

function linksIn(list: Uint8Array, folder: string): Link[] {
  return elementsOf(list, 'Relationship')
    .filter(({ TargetMode }) => TargetMode !== 'External')
    .map(({ Id = '', Type = '', Target = '' }) => ({
      id: Id,
      type: Type.slice(Type.lastIndexOf('/') + 1),
      target: new URL(Target, `zip:///${folder}`).pathname.slice(1),
    }));
}

/** Returns the attributes of all elements of a name, whatever their prefix; throws when the XML is not well-formed. */
function elementsOf(xml: Uint8Array, element: string): Record<string, string>[] {
  const found: Record<string, string>[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    if (name.replace(/^.*:/, '') === element) found.push(attributes as Record<string, string>);
  });
  parser.write(Buffer.from(xml).toString()).close();
  return found;
}

/** Returns the parts of the tabs, after it has made them right. */
function readTabs(parts: Package['parts'], workbook: string, links: Link[]): Package['tabs'] {
  const texts = parts[links.find(({ type }) => type === 'sharedStrings')?.target ?? ''];
  const textCount = texts
    ? (Buffer.from(texts)
        .toString()
        .match(/<(?:\w+:)?si[\s/>]/g)?.length ?? 0)
    : 0;
  let cells = 0;
  return elementsOf(parts[workbook] ?? new Uint8Array(), 'sheet').map((attributes) => {
    const [, id] = Object.entries(attributes).find(([name]) => /(^|:)id$/.test(name)) ?? [];
    const { type, target = '' } = links.find((link) => link.id === id) ?? {};
    // A tab that is listed but not there is for the library to refuse.
    if (type !== undefined && type !== 'worksheet') return undefined;
    const content = parts[target];
    if (!content) return target;
    const xml = withoutValueless(Buffer.from(content).toString(), textCount);
    parts[target] = Buffer.from(xml);
    const { rows, columns } = extentOf(xml);
    const empty = newSheet(0, '');
    cells += Math.max(rows, empty.maxRows) * Math.max(columns, empty.maxColumns);
    if (cells <= limits.cells) return target;
    throw new Unopenable(
      `Tab “${attributes.name}” trải đến ô ${cellName(rows - 1, columns - 1)}, làm bảng tính vượt quá 10 triệu ô, giới hạn của Google Sheets: hãy xóa các hàng và cột thừa của tab đó rồi lưu lại`,
    );
  });
}

const cellStart = /(?=<(?:\w+:)?c[\s/>])/;
const cellTag = /^<(?:\w+:)?c(\s[^<>]*)?>/;
const typeOf = /\st\s*=\s*["'](\w+)["']/;
const placeOf = /\sr\s*=\s*["'](\w+)["']/;

/**
 * Returns the XML of a tab in which the cells without a value have no type, so that they are blank. Throws when a cell
 * has a text that the workbook does not list.
 */
function withoutValueless(xml: string, textCount: number): string {
  const blank = (cell: string): string => {
    const [tag = '', attributes = ''] = cellTag.exec(cell) ?? [];
    const [, type = 'n'] = typeOf.exec(attributes) ?? [];
    if (!['s', 'b', 'n'].includes(type)) return cell;
    const content = tag.endsWith('/>') ? '' : (cell.slice(tag.length).split(/<\/(?:\w+:)?c>/, 1)[0] ?? '');
    const [, value] = /<(?:\w+:)?v(?:\s[^<>]*)?>\s*([^<\s]+)/.exec(content) ?? [];
    if (value === undefined) return cell.replace(typeOf, '').replace(/>\s+<\/((?:\w+:)?v)>/, '></$1>');
    if (type === 's' && !(Number(value) < textCount)) throw new Error(`There is no text ${value}`);
    return cell;
  };
  const [before = '', ...cells] = xml.split(cellStart);
  return before + cells.map(blank).join('');
}

/** Returns the last row and the last column with a cell, 1-based; row 0 when there is none. */
function extentOf(xml: string): { rows: number; columns: number } {
  const extent = { rows: 0, columns: 1 };
  let row = 0;
  const [, ...tags] = xml.split(/(?=<(?:\w+:)?(?:c|row)[\s/>])/);
  for (const tag of tags) {
    const isRow = /^<(?:\w+:)?row/.test(tag);
    const [, place] = placeOf.exec(tag.split('>', 1)[0] ?? '') ?? [];
    if (isRow) row = Number(place ?? row + 1);
    else {
      // A cell need not say where it is.
      const { row: i, column: j } = place === undefined ? { row: row - 1, column: 0 } : cellAt(place);
      extent.rows = Math.max(extent.rows, i + 1);
      extent.columns = Math.max(extent.columns, j + 1);
    }
  }
  return extent;
}
