// The page of one document: its sheets, and a button to download the file.
import { download, fetchDocument } from './api';
import { showDocument } from './document-view';
import { byId } from './element';

/** Shows the document whose id is in the address. */
async function main(): Promise<void> {
  const id = new URLSearchParams(location.search).get('id');
  const { name, response } = await fetchDocument(id ?? '');
  document.title = name;
  byId('title').textContent = name;
  const saved = response.clone();
  const count = await showDocument(byId('pages'), await response.arrayBuffer());
  byId('status').textContent = `${count} trang`;
  const save = byId<HTMLButtonElement>('download');
  save.disabled = false;
  const print = byId<HTMLButtonElement>('print');
  print.disabled = false;
  print.addEventListener('click', () => window.print());
  save.addEventListener('click', () => download(saved.clone(), `${name}.docx`));
}

main().catch((error: Error) => {
  byId('status').textContent = `Không mở được văn bản: ${error.message}`;
});
