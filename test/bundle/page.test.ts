// The sidebar’s page, as it was pushed.
import { runInNewContext } from 'node:vm';
import { Host } from '../../local/host/host';
import { builtProject } from '../../local/host/project';
import { inlineScript } from '../../scripts/build';
import { VERSION } from '../../src/contract/version';
import { versionProblem } from '../../src/pages/shared/version-problem';
import { COORDINATOR, clickProduce, workbookOf } from '../support/workbook';

let html: string;

beforeAll(() => {
  const host = new Host({ owner: COORDINATOR });
  host.open(COORDINATOR);
  html = host.click('Tổng hợp', 'Kiểm tra số liệu').dialogs[0]?.html ?? '';
});

test('it is whole: its style, its data and its script are in it, and it asks for no other file', () => {
  expect(html.match(/<style>.+?<\/style>/gs)).toHaveLength(1);
  expect(html.match(/<script\b[^>]*>.+?<\/script>/gs)).toHaveLength(2);
  expect(html).not.toMatch(/<link|src=|\{\{/);
  expect(html).toContain('<html lang="vi">');
});

test('what Google takes for a comment within a template literal cannot be: there is none', () => {
  expect(html).not.toContain('`');
});

test.each([
  'x = "</script><script>"',
  'x = "<!-- <script>"',
  'x = ["</SCRIPT >", "<!--".length]',
  'x = /<!--|<\\/script>/u.test("a<!--b") && `</script><!--`',
])('%s does the same in a script element, and stays inside it', (code) => {
  const inlined = inlineScript(code);
  expect(inlined).not.toMatch(/<\/script|<!--/i);
  expect(runInNewContext(inlined)).toEqual(runInNewContext(code));
});

describe('pages and Code.js of different versions', () => {
  const pages = builtProject().pages;
  const openWith = (page: string, change: (html: string) => string) => {
    const host = new Host({ owner: COORDINATOR, pages: { ...pages, [page]: change(pages[page] ?? '') } });
    host.open(COORDINATOR);
    if (page !== 'home') host.run('setUp', ['run']);
    const item = page === 'share' ? 'Chia sẻ văn bản…' : 'Thiết lập…';
    return host.click('Tổng hợp', item, { answers: () => 'OK' }).dialogs;
  };

  test.each(['home', 'sidebar', 'share'])(
    '%s.html of another version is not shown, and the person is told what to do',
    (page) => {
      const other = (html: string) => html.replace(`content="${VERSION}"`, 'content="9.9.9"');
      const dialogs = openWith(page, other);
      expect(dialogs).toMatchObject([{ kind: 'alert' }]);
      expect(dialogs[0]?.text).toContain(`${page}.html là 9.9.9. Tải lại trang; nếu vẫn vậy`);
    },
  );

  test('a page of before there were versions is not shown either', () => {
    const old = (html: string) => html.replace(/<meta name="version"[^>]*>/, '');
    expect(openWith('sidebar', old)[0]?.text).toContain('sidebar.html là cũ hơn');
  });

  test.each([
    [VERSION, ''],
    ['0.1.0', 'Code.js là 0.1.0. Tải lại trang bảng tính'],
    [undefined, 'Code.js là cũ hơn'],
  ])('a page that a script of version %s opened says so: %j', (version, problem) => {
    expect(versionProblem({ ...(version && { version }) })).toContain(problem);
    expect(versionProblem({ ...(version && { version }) }) === '').toBe(problem === '');
  });
});

test('the log tells the version', () => {
  const host = workbookOf([['Tổ chức hội nghị quý I.']]);
  clickProduce(host);
  expect(host.cell('Nhật ký', 'D2').display).toMatch(/\(phiên bản \d+\.\d+\.\d+\)$/);
});
