import { acceptProposals } from '../../../local/cli/accept';
import type { Host } from '../../../local/host/host';
import { placeKey } from '../../../src/core/grid/a1';
import { tabs } from '../../../src/core/grid/layout';
import { COORDINATOR, click, workbookOf } from '../../support/workbook';

function accept(host: Host) {
  host.open(COORDINATOR);
  return acceptProposals(host);
}

function withPhrases(host: Host, ...phrases: [wrong: string, right: string][]): Host {
  host.run('openDictionary');
  host.paste(
    COORDINATOR,
    tabs.dictionary,
    'A2',
    phrases.map(([wrong, right]) => ['Cụm từ sai', wrong, right]),
  );
  return host;
}

test('every finding with a proposal is put right where it was typed, and counted once', () => {
  const host = workbookOf([
    ['Đấu tranh với thông tin xấu độc, sai trái thù địch.', 'Việc không có gì để sửa.'],
    ['Phản bác thông tin xấu độc.'],
  ]);
  expect(accept(host)).toEqual({ places: 3, cells: 2, refused: [] });
  expect(host.cell('ĐV 1', 'B5').value).toBe('Đấu tranh với thông tin xấu, độc, sai trái, thù địch.');
  expect(host.cell('ĐV 1', 'B6').value).toBe('Việc không có gì để sửa.');
  expect(host.cell('ĐV 2', 'B5').value).toBe('Phản bác thông tin xấu, độc.');
  expect(click(host, 'Kiểm tra số liệu').findings.filter(({ severity }) => severity !== 'fixed')).toEqual([]);
});

test("a unit's name is put right in the registry", () => {
  const host = workbookOf([
    { name: 'Đảng ủy Quân Sự tỉnh', tab: 'QS', entries: ['Tổ chức hội nghị quý I.'], completed: true },
  ]);
  accept(host);
  expect(host.cell('Đơn vị', 'B2').value).toBe('Đảng ủy Quân sự tỉnh');
});

test('what a change brings up is put right too', () => {
  const host = withPhrases(
    workbookOf([['Làm việc thứ một một cách đều đặn.']]),
    ['việc thứ một', 'việc thứ hai'],
    ['việc thứ hai', 'việc thứ ba'],
  );
  expect(accept(host)).toMatchObject({ places: 2, cells: 1 });
  expect(host.cell('ĐV 1', 'B5').value).toBe('Làm việc thứ ba một cách đều đặn.');
});

test('proposals that undo each other come to an end', () => {
  const host = withPhrases(
    workbookOf([['Làm việc đầu tiên đều đặn.']]),
    ['việc đầu tiên', 'việc sau cùng'],
    ['việc sau cùng', 'việc đầu tiên'],
  );
  expect(accept(host).cells).toBe(1);
});

test('a cell that cannot be changed is refused once, with the reason, and the others are changed', () => {
  const long = `Thông tin xấu độc ${'a'.repeat(50_000)}`.slice(0, 50_000);
  const host = workbookOf([[long], ['Phản bác thông tin xấu độc.']]);
  const { cells, refused } = accept(host);
  expect([cells, refused.map(placeKey)]).toEqual([1, ['ĐV 1!B5']]);
  expect(refused[0]?.reason).not.toBe('');
  expect(host.cell('ĐV 1', 'B5').value).toBe(long);
});
