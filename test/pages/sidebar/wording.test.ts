import { failureText } from '../../../src/pages/shared/failure';
import {
  checkLabel,
  fixedText,
  ignoredText,
  outcomeTitle,
  runningTitle,
  stepText,
  type Task,
} from '../../../src/pages/sidebar/wording';
import { annexWith, found, outcomeWith } from '../../support/outcome';

const produce: Task = { command: 'produceAnnex', mayBeDraft: false };
const draft: Task = { command: 'produceAnnex', mayBeDraft: true };
const check: Task = { command: 'checkEntries', mayBeDraft: false };

test('each task says what is being done', () => {
  expect([produce, draft, check].map(runningTitle)).toEqual([
    'Đang tổng hợp…',
    'Đang tạo bản DỰ THẢO…',
    'Đang kiểm tra…',
  ]);
});

test('a step is counted among those of its task', () => {
  const step = (name: 'check' | 'annex') => ({ step: name, done: 0, total: 0 });
  expect(stepText(produce, step('check'))).toBe('Bước 2/4: Kiểm tra');
  expect(stepText(check, step('check'))).toBe('Bước 2/2: Kiểm tra');
  expect(stepText(draft, step('annex'))).toBe('Bước 4/4: Ghi phụ lục');
});

test.each([
  [produce, outcomeWith({ annex: annexWith(false) }), 'Đã tạo văn bản'],
  [draft, outcomeWith({ annex: annexWith(true) }), 'Đã tạo bản DỰ THẢO'],
  [draft, outcomeWith({ annex: annexWith(false) }), 'Đã tạo văn bản'],
  [produce, outcomeWith({ status: 'stopped' }), 'Chưa tạo văn bản'],
  [check, outcomeWith({}), 'Không có lỗi'],
  [check, outcomeWith({ status: 'stopped', findings: [found('error')] }), 'Có lỗi cần sửa'],
  [check, outcomeWith({ status: 'stopped', findings: [found('warning')] }), 'Không có lỗi'],
])('%j that ends in %j says %s', (task, outcome, title) => {
  expect(outcomeTitle(task, outcome)).toBe(title);
});

test('where there is a list, the check is a check again', () => {
  expect(checkLabel(outcomeWith({}))).toBe('Kiểm tra số liệu');
  expect(checkLabel(outcomeWith({ findings: [found('info')] }))).toBe('Kiểm tra lại');
});

test('after changes it says how many cells were put right, how many were not, and what to do next', () => {
  const cell = { tab: 'A', cell: 'B5', text: '', findings: [] };
  const refused = { tab: 'A', cell: 'B6', reason: '' };
  expect(fixedText({ fixed: [cell, cell, cell], refused: [] }, false)).toBe(
    'Đã sửa 3 ô. Bấm “Kiểm tra lại” để kiểm tra toàn bộ.',
  );
  expect(fixedText({ fixed: [cell], refused: [refused, refused] }, true)).toMatch(
    /^Đã sửa 1 ô\. 2 ô giữ nguyên.*bấm “Tổng hợp và tạo văn bản”/,
  );
  expect(fixedText({ fixed: [], refused: [refused] }, false)).toMatch(
    /^Chưa sửa được ô nào\. 1 ô giữ nguyên/,
  );
});

test('a long text that is ignored is told in short', () => {
  expect(ignoredText('dài '.repeat(50)).length).toBeLessThan(200);
});

function error(name: string, message: string): Error {
  return Object.assign(new Error(message), { name });
}

test.each([
  ['NetworkError', 'Connection failure due to HTTP 0', /Mất kết nối.*bấm lại/],
  ['ScriptError', 'Authorization is required to perform that action.', /menu Tổng hợp.*đánh dấu mọi ô/],
  ['ScriptError', 'You do not have permission to call Drive.Files.get', /menu Tổng hợp.*đánh dấu mọi ô/],
  ['ScriptError', 'You do not have permission to access the requested document.', /^Bạn không có quyền.*nhờ/],
  [
    'ScriptError',
    'You are trying to edit a protected cell or object. Please contact the spreadsheet owner.',
    /^Bạn không có quyền.*nhờ/,
  ],
  ['ScriptError', 'Exceeded maximum execution time', /^Google đang bận.*bấm lại/],
  ['ScriptError', 'Service invoked too many times for one day: spreadsheet.', /^Google đang bận.*hôm sau/],
  ['ScriptError', 'Service Spreadsheets timed out', /^Google đang bận.*bấm lại/],
])('a call that ends in %s: %s says what to do next', (name, message, told) => {
  const text = failureText(error(name, message));
  expect(text).toMatch(told);
  expect(text).not.toContain(message);
});

test('only an error that nobody knows is quoted, behind what to do', () => {
  expect(failureText(error('ScriptError', 'The moon is full.'))).toMatch(
    /bấm lại.*tải lại trang.*\(Google báo: The moon is full\.\)$/,
  );
});
