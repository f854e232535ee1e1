// Reads the whole workbook into data: settings, registry, dictionary and one report per unit, with at most two reads a
// tab.
import { Dictionary } from '../../core/checker/dictionary';
import { checkRules } from '../../core/checker/rules';
import type { Grid } from '../../core/grid/cells';
import { tabs } from '../../core/grid/layout';
import { readDictionary } from '../../core/intake/dictionary-tab';
import { matchTabs, readRegistry } from '../../core/intake/registry';
import { readSettings, type SettingsReading } from '../../core/intake/settings-tab';
import { readUnitTabs } from '../../core/intake/unit-tab';
import { emailsIn, isEmail } from '../../core/model/email';
import { type Finding, finding } from '../../core/model/finding';
import type { Saving } from '../../core/model/saved-period';
import type { Settings } from '../../core/model/settings';
import type { Unit } from '../../core/model/unit';
import type { Content } from '../../core/report/examine';
import { rememberDictionary, rememberedDictionary } from '../memory/dictionary-memory';
import type { TellProgress } from '../memory/progress';
import { projectLexicon } from '../platform/lexicon';
import { readEarlier } from './archive';
import { HOW_TO_OWN, ownershipOf } from './ownership';
import {
  DICTIONARY_COLUMNS,
  findSheet,
  REGISTRY_COLUMNS,
  readGrid,
  readTab,
  SETTINGS_COLUMNS,
  type Sheets,
  sheetsOf,
} from './read';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Everything the workbook holds, its tabs, the list of its savings, and where the link to the Doc stands. */
export interface Reading extends Content {
  sheets: Sheets;
  savings: Saving[];
  documentLink: SettingsReading['documentLink'];
}

/** Which parts of a workbook are read; all where nothing is said. */
interface Parts {
  /** Leaves out the formulas of tabs in which no error was known: one read a tab instead of two. */
  isQuick?: true;
  /** Reads only the units of these tabs, and no saved period. */
  only?: readonly string[];
}

/**
 * Reads the whole workbook, or parts of it, and writes nothing into it. It reports its progress through `tellProgress`.
 *
 * @example
 * const { settings, registry, reports } = readWorkbook(SpreadsheetApp.getActive(), progressWriter('run-1'));
 * reports.length; // 15 in the demo workbook, one for each unit whose tab exists
 */
export function readWorkbook(
  spreadsheet: Spreadsheet,
  tellProgress: TellProgress,
  { isQuick, only }: Parts = {},
): Reading {
  const sheets = sheetsOf(spreadsheet);
  const { settings, documentLink, findings } = readSettings(readTab(sheets, tabs.settings, SETTINGS_COLUMNS));
  const whole = readRegistry(readTab(sheets, tabs.registry, REGISTRY_COLUMNS));
  const { tabOf, findings: tabFindings } = matchTabs(
    whole,
    sheets.map(({ name }) => name),
  );
  const isRead = (unit: Unit) => !only || only.includes(tabOf.get(unit) ?? '');
  const registry = { ...whole, rows: whole.rows.filter(({ unit }) => isRead(unit)) };
  const withErrors = new Set(registry.rows.filter(({ cells }) => cells.Lỗi !== 0).map(({ unit }) => unit));
  const sheetOf = new Map(sheets.map(({ name, sheet }) => [name, sheet]));
  const grids = [...tabOf].flatMap(([unit, tab], i): [Unit, Grid][] => {
    tellProgress('read', i, tabOf.size);
    const sheet = sheetOf.get(tab);
    return sheet && isRead(unit) ? [[unit, readGrid(tab, sheet, isQuick && !withErrors.has(unit))]] : [];
  });
  const {
    savings,
    earlier,
    findings: savedFindings,
  } = only ? { savings: [], earlier: [], findings: [] } : readEarlier(sheets, settings.period);
  const { dictionary, findings: dictionaryFindings } = readOwnDictionary(sheets, settings);
  const { lexicon, findings: lexiconFindings } = projectLexicon();
  return {
    sheets,
    settings,
    documentLink,
    registry,
    dictionary,
    reports: readUnitTabs(grids, dictionary, settings.style),
    savings,
    earlier,
    lexicon,
    findings: [
      ...savedFindings,
      ...findings,
      ...dictionaryFindings,
      ...lexiconFindings,
      ...registry.findings,
      ...tabFindings,
    ],
  };
}

/**
 * Reads the tab "Từ điển" and remembers it, if only coordinators can change it; else it counts for nothing, and an error
 * says why. For a person who cannot tell it is what a coordinator's run remembered last.
 */
export function readOwnDictionary(
  sheets: Sheets,
  { coordinators }: Settings,
): { dictionary: Dictionary; findings: Finding[] } {
  const sheet = findSheet(sheets, tabs.dictionary);
  if (!sheet) return { dictionary: new Dictionary(), findings: rememberDictionary([], null) };
  const { rows, findings } = readDictionary(readTab(sheets, tabs.dictionary, DICTIONARY_COLUMNS));
  const dictionary = new Dictionary(rows);
  // A tab without rows changes nothing, whoever owns it.
  if (rows.length === 0) return { dictionary, findings: [...findings, ...rememberDictionary([])] };
  const emails = emailsIn(coordinators).filter(isEmail);
  const owner = ownershipOf(sheet, findSheet(sheets, tabs.settings), emails);
  if (owner === 'unseen') return { dictionary: rememberedDictionary(), findings };
  if (typeof owner === 'object') {
    const error = finding(
      'foreign-dictionary',
      'error',
      { tab: sheet.getName() },
      foreignDictionary(owner.others),
    );
    return { dictionary: new Dictionary(), findings: [error, ...rememberDictionary([], null)] };
  }
  const open = owner === 'everybody' && dictionary.silenced(checkRules) !== '' ? [openDictionary()] : [];
  return { dictionary, findings: [...findings, ...open, ...rememberDictionary(rows, sheet.getSheetId())] };
}

/** Says that a tab "Từ điển" counts for nothing, as `others` can change it too, and what to do. */
export function foreignDictionary(others: string): string {
  return `Tab “${tabs.dictionary}” không được dùng, vì ngoài người điều phối, ${others} cũng sửa được tab này: ${HOW_TO_OWN}`;
}

function openDictionary(): Finding {
  const message = `Tab “${tabs.settings}” và tab “${tabs.dictionary}” chưa được khóa, nên ai sửa được bảng tính cũng tắt được quy tắc: vào menu Tổng hợp → Thiết lập… để khóa.`;
  return finding('open-dictionary', 'warning', { tab: tabs.dictionary }, message);
}
