// Shows a document on screen as it will be printed. docx-preview draws each section as one endless page. This module
// cuts that page into sheets: rows and lines that do not fit move to the next sheet, below a copy of the header row.
import { defaultOptions, type HElement, parseAsync, renderDocument } from 'docx-preview';
import { element } from './element';

/**
 * CSS classes for what docx-preview reads but does not show: the cells of repeated header rows, and the page number.
 */
const HEADER_CELL = 'header-cell';
const PAGE_NUMBER = 'page-number';

/** The tags that are drawn; of any other element only the text is. */
const DRAWN = 'section article header p span br sup sub table colgroup col tr td style'.split(' ');

const options = { inWrapper: false, ignoreFonts: true, renderAltChunks: false, h: draw };

/** The part of docx-preview's document model that is used here; the package has no types for it. */
interface WordElement {
  type: string;
  children?: WordElement[];
  text?: string;
  /** null when the mark has no value, which means true. */
  isHeader?: boolean | null;
  fieldRun?: boolean;
  className?: string;
  pageBreakBefore?: boolean;
  /** Only in the paragraph that ends a section. */
  sectionProps?: SectionProps;
  /** Only in the body, whose end is also the end of a section. */
  props?: SectionProps;
}

interface SectionProps {
  pageNumber?: { start?: number };
}

/**
 * Shows a .docx as sheets of paper, one below another, in place of the content of `container`. Resolves to the number
 * of sheets. `container` must be visible, because lines are measured in it. Rejects when the bytes are not a .docx.
 */
export async function showDocument(container: HTMLElement, docx: ArrayBuffer): Promise<number> {
  const word = await parseAsync(docx, options);
  const parts: { body?: WordElement; rootElement?: WordElement }[] = word.parts;
  const starts: (number | undefined)[] = [];
  for (const { body, rootElement } of parts) {
    const sections = [...(body?.children?.map(({ sectionProps }) => sectionProps) ?? []), body?.props];
    starts.push(...sections.flatMap((section) => (section ? [section.pageNumber?.start] : [])));
    // A blank page is added at the end. It has the header of all pages but the first, and the following sheets are
    // copies of it.
    body?.children?.push({ type: 'paragraph', pageBreakBefore: true });
    const root = body ?? rootElement;
    if (root) mark(root);
  }
  const drawn = (await renderDocument(word, options)).filter((node) => node instanceof Element);
  const pages = drawn.filter(({ tagName }) => tagName === 'SECTION');
  const sheets = new Sheets(pages.pop() as Element);
  container.replaceChildren(...drawn.filter(({ tagName }) => tagName === 'STYLE'), sheets.ground);
  for (const [section, page] of pages.entries()) sheets.lay(page, starts[section]);
  return sheets.ground.childElementCount;
}

function mark(part: WordElement): void {
  const { children = [] } = part;
  if (part.isHeader ?? part.isHeader === null) for (const cell of children) cell.className = HEADER_CELL;
  if (children.some(({ type, text = '' }) => type === 'instruction' && /^\s*PAGE\b/.test(text))) {
    part.className = PAGE_NUMBER;
    part.fieldRun = false; // docx-preview draws no run of a field
  }
  for (const child of children) mark(child);
}

/**
 * Makes an element for docx-preview. Nothing in a document may run, load anything, or look like a part of the page
 * around it.
 */
function draw(part: HElement | Node | string): Node {
  if (typeof part === 'string' || part instanceof Node) return defaultOptions.h(part);
  const { tagName, className, children } = part;
  if (!DRAWN.includes(tagName)) return defaultOptions.h({ tagName: 'span', children });
  if (tagName === 'style' && /[@\\]|url|image/i.test(String(children))) return document.createComment('');
  const heading = className === HEADER_CELL ? { tagName: 'th', scope: 'col' } : {};
  return defaultOptions.h({ ...part, ...heading, id: undefined });
}

/** The sheets made so far. The last one is open: the next text goes onto it. */
class Sheets {
  readonly ground = element('div', { class: 'sheets' });
  private article: Element = this.ground;
  /** The current table, without its rows. */
  private table: HTMLTableElement | undefined;
  /** Where the next box goes: the text area of the open sheet, or the body of the current table there. */
  private holder = this.article;
  /** Height of the text area in pixels. */
  private room = 0;
  private blank = true;
  /** The printed number of the open sheet. */
  private number = 0;

  /** Text that does not fit on a sheet continues on a copy of `next`. */
  constructor(private readonly next: Element) {}

  /**
   * Puts an endless page onto as many sheets as it needs. The first sheet has the number `start`; without one it
   * continues the numbers.
   */
  lay(page: Element, start?: number): void {
    if (start !== undefined) this.number = start - 1;
    for (const block of this.open(page)) {
      this.table = block instanceof HTMLTableElement ? block : undefined;
      const boxes = this.table ? takeRows(this.table) : [block];
      this.startBlock();
      for (const box of boxes) this.add(box);
    }
  }

