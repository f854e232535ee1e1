// Shared by the tests of the .docx: a small annex, and XML as a tree.
import { strToU8, zipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { docxParts, type Part } from '../../../src/core/docx/parts';
import { profiles } from '../../../src/core/layout/profiles';
import type { Annex, AnnexRow } from '../../../src/core/model/annex';
import type { PrintedDocument } from '../../../src/core/model/document';
import type { Settings } from '../../../src/core/model/settings';
import { printedAnnex } from '../../../src/core/report/printed-annex';
import { printedDocument } from '../../../src/core/report/printed-document';
import { coverageText } from '../../../src/core/round/coverage';
import { settingsWith } from '../settings-with';
import { type Style, styles } from '../styles';

/** Returns a small annex, with some fields replaced. */
export function annexOf(fields: Partial<Annex> = {}): Annex {
  return {
    title: 'MÔ HÌNH HIỆU QUẢ TRONG NĂM 2022',
    reference: '(Kèm theo Báo cáo số      -BC/BTGTU)',
    headings: ['TT', 'Tên đơn vị', 'Mô hình hiệu quả'],
    rows: [rowOf({ items: ['- Một mục.', '- Mục nữa.'] }), rowOf({ order: 2, items: ['Mục duy nhất.'] })],
    label: '',
    titlePt: 14,
    draft: false,
    coverage: { expected: 2, handedIn: 1, onTime: undefined, returned: 0, exempt: 0 },
    ...fields,
  };
}

/** Returns a row of the annex, with some fields replaced. */
export function rowOf(fields: Partial<AnnexRow> = {}): AnnexRow {
  return { order: 1, unit: 'Ban Tuyên giáo Huyện ủy Đồng Văn', items: ['Một mục.'], ...fields };
}

/** The settings of a report, in the order in which they are printed. */
const reportSettings: Partial<Settings> = {
  superiorBody: 'Tỉnh ủy Hà Giang',
  issuingBody: 'Ban Tuyên giáo Tỉnh ủy',
  place: 'Hà Giang',
  documentType: 'Báo cáo',
  symbol: 'BC/BTGTU',
  annexName: 'Mô hình hiệu quả',
  period: 'năm 2022',
  authority: 'K/T Trưởng ban',
  post: 'Phó Trưởng ban',
  recipients: 'Thường trực Tỉnh ủy\nLưu Ban Tuyên giáo Tỉnh ủy',
};

/** Returns an annex that follows its report; `changes` replace settings of the report. */
export function withReport(
  style: Style,
  annex = annexOf(),
  changes: Partial<Settings> = {},
): ConsolidatedDocument {
  const settings = settingsWith({ ...reportSettings, ...changes, style, opening: 'Báo cáo' });
  const { annexes, draft, ...rest } = printedDocument(settings, annex, profiles[style]);
  return { annex, ...rest };
}

/** A document, and the layout rule by which it is printed. */
export interface Layout {
  /** Such as `Báo cáo, Đảng – HD 05`. */
  name: string;
  style: Style;
  document: ConsolidatedDocument;
}

/** An annex before it becomes a table, and what is printed with it. */
export interface ConsolidatedDocument extends Omit<PrintedDocument, 'annexes' | 'draft'> {
  annex: Annex;
}

/** Returns a document as it is printed by a layout rule. */
export function printed({ annex, ...rest }: ConsolidatedDocument, style: Style): PrintedDocument {
  const { draft, coverage } = annex;
  return {
    ...rest,
    annexes: [printedAnnex(annex, profiles[style])],
    ...(draft && { draft: { coverage: coverageText(coverage) } }),
  };
}

/** Returns an annex under every layout rule, alone and after a report; `changes` replace settings of the report. */
export function everyLayout(annex = annexOf(), changes: Partial<Settings> = {}): Layout[] {
  return styles.flatMap((style) => [
    { name: `Phụ lục, ${style}`, style, document: { annex } },
    { name: `Báo cáo, ${style}`, style, document: withReport(style, annex, changes) },
  ]);
}

/** Returns the bytes of a document's .docx. */
export function docxOf(document: ConsolidatedDocument, style: Style): Uint8Array {
  return zipped(printed(document, style), style);
}

/** Returns the bytes of the .docx of a document as it is printed. */
export function zipped(document: PrintedDocument, style: Style): Uint8Array {
  const parts = docxParts(document, profiles[style]);
  return zipSync(Object.fromEntries(parts.map(({ path, xml }) => [path, strToU8(xml)])));
}

/** An element of a parsed part. */
export interface Element {
  name: string;
  attributes: Record<string, string>;
  children: Element[];
  text: string;
}

/** Parses XML strictly; throws at the first thing that is not well-formed. */
export function parse(xml: string): Element {
  const top: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  return top.children[0] ?? top;
}

/** Returns all elements of a name inside `element`, at any depth, in document order. */
export function all(element: Element, name: string): Element[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}

/** Returns the first element of a name inside `element`, at any depth; throws when there is none. */
export function first(element: Element, name: string): Element {
  const found = all(element, name)[0];
  if (!found) throw new Error(`no <${name}> in <${element.name}>`);
  return found;
}

/** Returns the visible text of an element, with its line breaks and tabs. */
export function textOf(element: Element): string {
  if (element.name === 'w:t') return element.text;
  if (element.name === 'w:br') return '\n';
  if (element.name === 'w:tab') return '\t';
  return element.children.map(textOf).join('');
}

/** Returns the parsed parts of a document by path, see `openedParts`. */
export function parsedParts(document: ConsolidatedDocument, style: Style): Map<string, Element> {
  return openedParts(docxParts(printed(document, style), profiles[style]));
}

/** Parses parts as a reader does: each paragraph and each run has what its style says of it. */
export function openedParts(parts: Part[]): Map<string, Element> {
  const parsed = new Map(parts.map(({ path, xml }) => [path, parse(xml)]));
  const styles = parsed.get('word/styles.xml');
  for (const [path, part] of parsed) {
    if (styles && /^word\/(document|header\d)/.test(path)) resolveStyles(part, styles);
  }
  return parsed;
}

function resolveStyles(part: Element, styles: Element): void {
  for (const paragraph of all(part, 'w:p')) {
    const id = all(paragraph, 'w:pStyle')[0]?.attributes['w:val'];
    const style = all(styles, 'w:style').find(({ attributes }) => attributes['w:styleId'] === id);
    if (!style || !id) continue;
    const [own] = all(paragraph, 'w:pPr');
    if (own) complete(own, all(style, 'w:pPr')[0]);
    for (const run of all(paragraph, 'w:r')) {
      const properties = all(run, 'w:rPr')[0] ?? { name: 'w:rPr', attributes: {}, children: [], text: '' };
      if (!run.children.includes(properties)) run.children.unshift(properties);
      complete(properties, all(style, 'w:rPr')[0]);
    }
  }
}

/** Adds what is said elsewhere to the children and attributes of `own`, which say more. */
function complete(own: Element, elsewhere: Element | undefined): void {
  for (const other of elsewhere?.children ?? []) {
    const same = own.children.find(({ name }) => name === other.name);
    if (same) same.attributes = { ...other.attributes, ...same.attributes };
    else own.children.push(structuredClone(other));
  }
}

/** Returns the parsed parts of an annex under the Party's layout rule, by path. */
export const partsOf = (annex: Annex): Map<string, Element> => parsedParts({ annex }, 'Đảng – HD 05');

/** Returns one parsed part of an annex; throws when there is no such part. */
export function partOf(annex: Annex, path: string): Element {
  const part = partsOf(annex).get(path);
  if (!part) throw new Error(`no part ${path}`);
  return part;
}

/** Returns the parsed `word/document.xml` of an annex. */
export const documentOf = (annex: Annex): Element => partOf(annex, 'word/document.xml');
