// What becomes of a pasted list, before anything is written.
import { isOwnTab, MOST_UNITS } from '../../core/grid/layout';
import type { LeftOver, PastedUnit } from '../../core/intake/pasted/units';
import { proposeTabs } from '../../core/intake/tab-names';
import { fold } from '../../core/text/vietnamese/fold';
import type { Facts } from './facts';

/** The longest name of a unit that nobody doubts, and the longest of a tab (Sheets). */
const LONGEST_NAME = 100;
const LONGEST_TAB = 100;
/** The longest text that the script writes whole. */
const LONGEST_TEXT = 500;
/** What Vietnamese addresses hardly end with: cut off, or mistyped. */
const ODD_END = /\.(?:gov|edu|con)$/i;

/** A unit of the list as the page shows it. */
export interface PreviewRow {
  unit: PastedUnit;
  /** Name of its tab: proposed, or as the person changed it. */
  tab: string;
  /** Whether it stands in the tab "Đơn vị" already, so that it is not added. */
  isKnown: boolean;
  /** Whether it stands there with an address, so that nothing of it is written. */
  isKept: boolean;
  /** Whether it stands there without an address, and gets the one of the list. */
  isMailed: boolean;
  /** Why it cannot be added yet, in Vietnamese; empty for no reason. */
  problem: string;
  /** What a person should look at, in Vietnamese. */
  notes: string[];
}

/** Returns the tabs to begin with, in the order of the units: those of the list, else proposed ones. */
export function firstTabs(units: PastedUnit[], { units: known, tabNames }: Facts): string[] {
  const names = new Set(known.map(({ name }) => fold(name)));
  const isFresh = ({ name }: PastedUnit) => !names.has(fold(name));
  const given = units.map(({ tab }) => tab).filter((tab) => tab !== '');
  const taken = [...tabNames, ...known.map(({ wantedTab }) => wantedTab), ...given];
  const fresh = units.filter((unit) => unit.tab === '' && isFresh(unit));
  const proposed = proposeTabs(
    fresh.map(({ name }) => name),
    taken,
  );
  return units.map((unit) => {
    const own = known.find(({ name }) => fold(name) === fold(unit.name));
    return own?.wantedTab ?? (unit.tab || (proposed[fresh.indexOf(unit)] ?? ''));
  });
}

/** Returns what becomes of each unit; `tabs` are the names of their tabs, in the same order. */
export function previewOf(units: PastedUnit[], tabs: string[], facts: Facts): PreviewRow[] {
  const known = new Map(facts.units.map((unit) => [fold(unit.name), unit]));
  const taken = new Map(facts.units.map(({ wantedTab, name }) => [fold(wantedTab), name]));
  const existing = new Set(facts.tabNames.map(fold));
  const named = new Set<string>();
  return units.map((unit, i) => {
    const tab = tabs[i] ?? '';
    const own = known.get(fold(unit.name));
    if (own) {
      const more = unit.emails.filter((email) => !fold(own.email).includes(fold(email)));
      const isMailed = more.length > 0 && own.email === '';
      const note = isMailed
        ? 'đã có trong tab “Đơn vị”, chưa có email: sẽ ghi email này'
        : `đã có trong tab “Đơn vị”: không thêm lại${more.length > 0 ? `, email đang ghi là ${own.email} được giữ nguyên` : ''}`;
      const problem = own.email === '' ? emailProblem(unit) : '';
      return {
        unit,
        tab,
        isKnown: true,
        isKept: own.email !== '',
        isMailed,
        problem,
        notes: [note, ...unitNotes(unit)],
      };
    }
    const isTwice = named.has(fold(unit.name));
    named.add(fold(unit.name));
    const other = taken.get(fold(tab));
    if (fold(tab) !== '' && !other) taken.set(fold(tab), unit.name);
    const notes = [
      unit.emails.length === 0 && unit.broken === '' && 'chưa có email',
      unit.name.length > LONGEST_NAME && `tên dài ${unit.name.length} ký tự: có đúng là một đơn vị không?`,
      unit.doubt !== '' && `${unit.doubt}: bỏ nếu không phải đơn vị`,
      existing.has(fold(tab)) && !other && `tab “${tab}” đã có: đơn vị nhập vào đó`,
      ...unitNotes(unit),
    ].filter((note) => note !== false);
    const problems = [nameProblem(unit, isTwice), emailProblem(unit), tabProblem(tab, other)];
    const problem = problems.filter(Boolean).join('\n⚠ ');
    return { unit, tab, isKnown: false, isKept: false, isMailed: false, problem, notes };
  });
}

