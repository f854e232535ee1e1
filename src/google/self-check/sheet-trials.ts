// Trials of Google Sheets, on a scratch tab.
import type { CellValue, Leftover, Observation, Trial } from '../../contract/self-check';
import { reasonOf } from '../../core/text/reason';
import { attempt } from '../platform/attempt';
import { sampleTexts } from './sample';
import { trial } from './trial';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Name of a scratch tab. No unit has a tab of such a name, so a tab with one is left over from a self-check. */
const SCRATCH = /^Tự kiểm tra [\da-f]{8}-[\da-f-]{27}/;

/** Longest tab name that the registry accepts, in characters. */
const NAME_LENGTH = 100;

/** Tries what the add-on assumes about tabs and cells. It makes tabs; call `removeScratchTabs` afterwards. */
export function trySheets(spreadsheet: Spreadsheet): Trial[] {
  let made: Sheet | undefined;
  const scratch = () => {
    made ??= spreadsheet.insertSheet(`Tự kiểm tra ${Utilities.getUuid()}`, spreadsheet.getSheets().length);
    return made;
  };
  return [
    ...sampleTexts.map((text, i) => trial('textKept', () => keepsText(scratch(), i + 1, text), text)),
    ...sampleTexts.map((text, i) => trial('textReplaced', () => replacesText(scratch(), i + 1, text), text)),
    trial('dashText', () => {
      const text = '- Tổ chức thử';
      const value = scratch().getRange('B1').setValue(text).getValue();
      return { holds: value === text, seen: cellValue(value) };
    }),
    trial('numberKept', () => {
      const value = scratch().getRange('B2').setValue(5).setNumberFormat('@').getValue();
      return { holds: value === 5, seen: cellValue(value) };
    }),
    trial('insertedRow', () => {
      const sheet = scratch();
      sheet.getRange('C2').setNumberFormat('@');
      const seen = sheet.insertRowBefore(2).getRange('C2').getNumberFormat();
      return { holds: seen === '@', seen };
    }),
    trial('secondProtection', () => {
      const sheet = scratch();
      sheet.protect();
      const { holds: isRefused, seen } = refused(() => {
        sheet.protect();
        return '';
      });
      return { holds: !isRefused, seen };
    }),
    trial('templateProtection', () => {
      const copy = spreadsheet.insertSheet(`${scratch().getName()} 2`, spreadsheet.getSheets().length, {
        template: scratch(),
      });
      const seen = copy.getProtections(SpreadsheetApp.ProtectionType.SHEET).length;
      return { holds: seen === 0, seen };
    }),
    trial('narrowTab', () => {
      const sheet = scratch();
      sheet.deleteColumns(4, sheet.getMaxColumns() - 3);
      return refused(() => sheet.getRange('A:F').getA1Notation());
    }),
    trial('longName', () => {
      const { length } = scratch().setName(scratch().getName().padEnd(NAME_LENGTH, '_')).getName();
      return { holds: length === NAME_LENGTH, seen: length };
    }),
  ];
}

/** Removes the tabs that this run and interrupted runs made. Returns those that could not be removed. */
export function removeScratchTabs(spreadsheet: Spreadsheet): Leftover[] {
  return spreadsheet.getSheets().flatMap((sheet): Leftover[] => {
    const name = sheet.getName();
    if (!SCRATCH.test(name)) return [];
    const reason = attempt(() => spreadsheet.deleteSheet(sheet));
    return reason === '' ? [] : [{ name, reason }];
  });
}

function keepsText(sheet: Sheet, row: number, text: string): Observation<'textKept'> {
  const cell = sheet.getRange(row, 1).setNumberFormat('@').setValue(text);
  const value = cell.getValue();
  const formula = cell.getFormula();
  return {
    holds: value === text && formula === '',
    seen: formula ? { type: 'formula', text: formula } : cellValue(value),
  };
}

/** Replaces the text that `keepsText` wrote, as an accepted proposal does. */
function replacesText(sheet: Sheet, row: number, text: string): Observation<'textReplaced'> {
  const cell = sheet.getRange(row, 1);
  const replacement = '- Đã thay';
  const count = cell.createTextFinder(text).matchCase(true).matchEntireCell(true).replaceAllWith(replacement);
  const value = cell.getValue();
  return { holds: count === 1 && value === replacement, seen: { count, value: cellValue(value) } };
}

function cellValue(value: unknown): CellValue {
  // A Date cannot be sent to a page.
  return { type: typeof value, text: String(value) };
}

/**
 * Makes an observation that holds when Google refuses `act`. When Google does not, `act` returns what was seen
 * instead.
 */
function refused(act: () => string): { holds: boolean; seen: string } {
  let seen: string;
  try {
    seen = act();
    // Google may report a refusal only at the flush.
    SpreadsheetApp.flush();
  } catch (error) {
    return { holds: true, seen: reasonOf(error) };
  }
  return { holds: false, seen };
}
