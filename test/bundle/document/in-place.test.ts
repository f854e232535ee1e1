// A Doc that people edited by hand: only what the add-on wrote is changed in it.

import { DocsError } from '../../../local/google/docs/docs-error';
import type { Quirks } from '../../../local/google/quirks';
import type { Host } from '../../../local/host/host';
import { documentText } from '../../support/document-text';
import { addToDoc, breakPageInDoc, emboldenInDoc, retypeInDoc } from '../../support/docx/by-hand';
import {
  changeSettings,
  later,
  linesOfDoc,
  madeDoc,
  printedTable,
  tableOfDoc,
} from '../../support/docx/made-doc';
import { COORDINATOR, clickProduce } from '../../support/workbook';

const BODY =
  'Thực hiện kế hoạch năm, các đơn vị đã triển khai nhiều việc.\nSố liệu chi tiết tại Phụ lục kèm theo.';

let host: Host;
let id: string;

beforeEach(() => begin());

function begin(settings: Record<string, string> = {}, quirks: Partial<Quirks> = {}): void {
  ({ host, id } = madeDoc(settings, quirks));
}

const type = (tab: string, cell: string, text: string) => host.type(COORDINATOR, tab, cell, text);
const lines = () => linesOfDoc(host, id);

/** Returns the looks of the paragraphs of the annex's table, without what only a conversion writes. */
function looksOfTable(of: Host, doc = id): unknown {
  const { body } = of.docs.document(doc) as { body: { content: { table?: object }[] } };
  const table = body.content.flatMap((block) => block.table ?? []).pop();
  return JSON.parse(
    JSON.stringify(table, (key, value) =>
      /^(?:startIndex|endIndex|headingId)$/.test(key) ? undefined : value,
    ),
  );
}

/** Returns the look of the words in a Doc. */
function lookOf(words: string): Record<string, unknown> {
  interface Content {
    paragraph?: { elements: { textRun?: { content: string; textStyle: Record<string, unknown> } }[] };
    table?: { tableRows: { tableCells: { content: Content[] }[] }[] };
  }
  const runs = (content: Content[]): { content: string; textStyle: Record<string, unknown> }[] =>
    content.flatMap(({ paragraph, table }) => [
      ...(paragraph?.elements.flatMap(({ textRun }) => textRun ?? []) ?? []),
      ...(table?.tableRows.flatMap((row) => row.tableCells.flatMap((cell) => runs(cell.content))) ?? []),
    ]);
  const { body } = host.docs.document(id) as { body: { content: Content[] } };
  return runs(body.content).find(({ content }) => content.includes(words))?.textStyle ?? {};
}

describe('what a clerk wrote in the report stays while the annex follows the units', () => {
  beforeEach(() => {
    retypeInDoc(host, id, 'Hà Giang, ngày', 'Hà Giang, hôm nay, ngày');
    const [sentence] = lines().filter((line) => line.includes('tổng hợp từ'));
    addToDoc(host, id, sentence ?? '', 'Kết quả nổi bật', 2);
    emboldenInDoc(host, id, 'Kết quả nổi bật');
    emboldenInDoc(host, id, 'tổng hợp từ');
    addToDoc(host, id, 'Kết quả nổi bật', 'Các đơn vị đã chủ động, sáng tạo.');
    type('ĐV 2', 'B6', 'Mở 03 lớp học nghề.');
  });

  test('without a question, in the same Doc, and the person is told', () => {
    const { dialogs, document, message, status } = clickProduce(host);
    expect([status, dialogs, document?.id, host.drive.files.size]).toEqual(['done', [], id, 1]);
    expect(message).toContain('Chỗ bạn sửa tay trong văn bản được giữ nguyên');
    expect(document?.problem).toBeUndefined();
  });

  test('words, headings and bold type of the clerk, and the figures of the sentence are new', () => {
    clickProduce(host);
    const text = lines();
    expect(text.some((line) => line.startsWith('Hà Giang, hôm nay, ngày'))).toBe(true);
    expect(text).toContain('Kết quả nổi bật');
    expect(text).toContain('Các đơn vị đã chủ động, sáng tạo.');
    expect(lookOf('Kết quả nổi bật').bold).toBe(true);
    expect(text.join('\n')).toContain('từ 3 đơn vị với 7 nội dung');
    expect(lookOf('tổng hợp từ').bold).toBe(true);
    expect(tableOfDoc(host, id)).toEqual(printedTable(host));
  });

  test('again at the next click, and the next, for as long as nobody wants it otherwise', () => {
    for (const [i, words] of ['Bốn.', 'Năm.', 'Sáu.'].entries()) {
      type('ĐV 1', `B${7 + i}`, words);
      later(host, 60);
      expect(clickProduce(host).dialogs).toEqual([]);
      expect(lines()).toContain('Các đơn vị đã chủ động, sáng tạo.');
      expect(tableOfDoc(host, id)).toEqual(printedTable(host));
    }
  });

  test('in at most five calls of Drive and Docs', () => {
    const count = ({ byMethod }: { byMethod: Record<string, number> }) =>
      Object.entries(byMethod).reduce((sum, [name, n]) => sum + (/^(Drive|Docs)\./.test(name) ? n : 0), 0);
    expect(count(clickProduce(host).calls)).toBeLessThanOrEqual(5);
    type('ĐV 2', 'B7', 'Thêm một mục nữa.');
    expect(count(clickProduce(host).calls)).toBeLessThanOrEqual(5);
  });
});

