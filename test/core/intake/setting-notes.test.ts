// What the tab "Cấu hình" says beside its values, and what a page asks a person for.
import type { Cell } from '../../../src/core/grid/cells';
import { settingsToMend, settingsVerdict } from '../../../src/core/intake/setting-notes';
import { readSettings } from '../../../src/core/intake/settings-tab';
import { initialValue, settingDefinition, settingKeys, settingNote } from '../../../src/core/model/settings';

const DEADLINE = settingKeys.indexOf('deadline') + 1;
const note = settingNote('deadline');

/** A tab as set-up makes it, without sections, with these values and notes. */
function tab(values: Record<string, string> = {}, notes: Record<string, string> = {}) {
  const rows = settingKeys.map((key): Cell[] => {
    const { label } = settingDefinition(key);
    return [label, values[label] ?? initialValue(key), notes[label] ?? settingNote(key)];
  });
  return { tab: 'Cấu hình', values: [['Mục', 'Giá trị', 'Ghi chú'], ...rows] };
}

const bad = `⚠ Mục “Hạn gửi” (ô B${DEADLINE + 1}) không đúng dạng: “cuối tháng”.\n${note}`;

test('a value that means nothing is told above the note, which stays', () => {
  const { changes, told } = settingsVerdict(tab({ 'Hạn gửi': 'cuối tháng' }), DEADLINE, DEADLINE);
  expect(changes).toEqual([{ row: DEADLINE, from: note, to: bad }]);
  expect(told).toEqual([]);
});

test('so is how a value is understood', () => {
  const { changes } = settingsVerdict(tab({ 'Hạn gửi': '17h00 ngày 30/11/2026' }), DEADLINE, DEADLINE);
  expect(changes[0]?.to).toBe(
    `ℹ Mục “Hạn gửi” (ô B${DEADLINE + 1}) ghi “17h00 ngày 30/11/2026”: hiểu là 17 giờ 00, ngày 30/11/2026, sau giờ này là chậm.\n${note}`,
  );
});

test.each(['30/11/2026', ''])('what was told is taken back when the value becomes %j', (value) => {
  const mended = tab({ 'Hạn gửi': value }, { 'Hạn gửi': bad });
  expect(settingsVerdict(mended, DEADLINE, DEADLINE).changes).toEqual([
    { row: DEADLINE, from: bad, to: note },
  ]);
});

test('what is told already is not written again, and a blank tab is told nothing', () => {
  const told = tab({ 'Hạn gửi': 'cuối tháng' }, { 'Hạn gửi': bad });
  for (const grid of [told, tab()])
    expect(settingsVerdict(grid, 1, 99)).toEqual({ column: 2, changes: [], told: [] });
});

test.each([
  '',
  'Hỏi anh Nam',
  '✖ Mục “Hạn gửi”: hỏi anh Nam',
  `Của tôi\n${note}`,
  `Nhớ: ${note}`,
  `${bad}\nHỏi anh Nam`,
  `${note} `,
])('a note that a person wrote stays, and she is told otherwise: %j', (own) => {
  const grid = tab({ 'Hạn gửi': 'cuối tháng' }, { 'Hạn gửi': own });
  expect(settingsVerdict(grid, DEADLINE, DEADLINE)).toEqual({
    column: 2,
    changes: [],
    told: [expect.stringContaining('“cuối tháng”')],
  });
  expect(settingsVerdict(grid, 1, 2).told).toEqual([]);
});

test('what an edit makes wrong elsewhere comes after what it makes wrong in its own rows', () => {
  const grid = tab({ 'Hạn gửi': 'mai', 'Thể thức': 'Nhà nước – NĐ 30', 'Ký hiệu': 'BC/BTGDVTU' });
  const rows = settingsVerdict(grid, DEADLINE, DEADLINE).changes.map(({ row }) => row);
  expect(rows).toEqual([DEADLINE, settingKeys.indexOf('symbol') + 1]);
});

describe('a page asks for', () => {
  const ask = (grid: ReturnType<typeof tab> | undefined) => settingsToMend(readSettings(grid));

  test('the required settings that are blank, in the order of the tab, with an example', () => {
    const asked = ask(tab());
    expect(asked.map(({ key }) => key)).toEqual(['issuingBody', 'annexName', 'period', 'symbol']);
    expect(asked[3]).toEqual({
      key: 'symbol',
      label: 'Ký hiệu',
      cell: 'B7',
      typed: '',
      message: expect.stringContaining('còn trống'),
      example: settingDefinition('symbol').note,
      choices: [],
    });
  });

  test('a value that is not understood, as typed, with its choices; and not what is merely told', () => {
    const filled = {
      'Cơ quan ban hành': 'Sở',
      'Tên phụ lục': 'Kết quả',
      'Kỳ báo cáo': 'T7/2026',
      'Ký hiệu': 'BC/TU',
    };
    expect(ask(tab(filled))).toEqual([]);
    expect(ask(tab({ ...filled, 'Thể thức': ' Đảng ' }))).toMatchObject([
      { key: 'style', typed: ' Đảng ', choices: settingDefinition('style').choices },
    ]);
  });

  test('a required setting whose row is gone, and nothing where the tab is gone', () => {
    const grid = tab();
    grid.values = grid.values.filter(([label]) => label !== 'Ký hiệu');
    expect(ask(grid)).toMatchObject([
      {},
      {},
      {},
      { key: 'symbol', cell: '', message: expect.stringContaining('Thiếu mục') },
    ]);
    expect(ask(undefined)).toEqual([]);
  });
});
