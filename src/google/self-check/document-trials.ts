// Trials of Google Drive, with a Doc that is made like the real one.
import type { Leftover, SelfCheck, Trial } from '../../contract/self-check';
import { contentOf, editInPlace } from '../../core/docs/edit';
import { linesOf } from '../../core/docs/outline';
import { readOutline } from '../../core/docs/read';
import { sentOutline } from '../../core/docs/sent';
import { docxParts, type Part } from '../../core/docx/parts';
import { profiles } from '../../core/layout/profiles';
import { documentUrl } from '../../core/report/period-documents';
import { reasonOf } from '../../core/text/reason';
import { changeDoc, mendDoc, readDoc } from '../drive/docs';
import { DOCX, docxBlob, driveFiles, GOOGLE_DOC, markedDocuments } from '../drive/files';
import type { Marks } from '../drive/marks';
import { userStore } from '../memory/store';
import { attempt } from '../platform/attempt';
import { sampleDocument } from './sample';
import { trial } from './trial';

type Blob = GoogleAppsScript.Base.Blob;

const NAME = 'Tự kiểm tra (văn bản thử)';
const FIELDS = { fields: 'id,name,mimeType,modifiedTime,lastModifyingUser' };
/**
 * Key under which the ids of the trial Docs are stored, so that the next run can remove those of an interrupted one.
 */
const MADE = 'self-check';
/** How long the trial "untouched" leaves the Doc alone, in ms. */
const REST_MS = 5000;

/** Tries what the add-on assumes about Drive. It makes Docs; call `removeScratchDocuments` afterwards. */
export function tryDocuments(): Pick<SelfCheck, 'sent' | 'back'> & { trials: Trial[] } {
  const profile = profiles['Đảng – HD 05'];
  const sent = docxParts(sampleDocument(profile), profile);
  const outline = sentOutline(sent);
  const upload = () => docxBlob(sent, NAME);
  const marks: Marks = { of: `${MADE} ${Utilities.getUuid()}` };
  let made = '';
  let writtenAt: string | undefined;
  const id = () => {
    if (!made) throw new Error('Chưa tạo được văn bản thử.');
    return made;
  };
  const conversion = trial('conversion', () => {
    const { id: created = '', mimeType = '' } = driveFiles().create(
      { name: NAME, mimeType: GOOGLE_DOC, appProperties: marks },
      upload(),
      FIELDS,
    );
    remember(created);
    made = created;
    return { holds: mimeType === GOOGLE_DOC, seen: mimeType };
  });
  const mending = trial('mended', () => {
    const seen = mendDoc(id(), outline);
    return { holds: seen.left.length === 0, seen };
  });
  const back = exported(id);
  return {
    sent,
    back,
    trials: [
      conversion,
      mending,
      trial('changed', () => {
        const wanted = sentOutline(docxParts(sampleDocument(profile, 'khác'), profile));
        const doc = readDoc(id());
        const requests = editInPlace(doc, wanted, contentOf(outline), profile);
        if (!requests) throw new Error('Văn bản thử không còn như lúc gửi.');
        changeDoc(id(), requests, doc.revisionId);
        const lines = linesOf(readOutline(readDoc(id())).sections);
        const off = linesOf(wanted.sections).filter(({ text }, i) => lines[i]?.text !== text);
        return { holds: off.length === 0, seen: off.length };
      }),
      trial('update', () => {
        const answer = driveFiles().update({}, id(), upload(), FIELDS);
        writtenAt = answer.modifiedTime;
        const isSame = answer.id === made && answer.name === NAME && answer.mimeType === GOOGLE_DOC;
        return { holds: isSame, seen: answer.name ?? '' };
      }),
      trial('untouched', () => {
        if (!writtenAt) throw new Error('Chưa cập nhật được văn bản thử.');
        Utilities.sleep(REST_MS);
        const { modifiedTime, lastModifyingUser } = driveFiles().get(id(), FIELDS);
        const isMe = lastModifyingUser?.me === true;
        const seen = { written: writtenAt, later: `${modifiedTime}`, isMe };
        return { holds: isMe && modifiedTime === writtenAt, seen };
      }),
      trial('copy', () => {
        const copy = driveFiles().copy({ name: NAME }, id(), FIELDS).id ?? '';
        remember(copy);
        const { mimeType = '' } = driveFiles().get(copy, FIELDS);
        return { holds: mimeType === GOOGLE_DOC, seen: mimeType };
      }),
      trial('found', () => {
        const found = markedDocuments(marks.of ?? '', 'id');
        return { holds: found.some((file) => file.id === id()), seen: found.length };
      }),
    ],
  };
}

/** Removes the Docs that this run and interrupted runs made. Returns those that could not be removed. */
export function removeScratchDocuments(): Leftover[] {
  const store = userStore();
  const ids = store.get(MADE)?.split(' ') ?? [];
  const left = ids.flatMap((id) => {
    const reason = attempt(() => removeFile(id));
    return reason === '' ? [] : [{ id, reason }];
  });
  if (left.length > 0) store.set(MADE, left.map(({ id }) => id).join(' '));
  else if (ids.length > 0) store.remove(MADE);
  return left.map(({ id, reason }) => ({ name: NAME, url: documentUrl(id), reason }));
}

function removeFile(id: string): void {
  try {
    driveFiles().remove(id);
  } catch (error) {
    // 404 means that somebody removed it already.
    if ((error as { details?: { code?: number } }).details?.code !== 404) throw error;
  }
}

function remember(id: string): void {
  const store = userStore();
  try {
    store.set(MADE, `${store.get(MADE) ?? ''} ${id}`.trim());
  } catch (error) {
    removeFile(id);
    throw error;
  }
}

/** Returns the XML parts of the .docx that Google exports from a Doc, or why there are none. */
function exported(id: () => string): SelfCheck['back'] {
  try {
    // Google's type definitions lack the options and the return value.
    const files = driveFiles() as unknown as { export(id: string, type: string, options: object): unknown };
    const answer = files.export(id(), DOCX, { alt: 'media' }) as Blob | null | undefined;
    if (typeof answer?.copyBlob !== 'function') {
      throw new Error(`Google xuất văn bản ra ${typeof answer}, không ra tệp.`);
    }
    // `unzip` wants a blob of the type of a zip file.
    return Utilities.unzip(answer.copyBlob().setContentType('application/zip'))
      .map((part) => ({ path: part.getName() ?? '', part }))
      .filter(({ path }) => /\.(?:xml|rels)$/.test(path))
      .map(({ path, part }): Part => ({ path, xml: part.getDataAsString() }));
  } catch (error) {
    return { untried: reasonOf(error) };
  }
}
