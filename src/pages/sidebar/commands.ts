// The commands of the menu that have no button of their own in the sidebar: where a text names one, a button stands
// below it.
import type { SidebarServer } from '../../contract/sidebar-server';
import { namedIn, pageLabels, SET_UP_LABEL } from '../shared/commands';

/** The labels of the commands in the menu, by the function that the sidebar calls. All are for coordinators. */
export const commandLabels = {
  setUp: SET_UP_LABEL,
  ...pageLabels,
} satisfies Partial<Record<keyof SidebarServer, string>>;

/** A command of the menu that has no button of its own in the sidebar. */
export type MenuCommand = keyof typeof commandLabels;

/**
 * Returns the commands that a text names.
 *
 * @example
 * commandsIn('Không có tab “A”: vào menu Tổng hợp → Thiết lập… để tạo.'); // ['setUp']
 */
export function commandsIn(text: string): MenuCommand[] {
  return namedIn(text, commandLabels);
}
