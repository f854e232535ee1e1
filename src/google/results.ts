// The sidebar that tells what a command came to, until the next one.
import type { Outcome } from '../core/outcome';
import page from '../sidebar/results.html';

/** Shows an outcome; cell text crosses as data, and the page shows it as text only. */
export function showResults(title: string, outcome: Outcome): void {
  const findings = outcome.findings.map(({ severity, message, tab, cell }) => ({
    severity,
    message,
    tab,
    cell,
  }));
  const data = JSON.stringify({ message: outcome.message, findings, url: outcome.document?.url ?? '' });
  // Within a script element only `<` could end the data.
  const html = page.replace('"{{data}}"', () => data.replace(/</g, '\\u003c'));
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(html).setTitle(title));
}
