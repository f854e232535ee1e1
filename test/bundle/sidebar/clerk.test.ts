// A person who types for a unit, and is no coordinator, opens the sidebar.

import type { Host } from '../../../local/host/host';
import { COORDINATOR, cellOfSetting, click, workbookOf } from '../../support/workbook';

const CLERK = 'xa-a@example.gov.vn';
const STRANGER = 'khac@example.gov.vn';

let host: Host;

beforeEach(() => {
  host = workbookOf([
    {
      name: 'Xã A',
      tab: 'A',
      email: `pho@example.gov.vn, ${CLERK}`,
      entries: ['Đấu tranh với thông tin xấu độc.'],
      completed: true,
    },
    {
      name: 'Xã B',
      tab: 'B',
      email: 'xa-b@example.gov.vn',
      entries: ['Ra mắt mô hình mới.'],
      completed: true,
    },
    { name: 'Xã C', tab: 'C', email: CLERK, entries: ['Ra mắt mô hình mới.'], completed: true },
  ]);
  host.share(STRANGER);
});

const standIn = (tab: string, as: string) => host.run('selectCell', [tab, ''], { as });

test('a check names the units that are hers by her address, in whatever tab she stands', () => {
  standIn('B', CLERK);
  expect(click(host, 'Kiểm tra số liệu', 'NO', CLERK).own).toEqual(['Xã A', 'Xã C']);
});

test('where no unit has her address, hers is that of the tab in which she stands', () => {
  standIn('B', STRANGER);
  expect(click(host, 'Kiểm tra số liệu', 'NO', STRANGER).own).toEqual(['Xã B']);
  standIn('Cấu hình', STRANGER);
  expect(click(host, 'Kiểm tra số liệu', 'NO', STRANGER).own).toEqual([]);
});

test('a coordinator owns no unit, whatever addresses the units have', () => {
  expect(click(host, 'Kiểm tra số liệu').own).toBeUndefined();
  host.type(COORDINATOR, 'Đơn vị', 'D2', COORDINATOR);
  standIn('A', COORDINATOR);
  expect(click(host, 'Kiểm tra số liệu').own).toBeUndefined();
});

test('her check writes nothing, and does not tell her that she may not write the status board', () => {
  const old = structuredClone(host.book);
  const checked = click(host, 'Kiểm tra số liệu', 'NO', CLERK);
  expect(checked.calls.write).toBe(0);
  expect(host.book).toEqual(old);
  expect(checked.findings.filter(({ rule }) => rule === 'not-written')).toEqual([]);
});

describe('what only a coordinator may do', () => {
  const refused = (name: string, ...parameters: unknown[]) => {
    const old = structuredClone(host.book);
    const { result } = host.run(name, parameters, { as: CLERK });
    expect(host.book).toEqual(old);
    expect(host.drive.files.size).toBe(0);
    return result;
  };
  const refusal = (what: string, whom = COORDINATOR) => ({
    ok: false,
    message: `Chỉ người điều phối mới ${what}: nhờ người điều phối (${whom}).`,
    isForCoordinators: true,
  });

  test('is refused in one sentence, and nothing is done by halves', () => {
    expect(refused('produceAnnex', true, 'run')).toEqual(refusal('tổng hợp được'));
    expect(refused('setUp', 'run')).toEqual(refusal('thiết lập được bảng tính'));
    expect(refused('roundView', 'run')).toEqual(refusal('theo dõi được cả kỳ'));
  });

  test('is refused with the name of whom to ask, where the settings have one', () => {
    const type = (setting: string, text: string) =>
      host.type(COORDINATOR, 'Cấu hình', cellOfSetting(host, setting), text);
    type('Người điều phối', 'an@example.gov.vn');
    expect(refused('produceAnnex', true, 'run')).toEqual(refusal('tổng hợp được', 'an@example.gov.vn'));
    type('Đầu mối liên hệ', 'đồng chí Hoa, 0912 345 678');
    expect(refused('produceAnnex', true, 'run')).toEqual(
      refusal('tổng hợp được', 'đồng chí Hoa, 0912 345 678'),
    );
  });

  test('is refused over errors too, and no draft is offered', () => {
    host.clear(COORDINATOR, 'B', 'B5');
    expect(refused('produceAnnex', false, 'run')).toEqual(refusal('tổng hợp được'));
  });

  test('is refused though somebody took the protection off “Cấu hình”', () => {
    for (const sheet of host.book.sheets) if (sheet.name === 'Cấu hình') sheet.protections = [];
    expect(refused('produceAnnex', true, 'run')).toEqual(refusal('tổng hợp được'));
    expect(refused('setUp', 'run')).toEqual(refusal('thiết lập được bảng tính'));
  });
});
