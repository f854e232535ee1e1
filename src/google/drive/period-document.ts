// Finds the Doc of a period that this person can update or share.
import type { CurrentDocument, DocumentKey } from '../memory/document-memory';
import { markedDocuments, openDocument } from './files';
import { marksOf, periodMark } from './marks';

type File = GoogleAppsScript.Drive_v3.Drive.V3.Schema.File;

/** Fields that are read of a Doc. */
const FIELDS = 'id,name,trashed,createdTime,modifiedTime,lastModifyingUser,appProperties';

/**
 * Why there is no Doc to use: `gone`, the person's own was deleted; `others`, it is somebody else's, whose files the
 * scope `drive.file` does not open, or was deleted; `foreign`, what is remembered is not the Doc of this period.
 */
export type Loss = 'gone' | 'others' | 'foreign';

/** The Doc of a period; at most one of the two is there, and none where no Doc was made yet. */
export interface PeriodDocument {
  file?: File;
  loss?: Loss;
}

/**
 * Finds the Doc of a period: the one that is remembered or else, as memory may fail, the newest that has the mark of the
 * period. Throws a UserError when Drive refuses.
 */
export function findPeriodDocument(key: DocumentKey, memory: CurrentDocument): PeriodDocument {
  const id = memory.own ?? memory.shared;
  const remembered = id === null ? undefined : openDocument(id, FIELDS);
  if (remembered && isOfPeriod(remembered, key, memory.isOwnCertain)) return { file: remembered };
  const [file] = markedDocuments(periodMark(key), FIELDS);
  if (file) return { file };
  if (id === null) return {};
  if (remembered) return { loss: 'foreign' };
  return { loss: memory.own ? 'gone' : 'others' };
}

/** Returns the newest Doc of a period that is newer than another one. Throws a UserError when Drive refuses. */
export function newerDocument(key: DocumentKey, { createdTime = '' }: File): File | undefined {
  const [newest] = markedDocuments(periodMark(key), FIELDS);
  return Date.parse(newest?.createdTime ?? '') > Date.parse(createdTime) ? newest : undefined;
}

/**
 * Returns whether a Doc is that of a period. One without a mark was made by an earlier version of the add-on, and counts
 * only if the person's own store names it: any editor of the workbook could name another Doc of the person's in the
 * store that all share, to have it overwritten or shared.
 */
function isOfPeriod(file: File, key: DocumentKey, isCertain: boolean): boolean {
  const { of: mark } = marksOf(file);
  return mark === undefined ? isCertain : mark === periodMark(key);
}
