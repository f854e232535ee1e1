import { errorsIn, spoilt } from '../../support/docx/validator';
import { docxOf, everyLayout } from '../../support/docx/xml-support';

// test/slow validates every layout with every content.
test('Microsoft’s validator finds nothing wrong with a report and its annex, and notices an unknown value', () => {
  const { style, document } = everyLayout()[5] as ReturnType<typeof everyLayout>[0];
  const right = docxOf(document, style);
  const wrong = spoilt(right, 'word/document.xml', /w:val="center"/, 'w:val="centre"');
  expect(errorsIn({ right, wrong })).toEqual({ right: [], wrong: [expect.stringContaining('centre')] });
});
