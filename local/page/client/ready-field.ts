// A hidden field that takes the keys while a cell is selected. Vietnamese is typed through an input method, which
// cannot write into a plain cell: the first letters would be lost or wrong.
import { element } from './element';

/** Makes a field that waits for typing. Calls `begun` once, at the first key that produces text. */
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
