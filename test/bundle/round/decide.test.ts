// What a coordinator decides of a unit: approve, return, take back, restore; and what a unit may not.
import type { Host } from '../../../local/host/host';
import type { RoundChange, RoundUnit, RoundView, SeenUnit } from '../../../src/contract/round-server';
import { valueOfRun } from '../../support/answers';
import { COORDINATOR, cellOfSetting, click, clickProduce, toldIn, workbookOf } from '../../support/workbook';

const UNIT = 'dongvan@example.gov.vn';
const NAME = 'Xã Đồng Văn';
const units = [
  {
    name: NAME,
    tab: 'Đồng Văn',
    email: UNIT,
    entries: ['Tổ chức 14 phiên chợ.', 'Mở 02 lớp.'],
    completed: true,
  },
  { name: 'Xã Mèo Vạc', tab: 'Mèo Vạc', email: 'meovac@example.gov.vn', entries: [], nothingToReport: true },
  { name: 'Xã Yên Minh', tab: 'Yên Minh', entries: ['Biên soạn tài liệu.'] },
];
/** Column of each heading in the tab "Đơn vị". */
const column = { state: 'E', lock: 'L', openUntil: 'M', exempt: 'N', comment: 'O', mark: 'R' };

let host: Host;
beforeEach(() => {
  host = workbookOf(units);
});

function view(as = COORDINATOR): RoundView {
  return valueOfRun(host.run('roundView', ['run'], { as }));
}

function unitOf(name = NAME): RoundUnit {
  const found = view().units.find((unit) => unit.name === name);
  if (!found) throw new Error(`no unit ${name}`);
  return found;
}

function seen(name = NAME): SeenUnit {
  const { tab, code } = unitOf(name);
  return { tab, code };
}

function decide(what: string, ...parameters: unknown[]): RoundChange {
  return valueOfRun(host.run(what, parameters, { as: COORDINATOR }));
}

const approve = (...units: SeenUnit[]) => decide('approveUnits', units);
const cell = (tab: string, a1: string) => host.cell(tab, a1).display;
const type = (as: string, tab: string, a1: string, text: string) => host.type(as, tab, a1, text);

test('the view shows where each unit stands', () => {
  expect(view()).toMatchObject({
    units: [
      { name: NAME, tab: 'Đồng Văn', state: 'handedIn', isWaiting: false, items: 2, errors: 0, changes: [] },
      { state: 'nothingToReport', isWaiting: false },
      { state: 'typing', isWaiting: true, handedIn: '' },
    ],
  });
  expect(cell('Đơn vị', 'E2')).toBe('Đã nộp');
});

test('an approved unit is locked out, told so, and found when its content changes', () => {
  const { message, units: after } = approve(seen());
  expect(message).toBe('Đã duyệt 1 đơn vị: “Xã Đồng Văn”.');
  expect(after).toMatchObject([{ state: 'approved', lock: 'Khóa', approvedBy: COORDINATOR }]);
  expect(cell('Đồng Văn', 'A1')).toMatch(/\n✔ Đã duyệt \d\d\/\d\d\/\d{4}, tab đã khóa\. /);
  expect(() => type(UNIT, 'Đồng Văn', 'B5', 'Tổ chức 41 phiên chợ.')).toThrow();
  type(COORDINATOR, 'Đồng Văn', 'B5', 'Tổ chức 41 phiên chợ.');
  expect(unitOf()).toMatchObject({
    state: 'changedAfterApproval',
    since: expect.stringMatching(/^lúc duyệt /),
    changes: [{ before: 'Tổ chức 14 phiên chợ.', now: 'Tổ chức 41 phiên chợ.' }],
  });
  expect(clickProduce(host, 'YES').warnings).toContainEqual(
    expect.objectContaining({ rule: 'changed-after-approval', unit: NAME }),
  );
});

test('content that nobody saw is not approved', () => {
  const before = seen();
  type(UNIT, 'Đồng Văn', 'B5', 'Tổ chức 41 phiên chợ.');
  expect(approve(before).message).toMatch(/^Nội dung của “Xã Đồng Văn” vừa thay đổi sau khi bạn xem/);
  expect(unitOf().state).toBe('handedIn');
  expect(cell('Đơn vị', `${column.mark}2`)).toBe('');
});

test('neither errors nor an unfinished tab are approved', () => {
  expect(approve(seen('Xã Yên Minh')).message).toBe('Chưa duyệt “Xã Yên Minh” vì đơn vị chưa nộp.');
  type(UNIT, 'Đồng Văn', 'B6', '12');
  expect(approve(seen()).message).toBe('Chưa duyệt “Xã Đồng Văn” vì còn 1 lỗi: bấm Kiểm tra số liệu để xem.');
});

test('a returned unit reads why in its own tab, can type again, and hands in again', () => {
  approve(seen());
  const { units: after } = decide('returnUnit', seen(), 'Ghi rõ số người dự.', '');
  expect(after).toMatchObject([
    { state: 'returned', comment: 'Ghi rõ số người dự.', approvedAt: '', lock: 'Mở' },
  ]);
  expect(toldIn(host, 'Đồng Văn').banner.replace(/\n/g, ' ')).toMatch(
    /^↩ TRẢ LẠI [\d/]+: Ghi rõ số người dự\. Sửa xong, đánh dấu lại ô Hoàn thành\.$/,
  );
  expect(host.cell('Đồng Văn', 'A3').value).toBe(false);
  host.type(UNIT, 'Đồng Văn', 'A3', 'TRUE');
  expect(unitOf()).toMatchObject({ state: 'resubmitted', changes: [] });
  expect(click(host, 'Kiểm tra số liệu').warnings).toContainEqual(
    expect.objectContaining({ rule: 'unchanged-resubmission' }),
  );
  type(UNIT, 'Đồng Văn', 'B5', 'Tổ chức 14 phiên chợ, 300 người dự.');
  expect(unitOf().changes).toEqual([
    { before: 'Tổ chức 14 phiên chợ.', now: 'Tổ chức 14 phiên chợ, 300 người dự.' },
  ]);
});

