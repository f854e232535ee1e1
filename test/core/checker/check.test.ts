import * as check from '../../../src/core/checker/check';
import { Dictionary } from '../../../src/core/checker/dictionary';
import { cleanEntry } from '../../../src/core/checker/entry-text';
import { batchRules, checkRules } from '../../../src/core/checker/rules';
import type { UnitReport } from '../../../src/core/model/unit';
import { proseOf } from '../../../src/core/text/prose';
import { verdict } from '../../../src/core/wording/verdict';

function report(texts: string[], changes: Partial<UnitReport> = {}): UnitReport {
  const entries = texts.map((text, i) => ({ cell: `B${i + 5}`, text, clean: cleanEntry(text) }));
  const unit = { name: 'Đơn vị A', tab: 'A', email: '', cell: 'B2' };
  return {
    unit,
    tab: 'A',
    periodLine: '',
    banner: '',
    stamp: '',
    entries,
    completed: false,
    nothingToReport: false,
    findings: [],
    ...changes,
  };
}

const context = { dictionary: new Dictionary() };
const checkReport = (of: UnitReport) => check.checkReport(of, false, context);

test('what is an error is so by its own cell, so that the column Kiểm tra never calls right what the check calls wrong', () => {
  const isError = ({ severity }: { severity: string }) => severity === 'error';
  expect(batchRules.filter(isError)).toEqual([]);
  const errors = checkRules.filter(isError);
  expect(errors.length).toBeGreaterThan(5);
  for (const { id, fires, find } of errors) {
    for (const [text] of fires) expect([id, text, find(proseOf(text), context).length]).not.toContain(0);
  }
});

test('a tab with entries raises nothing', () => {
  expect(checkReport(report(['Tổ chức hội nghị.']))).toEqual([]);
});

test.each([[[]], [['-', '•']]])('a tab with no content (%j) is an error until the unit says so', (texts) => {
  const place = { unit: 'Đơn vị A', tab: 'A' };
  expect(checkReport(report(texts))).toMatchObject([{ rule: 'empty-tab', severity: 'error', ...place }]);
  expect(checkReport(report(texts, { nothingToReport: true }))).toEqual([]);
});

test('a tab with nothing but the words that there is nothing is not called empty', () => {
  expect(checkReport(report(['Không phát sinh.', '-']))).toEqual([]);
});

test('once the deadline has passed, a tab with no content is a warning and the annex does without it', () => {
  expect(check.checkReport(report([]), true, context)).toMatchObject([
    { rule: 'empty-tab', severity: 'warning' },
  ]);
  expect(check.checkReport(report([], { nothingToReport: true }), true, context)).toEqual([]);
});

test('entries beside a declaration of nothing to report are a warning', () => {
  const findings = checkReport(report(['Tổ chức hội nghị.'], { nothingToReport: true }));
  expect(findings).toMatchObject([{ rule: 'false-declaration', severity: 'warning' }]);
});

test('a tab that could not be read is not called empty as well', () => {
  const unreadable = { rule: 'missing-header', severity: 'error' as const, unit: '', tab: 'A', cell: '' };
  const findings = [{ ...unreadable, start: 0, end: 0, message: '', suggestions: [] }];
  expect(checkReport(report([], { findings }))).toEqual(findings);
});

test('text in an old encoding is an error at its cell', () => {
  const findings = checkReport(report(['Uû ban nh©n d©n tØnh Hµ Giang']));
  expect(findings).toMatchObject([{ rule: 'UNI1', severity: 'error', cell: 'B5' }]);
});

