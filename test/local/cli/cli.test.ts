// The outside contract of the command line: exit codes, files, and what is printed where.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main, type ResultFile } from '../../../local/cli/cli';
import { Host } from '../../../local/host/host';
import { readXlsx, writeXlsx } from '../../../local/xlsx';
import { COORDINATOR, settings, workbookOf } from '../../support/workbook';

let folder: string;
let out: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tonghop-'));
  out = join(folder, 'out');
});

afterEach(() => rmSync(folder, { recursive: true }));

// The add-on was built before the tests.
const prepare = jest.fn(async () => {});

interface Run {
  code: number;
  stdout: string;
  stderr: string;
}

async function tonghop(...args: string[]): Promise<Run> {
  const printed = { log: [] as string[], error: [] as string[] };
  const spies = (['log', 'error'] as const).map((method) =>
    jest.spyOn(console, method).mockImplementation((...line: unknown[]) => {
      printed[method].push(line.join(' '));
    }),
  );
  try {
    return {
      code: await main(args, prepare),
      stdout: printed.log.join('\n'),
      stderr: printed.error.join('\n'),
    };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

function file(name: string, contents: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof contents === 'string' ? contents : JSON.stringify(contents));
  return path;
}

function saved(name = 'ket-qua.json'): ResultFile {
  return JSON.parse(readFileSync(join(out, name), 'utf8'));
}

function severitiesIn({ findings }: ResultFile): string[] {
  return [...new Set(findings.map(({ severity }) => severity))].sort();
}

const units = [
  { name: 'Xã A', entries: ['Tổ chức hội nghị quý I.', 'Ra mắt mô hình mới.'], completed: true },
  { name: 'Xã B', entries: [], nothingToReport: true },
];
const withAnEmptyTab = [...units, { name: 'Xã C', entries: [] }];

describe('demo', () => {
  test('without a file plays the annex of 2022, prints its slips, and with --force goes on as a draft', async () => {
    const { code, stdout, stderr } = await tonghop('demo', '--out', out, '--force');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('Bản DỰ THẢO: 15 đơn vị, 31 mục');
    expect(stdout).toMatch(/ô B5 {2}“hính thức”: .*“hình thức”.* \[P1\]/);
    expect(readdirSync(out).sort()).toEqual(['bang-tinh.xlsx', 'ket-qua.json', 'phu-luc.docx']);
    expect(saved().annex?.rows).toHaveLength(15);
    expect(severitiesIn(saved())).toEqual(['error', 'fixed', 'info', 'warning']);
  });

  test('stops with 1 over the errors of the annex of 2022 without --force', async () => {
    const { code, stdout } = await tonghop('demo', '--out', out);
    expect(code).toBe(1);
    expect(stdout).toContain('“hính thức”');
    expect(saved().document).toBeNull();
  });

  test('--fix accepts every proposal first, and puts a clean document beside the draft', async () => {
    await tonghop('demo', '--out', out, '--force');
    const { code, stdout } = await tonghop('demo', '--out', out, '--fix');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Đã sửa \d+ chỗ trong \d+ ô theo đề nghị\.\n/);
    expect(stdout).not.toContain('DỰ THẢO');
    expect(readdirSync(out).sort()).toEqual([
      'bang-tinh-da-sua.xlsx',
      'bang-tinh.xlsx',
      'ket-qua-da-sua.json',
      'ket-qua.json',
      'phu-luc-da-sua.docx',
      'phu-luc.docx',
    ]);
    const fixed = saved('ket-qua-da-sua.json');
    expect(severitiesIn(fixed)).not.toContain('error');
    expect(fixed.document?.file).toBe(join(out, 'phu-luc-da-sua.docx'));
    const items = (result: ResultFile) => result.annex?.rows.flatMap((row) => row.items).join('\n');
    expect([items(saved()), items(fixed)]).toEqual([
      expect.stringContaining('hính thức'),
      expect.not.stringContaining('hính thức'),
    ]);
  });

  test('--fix where there is nothing to fix says so, and makes the document', async () => {
    const path = file('a.json', { settings, units });
    const { code, stdout } = await tonghop('demo', '--from', path, '--out', out, '--fix');
    expect(code).toBe(0);
    expect(stdout).toContain('Không có đề nghị nào');
    expect(existsSync(join(out, 'phu-luc-da-sua.docx'))).toBe(true);
  });

  test('--fix does not put right what has no proposal: it still stops with 1', async () => {
    const path = file('a.json', { settings, units: withAnEmptyTab });
    expect((await tonghop('demo', '--from', path, '--out', out, '--fix')).code).toBe(1);
    expect(existsSync(join(out, 'phu-luc-da-sua.docx'))).toBe(false);
  });

  test('--fix says which cells stayed as they were, and why', async () => {
    const entries = [`Đấu tranh với thông tin xấu độc ${'a'.repeat(50_000)}`.slice(0, 50_000)];
    const path = file('a.json', { settings, units: [{ name: 'Xã A', entries, completed: true }] });
    const { stdout } = await tonghop('demo', '--from', path, '--out', out, '--fix');
    expect(stdout).toMatch(/Xã A · ô B5 giữ nguyên: .*50\.000/);
  });

  test('--json prints ket-qua.json and nothing else', async () => {
    const { code, stdout } = await tonghop(
      'demo',
      '--from',
      file('a.json', { settings, units }),
      '--out',
      out,
      '--json',
    );
    expect(code).toBe(0);
    const result = JSON.parse(stdout);
    expect(result).toEqual(saved());
    expect(result).toMatchObject({
      annex: {
        title: 'MỘT SỐ CÁCH LÀM SÁNG TẠO TRONG 6 THÁNG ĐẦU NĂM 2022',
        reference: '(Kèm theo Báo cáo số     -BC/BTGTU, ngày    /    /2022 của Ban Tuyên giáo Tỉnh ủy)',
        rows: [
          { order: 1, unit: 'Xã A', items: ['- Tổ chức hội nghị quý I.', '- Ra mắt mô hình mới.'] },
          { order: 2, unit: 'Xã B', items: [] },
        ],
      },
      findings: expect.any(Array),
      document: { id: expect.any(String), file: join(out, 'phu-luc.docx') },
      calls: {
        read: 2 * 2 + 8,
        write: expect.any(Number),
        other: expect.any(Number),
        byMethod: expect.any(Object),
      },
      ms: expect.any(Number),
    });
  });

  test('settings that are missing are taken from the example, and that is said', async () => {
    const { code, stderr } = await tonghop(
      'demo',
      '--from',
      file('a.json', { units }),
      '--out',
      out,
      '--json',
    );
    expect(code).toBe(0);
    expect(stderr).toContain('lấy theo ví dụ: Cơ quan ban hành, ');
  });

  test('stops with 1 over an error in the entries: findings, but no document', async () => {
    const { code } = await tonghop(
      'demo',
      '--from',
      file('a.json', { settings, units: withAnEmptyTab }),
      '--out',
      out,
    );
    expect(code).toBe(1);
    expect(saved()).toMatchObject({ annex: null, document: null });
    expect(saved().findings).toMatchObject([{ rule: 'empty-tab', severity: 'error', tab: 'Xã C' }]);
    expect(existsSync(join(out, 'phu-luc.docx'))).toBe(false);
  });

  test('the add-on is built first, once, and not for a call that is wrong', async () => {
    prepare.mockClear();
    await tonghop('demo', '--from', file('a.json', { settings, units }), '--out', out);
    expect(prepare).toHaveBeenCalledTimes(1);
    await tonghop('demo', '--foo');
    expect(prepare).toHaveBeenCalledTimes(1);
  });

  test('a document of an earlier run does not stay beside a result that has none', async () => {
    await tonghop('demo', '--from', file('a.json', { settings, units }), '--out', out);
    expect(existsSync(join(out, 'phu-luc.docx'))).toBe(true);
    await tonghop('demo', '--from', file('a.json', { settings, units: withAnEmptyTab }), '--out', out);
    expect(readdirSync(out).sort()).toEqual(['bang-tinh.xlsx', 'ket-qua.json']);
  });

  test('--force goes on over errors and ends with 0', async () => {
    const path = file('a.json', { settings, units: withAnEmptyTab });
    const { code, stdout } = await tonghop('demo', '--from', path, '--out', out, '--force');
    expect(code).toBe(0);
    expect(stdout).toContain('DỰ THẢO');
    expect(existsSync(join(out, 'phu-luc.docx'))).toBe(true);
  });

  test('text that Google would take for a formula is typed, printed and not evaluated', async () => {
    const entries = ['=1+1', '+84 912 345 678', '- 5', '@abc', "'abc"];
    const path = file('a.json', { settings, units: [{ name: 'Xã A', entries }] });
    const { code } = await tonghop('demo', '--from', path, '--out', out);
    expect(code).toBe(0);
    expect(saved().annex?.rows[0]?.items.map((item) => item.replace(/^- /, '').replace(/\.$/, ''))).toEqual(
      entries,
    );
  });

  test('entries below the 200 rows of a new tab are all there', async () => {
    const typed = Array.from({ length: 4 }, (_, i) => `Việc thứ ${i + 1} của xã.`);
    const entries = [...Array.from({ length: 198 }, () => ''), ...typed];
    const path = file('a.json', { settings, units: [{ name: 'Xã A', entries }] });
    expect((await tonghop('demo', '--from', path, '--out', out)).code).toBe(0);
    expect(saved().annex?.rows[0]?.items).toEqual(typed.map((entry) => `- ${entry}`));
  });
});

