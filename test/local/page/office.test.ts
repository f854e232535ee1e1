// What the windows of the page ask of the workbook, and what they are told.
import { Host } from '../../../local/host/host';
import { Office } from '../../../local/page/office';
import type { CallName, Calls, PageEvent } from '../../../local/page/protocol';
import { COORDINATOR, workbookOf } from '../../support/workbook';

const UNIT = 'donvi@example.gov.vn';
const OTHER = 'donvikhac@example.gov.vn';

const code = `
function onOpen() { SpreadsheetApp.getUi().createMenu('Thử').addItem('Hỏi', 'ask').addItem('Khung', 'show').addToUi(); }
function ask() {
  var ui = SpreadsheetApp.getUi();
  var answer = ui.alert('Tiêu đề', 'Có chạy không?', ui.ButtonSet.YES_NO);
  SpreadsheetApp.getActive().getSheets()[0].getRange('A1').setNumberFormat('@').setValue(String(answer));
}
function show() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('<p>Xin chào').setTitle('Khung')); }
function add(a, b) { return a + b; }
function fail() { throw new TypeError('hỏng'); }
function shareByLink(id) { Drive.Permissions.create({ type: 'anyone', role: 'reader' }, id); }
function jump() { SpreadsheetApp.getActive().getSheets()[0].getRange('B7').activate(); }
`;

/** A window that keeps what it was told. */
class Desk {
  readonly told: PageEvent[] = [];
  private woken: () => void = () => undefined;

  constructor(
    private readonly office: Office,
    readonly as: string,
    readonly id: string,
  ) {
    office.enter(id, (event) => {
      this.told.push(event);
      this.woken();
    });
  }

  call<C extends CallName>(name: C, input: Calls[C]['in']): Promise<Calls[C]['out']> {
    return this.office.call(name, { as: this.as, window: this.id }, input);
  }

  /** The first event of a kind, once it is told. */
  async event<K extends PageEvent['kind']>(kind: K): Promise<Extract<PageEvent, { kind: K }>> {
    for (;;) {
      const found = this.told.find((event) => event.kind === kind);
      if (found) return found as Extract<PageEvent, { kind: K }>;
      await new Promise<void>((resolve) => {
        this.woken = resolve;
      });
    }
  }
}

function officeOf(host: Host): Office {
  return new Office(
    host,
    () => new Host({ owner: COORDINATOR, code }),
    () => undefined,
  );
}

let office: Office;
afterEach(() => office.host.stop());

describe('a function that asks a question', () => {
  test('asks in the window that started it, and others type while it waits', async () => {
    const host = new Host({ owner: COORDINATOR, code });
    host.share(UNIT);
    office = officeOf(host);
    const [asked, other] = [new Desk(office, COORDINATOR, 'a'), new Desk(office, UNIT, 'b')];
    await asked.call('click', { functionName: 'ask' });
    const { question } = await asked.event('question');
    expect(question).toMatchObject({ title: 'Tiêu đề', text: 'Có chạy không?', buttons: ['YES', 'NO'] });

    const [{ id = -1 } = {}] = (await other.call('book', {})).tabs;
    await other.call('edit', { tab: id, edit: { kind: 'type', row: 2, column: 1, text: 'gõ khi chờ' } });
    expect(host.cell('Trang tính1', 'A2').value).toBe('gõ khi chờ');
    expect(other.told.map(({ kind }) => kind)).not.toContain('question');

    await asked.call('answer', { question: question.id, button: 'YES', text: '' });
    await expect(other.call('answer', { question: question.id, button: 'NO', text: '' })).rejects.toThrow(
      'không còn chờ',
    );
    await until(() => host.cell('Trang tính1', 'A1').value === 'YES');
  });

  test('takes no answer that its question does not have', async () => {
    office = officeOf(new Host({ owner: COORDINATOR, code }));
    const desk = new Desk(office, COORDINATOR, 'a');
    await desk.call('click', { functionName: 'ask' });
    const { question } = await desk.event('question');
    await expect(desk.call('answer', { question: question.id, button: 'DELETE', text: '' })).rejects.toThrow(
      'nút',
    );
  });

  test('ends when the window closes', async () => {
    const host = new Host({ owner: COORDINATOR, code });
    office = officeOf(host);
    const [asked, other] = [new Desk(office, COORDINATOR, 'a'), new Desk(office, COORDINATOR, 'b')];
    await asked.call('click', { functionName: 'ask' });
    const { question } = await asked.event('question');
    const before = other.told.length;
    office.leave('a');
    await until(() => other.told.length > before);
    expect(host.cell('Trang tính1', 'A1').value).toBe('');
    await expect(other.call('answer', { question: question.id, button: 'YES', text: '' })).rejects.toThrow(
      'không còn chờ',
    );
  });
});