describe('phrases of the department', () => {
  const proposalsFor = (text: string, wrong: string, right: string) => {
    const dictionary = new Dictionary([{ kind: 'phrase', text: wrong, right, rule: '' }]);
    const [entry] = report([text]).entries;
    if (!entry) throw new Error('no entry');
    return check
      .checkEntry('A', 'A', entry, { dictionary })
      .filter(({ rule }) => rule === 'P2')
      .map(({ suggestions }) => suggestions[0]);
  };

  test.each([
    ['Họp khối cơ quan và Khối cơ quan xã.', 'khối cơ quan', 'đảng ủy xã', ['đảng ủy xã', 'Đảng ủy xã']],
    ['Phối hợp với BTG tỉnh.', 'BTG', 'Ban Tuyên giáo', ['Ban Tuyên giáo']],
    ['Họp ban a và ban a với b.', 'ban a', 'ban a với b', ['ban a với b']],
    ['Dùng zalo, Zalo.', 'zalo', 'Zalo', []],
    ['Xem zalo.vn và zalo.', 'zalo.vn', '', []],
    ['Xem bản tin trên mạng.', 'mạng tin.vn', 'báo', []],
  ])('in %j, %j is to be %j', (text, wrong, right, proposals) => {
    expect(proposalsFor(text, wrong, right)).toEqual(proposals);
  });
});

test('a message quotes a text with quotes in marks of another kind', () => {
  const [found] = checkReport(report(['Mô hình “Con nuôi Công an xã.'])).filter(({ rule }) => rule === 'G1');
  expect(found?.message).toMatch(/^«“Con»: /);
});

test('a rule that the department turned off is silent, an optional one speaks only when turned on', () => {
  const [entry] = report(['Tổ chức hính thức thi lí luận.']).entries;
  if (!entry) throw new Error('no entry');
  const row = { text: '', right: '' };
  const changed = new Dictionary([
    { ...row, kind: 'off', rule: 'P1' },
    { ...row, kind: 'on', rule: 'O3' },
  ]);
  const rules = (dictionary: Dictionary) =>
    check.checkEntry('A', 'A', entry, { dictionary }).map(({ rule }) => rule);
  expect(rules(new Dictionary())).toEqual(['P1']);
  expect(rules(changed)).toEqual(['O3']);
});

describe('a cell of which one rule has too much to say', () => {
  const many = `${'hính thức, '.repeat(60)}xử dụng.`;
  const found = (texts: string[], dictionary = new Dictionary()) => {
    const [entry] = report(texts).entries;
    if (!entry) throw new Error('no entry');
    return check.checkEntry('A', 'A', entry, { dictionary }).filter(({ rule }) => rule === 'P1');
  };

  test('is told of in fifty places, the last of which says how many more there are', () => {
    const told = found([many]);
    expect(told).toHaveLength(50);
    expect(told[48]?.message).not.toContain('chỗ nữa');
    expect(told[49]?.message).toMatch(/ Còn 11 chỗ nữa trong ô này\.$/);
  });

  test('is told of what stands after any number of places that are ignored', () => {
    const ignored = new Dictionary([{ kind: 'ignored', text: 'hính thức', right: '', rule: 'P1' }]);
    expect(found([many], ignored).map(({ suggestions }) => suggestions)).toEqual([['sử dụng']]);
  });

  test('has no more places and no longer messages where the rule looks at all reports', () => {
    const ways = Array.from({ length: 60 }, (_, i) => `BCĐ-${i} và BCĐ ${i}, BCĐ${i}`).join('; ');
    const told = check.checkBatch([report([ways])], context).filter(({ rule }) => rule === 'A2');
    expect(told).toHaveLength(50);
    expect(told[49]?.message).toMatch(/ Còn 70 chỗ nữa trong ô này\.$/);
  });
});

describe('what a unit reads beside its entry', () => {
  const say = (severity: 'error' | 'warning' | 'fixed', message: string) => ({
    ...{ rule: 'X', unit: '', tab: '', cell: '', start: 0, end: 0, suggestions: [] },
    severity,
    message,
  });

  test.each([
    [[], '✔ Hợp lệ'],
    [[say('fixed', 'Một.'), say('fixed', 'Một.')], '✎ Tự sửa khi tổng hợp: Một.'],
    [
      [say('fixed', 'Ba.'), say('error', 'Một.'), say('warning', 'Hai.')],
      '✖ Lỗi: Một.\n⚠ Cảnh báo: Hai.\n✎ Tự sửa khi tổng hợp: Ba.',
    ],
  ])('of %j', (findings, text) => {
    expect(verdict(findings)).toBe(text);
  });
});

