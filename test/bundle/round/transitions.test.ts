// Every way from one state of a unit to another: what leads there, what keeps it back, and the way back.
import type { Host } from '../../../local/host/host';
import type { Result } from '../../../src/contract/result';
import type { RoundChange, RoundUnit, RoundView } from '../../../src/contract/round-server';
import type { UnitState } from '../../../src/core/round/states';
import { valueOfRun } from '../../support/answers';
import { COORDINATOR, cellOfSetting, workbookOf } from '../../support/workbook';

const UNIT = 'xa-a@example.gov.vn';
const ENTRY = 'Tổ chức 14 phiên chợ.';
const made = workbookOf([{ name: 'Xã A', tab: 'A', email: UNIT, entries: [] }]);
made.type(COORDINATOR, 'Cấu hình', cellOfSetting(made, 'Hạn gửi'), '15/6/2022');
made.now = new Date('2022-06-10T08:00:00+07:00');

let host: Host;
beforeEach(() => {
  host = made.copy();
});

const view = (): RoundUnit => {
  const [unit] = valueOfRun<RoundView>(host.run('roundView', ['run'], { as: COORDINATOR })).units;
  if (!unit) throw new Error('no unit');
  return unit;
};
const said = (name: string, ...parameters: unknown[]): string => {
  const result = host.run(name, parameters, { as: COORDINATOR }).result as Result<RoundChange>;
  return result.ok ? result.value.message : result.message;
};

type Step = () => unknown;
const type =
  (a1: string, text: string, as = UNIT): Step =>
  () =>
    host.type(as, 'A', a1, text);
const inRegistry =
  (a1: string, text: string): Step =>
  () =>
    host.type(COORDINATOR, 'Đơn vị', a1, text);
const setting =
  (label: string, text: string): Step =>
  () =>
    host.type(COORDINATOR, 'Cấu hình', cellOfSetting(host, label), text);
const tick = type('A3', 'TRUE');
const untick = type('A3', 'FALSE');
const write = type('B5', ENTRY);
const empty = type('B5', '');
const nothing = type('A2', 'TRUE');
const approve: Step = () => said('approveUnits', [view()]);
const giveBack: Step = () => said('returnUnit', view(), 'Ghi rõ số người dự.', '');
const takeBack: Step = () => said('takeBack', 'A');
const restore: Step = () => said('restoreApproved', view());
const lock: Step = () => {
  host.now = new Date('2022-06-16T08:00:00+07:00');
  return said('setLocks', 'lock', 'run');
};
const open: Step = () => said('setLocks', 'open', 'run');
const sneak = type('B5', 'Tổ chức 41 phiên chợ.', COORDINATOR);

/** Steps to where it begins, the step itself with the state after it, and the step back with the state after that. */
test.each<[string, Step[], UnitState, Step, UnitState, Step, UnitState]>([
  ['T1: a unit begins to type', [], 'nothingSent', write, 'typing', empty, 'nothingSent'],
  ['T2, T3: it hands in', [write], 'typing', tick, 'handedIn', untick, 'typing'],
  [
    'T2: it has nothing to report',
    [],
    'nothingSent',
    nothing,
    'nothingToReport',
    type('A2', 'FALSE'),
    'nothingSent',
  ],
  [
    'T4: it types on',
    [write, tick],
    'handedIn',
    type('B6', 'Mở 02 lớp.'),
    'handedIn',
    type('B6', ''),
    'handedIn',
  ],
  ['an error comes in', [write, tick], 'handedIn', type('B6', '12'), 'hasErrors', type('B6', ''), 'handedIn'],
  ['T5, T8: it is approved', [write, tick], 'handedIn', approve, 'approved', takeBack, 'handedIn'],
  ['T5: nothing is approved', [nothing], 'nothingToReport', approve, 'approved', takeBack, 'nothingToReport'],
  ['T6: it is returned', [write, tick], 'handedIn', giveBack, 'returned', takeBack, 'typing'],
  [
    'T6: an approved one is returned',
    [write, tick, approve],
    'approved',
    giveBack,
    'returned',
    takeBack,
    'typing',
  ],
  ['T7: it hands in again', [write, tick, giveBack], 'returned', tick, 'resubmitted', untick, 'returned'],
  [
    'T5: that is approved',
    [write, tick, giveBack, tick],
    'resubmitted',
    approve,
    'approved',
    takeBack,
    'handedIn',
  ],
  [
    'T9: it changes after that',
    [write, tick, approve],
    'approved',
    sneak,
    'changedAfterApproval',
    restore,
    'approved',
  ],
  [
    'T9: the change is approved',
    [write, tick, approve, sneak],
    'changedAfterApproval',
    approve,
    'approved',
    takeBack,
    'handedIn',
  ],
  [
    'T10: it is exempt',
    [write, tick],
    'handedIn',
    inRegistry('N2', 'Sáp nhập'),
    'exempt',
    inRegistry('N2', ''),
    'handedIn',
  ],
  [
    'T10: an approved one is exempt',
    [write, tick, approve],
    'approved',
    inRegistry('N2', 'Sáp nhập'),
    'exempt',
    inRegistry('N2', ''),
    'approved',
  ],
  ['T11: its tab is locked', [write, tick], 'handedIn', lock, 'handedIn', open, 'handedIn'],
  [
    'T12: the period changes',
    [write, tick],
    'handedIn',
    setting('Kỳ báo cáo', 'năm 2022'),
    'otherPeriod',
    setting('Kỳ báo cáo', '6 tháng đầu năm 2022'),
    'handedIn',
  ],
  [
    'its tab is lost',
    [write, tick],
    'handedIn',
    inRegistry('C2', 'Tab khác'),
    'noTab',
    inRegistry('C2', 'A'),
    'handedIn',
  ],
])('%s, and back', (_, before, from, step, to, back, after) => {
  for (const one of before) one();
  const at = view();
  expect(at.state).toBe(from);
  step();
  expect(view().state).toBe(to);
  back();
  expect(view()).toMatchObject({ state: after, items: after === 'nothingSent' ? 0 : at.items });
});

