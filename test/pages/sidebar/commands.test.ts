import { commandLabels, commandsIn } from '../../../src/pages/sidebar/commands';
import { nextCommands, outcomeLinks, outsideText } from '../../../src/pages/sidebar/wording';
import { annexWith, outcomeWith } from '../../support/outcome';

const document = { id: 'd', url: 'https://docs.google.com/document/d/d/edit' };
const waiting = [{ unit: 'A', state: 'typing', tab: 'A', cell: '' } as const];

test.each([
  ['Không có tab “A”: vào menu Tổng hợp → Thiết lập… để tạo.', ['setUp']],
  ['Kiểm tra rồi bấm Thiết lập… lần nữa.', ['setUp']],
  ['Vào menu Tổng hợp → Theo dõi tiến độ, rồi Khóa/mở nhập liệu….', ['openBoard', 'openLocks']],
  ['Đánh dấu “Hoàn thành” khi nhập xong.', []],
])('%s names %j', (text, commands) => {
  expect(commandsIn(text)).toEqual(commands);
});

test('after the final document everything is offered, with the units that are missing to be reminded', () => {
  const made = outcomeWith({ document, annex: annexWith(false) });
  expect(nextCommands(made)).toEqual(['openShareDialog', 'openLocks', 'openPeriodsPage']);
  expect(nextCommands({ ...made, waiting })).toContain('openReminders');
});

test('after a draft the next period is not offered, and nothing where no document was made', () => {
  expect(nextCommands(outcomeWith({ document, annex: annexWith(true), waiting }))).toEqual([
    'openShareDialog',
    'openReminders',
    'openLocks',
  ]);
  expect(nextCommands(outcomeWith({ waiting }))).toEqual([]);
});

test('the Doc opens, downloads as .docx and PDF, and after it opens what was kept of its hand edits', () => {
  const keptEdit = { id: 'k', url: 'https://docs.google.com/document/d/k/edit' };
  expect(outcomeLinks(outcomeWith({ document, keptEdit }))).toEqual([
    ['Mở văn bản', document.url],
    ['Tải .docx', 'https://docs.google.com/document/d/d/export?format=docx'],
    ['Tải PDF', 'https://docs.google.com/document/d/d/export?format=pdf'],
    ['Mở bản sửa tay đã giữ', keptEdit.url],
  ]);
  expect(outcomeLinks(outcomeWith({ document }))).toHaveLength(3);
  expect(outcomeLinks(outcomeWith({}))).toEqual([]);
});

test('errors that a filter leaves out are told', () => {
  expect(outsideText(0)).toBe('');
  expect(outsideText(2)).toContain('2 lỗi ngoài lựa chọn');
});

test('every label is that of one command', () => {
  const labels = Object.values(commandLabels);
  for (const label of labels) expect(commandsIn(label)).toHaveLength(1);
});