describe('a sidebar', () => {
  async function opened(): Promise<{ desk: Desk; key: string }> {
    office = officeOf(new Host({ owner: COORDINATOR, code }));
    const desk = new Desk(office, COORDINATOR, 'a');
    await desk.call('click', { functionName: 'show' });
    const { dialog } = await desk.event('dialog');
    expect(dialog).toMatchObject({ kind: 'sidebar', title: 'Khung' });
    return { desk, key: dialog.key };
  }

  test('calls functions and gets what they return or throw', async () => {
    const { desk, key } = await opened();
    expect(office.dialogHtml(key)).toBe('<p>Xin chào');
    const run = (functionName: string, parameters: unknown[]) =>
      desk.call('run', { key, functionName, parameters });
    expect(await run('add', [1, 2])).toEqual({ result: 3 });
    expect(await run('fail', [])).toEqual({ error: { name: 'TypeError', message: 'hỏng' } });
    expect(await run('missing', [])).toMatchObject({
      error: { message: 'Script function not found: missing' },
    });
  });

  test('moves the selection of its own window only', async () => {
    const { desk, key } = await opened();
    const other = new Desk(office, COORDINATOR, 'b');
    await desk.call('run', { key, functionName: 'jump', parameters: [] });
    expect(await desk.event('select')).toMatchObject({ area: { row: 7, column: 2, rows: 1, columns: 1 } });
    expect(other.told.map(({ kind }) => kind)).not.toContain('select');
  });

  test('cannot be used by another window, nor after it was replaced or its window closed', async () => {
    const { desk, key } = await opened();
    const other = new Desk(office, COORDINATOR, 'b');
    const call = { key, functionName: 'add', parameters: [1, 2] };
    await expect(other.call('run', call)).rejects.toThrow('đã đóng');
    desk.told.length = 0;
    await desk.call('click', { functionName: 'show' });
    await desk.event('dialog');
    await expect(desk.call('run', call)).rejects.toThrow('đã đóng');
    office.leave('a');
    expect(office.dialogHtml(key)).toBeUndefined();
  });
});

