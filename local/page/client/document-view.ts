// The made document on screen as it comes out on paper. docx-preview draws it as one endless page; here that is cut
// into sheets: rows and lines that do not fit go on to the next sheet, under a copy of the header row.
import { defaultOptions, type HElement, parseAsync, renderDocument } from 'docx-preview';
import { element } from './element';

/** Classes for what docx-preview reads but does not show: cells of rows to repeat, and the place of a page's number. */
const HEADER_CELL = 'header-cell';
const PAGE_NUMBER = 'page-number';

/** What the annex is drawn with; of all else in a document only the text is drawn. */
const DRAWN = 'section article header p span br sup sub table colgroup col tr td style'.split(' ');

const options = { inWrapper: false, ignoreFonts: true, renderAltChunks: false, h: draw };

/** What is used here of docx-preview's model of a document, for which it has no types. */
interface WordElement {
  type: string;
  children?: WordElement[];
  text?: string;
  /** null where the mark has no value, which means that it is one. */
  isHeader?: boolean | null;
  fieldRun?: boolean;
  className?: string;
  pageBreakBefore?: boolean;
  /** Of the paragraph that ends a section. */
  sectionProps?: SectionProps;
  /** Of the body, whose end also ends a section. */
  props?: SectionProps;
}

interface SectionProps {
  pageNumber?: { start?: number };
}

/**
 * Shows a .docx as sheets of paper one below another, in place of what `container` holds, and returns their number.
 * The container must be on screen, as lines are measured there; rejects what is no .docx.
 */
export async function showDocument(container: HTMLElement, docx: ArrayBuffer): Promise<number> {
  const word = await parseAsync(docx, options);
  const parts: { body?: WordElement; rootElement?: WordElement }[] = word.parts;
  const starts: (number | undefined)[] = [];
  for (const { body, rootElement } of parts) {
    const sections = [...(body?.children?.map(({ sectionProps }) => sectionProps) ?? []), body?.props];
    starts.push(...sections.flatMap((section) => (section ? [section.pageNumber?.start] : [])));
    // A blank page at the end has the header of every page but the first: all that follow are copies of it.
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

/** Makes an element for docx-preview: nothing in a document may act, fetch or pass for a part of the page around. */
function draw(part: HElement | Node | string): Node {
  if (typeof part === 'string' || part instanceof Node) return defaultOptions.h(part);
  const { tagName, className, children } = part;
  if (!DRAWN.includes(tagName)) return defaultOptions.h({ tagName: 'span', children });
  if (tagName === 'style' && /[@\\]|url|image/i.test(String(children))) return document.createComment('');
  const heading = className === HEADER_CELL ? { tagName: 'th', scope: 'col' } : {};
  return defaultOptions.h({ ...part, ...heading, id: undefined });
}

/** The sheets laid so far; the last of them is open. */
class Sheets {
  readonly ground = element('div', { class: 'sheets' });
  private article: Element = this.ground;
  /** The table being laid, without its rows. */
  private table: HTMLTableElement | undefined;
  /** What takes the next box: the text area of the open sheet, or the body of the table there. */
  private holder = this.article;
  /** Height of the text area in pixels. */
  private room = 0;
  private blank = true;
  /** The number of the open sheet, as printed. */
  private number = 0;

  /** Where the text of a page goes on, it goes on to a copy of `next`. */
  constructor(private readonly next: Element) {}

  /** Lays an endless page on as many sheets as it needs; the first has the number `start`, or the next one. */
  lay(page: Element, start?: number): void {
    if (start !== undefined) this.number = start - 1;
    for (const block of this.open(page)) {
      this.table = block instanceof HTMLTableElement ? block : undefined;
      const boxes = this.table ? takeRows(this.table) : [block];
      this.startBlock();
      for (const box of boxes) this.add(box);
    }
  }

  /** Empties a sheet, lays it down and returns what stood in its text area. */
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

  /** Adds a paragraph or a row to the open sheet, and what does not fit there to the sheets after it. */
  private add(box: Element): void {
    this.holder.append(box);
    const parts = box instanceof HTMLTableRowElement ? [...box.cells] : [box];
    // Measured anew, as the window may have scrolled.
    const limit = this.article.getBoundingClientRect().top + this.room;
    const cuts = parts.map((part) => below(part, limit));
    const fits = cuts.every(({ collapsed }) => collapsed);
    const stuck = cuts.some((cut) => !cut.collapsed && `${cut}` === cut.endContainer.textContent);
    // What does not fit on an empty sheet either stays there, and the sheet grows.
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

/** Takes the rows out of a table, but leaves the header rows at their front to it as its head. */
function takeRows(table: HTMLTableElement): Element[] {
  table.style.tableLayout = 'fixed'; // as the document says, in an attribute docx-preview does not look at
  const rows = [...table.rows];
  for (const row of rows) row.remove();
  const headers = rows.findIndex((row) => !row.querySelector('th'));
  table.createTHead().append(...rows.splice(0, headers));
  table.createTBody();
  return rows;
}

/** All of a cell or paragraph from its first line that ends below `limit`; collapsed when every line fits. */
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

/** The length of what of a text stands on lines that end above `limit`. */
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

/** Makes another row or paragraph of what is cut off one. */
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

/** Makes a paragraph that was cut after `text` end as its other lines do, or go when none is left. */
function mendEnd(text: Text): void {
  const paragraph = text.parentElement?.closest('p');
  if (paragraph?.textContent === '') paragraph.remove();
  if (paragraph?.style.textAlign !== 'justify') return;
  paragraph.style.textAlignLast = 'justify';
  // Browsers keep room for a space at the end of a paragraph, but not of a line.
  const space = text.splitText(text.data.trimEnd().length);
  text.after(element('span', { style: 'white-space: normal' }, space));
}
