// The same document made by npm's docx, and by docxtemplater from a template.
import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  type IParagraphOptions,
  NumberFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import Docxtemplater from 'docxtemplater';
import { strToU8, zipSync } from 'fflate';
import PizZip from 'pizzip';
import { docxParts } from '../src/core/docx/parts';
import { mmToDxa, ptToDxa, ptToEighths, ptToHalfPoints } from '../src/core/docx/units';
import type { StyleKey, TextStyle } from '../src/core/layout/profile';
import { styleNames } from '../src/core/layout/style-names';
import type { PrintedDocument } from '../src/core/model/document';
import type { PrintedCell } from '../src/core/model/printed-annex';
import { sampleProfile as profile } from './document-sample';

const ALIGNMENTS = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  both: AlignmentType.JUSTIFIED,
};

/** Returns what makes the document with npm's docx. */
export function docxMaker(document: PrintedDocument): () => Promise<Uint8Array> {
  return () => Packer.toBuffer(docxDocument(document));
}

const key = (style: StyleKey, text: string, options: IParagraphOptions = {}) =>
  new Paragraph({ style, children: [new TextRun({ text })], ...options });

const NIL = { style: BorderStyle.NIL, size: 0 };
const LINE = { style: BorderStyle.SINGLE, size: ptToEighths(profile.table.linePt), color: '000000' };
const around = (line: typeof NIL | typeof LINE) => ({ top: line, left: line, bottom: line, right: line });

function docxTable(
  rows: { cells: Paragraph[][]; isHeader?: boolean }[],
  widths: number[],
  line: typeof NIL | typeof LINE,
): Table {
  const padding = { size: mmToDxa(profile.table.paddingMm), type: WidthType.DXA };
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    borders: { ...around(line), insideHorizontal: line, insideVertical: line },
    margins: { left: padding.size, right: padding.size, marginUnitType: padding.type },
    rows: rows.map(
      ({ cells, isHeader = false }) =>
        new TableRow({
          cantSplit: true,
          tableHeader: isHeader,
          children: cells.map(
            (children, i) =>
              new TableCell({
                width: { size: widths[i] ?? 0, type: WidthType.DXA },
                borders: around(line),
                children,
              }),
          ),
        }),
    ),
  });
}

function docxDocument({ report, annexes: [annex] }: PrintedDocument): Document {
  const { paperMm, marginsMm, styles } = profile;
  const text = mmToDxa(paperMm.width - marginsMm.left - marginsMm.right);
  const [order, unit] = [mmToDxa(profile.table.orderMm), mmToDxa(profile.table.unitMm)];
  const numbered = new Header({
    children: [
      new Paragraph({ style: 'pageNumber', children: [new TextRun({ children: [PageNumber.CURRENT] })] }),
    ],
  });
  const section = {
    properties: {
      titlePage: true,
      page: {
        size: { width: mmToDxa(paperMm.width), height: mmToDxa(paperMm.height) },
        margin: {
          top: mmToDxa(marginsMm.top),
          bottom: mmToDxa(marginsMm.bottom),
          left: mmToDxa(marginsMm.left),
          right: mmToDxa(marginsMm.right),
          header: mmToDxa(profile.pageNumberFromTopMm),
        },
        pageNumbers: { start: 1, formatType: NumberFormat.DECIMAL },
      },
    },
    headers: { first: new Header({ children: [new Paragraph('')] }), default: numbered },
  };
  const cell = (content: PrintedCell, style: StyleKey) =>
    content.kind === 'number'
      ? [key(style, String(content.value))]
      : content.kind === 'note'
        ? [key('note', content.text)]
        : content.paragraphs.map((one) => key(style, one));
  const sections = [];
  if (report) {
    sections.push({
      ...section,
      children: [
        docxTable(
          [
            {
              cells: [
                [
                  key('superiorBody', report.superiorBody),
                  key('issuingBody', report.issuingBody),
                  key('mark', '*'),
                ],
                report.nation.map((line) => key('motto', line)),
              ],
            },
            { cells: [[key('number', report.number)], [key('placeAndDate', report.placeAndDate)]] },
          ],
          [text / 2, text / 2],
          NIL,
        ),
        key('documentType', report.documentType),
        key('subject', report.subject),
        key('mark', '-----'),
        ...report.body.map(({ kind, runs }) =>
          key(kind, '', { children: runs.map((run) => new TextRun(run)) }),
        ),
        docxTable(
          [
            {
              cells: [
                [
                  key('recipientsLabel', 'Nơi nhận:'),
                  ...report.recipients.map((one) => key('recipient', one)),
                ],
                [key('authority', report.authority), key('post', report.post), key('signer', report.signer)],
              ],
            },
          ],
          [text / 2, text / 2],
          NIL,
        ),
      ],
    });
  }
  sections.push({
    ...section,
    children: [
      key('title', annex.title),
      key('reference', annex.reference),
      key('separator', profile.wording.annexSeparator),
      docxTable(
        [
          { cells: annex.columns.map(({ heading }) => [key('heading', heading)]), isHeader: true },
          ...annex.rows.map((row) => ({
            cells:
              row.kind === 'cells'
                ? row.cells.map((one, i) => cell(one, annex.columns[i]?.role ?? 'item'))
                : [[key('group', row.name)]],
          })),
        ],
        [order, unit, text - order - unit],
        LINE,
      ),
    ],
  });
  const styleKeys = Object.keys(styleNames) as StyleKey[];
  return new Document({
    styles: { paragraphStyles: styleKeys.map((id) => docxStyle(id, styles[id])) },
    sections,
  });
}

