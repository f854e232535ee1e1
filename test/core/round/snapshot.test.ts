import * as fc from 'fast-check';
import { readSnapshotRows, type Snapshot, sinceText, snapshotRows } from '../../../src/core/round/snapshot';
import { fold } from '../../../src/core/text/vietnamese/fold';

test('what is kept is read again, whatever the entries hold', () => {
  const snapshot: fc.Arbitrary<Snapshot> = fc.record({
    tab: fc.constantFrom('Xã A', 'Xã B', 'Nộp', 'Duyệt'),
    kind: fc.constantFrom('handedIn', 'approved', 'returned'),
    at: fc.constantFrom('16/06/2026 08:00', '≤ 16/06/2026 08:00'),
    code: fc.string(),
    texts: fc.array(fc.oneof(fc.string(), fc.constantFrom('Duyệt', '', 'Nộp'))),
  });
  fc.assert(
    fc.property(fc.uniqueArray(snapshot, { selector: ({ tab }) => tab }), (all) => {
      const snapshots = new Map(all.map((one) => [fold(one.tab), one]));
      expect(readSnapshotRows(snapshotRows(snapshots))).toEqual(snapshots);
    }),
  );
});

test('rows that somebody damaged are left out', () => {
  expect(readSnapshotRows([[], ['Xã A', '', '', '', 'Việc.'], ['Xã B', 'gì đó', '', '', '']]).size).toBe(0);
});

test('says since when changes are told', () => {
  expect(sinceText({ kind: 'returned', at: '16/06/2026 08:00' })).toBe('lúc trả lại 16/06/2026 08:00');
});
