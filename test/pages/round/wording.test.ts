// The texts of the page of the round.
import type { RoundUnit, RoundView } from '../../../src/contract/round-server';
import { filtersOf, usesApproval } from '../../../src/pages/round/wording';

const viewOf = (approval: string, state: RoundUnit['state'] = 'handedIn') =>
  ({ settings: { approval }, units: [{ state, due: '', changes: [] }] }) as unknown as RoundView;
const labelsOf = (view: RoundView) =>
  filtersOf(view)
    .map(({ label }) => label)
    .filter((label) => label.includes('duyệt'));

test('approval is offered where the department uses it', () => {
  for (const approval of ['Khuyến nghị', 'Bắt buộc']) {
    expect(usesApproval(viewOf(approval))).toBe(true);
    expect(labelsOf(viewOf(approval))).toEqual(['Chờ duyệt', 'Đã duyệt']);
  }
});

test('approval is not offered where the department does without; what was approved before is still found', () => {
  expect(usesApproval(viewOf('Không dùng'))).toBe(false);
  expect(labelsOf(viewOf('Không dùng'))).toEqual([]);
  expect(labelsOf(viewOf('Không dùng', 'approved'))).toEqual(['Đã duyệt']);
});
