import { formatNumber, isDateFormat } from '../../../local/google/engine/number-format';

describe('a number in a cell', () => {
  test.each([
    [1234.5, undefined, '1234,5'],
    [0.1 + 0.2, undefined, '0,3'],
    [1e21, undefined, '1,00000E+21'],
    [1234.5, '#,##0.00', '1.234,50'],
    [-1234567, '#,##0', '-1.234.567'],
    [1234.5, '0', '1235'],
    [0.125, '0.0%', '12,5%'],
    [7, '00', '07'],
    [1000, '#,##0 "₫"', '1.000 ₫'],
    [12345, '0.00E+00', '1,23E+04'],
    [2.5, '0.##', '2,5'],
    [5, '@', '5'],
    [44693, 'dd/MM/yyyy', '12/05/2022'],
    [44693.354166666664, 'dd/MM/yyyy HH:mm:ss', '12/05/2022 08:30:00'],
    [44693.354166666664, 'd/m/yy h:mm', '12/5/22 8:30'],
    [44693, '"ngày" d "tháng" m', 'ngày 12 tháng 5'],
    [44693.0003472222, 'mm:ss', '00:30'],
  ])('%d with %s shows %s', (value, format, text) => {
    expect(formatNumber(value, format)).toBe(text);
  });

  test.each([
    ['dd/MM/yyyy', true],
    ['H:mm', true],
    ['"ngày" d', true],
    ['0.00', false],
    ['#,##0 "đồng"', false],
    ['General', false],
    ['@', false],
  ])('%s is a date format: %s', (format, expected) => {
    expect(isDateFormat(format)).toBe(expected);
  });
});
