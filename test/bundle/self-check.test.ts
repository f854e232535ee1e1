// The menu item "Tự kiểm tra": what it says follows what Google does, and it leaves nothing behind.
import { lossQuirks } from '../../local/google/drive/conversion';
import { Cells } from '../../local/google/engine/cells';
import { Tabs } from '../../local/google/engine/tabs';
import { defaultQuirks, type Quirks } from '../../local/google/quirks';
import { Host, type RunResult } from '../../local/host/host';
import type { SelfCheck } from '../../src/contract/self-check';
import { countsOf, inOrder, verdictWords } from '../../src/pages/self-check/statement';
import { leftoverText, statementsOf } from '../../src/pages/self-check/statements';
import { refusalOfRun, valueOfRun } from '../support/answers';
import { COORDINATOR, clickProduce, workbookOf } from '../support/workbook';

interface Row {
  /** Mark and word. */
  verdict: string;
  seen: string;
  /** What stands below the row; '' for nothing. */
  advice: string;
}

const HOLDS = '✔ Đúng';
const FAILS = '✖ Không đúng';
const DIFFERS = 'ℹ Khác cũng được';
const UNTRIED = '– Chưa thử được';
const UUID = '01234567-89ab-cdef-0123-456789abcdef';

let host: Host;

beforeEach(() => {
  host = workbookOf([['Tổ chức hội nghị quý I.']]);
  clickProduce(host);
});
afterEach(() => jest.restoreAllMocks());

/** What came of the page's button: what it shows, and the calls it made. */
interface Shown {
  rows: Map<string, Row>;
  /** Why nothing could be tried; else empty. */
  problem: string;
  notes: string[];
  selected: RunResult['selected'];
}

/** Opens the page by the menu, and does what its button does. */
function click(as = COORDINATOR): Shown {
  host.open(as);
  const { dialogs } = host.click('Tổng hợp', 'Tự kiểm tra', { as });
  expect(dialogs).toMatchObject([{ kind: 'modal', title: 'Tự kiểm tra', width: 700, height: 560 }]);
  const run = host.run('selfCheck', [], { as });
  const { selected } = run;
  const problem = refusalOfRun(run);
  if (problem !== '') return { rows: new Map(), problem, notes: [], selected };
  const check = valueOfRun<SelfCheck>(run);
  const statements = statementsOf(check);
  const logged = refusalOfRun(host.run('logSelfCheck', [countsOf(statements)], { as }));
  const rows = inOrder(statements).map(({ question, verdict, seen, advice = '' }): [string, Row] => [
    question,
    { verdict: verdictWords[verdict].join(' '), seen, advice },
  ]);
  const notes = [...check.leftovers.map(leftoverText), ...(logged === '' ? [] : [logged])];
  return { rows: new Map(rows), problem, notes, selected };
}

function check(quirks: Partial<Quirks> = {}): Map<string, Row> {
  Object.assign(host.quirks, quirks);
  return click().rows;
}

/** The questions of one verdict. */
function questions(rows: Map<string, Row>, verdict: string): string[] {
  return [...rows].flatMap(([question, row]) => (row.verdict === verdict ? [question] : []));
}

const MENDED = 'Chỗ mất khi Google chuyển văn bản được sửa lại';

/** What each loss of the conversion makes untrue that the Docs API cannot mend, or is not asked to. */
const lossOf: [question: string, quirk: (typeof lossQuirks)[number]][] = [
  ['Các trang sau có số trang ở đầu trang', 'convertedPageNumber'],
  ['Độ rộng các cột của phụ lục', 'convertedWidths'],
  ['Phụ lục có đường kẻ; phần đầu và chữ ký không', 'convertedBorders'],
];

const allLost = Object.fromEntries(lossQuirks.map((name) => [name, 'lost']));

/** The losses that are mended, by what they are about. */
const mendedLosses: [question: string, quirk: (typeof lossQuirks)[number]][] = [
  ['Hàng tiêu đề của bảng lặp lại ở mỗi trang', 'convertedHeaderRows'],
  ['Trang đầu không có số trang', 'convertedFirstPage'],
  ['Phụ lục sang trang mới, số trang lại từ 1', 'convertedPageStart'],
  ['Khổ giấy, lề (trên, phải, dưới, trái), số trang cách mép', 'convertedMargins'],
  [MENDED, 'convertedWholeRows'],
];

const layout = {
  lost: lossOf.map(([question]) => question),
  kept: [
    ...mendedLosses.map(([question]) => question).filter((question) => question !== MENDED),
    'Phông chữ, cỡ chữ',
    'Chữ còn nguyên, kể cả ký tự lạ',
  ],
};

