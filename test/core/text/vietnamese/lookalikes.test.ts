import { Lookalikes, type SlipKind } from '../../../../src/core/text/vietnamese/lookalikes';

const keys =
  'trung chung chúng đảng đáng dang đang sửa sữa xửa gia da ra hoa họa lăng năng tân tâng nhân nhận nhấn báo cáo bảo ' +
  'phục phụ phúc tụ hội hồi hôi kỷ kỉ lý lí tai tay sánh sách quản quảng vi vị sa as';

const lookalikes = new Lookalikes(keys.split(' '));

test.each<[string, SlipKind, string]>([
  ['sữa', 'hỏi-ngã', 'sửa'],
  ['đãng', 'hỏi-ngã', 'đảng'],
  ['đáng', 'tone', 'đảng đang'],
  ['nhan', 'hat', 'nhân'],
  ['nhan', 'marks', 'nhận nhấn'],
  ['tan', 'hat', 'tân'],
  ['dang', 'hat', 'đang'],
  ['chung', 'sound', 'trung'],
  ['xửa', 'sound', 'sửa'],
  ['da', 'sound', 'gia ra'],
  ['gia', 'sound', 'da ra'],
  ['năng', 'sound', 'lăng'],
  ['tâng', 'sound', 'tân'],
  ['phụ', 'count', 'phục'],
  ['as', 'count', 'sa'],
  ['báp', 'key', 'báo'],
  ['báo', 'letter', 'cáo'],
  ['sánh', 'letter', 'sách'],
  ['kỷ', 'letter', ''],
  ['lý', 'letter', ''],
  ['rụ', 'key', 'tụ'],
])('“%s” has these lookalikes of the kind %s: %s', (key, kind, expected) => {
  const found = lookalikes.of(key).filter((one) => one.kind === kind);
  expect(found.map((one) => one.key).sort()).toEqual(expected.split(' ').filter(Boolean).sort());
});

test('no syllable is its own lookalike, and none is named twice', () => {
  for (const key of keys.split(' ')) {
    const found = lookalikes.of(key).map((one) => one.key);
    expect(found).not.toContain(key);
    expect(found).toEqual([...new Set(found)]);
  }
});

test('a word of 50,000 letters has none', () => {
  expect(lookalikes.of('a'.repeat(50_000))).toEqual([]);
});
