import { Dictionary } from '../../../src/core/checker/dictionary';
import type { SavedUnit } from '../../../src/core/model/saved-period';
import { savedReport } from '../../../src/core/report/saved-report';

const day = { day: 10, month: 6, year: 2026 };

function savedUnit(name: string, texts: string[], group?: string): SavedUnit {
  return {
    name,
    tab: name,
    ...(group !== undefined && { group }),
    state: '',
    handedIn: '',
    approvedAt: '',
    comment: '',
    decided: '',
    completed: true,
    nothingToReport: false,
    cells: texts.map((text, i) => ({ cell: `B${i + 5}`, text, kind: 'entry' })),
  };
}

test('a saved period prints an answer below its question again, and no “Không có” that answers nothing', () => {
  const texts = ['Không có.', 'Số lớp đã mở:', '05', 'Khó khăn:', 'Không có.'];
  const { annex } = savedReport(
    { settings: [], units: [savedUnit('Đơn vị A', texts)] },
    new Dictionary(),
    day,
  );
  expect(annex.rows[0]?.items).toHaveLength(4);
});

test('a saved period has the groups that its units stood in then, numbered as its settings said', () => {
  const units = [
    savedUnit('A', ['Một.'], 'Cấp xã'),
    savedUnit('B', ['Hai.']),
    savedUnit('C', ['Ba.'], 'Cấp sở'),
  ];
  const { annex } = savedReport(
    { settings: [['Số thứ tự khi có nhóm', 'Lại từ 1 trong mỗi nhóm']], units },
    new Dictionary(),
    day,
  );
  expect(annex.rows.map(({ order, unit, group }) => [order, unit, group])).toEqual([
    [1, 'B', undefined],
    [1, 'A', 'Cấp xã'],
    [1, 'C', 'Cấp sở'],
  ]);
});
