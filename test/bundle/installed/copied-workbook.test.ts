// A workbook that somebody copied, as from a template: the tabs and the script come along, what the add-on remembered
// does not.
import { copyBook } from '../../../local/google/engine/book';
import { Host } from '../../../local/host/host';
import { refusalOfRun } from '../../support/answers';
import { sheetIn } from '../../support/by-hand';
import { COORDINATOR, cellOfSetting, click, clickProduce, workbookOf } from '../../support/workbook';

const COPIER = 'tinhkhac@example.gov.vn';
const UNIT = 'dongvan@example.gov.vn';
const OTHER_UNIT = 'meovac@example.gov.vn';

const units = [
  { name: 'Xã Đồng Văn', tab: 'ĐV 1', email: UNIT, entries: ['Tổ chức hội nghị.'], completed: true },
  { name: 'Xã Mèo Vạc', tab: 'ĐV 2', email: OTHER_UNIT, entries: ['Mở 02 lớp.'], completed: true },
];

/**
 * What becomes of the protections of a copy is unverified. Reported: those of whole tabs come along, and let only the
 * copier through (gspread#1072).
 */
const protections = ['kept', 'kept without their descriptions', 'dropped'] as const;

/** Copies the file as a person does: another id, another owner, nobody else in it, nothing remembered. */
function copied(host: Host, kept: (typeof protections)[number], owner = COPIER): Host {
  const book = copyBook(host.book);
  Object.assign(book, { id: 'the-copy', name: `Bản sao của ${book.name}`, owner, editors: [] });
  const change = { editors: [owner], ...(kept === 'kept' ? {} : { description: '' }) };
  for (const sheet of book.sheets) {
    const all = kept === 'dropped' ? [] : sheet.protections;
    sheet.protections = all.map((protection) => ({ ...protection, ...change }));
  }
  const copy = new Host({ owner, book });
  copy.open(owner);
  return copy;
}

/** Every cell that is not blank. */
function filledCells({ book }: Host): string[] {
  return book.sheets.flatMap(({ name, rows }) =>
    rows.flatMap((cells, row) =>
      cells.flatMap((cell, column) =>
        cell?.value === undefined ? [] : [JSON.stringify([name, row, column, cell.value])],
      ),
    ),
  );
}

describe.each(protections)('whose protections are %s', (kept) => {
  test('is set up by its new owner: every cell stays, and every unit gets its tab, and no other', () => {
    const copy = copied(workbookOf(units), kept);
    const before = filledCells(copy);
    expect(click(copy, 'Thiết lập…', 'OK', COPIER).message).toMatch(/^2\/2 /);
    expect(filledCells(copy)).toEqual(expect.arrayContaining(before));
    copy.share(UNIT);
    copy.type(UNIT, 'ĐV 1', 'B6', 'Việc mới.');
    expect(() => copy.type(UNIT, 'ĐV 2', 'B6', 'Việc mới.')).toThrow('protected');
    expect(() => copy.type(UNIT, 'Cấu hình', 'B2', 'x')).toThrow('protected');
  });

  test.each([COPIER, COORDINATOR])('makes a Doc of its own, and leaves the first one alone (%s)', (owner) => {
    const first = workbookOf(units);
    clickProduce(first, 'YES');
    const [firstId = ''] = first.drive.files.keys();
    const link = () => copy.cell('Cấu hình', cellOfSetting(copy, 'Văn bản đã tạo')).display;
    const copy = copied(first, kept, owner);
    // The same Drive, and what the person's own store keeps: a published add-on has one store for all workbooks.
    copy.drive.copyFrom(first.drive);
    if (owner === COORDINATOR) copy.properties.user = structuredClone(first.properties.user);
    expect(link()).toContain(firstId);
    const { version } = copy.drive.get(firstId);
    const run = clickProduce(copy, 'YES', owner);
    expect(run.status).toBe('done');
    expect(copy.drive.files.size).toBe(2);
    expect(copy.drive.get(firstId).version).toBe(version);
    expect(link()).not.toContain(firstId);
    expect(link()).toMatch(/^https:\/\/docs\.google\.com\//);
  });

  test('in the middle of a change of period has all that was typed, and consolidates none of another period', () => {
    const first = workbookOf(units);
    const isNew = (tab: string) => JSON.stringify(sheetIn(first, tab).rows.slice(0, 5)).includes('9 tháng');
    first.watch = {
      before: () => {
        if (isNew('ĐV 1')) throw new Error('Exceeded maximum execution time');
      },
    };
    const choice = { period: '9 tháng đầu năm 2022', deadline: '' };
    refusalOfRun(first.run('beginPeriod', [choice, 'run'], { as: COORDINATOR }));
    first.watch = undefined;
    expect([isNew('ĐV 1'), isNew('ĐV 2')]).toEqual([true, false]);
    const copy = copied(first, kept);
    click(copy, 'Thiết lập…', 'OK', COPIER);
    const run = clickProduce(copy, 'NO', COPIER);
    expect(run.status).toBe('stopped');
    expect(run.annex).toBeUndefined();
    expect(run.otherPeriods).not.toEqual([]);
    const cells = filledCells(copy).join('\n');
    for (const text of ['Tổ chức hội nghị.', 'Mở 02 lớp.']) expect(cells).toContain(text);
  });

  test('with a dictionary of the first uses its rows, or says why not', () => {
    const first = workbookOf(units);
    refusalOfRun(first.run('ignoreFinding', ['E2', '02 lớp'], { as: COORDINATOR }));
    const copy = copied(first, kept);
    const { message } = click(copy, 'Thiết lập…', 'OK', COPIER);
    const { findings } = click(copy, 'Kiểm tra số liệu', 'OK', COPIER);
    const told = findings.filter(({ tab }) => tab === 'Từ điển');
    if (kept !== 'dropped') expect([message.includes('Từ điển'), told]).toEqual([false, []]);
    else expect([message.includes('Từ điển'), told.length]).toEqual([true, 1]);
  });
});

describe('a template', () => {
  test.each([
    ['that nobody set up', () => new Host({ owner: COORDINATOR })],
    ['that was set up, without units', () => workbookOf([])],
  ])('%s is set up by its new owner as a new workbook is', (_, make) => {
    const copy = copied(make(), 'kept');
    expect(click(copy, 'Thiết lập…', 'OK', COPIER).message).toContain('Các tab của tiện ích đã sẵn sàng');
    expect(copy.tabs()).toEqual(expect.arrayContaining(['Cấu hình', 'Đơn vị', 'Phụ lục', 'Nhật ký']));
  });

  test('keeps the settings that were filled in for everybody', () => {
    const first = workbookOf([]);
    first.type(COORDINATOR, 'Cấu hình', cellOfSetting(first, 'Cơ quan cấp trên'), 'TỈNH ỦY HÀ GIANG');
    const copy = copied(first, 'dropped');
    click(copy, 'Thiết lập…', 'OK', COPIER);
    expect(copy.cell('Cấu hình', cellOfSetting(copy, 'Cơ quan cấp trên')).display).toBe('TỈNH ỦY HÀ GIANG');
  });
});
