// The Docs of one period: a person reaches only what they made, so there may be one of each.
import { isEmail } from '../model/email';

/** A Doc, and the e-mail address of who made it; empty where unknown. */
export interface PeriodDocument {
  id: string;
  maker: string;
}

/** More are not remembered: 20 lines of an id and an address stay far below Google's 9 KB a property. */
const MOST = 20;

/**
 * How long Google may go on with its own upload, in ms; of a Doc copied by Google a second is reported (rclone 4517).
 */
const SETTLING_MS = 10_000;

/**
 * How long after a run began to send a Doc Google may take to write it, in ms: a long document takes half a minute to
 * convert.
 */
const SENDING_MS = 60_000;

const URL_START = 'https://docs.google.com/document/d/';

/** Returns the address that opens a Doc in the browser. */
export function documentUrl(id: string): string {
  return `${URL_START}${id}/edit`;
}

/**
 * Reads what `documentsText` wrote, or the bare id that earlier versions of the add-on did. Leaves out what neither can
 * have written: every editor of the workbook can change the text.
 */
export function readDocuments(text: string): PeriodDocument[] {
  return text
    .split('\n', MOST)
    .map((line) => {
      const [id = '', maker = ''] = line.split(' ');
      return { id, maker: isEmail(maker) ? maker : '' };
    })
    .filter(({ id }) => /^[\w-]{1,100}$/.test(id));
}

/** Returns the Docs as they are remembered: a line each, `id` or `id address`. */
export function documentsText(documents: PeriodDocument[]): string {
  return documents.map(({ id, maker }) => `${id} ${maker}`.trim()).join('\n');
}

/** Returns the Docs as people see them: the address of the only one, or a line each with its maker. */
export function linksText(documents: PeriodDocument[]): string {
  const isOnly = documents.length === 1;
  return documents
    .map(({ id, maker }) => `${documentUrl(id)}${isOnly || maker === '' ? '' : ` (${maker})`}`)
    .join('\n');
}

/** Stands where the links will be until there is a Doc: Google can find and replace it, but no blank cell. */
export const NO_DOCUMENT = 'Chưa có văn bản';

/** Returns whether the add-on itself wrote a text where the links stand: whoever adds a word there wants it kept. */
export function isLinksText(text: string): boolean {
  return text === NO_DOCUMENT || text.split('\n').every(isLink);
}

function isLink(line: string): boolean {
  const [, id = '', maker] = /\/d\/([\w-]+)\/edit(?: \((.*)\))?$/.exec(line) ?? [];
  return (
    line === `${documentUrl(id)}${maker === undefined ? '' : ` (${maker})`}` && isEmail(maker ?? 'a@b.c')
  );
}

/**
 * Returns the Docs with a person's own in the place of the one they had, `last`, or at the end; of more than 20 the
 * second goes.
 */
export function withOwn(
  documents: PeriodDocument[],
  own: PeriodDocument,
  last: string | null,
): PeriodDocument[] {
  const isOwn = ({ id, maker }: PeriodDocument) =>
    id === last || id === own.id || (maker !== '' && maker === own.maker);
  const result = documents.filter((document) => !isOwn(document));
  const at = documents.findIndex(isOwn);
  const maker = own.maker || documents[at]?.maker || '';
  result.splice(at < 0 ? result.length : at, 0, { id: own.id, maker });
  if (result.length > MOST) result.splice(1, 1);
  return result;
}

/** When the add-on last wrote a Doc; empty where unknown (ISO 8601). */
export interface LastWrite {
  /** When Drive answered that it was written. */
  writtenAt: string;
  /** When a run last began to send it; later than `writtenAt` where that run learnt no answer. */
  sentAt: string;
}

/**
 * Returns whether a Doc was edited since the add-on wrote it, by Drive's time of the last change (ISO 8601); true if
 * it is unknown when either was. `isByMe`: the last change was made in the name of the person who runs the add-on.
 */
export function isEditedByHand(
  { writtenAt, sentAt }: LastWrite,
  modifiedTime: string,
  isByMe: boolean,
): boolean {
  // Not by Drive's version, which tells every change, of sharing too (Drive API reference, files).
  const changed = Date.parse(modifiedTime);
  const later = changed - Date.parse(writtenAt);
  const sent = Date.parse(sentAt);
  const isUnanswered = sentAt !== '' && !(sent <= Date.parse(writtenAt));
  if (isUnanswered) return !(isByMe && changed - sent <= SENDING_MS);
  // An edit of the person's own in the seconds after an upload is taken for Google's work, and is kept only in the Doc's
  // version history. Without this, a question would come after every upload, and people would stop reading it.
  return !(later <= (isByMe ? SETTLING_MS : 0));
}
