// What Google finds in the pushed files.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { Host } from '../../local/host/host';
import { madeText, wholeStrings } from '../../scripts/build';
import { commandLabels as homeCommands } from '../../src/pages/home/today';
import { commandLabels } from '../../src/pages/sidebar/commands';
import { COORDINATOR } from '../support/workbook';

const root = join(__dirname, '../..');
const read = (...path: string[]) => readFileSync(join(root, ...path), 'utf8');

const functions = [
  'addUnits',
  'addWords',
  'adoptPeriod',
  'applyFixes',
  'approveUnits',
  'beginPeriod',
  'changeAccess',
  'checkEntries',
  'documentAccess',
  'hiddenRows',
  'homeView',
  'ignoreFinding',
  'logSelfCheck',
  'makeReminder',
  'noteReminded',
  'onEdit',
  'onInstall',
  'onOpen',
  'openAnnexSidebar',
  'openBoard',
  'openCheckSidebar',
  'openDictionary',
  'openDictionarySidebar',
  'openHome',
  'openLocks',
  'openPeriodsPage',
  'openReminders',
  'openSelfCheck',
  'openSetUpSidebar',
  'openShareDialog',
  'periodPlan',
  'produceAnnex',
  'progress',
  'remakeDocument',
  'removeAccess',
  'restoreApproved',
  'returnUnit',
  'roundView',
  'saveSettings',
  'selectCell',
  'selfCheck',
  'sendReminder',
  'setLocks',
  'setUp',
  'shareByLink',
  'shareWith',
  'showPeriod',
  'stopRun',
  'takeBack',
  'undoPeriod',
  'updatePeriodLines',
  'viewPeriod',
];

test('what is pushed is the script, its pages and the manifest', () => {
  const names = readdirSync(join(root, 'dist')).filter((name) => !name.startsWith('.'));
  expect(names.sort()).toEqual([
    'Code.js',
    'appsscript.json',
    'home.html',
    'lexicon.html',
    'periods.html',
    'round.html',
    'self-check.html',
    'share.html',
    'sidebar.html',
  ]);
});

test.each([
  'Code.js',
  'home.html',
  'periods.html',
  'round.html',
  'self-check.html',
  'share.html',
  'sidebar.html',
  'lexicon.html',
])('%s has no line that the Apps Script editor would not draw to its end', (name) => {
  const lengths = read('dist', name)
    .split('\n')
    .map((line) => line.length);
  expect(Math.max(...lengths)).toBeLessThan(10_000);
});

test.each([
  ['x="a\\\nb"', 'x="ab"'],
  ['x="a\\\\\\\nb"', 'x="a\\\\b"'],
  ['x=`a\\\\\nb`', 'x=`a\\\\\nb`'],
  ['x=1;\ny=2', 'x=1;\ny=2'],
])('%j is written as %j, which does the same', (code, whole) => {
  expect(wholeStrings(code)).toBe(whole);
  expect(runInNewContext(whole)).toBe(runInNewContext(code));
});

test('the installation guide tells of every file that is to be pasted', () => {
  const guide = read('docs', 'cai-dat.md');
  const names = readdirSync(join(root, 'dist')).filter((name) => !name.startsWith('.'));
  for (const name of names) expect(guide).toContain(`\`${name.replace('.html', '')}`);
});

test('the build tells every file that it made, and no other', () => {
  const told = madeText().match(/^ {2}\S+(?= +\d+ KB$)/gm) ?? [];
  expect(told.map((name) => name.trim()).sort()).toEqual(
    readdirSync(join(root, 'dist'))
      .filter((name) => !name.startsWith('.'))
      .sort(),
  );
});

test.each(['home.html', 'periods.html', 'round.html', 'self-check.html', 'share.html', 'sidebar.html'])(
  '%s is not in the script, which is loaded at every keystroke',
  (page) => {
    const [style = ''] = /(?<=<style>).+(?=<\/style>)/s.exec(read('dist', page)) ?? [];
    expect(style.length).toBeGreaterThan(0);
    expect(read('dist', 'Code.js')).not.toContain(style);
  },
);

test.each([
  ['Bắt đầu', 'home'],
  ['Kiểm tra số liệu', 'sidebar'],
  ['Chia sẻ văn bản…', 'share'],
  ['Theo dõi tiến độ', 'round'],
  ['Kỳ báo cáo mới…', 'periods'],
  ['Tự kiểm tra', 'self-check'],
])('%s says which file is missing when only the script was pasted', (item, page) => {
  const host = new Host({ owner: COORDINATOR, pages: {} });
  host.open(COORDINATOR);
  host.run('setUp', ['run']);
  const { dialogs } = host.click('Tổng hợp', item);
  expect(dialogs).toMatchObject([{ text: expect.stringContaining(`thiếu tệp ${page}.html`) }]);
});

