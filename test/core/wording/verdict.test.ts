import { checkCell } from '../../../src/core/checker/check';
import { Dictionary } from '../../../src/core/checker/dictionary';
import { checkRules, fixRules } from '../../../src/core/checker/rules';
import type { Cell } from '../../../src/core/grid/cells';
import { isVerdict, verdict } from '../../../src/core/wording/verdict';

const rules = [...checkRules, ...fixRules];
const texts = rules.flatMap(({ fires }) => fires.map(([text]) => text));
const cells: [Cell, string?][] = [
  ...texts.map((text): [Cell] => [text]),
  ['=1+1', '=1+1'],
  ['12'],
  ['Không có'],
  ['Tæ chøc héi nghÞ'],
  ['x'.repeat(50_000)],
  [5],
  [true],
  [{ date: '01/02/2022' }],
];

test('whatever the add-on writes beside an entry, it knows again', () => {
  const place = { unit: '', tab: '', cell: 'B5' };
  const verdicts = cells.map(([cell, formula = '']) =>
    verdict(checkCell(place, cell, formula, { dictionary: new Dictionary() }) ?? []),
  );
  expect(verdicts.filter((text) => !isVerdict(text))).toEqual([]);
  expect(verdicts.length).toBeGreaterThan(300);
});

test.each([
  '✔ Mở 02 lớp.',
  '⚠ Cảnh báo: nguy cơ cháy rừng cấp V',
  '✖ Lỗi: thiếu số liệu.',
  '✔ Hợp lệ rồi',
  '',
])('what a person wrote, “%s”, is none', (text) => {
  expect(isVerdict(text)).toBe(false);
});
