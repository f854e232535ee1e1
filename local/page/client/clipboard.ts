// What people paste: it comes from Sheets, Excel, Word or a text.
import { type Cells, fromText } from './tsv';

/** What was copied, as cells: the table in its HTML, its paragraphs one below another, or its text. */
export function cellsOf(data: DataTransfer): Cells {
  const html = data.getData('text/html');
  return (html && fromHtml(html)) || fromText(data.getData('text/plain'));
}

// A document that a parser makes runs no script and loads nothing.
function fromHtml(html: string): Cells | undefined {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const table = body.querySelector('table');
  if (table) {
    return [...table.rows].map((row) => [...row.cells].map((cell) => textOf(cell)));
  }
  // Of nested blocks the innermost hold the text: a list and its points, a paragraph in a box.
  const blocks = [...body.querySelectorAll('p, li, h1, h2, h3, h4, h5, h6')].filter(
    (block) => !block.querySelector('p, li'),
  );
  return blocks.length > 0 ? blocks.map((block) => [textOf(block)]) : undefined;
}

/** As it reads: spaces and line breaks of the source count as one space, `<br>` as a line break. */
function textOf(block: Element): string {
  const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const node = texts.currentNode as Text;
    node.data = node.data.replace(/[ \t\r\n]+/g, ' ');
  }
  for (const br of block.querySelectorAll('br')) br.replaceWith('\n');
  return (block.textContent ?? '').replace(/ ?\n ?/g, '\n').trim();
}
