import { fromKeys } from '../../../../src/core/text/vietnamese/typing';

test.each([
  ['ddang', 'đang'],
  ['Ddarng', 'đảng'],
  ['dduwowcj', 'được'],
  ['dduocwj', 'được'],
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
  ['to63', 'tổ'],
  ['chuc71', 'chức'],
  ['ngu74', 'ngữ'],
  ['hoi65', 'hội'],
  ['duong792', 'đường'],
  ['dang93', 'đảng'],
  ['timf', 'tìm'],
  ['vaf', 'và'],
  ['nhuwngf', 'những'.replace('ữ', 'ừ')],
  ['ngayf', 'ngày'],
  ['cuar', 'của'],
  ['phongf', 'phòng'],
  ['nhans', 'nhán'],
])('the keys %j stand for %j', (keys, syllable) => {
  expect(fromKeys(keys)).toBe(syllable);
});

test.each(
  (
    'book see tree three teen teens queen been meet meets moon moons beer door roof beef box tax fax mix gas bus car ' +
    'conf Inf project jean show shows views news law how leaf loaf if of chef brief deaf golf half max star jaguar tins things box6 dot9' +
    ' conf Inf pdf gif employee bazaar web wifi facebook zalo DDoS POJO H5N1 CO2 m2 m3 k12 b2b a1 mp3'
  ).split(' '),
)('%j is left as a foreign word or a code', (word) => {
  expect(fromKeys(word)).toBeUndefined();
});

test.each(['đang', 'tuyên', 'ai', 'an', ''])('%j is no keys', (word) => {
  expect(fromKeys(word)).toBeUndefined();
});
