// Where it is unverified what Google does, the annex comes out the same either way. test/slow has the whole annex.
import { lossQuirks } from '../../local/google/drive/conversion';
import { defaultQuirks } from '../../local/google/quirks';
import { otherQuirks, produceWith, unitsOf2022 } from '../support/quirks';

const units = unitsOf2022(2);
const { outcome: usual } = produceWith({}, units);

test('every quirk is tried here, but those that have tests of their own', () => {
  const tried = otherQuirks.flatMap((quirk) => Object.keys(quirk));
  const ofDocs = ['insertedRows', 'coveredCells', 'sectionStyles', ...lossQuirks];
  const elsewhere = ['apostropheInText', 'documentLock', 'exportAnswer', ...ofDocs];
  expect([...tried, ...elsewhere].sort()).toEqual(Object.keys(defaultQuirks).sort());
});

test('the annex has the items of both units, and what Google could take for something else', () => {
  expect(usual.annex?.rows.map(({ items }) => items.length)).toEqual(
    units.map(({ entries }) => entries.length),
  );
  expect(usual.findings.map(({ severity }) => severity)).toContain('error');
});

test.each(otherQuirks)('with %j the annex, the findings and the document are the same', (quirk) => {
  expect(produceWith(quirk, units).outcome).toEqual(usual);
});

test('an apostrophe that Google drops while it is typed is the only thing that is gone', () => {
  const items = produceWith({ apostropheInText: 'dropped' }, units).outcome.annex?.rows[0]?.items;
  expect(items).toEqual(usual.annex?.rows[0]?.items.map((item) => (item === "- 'abc" ? '- Abc.' : item)));
});

test('where nobody’s address is shown, the log says so', () => {
  const { host } = produceWith({ emailVisible: false }, units);
  expect(host.cell('Nhật ký', 'B2').display).toBe('không rõ');
});
