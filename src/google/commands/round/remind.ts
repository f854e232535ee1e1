// Reminds units that have not sent: notes it, makes the letter, and has Google mail it to them.
import type { SavedDocument } from '../../../contract/outcome';
import type { Result } from '../../../contract/result';
import type { RoundChange } from '../../../contract/round-server';
import { oneLine } from '../../../core/grid/cells';
import { tabs as ownTabs } from '../../../core/grid/layout';
import { type RegistryRow, readRegistry } from '../../../core/intake/registry';
import { readSettings } from '../../../core/intake/settings-tab';
import { profiles } from '../../../core/layout/profiles';
import { emailsIn, isEmail } from '../../../core/model/email';
import { reminderLetter } from '../../../core/report/reminder-letter';
import { googleProblem } from '../../../core/text/google-problem';
import { fold } from '../../../core/text/vietnamese/fold';
import { newDocument } from '../../drive/document';
import { openDocument } from '../../drive/files';
import { marksOf, reminderMark } from '../../drive/marks';
import { drivePermissions, permissionsOf } from '../../drive/permissions';
import { refusalOf } from '../../drive/share-refusal';
import { runAlone } from '../../platform/run-alone';
import { formatMoment, today } from '../../platform/time';
import { UserError } from '../../platform/user-error';
import { refuseDuringRollover } from '../../rollover/refuse';
import { type RegistryTexts, writeRegistryCells } from '../../round/registry-cells';
import { registryKey } from '../../tabs/board';
import { mustCoordinate } from '../../tabs/fixed-tabs';
import { writeLog } from '../../tabs/log';
import { REGISTRY_COLUMNS, readTab, SETTINGS_COLUMNS, type Sheets, sheetsOf } from '../../tabs/read';
import { writeAtOnce } from '../../tabs/write-at-once';

const COLUMN = 'Đã nhắc';

/** Google mails only once to each address. */
const SHARED_BEFORE = 'đã được chia sẻ từ trước nên Google không gửi lại: tạo công văn mới rồi gửi.';

const NO_TEXT = 'Chưa có lời văn: viết lời văn, rồi bấm lại.';

/** Notes that units were reminded, in the tab "Đơn vị" and in the log; `how` says in which way. */
export function noteReminded(tabs: string[], how: string): Result<RoundChange> {
  return withUnits(tabs, (place, units) => ({
    message: note(place, units, oneLine(String(how)).slice(0, 100)),
    units: [],
  }));
}

/**
 * Makes the letter that asks units to send their report, a new Doc that nobody else sees yet; `body` has a line for each
 * paragraph.
 */
export function makeReminder(tabs: string[], body: string): Result<SavedDocument> {
  return withUnits(tabs, ({ spreadsheet, sheets }, units) => {
    if (typeof body !== 'string' || body.trim() === '') throw new UserError(NO_TEXT);
    const { settings } = readSettings(readTab(sheets, ownTabs.settings, SETTINGS_COLUMNS));
    const names = units.map(({ unit }) => unit.name);
    const profile = profiles[settings.style];
    const letter = reminderLetter(settings, names, body.trim(), today(), profile);
    const name = `Công văn đôn đốc – ${settings.period} – ${formatMoment(new Date()).slice(0, 10)}`;
    const made = newDocument(letter, profile, name, reminderMark(spreadsheet.getId()));
    const text = `Tạo công văn đôn đốc ${names.length} đơn vị: ${made.url}`;
    // The letter is there, whatever becomes of the log.
    writeAtOnce(ownTabs.log, () => writeLog(spreadsheet, sheets, 'Đôn đốc', text));
    return made;
  });
}

/**
 * Lets the units of these tabs read a letter that `makeReminder` made; Google mails the text to each address that could
 * not read it before. Notes those units as reminded.
 */
export function sendReminder(document: string, tabs: string[], text: string): Result<RoundChange> {
  return withUnits(tabs, (place, units) => {
    if (typeof text !== 'string' || text.trim() === '') throw new UserError(NO_TEXT);
    const file = openDocument(document, 'trashed,appProperties');
    if (!file || file.trashed || marksOf(file).of !== reminderMark(place.spreadsheet.getId())) {
      throw new UserError(
        'Google Drive của bạn không có công văn này: bấm “Tạo công văn đôn đốc”, rồi gửi lại.',
      );
    }
    const { sent, problems } = shareEach(document, units, text);
    const lines = [`Đã gửi thư cho ${sent.length}/${units.length} đơn vị.`];
    if (sent.length > 0) {
      const unwritten = writeAtOnce(ownTabs.registry, () => lines.push(note(place, sent, 'Google Drive')));
      lines.push(...unwritten.map(({ message }) => message));
    }
    return { message: [...lines, ...problems].join('\n'), units: [] };
  });
}