describe('each assumption', () => {
  type Pair = [question: string, holds: Partial<Quirks>, fails: Partial<Quirks>];
  const must: Pair[] = [
    ["Ô văn bản giữ nguyên “'nháy đầu”", { apostropheInText: 'kept' }, { apostropheInText: 'dropped' }],
    ['Hai lệnh không chạy cùng lúc (khóa tài liệu)', { documentLock: 'lock' }, { documentLock: 'null' }],
    ['Tìm lại được văn bản thử theo dấu mà tiện ích ghi vào nó', { listing: 'atOnce' }, { listing: 'lags' }],
    ['Không ai sửa thì giờ sửa và người sửa không đổi', { settles: 'atOnce' }, { settles: 'later' }],
    ...lossOf.map(([question, quirk]): Pair => [question, { [quirk]: 'kept' }, { [quirk]: 'lost' }]),
  ];
  const mayDiffer: Pair[] = [
    ['Ô thường: “- Tổ chức thử” vẫn là chữ', { dashText: 'text' }, { dashText: 'error' }],
    [
      'Số đã có vẫn là số khi ô được đổi thành văn bản',
      { textFormatOnNumbers: 'keeps' },
      { textFormatOnNumbers: 'converts' },
    ],
    [
      'Đọc cột A:F của tab chỉ có 3 cột thì Google báo lỗi',
      { openRangePastEdge: 'throws' },
      { openRangePastEdge: 'clamps' },
    ],
    [
      'Khóa một tab đã khóa thì Google trả về khóa đã có',
      { secondProtect: 'returns' },
      { secondProtect: 'throws' },
    ],
    ['Tìm và thay được cả ô “hai⏎dòng”', { wholeCellSearch: 'finds' }, { wholeCellSearch: 'findsNothing' }],
    [
      'Tab chép từ tab mẫu không mang theo khóa',
      { templateProtections: 'left' },
      { templateProtections: 'copied' },
    ],
    ['Google cho tiện ích biết email của bạn', { emailVisible: true }, { emailVisible: false }],
  ];

  test.each(must)('“%s” holds with %j and fails, with advice, with %j', (question, holds, fails) => {
    expect(check(holds).get(question)).toMatchObject({ verdict: HOLDS, advice: '' });
    expect(check(fails).get(question)).toMatchObject({
      verdict: FAILS,
      advice: expect.stringMatching(/\S.*\.$/),
    });
  });

  test.each(mayDiffer)(
    '“%s” holds with %j; with %j it does not, and that is no failure',
    (question, holds, differs) => {
      expect(check(holds).get(question)).toMatchObject({ verdict: HOLDS, advice: '' });
      expect(check(differs).get(question)).toMatchObject({
        verdict: DIFFERS,
        advice: expect.stringMatching(/^Không cần làm gì: /),
      });
    },
  );

  test.each(mendedLosses)('“%s” holds all the same with %s lost, because it is mended', (question, quirk) => {
    const rows = check({ [quirk]: 'lost' });
    expect(rows.get(question)?.verdict).toBe(HOLDS);
    expect(rows.get(MENDED)).toMatchObject({
      verdict: HOLDS,
      seen: expect.stringMatching(/^mất [1-9]\d* chỗ, còn 0$/),
    });
  });

  test('a page number that is lost cannot be mended, and the page says how a person does it', () => {
    const row = check({ convertedPageNumber: 'lost' }).get(MENDED);
    expect(row).toMatchObject({ verdict: FAILS, seen: expect.stringContaining('Chèn → Số trang') });
  });

  test('is tried, but for what one script run cannot show', () => {
    const mended = mendedLosses.map(([, quirk]) => quirk);
    const tried = [...mended, ...[...must, ...mayDiffer].flatMap(([, holds]) => Object.keys(holds))];
    // The trial document has no page on its side.
    const unseen = [
      'convertedWholeRows',
      'convertedLandscape',
      'insertedRows',
      'coveredCells',
      'sectionStyles',
    ];
    const elsewhere = [
      'copiedProperties',
      'dialogsInTrigger',
      'editOnUndo',
      'exportAnswer',
      'movedRules',
      'othersFile',
    ];
    expect([...new Set([...tried, ...elsewhere, ...unseen])].sort()).toEqual(
      Object.keys(defaultQuirks).sort(),
    );
  });
});

test('where Google keeps everything, only what needs a person is untried, and it says how to try', () => {
  const rows = check({ dashText: 'text' });
  expect(questions(rows, FAILS)).toEqual([]);
  const untried = [...rows.values()].filter(({ verdict }) => verdict === UNTRIED);
  expect(untried).toHaveLength(7);
  expect(untried.every(({ seen }) => seen.startsWith('Thử bằng tay: '))).toBe(true);
  for (const question of [...layout.lost, ...layout.kept]) expect(rows.get(question)?.verdict).toBe(HOLDS);
});

