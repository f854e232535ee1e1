// A small annex of figures: columns of numbers, groups of rows, and a total.
import type { PrintedAnnex, PrintedCell } from '../../../src/core/model/printed-annex';

const text = (...paragraphs: string[]): PrintedCell => ({ kind: 'text', paragraphs });
const number = (value: number, decimals = 0): PrintedCell => ({ kind: 'number', value, decimals });

/** Two units in two groups, with a count and a rate each. */
export const figuresAnnex: PrintedAnnex = {
  label: 'Phụ lục 2',
  title: 'TỔNG HỢP SỐ LIỆU',
  reference: '(Kèm theo Báo cáo số      -BC/BTGTU)',
  titlePt: 14,
  columns: [
    { heading: 'TT', widthMm: 10, role: 'order' },
    { heading: 'Đơn vị', role: 'unit' },
    { heading: 'Số cuộc', widthMm: 25, role: 'figure' },
    { heading: 'Tỷ lệ (%)', widthMm: 25, role: 'figure' },
  ],
  rows: [
    { kind: 'group', name: 'I. Khối đảng' },
    { kind: 'cells', cells: [text('1'), text('Đảng ủy xã A'), number(1250), number(97.5, 1)] },
    { kind: 'group', name: 'II. Khối chính quyền' },
    { kind: 'cells', cells: [text('2'), text('Ủy ban nhân dân xã B'), number(8), number(100, 1)] },
  ],
  total: { label: 'Tổng cộng', cells: [number(1258), number(98.75, 1)] },
};
