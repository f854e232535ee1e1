// Makes menus: a button that opens a list of commands, for mouse and keyboard.
import type { Menu } from '../protocol';
import { button, element } from './element';

/** A command of a menu; null for a separator. */
export type Command = { label: string; act: () => void } | null;

/** Makes a menu: its button, and the list that the button opens. `commands` is called each time it opens. */
export function menu(
  label: string,
  commands: () => Command[],
  attributes: Record<string, string> = {},
): HTMLElement {
  const opener = button(label, () => (list.hidden ? open() : close()), {
    'aria-haspopup': 'menu',
    'aria-expanded': 'false',
    ...attributes,
  });
  const list = element('div', { role: 'menu', 'aria-label': attributes['aria-label'] ?? label });
  const box = element('div', { class: 'menu', role: 'none' }, opener, list);
  list.hidden = true;
  const open = (): void => {
    list.replaceChildren(...commands().map((command) => line(command, () => close())));
    list.hidden = false;
    opener.setAttribute('aria-expanded', 'true');
    itemsOf(list)[0]?.focus();
  };
  const close = (): void => {
    const hadFocus = list.contains(document.activeElement);
    list.hidden = true;
    opener.setAttribute('aria-expanded', 'false');
    if (hadFocus) opener.focus();
  };
  box.addEventListener('keydown', (event) => {
    if (list.hidden && ['ArrowDown', 'ArrowUp'].includes(event.key)) {
      event.preventDefault();
      open();
    } else moveBy(event, list, close);
  });
  box.addEventListener('focusout', ({ relatedTarget }) => {
    if (!box.contains(relatedTarget as Node | null)) close();
  });
  return box;
}

/**
 * Opens a list of commands in `box`, at a point of the window, with the first one focused. Calls `closed` when it is closed; by
 * then no command has run.
 */
export function contextMenu(
  box: HTMLElement,
  label: string,
  commands: Command[],
  { x, y }: { x: number; y: number },
  closed: () => void,
): void {
  const list = element('div', { role: 'menu', class: 'context', 'aria-label': label });
  let isOpen = true;
  const close = (): void => {
    // Removing the list takes the focus from it, which would close it again.
    if (!isOpen) return;
    isOpen = false;
    const hadFocus = list.contains(document.activeElement);
    list.remove();
    if (hadFocus) closed();
  };
  list.append(...commands.map((command) => line(command, close)));
  list.addEventListener('keydown', (event) => moveBy(event, list, close));
  list.addEventListener('focusout', ({ relatedTarget }) => {
    if (!list.contains(relatedTarget as Node | null)) close();
  });
  box.append(list);
  const { width, height } = list.getBoundingClientRect();
  const left = Math.max(0, Math.min(x, innerWidth - width));
  const top = Math.max(0, Math.min(y, innerHeight - height));
  Object.assign(list.style, { left: `${left}px`, top: `${top}px` });
  itemsOf(list)[0]?.focus();
}

function itemsOf(list: HTMLElement): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>('[role=menuitem]')];
}

/** Moves within a list by the arrows, Home, End and the first letter of a command; Escape closes it. */
function moveBy(event: KeyboardEvent, list: HTMLElement, close: () => void): void {
  if (list.hidden) return;
  const { key } = event;
  const all = itemsOf(list);
  const at = all.indexOf(document.activeElement as HTMLElement);
  const after = [...all.slice(at + 1), ...all.slice(0, at + 1)];
  const isLetter = key.length === 1 && key !== ' ' && !event.ctrlKey && !event.metaKey;
  const begins = (item: HTMLElement): boolean => item.innerText.toLowerCase().startsWith(key.toLowerCase());
  const to =
    { ArrowDown: after[0], ArrowUp: all.at(at - 1), Home: all[0], End: all.at(-1) }[key] ??
    (isLetter ? after.find(begins) : undefined);
  if (!to && key !== 'Escape') return;
  event.preventDefault();
  if (to) to.focus();
  else close();
}

function line(command: Command, close: () => void): HTMLElement {
  if (!command) return element('div', { role: 'separator' });
  const { label, act } = command;
  return button(
    label,
    () => {
      // Closing comes first, so that the focus returns to the menu and can then go to whatever the command opens.
      close();
      act();
    },
    { role: 'menuitem', tabindex: '-1' },
  );
}

/** Returns the commands of a menu that the add-on made. */
export function commandsOf({ items }: Menu, click: (functionName: string) => void): Command[] {
  return items.map((item) =>
    'separator' in item ? null : { label: item.label, act: () => click(item.functionName) },
  );
}