test('where the conversion loses things, it names those only, what came and what was sent', () => {
  const rows = check({ ...allLost, dashText: 'text' });
  expect(questions(rows, FAILS).sort()).toEqual([MENDED, ...layout.lost].sort());
  expect(rows.get('Độ rộng các cột của phụ lục')?.seen).toMatch(/^53 – 53 – 53 mm \(lẽ ra: 12 – 49 – 104 mm/);
  expect(rows.get(layout.lost[0] ?? '')?.advice).toContain('Chèn → Số trang');
});

test('where Google takes texts for something else, it says what the cells hold', () => {
  jest.spyOn(Cells.prototype, 'setFormat').mockImplementation(() => undefined);
  const rows = check();
  const seen = (text: string) => rows.get(`Ô văn bản giữ nguyên “${text}”`);
  expect(seen('=1+1')).toMatchObject({ verdict: FAILS, seen: '=1+1' });
  expect(seen('01234')).toMatchObject({ verdict: FAILS, seen: 'number 1234' });
  expect(seen('12/5')).toMatchObject({ verdict: FAILS, seen: expect.stringMatching(/^object \w+ \w+ \d+ /) });
  expect(seen('hai⏎dòng')).toMatchObject({ verdict: HOLDS, seen: 'chữ “hai⏎dòng”' });
});

test('where Google does not refuse, it says what came instead', () => {
  const rows = check({ openRangePastEdge: 'clamps' });
  expect(rows.get('Đọc cột A:F của tab chỉ có 3 cột thì Google báo lỗi')?.seen).toMatch(/^trả về [A-Z:\d]+$/);
  expect(rows.get('Khóa một tab đã khóa thì Google trả về khóa đã có')?.seen).toBe('trả về khóa đã có');
});

test('an export that is no file leaves the layout untried, for that reason, and the rest goes on', () => {
  const rows = check({ exportAnswer: 'text' });
  for (const question of [...layout.lost, ...layout.kept]) {
    expect(rows.get(question)).toMatchObject({ verdict: UNTRIED, seen: expect.stringContaining('string') });
  }
  expect(rows.get('Chép được văn bản ra một bản riêng')?.verdict).toBe(HOLDS);
});

test('a Drive that refuses leaves its rows untried, and the tabs are tried all the same', () => {
  jest.spyOn(host.drive, 'createFile').mockImplementation(() => {
    throw new Error('Internal <Error>');
  });
  const { rows } = click();
  expect(rows.get('Google Drive chuyển tệp .docx thành Google Docs')).toMatchObject({ verdict: UNTRIED });
  expect(rows.get('Độ rộng các cột của phụ lục')).toMatchObject({
    verdict: UNTRIED,
    seen: 'Chưa tạo được văn bản thử.',
  });
  expect(rows.get('Tên tab dài được 100 ký tự')?.verdict).toBe(HOLDS);
});

test('a workbook with no room for a tab leaves the tabs untried, and Drive is tried all the same', () => {
  jest.spyOn(Tabs.prototype, 'add').mockImplementation(() => {
    throw new Error('You can’t create more than 200 sheets.');
  });
  const rows = check();
  expect(rows.get('Ô văn bản giữ nguyên “=1+1”')).toMatchObject({
    verdict: UNTRIED,
    seen: expect.stringContaining('200 sheets'),
  });
  expect(rows.get('Chép được văn bản ra một bản riêng')?.verdict).toBe(HOLDS);
});

test('the table begins with what does not hold', () => {
  const { rows } = click();
  expect([...rows.keys()]).toEqual(
    [FAILS, DIFFERS, HOLDS, UNTRIED].flatMap((verdict) => questions(rows, verdict)),
  );
  expect(questions(rows, HOLDS).length).toBeGreaterThan(20);
});

describe('what belongs to the person', () => {
  const files = () => structuredClone([...host.drive.files]);
  const data = () => structuredClone(host.book.sheets.filter(({ name }) => name !== 'Nhật ký'));

  test('is the same before and after, but for one line of the log', () => {
    const before = { files: files(), data: data(), properties: structuredClone(host.properties) };
    const logged = host.cell('Nhật ký', 'C2').display;
    click();
    expect({ files: files(), data: data(), properties: host.properties }).toEqual(before);
    expect(host.cell('Nhật ký', 'C2').display).toBe('Tự kiểm tra');
    expect(host.cell('Nhật ký', 'D2').display).toMatch(
      /^0 không đúng, 1 khác cũng được, \d+ đúng, 7 chưa thử được\. \(phiên bản/,
    );
    expect(host.cell('Nhật ký', 'C3').display).toBe(logged);
  });

  test('is the same where Google gives no lock, and the log has its line', () => {
    host.quirks.documentLock = 'null';
    expect(click().notes).toEqual([]);
    expect(host.cell('Nhật ký', 'C2').display).toBe('Tự kiểm tra');
  });

  test('is not even reached before the person presses the button of the page', () => {
    const before = structuredClone(host.book);
    host.open(COORDINATOR);
    const { dialogs, calls } = host.click('Tổng hợp', 'Tự kiểm tra', { as: COORDINATOR });
    expect(dialogs[0]?.html).toContain('mất khoảng nửa phút');
    expect(calls).toMatchObject({ read: 0, write: 0 });
    expect(host.book).toEqual(before);
  });

  test('is before the person again: the tab they looked at', () => {
    host.activate(COORDINATOR, host.as(COORDINATOR).tabs.idOf('ĐV 1') ?? 0);
    expect(click().selected?.sheetId).toBe(host.as(COORDINATOR).tabs.idOf('ĐV 1'));
  });

  test('a workbook that was never set up gets no tab', () => {
    host = new Host({ owner: COORDINATOR });
    const tabs = host.tabs();
    expect(questions(click().rows, HOLDS).length).toBeGreaterThan(20);
    expect(host.tabs()).toEqual(tabs);
  });
});

describe('what an earlier run left behind', () => {
  test('a tab is removed, but none that only sounds like it', () => {
    const { tabs } = host.as(COORDINATOR);
    for (const name of [`Tự kiểm tra ${UUID}`, 'Tự kiểm tra', 'Tự kiểm tra 2026']) tabs.add(name, 0, null);
    const before = host.tabs();
    host.activate(COORDINATOR, tabs.idOf(`Tự kiểm tra ${UUID}`) ?? 0);
    expect(click().problem).toBe('');
    expect(host.tabs()).toEqual(before.filter((name) => !name.includes(UUID)));
  });

  test('what Google does not remove is named, and removed by the next run', () => {
    const removeFile = jest.spyOn(host.drive, 'deleteFile').mockImplementation(() => {
      throw new Error('Internal Error');
    });
    const removeTab = jest.spyOn(Tabs.prototype, 'delete').mockImplementation(() => {
      throw new Error('Service error');
    });
    const { tabs, files } = { tabs: host.tabs(), files: [...host.drive.files.keys()] };
    const { notes } = click();
    const leftTabs = host.tabs().filter((name) => !tabs.includes(name));
    const leftFiles = [...host.drive.files.keys()].filter((id) => !files.includes(id));
    expect([leftTabs.length, leftFiles.length]).toEqual([2, 2]);
    const named = leftFiles.map((id) => `văn bản “Tự kiểm tra \\(văn bản thử\\)” .*/document/d/${id}/edit`);
    for (const name of [...leftTabs.map((tab) => `tab “${tab}”`), ...named]) {
      expect(notes).toContainEqual(
        expect.stringMatching(new RegExp(`^Chưa xóa được ${name}: hãy xóa bằng tay`)),
      );
    }
    removeFile.mockRestore();
    removeTab.mockRestore();
    expect(click().notes).toEqual([]);
    expect(host.tabs()).toEqual(tabs);
    expect([...host.drive.files.keys()]).toEqual(files);
  });

  test('a Doc that the person removed meanwhile is no problem', () => {
    jest.spyOn(host.drive, 'deleteFile').mockImplementation(() => {
      throw new Error('Internal Error');
    });
    const files = [...host.drive.files.keys()];
    click();
    jest.restoreAllMocks();
    for (const id of host.drive.files.keys()) if (!files.includes(id)) host.drive.remove(id);
    expect(click().notes).toEqual([]);
  });
});

test('another run in the same workbook is waited for, then named; nothing was made', () => {
  host.lockHeldElsewhere = true;
  const before = structuredClone(host.book);
  expect(click().problem).toContain('lượt chạy khác');
  expect(host.book).toEqual(before);
});

test('the log that may not be written is told above the table', () => {
  const colleague = 'dongnghiep@example.gov.vn';
  host.share(colleague);
  const { rows, notes } = click(colleague);
  expect(notes).toEqual([expect.stringMatching(/^Chưa ghi được vào tab “Nhật ký”/)]);
  expect(rows.get('Chép được văn bản ra một bản riêng')?.verdict).toBe(HOLDS);
});

test.each([
  [{ fails: '<b>', differs: 0, holds: 1, untried: 2 }],
  [{ fails: -1, differs: 0, holds: 1, untried: 2 }],
  [{ fails: 0.5, differs: 0, holds: 1, untried: 2 }],
  [{}],
])('nothing but whole numbers gets into the log: %j', (counts) => {
  const before = structuredClone(host.book);
  expect(refusalOfRun(host.run('logSelfCheck', [counts]))).toContain('không đúng dạng');
  expect(host.book).toEqual(before);
});
