// The words of "Trích yếu" that follow from the period.
import { titleOffer, titleWords } from '../../../src/core/round/title-words';

const topic = 'công tác tuyên giáo và dân vận';

test.each([
  [
    'tuần 48 năm 2026',
    'công tác',
    'kết quả công tác tuần 48 (từ ngày 23/11/2026 đến ngày 29/11/2026), nhiệm vụ trọng tâm tuần 49 năm 2026',
  ],
  [
    'tuần 53 năm 2026',
    'công tác',
    'kết quả công tác tuần 53 năm 2026 (từ ngày 28/12/2026 đến ngày 03/01/2027), nhiệm vụ trọng tâm tuần 1 năm 2027',
  ],
  ['tháng 7 năm 2026', topic, `kết quả ${topic} tháng 7, nhiệm vụ trọng tâm tháng 8 năm 2026`],
  ['tháng 1/2026', topic, `kết quả ${topic} tháng 01, nhiệm vụ trọng tâm tháng 02 năm 2026`],
  ['tháng 12 năm 2026', topic, `kết quả ${topic} tháng 12 năm 2026, nhiệm vụ trọng tâm tháng 01 năm 2027`],
  ['quý III năm 2026', topic, `kết quả ${topic} quý III, phương hướng, nhiệm vụ quý IV năm 2026`],
  ['quý 4/2026', topic, `kết quả ${topic} quý IV năm 2026, phương hướng, nhiệm vụ quý I năm 2027`],
  [
    '6 tháng đầu năm 2026',
    topic,
    `kết quả ${topic} 6 tháng đầu năm, phương hướng, nhiệm vụ 6 tháng cuối năm 2026`,
  ],
  [
    '9 tháng năm 2026',
    topic,
    `kết quả ${topic} 9 tháng đầu năm, phương hướng, nhiệm vụ 3 tháng cuối năm 2026`,
  ],
  ['năm 2026', topic, `tổng kết ${topic} năm 2026, phương hướng, nhiệm vụ năm 2027`],
])('of %s', (period, about, words) => {
  expect(titleWords(period, about)).toBe(words);
});

test.each([
  '4 tháng đầu năm 2026',
  '6 tháng cuối năm 2026',
  'từ 23/11 đến 29/11/2026',
  'chuyên đề hè từ 1/6/2026 đến 31/8/2026',
  'chuyên đề hè năm 2026',
  '',
])('of %j nothing is known', (period) => {
  expect(titleWords(period, topic)).toBeUndefined();
});

const july = `${topic} tháng 7, nhiệm vụ trọng tâm tháng 8 năm 2026`;

test.each([
  [`kết quả ${july}`, 'tháng 8/2026', `kết quả ${topic} tháng 8, nhiệm vụ trọng tâm tháng 9 năm 2026`, true],
  [
    `Kết quả ${july}`,
    'quý III/2026',
    `Kết quả ${topic} quý III, phương hướng, nhiệm vụ quý IV năm 2026`,
    true,
  ],
  [`Kết quả ${july}`, 'năm 2026', `Tổng kết ${topic} năm 2026, phương hướng, nhiệm vụ năm 2027`, true],
  [
    'kết quả công tác (khoa giáo) 100% xã tháng 7, nhiệm vụ trọng tâm tháng 8 năm 2026',
    'tháng 8/2026',
    'kết quả công tác (khoa giáo) 100% xã tháng 8, nhiệm vụ trọng tâm tháng 9 năm 2026',
    true,
  ],
  [
    `kết quả ${topic} tháng 07, nhiệm vụ trọng tâm Tháng 08 năm 2026`,
    'tháng 8/2026',
    `kết quả ${topic} tháng 8, nhiệm vụ trọng tâm tháng 9 năm 2026`,
    false,
  ],
])('%j in %s becomes %j', (title, to, text, isExact) => {
  expect(titleOffer(title, 'tháng 7 năm 2026', to)).toEqual({ text, isExact });
});

test.each([
  ['', 'tháng 8/2026'],
  ['Một số cách làm sáng tạo trong tháng 7 năm 2026', 'tháng 8/2026'],
  [`kết quả ${topic} tháng 6, nhiệm vụ trọng tâm tháng 7 năm 2026`, 'tháng 8/2026'],
  [`về kết quả ${july}`, 'tháng 8/2026'],
  [`kết quả ${july} và quý III`, 'tháng 8/2026'],
  ['kết quả tháng 7, nhiệm vụ trọng tâm tháng 8 năm 2026', 'tháng 8/2026'],
  [`kết quả ${'rất '.repeat(80)}${july}`, 'tháng 8/2026'],
  [`kết quả ${july}`, 'chuyên đề hè năm 2026'],
  [`kết quả ${july}`, '6 tháng cuối năm 2026'],
])('%j in %s becomes nothing', (title, to) => {
  expect(titleOffer(title, 'tháng 7 năm 2026', to)).toBeUndefined();
});