test('an approval is taken back', () => {
  approve(seen());
  expect(decide('takeBack', 'Đồng Văn').units).toMatchObject([{ state: 'handedIn', lock: 'Mở' }]);
  expect(toldIn(host, 'Đồng Văn').banner).toBe('');
  type(UNIT, 'Đồng Văn', 'B7', 'Thêm.');
});

test('taking an approval back tells of the document that was made with the content', () => {
  approve(seen());
  clickProduce(host, 'YES');
  expect(decide('takeBack', 'Đồng Văn').message).toContain(
    'Văn bản đã tạo của kỳ này có thể có nội dung của đơn vị',
  );
});

test('the approved content is restored, and what it replaced is in the log', () => {
  approve(seen());
  type(COORDINATOR, 'Đồng Văn', 'B5', '');
  type(COORDINATOR, 'Đồng Văn', 'B8', 'Việc khác.');
  expect(decide('restoreApproved', seen()).units).toMatchObject([{ state: 'approved' }]);
  expect(['B5', 'B6', 'B7', 'B8'].map((a1) => cell('Đồng Văn', a1)).filter(Boolean)).toEqual([
    'Tổ chức 14 phiên chợ.',
    'Mở 02 lớp.',
  ]);
  expect(cell('Nhật ký', 'D2')).toContain('Việc khác.');
});

test('an approved “Không phát sinh” that was unticked is no content to approve, and is restored with its tick', () => {
  const name = 'Xã Mèo Vạc';
  approve(seen(name));
  host.type(COORDINATOR, 'Mèo Vạc', 'A2', 'FALSE');
  expect(unitOf(name)).toMatchObject({ state: 'changedAfterApproval', handedIn: '' });
  expect(approve(seen(name)).message).toBe('Chưa duyệt “Xã Mèo Vạc” vì đơn vị chưa nộp lại.');
  expect(decide('restoreApproved', seen(name)).units).toMatchObject([{ state: 'approved' }]);
  expect(host.cell('Mèo Vạc', 'A2').value).toBe(true);
});

test('a return that another coordinator made meanwhile is not written over unseen', () => {
  const first = seen();
  decide('returnUnit', { ...first, comment: '' }, 'Ý kiến của người thứ nhất.', '');
  const late = host.run('returnUnit', [{ ...first, comment: '' }, 'Ý kiến khác.', ''], {
    as: COORDINATOR,
  }).result;
  expect(late).toMatchObject({ ok: false, message: expect.stringContaining('Ý kiến của người thứ nhất.') });
  expect(unitOf().comment).toBe('Ý kiến của người thứ nhất.');
});

test('an exempt unit is out of every number, and its content out of the annex', () => {
  type(COORDINATOR, 'Đơn vị', `${column.exempt}2`, 'Sáp nhập từ 01/7');
  expect(view()).toMatchObject({
    units: [{ state: 'exempt', isWaiting: false }, {}, {}],
  });
  expect(cell('Đồng Văn', 'A1')).toMatch(/\n○ Được miễn báo cáo kỳ này \(Sáp nhập từ 01\/7\)\.$/);
  const { annex, warnings } = clickProduce(host, 'YES');
  expect(annex?.coverage).toMatchObject({ expected: 2, handedIn: 1, exempt: 1 });
  expect(annex?.rows.map(({ unit }) => unit)).not.toContain(NAME);
  expect(warnings).toContainEqual(expect.objectContaining({ rule: 'exempt-content' }));
});

test('where approval is required, only approved content is in the annex, and it is a draft until all are', () => {
  host.type(COORDINATOR, 'Cấu hình', cellOfSetting(host, 'Duyệt'), 'Bắt buộc');
  expect(clickProduce(host, 'YES').message).toContain('Chưa đơn vị nào được duyệt.');
  expect(approve(seen()).message).toBe('Đã duyệt 1 đơn vị: “Xã Đồng Văn”.');
  expect(unitOf()).toMatchObject({ state: 'approved' });
  const { annex, warnings, message } = clickProduce(host, 'YES');
  expect(annex).toMatchObject({ draft: true, rows: [{ unit: NAME }] });
  expect(message).toContain('còn 2 đơn vị chưa được duyệt');
  expect(warnings).toContainEqual(expect.objectContaining({ rule: 'not-approved' }));
});

test.each([
  ['roundView', ['run']],
  ['approveUnits', [[{ tab: 'Đồng Văn', code: '' }]]],
  ['returnUnit', [{ tab: 'Đồng Văn', code: '' }, 'Sửa.', '']],
  ['takeBack', ['Đồng Văn']],
  ['restoreApproved', [{ tab: 'Đồng Văn', code: '' }]],
])('a unit that calls %s is refused in Vietnamese and changes nothing', (name, parameters) => {
  approve(seen());
  const state = () => [
    cell('Đồng Văn', 'A1'),
    cell('Đồng Văn', 'B5'),
    cell('Đơn vị', 'E2'),
    cell('Đơn vị', 'R2'),
  ];
  const before = state();
  expect(host.run(name, parameters, { as: UNIT }).result).toMatchObject({
    ok: false,
    message: expect.stringContaining('người điều phối'),
  });
  expect(state()).toEqual(before);
});
