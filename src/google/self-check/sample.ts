// The self-check's input: texts that a spreadsheet tends to take for something else, and a document.

import { CELL_LIMIT } from '../../core/grid/cells';
import type { Profile } from '../../core/layout/profile';
import type { PrintedDocument } from '../../core/model/document';
import { noSettings } from '../../core/model/settings';
import { printedDocument } from '../../core/report/printed-document';

/** Texts that must not change when written into a cell of the format plain text. */
export const sampleTexts = [
  '- Tổ chức thử',
  '+84 912',
  "'nháy đầu",
  '=1+1',
  '01234',
  '12/5',
  '1e5',
  'hai\ndòng',
  'biểu tượng 😀',
  'ế'.repeat(CELL_LIMIT),
];

/**
 * Returns a report with an annex of more than a page. Its text breaks the document if it is escaped badly. With another
 * `word`, one unit is another, and one has another item.
 */
export function sampleDocument(profile: Profile, word = 'thử'): PrintedDocument {
  const items = ['- Nội dung thử.', `- <b>&amp; "kép" 'đơn' ]]> 😀  hai dấu cách\tcách tab\nxuống dòng.`];
  const rows = Array.from({ length: 30 }, (_, i) => ({
    order: i + 1,
    unit: `Đơn vị ${i === 20 ? word : 'thử'} ${i + 1}`,
    items: i === 10 ? [`- Nội dung ${word}.`, ...items] : items,
  }));
  const name = 'Văn bản thử';
  return printedDocument(
    {
      ...noSettings(),
      opening: 'Báo cáo',
      documentType: 'Báo cáo',
      issuingBody: name,
      place: name,
      annexName: name,
      signer: name,
      recipients: name,
    },
    {
      label: '',
      title: 'VĂN BẢN THỬ',
      titlePt: 14,
      reference: `(${name})`,
      headings: ['TT', 'Tên đơn vị', 'Nội dung'],
      rows,
      draft: false,
      coverage: { expected: 30, handedIn: 30, onTime: undefined, returned: 0, exempt: 0 },
    },
    profile,
  );
}
