// The sidebar, from which the long commands run.
import { type Command, pageJson } from '../../contract/page-data';

/** Opens the sidebar, which runs a command at once. */
export function openSidebar(start: Command): void {
  // Where a tick was left out when the add-on was allowed, Google asks again by itself and ends the run (documented).
  // It asks upon a click in the menu; a call from the sidebar would only fail.
  ScriptApp.requireAllScopes(ScriptApp.AuthMode.FULL);
  const page = HtmlService.createHtmlOutputFromFile('sidebar').getContent();
  const html = page.replace('"{{data}}"', () => pageJson({ start }));
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(html).setTitle('Tổng hợp'));
}
