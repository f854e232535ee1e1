// A workbook as the tests of the bundle need it: set up by clicks, filled in by keystrokes.
import type { Outcome } from '../../src/core/outcome';
import type { Finding } from '../../src/core/report';
import { type DemoInput, type DemoUnit, typeDemo } from '../../local/demo';
import { Host, type HostOptions, type RunResult } from '../../local/host';

export const COORDINATOR = 'dieuphoi@example.gov.vn';

export const settings: Record<string, string> = {
  'Cơ quan ban hành': 'Ban Tuyên giáo Tỉnh ủy',
  'Tên phụ lục': 'Một số cách làm sáng tạo',
  'Tiêu đề cột nội dung': 'Cách làm sáng tạo',
  'Kỳ báo cáo': '6 tháng đầu năm 2022',
  'Ký hiệu': 'BC/BTGTU',
};

/** A workbook whose units have typed what they are given, and are done. */
export function workbookOf(units: (DemoUnit | string[])[], options: Partial<HostOptions> = {}): Host {
  const host = new Host({ owner: COORDINATOR, ...options });
  const named = units.map((unit, i) =>
    Array.isArray(unit) ? { name: `Đơn vị ${i + 1}`, tab: `ĐV ${i + 1}`, entries: unit, completed: true } : unit,
  );
  const input: DemoInput = { settings, units: named };
  typeDemo(host, input);
  return host;
}

/** What came of a click on a command of the menu. */
export interface Click extends Omit<RunResult, 'result'>, Outcome {
  errors: Finding[];
  warnings: Finding[];
  fixed: Finding[];
}

/** Clicks "Tổng hợp và tạo văn bản"; questions are answered by the name of a button, the alerts by OK. */
export function clickProduce(host: Host, answer = 'NO', as = COORDINATOR): Click {
  return click(host, 'Tổng hợp và tạo văn bản', answer, as);
}

/** Clicks an item of the menu Tổng hợp. */
export function click(host: Host, item: string, answer = 'NO', as = COORDINATOR): Click {
  host.open(as);
  const { result, ...run } = host.click('Tổng hợp', item, {
    as,
    answers: ({ buttons = [] }) => (buttons.includes('OK') ? 'OK' : answer),
  });
  const outcome = result as Outcome;
  const of = (severity: Finding['severity']) => outcome.findings.filter((f) => f.severity === severity);
  return { ...run, ...outcome, errors: of('error'), warnings: of('warning'), fixed: of('fixed') };
}
