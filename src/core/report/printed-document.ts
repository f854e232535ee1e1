// From the settings and the annex to the whole document: every text as it is printed.
import type { Profile } from '../layout/profile';
import type { Annex } from '../model/annex';
import type { PrintedDocument, ReportPart } from '../model/document';
import type { Settings } from '../model/settings';
import { annexSubject, capitals, documentNumber, longDate } from './heading';
import { printedAnnex } from './printed-annex';

/** Makes the document that the settings ask for: the annex alone, or after its report. */
export function printedDocument(settings: Settings, annex: Annex, profile: Profile): PrintedDocument {
  const document: PrintedDocument = {
    annexes: [printedAnnex(annex, profile)],
    ...(annex.draft && { draft: { coverage: annex.coverage } }),
  };
  if (settings.opening !== 'Báo cáo') return document;
  const continuesPages = settings.annexPages === 'Tiếp theo báo cáo';
  const body = settings.body || usualBody(settings, annex);
  return { ...document, report: reportPart(settings, body, profile), continuesPages };
}

/** Makes the report part of a document; `body` has a line for each paragraph. */
export function reportPart(settings: Settings, body: string, { wording }: Profile): ReportPart {
  const { superiorBody, issuingBody, place, documentType, subject } = settings;
  return {
    nation: wording.nation,
    superiorBody: capitals(superiorBody),
    issuingBody: capitals(headOf(issuingBody, superiorBody)),
    // A blank is wider here than in the reference line: somebody writes into it.
    number: wording.numberPrefix + (settings.number === '' ? ' ' : '') + documentNumber(settings, wording),
    placeAndDate: `${place}, ${longDate(settings)}`,
    documentType: capitals(documentType),
    subject: subject || annexSubject(settings),
    body: body.split('\n'),
    authority: capitals(settings.authority),
    post: capitals(settings.post),
    signer: settings.signer,
    recipients: recipients(settings.recipients, wording.recipientEnd),
  };
}

/**
 * Returns a body's name without that of its superior, which stands above it: "Ban Tuyên giáo Tỉnh ủy" is "Ban Tuyên
 * giáo".
 */
function headOf(body: string, superiorBody: string): string {
  const words = superiorBody.split(' ');
  for (let count = words.length; count >= 2; count--) {
    const whose = ` ${words.slice(0, count).join(' ')}`.toLocaleLowerCase('vi');
    if (body.toLocaleLowerCase('vi').endsWith(whose)) return body.slice(0, -whose.length);
  }
  return body;
}

/** Returns what the report says where nobody wrote it: a document has to name its annex (NĐ 30, annex I, III.1). */
function usualBody(settings: Settings, { rows, label }: Annex): string {
  const reporting = rows.filter(({ items }) => items.length > 0);
  const items = reporting.reduce((sum, row) => sum + row.items.length, 0);
  const subject = annexSubject(settings);
  const what = subject.charAt(0).toLocaleLowerCase('vi') + subject.slice(1);
  return `${settings.issuingBody} báo cáo ${what}, tổng hợp từ ${reporting.length} đơn vị với ${items} nội dung (chi tiết tại ${label || 'Phụ lục'} kèm theo).`;
}

/** Returns the recipients, each with a dash before it and the layout rule's mark after it, whatever was typed there. */
function recipients(text: string, end: string): string[] {
  const names = text.split('\n').map((line) => line.replace(/^[-–—•*+·]\s*/, '').replace(/[\s;,.]+$/, ''));
  const listed = names.filter((name) => name !== '');
  return listed.map((name, i) => `- ${name}${i < listed.length - 1 ? end : '.'}`);
}
