// The buttons above the grid.
import { button, byId } from './element';
import { type Command, menu } from './menus';

/** What the buttons do. */
export interface ToolbarActions {
  undo(): void;
  redo(): void;
  bold(): void;
  find(): void;
  /** Commands for the selected rows and columns. */
  lines(): Command[];
}

/** Fills the toolbar. Returns a function that shows whether the selected cell is bold. */
export function fillToolbar(actions: ToolbarActions): (isBold: boolean) => void {
  const made = (label: string, name: string, keys: string, act: () => void): HTMLButtonElement =>
    button(label, act, { class: 'tool', 'aria-label': name, title: `${name} (${keys})` });
  const bold = made('B', 'Chữ đậm', 'Ctrl+B', actions.bold);
  const tools = byId('tools');
  tools.append(
    made('↶', 'Hoàn tác', 'Ctrl+Z', actions.undo),
    made('↷', 'Làm lại', 'Ctrl+Y', actions.redo),
    bold,
    made('Tìm', 'Tìm trong tab', 'Ctrl+F', actions.find),
    menu('Hàng, cột ▾', actions.lines, { class: 'tool', title: 'Chèn, xóa hàng; độ rộng cột' }),
  );
  // A click leaves the focus in the grid, so that the person types on.
  tools.addEventListener('mousedown', (event) => event.preventDefault());
  return (isBold) => bold.setAttribute('aria-pressed', String(isBold));
}