test('number and day that were filled in by hand stay, in the report and above the annex', () => {
  begin({ 'Kỳ báo cáo': 'tháng 7/2026' });
  const reference = lines().find((line) => line.startsWith('(Kèm theo')) ?? '';
  retypeInDoc(
    host,
    id,
    reference,
    '(Kèm theo Báo cáo số 12-BC/BTGTU, ngày 05/8/2026 của Ban Tuyên giáo Tỉnh ủy)',
  );
  type('ĐV 2', 'B6', 'Mở 03 lớp học nghề.');
  expect(clickProduce(host).dialogs).toEqual([]);
  expect(lines()).toContain('(Kèm theo Báo cáo số 12-BC/BTGTU, ngày 05/8/2026 của Ban Tuyên giáo Tỉnh ủy)');
  expect(tableOfDoc(host, id)).toEqual(printedTable(host));
});

test('a row that is inserted looks as the others do, whatever Google makes of new rows', () => {
  for (const insertedRows of ['likeNeighbour', 'plain'] as const) {
    begin({}, { insertedRows });
    // The second unit had nothing in the annex before.
    host.clear(COORDINATOR, 'ĐV 2', 'B5');
    changeSettings(host, { 'Đơn vị chưa báo cáo': 'Bỏ qua' });
    clickProduce(host, 'YES');
    later(host, 5);
    retypeInDoc(host, id, 'Hà Giang, ngày', 'Hà Giang, nay, ngày');
    type('ĐV 2', 'B5', 'Tuyên truyền ở 05 thôn.');
    type('ĐV 2', 'B6', '+ Trong đó 02 thôn vùng cao.');
    expect(clickProduce(host, 'YES').dialogs).toEqual([]);
    expect(tableOfDoc(host, id)).toEqual(printedTable(host));
    expect(lookOf('Tuyên truyền ở')).toEqual(lookOf('Trồng 300 cây xanh'));
  }
});

test('a cell that is changed looks as in a Doc made anew: ideas further in, lines with a break not stretched', () => {
  addToDoc(host, id, 'BÁO CÁO', 'Dòng viết tay.');
  type('ĐV 2', 'B5', '- Tuyên truyền ở 05 thôn:\n+ Trong đó 02 thôn vùng cao.\n- Mở 03 lớp.');
  type('ĐV 3', 'B5', 'Trồng cây:\nở 05 thôn');
  expect(clickProduce(host).dialogs).toEqual([]);
  const anew = host.copy();
  retypeInDoc(anew, id, 'Dòng viết tay.', 'Khác.');
  for (const key of Object.keys(anew.properties.user[COORDINATOR] ?? {})) {
    if (key.startsWith('content')) delete anew.properties.user[COORDINATOR]?.[key];
  }
  clickProduce(anew, 'YES');
  expect(looksOfTable(host)).toEqual(looksOfTable(anew));
});

test('what a clerk made bold in the annex stays bold while the lines beside it change', () => {
  emboldenInDoc(host, id, '- Hiến 200 m² đất làm đường.');
  emboldenInDoc(host, id, '- Ra mắt 02 mô hình mới.');
  type('ĐV 3', 'B5', 'Trồng 400 cây xanh.');
  type('ĐV 1', 'B7', 'Mở 03 lớp học nghề.');
  type('ĐV 1', 'B8', 'Thăm 12 gia đình.');
  expect(clickProduce(host).dialogs).toEqual([]);
  for (const cell of ['B5', 'B8']) {
    host.clear(COORDINATOR, 'ĐV 1', cell);
    expect(clickProduce(host).dialogs).toEqual([]);
  }
  expect(lookOf('Hiến 200').bold).toBe(true);
  expect(lookOf('Ra mắt').bold).toBe(true);
  expect(lookOf('Trồng 400').bold ?? false).toBe(false);
  expect(lookOf('Mở 03').bold ?? false).toBe(false);
  expect(tableOfDoc(host, id)).toEqual(printedTable(host));
});

