// Where keys go while a cell is only selected: a field that does not show. Vietnamese is typed through an input method,
// and that has nothing to write into in a cell: the first letters would be lost, or come out wrong.
import { element } from './element';

/** Makes a field that waits for a text to begin; `begun` is told once, as soon as one does. */
export function readyField(begun: (field: HTMLTextAreaElement) => void): HTMLTextAreaElement {
  const field = element('textarea', { class: 'ready', rows: 1, spellcheck: 'false' });
  const begin = (): void => {
    if (!field.classList.contains('ready')) return;
    field.classList.remove('ready');
    begun(field);
  };
  field.addEventListener('compositionstart', begin);
  field.addEventListener('input', begin);
  return field;
}
