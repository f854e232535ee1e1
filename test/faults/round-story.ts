// What a coordinator does in a round, each from a workbook in which there is something to do.
import type { Host } from '../../local/host/host';
import type { RoundView, SeenUnit } from '../../src/contract/round-server';
import { valueOfRun } from '../support/answers';
import { COORDINATOR, cellOfSetting, click } from '../support/workbook';
import { type Action, after } from './story';

const BEFORE = new Date('2022-06-10T08:00:00+07:00');
const PAST = new Date('2022-06-16T08:00:00+07:00');

const run = (host: Host, name: string, ...parameters: unknown[]) =>
  host.run(name, parameters, { as: COORDINATOR, answers: () => 'YES' });

function seenIn(host: Host): SeenUnit[] {
  const { units } = valueOfRun<RoundView>(run(host, 'roundView', 'run'));
  return units.map(({ tab, code }) => ({ tab, code }));
}

const dated = after();
dated.type(COORDINATOR, 'Cấu hình', cellOfSetting(dated, 'Hạn gửi'), '15/6/2022');
dated.type(COORDINATOR, 'B', 'B6', '');
dated.now = BEFORE;
click(dated, 'Thiết lập…');

const viewed = dated.copy();
const seen = seenIn(viewed);

const approved = viewed.copy();
valueOfRun(run(approved, 'approveUnits', seen));

const sneaked = approved.copy();
sneaked.type(COORDINATOR, 'A', 'B5', '• Tổ chức 41 hội nghị.');
sneaked.type(COORDINATOR, 'A', 'B9', 'Việc thêm sau khi duyệt.');
const [sneakedA] = seenIn(sneaked);

const returned = viewed.copy();
valueOfRun(run(returned, 'returnUnit', seen[0], 'Ghi rõ số người dự.', ''));

const late = viewed.copy();
late.now = PAST;
valueOfRun(run(late, 'returnUnit', seen[1], 'Ghi rõ địa bàn.', '20/6/2022'));

const locked = late.copy();
valueOfRun(run(locked, 'setLocks', 'lock', 'run'));

const excepted = locked.copy();
excepted.type(COORDINATOR, 'Đơn vị', 'M2', '25/6/2022');
excepted.type(COORDINATOR, 'Đơn vị', 'N3', 'Sáp nhập');

const action = (name: string, start: Host, functionName: string, ...parameters: unknown[]): Action => ({
  name,
  start: () => start.copy(),
  act: (host) => run(host, functionName, ...parameters),
});

/** Codes of content that the coordinator of these workbooks has seen, by tab. */
export const seenCodes = new Map(
  ['A', 'B'].map((tab) => [tab, [...seen, sneakedA].flatMap((one) => (one?.tab === tab ? [one.code] : []))]),
);

/** A workbook in which one unit is approved and changed after it, and what a page would ask of it; by function. */
export const decidedBook = (): Host => sneaked.copy();
export const roundCalls: [name: string, parameters: unknown[]][] = [
  ['homeView', []],
  ['saveSettings', [[{ key: 'period', seen: '6 tháng đầu năm 2022', value: 'năm 2030' }]]],
  ['addUnits', [[{ name: 'Xã Lạ', tab: 'Lạ', email: 'xa-a@example.gov.vn', group: '' }]]],
  ['roundView', ['run']],
  ['approveUnits', [[sneakedA, ...seen]]],
  ['returnUnit', [sneakedA, 'Sửa.', '20/6/2030']],
  ['returnUnit', [seen[1], 'Sửa.', '']],
  ['takeBack', ['A']],
  ['takeBack', ['B']],
  ['restoreApproved', [sneakedA]],
  ['setLocks', ['lock', 'run']],
  ['setLocks', ['open', 'run']],
  ['noteReminded', [['A', 'B'], 'tin nhắn']],
  ['makeReminder', [['A', 'B'], 'Đề nghị gửi báo cáo.']],
  ['sendReminder', ['file-1', ['A', 'B'], 'Đề nghị gửi báo cáo.']],
];

/** The actions of the round. */
export const roundActions: Action[] = [
  action('looks at the round', dated, 'roundView', 'run'),
  action('looks at the round with exceptions', excepted, 'roundView', 'run'),
  action('approves two units', viewed, 'approveUnits', seen),
  action('returns a unit', approved, 'returnUnit', seen[0], 'Ghi rõ số người dự.', ''),
  action('returns a unit after the deadline', locked, 'returnUnit', seen[0], 'Ghi rõ hơn.', '20/6/2022'),
  action('takes an approval back', approved, 'takeBack', 'A'),
  action('takes a return back', returned, 'takeBack', 'A'),
  action('restores what was approved', sneaked, 'restoreApproved', sneakedA),
  action('locks every tab', late, 'setLocks', 'lock', 'run'),
  action('opens every tab', locked, 'setLocks', 'open', 'run'),
  action('notes a reminder', late, 'noteReminded', ['A', 'B'], 'tin nhắn'),
  action('makes the letter of a reminder', late, 'makeReminder', ['A', 'B'], 'Đề nghị gửi báo cáo.'),
];
