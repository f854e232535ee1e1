// A row or a column inserted into every tab between any two calls of a command.
import { lostBy, unmended } from '../support/inserted-lines';
import { callsOf } from '../support/interruption';
import { COORDINATOR, workbookOf } from '../support/workbook';

const units = [
  { name: 'Xã Đồng Văn', tab: 'Đồng Văn', email: 'dongvan@example.gov.vn', entries: [], completed: true },
];

test.each([
  ['setUp', 'row'],
  ['setUp', 'column'],
] as const)('%s beside a %s inserted at any of its calls costs nobody a text', (command, line) => {
  const host = unmended(workbookOf(units));
  const count = callsOf(host.copy(), command, ['run'], { as: COORDINATOR }).length;
  expect(count).toBeGreaterThan(60);
  for (let at = 0; at < count; at++) expect([at, lostBy(host, line, at, command)]).toEqual([at, []]);
});