test('the bundle’s functions are those of main.ts, each a top-level declaration', () => {
  const declared = [...read('dist', 'Code.js').matchAll(/^function (\w+)\(\) \{ return App/gm)].map(
    ([, name]) => name,
  );
  expect(declared.sort()).toEqual(functions);
});

const sourcesIn = (folder: string) =>
  readdirSync(join(root, 'src/pages', folder))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => [name, read('src/pages', folder, name)] as const);

test.each([
  [
    'sidebar',
    [
      'addWords',
      'adoptPeriod',
      'applyFixes',
      'checkEntries',
      'hiddenRows',
      'ignoreFinding',
      'openBoard',
      'openDictionary',
      'openHome',
      'openLocks',
      'openPeriodsPage',
      'openReminders',
      'openSelfCheck',
      'openShareDialog',
      'produceAnnex',
      'progress',
      'selectCell',
      'setUp',
      'stopRun',
      'updatePeriodLines',
    ],
  ],
  [
    'home',
    [
      'addUnits',
      'homeView',
      'noteReminded',
      'openAnnexSidebar',
      'openBoard',
      'openCheckSidebar',
      'openDictionarySidebar',
      'openLocks',
      'openPeriodsPage',
      'openReminders',
      'openSelfCheck',
      'openSetUpSidebar',
      'openShareDialog',
      'progress',
      'saveSettings',
      'selectCell',
      'setUp',
      'stopRun',
    ],
  ],
  [
    'periods',
    [
      'beginPeriod',
      'periodPlan',
      'progress',
      'remakeDocument',
      'showPeriod',
      'stopRun',
      'undoPeriod',
      'viewPeriod',
    ],
  ],
  [
    'round',
    [
      'approveUnits',
      'makeReminder',
      'noteReminded',
      'openHome',
      'progress',
      'restoreApproved',
      'returnUnit',
      'roundView',
      'selectCell',
      'sendReminder',
      'setLocks',
      'stopRun',
      'takeBack',
      'updatePeriodLines',
    ],
  ],
  ['self-check', ['logSelfCheck', 'selfCheck']],
  ['share', ['changeAccess', 'documentAccess', 'removeAccess', 'shareByLink', 'shareWith']],
])('what the page in src/pages/%s calls are functions of the bundle', (folder, names) => {
  const called = sourcesIn(folder).flatMap(([, text]) =>
    [...text.matchAll(/\bcall\('(\w+)'/g)].map(([, name]) => name),
  );
  if (folder === 'sidebar') called.push(...Object.keys(commandLabels));
  if (folder === 'home') called.push(...Object.keys(homeCommands));
  expect([...new Set(called)].sort()).toEqual(names);
  for (const name of called) expect(functions).toContain(name);
});

test('the pages call the script in one way only', () => {
  const callers = ['shared', 'home', 'sidebar', 'share', 'self-check', 'periods', 'round']
    .flatMap(sourcesIn)
    .filter(([, text]) => text.includes('withSuccessHandler'));
  expect(callers.map(([name]) => name)).toEqual(['call.ts']);
});

test('the menu is there before anything was granted, and every item runs a function of the bundle', () => {
  const host = new Host({ owner: COORDINATOR });
  const menus = host.open(COORDINATOR, 'NONE');
  expect(menus).toMatchObject([
    {
      title: 'Tổng hợp',
      items: [
        { label: 'Bắt đầu', functionName: 'openHome' },
        { separator: true },
        { label: 'Tổng hợp và tạo văn bản', functionName: 'openAnnexSidebar' },
        { label: 'Kiểm tra số liệu', functionName: 'openCheckSidebar' },
        { separator: true },
        { label: 'Theo dõi tiến độ', functionName: 'openBoard' },
        { label: 'Đôn đốc đơn vị chưa nộp…', functionName: 'openReminders' },
        { label: 'Khóa/mở nhập liệu…', functionName: 'openLocks' },
        { separator: true },
        { label: 'Chia sẻ văn bản…', functionName: 'openShareDialog' },
        { separator: true },
        { label: 'Kỳ báo cáo mới…', functionName: 'openPeriodsPage' },
        { separator: true },
        { label: 'Thiết lập…', functionName: 'openSetUpSidebar' },
        { label: 'Tự kiểm tra', functionName: 'openSelfCheck' },
      ],
    },
  ]);
});

test('every item of the menu has a button in the sidebar and on the first page', () => {
  const [menu] = new Host({ owner: COORDINATOR }).open(COORDINATOR, 'NONE');
  const [first, ...labels] = (menu?.items ?? []).flatMap((item) => ('label' in item ? [item.label] : []));
  expect([first, labels.length]).toEqual(['Bắt đầu', 9]);
  const onFirstPage = Object.values<string>(homeCommands);
  expect(labels.filter((label) => !onFirstPage.includes(label))).toEqual([]);
  const page = read('src/pages/sidebar/sidebar.html');
  const offered = Object.values<string>(commandLabels);
  expect(labels.filter((label) => !offered.includes(label) && !page.includes(`>${label}</button>`))).toEqual(
    [],
  );
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