test('a draft becomes final: its marks go from every page, hand edits stay, and so does the name', () => {
  begin({ 'Hạn gửi': '20/7/2026' });
  host.clear(COORDINATOR, 'ĐV 2', 'B5');
  clickProduce(host, 'YES');
  expect(host.drive.get(id).name).toMatch(/^DỰ THẢO/);
  later(host, 5);
  emboldenInDoc(host, id, 'BAN TUYÊN GIÁO');
  addToDoc(host, id, 'BÁO CÁO', 'Dòng viết tay.');
  type('ĐV 2', 'B5', 'Tuyên truyền ở 05 thôn.');
  const { dialogs, message } = clickProduce(host);
  expect([dialogs, message.includes('DỰ THẢO')]).toEqual([[], false]);
  expect(lines().join('\n')).not.toMatch(/DỰ THẢO|đơn vị gửi báo cáo/);
  expect(JSON.stringify(host.docs.document(id))).not.toContain('DỰ THẢO');
  expect(lines()).toContain('Dòng viết tay.');
  expect(host.drive.get(id).name).not.toMatch(/^DỰ THẢO/);
});

test('no line of a draft stays in a final document, wherever a clerk typed beside it', () => {
  for (const [words, text] of [
    ['DỰ THẢO', 'Dòng viết tay.'],
    ['DỰ THẢO', ''],
  ] as const) {
    begin({ 'Hạn gửi': '20/7/2026', 'Phần đầu': 'Phụ lục' });
    host.clear(COORDINATOR, 'ĐV 2', 'B5');
    clickProduce(host, 'YES');
    later(host, 5);
    if (text) addToDoc(host, id, words, text);
    else retypeInDoc(host, id, words, text);
    type('ĐV 2', 'B5', 'Tuyên truyền ở 05 thôn.');
    clickProduce(host, 'YES');
    expect(lines().join('\n')).not.toMatch(/DỰ THẢO|đơn vị gửi báo cáo/);
  }
});

