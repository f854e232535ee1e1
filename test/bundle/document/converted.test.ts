// What Google's conversion of the document loses is mended at once, or told.

import { DocsError } from '../../../local/google/docs/docs-error';
import { lossQuirks } from '../../../local/google/drive/conversion';
import type { Host } from '../../../local/host/host';
import type { SavedDocument } from '../../../src/contract/outcome';
import { valueOfRun } from '../../support/answers';
import { madeDoc } from '../../support/docx/made-doc';
import { clickProduce, workbookOf } from '../../support/workbook';

/** The losses that the Docs API mends. */
const mended = [
  'convertedHeaderRows',
  'convertedWholeRows',
  'convertedFirstPage',
  'convertedPageStart',
  'convertedMargins',
] as const;

const all = Object.fromEntries(mended.map((name) => [name, 'lost' as const]));

const count = ({ byMethod }: { byMethod: Record<string, number> }) =>
  Object.entries(byMethod).reduce((sum, [name, n]) => sum + (/^(Drive|Docs)\./.test(name) ? n : 0), 0);

/** Returns a Doc apart from what differs between any two. */
function looks(host: Host, id: string): unknown {
  const { documentId, revisionId, ...doc } = host.docs.document(id) as Record<string, object>;
  // The first pages begin with 1 whether they say so or not.
  return { ...doc, documentStyle: { ...doc.documentStyle, pageNumberStart: 1 } };
}

test.each([...mended.map((name) => [name]), [...mended]])(
  '%s is mended: the Doc is as if nothing had been lost',
  (...names) => {
    const whole = madeDoc();
    const { host, id } = madeDoc({}, Object.fromEntries(names.map((name) => [name, 'lost'])));
    expect(looks(host, id)).toEqual(looks(whole.host, whole.id));
    const { document, warnings } = clickProduce(host);
    expect(document?.problem).toBeUndefined();
    expect(warnings.filter(({ rule }) => rule === 'doc')).toEqual([]);
  },
);

test('a Doc that lost nothing costs three calls, one that is mended six', () => {
  const { host } = madeDoc();
  expect(count(clickProduce(host).calls)).toBe(3);
  expect(count(clickProduce(madeDoc({}, all).host).calls)).toBe(6);
});

test('a mended Doc is not taken for one that a person edited, however long ago it was', () => {
  const { host } = madeDoc({}, all);
  expect(clickProduce(host)).toMatchObject({ status: 'done', dialogs: [] });
});

test('a page number that is lost is told, with what a person does about it', () => {
  const { host } = madeDoc({}, { convertedPageNumber: 'lost' });
  const { document, warnings } = clickProduce(host);
  expect(document?.problem).toMatch(/mất số trang: Chèn → Số trang/);
  expect(warnings).toContainEqual(expect.objectContaining({ rule: 'doc', message: document?.problem }));
});

test('so it is of a letter that reminds units', () => {
  const host = workbookOf([{ name: 'Xã A', entries: [] }], { quirks: { convertedPageNumber: 'lost' } });
  const run = host.run('makeReminder', [['Xã A'], 'Đề nghị gửi báo cáo.']);
  expect(valueOfRun<SavedDocument>(run).problem).toMatch(/mất số trang/);
});

test('every loss is one that is mended, is told, or is seen by the self-check alone', () => {
  const told = ['convertedPageNumber'];
  const bySelfCheck = ['convertedLandscape', 'convertedWidths', 'convertedBorders'];
  expect([...mended, ...told, ...bySelfCheck].sort()).toEqual([...lossQuirks].sort());
});

describe('where the Docs API does not answer', () => {
  const refuse = (host: Host, method: 'getDocument' | 'batchUpdate', error: Error) =>
    jest.spyOn(host.docs, method).mockImplementation(() => {
      throw error;
    });
  const busy = new DocsError('documents.get', 503, 'The service is currently unavailable.');

  test('the Doc is made, and the person is told to look at it', () => {
    const host = workbookOf([['Tổ chức hội nghị quý I.']]);
    refuse(host, 'getDocument', busy);
    const { status, document, warnings } = clickProduce(host);
    expect([status, host.drive.files.size]).toEqual(['done', 1]);
    expect(document?.problem).toMatch(/Chưa xem lại được văn bản.*Google đang bận/);
    expect(warnings.map(({ rule }) => rule)).toContain('doc');
  });

  test('or does not mend, the person is told too, and the next click mends', () => {
    const { host } = madeDoc({}, all);
    const refused = refuse(host, 'batchUpdate', busy);
    expect(clickProduce(host).document?.problem).toMatch(/Chưa xem lại được văn bản/);
    refused.mockRestore();
    const { dialogs, document } = clickProduce(host);
    expect([dialogs, document?.problem]).toEqual([[], undefined]);
  });
});
