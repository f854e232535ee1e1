// What the tab "Cấu hình" says of its values, in the tab itself and to a page.
import type { Grid } from '../grid/cells';
import type { Finding } from '../model/finding';
import {
  type SettingKey,
  type SettingToMend,
  settingDefinition,
  settingKeys,
  settingNote,
} from '../model/settings';
import { readSettings, type SettingsReading } from './settings-tab';

const marks: Partial<Record<Finding['severity'], string>> = { error: '✖', warning: '⚠', info: 'ℹ' };

/** A text for a cell of the column Ghi chú in place of the one that was read; its row is 0-based. */
export interface NoteChange {
  row: number;
  from: string;
  to: string;
}

/** What has to be written after an edit, and what has to be told where a person's own note stands in the way. */
export interface SettingsVerdict {
  /** 0-based column of the changes; -1 where there is none. */
  column: number;
  changes: NoteChange[];
  told: string[];
}

/**
 * Returns which notes of the tab "Cấu hình" are to change, so that each says what is wrong with the value beside it, or
 * how it is understood: above its own text, which stays. A note that holds anything else is a person's and stays; what
 * is wrong with a value in the rows `from` to `to` (0-based) is then told instead. A blank value is no fault here.
 */
export function settingsVerdict(grid: Grid, from: number, to: number): SettingsVerdict {
  const { places, findings, noteColumn } = readSettings(grid);
  const verdict: SettingsVerdict = { column: noteColumn, changes: [], told: [] };
  for (const [key, { row, cell, typed, note: now }] of places) {
    const own = typed === '' ? [] : findings.filter((one) => one.cell === cell);
    const note = settingNote(key);
    const text = [...own.map((one) => `${marks[one.severity]} ${inTab(one, key)}`), note].join('\n');
    if (isOurs(now, note)) {
      if (now !== text) verdict.changes.push({ row, from: now, to: text });
    } else if (row >= from && row <= to) verdict.told.push(...own.map(({ message }) => message));
  }
  const isEdited = ({ row }: NoteChange) => Number(row >= from && row <= to);
  verdict.changes.sort((a, b) => isEdited(b) - isEdited(a));
  return verdict;
}

/** The note follows, so the message need not repeat it. */
function inTab({ message }: Finding, key: SettingKey): string {
  return message.replace(` ${settingDefinition(key).note}.`, '').replace(/\n/g, ' ');
}

function isOurs(text: string, note: string): boolean {
  if (!text.endsWith(note)) return false;
  const above = text.slice(0, -note.length).split('\n');
  return above.pop() === '' && above.every((line) => /^[✖⚠ℹ] Mục “/.test(line));
}

/**
 * Returns the settings that the annex waits for, or whose values are not understood, in the order of the tab, each with
 * the first thing that is wrong with it. It is empty where the tab itself cannot be read.
 *
 * @example
 * settingsToMend(readSettings(grid))[0];
 * // { key: 'period', label: 'Kỳ báo cáo', cell: 'B7', typed: '', message: 'Mục “Kỳ báo cáo” còn trống: …', … }
 */
export function settingsToMend({ places, findings }: SettingsReading): SettingToMend[] {
  const wrong = findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
  return settingKeys.flatMap((key) => {
    const { label, note, choices = [] } = settingDefinition(key);
    const { cell = '', typed = '' } = places.get(key) ?? {};
    const about = wrong.find((one) => (cell === '' ? one.message.includes(`“${label}”`) : one.cell === cell));
    return about
      ? [{ key, label, cell, typed, message: about.message, example: note, choices: [...choices] }]
      : [];
  });
}
