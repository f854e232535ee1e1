import { type LetterRound, letterText } from '../../../../src/core/round/reminders/letter';

const until = '17 giờ 00, ngày 17/6/2026';
const party: LetterRound = {
  settings: {
    period: '6 tháng đầu năm 2026',
    deadline: '5/6/2026',
    issuingBody: 'Ban Tuyên giáo và Dân vận Tỉnh ủy',
    superiorBody: 'Tỉnh ủy Tuyên Quang',
    style: 'Đảng – HD 05',
  },
  readAt: '16/06/2026 07:30',
};
const state: LetterRound = {
  ...party,
  settings: {
    ...party.settings,
    issuingBody: 'Sở Tài chính',
    superiorBody: 'UBND tỉnh Tuyên Quang',
    style: 'Nhà nước – NĐ 30',
  },
};
const changed = (round: LetterRound, settings: Partial<LetterRound['settings']>): LetterRound => ({
  ...round,
  settings: { ...round.settings, ...settings },
});

test('a Party letter', () => {
  expect(letterText(party, 5, until)).toBe(
    `Thực hiện Công văn số …………, Ban Tuyên giáo và Dân vận Tỉnh ủy đề nghị các đơn vị gửi báo cáo 6 tháng đầu năm 2026 chậm nhất hết ngày 05/6/2026. Đến ngày 16/6/2026, còn 05 đơn vị chưa gửi báo cáo (có danh sách kèm theo).
Để kịp thời tổng hợp, báo cáo Thường trực Tỉnh ủy Tuyên Quang, Ban Tuyên giáo và Dân vận Tỉnh ủy đề nghị các đơn vị nêu trên khẩn trương hoàn thành, gửi báo cáo chậm nhất 17 giờ 00, ngày 17/6/2026; đồng thời rút kinh nghiệm, thực hiện nghiêm chế độ thông tin, báo cáo trong các kỳ tiếp theo.`,
  );
});

test('a State letter', () => {
  expect(letterText(state, 130, until)).toBe(
    `Thực hiện Công văn số …………, các cơ quan, đơn vị, địa phương gửi báo cáo 6 tháng đầu năm 2026 chậm nhất hết ngày 05/6/2026. Tuy nhiên, đến nay Sở Tài chính chưa nhận được báo cáo của các đơn vị có tên trong danh sách kèm theo.
Đề nghị Thủ trưởng các cơ quan, đơn vị, Chủ tịch UBND các xã, phường khẩn trương chỉ đạo hoàn thành, gửi báo cáo về Sở Tài chính chậm nhất 17 giờ 00, ngày 17/6/2026 để tổng hợp, báo cáo UBND tỉnh Tuyên Quang. Quá thời hạn trên, Sở Tài chính sẽ tổng hợp, báo cáo Chủ tịch UBND tỉnh Tuyên Quang theo quy định.`,
  );
});

test.each([
  ['no deadline', changed(party, { deadline: '' }), 'gửi báo cáo 6 tháng đầu năm 2026. Đến ngày 16/6/2026'],
  ['no superior', changed(party, { superiorBody: '' }), 'tổng hợp, báo cáo cấp trên, Ban Tuyên giáo'],
  ['another superior', changed(party, { superiorBody: 'Ban X' }), 'tổng hợp, báo cáo Ban X, Ban Tuyên giáo'],
  [
    'tone on the last vowel',
    changed(party, { superiorBody: 'Đảng uỷ xã Y' }),
    'báo cáo Thường trực Đảng uỷ xã Y,',
  ],
  [
    'a State superior in full',
    changed(state, { superiorBody: 'Ủy ban nhân dân xã Y' }),
    'báo cáo Chủ tịch Ủy ban nhân dân xã Y theo',
  ],
  [
    'a State superior of another kind',
    changed(state, { superiorBody: 'Bộ Z' }),
    'sẽ tổng hợp, báo cáo Bộ Z theo',
  ],
])('with %s', (_, round, words) => {
  expect(letterText(round, 12, until)).toContain(words);
});

test('names no time where nobody said one', () => {
  expect(letterText(party, 12, '')).toContain('hoàn thành, gửi báo cáo; đồng thời');
  expect(letterText(state, 12, '')).toContain('về Sở Tài chính để tổng hợp');
});
