// The sidebar’s page, as it was pushed.
import { runInNewContext } from 'node:vm';
import { Host } from '../../local/host/host';
import { inlineScript } from '../../scripts/build';
import { COORDINATOR } from '../support/workbook';

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
