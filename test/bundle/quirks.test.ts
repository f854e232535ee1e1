// Where it is unverified what Google does, the annex comes out the same either way.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDemoInput, setUp, typeDemo } from '../../local/cli/demo';
import { Host } from '../../local/host/host';
import { defaultQuirks, type Quirks } from '../../local/host/quirks';
import { documentText } from '../support/document-text';
import { COORDINATOR, clickProduce } from '../support/workbook';

const EXAMPLE = join(__dirname, '../../examples/ha-giang-2022.json');

function produce(quirks: Partial<Quirks>) {
  const host = new Host({ owner: COORDINATOR, quirks });
  const input = parseDemoInput(readFileSync(EXAMPLE, 'utf8'), EXAMPLE);
  for (const [i, unit] of input.units.entries()) unit.email = `donvi${i + 1}@example.gov.vn`;
  input.units[0]?.entries.push('- 5', "'abc", '=1+1', '+84 912 345 678');
  typeDemo(host, input);
  host.open(COORDINATOR);
  setUp(host);
  const { status, findings, annex } = clickProduce(host, 'YES');
  return { host, outcome: { status, findings, annex, text: documentText(host) } };
}

const other: Partial<Quirks>[] = [
  { dashText: 'text' },
  { textFormatOnNumbers: 'converts' },
  { openRangePastEdge: 'clamps' },
  { secondProtect: 'returns' },
  { templateProtections: 'copied' },
  { emailVisible: false },
  { othersFile: 403 },
  { dialogsInTrigger: 'shows' },
  { editOnUndo: 'silent' },
  { settles: 'later' },
];

test('every quirk is tried here, but those that have tests of their own', () => {
  const tried = other.flatMap((quirk) => Object.keys(quirk));
  const elsewhere = ['apostropheInText', 'documentLock', 'conversion', 'exportAnswer'];
  expect([...tried, ...elsewhere].sort()).toEqual(Object.keys(defaultQuirks).sort());
});

test.each(other)('with %j the annex, the findings and the document are the same', (quirk) => {
  expect(produce(quirk).outcome).toEqual(produce({}).outcome);
});

test('an apostrophe that Google drops while it is typed is the only thing that is gone', () => {
  const items = produce({ apostropheInText: 'dropped' }).outcome.annex?.rows[0]?.items;
  expect(items).toEqual(
    produce({}).outcome.annex?.rows[0]?.items.map((item) => (item === "- 'abc" ? '- Abc.' : item)),
  );
});

test('where nobody’s address is shown, the log says so', () => {
  const { host } = produce({ emailVisible: false });
  expect(host.cell('Nhật ký', 'B2').display).toBe('không rõ');
});