  /** Adds an emptied sheet, and returns what stood in its text area. */
  private open(sheet: Element): Element[] {
    this.ground.append(sheet);
    this.number++;
    sheet.setAttribute('aria-label', `Trang ${this.ground.childElementCount}`);
    for (const place of sheet.querySelectorAll(`.${PAGE_NUMBER}`)) place.textContent = `${this.number}`;
    this.article = sheet.querySelector('article') as Element;
    const blocks = [...this.article.children];
    this.article.replaceChildren();
    const bottom =
      sheet.getBoundingClientRect().bottom - Number.parseFloat(getComputedStyle(sheet).paddingBottom);
    this.room = bottom - this.article.getBoundingClientRect().top;
    this.blank = true;
    return blocks;
  }

  private startBlock(): void {
    const table = this.table?.cloneNode(true) as HTMLTableElement | undefined;
    if (table) this.article.append(table);
    this.holder = table?.tBodies[0] ?? this.article;
  }

  /** Adds a paragraph or a row to the open sheet, and moves what does not fit to the following sheets. */
  private add(box: Element): void {
    this.holder.append(box);
    const parts = box instanceof HTMLTableRowElement ? [...box.cells] : [box];
    // The window may have scrolled since the last measurement.
    const limit = this.article.getBoundingClientRect().top + this.room;
    const cuts = parts.map((part) => below(part, limit));
    const fits = cuts.every(({ collapsed }) => collapsed);
    const stuck = cuts.some((cut) => !cut.collapsed && `${cut}` === cut.endContainer.textContent);
    // What does not fit on an empty sheet stays there, and the sheet grows.
    if (fits || (stuck && this.blank)) {
      this.blank = false;
      return;
    }
    const rest = stuck ? box : divide(box, cuts);
    rest.remove();
    if (!this.holder.hasChildNodes()) this.holder.closest('table')?.remove();
    this.open(this.next.cloneNode(true) as Element);
    this.startBlock();
    this.add(rest);
  }
}

/** Removes the rows from a table and returns them, but leaves its first header rows as its head. */
function takeRows(table: HTMLTableElement): Element[] {
  table.style.tableLayout = 'fixed'; // the document asks for it in an attribute that docx-preview ignores
  const rows = [...table.rows];
  for (const row of rows) row.remove();
  const headers = rows.findIndex((row) => !row.querySelector('th'));
  table.createTHead().append(...rows.splice(0, headers));
  table.createTBody();
  return rows;
}

/**
 * Returns the part of a cell or paragraph from the first line that ends below `limit`; a collapsed range when every
 * line fits.
 */
function below(part: Element, limit: number): Range {
  const range = document.createRange();
  range.selectNodeContents(part);
  const texts = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode as Text;
    const { marginBottom } = getComputedStyle(text.parentElement?.closest('p') ?? part);
    const length = lengthAbove(text, limit - Number.parseFloat(marginBottom));
    if (length === text.length) continue;
    range.setStart(text, length);
    return range;
  }
  range.collapse();
  return range;
}

/** Returns how many UTF-16 units of a text stand on lines that end above `limit`. */
function lengthAbove(text: Text, limit: number): number {
  const range = document.createRange();
  range.selectNodeContents(text);
  const fits = (length: number): boolean => {
    const inPair = /[\uDC00-\uDFFF]/.test(text.data.charAt(length));
    range.setEnd(text, inPair ? length + 1 : length);
    return range.getBoundingClientRect().bottom <= limit;
  };
  let length = 0;
  for (let step = text.length; step > 0; step >>= 1) {
    while (length + step <= text.length && fits(length + step)) length += step;
  }
  return length;
}

/** Moves the cut parts of a row or paragraph into a new one, and returns it. */
function divide(box: Element, cuts: Range[]): Element {
  const rest = box.cloneNode(false) as Element;
  for (const cut of cuts) {
    const { startContainer, endContainer } = cut;
    const part = endContainer === box ? rest : rest.appendChild(endContainer.cloneNode(false) as Element);
    part.append(cut.extractContents());
    if (startContainer instanceof Text) mendEnd(startContainer);
  }
  return rest;
}

/**
 * Repairs a paragraph that was cut after `text`: its last line is justified like the others. Removes it if it is
 * empty.
 */
function mendEnd(text: Text): void {
  const paragraph = text.parentElement?.closest('p');
  if (paragraph?.textContent === '') paragraph.remove();
  if (paragraph?.style.textAlign !== 'justify') return;
  paragraph.style.textAlignLast = 'justify';
  // Browsers leave room for a space at the end of a paragraph, but not at the end of a line.
  const space = text.splitText(text.data.trimEnd().length);
  text.after(element('span', { style: 'white-space: normal' }, space));
}
