// Set-up that Google interrupts at any of its calls: the next click finishes it.
import { Host } from '../../local/host/host';

import type { Result } from '../../src/contract/result';
import type { Slice } from '../../src/contract/slice';
import { type Interruption, runInterrupted } from '../support/interruption';
import { looksOf } from '../support/looks';
import { COORDINATOR, cellOfSetting, idOf, workbookOf } from '../support/workbook';

const UNIT = 'dongvan@example.gov.vn';

const starts: Record<string, () => Host> = {
  'a new workbook': () => new Host({ owner: COORDINATOR }),
  'a workbook whose units have no tabs yet': () => {
    const host = workbookOf([]);
    host.share(UNIT);
    const coordinator = 'khac@example.gov.vn';
    host.type(COORDINATOR, 'Cấu hình', cellOfSetting(host, 'Người điều phối'), coordinator);
    host.paste(COORDINATOR, 'Đơn vị', 'A2', [
      ['1', 'Xã Đồng Văn', 'Đồng Văn', UNIT],
      ['2', 'Xã Mèo Vạc', 'Mèo Vạc', ''],
    ]);
    return host;
  },
  'a workbook some of whose tabs were deleted': () => {
    const host = workbookOf([{ name: 'Xã Đồng Văn', email: UNIT, entries: ['Tổ chức hội nghị quý I.'] }]);
    host.run('openDictionary');
    for (const tab of ['Phụ lục', 'Nhật ký', 'Đơn vị']) host.as(COORDINATOR).tabs.delete(idOf(host, tab));
    host.as(COORDINATOR).tabs.insertLines(idOf(host, 'Xã Đồng Văn'), 'column', 7, 2, 6);
    return host;
  },
};

const endings: Record<string, Omit<Interruption, 'at'>> = {
  'Google fails': { message: 'Service Spreadsheets timed out while accessing document with id 1Ab.' },
  'Google ends the run': { message: 'Exceeded maximum execution time', isEnd: true },
  'Google refuses': { message: 'You do not have permission to perform that action.' },
};

/** With `FULL=1` at every call; else at every third one, from the third on in every other case. */
const STRIDE = process.env.FULL === '1' ? 1 : 3;

const CLICK = [['run'], { as: COORDINATOR }] as const;

test.each([
  ['a new workbook', 'Google ends the run'],
  ['a workbook whose units have no tabs yet', 'Google fails'],
  ['a workbook whose units have no tabs yet', 'Google ends the run'],
  ['a workbook whose units have no tabs yet', 'Google refuses'],
  ['a workbook some of whose tabs were deleted', 'Google fails'],
  ['a workbook some of whose tabs were deleted', 'Google ends the run'],
])('%s, where %s at any call, is set up by the next click all the same', (start, ending) => {
  const before = starts[start]?.() as Host;
  const undisturbed = before.copy();
  undisturbed.run('setUp', ['run'], { as: COORDINATOR });
  const wanted = looksOf(undisturbed.book);
  const text = JSON.stringify(wanted);
  let at = ending === 'Google fails' ? 0 : STRIDE - 1;
  for (; ; at += STRIDE) {
    const host = before.copy();
    const fault = { ...(endings[ending] as Interruption), at };
    const { failed, run } = runInterrupted(host, fault, 'setUp', [...CLICK[0]], CLICK[1]);
    if (failed === undefined) break;
    const told = run?.result as Result<Slice> | undefined;
    if (told) expect(JSON.stringify(told)).not.toMatch(/timed out|permission|Exceeded|ngoài dự kiến/);
    const again = host.run('setUp', ['again'], { as: COORDINATOR }).result as Result<Slice>;
    expect({ at, failed, again }).toMatchObject({ again: { ok: true, value: { isFinished: true } } });
    // Comparing texts is a hundred times faster.
    const looks = looksOf(host.book);
    if (JSON.stringify(looks) !== text) expect({ at, failed, looks }).toEqual({ at, failed, looks: wanted });
  }
  expect(at).toBeGreaterThan(50);
});
