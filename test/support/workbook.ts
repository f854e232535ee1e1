// A workbook as the tests of the bundle need it: set up by clicks, filled in by keystrokes.

import { type DemoInput, type DemoUnit, openSidebar, typeDemo } from '../../local/cli/demo';
import { parseA1 } from '../../local/google/engine/a1';
import { Host, type HostOptions, type RunResult } from '../../local/host/host';
import type { Outcome } from '../../src/contract/outcome';
import type { Result } from '../../src/contract/result';
import type { Finding } from '../../src/core/model/finding';

export const COORDINATOR = 'dieuphoi@example.gov.vn';

export const settings: Record<string, string> = {
  'Cơ quan ban hành': 'Ban Tuyên giáo Tỉnh ủy',
  'Tên phụ lục': 'Một số cách làm sáng tạo',
  'Tiêu đề cột nội dung': 'Cách làm sáng tạo',
  'Kỳ báo cáo': '6 tháng đầu năm 2022',
  'Ký hiệu': 'BC/BTGTU',
};

/** What `workbookOf` made in this test file, by what it was given; nobody works in these, only in copies. */
const made = new Map<string, Host>();

/**
 * A workbook whose units have typed what they are given, and are done. It is clicked and typed once; whoever asks for the
 * same again gets a copy of how it was then.
 */
export function workbookOf(units: (DemoUnit | string[])[], options: Partial<HostOptions> = {}): Host {
  const key = JSON.stringify([units, options]);
  const host = made.get(key) ?? filledIn(units, options);
  made.set(key, host);
  return host.copy();
}

function filledIn(units: (DemoUnit | string[])[], options: Partial<HostOptions>): Host {
  const host = new Host({ owner: COORDINATOR, ...options });
  const named = units.map((unit, i) =>
    Array.isArray(unit)
      ? { name: `Đơn vị ${i + 1}`, tab: `ĐV ${i + 1}`, entries: unit, completed: true }
      : unit,
  );
  const input: DemoInput = { settings, units: named };
  typeDemo(host, input);
  return host;
}

/** What came of a click on a command of the menu. */
export interface Click extends Omit<RunResult, 'result'>, Omit<Outcome, 'status'> {
  /** `failed` where the script refused, for the reason in `message`. */
  status: Outcome['status'] | 'failed';
  errors: Finding[];
  warnings: Finding[];
  fixed: Finding[];
}

/**
 * Clicks "Tổng hợp và tạo văn bản", and where YES is the answer also the sidebar's button for a draft, if it is there;
 * questions are answered by the name of a button.
 */
export function clickProduce(host: Host, answer = 'NO', as = COORDINATOR): Click {
  const run = click(host, 'Tổng hợp và tạo văn bản', answer, as);
  if (!run.offersDraft || answer !== 'YES') return run;
  return asClick(host.run('produceAnnex', [true, 'draft'], { as, answers: () => answer }));
}

/** Clicks an item of the menu Tổng hợp; of one that opens the sidebar, this is what the sidebar then runs. */
export function click(host: Host, item: string, answer = 'NO', as = COORDINATOR): Click {
  host.open(as);
  if (item === 'Thiết lập…') return asClick(host.run(...openSidebar(host, item, false, as), { as }));
  return asClick(host.run(...openSidebar(host, item, false, as), { as, answers: () => answer }));
}

function asClick({ result, ...run }: RunResult): Click {
  const answer = result as Result<Outcome>;
  const failed = { status: 'failed', message: answer.ok ? '' : answer.message } as const;
  const nothing = { findings: [], texts: [], waiting: [] };
  const outcome = { ...nothing, ...(answer.ok ? answer.value : failed) };
  const of = (severity: Finding['severity']) => outcome.findings.filter((f) => f.severity === severity);
  return { ...run, ...outcome, errors: of('error'), warnings: of('warning'), fixed: of('fixed') };
}

/** The id of a tab. */
export function idOf(host: Host, tab: string): number {
  const id = host.as(COORDINATOR).tabs.idOf(tab);
  if (id === null) throw new Error(`no tab ${tab}`);
  return id;
}

/** Takes a cell's plain text format away, as a paste from elsewhere does: what is typed is read as Google likes. */
export function formatAsUsual(host: Host, tab: string, a1: string): void {
  const area = parseA1(a1, { rows: 1000, columns: 26 });
  if (area) host.as(COORDINATOR).cells.setFormat(idOf(host, tab), area, 'General');
}

/** The cell in which a setting's value is typed. */
export function cellOfSetting(host: Host, label: string): string {
  for (let row = 1; row < 50; row++) {
    if (host.cell('Cấu hình', `A${row}`).display === label) return `B${row}`;
  }
  throw new Error(`no setting ${label}`);
}
