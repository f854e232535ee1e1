// The main job, on the real annex: typed tab by tab, one click, the annex tab and the Doc.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDemoInput, typeDemo } from '../../local/cli/demo';
import { Host } from '../../local/host/host';
import type { Finding } from '../../src/core/model/finding';
import { documentText } from '../support/document-text';
import { type Click, COORDINATOR, clickProduce } from '../support/workbook';

const EXAMPLE = join(__dirname, '../../examples/ha-giang-2022.json');
const SEED = join(__dirname, '../support/fixtures/annex-2022.txt');

const TITLE = 'MỘT SỐ CÁCH LÀM SÁNG TẠO, MÔ HÌNH HIỆU QUẢ CỦA NGÀNH TUYÊN GIÁO TRONG 6 THÁNG ĐẦU NĂM 2022';
const REFERENCE = '(Kèm theo Báo cáo số     -BC/BTGTU, ngày    /7/2022 của Ban Tuyên giáo Tỉnh ủy)';

let host: Host;
let run: Click;

beforeAll(() => {
  host = new Host({ owner: COORDINATOR });
  typeDemo(host, parseDemoInput(readFileSync(EXAMPLE, 'utf8'), EXAMPLE));
  run = clickProduce(host, 'YES');
});

test('the click stops over the errors in it, and a draft is made where that is asked for', () => {
  const errors = run.errors.map(({ rule, tab, cell }) => `${rule} ${tab} ${cell}`);
  expect(errors.sort()).toEqual([
    'C1 Đồng Văn B6',
    'C2 Đơn vị B13',
    'P1 Biên phòng B5',
    'P1 Mèo Vạc B5',
    'P1 Mèo Vạc B5',
    'P1 Quản Bạ B6',
    'R2 Bắc Mê B6',
  ]);
  expect(run).toMatchObject({ status: 'done', waiting: [], dialogs: [] });
});

test('the annex has its title, its reference line, 15 units in order and 31 items', () => {
  const { annex } = run;
  expect(annex).toMatchObject({ title: TITLE, reference: REFERENCE, draft: true });
  expect(annex?.rows.map(({ order }) => order)).toEqual(Array.from({ length: 15 }, (_, i) => i + 1));
  expect(annex?.rows.flatMap(({ items }) => items)).toHaveLength(31);
});

test('rows 10, 11, 13 and 15 stand without a bullet, every item of the others has one', () => {
  const bulleted = run.annex?.rows.map(({ items }) => items.filter((item) => item.startsWith('- ')).length);
  expect(bulleted).toEqual(
    run.annex?.rows.map(({ order, items }) => ([10, 11, 13, 15].includes(order) ? 0 : items.length)),
  );
});

test('the document says what the annex of 2022 said, line by line, but for the fixes that are listed', () => {
  // The lines of the seed are the cells of its table; two lines of its heading are settings here.
  const seed = readFileSync(SEED, 'utf8')
    .split('\n')
    .slice(2)
    .map((line) => line.replace(/^\t/, ''))
    .filter((line) => line.trim() !== '');
  const fixedLines = new Map(
    run.fixed.map(({ tab, cell }) => [
      host.cell(tab, cell).display,
      [] as { start: number; end: number; text: string }[],
    ]),
  );
  for (const { tab, cell, start, end, suggestions } of run.fixed) {
    fixedLines.get(host.cell(tab, cell).display)?.push({ start, end, text: suggestions[0] ?? '' });
  }
  const expected = seed.map((line) => {
    const fixes = fixedLines.get(line) ?? [];
    return [...fixes]
      .reverse()
      .reduce((text, fix) => text.slice(0, fix.start) + fix.text + text.slice(fix.end), line);
  });
  // The numbers of the rows were typed with a space behind; here they are counted, not typed.
  const lines = expected.map((line) => (/^\d+ $/.test(line) ? line.trim() : line));
  const paragraphs = documentText(host).filter((text) => text !== '');
  expect(paragraphs.map((text) => text.replace(/ \n/g, ' '))).toEqual([
    'DỰ THẢO',
    'Đã có 15/15 đơn vị gửi báo cáo.',
    // Required since 05-HD/VPTW of 2026 (II.1).
    'Phụ lục',
    TITLE,
    REFERENCE,
    ...lines,
  ]);
});

test('the fixes are the slips that are safe to put right', () => {
  expect(run.fixed.map(({ rule, tab, cell }) => `${rule} ${tab} ${cell}`)).toEqual([
    'S1 Đồng Văn B5',
    'B2 Bắc Mê B5',
    'C6 TP Hà Giang B6',
    'C6 Vị Xuyên B6',
    'C6 Vị Xuyên B6',
    'N1 Hoàng Su Phì B5',
    'Y1 Hoàng Su Phì B5',
    'C6 Hoàng Su Phì B7',
    'S1 Xín Mần B5',
    'T1 Quân sự B5',
    'B2 Công an B6',
  ]);
});

test('the annex tab says the same as the document', () => {
  const rows = run.annex?.rows ?? [];
  const shown = (cell: string) => host.cell('Phụ lục', cell).display;
  expect([shown('A1'), shown('A2'), shown('A3')]).toEqual([TITLE, REFERENCE, '-----']);
  expect(rows.map((_, i) => ['A', 'B', 'C'].map((column) => shown(`${column}${i + 5}`)))).toEqual(
    rows.map(({ order, unit, items }) => [String(order), unit, items.join('\n')]),
  );
  expect(shown('B20')).toBe('');
});

test('the entries stay in the units’ tabs as they were typed', () => {
  expect(host.cell('Bắc Mê', 'B5').display).toMatch(/^ - Hướng dẫn/);
  expect(host.cell('Hoàng Su Phì', 'B5').display).toContain('15 - NQ/TU');
});

test('the status board counts every unit’s items, errors and warnings', () => {
  const shown = (row: number) =>
    ['E', 'F', 'G', 'H'].map((c) => host.cell('Đơn vị', `${c}${row + 2}`).display);
  const count = (found: Finding[], unit: string) => String(found.filter((one) => one.unit === unit).length);
  expect(run.annex?.rows.map((_, i) => shown(i))).toEqual(
    run.annex?.rows.map(({ unit, items }) => {
      const errors = count(run.errors, unit);
      return [errors === '0' ? 'Đã nộp' : 'Có lỗi', String(items.length), errors, count(run.warnings, unit)];
    }),
  );
});

test('a second click changes nothing but the log, and the Doc keeps its id', () => {
  const before = structuredClone(host.book);
  const [file] = [...host.drive.files.values()].map(({ id, name, bytes }) => ({ id, name, bytes }));
  const again = clickProduce(host, 'YES');
  expect(again.document).toEqual(run.document);
  expect([...host.drive.files.values()]).toMatchObject([file]);
  const withoutLog = (book: typeof before) => book.sheets.filter(({ name }) => name !== 'Nhật ký');
  expect(withoutLog(host.book)).toEqual(withoutLog(before));
  expect(host.cell('Nhật ký', 'C2').display).toBe('Tổng hợp');
  expect(host.cell('Nhật ký', 'C3').display).toBe('Tổng hợp');
});