/** Asks for each address apart, so that one that Google refuses keeps no other from its mail. */
function shareEach(
  document: string,
  units: RegistryRow[],
  emailMessage: string,
): { sent: RegistryRow[]; problems: string[] } {
  const readers = new Set(permissionsOf(document).map(({ emailAddress = '' }) => emailAddress.toLowerCase()));
  let halt = '';
  const share = (emailAddress: string): string => {
    if (halt !== '' || readers.has(emailAddress.toLowerCase())) return halt || SHARED_BEFORE;
    try {
      const grant = { type: 'user', role: 'reader', emailAddress };
      drivePermissions().create(grant, document, { sendNotificationEmail: true, emailMessage, fields: 'id' });
      return '';
    } catch (error) {
      const refusal = refusalOf(error);
      const isAnswer = refusal instanceof UserError;
      if (!isAnswer || refusal.flag === 'isBusy') halt = 'chưa gửi tới.';
      return isAnswer ? refusal.message : googleProblem(error).advice;
    }
  };
  const problems: string[] = [];
  const sent = units.filter(({ unit }) => {
    const emails = emailsIn(unit.email).filter(isEmail);
    const reasons = emails.map(share);
    if (emails.length === 0) problems.push(`${unit.name}: chưa có email.`);
    problems.push(
      ...reasons.flatMap((reason, i) => (reason ? [`${unit.name} (${emails[i]}): ${reason}`] : [])),
    );
    return reasons.includes('');
  });
  return { sent, problems };
}

interface Place {
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet;
  sheets: Sheets;
}

/**
 * Does work for a coordinator with the units of some tabs, in the order of the registry; a unit without a tab goes by
 * its name, and those that need no report are left out. Throws a UserError for anybody else, and where none is left.
 */
function withUnits<Value>(
  tabs: string[],
  work: (place: Place, units: RegistryRow[]) => Value,
): Result<Value> {
  return runAlone(() => {
    const spreadsheet = SpreadsheetApp.getActive();
    refuseDuringRollover();
    const sheets = sheetsOf(spreadsheet);
    mustCoordinate(sheets, 'Chỉ người điều phối mới đôn đốc được');
    const { rows } = readRegistry(readTab(sheets, ownTabs.registry, REGISTRY_COLUMNS));
    const wanted = new Set(Array.isArray(tabs) ? tabs.map((tab) => fold(String(tab))) : []);
    const known = new Set(rows.map(({ unit }) => fold(unit.tab)));
    const units = rows.filter(({ unit: { name, tab }, cells }) => {
      const key = known.has(fold(name)) ? fold(tab) : fold(name);
      return (wanted.has(fold(tab)) || wanted.has(key)) && !oneLine(cells['Miễn kỳ này']);
    });
    if (units.length === 0) {
      throw new UserError('Chưa chọn đơn vị nào cần nhắc: chọn rồi bấm lại.');
    }
    return work({ spreadsheet, sheets }, units);
  });
}

/** Notes units in the registry and in the log. Returns what was noted and what could not be. */
function note({ spreadsheet, sheets }: Place, units: RegistryRow[], how: string): string {
  const moment = formatMoment(new Date());
  const texts = new Map<string, RegistryTexts>();
  const left: string[] = [];
  for (const row of units) {
    const text = noted(oneLine(row.cells[COLUMN]), moment);
    if (text === undefined) left.push(row.unit.name);
    else texts.set(registryKey(row), { [COLUMN]: text });
  }
  writeRegistryCells(sheets, texts);
  const kept = left.length > 0 ? ` Cột “${COLUMN}” có chữ khác nên giữ nguyên: ${left.join('; ')}.` : '';
  const message = `Đã ghi nhận nhắc ${texts.size} đơn vị (${how}).${kept}`;
  const names = units.map(({ unit }) => unit.name).join('; ');
  const unwritten = writeAtOnce(ownTabs.log, () =>
    writeLog(spreadsheet, sheets, 'Đôn đốc', `${message} ${names}`),
  );
  return [message, ...unwritten.map((found) => found.message)].join('\n');
}

/** Returns what the column says after one reminder more; undefined where it holds something of another form. */
function noted(before: string, moment: string): string | undefined {
  const [, count = '', last = ''] = /^(\d{1,4}) lần, (\d\d\/\d\d\/\d{4} \d\d:\d\d)$/.exec(before) ?? [];
  if (before !== '' && last === '') return undefined;
  // Of two clicks in a minute the second is a slip.
  return last === moment ? before : `${Number(count) + 1} lần, ${moment}`;
}
