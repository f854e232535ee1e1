// Workbooks as .xlsx: what Google Sheets downloads, and a file that it and Excel open.
export { xlsxNames } from './names';
export { readXlsx } from './read';
export { writeXlsx } from './write';
