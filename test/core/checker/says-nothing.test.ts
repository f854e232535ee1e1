import { saysNothing } from '../../../src/core/checker/says-nothing';

test.each([
  'Không',
  'Không có',
  'không có.',
  'KHÔNG CÓ ./.',
  '- Không có',
  '(Không có)',
  'Không\u00A0có',
  'Kho\u0302ng co\u0301',
  'Không phát sinh.',
  'Không có phát sinh',
  'Không phát sinh mới',
  'Không có gì',
  'Không có gì mới',
  'Không có gì để báo cáo',
  'Không có nội dung',
  'Không có nội dung báo cáo.',
  'Không có nội dung gì cần báo cáo',
  'Không có nội dung phát sinh',
  'Không có hoạt động nào',
  'Không phát sinh trong kỳ',
  'Không có nội dung phát sinh trong quý III năm 2026',
  'Trong kỳ báo cáo không phát sinh.',
  'Trong tháng 9/2026, đơn vị không có nội dung báo cáo',
])('%j says only that there is nothing', (text) => {
  expect(saysNothing(text)).toBe(true);
});

test.each([
  '',
  '-',
  'Có',
  'Không có trường hợp nào vi phạm; đã tổ chức 02 đợt kiểm tra.',
  'Không có trường hợp nào vi phạm.',
  'Không có vụ việc nổi cộm.',
  'Không có đơn thư khiếu nại, tố cáo.',
  'Không có hộ nghèo phát sinh.',
  'Không phát sinh đơn thư vượt cấp.',
  'Không phát sinh ca mắc mới.',
  'Không hoạt động.',
  'Không báo cáo',
  'Không có báo cáo',
  'Không có số liệu',
  'Chưa có',
  'Chưa phát sinh',
  'Không có. Đã mở 02 lớp.',
  'Khen thưởng: Không có',
  'Không khói thuốc',
  'Phòng học không phát sinh',
])('%j says more, or less', (text) => {
  expect(saysNothing(text)).toBe(false);
});
