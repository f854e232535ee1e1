// The buttons of the commands that a text names.
import { addButton } from '../shared/dom';
import { commandLabels, type MenuCommand } from './commands';

/** Adds buttons of commands to `box`; `run` runs one. */
export function addCommands(
  box: HTMLElement,
  commands: MenuCommand[],
  run: (command: MenuCommand) => void,
): void {
  for (const command of commands) addButton(box, commandLabels[command], () => run(command), 'command');
}
