import { type Command, pageJson } from '../../src/contract/page-data';

test('data cannot end the script element that holds it, and is read back as it was', () => {
  const data = { start: '</script><!--<script>' as Command };
  expect(pageJson(data)).not.toContain('<');
  expect(JSON.parse(pageJson(data))).toEqual(data);
});