describe('an abbreviation', () => {
  const said = (texts: string[]) => checkReport(report(texts)).map(({ rule, cell }) => `${rule} ${cell}`);

  test('that a row above explains is known in the rows below', () => {
    const explained = 'Mở trang thông tin điện tử (TTĐT) ở 05 xã.';
    expect(said([explained, 'Đăng 12 tin trên TTĐT xã.'])).toEqual([]);
    expect(said(['Đăng 12 tin trên TTĐT xã.', explained])).toEqual(['A1 B5']);
  });

  test('that is called so for short is known in the rows below', () => {
    const explained = 'Họp Ban Điều hành (sau đây gọi tắt là BĐH).';
    expect(said([explained, 'BĐH phân công 05 thành viên.'])).toEqual([]);
  });
});

test('what a rule guesses is marked, and what it knows is not', () => {
  const found = checkReport(report(['Họp của của xã về hính thức mới.']));
  expect(found).toMatchObject([{ rule: 'R1', isGuess: true }, { rule: 'P1' }]);
  expect(found[1]).not.toHaveProperty('isGuess');
});

describe('house style', () => {
  const row = { kind: 'on' as const, text: '', right: '', rule: '' };
  const sets = ['L1', 'L2', 'L3', 'L4'].map((rule) => ({ ...row, rule }));
  const saidOf = (text: string, rows: ConstructorParameters<typeof Dictionary>[0]) =>
    check
      .checkReport(report([text]), false, { dictionary: new Dictionary(rows) })
      .map(({ rule, severity, suggestions: [right] }) => [rule, severity, right]);

  test('is nobody’s until it is turned on, and then no more than a hint', () => {
    const text = 'UBND xã đảm bảo quyền của nhân dân, tặng 5 suất.';
    expect(saidOf(text, [])).toEqual([]);
    expect(saidOf(text, sets)).toEqual([
      ['L2', 'info', 'Ủy ban nhân dân'],
      ['L1', 'info', 'bảo đảm'],
      ['L3', 'info', 'Nhân dân'],
      ['L4', 'info', '05'],
    ]);
  });

  test('of several rows about a set the last one counts', () => {
    const [on, off] = [
      { ...row, rule: 'L1' },
      { ...row, kind: 'off' as const, rule: 'l1' },
    ];
    expect(saidOf('Đã đảm bảo an ninh.', [off, on])).toEqual([['L1', 'info', 'bảo đảm']]);
    expect(saidOf('Đã đảm bảo an ninh.', [on, off])).toEqual([]);
  });

  test.each([
    ['Đã mở 5 lớp tập huấn.', [], [['Q0', 'info', '05']]],
    [
      'Đã đảm bảo an ninh.',
      [{ ...row, kind: 'phrase', text: 'đảm bảo', right: 'giữ' }],
      [['P2', 'warning', 'giữ']],
    ],
    ['Phối hợp với UBND xã.', [{ ...row, kind: 'abbreviation', text: 'UBND' }], []],
  ] as const)(
    'is silent where another rule proposes, or the dictionary says otherwise: %s',
    (text, rows, said) => {
      expect(saidOf(text, [...sets, ...rows])).toEqual(said);
    },
  );
});

test('a text that is right for every rule is right inside a sentence, and not written in another way', () => {
  const dictionary = new Dictionary([
    { kind: 'ignored', text: 'bản Hính thức', right: '', rule: 'Mọi quy tắc' },
  ]);
  const rulesOf = (text: string) =>
    check.checkReport(report([text]), false, { dictionary }).map(({ rule }) => rule);
  expect(rulesOf('Tại bản Hính thức cũ; Bản Hính thức mới.')).toEqual([]);
  expect(rulesOf('Tại bản hính thức cũ.')).toEqual(['P1']);
  expect(rulesOf('Tại bản Hính thức có hính thức mới.')).toEqual(['P1']);
});