/** Returns what was read out of a unit's line, and should be looked at. */
function unitNotes({ name, aside, before, emails }: PastedUnit): string[] {
  // One word in capitals may be an abbreviation.
  const isLoud = name.includes(' ') && name === name.toLocaleUpperCase('vi');
  const odd = emails.filter((email) => ODD_END.test(email));
  return [
    ...(isLoud ? ['cả tên viết hoa, phụ lục in như vậy: sửa ngay ở đây, như Sở Y tế'] : []),
    ...(aside === '' ? [] : [`không đưa vào tên: ${aside}`]),
    ...(before === '' ? [] : [`email có thiếu phần đầu “${before}” không?`]),
    ...odd.map((email) => `${email}: phần cuối có thiếu hay gõ nhầm không?`),
  ];
}

function nameProblem({ name }: PastedUnit, isTwice: boolean): string {
  if (name === '') return 'Nhập tên đơn vị.';
  if (isTwice) return 'Tên trùng với một đơn vị khác ở trên.';
  return name.length > LONGEST_TEXT ? `Tên dài quá ${LONGEST_TEXT} ký tự.` : '';
}

function emailProblem({ broken, emails }: PastedUnit): string {
  if (broken !== '') return `Email không đúng? “${broken}”: sửa, hoặc xóa đi.`;
  return emails.join(', ').length > LONGEST_TEXT ? `Email dài quá ${LONGEST_TEXT} ký tự: bỏ bớt.` : '';
}

function tabProblem(tab: string, other: string | undefined): string {
  if (tab.trim() === '') return 'Nhập tên tab.';
  if (isOwnTab(tab)) return `“${tab}” là tab của tiện ích: đặt tên khác.`;
  if (other) return `Tab “${tab}” là của ${other}: đặt tên khác.`;
  return tab.length > LONGEST_TAB ? `Tên tab dài quá ${LONGEST_TAB} ký tự.` : '';
}

/** Returns how many units will be added and what is to be seen to, in words; `left` places of the list are in none. */
export function previewText(rows: PreviewRow[], known: number, left = 0): string {
  const fresh = rows.filter(({ isKnown }) => !isKnown);
  const silent = fresh.filter(({ unit }) => unit.emails.length === 0 && unit.broken === '').length;
  const mailed = rows.filter(({ isMailed }) => isMailed).length;
  const old = rows.length - fresh.length - mailed;
  const wrong = rows.filter(({ problem }) => problem !== '').map(({ unit }) => unit.name);
  const parts = [
    `${fresh.length} đơn vị sẽ thêm`,
    silent > 0 && `${silent} chưa có email`,
    mailed > 0 && `${mailed} đã có, sẽ ghi email`,
    old > 0 && `${old} đã có`,
    left > 0 && `⚠ ${left} chỗ chưa được thêm`,
    wrong.length > 0 &&
      `⚠ ${wrong.length} đơn vị cần sửa: ${wrong.slice(0, 3).join(', ')}${wrong.length > 3 ? '…' : ''}`,
    tooMany(rows, known),
  ];
  return `${parts.filter(Boolean).join('; ')}.`;
}

/** Returns what of a list was not used beside its units, in words; empty for nothing. */
export function unusedText(unused: string[], beside: LeftOver[]): string {
  const columns = unused.length > 0 ? `cột ${unused.map((heading) => `“${heading}”`).join(', ')}` : '';
  const places = beside.length > 0 ? `${beside.length} chỗ bên cạnh đơn vị` : '';
  const all = [columns, places].filter(Boolean).join(' và ');
  return all === '' ? '' : `Không dùng ${all}`;
}

/** Returns why the units are too many for a workbook that has `known` ones; empty where they are not. */
export function tooMany(rows: PreviewRow[], known: number): string {
  const all = known + rows.filter(({ isKnown }) => !isKnown).length;
  return all <= MOST_UNITS
    ? ''
    : `⚠ thành ${all} đơn vị, mà một bảng tính nhận nhiều nhất ${MOST_UNITS}: bỏ bớt, hoặc chia ra nhiều bảng tính`;
}