describe('edits', () => {
  const units = [
    { name: 'Một', tab: 'Một', email: UNIT, entries: ['Đã họp.'] },
    { name: 'Hai', tab: 'Hai', email: OTHER, entries: [] },
  ];

  test('of a unit are checked at once, and seen by everybody', async () => {
    const host = workbookOf(units);
    office = officeOf(host);
    const [unit, coordinator] = [new Desk(office, UNIT, 'a'), new Desk(office, COORDINATOR, 'b')];
    const { id = -1 } = (await unit.call('book', {})).tabs.find(({ name }) => name === 'Một') ?? {};
    await unit.call('edit', {
      tab: id,
      edit: { kind: 'paste', row: 6, column: 2, rows: [['- Một  hai'], ['=A1']] },
    });
    expect(host.cell('Một', 'C6').display).toContain('✎');
    expect(coordinator.told).toContainEqual({ kind: 'changed' });
    await unit.call('edit', { tab: id, edit: { kind: 'undo' } });
    expect(host.cell('Một', 'B6').value).toBe('');
    expect(host.cell('Một', 'C6').value).toBe('');
    await unit.call('edit', {
      tab: id,
      edit: { kind: 'clear', area: { row: 5, column: 2, rows: 1, columns: 1 } },
    });
    expect(host.cell('Một', 'B5').value).toBe('');
  });

  test('of another’s tab are refused in Vietnamese, whatever the page lets through', async () => {
    const host = workbookOf(units);
    office = officeOf(host);
    const unit = new Desk(office, UNIT, 'a');
    const tab = (await unit.call('book', {})).tabs.find(({ name }) => name === 'Hai');
    expect(tab?.isProtected).toBe(true);
    const edits: Calls['edit']['in']['edit'][] = [
      { kind: 'type', row: 5, column: 2, text: 'x' },
      { kind: 'insertRows', at: 6, count: 1, like: 6 },
      { kind: 'deleteRows', at: 6, count: 1 },
      { kind: 'setWidth', column: 2, pixels: 90 },
      { kind: 'format', area: { row: 5, column: 2, rows: 1, columns: 1 }, look: 'bold', isOn: true },
      { kind: 'paste', row: 5, column: 2, rows: [['x']] },
      { kind: 'tick', row: 3, column: 1, isTicked: true },
      { kind: 'clear', area: { row: 1, column: 1, rows: 4, columns: 2 } },
    ];
    for (const edit of edits) {
      await expect(unit.call('edit', { tab: tab?.id ?? -1, edit })).rejects.toThrow('được bảo vệ');
    }
    await expect(unit.call('editTab', { kind: 'delete', id: tab?.id ?? -1 })).rejects.toThrow('được bảo vệ');
    expect(host.cell('Hai', 'A1').display).toMatch(/^Hai\n/);
  });

  test('of tabs: one is added, renamed, made longer and deleted; a name that is taken is refused', async () => {
    office = officeOf(workbookOf(units));
    const desk = new Desk(office, COORDINATOR, 'a');
    const { id } = await desk.call('editTab', { kind: 'insert' });
    await desk.call('editTab', { kind: 'rename', id, name: ' Ghi chép ' });
    await expect(desk.call('editTab', { kind: 'rename', id, name: 'Một' })).rejects.toThrow(
      'Đã có tab tên “Một”',
    );
    const { rowCount } = await desk.call('tab', { id });
    const more = { kind: 'insertRows', at: rowCount + 1, count: 100, like: rowCount } as const;
    await desk.call('edit', { tab: id, edit: more });
    expect((await desk.call('tab', { id })).rowCount).toBe(rowCount + 100);
    expect((await desk.call('book', {})).tabs.map(({ name }) => name)).toContain('Ghi chép');
    await desk.call('editTab', { kind: 'delete', id });
    await expect(desk.call('tab', { id })).rejects.toThrow('đã bị xóa');
  });

  test('of rows, widths and bold are made and taken back one by one; then there is nothing to take back', async () => {
    office = officeOf(new Host({ owner: COORDINATOR, code }));
    const desk = new Desk(office, COORDINATOR, 'a');
    const other = new Desk(office, COORDINATOR, 'b');
    const tab = 0;
    const edits: Calls['edit']['in']['edit'][] = [
      { kind: 'type', row: 3, column: 1, text: 'ba' },
      { kind: 'insertRows', at: 2, count: 2, like: 2 },
      { kind: 'deleteRows', at: 5, count: 1 },
      { kind: 'setWidth', column: 2, pixels: 250 },
      { kind: 'format', area: { row: 1, column: 1, rows: 1, columns: 1 }, look: 'bold', isOn: true },
    ];
    const states = [JSON.stringify(await desk.call('tab', { id: tab }))];
    for (const edit of edits) {
      await desk.call('edit', { tab, edit });
      states.push(JSON.stringify(await desk.call('tab', { id: tab })));
    }
    const last = await desk.call('tab', { id: tab });
    expect(last).toMatchObject({ rowCount: 1001, widths: expect.arrayContaining([250]) });
    expect(last.styles[last.rows[0]?.[0]?.style ?? 0]).toEqual({ bold: true });
    for (const state of states.reverse().slice(1)) {
      await desk.call('edit', { tab, edit: { kind: 'undo' } });
      const now = await desk.call('tab', { id: tab });
      expect({ ...now, styles: [] }).toEqual({ ...JSON.parse(state), styles: [] });
    }
    expect(desk.told.map(({ kind }) => kind)).not.toContain('toast');
    // In another window, too, an open editor goes along with its row.
    expect(other.told.filter(({ kind }) => kind === 'moved')).toEqual(
      [
        { at: 2, count: 2 },
        { at: 5, count: -1 },
        { at: 5, count: 1 },
        { at: 2, count: -2 },
      ].map((moved) => ({ kind: 'moved', tab, ...moved })),
    );
    await desk.call('edit', { tab, edit: { kind: 'undo' } });
    expect(desk.told).toContainEqual({ kind: 'toast', title: '', text: 'Không có gì để hoàn tác.' });
  });

  test('people are the owner and who types for the units; sharing adds one, and refuses what is no address', async () => {
    office = officeOf(workbookOf(units));
    const desk = new Desk(office, COORDINATOR, 'a');
    const { people, tabs } = await desk.call('book', {});
    expect(
      people.map(({ tab, ...one }) => ({ ...one, tab: tabs.find(({ id }) => id === tab)?.name })),
    ).toEqual([
      { email: COORDINATOR, role: 'Người điều phối', tab: undefined },
      { email: UNIT, role: 'Một', tab: 'Một' },
      { email: OTHER, role: 'Hai', tab: 'Hai' },
    ]);
    await expect(desk.call('share', { emails: ['moi@example.gov.vn', 'không phải'] })).rejects.toThrow(
      'không phải',
    );
    await desk.call('share', { emails: ['moi@example.gov.vn'] });
    expect((await desk.call('book', {})).people.map(({ email }) => email)).toContain('moi@example.gov.vn');
  });
});

