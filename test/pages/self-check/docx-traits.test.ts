// What is noticed of a document that comes back from a conversion: every loss, and no other program's way of writing.
import { docxParts, type Part } from '../../../src/core/docx/parts';
import { profiles } from '../../../src/core/layout/profiles';
import { sampleDocument } from '../../../src/google/self-check/sample';
import { layoutStatements } from '../../../src/pages/self-check/docx-traits';
import { styles } from '../../support/styles';

const profile = profiles['Đảng – HD 05'];
const sent = docxParts(sampleDocument(profile), profile);

function verdicts(back: Part[]): string[] {
  return layoutStatements(sent, back).map(({ verdict }) => verdict);
}

/** The parts, with a change of the text of some; throws where it changes nothing. */
function changed(parts: Part[], path: RegExp, change: (xml: string) => string): Part[] {
  const result = parts.map((part) => (path.test(part.path) ? { ...part, xml: change(part.xml) } : part));
  if (result.every(({ xml }, i) => xml === parts[i]?.xml)) throw new Error(`nothing changed in ${path}`);
  return result;
}

const inDocument = (change: (xml: string) => string, parts = sent) =>
  changed(parts, /^word\/document\.xml$/, change);

test.each(styles)('a document that comes back as it was keeps everything: %s', (name) => {
  const parts = docxParts(sampleDocument(profiles[name]), profiles[name]);
  const statements = layoutStatements(parts, parts);
  expect(statements).toHaveLength(9);
  expect(statements.filter(({ verdict }) => verdict !== 'holds')).toEqual([]);
  expect(statements.filter(({ seen }) => /không có|NaN|\?/.test(seen))).toEqual([]);
});

test.each<[loss: string, question: string, back: () => Part[]]>([
  [
    'the header row',
    'Hàng tiêu đề',
    () => inDocument((xml) => xml.replace('<w:tblHeader/>', '<w:tblHeader w:val="0"/>')),
  ],
  [
    'the page number',
    'Các trang sau',
    () => changed(sent, /header2/, (xml) => xml.replace('>PAGE<', '>NUMPAGES<')),
  ],
  ['the empty first page', 'Trang đầu', () => inDocument((xml) => xml.replace('<w:titlePg w:val="1"/>', ''))],
  [
    'the emptiness of the first page',
    'Trang đầu',
    () => changed(sent, /header1/, (xml) => xml.replace('<w:p/>', '<w:p><w:r><w:t>1</w:t></w:r></w:p>')),
  ],
  [
    'the annex’s own count',
    'Phụ lục sang trang mới',
    () => inDocument((xml) => xml.replace(/(.*)<w:pgNumType w:start="1"\/>/s, '$1')),
  ],
  [
    'the annex’s new page',
    'Phụ lục sang trang mới',
    () => inDocument((xml) => xml.replace(/(.*)<w:pgSz/s, '$1<w:type w:val="continuous"/><w:pgSz')),
  ],
  ['a margin', 'Khổ giấy', () => inDocument((xml) => xml.replace(/w:left="1701"/g, 'w:left="1440"'))],
  [
    'the paper',
    'Khổ giấy',
    () => inDocument((xml) => xml.replace(/<w:pgSz[^>]*>/g, '<w:pgSz w:w="12240" w:h="15840"/>')),
  ],
  [
    'a width',
    'Độ rộng',
    () => inDocument((xml) => xml.replace(/(.*)<w:gridCol w:w="\d+"/s, '$1<w:gridCol w:w="3000"')),
  ],
  [
    'the lines of one cell',
    'Phụ lục có đường kẻ',
    () =>
      inDocument((xml) => xml.replace(/(.*<w:tcBorders>).*?(<\/w:tcBorders>)/s, '$1<w:top w:val="nil"/>$2')),
  ],
  [
    'the absence of lines in the heading',
    'Phụ lục có đường kẻ',
    () =>
      inDocument((xml) =>
        xml.replace(/<w:tcBorders>.*?<\/w:tcBorders>/s, '<w:tcBorders><w:top w:val="single"/></w:tcBorders>'),
      ),
  ],
  ['a rule', 'Phụ lục có đường kẻ', () => inDocument((xml) => xml.replace(/<w:pBdr>.*?<\/w:pBdr>/s, ''))],
  ['the font', 'Phông chữ', () => changed(sent, /styles/, (xml) => xml.replace(/Times New Roman/g, 'Arial'))],
  [
    'a size',
    'Phông chữ',
    () => changed(sent, /styles/, (xml) => xml.replace(/<w:sz w:val="28"\/>/g, '<w:sz w:val="22"/>')),
  ],
  ['a space', 'Chữ còn nguyên', () => inDocument((xml) => xml.replace('  hai dấu cách', ' hai dấu cách'))],
  [
    'a line break',
    'Chữ còn nguyên',
    () => inDocument((xml) => xml.replace('<w:br/>', '<w:br w:type="page"/>')),
  ],
])('that it lost %s is noticed, and nothing else', (_loss, question, back) => {
  const failing = layoutStatements(sent, back()).filter(({ verdict }) => verdict !== 'holds');
  expect(failing).toMatchObject([
    { verdict: 'fails', question: expect.stringMatching(`^${question}`), advice: expect.any(String) },
  ]);
  expect(failing[0]?.seen).toMatch(/^.{1,90} \(lẽ ra: .{1,90}\)$/s);
});

