// Set-up that brings a tab of layout 2 into that of today, while Google fails, a unit ticks, or people insert lines between
// any two of its calls.
import type { Quirks } from '../../local/google/quirks';
import type { Host } from '../../local/host/host';
import { callsOf, type Interruption, runBeside, runInterrupted } from '../support/interruption';
import { looksOf } from '../support/looks';
import { COORDINATOR, click, idOf, takeBack, workbookOf } from '../support/workbook';

const UNIT = 'dongvan@example.gov.vn';
const TAB = 'Đồng Văn';
const ENTRY = 'Tổ chức hội nghị quý I.';
const CALL = ['setUp', ['run'], { as: COORDINATOR }] as const;

/** Returns a workbook with a tab of layout 2. */
function former(quirks: Partial<Quirks>): Host {
  const host = workbookOf([{ name: 'Xã Đồng Văn', tab: TAB, email: UNIT, entries: [ENTRY] }], { quirks });
  host.share(UNIT);
  takeBack(host, TAB);
  return host;
}

const setUp = (host: Host) => host.run(CALL[0], [...CALL[1]], CALL[2]);
const shown = (host: Host, ...cells: string[]) => cells.map((cell) => host.cell(TAB, cell).value);
const tick = (host: Host, cell: string, isTicked = true) => host.tick(UNIT, TAB, cell, isTicked);

/** Returns the calls of set-up that bring the tab into the layout of today, the first and the one after the last. */
function renewing(host: Host): [from: number, to: number] {
  const methods = callsOf(host.copy(), CALL[0], [...CALL[1]], CALL[2]);
  const last = methods.lastIndexOf('Range.clearDataValidations');
  return [methods.indexOf('Sheet.setColumnWidth') - 12, methods.indexOf('Range.setValues', last) + 6];
}

const faults: [string, Omit<Interruption, 'at'>][] = [
  ['Google fails', { message: 'Service Spreadsheets timed out.' }],
  ['Google ends the run', { message: 'Exceeded maximum execution time', isEnd: true }],
];

describe.each<Partial<Quirks>>([{ movedRules: 'left' }, { movedRules: 'taken' }])(
  'where Google has %j',
  (quirks) => {
    test.each(faults)('and %s at any call, the next click finishes it', (_, fault) => {
      const host = former(quirks);
      tick(host, 'C3');
      const undisturbed = host.copy();
      setUp(undisturbed);
      const wanted = JSON.stringify(looksOf(undisturbed.book));
      const [from, to] = renewing(host);
      expect(to - from).toBeGreaterThan(20);
      for (let at = from; at < to; at++) {
        const copy = host.copy();
        const { failed } = runInterrupted(copy, { ...fault, at }, CALL[0], [...CALL[1]], CALL[2]);
        expect([at, failed, shown(copy, 'A2', 'C3').includes(true)]).toEqual([at, failed, true]);
        setUp(copy);
        const looks = looksOf(copy.book);
        if (JSON.stringify(looks) !== wanted)
          expect({ at, failed, looks }).toEqual({ at, failed, looks: looksOf(undisturbed.book) });
      }
    });

    test.each([true, false])('a box that is ticked %s between any two calls counts', (isTicked) => {
      const host = former(quirks);
      tick(host, 'C3', !isTicked);
      tick(host, 'A3', !isTicked);
      const [from, to] = renewing(host);
      for (let at = from; at < to; at++) {
        const copy = host.copy();
        const act = () => {
          tick(copy, copy.cell(TAB, 'D3').value === '' ? 'A2' : 'C3', isTicked);
          tick(copy, 'A3', isTicked);
        };
        runBeside(copy, at, act, CALL[0], [...CALL[1]], CALL[2]);
        setUp(copy);
        expect([at, ...shown(copy, 'A2', 'A3', 'C3')]).toEqual([at, isTicked, isTicked, '']);
        expect([at, copy.cell(TAB, 'B3').display.includes('Nộp lúc')]).toEqual([at, isTicked]);
      }
    });
  },
);

test.each(['row', 'column'] as const)('a %s inserted between any two calls costs nobody a text', (line) => {
  const host = former({});
  tick(host, 'C3');
  const [from, to] = renewing(host);
  const told = [
    ENTRY,
    'Xã Đồng Văn',
    'Nội dung',
    'Không phát sinh trong kỳ này',
    'Hoàn thành (đã nhập đủ nội dung)',
  ];
  for (let at = from; at < to; at++) {
    for (const place of [1, 2, 3]) {
      const copy = host.copy();
      const insert = () => copy.as(COORDINATOR).tabs.insertLines(idOf(copy, TAB), line, place, 1, place);
      runBeside(copy, at, insert, CALL[0], [...CALL[1]], CALL[2]);
      const { rows } = copy.as(COORDINATOR).tabs.get(idOf(copy, TAB));
      const values = rows.flatMap((cells) => cells.map((cell) => String(cell?.value ?? '')));
      const texts = values.map((value) => value.split('\n')[0] ?? '');
      expect([at, place, told.filter((text) => !texts.includes(text))]).toEqual([at, place, []]);
      expect([at, place, values.join('\n').includes('Kỳ báo cáo: ')]).toEqual([at, place, true]);
      if (at % 5 > 0) continue;
      // The tick is still that of Không phát sinh.
      const rules = click(copy, 'Kiểm tra số liệu').warnings.map(({ rule }) => rule);
      expect([at, place, rules]).toEqual([at, place, expect.arrayContaining(['false-declaration'])]);
    }
  }
});
