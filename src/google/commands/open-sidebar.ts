// Opens the sidebar, from which the long commands run.
import type { Command } from '../../contract/page-data';
import { showPage } from '../platform/open-page';

/** Opens the sidebar, which then runs the command `start` at once. */
export function openSidebar(start: Command): void {
  showPage('sidebar', { start }, (html) => {
    SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(html).setTitle('Tổng hợp'));
  });
}
