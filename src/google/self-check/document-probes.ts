// Trials of Google Drive, on a Doc that is made as the real one is.

import { docxParts, type Part } from '../../core/docx/parts';
import { profileNamed } from '../../core/layout/profiles';
import { documentUrl } from '../../core/report/period-documents';
import { layoutProbes } from '../../pages/self-check/docx-traits';
import { DOCX, docxBlob, driveFiles, GOOGLE_DOC } from '../drive/files';
import { userStore } from '../memory/store';
import { attempt, found, type Probe, probe } from './probe';
import { sampleDocument } from './sample';

type Blob = GoogleAppsScript.Base.Blob;

const NAME = 'Tự kiểm tra (văn bản thử)';
const FIELDS = { fields: 'id,name,mimeType,modifiedTime,lastModifyingUser' };
/** User property that names the Docs made, for the run after one that broke off. */
const MADE = 'self-check';
/** How long a Doc is left alone, in ms. */
const REST_MS = 5000;

/** Tries what the add-on takes for granted of Drive; makes Docs that `removeScratchDocuments` removes. */
export function probeDocuments(): Probe[] {
  const profile = profileNamed('');
  const sent = docxParts(sampleDocument(profile), profile);
  const upload = () => docxBlob(sent, NAME);
  let made = '';
  let writtenAt: string | undefined;
  const id = () => {
    if (!made) throw new Error('Chưa tạo được văn bản thử.');
    return made;
  };
  return [
    probe('Google Drive chuyển tệp .docx thành Google Docs', () => {
      const { id: created = '', mimeType = '' } = driveFiles().create(
        { name: NAME, mimeType: GOOGLE_DOC },
        upload(),
        FIELDS,
      );
      remember(created);
      made = created;
      return found(mimeType === GOOGLE_DOC, mimeType);
    }),
    ...layoutProbes(sent, () => exported(id())),
    probe('Cập nhật văn bản thì đường liên kết và tên giữ nguyên', () => {
      const answer = driveFiles().update({}, id(), upload(), FIELDS);
      writtenAt = answer.modifiedTime;
      const isSame = answer.id === made && answer.name === NAME && answer.mimeType === GOOGLE_DOC;
      return found(isSame, `“${answer.name}”`, 'Sau mỗi lần tổng hợp, chia sẻ lại đường liên kết mới.');
    }),
    probe('Không ai sửa thì giờ sửa và người sửa không đổi', () => {
      if (!writtenAt) throw new Error('Chưa cập nhật được văn bản thử.');
      Utilities.sleep(REST_MS);
      const { modifiedTime, lastModifyingUser } = driveFiles().get(id(), FIELDS);
      const isMe = lastModifyingUser?.me === true;
      return found(
        isMe && modifiedTime === writtenAt,
        `${writtenAt} → ${modifiedTime}, ${isMe ? 'bạn' : 'không rõ ai'}`,
        'Chênh quá 10 giây thì tiện ích sẽ hỏi thừa trước khi cập nhật: chọn Có.',
      );
    }),
    probe('Chép được văn bản ra một bản riêng', () => {
      const copy = driveFiles().copy({ name: NAME }, id(), FIELDS).id ?? '';
      remember(copy);
      const { mimeType = '' } = driveFiles().get(copy, FIELDS);
      const advice = 'Trước khi tổng hợp lại, tự chép văn bản đã sửa tay: Tệp → Tạo bản sao.';
      return found(mimeType === GOOGLE_DOC, mimeType, advice);
    }),
  ];
}

/** Removes the Docs of this run and of runs that broke off; returns in Vietnamese what could not be removed. */
export function removeScratchDocuments(): string[] {
  const store = userStore();
  const left: string[] = [];
  const notes = (store.get(MADE)?.split(' ') ?? []).flatMap((id) => {
    const problem = `Chưa xóa được văn bản “${NAME}” ${documentUrl(id)}: hãy xóa bằng tay.`;
    const problems = attempt(problem, () => removeFile(id));
    if (problems.length > 0) left.push(id);
    return problems;
  });
  if (left.length > 0) store.set(MADE, left.join(' '));
  else store.remove(MADE);
  return notes;
}

function removeFile(id: string): void {
  try {
    driveFiles().remove(id);
  } catch (error) {
    // Somebody removed it already.
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

/** The parts of the .docx that Google makes of a Doc; throws when it answers anything but a file. */
function exported(id: string): Part[] {
  // The types lack the options, and what comes back.
  const files = driveFiles() as unknown as { export(id: string, type: string, options: object): unknown };
  const answer = files.export(id, DOCX, { alt: 'media' }) as Blob | null | undefined;
  if (typeof answer?.copyBlob !== 'function')
    throw new Error(`Google xuất văn bản ra ${typeof answer}, không ra tệp.`);
  // A blob that does not say it is a zip is not unzipped.
  return Utilities.unzip(answer.copyBlob().setContentType('application/zip'))
    .map((part) => ({ path: part.getName() ?? '', part }))
    .filter(({ path }) => /\.(?:xml|rels)$/.test(path))
    .map(({ path, part }) => ({ path, xml: part.getDataAsString() }));
}
