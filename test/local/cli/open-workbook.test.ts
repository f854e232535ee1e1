import { openWorkbook, registeredUnits } from '../../../local/cli/open-workbook';
import { writeXlsx, xlsxNames } from '../../../local/xlsx';
import { COORDINATOR, workbookOf } from '../../support/workbook';

const rivals = [
  'Ban Tuyên giáo và Dân vận Đảng ủy xã Đồng Văn',
  'Ban Tuyên giáo và Dân vận Đảng ủy xã Mèo Vạc',
];
const alone = 'Ban Tuyên huấn Bộ Chỉ huy Bộ đội Biên phòng tỉnh';

/** A workbook whose registry lists its units in another order than their tabs stand in. */
function resorted() {
  const host = workbookOf([...rivals, alone].map((name) => ({ name, entries: [`Việc của ${name}.`] })));
  host.paste(COORDINATOR, 'Đơn vị', 'B2', [[rivals[1] ?? ''], [rivals[0] ?? '']]);
  return host;
}

test('a file of ours brings every tab back under its whole name, however the registry is sorted', async () => {
  const host = resorted();
  const book = await openWorkbook(await writeXlsx(host.book));
  expect(book.sheets.map(({ name }) => name)).toEqual(host.tabs());
  expect(registeredUnits(book).map(({ tab }) => tab)).toEqual([rivals[1], rivals[0], alone]);
});

test('a file that only has cut names: one that can be told is whole again, rivals are not guessed', async () => {
  const host = resorted();
  const cut = xlsxNames(host.tabs());
  host.book.sheets.forEach((sheet, i) => {
    sheet.name = cut[i] ?? '';
  });
  const book = await openWorkbook(await writeXlsx(host.book));
  expect(book.sheets.map(({ name }) => name).slice(1, 4)).toEqual([cut[1], cut[2], alone]);
});