describe('the question is asked as before', () => {
  const asked = () => {
    const before = documentText(host, id);
    const { dialogs } = clickProduce(host, 'CANCEL');
    expect(documentText(host, id)).toEqual(before);
    return dialogs.map(({ title }) => title);
  };
  const QUESTION = ['Giữ bản sửa tay?'];

  test.each<[string, () => void]>([
    [
      'somebody edited the annex’s table',
      () => retypeInDoc(host, id, 'Trồng 300 cây xanh', 'Trồng 400 cây xanh'),
    ],
    [
      'somebody edited the very line that has to change',
      () => retypeInDoc(host, id, ' với 6 nội dung', ' với khoảng 6 nội dung'),
    ],
    [
      'something that is no letter stands in a line that has to change',
      () => breakPageInDoc(host, id, 'Ban Tuyên giáo Tỉnh ủy báo cáo'),
    ],
    ['something that is no letter stands in the annex’s table', () => breakPageInDoc(host, id, 'Trồng 300')],
    [
      'the report has more paragraphs than before',
      () => {
        addToDoc(host, id, 'BÁO CÁO', 'Dòng viết tay.');
        changeSettings(host, { 'Lời văn báo cáo': `${BODY}\nĐoạn nữa về phụ lục.` });
      },
    ],
    ...Object.entries<Record<string, string>>({
      'the pages of the annex are to be numbered otherwise': { 'Số trang phụ lục': 'Tiếp theo báo cáo' },
      'the top of the first page is to say who may read it': { 'Phạm vi lưu hành': 'Lưu hành nội bộ' },
      'the title of the annex is to be smaller': { 'Cỡ chữ tiêu đề phụ lục': '13' },
    }).map(([what, settings]): [string, () => void] => [
      what,
      () => {
        addToDoc(host, id, 'BÁO CÁO', 'Dòng viết tay.');
        changeSettings(host, settings);
      },
    ]),
    [
      'words of the report are to be bold',
      () => {
        begin({ 'Lời văn báo cáo': BODY });
        addToDoc(host, id, 'BÁO CÁO', 'Dòng viết tay.');
        changeSettings(host, { 'Lời văn báo cáo': BODY.replace('nhiều việc', '**nhiều việc**') });
      },
    ],
    [
      'Google would strip a character of what is new',
      () => {
        addToDoc(host, id, 'BÁO CÁO', 'Dòng viết tay.');
        type('ĐV 2', 'B7', 'Mở \uf0b7 lớp.');
      },
    ],
    [
      'what is known of the Doc is lost',
      () => {
        addToDoc(host, id, 'BÁO CÁO', 'Dòng viết tay.');
        const store = host.properties.user[COORDINATOR] ?? {};
        for (const key of Object.keys(store)) if (key.startsWith('content')) delete store[key];
      },
    ],
    [
      'Google does not let the Doc be read',
      () => {
        addToDoc(host, id, 'BÁO CÁO', 'Dòng viết tay.');
        jest.spyOn(host.docs, 'getDocument').mockImplementation(() => {
          throw new DocsError('documents.get', 403, 'The caller does not have permission');
        });
      },
    ],
    [
      'somebody types between the reading and the writing',
      () => {
        addToDoc(host, id, 'BÁO CÁO', 'Dòng viết tay.');
        const get = host.docs.getDocument.bind(host.docs);
        jest.spyOn(host.docs, 'getDocument').mockImplementation((...all) => {
          const answer = get(...all);
          retypeInDoc(host, id, 'Dòng viết tay.', 'Dòng viết tay.');
          return answer;
        });
      },
    ],
  ])('where %s', (_, happen) => {
    happen();
    type('ĐV 2', 'B6', 'Mở 03 lớp học nghề.');
    expect(asked()).toEqual(QUESTION);
  });

  test('and Có there makes the whole Doc anew, which the next click updates without a question', () => {
    addToDoc(host, id, 'BÁO CÁO', 'Dòng viết tay.');
    type('ĐV 2', 'B6', 'Mở 03 lớp học nghề.');
    clickProduce(host);
    retypeInDoc(host, id, 'Trồng 300 cây xanh', 'Trồng 400 cây xanh');
    type('ĐV 2', 'B7', 'Một mục nữa.');
    const { keptEdit } = clickProduce(host, 'YES');
    expect(documentText(host, keptEdit?.id)).toContain('Dòng viết tay.');
    expect(lines()).not.toContain('Dòng viết tay.');
    type('ĐV 2', 'B8', 'Lại một mục nữa.');
    expect(clickProduce(host).dialogs).toEqual([]);
    expect(tableOfDoc(host, id)).toEqual(printedTable(host));
  });
});

describe('when Google’s answer is lost', () => {
  test('after it made the change, the run goes on', () => {
    addToDoc(host, id, 'BÁO CÁO', 'Dòng viết tay.');
    type('ĐV 2', 'B6', 'Mở 03 lớp học nghề.');
    const update = host.docs.batchUpdate.bind(host.docs);
    const lost = jest.spyOn(host.docs, 'batchUpdate').mockImplementation((...all) => {
      update(...all);
      throw new Error('Empty response');
    });
    expect(clickProduce(host)).toMatchObject({ status: 'done', dialogs: [] });
    lost.mockRestore();
    expect(lines()).toContain('Dòng viết tay.');
    expect(tableOfDoc(host, id)).toEqual(printedTable(host));
  });

  test.each<[string, () => void, string]>([
    ['of the table', () => type('ĐV 2', 'B6', 'Mở 03 lớp học nghề.'), 'Mở 03 lớp học nghề.'],
    ['of a line alone', () => changeSettings(host, { 'Người ký': 'Nguyễn Văn An' }), 'Nguyễn Văn An'],
  ])('before it made the change %s, the run ends, and the next makes it', (_, change, words) => {
    begin({ 'Người ký': 'Trần Thị Bình' });
    addToDoc(host, id, 'BÁO CÁO', 'Dòng viết tay.');
    change();
    const lost = jest.spyOn(host.docs, 'batchUpdate').mockImplementation(() => {
      throw new Error('Empty response');
    });
    expect(clickProduce(host)).toMatchObject({
      status: 'failed',
      message: expect.stringContaining('chưa rõ'),
    });
    lost.mockRestore();
    expect(clickProduce(host)).toMatchObject({ status: 'done', dialogs: [] });
    expect(lines().join('\n')).toContain(words);
    expect(tableOfDoc(host, id)).toEqual(printedTable(host));
  });
});
