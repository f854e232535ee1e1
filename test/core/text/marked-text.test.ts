import fc from 'fast-check';
import { markedRuns } from '../../../src/core/text/marked-text';

/** Writes runs as `<b>`, `<i>` and `<bi>` around their words. */
const shown = (line: string) =>
  markedRuns(line)
    .map(({ text, bold, italic }) => {
      const name = `${bold ? 'b' : ''}${italic ? 'i' : ''}`;
      return name ? `<${name}>${text}</${name}>` : text;
    })
    .join('');

test.each([
  ['**đậm**', '<b>đậm</b>'],
  ['*nghiêng*', '<i>nghiêng</i>'],
  ['có **12** đơn vị, *trong đó* 3', 'có <b>12</b> đơn vị, <i>trong đó</i> 3'],
  ['**Một**, **hai**.', '<b>Một</b>, <b>hai</b>.'],
  ['(**chú ý**) “*lời dẫn*”', '(<b>chú ý</b>) “<i>lời dẫn</i>”'],
  ['**“Dân vận khéo”** và *{kỳ}*', '<b>“Dân vận khéo”</b> và <i>{kỳ}</i>'],
  ['**Kết quả:** đã xong', '<b>Kết quả:</b> đã xong'],
  ['*đạt 95%*', '<i>đạt 95%</i>'],
  ['**a *b* c**', '<b>a </b><bi>b</bi><b> c</b>'],
  ['*a **b** c*', '<i>a </i><bi>b</bi><i> c</i>'],
  ['**1. Kết quả**', '<b>1. Kết quả</b>'],
])('the marks of %j make %j', (line, expected) => {
  expect(shown(line)).toBe(expected);
});

test.each([
  '',
  '*',
  '**',
  '***',
  '2 * 3',
  '2*3*4',
  '2*3* 4',
  '5* và 6*',
  'Nguyễn Văn A** và Trần Văn B**',
  '** chú thích',
  '* Mục một, * mục hai',
  '(*) Số liệu ước, (*) tạm tính',
  '(*), (**)',
  '*Ghi chú: số liệu ước',
  '**Ghi chú: số liệu ước',
  'Xã A*, *xã B',
  '**một * hai',
  '*một ** hai',
  '***cả hai***',
  '0912***456, **** 789',
  '*.docx, *.xlsx',
  '*: ước thực hiện',
  '*a*b, c*d',
  '* *',
  '** **',
])('%j has no marks and stays as typed', (line) => {
  expect(markedRuns(line).map(({ text }) => text)).toEqual(line === '' ? [] : [line]);
});

test('marks that cross are read as the pair that closes first', () => {
  expect(shown('*a **b* c**')).toBe('<i>a **b</i> c**');
});

const pieces = fc
  .array(
    fc.oneof(fc.constantFrom('*', '**', '***', ' ', 'một', '(', ')', '.', '5', '“', '”', '😀'), fc.string()),
    {
      maxLength: 14,
    },
  )
  .map((all) => all.join(''));

test('nothing but pairs of marks is lost, of any line', () => {
  fc.assert(
    fc.property(pieces, (line) => {
      const runs = markedRuns(line);
      const without = (text: string) => text.replace(/\*/g, '');
      const text = runs.map((run) => run.text).join('');
      expect(without(text)).toBe(without(line));
      const lost = line.length - text.length;
      expect(lost % 2).toBe(0);
      // Without marks nothing is lost, and with them some run stands out.
      expect(runs.some(({ bold, italic }) => bold || italic)).toBe(lost > 0);
      expect(runs.every((run) => run.text !== '')).toBe(true);
    }),
  );
});
