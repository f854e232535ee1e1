// The buttons of the commands that a text names.
import { add } from '../shared/dom';
import { commandLabels, type MenuCommand } from './commands';

/** Adds buttons of commands to `box`; `run` runs one. */
export function addCommands(
  box: HTMLElement,
  commands: MenuCommand[],
  run: (command: MenuCommand) => void,
): void {
  for (const command of commands) {
    const button = add(box, 'button', commandLabels[command]);
    button.type = 'button';
    button.className = 'command';
    button.onclick = () => run(command);
  }
}
