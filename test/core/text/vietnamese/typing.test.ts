import { fromKeys } from '../../../../src/core/text/vietnamese/typing';

test.each([
  ['ddang', 'đang'],
  ['Ddarng', 'đảng'],
  ['dduwowcj', 'được'],
  ['dduocwj', undefined],
  ['ddược', 'được'],
  ['tuyeen', 'tuyên'],
  ['truyeenf', 'truyền'],
  ['toanf', 'toàn'],
  ['hooij', 'hội'],
  ['tuye6n', 'tuyên'],
  ['Vie65t', 'việt'],
  ['d9a3ng', 'đảng'],
  ['ngu7o7i2', 'người'],
  ["Tie^'ng", 'tiếng'],
  ['Vie^.t', 'việt'],
  ['ddu+o+.c', 'được'],
  ['ba(`ng', undefined],
])('the keys %j stand for %j', (keys, syllable) => {
  expect(fromKeys(keys)).toBe(syllable);
});

test.each(
  (
    'book see tree three teen teens queen been meet meets moon moons beer door roof beef box tax fax mix gas bus car ' +
    'conf Inf project jean show news law how employee bazaar web wifi facebook zalo DDoS POJO H5N1 CO2 m2 m3 k12 b2b a1 mp3'
  ).split(' '),
)('%j is left as a foreign word or a code', (word) => {
  expect(fromKeys(word)).toBeUndefined();
});

test.each(['đang', 'tuyên', 'ai', 'an', ''])('%j is no keys', (word) => {
  expect(fromKeys(word)).toBeUndefined();
});
