// Makes the documents that are measured and pictured: the annex of 2022 under each layout rule, alone and after a
// report.

import { acceptProposals } from '../../../local/cli/accept';
import { COORDINATOR, type DemoInput, exampleInput, typeDemo } from '../../../local/cli/demo';
import { Host } from '../../../local/host/host';
import type { Outcome } from '../../../src/contract/outcome';
import type { Annex } from '../../../src/core/model/annex';
import { valueOfRun } from '../answers';

/** The settings that differ between the layout rules, by the rule's short name. */
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

/** Short name of a layout rule. */
export type Rule = keyof typeof rules;

/** The short names of all layout rules. */
export const ruleNames = Object.keys(rules) as Rule[];

/** What a click on "Tổng hợp và tạo văn bản" made. */
export interface Printed {
  docx: Uint8Array;
  annex: Annex;
}

/** Makes the annex of 2022 alone; `settings` replace those of the rule. */
export const printAnnex = (rule: Rule, settings: Record<string, string> = {}): Printed =>
  print({ ...rules[rule], ...settings });

/** Makes the annex of 2022 after its report; `settings` replace those of the rule. */
export const printReport = (rule: Rule, settings: Record<string, string> = {}): Printed =>
  print({ ...rules[rule], ...reports[rule], ...settings });

/** Types the example into a new workbook with changed settings, accepts every proposal, and makes the document. */
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
