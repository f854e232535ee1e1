// Makes a spreadsheet in Drive of what a change of period saved.
import type { Part } from '../../core/docx/package';
import { googleProblem } from '../../core/text/google-problem';
import { UserError } from '../platform/user-error';
import { driveFiles, GOOGLE_SHEET, markedDocuments, xlsxBlob } from './files';
import type { Marks } from './marks';

/**
 * Makes a private spreadsheet from the parts of an .xlsx and returns its address; that of the one with this mark, if
 * there is one, because a run may end before it can note the address. Should Drive not list a file that was made a moment
 * ago (see `markedDocuments`), a second one is made. Throws a UserError when Drive refuses.
 */
export function makeArchiveFile(parts: Part[], name: string, mark: string): string {
  try {
    const marks: Marks = { of: mark };
    const resource = { name, mimeType: GOOGLE_SHEET, appProperties: marks };
    const [file] = markedDocuments(mark, 'id');
    const { id } = file ?? driveFiles().create(resource, xlsxBlob(parts, name), { fields: 'id' });
    return `https://docs.google.com/spreadsheets/d/${id}/edit`;
  } catch (error) {
    const why = error instanceof UserError ? error.message : googleProblem(error).advice;
    throw new UserError(
      `Chưa tạo được tệp lưu trữ. ${why}\nChữ đã gõ vẫn có trong tab “Lưu trữ”: bấm Làm tiếp, hoặc Tiếp tục không có tệp.`,
    );
  }
}
