import * as fc from 'fast-check';
import { changesOf } from '../../../src/core/round/changes';

test.each([
  [['14 phiên chợ'], ['41 phiên chợ'], [{ before: '14 phiên chợ', now: '41 phiên chợ' }]],
  [['Việc một.', 'Việc hai.'], ['Việc hai.', 'Việc một.'], []],
  [
    ['Tổ chức hội nghị.', 'Mở lớp tập huấn.'],
    ['Mở lớp tập huấn.', 'Phát thanh lưu động.'],
    [
      { before: 'Tổ chức hội nghị.', now: '' },
      { before: '', now: 'Phát thanh lưu động.' },
    ],
  ],
  [['Một việc.', 'Một việc.'], ['Một việc.'], [{ before: 'Một việc.', now: '' }]],
  [
    ['Tổ chức 02 hội nghị tại xã.', 'Mở 01 lớp bồi dưỡng.'],
    ['Mở 03 lớp bồi dưỡng.', 'Tổ chức 05 hội nghị tại xã.'],
    [
      { before: 'Tổ chức 02 hội nghị tại xã.', now: 'Tổ chức 05 hội nghị tại xã.' },
      { before: 'Mở 01 lớp bồi dưỡng.', now: 'Mở 03 lớp bồi dưỡng.' },
    ],
  ],
])('from %j to %j', (before, now, changes) => {
  expect(changesOf(before, now)).toEqual(changes);
});

test('the changes lead from the one content to the other, whatever both are', () => {
  const texts = fc.array(fc.constantFrom('a b c', 'a b d', 'x', '14 phiên chợ', '41 phiên chợ', ' '), {
    maxLength: 6,
  });
  fc.assert(
    fc.property(texts, texts, (before, now) => {
      const changes = changesOf(before, now);
      const gone = changes.map((change) => change.before).filter(Boolean);
      const kept: string[] = [...before];
      for (const text of gone) kept.splice(kept.indexOf(text), 1);
      expect([...kept, ...changes.map((change) => change.now).filter(Boolean)].sort()).toEqual(
        [...now].sort(),
      );
    }),
  );
});