test('another workbook in place of this one is told to every window', async () => {
  office = officeOf(workbookOf([['Đã họp.']]));
  const [desk, other] = [new Desk(office, COORDINATOR, 'a'), new Desk(office, COORDINATOR, 'b')];
  await desk.call('begin', { with: 'empty', mayReplace: true });
  await other.event('replaced');
  expect((await desk.call('book', {})).isNew).toBe(true);
});

describe('what would be lost is not replaced unless somebody said that it may be', () => {
  const refused = { isReplaced: false };
  const begin = (desk: Desk, mayReplace: boolean) => desk.call('begin', { with: 'empty', mayReplace });

  test('entries', async () => {
    const host = workbookOf([['Đã họp.']]);
    office = officeOf(host);
    const desk = new Desk(office, COORDINATOR, 'a');
    expect((await desk.call('book', {})).isNew).toBe(false);
    desk.told.length = 0;
    expect(await begin(desk, false)).toEqual(refused);
    expect([office.host, desk.told]).toEqual([host, []]);
    expect(await begin(desk, true)).toEqual({ isReplaced: true });
    expect(office.host).not.toBe(host);
  });

  test('a document, when the workbook itself is empty', async () => {
    const host = new Host({ owner: COORDINATOR, code });
    office = officeOf(host);
    const desk = new Desk(office, COORDINATOR, 'a');
    expect(await begin(desk, false)).toEqual({ isReplaced: true });
    office.host.drive.createFile(COORDINATOR, {}, null, 'id');
    expect(await begin(desk, false)).toEqual(refused);
  });
});

