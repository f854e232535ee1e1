// Rows whose texts are too long for their cells.
import { CELL_LIMIT } from './cells';

/**
 * Returns a row as rows whose texts have at most so many characters: what a cell cannot hold continues below it, so that
 * nothing is cut off.
 */
export function splitRow(texts: string[], most = CELL_LIMIT): string[][] {
  const parts = texts.map((text) => pieces(text, most));
  const count = Math.max(...parts.map(({ length }) => length));
  return Array.from({ length: count }, (_, i) => parts.map((own) => own[i] ?? ''));
}

/** Cuts a text at a line's end where there is one, else between two characters. */
function pieces(text: string, most: number): string[] {
  const cut: string[] = [];
  let rest = text;
  while (rest.length > most) {
    const lineEnd = rest.lastIndexOf('\n', most);
    if (lineEnd > 0) {
      cut.push(rest.slice(0, lineEnd));
      rest = rest.slice(lineEnd + 1);
    } else {
      const isPair = /[\ud800-\udbff]/.test(rest.charAt(most - 1));
      const end = isPair ? most - 1 : most;
      cut.push(rest.slice(0, end));
      rest = rest.slice(end);
    }
  }
  return [...cut, rest];
}