const everywhere = (change: (xml: string) => string) => (parts: Part[]) => changed(parts, /./, change);

test.each<[way: string, write: (parts: Part[]) => Part[]]>([
  ['single quotes', everywhere((xml) => xml.replace(/"/g, "'"))],
  [
    'attributes the other way round',
    (parts) => inDocument((xml) => xml.replace(/(w:type="\w+") (r:id="\w+")/g, '$2 $1'), parts),
  ],
  ['another prefix', (parts) => inDocument((xml) => xml.replace(/\bw:/g, 'main:'), parts)],
  [
    'marks that are off in the other rows',
    (parts) =>
      inDocument(
        (xml) =>
          xml.replace(
            /<w:cantSplit\/><\/w:trPr>/g,
            '<w:cantSplit w:val="0"/><w:tblHeader w:val="0"/></w:trPr>',
          ),
        parts,
      ),
  ],
  [
    'the grid as it was before inside the grid',
    (parts) =>
      inDocument(
        (xml) =>
          xml.replace(
            /<\/w:tblGrid>/g,
            '<w:tblGridChange w:id="0"><w:tblGrid><w:gridCol w:w="9"/></w:tblGrid></w:tblGridChange></w:tblGrid>',
          ),
        parts,
      ),
  ],
  [
    'lengths of whole pixels',
    (parts) =>
      inDocument(
        (xml) =>
          xml.replace(
            /w:(left|top|w)="(\d{3,})"/g,
            (_, name, dxa) => `w:${name}="${Math.round(dxa / 15) * 15}.5"`,
          ),
        parts,
      ),
  ],
  [
    'lines of the cells only',
    (parts) => inDocument((xml) => xml.replace(/<w:tblBorders>.*?<\/w:tblBorders>/gs, ''), parts),
  ],
  [
    'lines of the table only',
    (parts) => inDocument((xml) => xml.replace(/<w:tcBorders>.*?<\/w:tcBorders>/gs, ''), parts),
  ],
  [
    'the page number as one element',
    (parts) =>
      changed(parts, /header2/, (xml) =>
        xml.replace(/<w:fldChar.*<w:fldChar[^>]*>/, '<w:fldSimple w:instr=" PAGE "/>'),
      ),
  ],
  [
    'headers that go on from the section before',
    (parts) =>
      inDocument((xml) => xml.replace(/(.*)<w:headerReference.*?<w:headerReference.*?\/>/s, '$1'), parts),
  ],
  [
    'fonts in every run',
    (parts) =>
      changed(
        inDocument(
          (xml) =>
            xml.replace(
              /<w:r>(<w:rPr>)?/g,
              (_, more) => `<w:r><w:rPr><w:rFonts w:ascii="Times New Roman"/>${more ? '' : '</w:rPr>'}`,
            ),
          parts,
        ),
        /styles/,
        (xml) => xml.replace(/Times New Roman/g, 'Arial'),
      ),
  ],
  [
    'fonts in the usual style',
    (parts) =>
      changed(parts, /styles/, (xml) =>
        xml
          .replace(/Times New Roman/g, 'Arial')
          .replace('</w:style>', '<w:rPr><w:rFonts w:ascii="Times New Roman"/></w:rPr></w:style>'),
      ),
  ],
  [
    'runs cut in two',
    (parts) =>
      inDocument(
        (xml) =>
          xml.replace(
            '>- Nội dung thử.</w:t>',
            '>- Nội</w:t></w:r><w:r><w:rPr><w:sz w:val="28"/></w:rPr><w:t> dung thử.</w:t>',
          ),
        parts,
      ),
  ],
  [
    'characters by their numbers',
    (parts) => inDocument((xml) => xml.replace(/ố/g, '&#x1ED1;').replace(/&#39;/g, '&apos;'), parts),
  ],
  [
    'files of other names',
    (parts) =>
      parts
        .map(({ path, xml }) => ({
          path: path
            .replace('header', 'h/first')
            .replace('word/', 'main/')
            .replace('document.xml', 'text.xml'),
          xml: xml
            .replace(/Target="(\w+\/)?document\.xml"/g, 'Target="main/text.xml"')
            .replace(/Target="header/g, 'Target="/main/h/first'),
        }))
        .reverse(),
  ],
])('a program that writes %s has lost nothing', (_way, write) => {
  expect(verdicts(write(sent))).toEqual(Array(9).fill('holds'));
});

test('nothing is judged of a document that did not come, for the reason that is given', () => {
  const statements = layoutStatements(sent, { untried: 'Export only supports Docs Editors files.' });
  expect(new Set(statements.map(({ verdict, seen }) => `${verdict}: ${seen}`))).toEqual(
    new Set(['untried: Export only supports Docs Editors files.']),
  );
});

test('a file without a text is no document', () => {
  expect(new Set(verdicts(sent.filter(({ path }) => path !== 'word/document.xml')))).toEqual(
    new Set(['untried']),
  );
});
