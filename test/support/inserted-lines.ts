// Has somebody insert a row or a column into every tab while a command runs.
import { type Area, parseA1 } from '../../local/google/engine/a1';
import type { Host } from '../../local/host/host';
import { runBeside } from './interruption';
import { COORDINATOR, cellOfSetting, idOf } from './workbook';

/** Returns a copy of a workbook with a unit in the tab "Đồng Văn", in which set-up has something to write everywhere. */
export function unmended(host: Host): Host {
  const copy = host.copy();
  copy.type(COORDINATOR, 'Đồng Văn', 'B5', 'Tổ chức hội nghị quý I.');
  copy.type(COORDINATOR, 'Cấu hình', cellOfSetting(copy, 'Kỳ báo cáo'), 'năm 2023');
  const { cells, tabs } = copy.as(COORDINATOR);
  for (const [tab, cell] of [
    ['Đơn vị', 'H1'],
    ['Nhật ký', 'B1'],
    ['Đồng Văn', 'C4'],
  ] as const) {
    cells.clear(idOf(copy, tab), parseA1(cell, { rows: 300, columns: 12 }) as Area);
  }
  // People add columns of their own, right of everything.
  copy.type(COORDINATOR, 'Đơn vị', 'K1', 'Người theo dõi');
  copy.type(COORDINATOR, 'Đồng Văn', 'E4', 'Ghi thêm');
  const row = Number(cellOfSetting(copy, 'Ký hiệu').slice(1));
  tabs.deleteLines(idOf(copy, 'Cấu hình'), 'row', row, 1);
  return copy;
}

/** What each command is called with; the second writes the log alone. */
export const parametersOf = {
  setUp: ['run'],
  logSelfCheck: [{ fails: 0, differs: 0, holds: 1, untried: 0 }],
};

type Command = keyof typeof parametersOf;

/** Runs a command in a copy, beside which a line is inserted at its call `at`; returns the texts that are gone then. */
export function lostBy(host: Host, line: 'row' | 'column', at: number, command: Command): string[] {
  const copy = host.copy();
  const insert = () => {
    for (const tab of copy.tabs()) copy.as(COORDINATOR).tabs.insertLines(idOf(copy, tab), line, 1, 1, 1);
  };
  runBeside(copy, at, insert, command, parametersOf[command], { as: COORDINATOR });
  const left = textsIn(copy);
  return textsIn(host).filter((text) => {
    const place = left.indexOf(text);
    if (place >= 0) left.splice(place, 1);
    return place < 0;
  });
}

/** Every text but those that the add-on replaces by newer ones. */
function textsIn({ book }: Host): string[] {
  const values = book.sheets.flatMap(({ rows }) => rows.flatMap((cells) => cells.map((cell) => cell?.value)));
  return values.filter(
    (value): value is string =>
      typeof value === 'string' && !/^(?:Kỳ báo cáo: |Chưa có văn bản|Đang nhập|Chưa bắt đầu)/.test(value),
  );
}
