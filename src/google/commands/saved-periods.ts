// Shows a saved period, writes its annex into a tab of its own, and makes its Doc again.
import type { SavedDocument } from '../../contract/outcome';
import type { ViewedPeriod } from '../../contract/periods-server';
import type { Result } from '../../contract/result';
import { tabs, viewTab } from '../../core/grid/layout';
import { readSettings } from '../../core/intake/settings-tab';
import { profiles } from '../../core/layout/profiles';
import { documentName } from '../../core/report/heading';
import { printedDocument } from '../../core/report/printed-document';
import { type SavedReport, savedReport } from '../../core/report/saved-report';
import { saveDocument } from '../drive/document';
import { answer } from '../platform/answer';
import { runAlone } from '../platform/run-alone';
import { today } from '../platform/time';
import { UserError } from '../platform/user-error';
import { makeAnnexTab, writeAnnexTab } from '../tabs/annex-tab';
import { readPeriod, readSavingsTab } from '../tabs/archive';
import { mustCoordinate } from '../tabs/fixed-tabs';
import { writeLog } from '../tabs/log';
import { findSheet, readTab, SETTINGS_COLUMNS, type Sheets, sheetsOf } from '../tabs/read';
import { readOwnDictionary } from '../tabs/workbook';

/** A saved period as it was read. */
interface Found extends SavedReport {
  period: string;
  states: Map<string, string>;
}

/** Returns the units of a saved period, their states and their items as the annex prints them. */
export function viewPeriod(key: string): Result<ViewedPeriod> {
  return answer(() => {
    const { annex, states } = find(sheetsOf(SpreadsheetApp.getActive()), key);
    const itemsOf = new Map(annex.rows.map(({ unit, items }) => [unit, items]));
    const units = [...states].map(([name, state]) => ({ name, state, items: itemsOf.get(name) ?? [] }));
    return { title: annex.title, units };
  });
}

/** Writes the annex of a saved period into a tab of its own, unless that is there, and shows it. */
export function showPeriod(key: string): Result<null> {
  return runAlone(() => {
    const spreadsheet = SpreadsheetApp.getActive();
    const sheets = sheetsOf(spreadsheet);
    const { annex, settings, period } = find(sheets, key);
    let sheet = findSheet(sheets, viewTab(period));
    if (!sheet) {
      mustCoordinate(sheets, 'Chỉ người điều phối mới tạo được tab của kỳ cũ');
      const made = makeAnnexTab(spreadsheet, sheets, viewTab(period), settings);
      writeAnnexTab(made, printedDocument(settings, annex, profiles[settings.style]).annexes[0]);
      sheet = made.sheet;
    }
    SpreadsheetApp.flush();
    spreadsheet.setActiveSheet(sheet);
    return null;
  });
}

/** Makes the Doc of a saved period again, or updates it. */
export function remakeDocument(key: string): Result<SavedDocument> {
  return runAlone((ask) => {
    const spreadsheet = SpreadsheetApp.getActive();
    const sheets = sheetsOf(spreadsheet);
    mustCoordinate(sheets, 'Chỉ người điều phối mới tạo lại được văn bản của kỳ cũ');
    const { annex, settings, period } = find(sheets, key);
    const profile = profiles[settings.style];
    const { document, remember } = saveDocument(
      printedDocument(settings, annex, profile),
      profile,
      { name: documentName(settings), draft: false },
      { spreadsheetId: spreadsheet.getId(), period },
      ask,
    );
    remember();
    writeLog(spreadsheet, sheets, 'Kỳ cũ', `Tạo lại văn bản của kỳ ${period}: ${document.url}`);
    return document;
  });
}

function find(sheets: Sheets, key: string): Found {
  const savings = readSavingsTab(sheets);
  const first = savings.find((saving) => saving.key === key);
  if (!first) throw new UserError(`Không tìm thấy kỳ này trong tab “${tabs.saved}”: mở lại Kỳ báo cáo mới….`);
  const saved = readPeriod(sheets, savings, key);
  const { settings } = readSettings(readTab(sheets, tabs.settings, SETTINGS_COLUMNS));
  const { dictionary } = readOwnDictionary(sheets, settings);
  const states = new Map(saved.units.map(({ name, state }) => [name, state]));
  return { ...savedReport(saved, dictionary, today()), period: first.period, states };
}