describe('what is wrong with the call or the file ends with 2, one line on standard error, and nothing written', () => {
  test.each<[string, (string | { json: unknown } | { text: string })[], RegExp]>([
    ['no command', [], /Cách dùng/],
    ['an unknown command', ['tong-hop'], /Cách dùng/],
    ['an unknown option', ['demo', '--foo'], /--foo/],
    ['an option without its value', ['demo', '--from'], /--from/],
    ['run without a workbook', ['run'], /Cách dùng/],
    ['check with --fix, which would keep nothing of it', ['check', 'so.xlsx', '--fix'], /Cách dùng/],
    ['a file that is not there', ['demo', '--from', 'khong-co.json'], /khong-co\.json/],
    ['a workbook that is not there', ['run', 'khong-co.xlsx'], /khong-co\.xlsx/],
    ['text that is no JSON', ['demo', '--from', { text: '{' }], /không phải tệp JSON/],
    ['a list', ['demo', '--from', { json: [] }], /units/],
    ['no units', ['demo', '--from', { json: { units: [] } }], /units/],
    [
      'a unit without a name',
      ['demo', '--from', { json: { units: [{ entries: [] }] } }],
      /đơn vị thứ 1 thiếu “name”/,
    ],
    [
      'a unit without entries',
      ['demo', '--from', { json: { units: [{ name: 'A' }] } }],
      /“entries” của đơn vị thứ 1/,
    ],
    [
      'an entry that is no text',
      ['demo', '--from', { json: { units: [{ name: 'A', entries: [5] }] } }],
      /mục/,
    ],
    [
      'a flag that is no flag',
      ['demo', '--from', { json: { units: [{ name: 'A', entries: [], completed: 'x' }] } }],
      /true/,
    ],
    [
      'a group that is no text',
      ['demo', '--from', { json: { units: [{ name: 'A', entries: [], group: 5 }] } }],
      /“group” của đơn vị thứ 1/,
    ],
    ['an unknown setting', ['demo', '--from', { json: { settings: { Kỳ: 'x' }, units } }], /“Kỳ”/],
    [
      'a setting that is no text',
      ['demo', '--from', { json: { settings: { 'Kỳ báo cáo': 6 }, units } }],
      /“Kỳ báo cáo”/,
    ],
    [
      'an entry that no cell can hold',
      ['demo', '--from', { json: { settings, units: [{ name: 'Xã A', entries: ['a'.repeat(50_001)] }] } }],
      /mục 1 của đơn vị thứ 1 dài hơn 50\.000 ký tự/,
    ],
    ['a folder in place of a file', ['demo', '--from', tmpdir()], /là thư mục/],
    ['a key that is not known', ['demo', '--from', { json: { setting: {}, units } }], /“setting”/],
    [
      'a value that a drop-down does not offer',
      ['demo', '--from', { json: { settings: { 'Thể thức': 'Khác' }, units } }],
      /giá trị “Khác” của mục “Thể thức”/,
    ],
    [
      'a workbook that is none',
      ['run', { text: 'không phải xlsx' }],
      /Không đọc được bảng tính .*: Tệp chỉ có chữ/,
    ],
  ])('%s', async (_, args, message) => {
    const words = args.map((arg) =>
      typeof arg === 'string' ? arg : file('vao', 'json' in arg ? JSON.stringify(arg.json) : arg.text),
    );
    const { code, stdout, stderr } = await tonghop(...words, ...(words[0] === 'demo' ? ['--out', out] : []));
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
    expect(stderr).not.toContain('\n');
    expect(existsSync(out)).toBe(false);
  });

  test('a folder in which one of the files cannot be put: the others are not put there either', async () => {
    mkdirSync(join(out, 'bang-tinh.xlsx'), { recursive: true });
    const path = file('a.json', { settings, units });
    expect((await tonghop('demo', '--from', path, '--out', out)).code).toBe(2);
    expect(readdirSync(out)).toEqual(['bang-tinh.xlsx']);
  });

  test('a folder that cannot be written', async () => {
    const path = file('a.json', { settings, units });
    const { code, stderr } = await tonghop('demo', '--from', path, '--out', file('tep', ''));
    expect(code).toBe(2);
    expect(stderr).toContain('Không ghi được vào thư mục');
  });
});

