// Shows questions, messages and the add-on's own dialogs.
import type { DialogPage } from '../protocol';
import { button, byId, element } from './element';
import { dialogFrame, type FrameActions } from './frames';

/** A question; `buttons` maps each answer to the label of its button. */
export interface Asking {
  title: string;
  text?: string;
  buttons: Record<string, string>;
  /** When present, the dialog also has a text field that starts with this text. */
  input?: string;
  /** Whether the text may have several lines. */
  isLong?: boolean;
}

/** Vietnamese labels of Google's buttons. */
export const buttonLabels: Record<string, string> = { OK: 'OK', CANCEL: 'Hủy', YES: 'Có', NO: 'Không' };

const TOAST_MS = 8_000;

/**
 * Asks a question. Resolves to the answer and the text typed; the answer is CLOSE when the person closes the dialog
 * without a button.
 */
export function ask({
  title,
  text = '',
  buttons,
  input,
  isLong,
}: Asking): Promise<{ button: string; text: string }> {
  const field =
    input === undefined ? undefined : element(isLong ? 'textarea' : 'input', { 'aria-label': title });
  if (field) field.value = input ?? '';
  return new Promise((resolve) => {
    const dialog = openDialog(title, (name) => resolve({ button: name, text: field?.value ?? '' }));
    if (text) dialog.append(element('p', { class: 'text' }, text));
    if (field) dialog.append(field);
    const choices = Object.entries(buttons).map(([name, label]) => button(label, () => dialog.close(name)));
    choices[0]?.classList.add('primary');
    dialog.append(element('div', { class: 'choices' }, ...choices));
    if (field instanceof HTMLInputElement) {
      field.addEventListener('keydown', ({ key, isComposing }) => {
        if (key === 'Enter' && !isComposing) choices[0]?.click();
      });
      field.select();
    }
    (field ?? choices[0])?.focus();
  });
}

/** Shows a message until the person closes it. */
export async function tell(title: string, text: string): Promise<void> {
  await ask({ title, text, buttons: { OK: 'OK' } });
}

/** Shows a dialog of the add-on, until the add-on or the person closes it. */
export function showModal(page: DialogPage, actions: Omit<FrameActions, 'close'>): void {
  const dialog = openDialog(page.title, () => undefined);
  dialog.append(
    button('Đóng', () => dialog.close(), { class: 'close' }),
    dialogFrame(page, { ...actions, close: () => dialog.close() }),
  );
}

/** Shows a message for eight seconds. */
export function toast(title: string, text: string): void {
  const shown = element('p', {}, element('strong', {}, title), ' ', text);
  byId('toasts').append(shown);
  setTimeout(() => shown.remove(), TOAST_MS);
}

function openDialog(title: string, closed: (button: string) => void): HTMLDialogElement {
  const heading = element('h2', { id: `dialog-${crypto.randomUUID()}` }, title);
  const dialog = element('dialog', { 'aria-labelledby': heading.id }, heading);
  heading.hidden = title === '';
  if (heading.hidden) {
    dialog.removeAttribute('aria-labelledby');
    dialog.setAttribute('aria-label', 'Thông báo');
  }
  dialog.addEventListener('close', () => {
    dialog.remove();
    closed(dialog.returnValue || 'CLOSE');
  });
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}
