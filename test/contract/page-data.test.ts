import { type Command, pageJson } from '../../src/contract/page-data';

test('data cannot end the script element that holds it, and is read back as it was', () => {
  const data = { version: '0.2.0', start: '</script><!--<script>' as Command };
  expect(pageJson(data)).not.toContain('<');
  expect(JSON.parse(pageJson(data))).toEqual(data);
});
