// The workbook that the tests of faults begin with, and what people do in it.
import type { Host, RunResult } from '../../local/host/host';
import type { Outcome } from '../../src/contract/outcome';
import type { DocumentAccess } from '../../src/contract/share-server';
import { proposalsOf } from '../../src/core/checker/proposals';
import { valueOfRun } from '../support/answers';
import { addToDoc } from '../support/docx/by-hand';
import { changeSettings } from '../support/docx/made-doc';
import { COORDINATOR, clickProduce, workbookOf } from '../support/workbook';

/** The people who type for the first unit. */
export const UNIT = 'xa-a@example.gov.vn';

/** One thing that a person does: it makes one run of the script. */
export interface Action {
  name: string;
  /** Returns the workbook in which it is done; a copy that the caller may change. */
  start(): Host;
  act(host: Host): RunResult | undefined;
}

const typed = workbookOf([
  {
    name: 'Xã A',
    tab: 'A',
    email: UNIT,
    entries: ['• Tổ chức hội nghị.', 'Đấu tranh với thông tin xấu độc.'],
    completed: true,
  },
  { name: 'Xã B', tab: 'B', email: 'xa-b@example.gov.vn', entries: ['Ra mắt mô hình mới.'], completed: true },
]);

/** A workbook of two units without a Doc. */
export const before = (): Host => typed.copy();

const made = typed.copy();
clickProduce(made);

/** The same with its annex and its Doc. */
export const after = (): Host => made.copy();

const edited = made.copy();
edited.type(UNIT, 'A', 'B7', 'Mở 02 lớp bồi dưỡng.');
edited.type(COORDINATOR, 'B', 'B6', 'Đấu tranh với thông tin xấu độc.');

/** The same with something typed since. */
export const since = (): Host => edited.copy();

/** What a clerk wrote into the Doc. */
export const HAND_WRITTEN = 'Dòng viết tay.';

const byHand = typed.copy();
byHand.now = new Date('2026-07-15T01:00:00Z');
changeSettings(byHand, { 'Phần đầu': 'Báo cáo' });
const { document } = clickProduce(byHand, 'YES');
byHand.now = new Date('2026-07-15T02:30:00Z');
addToDoc(byHand, document?.id ?? '', 'BÁO CÁO', HAND_WRITTEN);
byHand.type(UNIT, 'A', 'B7', 'Mở 02 lớp bồi dưỡng.');

const grown = made.copy();
grown.paste(COORDINATOR, 'Đơn vị', 'A4', [['3', 'Xã C', 'C', 'xa-c@example.gov.vn']]);
grown.share('xa-c@example.gov.vn');

const run = (host: Host, name: string, ...parameters: unknown[]) =>
  host.run(name, parameters, { as: COORDINATOR, answers: () => 'YES' });

const outcome: Outcome = valueOfRun(run(since(), 'checkEntries', 'run'));
const fixes = outcome.findings.flatMap((finding) =>
  proposalsOf(finding, outcome, outcome.findings, '').flatMap((proposal) => proposal.fixes),
);
if (fixes.length === 0) throw new Error('the workbook has nothing to fix');
const access: DocumentAccess = valueOfRun(run(after(), 'documentAccess'));

const shared = made.copy();
run(shared, 'shareWith', access.id, 'doc@example.gov.vn', 'reader', false);
const person = (valueOfRun(run(shared.copy(), 'documentAccess')) as DocumentAccess).people.find(
  ({ email }) => email === 'doc@example.gov.vn',
);

const action = (name: string, start: () => Host, functionName: string, ...parameters: unknown[]): Action => ({
  name,
  start,
  act: (host) => run(host, functionName, ...parameters),
});

/** Everything that people do whose run calls Google, each from a workbook in which it has work to do. */
export const actions: Action[] = [
  action('makes the first document', before, 'produceAnnex', false, 'run'),
  action('updates the document', since, 'produceAnnex', true, 'run'),
  action('updates the document that was edited by hand', () => byHand.copy(), 'produceAnnex', true, 'run'),
  action('checks the entries', since, 'checkEntries', 'run'),
  action('adds two units', after, 'addUnits', [
    { name: 'Xã C', tab: 'C', email: 'xa-c@example.gov.vn', group: 'Các xã' },
    { name: 'Xã D', tab: 'D', email: '', group: '' },
  ]),
  action('saves two settings', after, 'saveSettings', [
    { key: 'deadline', seen: '', value: '15/6/2022' },
    { key: 'contact', seen: '', value: 'đồng chí Hoa' },
  ]),
  action('looks at the first page', after, 'homeView'),
  action('sets up a new unit', () => grown.copy(), 'setUp', 'run'),
  action('accepts every proposal', since, 'applyFixes', fixes),
  action('ignores a finding', since, 'ignoreFinding', 'C6', 'xấu độc'),
  action('turns a set of house style on', since, 'addWords', [['Bật quy tắc', '', '', 'L1']], false),
  action('opens the dictionary', after, 'openDictionary'),
  action('looks for hidden rows', after, 'hiddenRows', 0),
  action('opens the sidebar', after, 'openAnnexSidebar'),
  action('opens the sharing dialog', after, 'openShareDialog'),
  action('logs a self-check', after, 'logSelfCheck', { fails: 0, differs: 0, holds: 20, untried: 7 }),
  action('goes to a cell', after, 'selectCell', 'A', 'B5'),
  action('asks who has access', after, 'documentAccess'),
  action('shares the document', after, 'shareWith', access.id, 'doc@example.gov.vn', 'reader', false),
  action('raises a role', () => shared.copy(), 'changeAccess', access.id, person?.id, 'writer'),
  action('takes access away', () => shared.copy(), 'removeAccess', access.id, person?.id),
  action('shares by link', after, 'shareByLink', access.id),
  {
    name: 'types an entry',
    start: after,
    act: (host) => host.type(UNIT, 'A', 'B8', '• Biên soạn tài liệu'),
  },
  {
    name: 'pastes a table',
    start: after,
    act: (host) =>
      host.paste(UNIT, 'A', 'B8', [
        ['1', 'Biên soạn tài liệu.'],
        ['2', 'Ra quân 03 đợt.'],
      ]),
  },
];
