// Turns what people paste from Sheets, Excel, Word or a text into cells.
import { type Cells, fromText } from './tsv';

/**
 * Returns what was copied as cells: the table in its HTML, else its paragraphs one below another, else its text;
 * undefined when there is none of these.
 */
export function cellsOf(data: DataTransfer): Cells | undefined {
  const text = data.getData('text/plain');
  const cells = fromHtml(data.getData('text/html')) ?? (text ? fromText(text) : undefined);
  return cells && cells.length > 0 ? cells : undefined;
}

/** Returns whether what was copied has bold or italic words, which a cell does not take over. */
export function hasFormat(data: DataTransfer): boolean {
  return FORMAT.test(data.getData('text/html'));
}

// Google Docs wraps everything in a `<b>` that is not bold.
const FORMAT =
  /<(?:b|strong|i|em)\b(?![^>]*font-weight:\s*normal)|font-weight:\s*(?:bold|[6-9]00)|font-style:\s*italic/i;

/** Returns the cells of HTML; undefined unless it consists of one table, or of paragraphs, and nothing else. */
function fromHtml(html: string): Cells | undefined {
  // A document made by DOMParser runs no script and loads nothing.
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  removeDeleted(body);
  const table = body.querySelector('table');
  if (table) return lettersOf(table) === lettersOf(body) ? fromTable(table) : undefined;
  // Of nested blocks, such as a paragraph in a list item, only the innermost hold text of their own.
  const blocks = [...body.querySelectorAll(BLOCKS)].filter((block) => !block.querySelector(BLOCKS));
  const isAll = blocks.map(lettersOf).join('') === lettersOf(body);
  return isAll && blocks.length > 0 ? blocks.map((block) => [textOf(block)]) : undefined;
}

const BLOCKS = 'p, li, h1, h2, h3, h4, h5, h6';
/** Elements that begin and end a line inside a cell. */
const LINES = `${BLOCKS}, div, ul, ol, dl, dt, dd, blockquote, pre, table, tr, td, th`;

/** Removes what Word tracks as deleted, and paragraphs that held nothing else, so that the text is as if accepted. */
function removeDeleted(body: HTMLElement): void {
  for (const deleted of body.querySelectorAll('del, .msoDel')) {
    const block = deleted.closest(BLOCKS);
    deleted.remove();
    if (block && lettersOf(block) === '') block.remove();
  }
}

function lettersOf(element: Element): string {
  return (element.textContent ?? '').replace(/\s+/g, '');
}

/** Returns the cells of a table; those that a larger cell covers are blank. */
function fromTable(table: HTMLTableElement): Cells {
  const cells: Cells = [...table.rows].map(() => []);
  [...table.rows].forEach((row, i) => {
    for (const cell of row.cells) {
      let j = 0;
      while (cells[i]?.[j] !== undefined) j++;
      for (let down = 0; down < Math.min(cell.rowSpan, cells.length - i); down++) {
        for (let right = 0; right < cell.colSpan; right++) {
          (cells[i + down] as string[])[j + right] = down + right === 0 ? textOf(cell) : '';
        }
      }
    }
  });
  return cells.map((row) => Array.from(row, (text) => text ?? ''));
}

/**
 * Returns the text as a browser shows it: white space in the source counts as one space, `<br>` and the end of a
 * paragraph or list point as a line break.
 */
function textOf(block: Element): string {
  const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const node = texts.currentNode as Text;
    node.data = node.data.replace(/[ \t\r\n\f]+/g, ' ');
  }
  for (const br of block.querySelectorAll('br')) br.replaceWith('\n');
  for (const line of block.querySelectorAll(LINES)) {
    line.before('\f');
    line.after('\f');
  }
  return (block.textContent ?? '')
    .replace(/(\S) *\n *(?=\f)/g, '$1')
    .replace(/[ \n\f]*\f[ \n\f]*/g, (between) => (between.includes('\n') ? '\n\n' : '\n'))
    .replace(/ ?\n ?/g, '\n')
    .trim();
}
