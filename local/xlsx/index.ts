// Reads and writes workbooks as .xlsx, the format that Google Sheets downloads and that Sheets and Excel open.
export { xlsxNames } from './names';
export { quotingNotice } from './quotes';
export { readXlsx } from './read';
export { writeXlsx } from './write';
