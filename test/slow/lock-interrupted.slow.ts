// Locking and opening the units' tabs, interrupted by Google at any of its calls: the next click finishes it.
import type { Host } from '../../local/host/host';
import type { Result } from '../../src/contract/result';
import type { Slice } from '../../src/contract/slice';
import { type Interruption, runInterrupted } from '../support/interruption';
import { looksOf } from '../support/looks';
import { COORDINATOR, cellOfSetting, click, workbookOf } from '../support/workbook';

const units = [
  { name: 'Xã A', tab: 'A', email: 'a@example.gov.vn', entries: ['Tổ chức hội nghị.'], completed: true },
  { name: 'Xã B', tab: 'B', email: 'b@example.gov.vn', entries: ['Biên soạn tài liệu.'] },
  { name: 'Xã C', tab: 'C', entries: ['Mở 02 lớp.'] },
];

type Kind = 'lock' | 'open';

const set = (host: Host, kind: Kind) =>
  host.run('setLocks', [kind, 'again'], { as: COORDINATOR }).result as Result<Slice>;

/** A workbook past its deadline, whose tabs were locked and opened once. */
function start(): Host {
  const host = workbookOf(units);
  for (const { email } of units) if (email) host.share(email);
  host.type(COORDINATOR, 'Cấu hình', cellOfSetting(host, 'Hạn gửi'), '15/6/2026');
  click(host, 'Thiết lập…');
  host.now = new Date('2026-06-16T08:00:00+07:00');
  set(host, 'lock');
  set(host, 'open');
  return host;
}

/**
 * What people see, without the log, which may have a row too many until its next entry. Without the grounds of banners
 * where Google refuses one: that is told of, and not tried again.
 */
function seen({ book }: Host, ending: string): string {
  const sheets = book.sheets.filter(({ name }) => name !== 'Nhật ký');
  const isLeft = (key: string) => key === 'background' && ending === 'Google refuses';
  const looks = JSON.stringify(looksOf({ ...book, sheets }), (key, value) =>
    isLeft(key) ? undefined : value,
  );
  // A cell that had a ground and one that never had are the same to people.
  return looks.replace(/\{"style":\{\}\}/g, 'null').replace(/(?:,null)+\]/g, ']');
}

const opened = start();
const locked = opened.copy();
set(locked, 'lock');
const before: Record<Kind, Host> = { lock: opened, open: locked };

const endings: Record<string, Omit<Interruption, 'at'>> = {
  'Google fails': { message: 'Service Spreadsheets timed out while accessing document with id 1Ab.' },
  'Google ends the run': { message: 'Exceeded maximum execution time', isEnd: true },
  'Google refuses': { message: 'You do not have permission to perform that action.' },
  'the answer is lost': { message: 'Service Spreadsheets timed out.', isAnswerLost: true },
};
const kinds: Kind[] = ['lock', 'open'];

test.each(kinds.flatMap((kind) => Object.keys(endings).map((ending): [Kind, string] => [kind, ending])))(
  '%s, where %s at any call: the next click finishes it, and one in the other direction takes it back',
  (kind, ending) => {
    const other = kind === 'lock' ? 'open' : 'lock';
    const wanted = { lock: seen(locked, ending), open: seen(opened, ending) };
    let at = 0;
    let last = '';
    for (; ; at++) {
      const host = before[kind].copy();
      const fault = { ...(endings[ending] as Interruption), at };
      const { failed, run } = runInterrupted(host, fault, 'setLocks', [kind, 'run'], { as: COORDINATOR });
      if (failed === undefined) break;
      // A call that only reads leaves the workbook as it was when the run failed one call earlier.
      const now = JSON.stringify([host.book, host.properties]);
      if (run) expect(JSON.stringify(run.result)).not.toMatch(/timed out|permission|Exceeded|ngoài dự kiến/);
      if (now === last) continue;
      last = now;
      const back = host.copy();
      for (const [one, direction] of [
        [host, kind],
        [back, other],
      ] as const) {
        const again = set(one, direction);
        expect({ at, failed, again }).toMatchObject({ again: { ok: true, value: { isFinished: true } } });
        // Comparing texts is a hundred times faster.
        const looks = seen(one, ending);
        if (looks !== wanted[direction])
          expect({ at, failed, direction, looks: JSON.parse(looks) }).toEqual({
            at,
            failed,
            direction,
            looks: JSON.parse(wanted[direction]),
          });
      }
    }
    expect(at).toBeGreaterThan(50);
  },
);
