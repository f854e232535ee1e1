// What Google finds in the pushed files.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Host } from '../../local/host';
import { COORDINATOR } from './workbook';

const root = join(__dirname, '../..');
const read = (...path: string[]) => readFileSync(join(root, ...path), 'utf8');

const functions = [
  'checkEntries',
  'onEdit',
  'onInstall',
  'onOpen',
  'openAnnexSidebar',
  'openCheckSidebar',
  'produceAnnex',
  'progress',
  'selectCell',
  'setUp',
];

test('the bundle’s functions are those of main.ts, each a top-level declaration', () => {
  const declared = [...read('dist', 'Code.js').matchAll(/^function (\w+)\(\) \{ return App/gm)].map(
    ([, name]) => name,
  );
  expect(declared.sort()).toEqual(functions);
});

test('what the sidebar calls are functions of the bundle, and it calls them in one way only', () => {
  const folder = join(root, 'src', 'sidebar');
  const sources = readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const);
  const called = sources.flatMap(([, text]) =>
    [...text.matchAll(/\bcall\('(\w+)'/g)].map(([, name]) => name),
  );
  expect([...new Set(called)].sort()).toEqual(['checkEntries', 'produceAnnex', 'progress', 'selectCell']);
  for (const name of called) expect(functions).toContain(name);
  const callers = sources.filter(([, text]) => text.includes('withSuccessHandler'));
  expect(callers.map(([name]) => name)).toEqual(['call.ts']);
});

test('the menu is there before anything was granted, and every item runs a function of the bundle', () => {
  const host = new Host({ owner: COORDINATOR });
  const menus = host.open(COORDINATOR, 'NONE');
  expect(menus).toMatchObject([
    {
      title: 'Tổng hợp',
      items: [
        { label: 'Tổng hợp và tạo văn bản', functionName: 'openAnnexSidebar' },
        { label: 'Kiểm tra số liệu', functionName: 'openCheckSidebar' },
        { separator: true },
        { label: 'Thiết lập…', functionName: 'setUp' },
      ],
    },
  ]);
});

test('installing into an open workbook adds the menu', () => {
  const host = new Host({ owner: COORDINATOR });
  host.run('onInstall', [], { trigger: 'LIMITED' });
  expect(host.menus).toHaveLength(1);
});

test('the manifest asks for the four scopes that are needed, and no other', () => {
  const manifest = JSON.parse(read('dist', 'appsscript.json'));
  expect(manifest).toMatchObject({ runtimeVersion: 'V8', timeZone: 'Asia/Ho_Chi_Minh' });
  expect(manifest.oauthScopes.map((scope: string) => scope.split('/').pop()).sort()).toEqual([
    'drive.file',
    'script.container.ui',
    'spreadsheets.currentonly',
    'userinfo.email',
  ]);
});

test('no script id is committed', () => {
  expect(JSON.parse(read('.clasp.json'))).toEqual({ rootDir: 'dist' });
});
