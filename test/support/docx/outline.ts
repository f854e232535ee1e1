// The texts of a document and where they stand: as the .docx has them, and as they should be.
import type { Annex } from '../../../src/core/model/annex';
import type { ReportPart } from '../../../src/core/model/document';
import { coverageText } from '../../../src/core/round/coverage';
import { printable } from './any-text';
import type { ConsolidatedDocument } from './xml-support';
import { all, type Element, first, textOf } from './xml-support';

/** A document: a paragraph is its text, a table its rows of cells of paragraphs. */
export type Outline = (string | string[][][])[];

/** Returns the outline of `word/document.xml`. */
export function outlineOf(document: Element): Outline {
  const named = (element: Element, name: string) => element.children.filter((child) => child.name === name);
  const paragraphs = (element: Element) => named(element, 'w:p').map(textOf);
  return first(document, 'w:body').children.flatMap((block): Outline => {
    if (block.name === 'w:p') return [textOf(block)];
    if (block.name !== 'w:tbl') return [];
    const rows: string[][][] = [];
    for (const row of named(block, 'w:tr')) {
      const cells = named(row, 'w:tc').map(paragraphs);
      const above = goesOn(row) ? rows.pop() : undefined;
      rows.push(
        above ? above.map((own, i) => [...own, ...(cells[i] ?? []).filter((text) => text !== '')]) : cells,
      );
    }
    return [rows];
  });
}

/** Returns whether a row of a table with lines has none above it: it goes on with the row above. */
export function goesOn(row: Element): boolean {
  const sides = (name: string) => all(row, name).map(({ attributes }) => attributes['w:val']);
  return sides('w:top').every((line) => line === 'nil') && sides('w:left').every((line) => line !== 'nil');
}

/** A horizontal line is the border of an empty paragraph. */
const RULE = '';

/** Returns the outline that a document must have under the layout rule of this name. */
export function expectedOutline(
  { annex, report, draftNumber }: ConsolidatedDocument,
  style: string,
): Outline {
  const isParty = style.startsWith('Đảng');
  const marks = draftMark(annex, draftNumber);
  const isNumberedAnnex = !report && !annex.draft && draftNumber !== undefined;
  const outline = [
    ...(report
      ? [...marks.slice(draftNumber === undefined ? 0 : 1), ...expectedReport(report, isParty, draftNumber)]
      : []),
    ...(isNumberedAnnex ? [draftNumber] : marks),
    ...expectedAnnex(annex, isParty),
  ];
  return mapTexts(outline, printable);
}

function expectedReport(report: ReportPart, isParty: boolean, draftNumber = ''): Outline {
  const { nation, superiorBody, issuingBody, number, urgency, placeAndDate, documentType, subject } = report;
  const { addresseeLabel, addressees, body, recipients, authority, post, signer, typist } = report;
  const isLetter = documentType === '';
  return [
    [
      [
        [...unlessEmpty(superiorBody), issuingBody, isParty ? '*' : RULE],
        [...nation, RULE],
      ],
      [
        [number, ...(isLetter ? [subject] : []), ...[draftNumber, urgency].flatMap(unlessEmpty)],
        [placeAndDate],
      ],
    ],
    ...(isLetter ? [] : [documentType, subject, isParty ? '-----' : RULE]),
    ...(addressees.length === 1 ? [`${addresseeLabel}: ${addressees[0]}`] : []),
    ...(addressees.length > 1 ? [`${addresseeLabel}:`, ...addressees] : []),
    ...body.map(({ runs }) => runs.map(({ text }) => printable(text)).join('')),
    [
      [
        [recipients.length > 0 ? 'Nơi nhận:' : '', ...recipients, ...unlessEmpty(typist)],
        [...(authority === '' ? [post] : [authority, ...unlessEmpty(post)]), '', '', '', '', signer],
      ],
    ],
    '',
  ];
}

function expectedAnnex(annex: Annex, isParty: boolean): Outline {
  const rows = annex.rows.map(({ order, unit, items, note = '' }) => [
    [`${order}`],
    [unit],
    items.length > 0 ? items : [note],
  ]);
  return [
    ...[annex.label, annex.title, annex.reference].flatMap(unlessEmpty),
    isParty ? '-----' : '',
    [annex.headings.map((heading) => [heading]), ...rows],
    '',
  ];
}

const draftMark = ({ draft, coverage }: Annex, draftNumber = 'Dự thảo') =>
  draft ? [draftNumber.toLocaleUpperCase('vi'), coverageText(coverage)] : [];
const unlessEmpty = (text: string) => (text === '' ? [] : [text]);

/** Returns the outline with `change` applied to every text. */
export function mapTexts(outline: Outline, change: (text: string) => string): Outline {
  return outline.map((block) =>
    typeof block === 'string' ? change(block) : block.map((row) => row.map((cell) => cell.map(change))),
  );
}

/** Returns the outline without line breaks, because a title too long for a line has one that nobody typed. */
export const unbroken = (outline: Outline): Outline => mapTexts(outline, (text) => text.replace(/\n/g, ''));
