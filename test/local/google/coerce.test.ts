import { coerce } from '../../../local/google/engine/coerce';
import { dateToDays } from '../../../local/google/engine/dates';
import { formatNumber } from '../../../local/google/engine/number-format';

const options = { dashText: 'text', year: 2022 } as const;

function shown(text: string): unknown {
  const { value, format } = coerce(text, options);
  return typeof value === 'number' ? formatNumber(value, format) : value;
}

describe('text typed into a cell that is not text', () => {
  test.each([
    ['01234', 1234],
    ['+84912345678', 84912345678],
    ['- 5', -5],
    ['-5', -5],
    ['(5)', -5],
    ['5%', 0.05],
    ['1.000', 1000],
    ['1.000,5', 1000.5],
    ['0,5', 0.5],
    [' 7 ', 7],
    ['1e5', 100000],
    ['1.000 ₫', 1000],
    ['8:30', 8.5 / 24],
    ['12/5', dateToDays({ year: 2022, month: 5, day: 12 })],
    ['12-5', dateToDays({ year: 2022, month: 5, day: 12 })],
    ['12/5/2022', dateToDays({ year: 2022, month: 5, day: 12 })],
    ['12/5/22', dateToDays({ year: 2022, month: 5, day: 12 })],
    ['7/2022', dateToDays({ year: 2022, month: 7, day: 1 })],
    ['2022-07-15', dateToDays({ year: 2022, month: 7, day: 15 })],
    ['TRUE', true],
    ['false', false],
  ])('%p becomes %p', (text, expected) => {
    expect(coerce(text, options).value).toBe(expected);
  });

  test.each([
    'Tổ chức 5 lớp',
    '1.00',
    '1,000.5',
    '31/2/2022',
    '13/2022',
    '5/13/2022',
    '25:00',
    '15.7.2022',
    '1)',
    '5 lớp',
    '-',
    '+',
    '=',
    ' =1+1',
    'x\ny',
  ])('%p stays text', (text) => {
    expect(coerce(text, options)).toEqual({ value: text });
  });

  test.each([
    ['=1+1', 2],
    ['=2*(3+4)', 14],
    ['=1,5+1', 2.5],
    ['="a"&"b"', 'ab'],
    ['=HYPERLINK("https://example.gov.vn"; "mở")', 'mở'],
    ['=SPARKLINE({1;2})', ''],
    ['=A1+1', '#NAME?'],
    ['=1/0', '#DIV/0!'],
    ['=1+', '#ERROR!'],
    ['=Tổ chức', '#ERROR!'],
    ['-A1', '#NAME?'],
    ['- SUM(A1:A5)', '#NAME?'],
    ['+abc', '#ERROR!'],
    ['+84 912 345', '#ERROR!'],
  ])('%p is a formula that shows %p', (text, result) => {
    const { value, formula } = coerce(text, options);
    expect([value, formula?.startsWith('=')]).toEqual([result, true]);
  });

  test.each(['12/5', '01/02/2022', '7/2022', '8:30', '2022-07-15', '15/7/2022 8:30', '1.000', '5%'])(
    'a cell shows %s as typed',
    (text) => expect(shown(text)).toBe(text),
  );

  test('a leading apostrophe is dropped and keeps the rest text', () => {
    expect(coerce("'01234", options)).toEqual({ value: '01234' });
  });

  test.each(['- Tổ chức 5 lớp', '-----', '- Họp', '-Họp.'])(
    '%p stays text or is an error, as the quirk says',
    (text) => {
      expect(coerce(text, options)).toEqual({ value: text });
      expect(coerce(text, { ...options, dashText: 'error' })).toEqual({
        value: '#ERROR!',
        formula: `=${text}`,
      });
    },
  );
});
