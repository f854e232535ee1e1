import { proseOf } from '../../../../src/core/text/prose';
import { isSyllable, mended, withOtherOnset } from '../../../../src/core/text/vietnamese/syllable';
import { seedEntries } from '../../../support/fixtures/annex-2022';

test.each(
  (
    'a à ơi ủy uỷ hòa hoà thúy thuý khỏe khoẻ quý qui quốc quyết quỳnh già gì giêng giếng gìn nghiêng khuya khuỷu ' +
    'ngoằn ngoèo xoong thuở yêu lý lí kỷ được người thuyền hoàn toại cách biết Tổ CHỨC Ủy đảng ĐẢNG ngoạm tuýp ' +
    'yến yểng quyên quýt quynh huỳnh huýt chuyển truyền hy mỹ sỹ thy giữ quơ'
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
  'nghành',
  'ngiên',
  'ghà',
  'gế',
  'kán',
  'cẻ',
  'gìa',
  'tryền',
  'hyện',
  'chyển',
  'nghyên',
  'iêu',
  'giiện',
  'quuyết',
  '',
])('%s is not', (word) => {
  expect(isSyllable(word)).toBe(false);
});

describe('the sounds c, g and ng', () => {
  const OTHER_WAY = { c: 'k', k: 'c', g: 'gh', gh: 'g', ng: 'ngh', ngh: 'ng' };
  const words = seedEntries.flatMap((entry) => proseOf(entry).words.map(({ key }) => key));
  /** Syllables that begin with one of the sounds, each with the letters it does not take. */
  const slips = [...new Set(words.filter(isSyllable))].flatMap((word) => {
    const [onset = ''] = /^(?:ngh?|gh?(?!i)|[ck](?!h))/.exec(word) ?? [];
    const other = OTHER_WAY[onset as keyof typeof OTHER_WAY];
    return other ? [[other + word.slice(onset.length), word] as const] : [];
  });

  test('are put right wherever the other letters were typed', () => {
    expect(slips.length).toBeGreaterThan(30);
    expect(slips.map(([slip]) => withOtherOnset(slip))).toEqual(slips.map(([, word]) => word));
  });

  test('are left where they are right, and in what is no syllable either way', () => {
    const right = [...words, 'gì', 'giếng', 'gìn', 'ghi', 'kỷ', 'quý', 'krông', 'clip', 'km', ''];
    expect(right.filter((word) => withOtherOnset(word) !== undefined)).toEqual([]);
  });
});

test.each([
  ['thựơc', 'thược'],
  ['tuyềen', 'tuyền'],
  ['hợpp', 'hợp'],
  ['đđược', 'được'],
  ['đựoc', 'được'],
  ['nguời', 'người'],
  ['qúy', 'quý'],
  ['gìa', 'già'],
  ['hòà', 'hòa'],
  ['tryền', 'truyền'],
  ['hyện', 'huyện'],
  ['chyển', 'chuyển'],
  ['dđịa', 'địa'],
  ['đdồng', 'đồng'],
  ['phôí', 'phối'],
  ['b\u0301an', 'bán'],
  ['tiế\u0301ng', 'tiếng'],
])('%j is mended to %j', (word, right) => {
  expect(mended(word)).toBe(right);
});

test.each(['biêt', 'đươc', 'hóà', 'zalo', 'marketing', 'tổnghợp', 'a'.repeat(50_000), ''])(
  '%.20j is not mended: nothing or more than one word is meant',
  (word) => {
    expect(mended(word)).toBeUndefined();
  },
);
