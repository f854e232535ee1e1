// The documents that are measured and pictured: the annex of 2022 after each layout rule, alone and behind a report.

import { acceptProposals } from '../../../local/cli/accept';
import { COORDINATOR, type DemoInput, exampleInput, typeDemo } from '../../../local/cli/demo';
import { Host } from '../../../local/host/host';
import type { Outcome } from '../../../src/contract/outcome';
import type { Annex } from '../../../src/core/model/annex';
import { valueOfRun } from '../answers';

/** The settings in which the layout rules differ, by the rule's short name. */
const rules = {
  hd05: { 'Thể thức': 'Đảng – HD 05' },
  hd36: { 'Thể thức': 'Đảng – HD 36' },
  nd30: {
    'Thể thức': 'Nhà nước – NĐ 30',
    'Cơ quan cấp trên': 'Ủy ban nhân dân tỉnh Hà Giang',
    'Cơ quan ban hành': 'Sở Thông tin và Truyền thông',
    'Ký hiệu': 'BC-STTTT',
  },
};

const partyReport = {
  'Phần đầu': 'Báo cáo',
  'Quyền hạn ký': 'K/T Trưởng ban',
  'Chức vụ người ký': 'Phó Trưởng ban',
  'Người ký': '……………………',
  'Nơi nhận':
    'Ban Tuyên giáo Trung ương (báo cáo)\nThường trực Tỉnh ủy (báo cáo)\nCác ban đảng Tỉnh ủy\nLưu Ban Tuyên giáo Tỉnh ủy',
};

const reports = {
  hd05: partyReport,
  hd36: partyReport,
  nd30: {
    ...partyReport,
    'Quyền hạn ký': 'KT. Giám đốc',
    'Chức vụ người ký': 'Phó Giám đốc',
    'Nơi nhận': 'Ủy ban nhân dân tỉnh (báo cáo)\nCác sở, ban, ngành\nLưu: VT, TTBCXB',
  },
};

/** Names a layout rule. */
export type Rule = keyof typeof rules;

/** The layout rules. */
export const ruleNames = Object.keys(rules) as Rule[];

/** What a click on Tổng hợp made. */
export interface Printed {
  docx: Uint8Array;
  annex: Annex;
}

/** The annex of 2022 on its own; `settings` come on top of the rule's. */
export const printAnnex = (rule: Rule, settings: Record<string, string> = {}): Printed =>
  print({ ...rules[rule], ...settings });

/** The annex of 2022 behind its report; `settings` come on top of the rule's. */
export const printReport = (rule: Rule, settings: Record<string, string> = {}): Printed =>
  print({ ...rules[rule], ...reports[rule], ...settings });

/**
 * Types the example into a new workbook under other settings, accepts what the checker proposes, and clicks Tổng hợp.
 */
function print(settings: Record<string, string>): Printed {
  const example = exampleInput();
  const input: DemoInput = { ...example, settings: { ...example.settings, ...settings } };
  const host = new Host({ owner: COORDINATOR });
  typeDemo(host, input);
  acceptProposals(host);
  const { annex, document, message } = valueOfRun<Outcome>(host.run('produceAnnex', [true, 'render']));
  const docx = document && host.drive.get(document.id).bytes;
  if (!annex || !docx) throw new Error(message);
  return { docx, annex };
}
