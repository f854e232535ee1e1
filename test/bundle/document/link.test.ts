// The row "Văn bản đã tạo" of the tab "Cấu hình", which the add-on writes while people work in the tab.

import type { Host } from '../../../local/host/host';
import { COORDINATOR, cellOfSetting, click, clickProduce, idOf, workbookOf } from '../../support/workbook';

const TAB = 'Cấu hình';
const ROW = 'Văn bản đã tạo';

let host: Host;

beforeEach(() => {
  host = workbookOf([['Tổ chức hội nghị quý I.']]);
  host.type(COORDINATOR, TAB, cellOfSetting(host, 'Nơi nhận'), 'Lưu: VT.');
});

afterEach(() => jest.restoreAllMocks());

/** Every text of the tab but where the Doc is. */
const typed = () =>
  Array.from({ length: 60 }, (_, i) =>
    ['A', 'B', 'C', 'D'].map((column) => host.cell(TAB, `${column}${i + 1}`).display),
  )
    .flat()
    .filter((text) => text !== '' && text !== 'Chưa có văn bản' && !text.startsWith('https:'));

const linkRow = () => {
  const rows = Array.from({ length: 60 }, (_, i) =>
    ['A', 'B', 'C', 'D'].map((column) => host.cell(TAB, `${column}${i + 1}`).display),
  );
  return rows.find((cells) => cells.includes(ROW))?.filter((text) => text !== '');
};

/** Has somebody insert a row or a column into the tab while Drive makes the Doc. */
function insertMeanwhile(line: 'row' | 'column') {
  const create = host.drive.createFile.bind(host.drive);
  jest.spyOn(host.drive, 'createFile').mockImplementation((...all) => {
    host.as(COORDINATOR).tabs.insertLines(idOf(host, TAB), line, 1, 1, 1);
    return create(...all);
  });
}

test('says that there is no Doc until there is one', () => {
  expect(host.cell(TAB, cellOfSetting(host, ROW)).display).toBe('Chưa có văn bản');
  const { document } = clickProduce(host);
  expect(host.cell(TAB, cellOfSetting(host, ROW)).display).toBe(document?.url);
});

describe.each(['Chưa có văn bản', ''])('that holds “%s”', (before) => {
  test.each(['row', 'column'] as const)(
    'is found again where a %s was inserted meanwhile, and nothing else is overwritten',
    (line) => {
      const at = cellOfSetting(host, ROW);
      if (before === '') host.clear(COORDINATOR, TAB, at);
      const texts = typed();
      insertMeanwhile(line);
      const { document, warnings } = clickProduce(host);
      expect(warnings).toEqual([]);
      expect(linkRow()).toEqual([ROW, document?.url, expect.stringContaining('Tiện ích')]);
      expect(typed()).toEqual(texts);
    },
  );
});

test('is found again where a row was inserted while the Doc of another period was made', () => {
  clickProduce(host);
  host.type(COORDINATOR, TAB, cellOfSetting(host, 'Kỳ báo cáo'), 'năm 2022');
  host.run('adoptPeriod', ['6 tháng đầu năm 2022'], { as: COORDINATOR });
  const texts = typed();
  insertMeanwhile('row');
  const { document } = clickProduce(host);
  expect(linkRow()).toEqual([ROW, document?.url, expect.any(String)]);
  expect(typed()).toEqual(texts);
});

test('keeps what a person typed there, and that is told beside the link', () => {
  const at = cellOfSetting(host, ROW);
  host.type(COORDINATOR, TAB, at, 'Bản in ở văn thư');
  const { status, document, warnings } = clickProduce(host);
  expect([status, host.cell(TAB, at).display]).toEqual(['done', 'Bản in ở văn thư']);
  expect(document?.url).toBeTruthy();
  expect(warnings).toContainEqual(
    expect.objectContaining({ message: expect.stringContaining(`Ô ${at} của tab “Cấu hình” có chữ đã gõ`) }),
  );
});

test('keeps what a person typed behind the link', () => {
  const { document } = clickProduce(host);
  const at = cellOfSetting(host, ROW);
  host.type(COORDINATOR, TAB, at, `${document?.url} bản trình ngày 15/6`);
  clickProduce(host, 'YES');
  expect(host.cell(TAB, at).display).toBe(`${document?.url} bản trình ngày 15/6`);
});

test('is written where Google does not find it', () => {
  host = workbookOf([['Tổ chức hội nghị quý I.']], { quirks: { wholeCellSearch: 'findsNothing' } });
  const { document } = clickProduce(host);
  expect(host.cell(TAB, cellOfSetting(host, ROW)).display).toBe(document?.url);
});

test('stays as it is at the next set-up', () => {
  const { document } = clickProduce(host);
  click(host, 'Thiết lập…');
  expect(host.cell(TAB, cellOfSetting(host, ROW)).display).toBe(document?.url);
});
