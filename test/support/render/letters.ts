// Makes the letters that remind units, under each layout rule, as the script makes them.
import { profiles } from '../../../src/core/layout/profiles';
import type { Settings } from '../../../src/core/model/settings';
import { reminderLetter } from '../../../src/core/report/reminder-letter';
import { letterText } from '../../../src/core/round/reminders/letter';
import { zipped } from '../docx/xml-support';
import { settingsWith } from '../settings-with';
import type { Style } from '../styles';

const party: Partial<Settings> = {
  superiorBody: 'Tỉnh ủy Tuyên Quang',
  issuingBody: 'Ban Tuyên giáo và Dân vận Tỉnh ủy',
  place: 'Tuyên Quang',
  symbol: 'BC/BTGDVTU',
  period: '6 tháng đầu năm 2026',
  deadline: '15/6/2026',
  authority: 'K/T Trưởng ban',
  post: 'Phó Trưởng ban',
  signer: '……………………',
  recipients: 'Thường trực Tỉnh ủy (báo cáo)\nLưu Ban Tuyên giáo và Dân vận Tỉnh ủy',
};

const state: Partial<Settings> = {
  ...party,
  superiorBody: 'Ủy ban nhân dân tỉnh Tuyên Quang',
  issuingBody: 'Sở Khoa học và Công nghệ',
  symbol: 'BC-SKHCN',
  authority: 'KT. Giám đốc',
  post: 'Phó Giám đốc',
  recipients: 'Ủy ban nhân dân tỉnh (báo cáo)\nLưu: VT, VP',
};

/** Makes the letter to so many units. */
export function printLetter(style: Style, count: number): Uint8Array {
  const settings = settingsWith({ ...(style === 'Nhà nước – NĐ 30' ? state : party), style });
  const units = Array.from({ length: count }, (_, i) => `Đảng ủy xã Thượng Lâm ${i + 1}`);
  const body = letterText({ settings, readAt: '16/06/2026 07:30' }, count, '17 giờ 00, ngày 17/6/2026');
  const today = { year: 2026, month: 6, day: 16 };
  return zipped(reminderLetter(settings, units, body, today, profiles[style]), style);
}