describe('a call that the page would not make is refused, and changes nothing', () => {
  const area = { row: 1, column: 1, rows: 1, columns: 1 };
  test.each<[name: CallName, input: unknown]>([
    ['book', null],
    ['tab', null],
    ['tab', []],
    ['tab', { id: '0' }],
    ['openTab', { id: 0.5 }],
    ['edit', { tab: 0 }],
    ['edit', { tab: 0, edit: null }],
    ['edit', { tab: 0, edit: { kind: {} } }],
    ['edit', { tab: 0, edit: { kind: 'constructor' } }],
    ['edit', { tab: 0, edit: { kind: 'type', row: 1, column: 1, text: {} } }],
    ['edit', { tab: 0, edit: { kind: 'type', row: 1.5, column: 1, text: 'x' } }],
    ['edit', { tab: 0, edit: { kind: 'type', row: 0, column: 1, text: 'x' } }],
    ['edit', { tab: 0, edit: { kind: 'paste', row: 1, column: 1, rows: [] } }],
    ['edit', { tab: 0, edit: { kind: 'paste', row: 1, column: 1, rows: [[]] } }],
    ['edit', { tab: 0, edit: { kind: 'paste', row: 1, column: 1, rows: [['x', 1]] } }],
    ['edit', { tab: 0, edit: { kind: 'paste', row: 1e9, column: 1, rows: [['x']] } }],
    ['edit', { tab: 0, edit: { kind: 'type', row: 1, column: 18_279, text: 'x' } }],
    ['edit', { tab: 0, edit: { kind: 'tick', row: 1, column: 1, isTicked: 'TRUE' } }],
    ['edit', { tab: 0, edit: { kind: 'clear', area: { ...area, rows: 1.5 } } }],
    ['edit', { tab: 0, edit: { kind: 'clear', area: { ...area, columns: -1 } } }],
    ['edit', { tab: 0, edit: { kind: 'insertRows', at: 1, count: 1.5, like: 1 } }],
    ['edit', { tab: 0, edit: { kind: 'insertRows', at: 1, count: 1 } }],
    ['edit', { tab: 0, edit: { kind: 'deleteRows', at: 0, count: 1 } }],
    ['edit', { tab: 0, edit: { kind: 'setWidth', column: 1, pixels: 2_001 } }],
    ['edit', { tab: 0, edit: { kind: 'format', area, look: 'fontSize', isOn: true } }],
    ['edit', { tab: 0, edit: { kind: 'format', area, look: 'bold', isOn: 'yes' } }],
    ['editTab', { kind: 'rename', id: 0, name: {} }],
    ['editTab', { kind: 'erase', id: 0 }],
    ['click', { functionName: ['ask'] }],
    ['run', { key: 'x', functionName: 'add', parameters: { length: 1 } }],
    ['answer', { question: {}, button: 'OK', text: '' }],
    ['share', { emails: 'a@example.vn' }],
    ['share', { emails: [{}] }],
    ['begin', {}],
    ['begin', { with: 'example' }],
    ['begin', { with: 'nothing', mayReplace: true }],
  ])('%s %j', async (name, input) => {
    const host = new Host({ owner: COORDINATOR, code });
    office = officeOf(host);
    const before = JSON.stringify(host.book);
    const desk = new Desk(office, COORDINATOR, 'a');
    desk.told.length = 0;
    await expect(desk.call(name, input as never)).rejects.toThrow(`gọi lệnh “${name}” sai cách`);
    expect([office.host, JSON.stringify(host.book), desk.told]).toEqual([host, before, []]);
  });

  test.each<[what: string, edit: Calls['edit']['in']['edit']]>([
    ['far away', { kind: 'type', row: 10_000_000, column: 18_278, text: 'x' }],
    ['larger than the tab', { kind: 'clear', area: { ...area, rows: 10_000_000, columns: 18_278 } }],
    ['below the last row', { kind: 'insertRows', at: 9_999_999, count: 1, like: 1 }],
    ['that are no row to look like', { kind: 'insertRows', at: 1, count: 1, like: 9_999_999 }],
    ['in rows far away', { kind: 'deleteRows', at: 9_999_999, count: 1 }],
    ['in a column far away', { kind: 'setWidth', column: 18_278, pixels: 50 }],
    ['larger than a workbook', { kind: 'paste', row: 9_999_999, column: 9_999, rows: [['x']] }],
  ])('cells %s', async (_what, edit) => {
    const host = new Host({ owner: COORDINATOR, code });
    office = officeOf(host);
    const before = JSON.stringify(host.book);
    const desk = new Desk(office, COORDINATOR, 'a');
    await expect(desk.call('edit', { tab: 0, edit })).rejects.toThrow(/không còn trong tab|10 triệu ô/);
    expect(JSON.stringify(host.book)).toBe(before);
  });
});

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5));
}