function docxStyle(id: StyleKey, style: TextStyle) {
  const {
    pt,
    bold = false,
    italic = false,
    align,
    spacePt,
    lines,
    firstLineMm,
    leftMm,
    keepWithNext,
  } = style;
  return {
    id,
    name: styleNames[id],
    basedOn: 'Normal',
    run: { size: ptToHalfPoints(pt), bold, italics: italic, font: profile.font },
    paragraph: {
      alignment: ALIGNMENTS[align],
      keepNext: keepWithNext ?? false,
      spacing: {
        before: ptToDxa(spacePt?.before ?? 0),
        after: ptToDxa(spacePt?.after ?? 0),
        ...(lines && { line: Math.round(lines * 240) }),
      },
      indent: {
        ...(leftMm && { left: mmToDxa(leftMm) }),
        ...(firstLineMm && { firstLine: mmToDxa(firstLineMm) }),
      },
    },
  };
}

/**
 * Returns what makes the document with docxtemplater. Its template is the own document with tags in place of the rows:
 * the package has no other way to make one. Each row has an empty paragraph more, where the tag of its end stood.
 */
export function templateMaker(document: PrintedDocument): () => Uint8Array {
  const [annex] = document.annexes;
  const tagged: PrintedDocument = {
    ...document,
    annexes: [
      {
        ...annex,
        rows: [
          {
            kind: 'cells',
            cells: [['{#rows}{order}'], ['{unit}'], ['{#items}', '{.}', '{/items}', '{/rows}']].map(
              (paragraphs): PrintedCell => ({ kind: 'text', paragraphs }),
            ),
          },
        ],
      },
    ],
  };
  const parts = docxParts(tagged, profile);
  const template = zipSync(Object.fromEntries(parts.map(({ path, xml }) => [path, strToU8(xml)])));
  const texts = (cell: PrintedCell | undefined) => (cell?.kind === 'text' ? cell.paragraphs : []);
  const rows = annex.rows.flatMap((row) =>
    row.kind === 'cells'
      ? [{ order: texts(row.cells[0])[0], unit: texts(row.cells[1])[0], items: texts(row.cells[2]) }]
      : [],
  );
  return () => {
    const filled = new Docxtemplater(new PizZip(template), { paragraphLoop: true, linebreaks: true });
    filled.render({ rows });
    return filled.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' });
  };
}
