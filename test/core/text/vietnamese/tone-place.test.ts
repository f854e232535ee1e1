import {
  majorityTonePlace,
  showsTonePlace,
  toNewTone,
  toOldTone,
} from '../../../../src/core/text/vietnamese/tone-place';

const BOTH_WAYS = (
  'hòa hoà,hóa hoá,tỏa toả,õa oã,họa hoạ,xòe xoè,khóe khoé,khỏe khoẻ,xõe xoẽ,lọe loẹ,' +
  'thùy thuỳ,thúy thuý,ủy uỷ,ngũy nguỹ,lụy luỵ,Ủy Uỷ,HÒA HOÀ,ỦY UỶ,Thủy Thuỷ,Òa Oà'
)
  .split(',')
  .map((pair) => pair.split(' ') as [string, string]);

test.each(BOTH_WAYS)('%s is the old way, %s the new way to write one word', (old, young) => {
  expect([toOldTone(young), toNewTone(old)]).toEqual([old, young]);
  expect([toOldTone(old), toNewTone(young)]).toEqual([old, young]);
  expect([showsTonePlace(old, 'old'), showsTonePlace(old, 'new')]).toEqual([true, false]);
  expect([showsTonePlace(young, 'old'), showsTonePlace(young, 'new')]).toEqual([false, true]);
});

test.each(['quý', 'Quỳ', 'QUỶ', 'hoàn', 'thuyền', 'khuỷu', 'hoa', 'quả', 'òà', 'ngoáy', 'mùa', 'a', ''])(
  '%j is written alike either way',
  (word) => {
    expect([toOldTone(word), toNewTone(word)]).toEqual([word, word]);
    expect([showsTonePlace(word, 'old'), showsTonePlace(word, 'new')]).toEqual([false, false]);
  },
);

describe('most of a batch', () => {
  test.each([
    ['old', ['Đảng ủy, Ủy ban', 'Đảng uỷ']],
    ['new', ['Đảng ủy', 'UỶ BAN, hoà giải']],
    ['new', ['Đảng uỷ'.normalize('NFD')]],
    ['old', ['Đảng ủy'.normalize('NFD')]],
    ['old', ['hòa, hoà']],
    ['old', ['quý, hoàn toàn, thuyền']],
    ['old', []],
  ] as const)('is %s in %j', (place, texts) => {
    expect(majorityTonePlace(texts, 'old')).toBe(place);
  });

  test('counts words, not texts', () => {
    expect(majorityTonePlace(['hòa', 'tỏa', 'hoà, toả, xoè'], 'old')).toBe('new');
  });

  test.each([[[]], [['hòa, hoà']]])('is what it is told to be where neither way wins (%j)', (texts) => {
    expect(majorityTonePlace(texts, 'new')).toBe('new');
  });
});
