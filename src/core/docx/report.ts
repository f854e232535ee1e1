// The report on paper: heading, type and subject, body, signature.

import type { Mark, Profile, StyleKey } from '../layout/profile';
import type { BodyParagraph, ReportPart } from '../model/document';
import { textWidthDxa } from './annex';
import { boxed } from './boxed';
import { breakLine, NAME_PARTS } from './break-line';
import { textWidthPt } from './text-width';
import { dxaToPt, mmToDxa, ptToDxa, ptToMm } from './units';
import { paragraph, rule, table } from './wml';

/** Returns the report as block elements; `draftNumber` tells which draft it is, and is empty where that is not said. */
export function reportBody(report: ReportPart, profile: Profile, draftNumber = ''): string {
  return (
    heading(report, draftNumber, profile) +
    (report.documentType === '' ? '' : title(report, profile)) +
    addressees(report, profile) +
    body(report.body, profile) +
    signature(report, profile)
  );
}

function title({ documentType, subject: text }: ReportPart, profile: Profile): string {
  const width = textWidthDxa(profile);
  const subject = breakLine(text, profile.styles.subject.pt, dxaToPt(width));
  return (
    paragraph(documentType, 'documentType') +
    paragraph(subject, 'subject') +
    mark(profile.report.subjectMark, subject, 'subject', width, profile)
  );
}

/** How much narrower upright and italic letters are than bold ones, which `textWidthPt` measures. */
const NOT_BOLD = 0.93;

/** One addressee stands beside its label; of several each has a line of its own, their dashes below the colon. */
function addressees({ addressees: names, addresseeLabel }: ReportPart, profile: Profile): string {
  const { wording, styles } = profile;
  const label = (text: string) => ({ text, format: wording.addresseeLabel });
  if (names.length === 0) return '';
  if (names.length === 1)
    return paragraph([label(`${addresseeLabel}: `), { text: names[0] ?? '' }], 'addressee');
  const { leftMm = 0 } = styles.addresseesLabel;
  const labelMm = ptToMm(textWidthPt(addresseeLabel, styles.addresseesLabel.pt) * NOT_BOLD);
  const place = { leftMm: leftMm + labelMm, hangingMm: styles.addresseeName.hangingMm };
  const list = names.map((name) => paragraph(name, 'addresseeName', place));
  return paragraph([label(`${addresseeLabel}:`)], 'addresseesLabel') + list.join('');
}

/** Width that the number and its symbol need. */
const NARROWEST_LEFT_MM = 55;

/** Two columns: who writes and under which number; in whose name, where and when. */
function heading(report: ReportPart, draftNumber: string, profile: Profile): string {
  const { styles } = profile;
  const { leftMm, bodyMark, nationMark } = profile.report;
  // A long place name would push the year onto a line of its own: its column takes room from the names, which can break.
  const dateWidth = ptToDxa(textWidthPt(report.placeAndDate, styles.placeAndDate.pt));
  const leftWidth = Math.max(
    mmToDxa(NARROWEST_LEFT_MM),
    Math.min(mmToDxa(leftMm), textWidthDxa(profile) - dateWidth),
  );
  const name = (text: string, key: StyleKey) =>
    breakLine(text, styles[key].pt, dxaToPt(leftWidth), NAME_PARTS);
  const issuing = name(report.issuingBody, 'issuingBody');
  const left =
    (report.superiorBody === '' ? '' : paragraph(name(report.superiorBody, 'superiorBody'), 'superiorBody')) +
    paragraph(issuing, 'issuingBody') +
    mark(bodyMark, issuing, 'issuingBody', leftWidth, profile);
  const last = report.nation.length - 1;
  const right =
    report.nation.map((text, i) => paragraph(text, i === last ? 'motto' : 'nation')).join('') +
    mark(nationMark, report.nation[last] ?? '', 'motto', textWidthDxa(profile) - leftWidth, profile);
  const below = [
    paragraph(report.number, 'number') +
      (report.documentType === '' ? paragraph(report.subject, 'letterSubject') : '') +
      (draftNumber === '' ? '' : paragraph(draftNumber, 'draftNumber')) +
      (report.urgency === '' ? '' : boxed(report.urgency, 'urgency', dxaToPt(leftWidth), 'middle', profile)),
    paragraph(report.placeAndDate, 'placeAndDate'),
  ];
  return columns([[left, right], below], leftWidth, profile);
}

function mark(mark: Mark, text: string, style: StyleKey, width: number, { styles, report }: Profile): string {
  if ('text' in mark) return paragraph(mark.text, 'mark');
  const widthPt = dxaToPt(width);
  const longest = Math.max(...text.split('\n').map((line) => textWidthPt(line.trim(), styles[style].pt)));
  return rule(Math.min(longest, widthPt) * mark.ruleOf, widthPt, report.rulePt);
}

/** The last paragraph keeps the signature on its page: a signature alone on a page proves nothing. */
function body(paragraphs: BodyParagraph[], { styles, report }: Profile): string {
  const last = paragraphs.length - 1;
  return paragraphs
    .map(({ kind, runs, isHeading }, i) => {
      const { before, after } = styles[kind].spacePt ?? { before: 0, after: 0 };
      const formatted = runs.map(({ text, ...format }) => ({ text, format }));
      return paragraph(formatted, kind, {
        ...((i === 0 || i === last) && {
          spacePt: {
            before: i === 0 ? report.bodyGapPt : before,
            after: i === last ? report.bodyGapPt : after,
          },
        }),
        keepWithNext: (isHeading && !styles[kind].keepWithNext) || i === last,
      });
    })
    .join('');
}

/** Recipients that stand beside the signature; the others may go on to the next page. */
const BESIDE_SIGNATURE = 12;

/** Two columns: who receives the report; who signs it. */
function signature(report: ReportPart, profile: Profile): string {
  const { authority, post, signer, recipients, typist } = report;
  const list = (some: string[]) => some.map((recipient) => paragraph(recipient, 'recipient')).join('');
  const left =
    paragraph(
      recipients.length > 0
        ? [{ text: 'Nơi nhận', format: profile.wording.recipientsLabel }, { text: ':' }]
        : '',
      'recipientsLabel',
    ) + list(recipients.slice(0, BESIDE_SIGNATURE));
  const right =
    (authority === '' ? paragraph(post, 'post') : paragraph(authority, 'authority')) +
    (authority === '' || post === '' ? '' : paragraph(post, 'postBelow')) +
    paragraph('', 'signer').repeat(profile.report.signatureLines) +
    paragraph(signer, 'signer');
  const others =
    list(recipients.slice(BESIDE_SIGNATURE)) + (typist === '' ? '' : paragraph(typist, 'typist'));
  const isLong = recipients.length > BESIDE_SIGNATURE;
  const rows = isLong
    ? [
        [left, right],
        [others, paragraph('', 'signer')],
      ]
    : [[left + others, right]];
  return columns(rows, Math.round(textWidthDxa(profile) / 2), profile, 1);
}

/** Rows of two cells without lines, the first `whole` of which stay whole on their page. */
function columns(rows: string[][], left: number, profile: Profile, whole = rows.length): string {
  const widths = [left, textWidthDxa(profile) - left];
  return table(
    rows.map((cells, i) => ({ cells, isWhole: i < whole })),
    { widths, linePt: 0, paddingMm: 0 },
  );
}
