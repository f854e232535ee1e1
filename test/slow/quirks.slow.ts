// Where it is unverified what Google does, the whole annex of 2022 comes out the same either way.
import { otherQuirks, produceWith, unitsOf2022 } from '../support/quirks';

const units = unitsOf2022();
const { outcome: usual } = produceWith({}, units);

test.each(otherQuirks)('with %j the annex, the findings and the document are the same', (quirk) => {
  expect(usual.annex?.rows).toHaveLength(15);
  expect(produceWith(quirk, units).outcome).toEqual(usual);
});

test('an apostrophe that Google drops while it is typed is the only thing that is gone', () => {
  const items = produceWith({ apostropheInText: 'dropped' }, units).outcome.annex?.rows[0]?.items;
  expect(items).toEqual(usual.annex?.rows[0]?.items.map((item) => (item === "- 'abc" ? '- Abc.' : item)));
});
