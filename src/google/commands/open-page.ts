// Pages: how a file of the project is shown, with what it is told.
import { type PageData, pageJson } from '../../contract/page-data';
import { VERSION } from '../../contract/version';
import { UserError } from '../platform/user-error';

/** A page of the project, by the name of its file. */
type Page = 'sidebar' | 'share' | 'self-check';

/**
 * Shows a page, once Google has asked for what was not allowed yet: it does so upon a click in the menu only, and ends
 * the run (documented). A page of another version is not shown; the person is told what to do.
 */
export function showPage(page: Page, data: Omit<PageData, 'version'>, show: (html: string) => void): void {
  ScriptApp.requireAllScopes(ScriptApp.AuthMode.FULL);
  try {
    show(pageHtml(page, data));
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const ui = SpreadsheetApp.getUi();
    ui.alert('Tổng hợp', error.message, ui.ButtonSet.OK);
  }
}

function pageHtml(page: Page, data: Omit<PageData, 'version'>): string {
  const html = HtmlService.createHtmlOutputFromFile(page).getContent();
  const [, version = 'cũ hơn'] = /<meta name="version" content="([^"]*)">/.exec(html) ?? [];
  if (version !== VERSION) {
    throw new UserError(
      `Các tệp của tiện ích không cùng phiên bản: Code.js là ${VERSION}, ${page}.html là ${version}. Dán lại cả các tệp như hướng dẫn cài đặt, rồi tải lại trang.`,
    );
  }
  return html.replace('"{{data}}"', () => pageJson({ ...data, version: VERSION }));
}
