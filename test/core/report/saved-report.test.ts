import { Dictionary } from '../../../src/core/checker/dictionary';
import type { TypedCell } from '../../../src/core/model/saved-period';
import { savedReport } from '../../../src/core/report/saved-report';

test('a saved period prints an answer below its question again, and no “Không có” that answers nothing', () => {
  const texts = ['Không có.', 'Số lớp đã mở:', '05', 'Khó khăn:', 'Không có.'];
  const cells = texts.map((text, i): TypedCell => ({ cell: `B${i + 5}`, text, kind: 'entry' }));
  const kept = {
    name: 'Đơn vị A',
    tab: 'A',
    state: '',
    handedIn: '',
    approvedAt: '',
    comment: '',
    decided: '',
    completed: true,
    nothingToReport: false,
    cells,
  };
  const day = { day: 10, month: 6, year: 2026 };
  const { annex } = savedReport({ settings: [], units: [kept] }, new Dictionary(), day);
  expect(annex.rows[0]?.items).toHaveLength(4);
});