describe('run and check, on a workbook as Google Sheets downloads it', () => {
  async function book(entries: string[][], name = 'so.xlsx'): Promise<string> {
    const path = join(folder, name);
    writeFileSync(path, await writeXlsx(workbookOf(entries).book));
    return path;
  }

  test('run makes the annex and leaves three files', async () => {
    const { code } = await tonghop('run', await book([['Tổ chức hội nghị quý I.']]), '--out', out);
    expect(code).toBe(0);
    expect(saved().annex?.rows).toEqual([{ order: 1, unit: 'Đơn vị 1', items: ['Tổ chức hội nghị quý I.'] }]);
    const sheets = (await readXlsx(readFileSync(join(out, 'bang-tinh.xlsx')))).sheets.map(({ name }) => name);
    expect(sheets).toEqual(['Đơn vị', 'ĐV 1', 'Phụ lục', 'Cấu hình', 'Nhật ký']);
  });

  test('run --fix accepts every proposal first', async () => {
    const path = await book([['Đấu tranh với thông tin xấu độc.']]);
    expect((await tonghop('run', path, '--out', out, '--fix')).code).toBe(0);
    expect(saved('ket-qua-da-sua.json').annex?.rows[0]?.items).toEqual(['Đấu tranh với thông tin xấu, độc.']);
  });

  test('check finds the errors, writes no file and ends with 1', async () => {
    const path = await book([['Tổ chức hội nghị quý I.'], []]);
    const before = readdirSync(folder);
    const { code, stdout } = await tonghop('check', path, '--json');
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      annex: null,
      document: null,
      findings: [{ rule: 'empty-tab' }],
    });
    expect(readdirSync(folder)).toEqual(before);
  });

  test('check ends with 0 where nothing is wrong', async () => {
    expect((await tonghop('check', await book([['Tổ chức hội nghị quý I.']]))).code).toBe(0);
  });

  test('tab names that the file cut at 31 characters are those of the registry again', async () => {
    const long = [
      'Ban Tuyên giáo và Dân vận Đảng ủy xã Đồng Văn',
      'Ban Tuyên giáo và Dân vận Đảng ủy xã Mèo Vạc',
    ];
    const host = workbookOf(long.map((name) => ({ name, entries: [`Việc của ${name}.`] })));
    const path = join(folder, 'so.xlsx');
    writeFileSync(path, await writeXlsx(host.book));
    expect((await tonghop('run', path, '--out', out)).code).toBe(0);
    expect(saved().annex?.rows.map(({ items }) => items[0])).toEqual(long.map((name) => `Việc của ${name}.`));
  });

  test('a workbook of another layout is answered with what is missing', async () => {
    const path = join(folder, 'so.xlsx');
    writeFileSync(path, await writeXlsx(new Host({ owner: COORDINATOR }).book));
    const { code, stdout } = await tonghop('check', path, '--json');
    expect(code).toBe(1);
    expect(JSON.parse(stdout).findings.map(({ rule }: { rule: string }) => rule)).toEqual([
      'missing-setting',
      'missing-header',
      'unlisted-tab',
    ]);
  });
});

