// Trials of Google Sheets, on a tab of their own.

import { reasonOf } from '../../core/text/reason';
import { attempt, EITHER_WAY, found, type Observation, type Probe, probe } from './probe';
import { sampleTexts } from './sample';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** No unit has a tab of such a name, so whatever has one is the self-check's, of this run or of one that broke off. */
const SCRATCH = /^Tự kiểm tra [\da-f]{8}-[\da-f-]{27}/;

/** The longest name of a tab that the registry lets pass. */
const NAME_LENGTH = 100;

/** Tries what the add-on takes for granted of tabs and cells; makes tabs that `removeScratchTabs` removes. */
export function probeSheets(spreadsheet: Spreadsheet): Probe[] {
  let made: Sheet | undefined;
  const scratch = () => {
    made ??= spreadsheet.insertSheet(`Tự kiểm tra ${Utilities.getUuid()}`, spreadsheet.getSheets().length);
    return made;
  };
  return [
    ...sampleTexts.map((text, i) =>
      probe(`Ô văn bản giữ nguyên ${quoted(text)}`, () => keepsText(scratch(), i + 1, text)),
    ),
    probe('Ô thường: “- Tổ chức thử” vẫn là chữ', () => {
      const value = scratch().getRange('B1').setValue('- Tổ chức thử').getValue();
      return found(value === '- Tổ chức thử', shown(value), EITHER_WAY);
    }),
    probe('Số đã có vẫn là số khi ô được đổi thành văn bản', () => {
      const value = scratch().getRange('B2').setValue(5).setNumberFormat('@').getValue();
      return found(value === 5, shown(value), EITHER_WAY);
    }),
    probe('Hàng chèn thêm giữ định dạng văn bản của hàng dưới', () => {
      const sheet = scratch();
      sheet.getRange('C2').setNumberFormat('@');
      const format = sheet.insertRowBefore(2).getRange('C2').getNumberFormat();
      return found(format === '@', format);
    }),
    probe('Khóa một tab đã khóa thì Google báo lỗi', () => {
      const sheet = scratch();
      sheet.protect();
      return refused(() => {
        sheet.protect();
        return 'trả về khóa đã có';
      });
    }),
    probe('Tab chép từ tab mẫu không mang theo khóa', () => {
      const copy = spreadsheet.insertSheet(`${scratch().getName()} 2`, spreadsheet.getSheets().length, {
        template: scratch(),
      });
      const count = copy.getProtections(SpreadsheetApp.ProtectionType.SHEET).length;
      return found(count === 0, `${count} khóa`, EITHER_WAY);
    }),
    probe('Đọc cột A:F của tab chỉ có 3 cột thì Google báo lỗi', () => {
      const sheet = scratch();
      sheet.deleteColumns(4, sheet.getMaxColumns() - 3);
      return refused(() => `trả về ${sheet.getRange('A:F').getA1Notation()}`);
    }),
    probe(`Tên tab dài được ${NAME_LENGTH} ký tự`, () => {
      const { length } = scratch().setName(scratch().getName().padEnd(NAME_LENGTH, '_')).getName();
      return found(length === NAME_LENGTH, `${length} ký tự`, 'Đặt tên tab ngắn hơn ở cột Tab của Đơn vị.');
    }),
  ];
}

/** Removes the tabs of this run and of runs that broke off; returns in Vietnamese what could not be removed. */
export function removeScratchTabs(spreadsheet: Spreadsheet): string[] {
  return spreadsheet.getSheets().flatMap((sheet) => {
    const name = sheet.getName();
    if (!SCRATCH.test(name)) return [];
    return attempt(`Chưa xóa được tab “${name}”: hãy xóa bằng tay.`, () => spreadsheet.deleteSheet(sheet));
  });
}

function keepsText(sheet: Sheet, row: number, text: string): Observation {
  const cell = sheet.getRange(row, 1).setNumberFormat('@').setValue(text);
  const value = cell.getValue();
  const formula = cell.getFormula();
  return found(
    value === text && formula === '',
    formula || shown(value),
    'Tránh nội dung như vậy: ô không giữ chữ đã gõ.',
  );
}

/** That Google refuses is what the add-on expects; `act` says what happened where it does not. */
function refused(act: () => string): Observation {
  let seen: string;
  try {
    seen = act();
    // Google may refuse only when it gets there.
    SpreadsheetApp.flush();
  } catch (error) {
    return found(true, reasonOf(error));
  }
  return found(false, seen, EITHER_WAY);
}

function shown(value: unknown): string {
  return typeof value === 'string' ? `chữ ${quoted(value)}` : `${typeof value} ${value}`;
}

function quoted(text: string): string {
  return text.length > 40 ? `${text.length} ký tự` : `“${text.replace('\n', '⏎')}”`;
}
