import { strToU8, zipSync } from 'fflate';
import { docxParts } from '../../../src/core/docx/parts';
import { profiles } from '../../../src/core/layout/profiles';
import { figuresAnnex } from '../../support/docx/figures-annex';
import { errorsIn, spoilt } from '../../support/docx/validator';
import { docxOf, everyLayout } from '../../support/docx/xml-support';

// test/slow validates every layout with every content.
test('Microsoft’s validator finds nothing wrong with a report, its annex and one of figures, and notices an unknown value', () => {
  const { style, document } = everyLayout()[5] as ReturnType<typeof everyLayout>[0];
  const right = docxOf(document, style);
  const parts = docxParts({ annexes: [figuresAnnex] }, profiles[style]);
  const figures = zipSync(Object.fromEntries(parts.map(({ path, xml }) => [path, strToU8(xml)])));
  const wrong = spoilt(right, 'word/styles.xml', /w:val="center"/, 'w:val="centre"');
  expect(errorsIn({ right, figures, wrong })).toEqual({
    right: [],
    figures: [],
    wrong: [expect.stringContaining('centre')],
  });
});
