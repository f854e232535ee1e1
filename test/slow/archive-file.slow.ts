// A change of period whose archive file fails at any call of its step, followed by going on.
import type { Host } from '../../local/host/host';
import { readXlsx } from '../../local/xlsx';
import type { PeriodPlan } from '../../src/contract/periods-server';
import { valueOfRun } from '../support/answers';
import { callsOf, runInterrupted } from '../support/interruption';
import { COORDINATOR, workbookOf } from '../support/workbook';

const units = [
  {
    name: 'Xã A',
    tab: 'A',
    email: 'a@example.gov.vn',
    entries: ['Tổ chức hội nghị.', 'Mở 02 lớp.'],
    completed: true,
  },
  { name: 'Xã B', tab: 'B', entries: [], nothingToReport: true },
];
const choice = { period: '9 tháng đầu năm 2022', deadline: '15/9/2022', wantsFile: true };
const as = { as: COORDINATOR };
const start = workbookOf(units);

const plan = (on: Host): PeriodPlan => valueOfRun(on.run('periodPlan', [], as));

/** The values of the only archive file. */
async function contentOf(on: Host): Promise<unknown> {
  const [file, ...more] = [...on.drive.files.values()];
  expect(more).toEqual([]);
  const { sheets } = await readXlsx(file?.bytes ?? new Uint8Array());
  return sheets.map(({ name, rows }) => [name, rows.map((row) => Array.from(row, (cell) => cell?.value))]);
}

const ways = [
  ['is refused', { message: 'Service Spreadsheets timed out' }],
  ['is ended', { message: 'Exceeded maximum execution time', isEnd: true }],
  ['loses the answer', { message: 'Empty response', isAnswerLost: true }],
  [
    'is ended after the call',
    { message: 'Exceeded maximum execution time', isAnswerLost: true, isEnd: true },
  ],
] as const;

test.each(ways)(
  'a run that at any call of the file’s step %s: the next click makes one file of everything, and none is lost',
  async (_, way) => {
    const ask = [choice, 'run'];
    const without = callsOf(start.copy(), 'beginPeriod', [{ ...choice, wantsFile: false }, 'run'], as);
    const done = start.copy();
    const calls = callsOf(done, 'beginPeriod', ask, as);
    const wanted = await contentOf(done);
    const first = calls.findIndex((method, i) => method !== without[i]);
    const last = first + calls.length - without.length;
    expect(calls.slice(first, last)).toContain('Drive.Files.create');
    for (let at = first - 1; at <= last; at++) {
      const one = start.copy();
      const { failed } = runInterrupted(one, { at, ...way }, 'beginPeriod', ask, as);
      const where = `${failed} (call ${at})`;
      const { unfinished } = plan(one);
      if (unfinished)
        expect([where, one.run('beginPeriod', [null, 'run'], as).result]).toMatchObject([
          where,
          { ok: true },
        ]);
      expect([where, await contentOf(one)]).toEqual([where, wanted]);
      expect([where, plan(one).savings.map(({ archiveFile }) => archiveFile)]).toEqual([
        where,
        [`https://docs.google.com/spreadsheets/d/${[...one.drive.files.keys()][0]}/edit`],
      ]);
      expect([where, one.cell('A', 'B6').display, plan(one).unfinished]).toEqual([where, '', undefined]);
    }
  },
);
