import {
  documentsText,
  isEditedByHand,
  isLinksText,
  linksText,
  type PeriodDocument,
  readDocuments,
  withOwn,
} from '../../../src/core/report/period-documents';

const an: PeriodDocument = { id: 'an-1', maker: 'an@x.vn' };
const ba: PeriodDocument = { id: 'ba-1', maker: 'ba@x.vn' };
const unknown: PeriodDocument = { id: 'u-1', maker: '' };

test('what is remembered reads back, and so does the bare id of earlier versions', () => {
  expect(readDocuments(documentsText([an, unknown, ba]))).toEqual([an, unknown, ba]);
  expect(readDocuments('u-1')).toEqual([unknown]);
  expect(readDocuments('')).toEqual([]);
});

test('what the add-on cannot have written is left out, as every editor of the workbook can change it', () => {
  expect(readDocuments('x/../y an@x.vn\nan-1 <b>\n\nba-1 ba@x.vn')).toEqual([{ id: 'an-1', maker: '' }, ba]);
  expect(readDocuments('an-1\n'.repeat(100_000))).toHaveLength(20);
});

test('one Doc is shown as its address alone, several with their makers', () => {
  const url = (id: string) => `https://docs.google.com/document/d/${id}/edit`;
  expect(linksText([an])).toBe(url('an-1'));
  expect(linksText([an, unknown])).toBe(`${url('an-1')} (an@x.vn)\n${url('u-1')}`);
});

const URL_AN = 'https://docs.google.com/document/d/an-1/edit';

test.each([
  'Chưa có văn bản',
  URL_AN,
  `${URL_AN} (an@x.vn)`,
  `${URL_AN} (an@x.vn)\nhttps://docs.google.com/document/d/u-1/edit`,
  linksText([an, unknown, ba]),
])('the add-on knows what it wrote where the links stand: %s', (text) => {
  expect(isLinksText(text)).toBe(true);
});

test.each([
  '',
  'Chưa có văn bản nào',
  `${URL_AN} ghi chú của tôi`,
  `${URL_AN}#heading=h.1`,
  `${URL_AN} (bản của An)`,
  `${URL_AN} (an@x.vn) đã gửi`,
  `${URL_AN}\nNhớ gửi trước ngày 15/6`,
  `${URL_AN}\n`,
  `Xem ${URL_AN}`,
  'https://docs.google.com/document/d/',
])('what a person added there or typed is not taken for it: %j', (text) => {
  expect(isLinksText(text)).toBe(false);
});

test.each<[string, PeriodDocument[], PeriodDocument, string | null, PeriodDocument[]]>([
  ['the first is the only one', [], an, null, [an]],
  ['a colleague’s goes to the end', [an], ba, null, [an, ba]],
  ['the same again changes nothing', [an, ba], an, 'an-1', [an, ba]],
  [
    'a person’s next one takes the place of the last',
    [an, ba],
    { ...an, id: 'an-2' },
    'an-1',
    [{ ...an, id: 'an-2' }, ba],
  ],
  [
    'known by the address where the id is not',
    [an, ba],
    { ...ba, id: 'ba-2' },
    null,
    [an, { ...ba, id: 'ba-2' }],
  ],
  [
    'known by the id where the address is not',
    [an, unknown],
    { id: 'u-2', maker: '' },
    'u-1',
    [an, { id: 'u-2', maker: '' }],
  ],
  [
    'two without an address stay two',
    [unknown],
    { id: 'v-1', maker: '' },
    null,
    [unknown, { id: 'v-1', maker: '' }],
  ],
  ['an address once known stays', [an], { id: 'an-1', maker: '' }, 'an-1', [an]],
  [
    'an address that becomes known is added',
    [unknown],
    { id: 'u-1', maker: 'u@x.vn' },
    'u-1',
    [{ id: 'u-1', maker: 'u@x.vn' }],
  ],
])('of the Docs of a period, %s', (_, documents, own, last, expected) => {
  expect(withOwn(documents, own, last)).toEqual(expected);
});

test('however many people make a Doc, the first and the newest stay, within what a property holds', () => {
  let documents: PeriodDocument[] = [an];
  for (let i = 0; i < 200; i++) {
    documents = withOwn(documents, { id: `${i}`.padStart(44, 'x'), maker: `${i}`.padStart(64, 'a') }, null);
  }
  expect(documents[0]).toEqual(an);
  expect(documents.at(-1)?.id).toMatch(/x199$/);
  expect(documentsText(documents).length).toBeLessThan(9 * 1024);
});

test.each([
  ['nothing since', '2026-07-15T01:00:00.000Z', '2026-07-15T01:00:00.000Z', false, false],
  ['a change', '2026-07-15T01:00:00.000Z', '2026-07-15T01:00:00.001Z', false, true],
  [
    'one of the person’s seconds later, as Google makes',
    '2026-07-15T01:00:00Z',
    '2026-07-15T01:00:10Z',
    true,
    false,
  ],
  ['one of a colleague’s seconds later', '2026-07-15T01:00:00Z', '2026-07-15T01:00:03Z', false, true],
  ['one of the person’s later', '2026-07-15T01:00:00Z', '2026-07-15T01:00:11Z', true, true],
  ['a time without thousandths', '2026-07-15T01:00:00.000Z', '2026-07-15T01:00:00Z', false, false],
  ['a Doc whose upload was not remembered', '', '2026-07-15T01:00:00Z', true, true],
  ['no time told', '2026-07-15T01:00:00Z', '', true, true],
])('whether a Doc was edited by hand: %s', (_, writtenAt, modifiedTime, isByMe, expected) => {
  expect(isEditedByHand({ writtenAt, sentAt: '' }, modifiedTime, isByMe)).toBe(expected);
});

test.each([
  ['written within a minute', '2026-07-15T02:01:00Z', true, false],
  ['changed later', '2026-07-15T02:01:01Z', true, true],
  ['changed by a colleague', '2026-07-15T02:00:01Z', false, true],
])('whether a Doc was edited that was sent again with no answer: %s', (_, modifiedTime, isByMe, expected) => {
  const sentAt = '2026-07-15T02:00:00Z';
  for (const writtenAt of ['', '2026-07-15T01:00:00Z'])
    expect(isEditedByHand({ writtenAt, sentAt }, modifiedTime, isByMe)).toBe(expected);
  expect(isEditedByHand({ writtenAt: '2026-07-15T02:00:00Z', sentAt }, modifiedTime, isByMe)).toBe(true);
});
