// What the add-on writes into its Docs to know them again: properties that no other add-on sees and no person can
// change. What is remembered elsewhere may be lost, and the document properties of a workbook can be written by every
// editor of it.
import { periodKey } from '../../core/round/period';
import { fingerprint } from '../../core/text/fingerprint';
import type { DocumentKey } from '../memory/document-memory';

type File = GoogleAppsScript.Drive_v3.Drive.V3.Schema.File;

/**
 * The properties by their keys. A key and its value together have at most 124 bytes (documented), which an id of 44
 * letters, a space and a fingerprint or a time stay below.
 */
export interface Marks {
  /** What the file is: `periodMark`, `editMark` or `archiveMark`. */
  of?: string;
  /** When the run began to send what the Doc holds, by the clock of the script (ISO 8601). */
  sentAt?: string;
  /** `1` while the Doc holds hand edits that were left in it. */
  kept?: string;
  /** Fingerprint of the name that the add-on gave the Doc. */
  named?: string;
}

/** Returns the mark of the Doc of a period. */
export function periodMark({ spreadsheetId, period }: DocumentKey): string {
  return `${spreadsheetId} ${fingerprint(periodKey(period))}`;
}

/** Returns the mark of the letters that remind units of a workbook. */
export function reminderMark(spreadsheetId: string): string {
  return `reminder ${spreadsheetId}`;
}

/** Returns the mark of a copy that keeps what a Doc held when it was last modified. */
export function editMark(id: string, modifiedTime: string): string {
  return `${id} ${modifiedTime}`;
}

/** Returns the mark of the archive file of a saving, which is named by its id, such as `2026-Q3.1`. */
export function archiveMark(spreadsheetId: string, id: string): string {
  return `${spreadsheetId} ${fingerprint(`Lưu trữ ${id}`)}`;
}

/** Returns what the add-on wrote into a Doc to know it again. */
export function marksOf({ appProperties }: File): Marks {
  return appProperties ?? {};
}
