import { fromXlsxFormula, toXlsxFormula } from '../../../local/xlsx/formulas';

test.each([
  ['=SUM(A1;B2:B4)', 'SUM(A1,B2:B4)'],
  ['=ROUND(1,5;0)', 'ROUND(1.5,0)'],
  ['=IF(A1="a;b";"1,5";\'x;y\'!A1)', 'IF(A1="a;b","1,5",\'x;y\'!A1)'],
  ['=SUM({1\\2;3\\4};5)', 'SUM({1,2;3,4},5)'],
  ['=SUM({1,5\\2};{1;2})', 'SUM({1.5,2},{1;2})'],
])('%s is %s in a file, and back', (typed, written) => {
  expect(toXlsxFormula(typed)).toBe(written);
  expect(fromXlsxFormula(written)).toBe(typed);
});
