// Shows an HTML file of the project as a page, with the data it needs.
import { type PageData, pageJson } from '../../contract/page-data';
import type { Result } from '../../contract/result';
import { VERSION } from '../../contract/version';
import { tabs } from '../../core/grid/layout';
import { googleProblem } from '../../core/text/google-problem';
import { fold } from '../../core/text/vietnamese/fold';
import { answer } from './answer';
import { UserError } from './user-error';

/** Name of an HTML file of the project, without ".html". */
type Page = 'home' | 'sidebar' | 'share' | 'self-check' | 'periods' | 'round';

/** Title of the sidebar that shows the first page. */
export const HOME_TITLE = 'Tổng hợp';

/** Pages that need no tab of the add-on. */
const needNothing: Page[] = ['home', 'self-check'];

/**
 * Shows a page of the project, or in a workbook that is not set up the first page in its place. First has Google ask for
 * any permission that is still missing; Google does so only after a click in the menu, and then ends the run
 * (documented). Where the page cannot be shown, shows a message with what to do instead. The result is for a page that
 * opens another one.
 */
export function showPage(
  page: Page,
  data: Omit<PageData, 'version'>,
  show: (html: string) => void,
): Result<null> {
  ScriptApp.requireAllScopes(ScriptApp.AuthMode.FULL);
  const shown = answer(() => {
    if (needNothing.includes(page) || isSetUp()) show(pageHtml(page, data));
    else showSidebar(HOME_TITLE)(pageHtml('home', data));
  }, 'Chưa mở được.');
  const ui = SpreadsheetApp.getUi();
  if (!shown.ok) ui.alert('Tổng hợp', shown.message, ui.ButtonSet.OK);
  return { ok: true, value: null };
}

/** Returns a function that shows a page in the sidebar. */
export function showSidebar(title: string): (html: string) => void {
  return (html) => SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(html).setTitle(title));
}

/** Returns whether the workbook has the tab of the settings, which set-up makes first. */
function isSetUp(): boolean {
  return SpreadsheetApp.getActive()
    .getSheets()
    .some((sheet) => fold(sheet.getName()) === fold(tabs.settings));
}

function pageHtml(page: Page, data: Omit<PageData, 'version'>): string {
  const html = fileOf(page);
  const [, version = 'cũ hơn'] = /<meta name="version" content="([^"]*)">/.exec(html) ?? [];
  if (version !== VERSION) {
    throw new UserError(
      `Các tệp của tiện ích không cùng phiên bản: Code.js là ${VERSION}, ${page}.html là ${version}. Tải lại trang; nếu vẫn vậy, nhờ người cài đặt dán lại cả các tệp.`,
    );
  }
  return html.replace('"{{data}}"', () => pageJson({ ...data, version: VERSION }));
}

function fileOf(page: Page): string {
  try {
    return HtmlService.createHtmlOutputFromFile(page).getContent();
  } catch (error) {
    if (googleProblem(error).kind !== 'unknown') throw error;
    console.error(error);
    throw new UserError(`Dự án Apps Script thiếu tệp ${page}.html: nhờ người cài đặt dán lại cả các tệp.`);
  }
}
