// Which Apps Script projects the build is pushed into.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { knownProjects, remember } from '../../scripts/push';

const ID = '1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789-_bCdEfGhIjKlMnOpQrS';
const OTHER = ID.replace('1A', '1B');

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'push-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

test.each([
  ID,
  `https://script.google.com/u/0/home/projects/${ID}/edit`,
  `https://script.google.com/d/${ID}/edit?usp=drive_web`,
])('%s is remembered in a file that clasp reads', (address) => {
  expect(remember(folder, address)).toBe('local');
  const file = readFileSync(join(folder, '.clasp.local.json'), 'utf8');
  expect(JSON.parse(file)).toEqual({ scriptId: ID, rootDir: 'dist' });
});

test.each([
  ['https://docs.google.com/spreadsheets/d/1BxiMVs0XRA5nFMdKvBdBZjgmUUqptlbs74OgvE2upms/edit', 'bảng tính'],
  ['1BxiMVs0XRA5nFMdKvBdBZjgmUUqptlbs74OgvE2upms', 'không phải mã tập lệnh'],
  ['--force', 'không phải mã tập lệnh'],
])('%s names no project, and nothing is remembered', (address, problem) => {
  expect(() => remember(folder, address)).toThrow(problem);
  expect(knownProjects(folder)).toEqual([]);
});

test('several projects have a name each', () => {
  remember(folder, OTHER, 'xa-2');
  remember(folder, ID, 'tinh');
  expect(knownProjects(folder)).toEqual(['tinh', 'xa-2']);
});

test('a project that is known keeps its name', () => {
  remember(folder, ID, 'tinh');
  expect(remember(folder, ID)).toBe('tinh');
  expect(knownProjects(folder)).toEqual(['tinh']);
});

test('a name that another project has is refused, and that project stays known', () => {
  remember(folder, ID, 'tinh');
  expect(() => remember(folder, OTHER, 'tinh')).toThrow('dự án khác');
  expect(readFileSync(join(folder, '.clasp.tinh.json'), 'utf8')).toContain(ID);
});

test('a file without a script id, as a failed create-script leaves it, is no project and may get one', () => {
  writeFileSync(join(folder, '.clasp.local.json'), '{"rootDir": "dist"}');
  expect(knownProjects(folder)).toEqual([]);
  expect(remember(folder, ID)).toBe('local');
  expect(knownProjects(folder)).toEqual(['local']);
});

test.each(['../x', 'tỉnh', ''])('the name "%s" would be no file of ours, and is refused', (name) => {
  expect(() => remember(folder, ID, name)).toThrow('chỉ được gồm');
});