describe('the next period', () => {
  const period = '9 tháng đầu năm 2022';

  async function book(): Promise<string> {
    const path = join(folder, 'so.xlsx');
    writeFileSync(path, await writeXlsx(workbookOf([['Tổ chức hội nghị quý I.'], []]).book));
    return path;
  }

  test('next saves and empties the tabs, and leaves the workbook beside the files of the period that ends', async () => {
    mkdirSync(out, { recursive: true });
    for (const name of ['bang-tinh.xlsx', 'phu-luc.docx']) writeFileSync(join(out, name), 'của kỳ này');
    const { code, stdout } = await tonghop('next', await book(), '--period', period, '--out', out, '--json');
    expect(code).toBe(0);
    expect(readFileSync(join(out, 'bang-tinh.xlsx'), 'utf8')).toBe('của kỳ này');
    expect(readFileSync(join(out, 'phu-luc.docx'), 'utf8')).toBe('của kỳ này');
    const result = saved('ket-qua-ky-sau.json');
    expect(JSON.parse(stdout)).toEqual(result);
    expect(result.rollover).toEqual({
      from: settings['Kỳ báo cáo'],
      to: period,
      archived: { units: 2, entries: 1 },
      cleared: 2,
      left: [],
    });
    const { sheets } = await readXlsx(readFileSync(join(out, 'bang-tinh-ky-sau.xlsx')));
    expect(sheets.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Lưu trữ', 'Kỳ đã lưu', 'ĐV 1', 'ĐV 2']),
    );
  });

  test('the workbook that it left goes on, and nothing of the old period is in the next annex', async () => {
    await tonghop('next', await book(), '--period', period, '--deadline', '15/9/2022', '--out', out);
    const { code } = await tonghop(
      'run',
      join(out, 'bang-tinh-ky-sau.xlsx'),
      '--force',
      '--out',
      join(out, 'sau'),
    );
    expect(code).toBe(1);
    expect(existsSync(join(out, 'sau', 'phu-luc.docx'))).toBe(false);
  });

  test.each([
    ['the same period', ['--period', '6 tháng đầu năm 2022']],
    ['a deadline that is no day', ['--period', period, '--deadline', 'mai']],
    ['no period', []],
    ['--force', ['--period', period, '--force']],
  ])('next refuses %s with one line, and writes nothing', async (_, more) => {
    const { code, stderr } = await tonghop('next', await book(), '--out', out, ...more);
    expect([code, stderr.split('\n').length, existsSync(out)]).toEqual([2, 1, false]);
  });

  test('demo --next shows two periods one after the other, and tells what was copied', async () => {
    const { code } = await tonghop('demo', '--next', period, '--force', '--out', out);
    expect(code).toBe(0);
    const second = JSON.parse(readFileSync(join(out, 'ky-sau', 'ket-qua.json'), 'utf8')) as ResultFile;
    expect(second.annex?.title).toContain('9 THÁNG ĐẦU NĂM 2022');
    expect(second.annex?.rows).toHaveLength(15);
    expect(second.findings.filter(({ rule }) => rule === 'V3').length).toBeGreaterThan(20);
    expect(saved().annex?.title).toContain('6 THÁNG ĐẦU NĂM 2022');
  });
});
