// The page of one document: its pages, and the file to download.
import { download, post } from './api';
import { showDocument } from './document-view';
import { byId } from './element';

/** Shows the document that the address names. */
async function main(): Promise<void> {
  const id = new URLSearchParams(location.search).get('id');
  const response = await post('document', JSON.stringify({ id }));
  const name = decodeURIComponent(response.headers.get('X-Name') ?? '');
  document.title = name;
  byId('title').textContent = name;
  const saved = response.clone();
  const count = await showDocument(byId('pages'), await response.arrayBuffer());
  byId('status').textContent = `${count} trang`;
  const save = byId<HTMLButtonElement>('download');
  save.disabled = false;
  save.addEventListener('click', () => download(saved.clone(), `${name}.docx`));
}

main().catch((error: Error) => {
  byId('status').textContent = `Không mở được văn bản: ${error.message}`;
});
