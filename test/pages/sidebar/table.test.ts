import type { Finding } from '../../../src/core/model/finding';
import type { Row } from '../../../src/core/wording/list-rows';
import { tableOf, toCsv, toHtml, toTsv } from '../../../src/pages/sidebar/table';

const TEXT = 'Tổ chức hính thức thi.';

function row(changes: Partial<Row> = {}, finding: Partial<Finding> = {}): Row {
  const own: Finding = {
    rule: 'P1',
    severity: 'error',
    unit: 'Xã A',
    tab: 'A',
    cell: 'B5',
    start: 8,
    end: 17,
    message: '“hính thức”: sai chính tả.',
    suggestions: ['hình thức'],
    ...finding,
  };
  return {
    kind: 'error',
    unit: 'Xã A',
    text: own.message,
    place: 'A · ô B5',
    tab: 'A',
    cell: 'B5',
    finding: own,
    ...changes,
  };
}

const table = (...rows: Row[]) => tableOf(rows, [{ tab: 'A', cell: 'B5', text: TEXT }]).slice(1);

test('a finding is a line: its kind, place, rule, message, text and proposal', () => {
  expect(table(row())).toEqual([
    ['Lỗi', 'Xã A', 'A', 'B5', 'P1', '“hính thức”: sai chính tả.', '“hính thức”', '“hình thức”'],
  ]);
});

test('several proposals stand side by side, and one that takes the text away says so', () => {
  expect(table(row({}, { suggestions: ['a', ''] }))[0]?.[7]).toBe('“a” hoặc xóa');
});

test('a unit that has not handed in is a line without a rule', () => {
  const { finding, ...waiting } = row({ kind: 'waiting', text: 'Xã A', place: 'Chưa nhập · A', cell: '' });
  expect(table(waiting)).toEqual([['Chưa nộp', 'Xã A', 'A', '', '', 'Chưa nhập · A', '', '']]);
});

test.each(['=1+1', '+1', '-1', '@x', ' =1', '\t=1', '\n@x'])(
  'a name that begins like a formula (%j) is none',
  (name) => {
    for (const cell of table(row({ unit: name, tab: name, text: name }, { suggestions: [name] }))[0] ?? []) {
      expect(cell).not.toMatch(/^\s*[=+\-@]/);
    }
  },
);

test('the table as text has a line each, whatever line breaks and tabs the cells hold', () => {
  expect(toTsv(table(row({ text: 'a\tb\nc' }))).split('\t')).toHaveLength(8);
  expect(toTsv(tableOf([row(), row()], [])).split('\r\n')).toHaveLength(3);
});

test('the table as HTML shows signs of HTML as they are', () => {
  expect(toHtml([['A'], ['<img src=x onerror=alert(1)> & co']])).toContain(
    '&lt;img src=x onerror=alert(1)&gt; &amp; co</td>',
  );
});

test('the file begins with the mark of Unicode, and doubles quotation marks', () => {
  expect(
    toCsv([
      ['A', 'B'],
      ['nói "x", y', ''],
    ]),
  ).toBe('\uFEFF"A","B"\r\n"nói ""x"", y",""\r\n');
});
