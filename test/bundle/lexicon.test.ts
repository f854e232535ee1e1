// The lexicon's file beside the script: read when everything is checked, never at a keystroke.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Host } from '../../local/host/host';
import type { SelfCheck } from '../../src/contract/self-check';
import { valueOfRun } from '../support/answers';
import { COORDINATOR, click, clickProduce, workbookOf } from '../support/workbook';

const READS = 'HtmlService.createHtmlOutputFromFile';
const SLIP = 'Đẩy mạnh sản suất nông nghiệp.';

const code = readFileSync(join(__dirname, '../../dist/Code.js'), 'utf8');
const pages = Object.fromEntries(
  ['home', 'sidebar'].map((name) => [name, readFileSync(join(__dirname, `../../dist/${name}.html`), 'utf8')]),
);

const rulesOf = (findings: { rule: string }[]) => findings.map(({ rule }) => rule);

test.each<[string, (host: Host) => { findings: { rule: string }[] }]>([
  ['Kiểm tra số liệu', (host) => click(host, 'Kiểm tra số liệu')],
  ['Tổng hợp và tạo văn bản', (host) => clickProduce(host)],
])('%s tells the wrong word', (_, run) => {
  const { findings } = run(workbookOf([[SLIP]]));
  expect(findings).toContainEqual(
    expect.objectContaining({ rule: 'W1', severity: 'warning', cell: 'B5', suggestions: ['sản xuất'] }),
  );
});

test('a keystroke does not read the file, and says nothing of the word', () => {
  const host = workbookOf([[]]);
  const calls = host.type(COORDINATOR, 'ĐV 1', 'B5', SLIP)?.calls;
  expect(calls?.write).toBeGreaterThan(0);
  expect(calls?.byMethod).not.toHaveProperty([READS]);
  expect(host.cell('ĐV 1', 'C5').display).not.toContain('sản xuất');
});

test.each<[string, Record<string, string>]>([
  ['is missing', {}],
  ['is of another version', { lexicon: 'tonghop-lexicon-0 1 30 0' }],
  ['is empty', { lexicon: '' }],
])('where the file %s, everything else is checked, and one line says which file to paste', (_, more) => {
  const host = workbookOf([[SLIP, 'Đổi mới hính thức.']], { code, pages: { ...pages, ...more } });
  const { findings, status } = click(host, 'Kiểm tra số liệu');
  expect(status).toBe('stopped');
  expect(rulesOf(findings)).toContain('P1');
  expect(rulesOf(findings)).not.toContain('W1');
  const told = findings.filter(({ rule }) => rule === 'no-lexicon');
  expect(told).toHaveLength(1);
  expect(told[0]).toMatchObject({ severity: 'warning', message: expect.stringContaining('lexicon.html') });
});

test('a proposal that is taken leaves the other wrong words of the cell told', () => {
  const host = workbookOf([['Đẩy mạnh sản suất, tập chung nguồn lực.']]);
  const { findings, texts } = click(host, 'Kiểm tra số liệu');
  const [first] = findings.filter(({ rule }) => rule === 'W1');
  const [text] = texts.filter(({ cell }) => cell === 'B5');
  if (!first || !text) throw new Error('nothing found');
  const edits = [{ start: first.start, end: first.end, replacement: 'sản xuất' }];
  const { result } = host.run('applyFixes', [[{ ...text, edits }]]);
  expect(result).toMatchObject({
    ok: true,
    value: { fixed: [{ text: 'Đẩy mạnh sản xuất, tập chung nguồn lực.' }] },
  });
  expect(JSON.stringify(result)).toContain('tập trung');
});

test('the self-check tells whether Google reads the file', () => {
  const trialOf = (host: Host) => {
    const { trials } = valueOfRun<SelfCheck>(host.run('selfCheck', []));
    return trials.find(({ key }) => key === 'lexicon')?.outcome;
  };
  const host = workbookOf([[]]);
  expect(trialOf(host)).toEqual({ holds: true, seen: expect.stringMatching(/^\d+ ms$/) });
  const without = workbookOf([[]], { code, pages });
  expect(trialOf(without)).toEqual({ holds: false, seen: expect.stringContaining('lexicon.html') });
});
