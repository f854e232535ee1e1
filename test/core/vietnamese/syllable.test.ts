import { isSyllable } from '../../../src/core/vietnamese/syllable';

test.each(
  (
    'a à ơi ủy uỷ hòa hoà thúy thuý khỏe khoẻ quý qui quốc quyết quỳnh già gì giêng giếng gìn nghiêng khuya khuỷu ' +
    'ngoằn ngoèo xoong thuở yêu lý lí kỷ được người thuyền hoàn toại cách biết Tổ CHỨC Ủy đảng ĐẢNG ngoạm tuýp'
  ).split(' '),
)('%s is a syllable', (word) => {
  expect(isSyllable(word)).toBe(true);
});

test.each([
  'thựơc',
  'tuyềen',
  'cac',
  'biêt',
  'đươc',
  'hợpp',
  'qúy',
  'hòà',
  'zalo',
  'Krông',
  'w',
  'tổng hợp',
  'nghiêngg',
  'Müller',
  '',
])('%s is not', (word) => {
  expect(isSyllable(word)).toBe(false);
});
