// The editor of one cell, in the cell itself: a text, or a choice where the cell has a drop-down.
import type { CellView } from '../protocol';
import { element } from './element';

/** Which way the selection goes once the editor is left; none: it stays. */
export interface Step {
  rows: number;
  columns: number;
}

/** How an editor ends. */
export interface EditorHands {
  /** With the text to be typed into the cell. */
  done(text: string, step: Step | undefined): void;
  cancelled(): void;
}

type Field = HTMLTextAreaElement | HTMLSelectElement;

/** What editing begins with: what the cell holds (F2, double click), or a blank that typing fills. */
export type Beginning = 'content' | 'blank';

/** Opens an editor in a cell; `begun` is a field in it in which somebody has begun to type. */
export function openEditor(
  cell: HTMLElement,
  view: CellView,
  name: string,
  beginning: Beginning,
  hands: EditorHands,
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
  const done = (step?: Step): void => close(() => hands.done(field.value, step));
  field.onkeydown = (event) => {
    // The keys of an input method belong to it.
    if (event.isComposing) return;
    event.stopPropagation();
    if (event.key === 'Escape') close(hands.cancelled);
    else if (isLineBreak(event)) insertLine(field);
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
  // By keys a choice is made with Enter; by mouse, with the click on it.
  if (field instanceof HTMLSelectElement)
    field.addEventListener('click', () => done({ rows: 0, columns: 0 }));
  return field;
}

function textField(view: CellView, beginning: Beginning): HTMLTextAreaElement {
  const field = element('textarea', { rows: 1, spellcheck: 'false' });
  if (beginning === 'content') field.value = view.source ?? view.text ?? '';
  return field;
}

/** A list in the page: one that the browser opens by itself would cover the page for its tests and readers. */
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

function insertLine(field: Field): void {
  if (field instanceof HTMLTextAreaElement)
    field.setRangeText('\n', field.selectionStart, field.selectionEnd, 'end');
}

/** Where the arrow keys go. */
export const arrows: Record<string, Step> = {
  ArrowUp: { rows: -1, columns: 0 },
  ArrowDown: { rows: 1, columns: 0 },
  ArrowLeft: { rows: 0, columns: -1 },
  ArrowRight: { rows: 0, columns: 1 },
};

/** Enter and Tab leave the editor; so do the arrows in a text begun by typing, as in Sheets. */
function stepOf({ key, shiftKey }: KeyboardEvent, arrowsLeave: boolean): Step | undefined {
  const sign = shiftKey ? -1 : 1;
  if (key === 'Enter') return { rows: sign, columns: 0 };
  if (key === 'Tab') return { rows: 0, columns: sign };
  return arrowsLeave && !shiftKey ? arrows[key] : undefined;
}
