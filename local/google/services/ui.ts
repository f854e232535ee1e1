// Ui: menus, alerts, prompts, the sidebar and dialogs.
import type { MenuItem, Reply } from './bridge';
import { exception, host, requireScope } from './bridge';
import { HtmlOutput } from './html';
import { badParameters, EnumValue, enumeration, strict, unwrap } from './strict';

const scope = 'https://www.googleapis.com/auth/script.container.ui';
const Button = enumeration('Ui.Button', 'CLOSE', 'OK', 'CANCEL', 'YES', 'NO');
const ButtonSet = enumeration('Ui.ButtonSet', 'OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL');

/** Returns the user interface as the script sees it. */
export function strictUi(): Ui {
  return strict('Ui', new Ui());
}

/** The user interface: menus, dialogs and the sidebar. */
export class Ui {
  Button = Button;
  ButtonSet = ButtonSet;

  createMenu(title: string): Menu {
    return strict('Menu', new Menu(String(title)));
  }

  alert(...parameters: unknown[]): EnumValue {
    return buttonOf(ask('alert', parameters).button);
  }

  prompt(...parameters: unknown[]): PromptResponse {
    return strict('PromptResponse', new PromptResponse(ask('prompt', parameters)));
  }

  showSidebar(html: unknown): void {
    requireScope('Ui.showSidebar', scope);
    const output = unwrap(html, HtmlOutput);
    if (!output) throw badParameters('Ui.showSidebar', [html]);
    host.ui.show({ kind: 'sidebar', title: output.title ?? '', text: '', html: output.html, buttons: [] });
  }

  showModalDialog(html: unknown, title: unknown): void {
    requireScope('Ui.showModalDialog', scope);
    const output = unwrap(html, HtmlOutput);
    if (!output || typeof title !== 'string') throw badParameters('Ui.showModalDialog', [html, title]);
    const { html: page, width, height } = output;
    host.ui.show({ kind: 'modal', title, text: '', html: page, buttons: [], ...sized(width, height) });
  }
}

/** Returns the sizes that the script gave. */
function sized(width: number | undefined, height: number | undefined): { width?: number; height?: number } {
  return { ...(width && { width }), ...(height && { height }) };
}

function ask(kind: 'alert' | 'prompt', parameters: unknown[]): Reply {
  if (host.authMode !== 'FULL' && host.quirks.dialogsInTrigger === 'throws') {
    throw exception(`You do not have permission to call Ui.${kind}. Required permissions: ${scope}`);
  }
  const [title, text, set] =
    parameters.length === 3 ? parameters : ['', parameters[0], parameters[1] ?? ButtonSet.OK];
  const names = unwrap(set, EnumValue) ? buttonNames(String(set)) : undefined;
  if (parameters.length < 1 || parameters.length > 3 || !names) throw badParameters(`Ui.${kind}`, parameters);
  return host.ui.show({ kind, title: String(title), text: String(text), html: '', buttons: names });
}

function buttonNames(set: string): string[] | undefined {
  return set in { OK: 1, OK_CANCEL: 1, YES_NO: 1, YES_NO_CANCEL: 1 } ? set.split('_') : undefined;
}

function buttonOf(name: string): EnumValue {
  return Button[name as 'OK'];
}

/** What a person answered to a prompt. */
export class PromptResponse {
  constructor(readonly answer: Reply) {}

  getSelectedButton(): EnumValue {
    return buttonOf(this.answer.button);
  }

  getResponseText(): string {
    return this.answer.text;
  }
}

/** A menu while the script builds it. */
export class Menu {
  readonly items: MenuItem[] = [];

  constructor(readonly title: string) {}

  addItem(label: unknown, functionName: unknown): this {
    this.items.push({ label: String(label), functionName: String(functionName) });
    return this;
  }

  addSeparator(): this {
    this.items.push({ separator: true });
    return this;
  }

  /** Throws when an item names a function that is missing; Google would say so only at the click. */
  addToUi(): void {
    const { title, items } = this;
    const functions = items.flatMap((item) => ('functionName' in item ? [item.functionName] : []));
    const missing = functions.find((name) => !host.isTopLevel(name));
    if (missing !== undefined) throw new Error(`The menu names ${missing}, which is no top-level function`);
    host.ui.addMenu({ title, items });
  }
}
