// The steps from an empty workbook to units that were told, and how far each is.
import { tabs } from '../../core/grid/layout';
import type { SettingKey, SettingToMend } from '../../core/model/settings';
import type { UnitState } from '../../core/round/states';
import type { Facts, HomeUnit } from './facts';

/** A step of the checklist. */
export type StepId = 'tabs' | 'settings' | 'units' | 'unitTabs' | 'try' | 'invite';

/** How far a step is; only one is `next`. */
export type StepState = 'done' | 'next' | 'later' | 'problem';

/** A step as the page shows it. */
export interface Step {
  id: StepId;
  title: string;
  state: StepState;
  /** What there is or what is missing, in a few words. */
  said: string;
}

/** The mark of each state, which tells it without colour, and its word. */
export const marks: Record<StepState, { sign: string; word: string }> = {
  done: { sign: '✓', word: 'Xong' },
  next: { sign: '▶', word: 'Làm tiếp' },
  later: { sign: '○', word: 'Chưa' },
  problem: { sign: '⚠', word: 'Cần sửa' },
};

/** Returns the steps in their order; `isTrySkipped` where the person does not want to try. */
export function stepsOf(facts: Facts, isTrySkipped = false): Step[] {
  const invite = inviteStep(facts);
  const found = [
    tabsStep(facts),
    settingsStep(facts),
    unitsStep(facts),
    unitTabsStep(facts),
    tryStep(facts, invite.state === 'done', isTrySkipped),
    invite,
  ];
  const next = found.findIndex(({ state }) => state !== 'done' && state !== 'problem');
  return found.map((step, i) => (step.state === 'next' && i !== next ? { ...step, state: 'later' } : step));
}

/**
 * Returns whether the units work already: then the page is no longer about setting up. What is wrong with a step of it is
 * told all the same.
 */
export function isUnderWay(steps: Step[]): boolean {
  const isDone = (id: StepId) => steps.some((step) => step.id === id && step.state === 'done');
  const hasUnits = steps.some(({ id, state }) => id === 'units' && state !== 'next' && state !== 'later');
  return isDone('tabs') && hasUnits && isDone('invite');
}

function tabsStep({ missingTabs }: Facts): Step {
  const step = { id: 'tabs', title: 'Tạo các tab' } as const;
  if (missingTabs.length === 0) return { ...step, state: 'done', said: 'Cấu hình, Đơn vị, Phụ lục, Nhật ký' };
  const said = `còn thiếu tab ${missingTabs.map((tab) => `“${tab}”`).join(', ')}`;
  return { ...step, state: missingTabs.includes(tabs.settings) ? 'next' : 'problem', said };
}

/** Settings that the page counts with: the step is not done while one is not understood. */
const counted: SettingKey[] = ['period', 'deadline'];

function settingsStep({ missingTabs, settingsProblem, toMend, errors, settings }: Facts): Step {
  const step = { id: 'settings', title: 'Khai thông tin chung' } as const;
  if (missingTabs.includes(tabs.settings))
    return { ...step, state: 'next', said: 'cơ quan, kỳ báo cáo, hạn gửi' };
  if (settingsProblem !== '') return { ...step, state: 'problem', said: 'chưa đọc được tab “Cấu hình”' };
  const wrong = toMend.filter(({ key, typed }) => (errors.has(key) || counted.includes(key)) && typed !== '');
  const blank = toMend.filter(({ key, typed }) => errors.has(key) && typed === '');
  if (wrong.length > 0) return { ...step, state: 'problem', said: wrong.map(wrongText).join('; ') };
  if (blank.length > 0) return { ...step, state: 'next', said: `còn trống: ${labelsOf(blank)}` };
  const { period, deadline } = settings;
  return { ...step, state: 'done', said: `${period}; hạn gửi: ${deadline || 'chưa ghi'}` };
}

function unitsStep({ units, registryProblems }: Facts): Step {
  const step = { id: 'units', title: 'Thêm đơn vị' } as const;
  if (units.length === 0 && registryProblems.length > 0)
    return { ...step, state: 'problem', said: 'chưa đọc được danh sách' };
  if (units.length === 0) return { ...step, state: 'next', said: 'dán danh sách từ Excel, Word hoặc thư' };
  const silent = units.filter(({ emails }) => emails.length === 0).length;
  const mails = silent > 0 ? `, ${silent} chưa có email` : '';
  const isWrong = units.some(({ isBlocked }) => isBlocked) || registryProblems.length > 0;
  return { ...step, state: isWrong ? 'problem' : 'done', said: `${units.length} đơn vị${mails}` };
}

function unitTabsStep({ units }: Facts): Step {
  const step = { id: 'unitTabs', title: 'Tạo tab cho từng đơn vị' } as const;
  const without = units.filter(({ tab, isBlocked }) => tab === '' && !isBlocked).length;
  if (units.length > 0 && without === 0) return { ...step, state: 'done', said: `${units.length} tab` };
  return { ...step, state: 'next', said: units.length === 0 ? 'sau khi có danh sách' : `còn ${without} tab` };
}

/** Returns the units in whose tabs the last reading found something. */
function workedUnits({ units }: Facts): HomeUnit[] {
  const blank: UnitState[] = ['noTab', 'otherPeriod', 'nothingSent', 'exempt'];
  return units.filter(({ isOnBoard, state }) => isOnBoard && !blank.includes(state));
}

function tryStep(facts: Facts, isInvited: boolean, isSkipped: boolean): Step {
  const step = { id: 'try', title: 'Thử' } as const;
  const [tried] = workedUnits(facts);
  if (tried) {
    const clear = isInvited ? '' : '; nhớ xóa mục gõ thử';
    return { ...step, state: 'done', said: `đã kiểm tra tab “${tried.tab}” lúc ${facts.boardAt}${clear}` };
  }
  // What was typed on trial is deleted afterwards.
  if (facts.boardAt !== '') return { ...step, state: 'done', said: `đã đọc các tab lúc ${facts.boardAt}` };
  if (isInvited) return { ...step, state: 'done', said: 'không thử, các đơn vị đã được mời' };
  if (isSkipped) return { ...step, state: 'done', said: 'bỏ qua' };
  return { ...step, state: 'next', said: 'gõ thử vào tab của một đơn vị, kiểm tra số liệu' };
}

function inviteStep(facts: Facts): Step {
  const { units, hasPeriods } = facts;
  const step = { id: 'invite', title: 'Mời các đơn vị' } as const;
  const told = units.filter(({ reminded }) => reminded !== '').length;
  if (told > 0) return { ...step, state: 'done', said: `đã mời ${told}/${units.length} đơn vị` };
  if (hasPeriods) return { ...step, state: 'done', said: 'đơn vị đã vào từ kỳ trước' };
  // What stands in a single tab may be the coordinator's own trial.
  if (workedUnits(facts).length > 1) return { ...step, state: 'done', said: 'đơn vị đã nhập' };
  return { ...step, state: 'next', said: 'chia sẻ tệp, gửi đường liên kết' };
}

function wrongText({ key, label, typed }: SettingToMend): string {
  return key === 'period'
    ? `${label} “${typed}” chưa rõ ngày: thêm năm, hoặc ghi Từ ngày và Đến ngày`
    : `${label} ghi chưa đúng`;
}

function labelsOf(settings: { label: string }[]): string {
  return settings.map(({ label }) => label).join(', ');
}