/** What a coordinator asks for in vain: the state stays, and the message says why. */
test.each<[string, Step[], Step, RegExp, UnitState]>([
  ['approve what is not handed in', [write], approve, /chưa nộp/, 'typing'],
  ['approve an empty tab', [], approve, /chưa duyệt/i, 'nothingSent'],
  ['approve errors', [write, tick, type('B6', '12')], approve, /còn 1 lỗi/, 'hasErrors'],
  ['approve a returned unit', [write, tick, giveBack], approve, /chưa nộp/, 'returned'],
  ['approve twice', [write, tick, approve], approve, /đã được duyệt lúc/, 'approved'],
  ['approve an exempt unit', [write, tick, inRegistry('N2', 'x')], approve, /chưa nộp/, 'exempt'],
  [
    'approve another period',
    [write, tick, setting('Kỳ báo cáo', 'năm 2022')],
    approve,
    /chưa nộp|còn \d+ lỗi/,
    'otherPeriod',
  ],
  ['return an exempt unit', [write, tick, inRegistry('N2', 'x')], giveBack, /không trả lại được/, 'exempt'],
  [
    'return another period',
    [write, tick, setting('Kỳ báo cáo', 'năm 2022')],
    giveBack,
    /không trả lại được/,
    'otherPeriod',
  ],
  [
    'return without a comment',
    [write, tick],
    () => said('returnUnit', view(), ' ', ''),
    /^Ghi ý kiến/,
    'handedIn',
  ],
  ['take back what is not decided', [write, tick], takeBack, /chưa được duyệt hay trả lại/, 'handedIn'],
  ['restore what is not changed', [write, tick, approve], restore, /^Không có bản đã duyệt/, 'approved'],
  [
    'restore what was returned',
    [write, tick, giveBack, sneak],
    restore,
    /^Không có bản đã duyệt/,
    'returned',
  ],
  ['lock before the deadline', [write], () => said('setLocks', 'lock', 'run'), /^Chưa hết hạn gửi/, 'typing'],
])('a coordinator cannot %s', (_, before, step, message, state) => {
  for (const one of before) one();
  const marks = () => ['L2', 'O2', 'P2', 'R2'].map((a1) => host.cell('Đơn vị', a1).display);
  expect(view().state).toBe(state);
  const old = marks();
  expect(step()).toMatch(message);
  expect(view().state).toBe(state);
  expect(marks()).toEqual(old);
});

/** Somebody else is quicker than the coordinator, who still sees what was there before. */
test.each<[string, Step[], Step, (seen: RoundUnit) => string, RegExp, UnitState]>([
  [
    'a unit types before the approval',
    [write, tick],
    type('B5', 'Khác.'),
    (seen) => said('approveUnits', [seen]),
    /vừa thay đổi/,
    'handedIn',
  ],
  [
    'a unit types before the return',
    [write, tick],
    type('B5', 'Khác.'),
    (seen) => said('returnUnit', seen, 'Sửa.', ''),
    /vừa thay đổi/,
    'handedIn',
  ],
  [
    'it declares nothing before the approval',
    [nothing],
    write,
    (seen) => said('approveUnits', [seen]),
    /vừa thay đổi/,
    'typing',
  ],
  [
    'it takes the tick away before the approval',
    [write, tick],
    untick,
    (seen) => said('approveUnits', [seen]),
    /chưa nộp/,
    'typing',
  ],
  [
    'text is typed before it is restored',
    [write, tick, approve, sneak],
    type('B6', 'Thêm.', COORDINATOR),
    (seen) => said('restoreApproved', seen),
    /vừa thay đổi/,
    'changedAfterApproval',
  ],
  [
    'another coordinator approves first',
    [write, tick],
    approve,
    (seen) => said('approveUnits', [seen]),
    /đã được duyệt lúc/,
    'approved',
  ],
  [
    'another coordinator returns first',
    [write, tick],
    giveBack,
    (seen) => said('approveUnits', [seen]),
    /chưa nộp/,
    'returned',
  ],
  [
    'another coordinator exempts it first',
    [write, tick],
    inRegistry('N2', 'x'),
    (seen) => said('approveUnits', [seen]),
    /chưa nộp/,
    'exempt',
  ],
])('%s: nothing is decided of what was not seen', (_, before, meanwhile, act, message, state) => {
  for (const one of before) one();
  const seen = view();
  meanwhile();
  expect(act(seen)).toMatch(message);
  expect(view().state).toBe(state);
});
