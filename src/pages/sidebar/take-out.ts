// Takes the list out of the sidebar, as a table on the clipboard or as a file.
import { add } from '../shared/dom';
import { toCsv, toHtml, toTsv } from './table';

/**
 * Copies a table as a table and as text. Where the browser refuses, leaves the text selected in a field at the end of
 * `place` and returns false. The newer way of copying is refused in a frame whose owner did not allow it, as Google may
 * not have.
 */
export function copyTable(table: string[][], place: HTMLElement): boolean {
  place.querySelector('textarea')?.remove();
  const area = add(place, 'textarea');
  area.setAttribute('aria-label', 'Bảng để chép');
  area.rows = 4;
  area.readOnly = true;
  area.value = toTsv(table);
  area.select();
  const fill = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/html', toHtml(table));
    event.clipboardData?.setData('text/plain', area.value);
    event.preventDefault();
  };
  document.addEventListener('copy', fill);
  const isCopied = document.execCommand('copy');
  document.removeEventListener('copy', fill);
  if (isCopied) area.remove();
  return isCopied;
}

/** Saves a table as a .csv file; Google's frames allow downloads (documented). */
export function saveTable(table: string[][], name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([toCsv(table)], { type: 'text/csv;charset=utf-8' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