test('what onOpen or onEdit throws is told to whoever it happened to, though Google would be silent', async () => {
  const broken =
    "function onOpen() { throw new Error('hỏng khi mở'); } function onEdit() { throw new Error('hỏng khi gõ'); }";
  const host = new Host({ owner: COORDINATOR, code: broken });
  host.throwTriggerErrors = false;
  office = officeOf(host);
  const [desk, other] = [new Desk(office, COORDINATOR, 'a'), new Desk(office, COORDINATOR, 'b')];
  expect((await desk.call('open', {})).notice).toContain('hỏng khi mở');
  await desk.call('edit', { tab: 0, edit: { kind: 'type', row: 1, column: 1, text: 'x' } });
  expect(await desk.event('failed')).toMatchObject({ message: expect.stringContaining('hỏng khi gõ') });
  expect(other.told.map(({ kind }) => kind)).not.toContain('failed');
});

test('a window is told whether all is saved, at once and whenever that changes', () => {
  office = officeOf(new Host({ owner: COORDINATOR, code }));
  const before = new Desk(office, COORDINATOR, 'a');
  office.tellSaving('saving');
  const after = new Desk(office, COORDINATOR, 'b');
  office.tellSaving('failed');
  const states = ({ told }: Desk) => told.flatMap((event) => (event.kind === 'saving' ? event.state : []));
  expect([states(before), states(after)]).toEqual([
    ['saved', 'saving', 'failed'],
    ['saving', 'failed'],
  ]);
});

test('what an edit shows in the corner is shown to whoever made it', async () => {
  const host = new Host({
    owner: COORDINATOR,
    code: "function onEdit(e) { SpreadsheetApp.getActive().toast('Xem lại ô này', 'Chú ý', 15); }",
  });
  office = officeOf(host);
  const [desk, other] = [new Desk(office, COORDINATOR, 'a'), new Desk(office, COORDINATOR, 'b')];
  const tab = host.book.sheets[0]?.id ?? 0;
  await desk.call('edit', { tab, edit: { kind: 'type', row: 1, column: 1, text: 'x' } });
  expect(await desk.event('toast')).toEqual({ kind: 'toast', title: 'Chú ý', text: 'Xem lại ô này' });
  expect(other.told.map(({ kind }) => kind)).not.toContain('toast');
});

test('a run that changes nothing makes no window ask again', async () => {
  const host = new Host({ owner: COORDINATOR, code });
  office = officeOf(host);
  const [desk, other] = [new Desk(office, COORDINATOR, 'a'), new Desk(office, COORDINATOR, 'b')];
  await desk.call('click', { functionName: 'show' });
  const { dialog } = await desk.event('dialog');
  other.told.length = 0;
  await desk.call('run', { key: dialog.key, functionName: 'add', parameters: [1, 2] });
  expect(other.told).toEqual([]);
});

test('a run that only shares a Doc is kept', async () => {
  const host = new Host({ owner: COORDINATOR, code });
  const { id } = host.drive.createFile(COORDINATOR, {}, null, 'id') as { id: string };
  let count = 0;
  office = new Office(
    host,
    () => host,
    () => count++,
  );
  const desk = new Desk(office, COORDINATOR, 'a');
  await desk.call('click', { functionName: 'show' });
  const { dialog } = await desk.event('dialog');
  const before = count;
  await desk.call('run', { key: dialog.key, functionName: 'shareByLink', parameters: [id] });
  expect([count - before, host.drive.get(id).permissions.length]).toEqual([1, 2]);
});
