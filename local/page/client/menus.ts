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
  const items = () => [...list.querySelectorAll<HTMLElement>('[role=menuitem]')];
  const open = (): void => {
    list.replaceChildren(...commands().map((command) => line(command, () => close())));
    list.hidden = false;
    opener.setAttribute('aria-expanded', 'true');
    items()[0]?.focus();
  };
  const close = (): void => {
    const hadFocus = list.contains(document.activeElement);
    list.hidden = true;
    opener.setAttribute('aria-expanded', 'false');
    if (hadFocus) opener.focus();
  };
  const move = (step: number): void => {
    const all = items();
    all.at((all.indexOf(document.activeElement as HTMLElement) + step) % all.length)?.focus();
  };
  box.addEventListener('keydown', (event) => {
    const act = {
      ArrowDown: () => (list.hidden ? open() : move(1)),
      ArrowUp: () => (list.hidden ? open() : move(-1)),
      Home: () => items()[0]?.focus(),
      End: () => items().at(-1)?.focus(),
      Escape: close,
    }[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
  box.addEventListener('focusout', ({ relatedTarget }) => {
    if (!box.contains(relatedTarget as Node | null)) close();
  });
  return box;
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
