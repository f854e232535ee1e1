// What people are told when Google refuses something or fails.
import { runInterrupted } from '../../support/interruption';
import { COORDINATOR, workbookOf } from '../../support/workbook';

const UNIT = 'dongvan@example.gov.vn';
const units = [{ name: 'Xã Đồng Văn', tab: 'Đồng Văn', email: UNIT, entries: ['Tổ chức hội nghị quý I.'] }];

/** What reaches a page or a dialog, as text. */
const told = (
  host: ReturnType<typeof workbookOf>,
  name: string,
  parameters: unknown[],
  at: number,
  says: string,
) => {
  const { run, failed } = runInterrupted(host, { at, message: says }, name, parameters, { as: COORDINATOR });
  return { failed, text: run ? JSON.stringify([run.result, run.dialogs]) : undefined };
};

const BUSY = 'Service Spreadsheets timed out while accessing document with id 1Ab.';

test.each([
  ['progress', ['run']],
  ['selectCell', ['Đồng Văn', 'B5']],
  ['openDictionary', []],
])(
  '%s that fails at any call of a busy Google says so, in Vietnamese, and speaks of no right',
  (name, parameters) => {
    const host = workbookOf(units);
    for (let at = 0; at < 200; at++) {
      const copy = host.copy();
      const { failed, text } = told(copy, name, parameters, at, BUSY);
      if (failed === undefined) return;
      expect(text).toBeDefined();
      expect(text).not.toMatch(/không có quyền|ngoài dự kiến|timed out/);
      if (text?.includes('"ok":false')) expect(text).toMatch(/Google đang bận|Một lượt chạy khác/);
    }
    throw new Error('the run did not end');
  },
);

test.each(['produceAnnex', 'setUp'])('%s that a unit clicks tells it who may', (name) => {
  const host = workbookOf(units);
  host.as(COORDINATOR).tabs.delete(host.as(COORDINATOR).tabs.idOf('Phụ lục') ?? 0);
  const { result } = host.run(name, name === 'setUp' ? ['run'] : [true, 'run'], { as: UNIT });
  expect(JSON.stringify(result)).toMatch(/nhờ người điều phối/);
  expect(JSON.stringify(result)).not.toMatch(/protected|Google báo/);
});
