// The editor inside a cell: a text field, or a list where the cell has a drop-down.
import type { CellView } from '../protocol';
import { element } from './element';

/** By how many rows and columns the selection moves; both 0 keep it where it is. */
export interface Step {
  rows: number;
  columns: number;
  /** Whether the step, by Enter, returns to the column in which a row of Tabs began. */
  returns?: boolean;
}

/** What the grid does when an editor closes. */
export interface EditorCallbacks {
  /** Called with the typed text, and the step by which the selection moves; without a step it stays. */
  done(text: string, step: Step | undefined): void;
  cancelled(): void;
  /** Called for Ctrl+B and Ctrl+I, which would format a part of the text. */
  formatted(): void;
}

type Field = HTMLTextAreaElement | HTMLSelectElement;

/** What the editor starts with: the cell's content (F2, double click), or nothing (typing). */
export type Beginning = 'content' | 'blank';

/** Opens an editor in a cell. `begun` is a field in the cell in which the person has already begun to type. */
export function openEditor(
  cell: HTMLElement,
  view: CellView,
  name: string,
  beginning: Beginning,
  callbacks: EditorCallbacks,
  begun?: HTMLTextAreaElement,
): Field {
  const field: Field = begun ?? (view.choices ? choiceField(view) : textField(view, beginning));
  field.classList.add('editor');
  field.setAttribute('aria-label', `Sửa ô ${name}`);
  let isOpen = true;
  const close = (end: () => void): void => {
    if (!isOpen) return;
    isOpen = false;
    end();
    field.remove();
  };
  const done = (step?: Step): void => close(() => callbacks.done(field.value, step));
  field.onkeydown = (event) => {
    // These keys belong to the input method.
    if (event.isComposing) return;
    event.stopPropagation();
    if (event.key === 'Escape') close(callbacks.cancelled);
    else if (isLineBreak(event)) insertLine(field);
    else if (isFormat(event)) callbacks.formatted();
    else {
      const step = stepOf(event, beginning === 'blank' && !view.choices);
      if (!step) return;
      done(step);
    }
    event.preventDefault();
  };
  field.addEventListener('blur', () => done());
  if (!begun) {
    cell.append(field);
    field.focus();
  }
  // With the keyboard Enter makes the choice; with the mouse the click itself does.
  if (field instanceof HTMLSelectElement)
    field.addEventListener('click', () => done({ rows: 0, columns: 0 }));
  return field;
}

function textField(view: CellView, beginning: Beginning): HTMLTextAreaElement {
  const field = element('textarea', { rows: 1, spellcheck: 'false' });
  if (beginning === 'content') field.value = view.source ?? view.text ?? '';
  return field;
}

/**
 * Returns an open list as part of the page. A drop-down of the browser would cover the page, where neither tests nor
 * screen readers find it.
 */
function choiceField({ choices = [], text = '' }: CellView): HTMLSelectElement {
  const all = ['', ...choices, ...(choices.includes(text) || !text ? [] : [text])];
  const options = all.map((choice) => element('option', { value: choice }, choice || '(để trống)'));
  const field = element('select', { size: Math.min(8, options.length) }, ...options);
  field.value = text;
  return field;
}

function isLineBreak({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return key === 'Enter' && (altKey || ctrlKey || metaKey);
}

function isFormat({ key, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return (ctrlKey || metaKey) && /^[biu]$/i.test(key);
}

function insertLine(field: Field): void {
  if (field instanceof HTMLTextAreaElement)
    field.setRangeText('\n', field.selectionStart, field.selectionEnd, 'end');
}

/** The step of each arrow key. */
export const arrows: Record<string, Step> = {
  ArrowUp: { rows: -1, columns: 0 },
  ArrowDown: { rows: 1, columns: 0 },
  ArrowLeft: { rows: 0, columns: -1 },
  ArrowRight: { rows: 0, columns: 1 },
};

/**
 * Returns the step of a key that closes the editor: Enter, Tab, and as in Sheets the arrow keys if typing opened the
 * editor (`arrowsLeave`). Returns undefined for any other key.
 */
function stepOf({ key, shiftKey }: KeyboardEvent, arrowsLeave: boolean): Step | undefined {
  const sign = shiftKey ? -1 : 1;
  if (key === 'Enter') return { rows: sign, columns: 0, returns: true };
  if (key === 'Tab') return { rows: 0, columns: sign };
  return arrowsLeave && !shiftKey ? arrows[key] : undefined;
}
