// Workbooks with anything in them: each typed cell is in the annex or named, and nothing throws.
import fc from 'fast-check';
import { cellName } from '../../src/core/grid/a1';
import { HOME_LINK } from '../../src/core/grid/layout';
import type { Finding } from '../../src/core/model/finding';
import { readStamp } from '../../src/core/round/hand-in';
import { COORDINATOR, click, clickProduce, formatAsUsual, workbookOf } from '../support/workbook';

/** `FULL=1` tries ten times as many. */
const RUNS = process.env.FULL === '1' ? 1000 : 100;

const bare = workbookOf([['Tổ chức hội nghị quý I.'], ['Ra mắt mô hình mới.']]);

const words = fc.array(
  fc.constantFrom('Tổ chức', 'hội nghị', '02 lớp', 'tại xã', 'Đồng Văn', 'năm 2022', '(1)'),
  {
    minLength: 1,
    maxLength: 12,
  },
);

const anyText = fc.oneof(
  words.map((parts) => `${parts.join(' ')}.`),
  words.map((parts) => parts.map((part, i) => `${'-+•*'[i % 4]} ${part}`).join('\n')),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '=1+1',
    '=SUM(B1:B3)',
    "'=A1",
    '+84 912 345 678',
    '12/5/2022',
    '1.234',
    '01234',
    'TRUE',
    '- ',
    '…',
    '\u200b',
    'Không có',
    'Nội dung',
    'TT\tNội dung',
    '✔ Hợp lệ',
    'Tổ chức hội nghị.'.normalize('NFD'),
    'Tæ chøc héi nghÞ',
    '👨‍👩‍👧 ra quân',
    `${'Tổ chức hội nghị '.repeat(2900)}.`,
  ),
);

const anyCell = fc.record({
  tab: fc.constantFrom('ĐV 1', 'ĐV 2'),
  row: fc.integer({ min: 0, max: 12 }),
  column: fc.integer({ min: 0, max: 7 }),
  text: anyText,
  isFormatted: fc.boolean(),
});

const fold = (text: string) =>
  text
    .normalize('NFC')
    .replace(/[\s\p{P}\p{S}\p{C}]+/gu, ' ')
    .trim()
    .toLowerCase();

test('each typed cell is in the annex or named in a finding', () => {
  let cells = 0;
  fc.assert(
    fc.property(fc.array(anyCell, { minLength: 1, maxLength: 8 }), (typed) => {
      const host = bare.copy();
      for (const { tab, row, column, text, isFormatted } of typed) {
        const cell = cellName(row, column);
        if (!isFormatted) formatAsUsual(host, tab, cell);
        try {
          host.type(COORDINATOR, tab, cell, text);
        } catch (error) {
          // Google refuses a text in a tick box, and one that is too long.
          if (!/validation|characters|outside/.test(String(error))) throw error;
        }
      }
      const checked = click(host, 'Kiểm tra số liệu');
      expect(checked.status).not.toBe('failed');
      const { annex, findings, status, message } = clickProduce(host, 'YES');
      // Where no tab can be read there is nothing to make a document of.
      expect([status, message]).toEqual([annex ? 'done' : 'stopped', expect.any(String)]);
      const printed = fold(JSON.stringify(annex?.rows.map(({ items }) => items.map((item) => fold(item)))));
      const named = new Set(findings.map(({ tab, cell }) => `${tab} ${cell}`));
      // Without a header row nothing of a tab can be read, and that is said.
      const isWhole = ({ cell, rule }: Finding) => cell === '' || rule === 'missing-header';
      const whole = new Set(findings.filter(isWhole).map(({ tab }) => tab));
      for (const tab of ['ĐV 1', 'ĐV 2']) {
        const sheet = host.book.sheets.find(({ name }) => name === tab);
        for (const [row, line] of sheet?.rows.entries() ?? []) {
          for (const [column, held] of line?.entries() ?? []) {
            const value = held?.value ?? '';
            const text = String(value);
            if (typeof value === 'boolean' || fold(text) === '' || isOurs(text, row, column)) continue;
            // A remark beside an entry, in the column Ý kiến.
            if (row > 3 && column === 3 && fold(String(line?.[1]?.value ?? '')) !== '') continue;
            cells++;
            const place = `${tab} ${cellName(row, column)}`;
            const isTold = printed.includes(fold(text)) || named.has(place) || whole.has(tab);
            expect([place, text.slice(0, 60), isTold]).toEqual([place, text.slice(0, 60), true]);
          }
        }
      }
    }),
    { numRuns: RUNS, seed: 13 },
  );
  console.log(`${RUNS} fuzzed workbooks, ${cells} typed cells`);
});

/** What set-up and the live check write, and headings of the unit's own. */
function isOurs(text: string, row: number, column: number): boolean {
  if (row < 2 && column === 0) return true;
  if (readStamp(text) || text === HOME_LINK) return true;
  if ((row === 1 || row === 2) && /^(?:Hoàn thành|Không phát sinh)/.test(text)) return true;
  if (row === 3 && text.length <= 30) return true;
  if (column === 0 && row > 3 && !/\p{L}{2}/u.test(text)) return true;
  return column > 1 && /^[✔⚠✖ℹ✎]/.test(text);
}
