// From the settings and the annex to the whole document: every text as it is printed.
import type { Profile } from '../layout/profile';
import type { Annex } from '../model/annex';
import type { BodyParagraph, PrintedDocument, ReportPart } from '../model/document';
import { isActingPost, type Settings } from '../model/settings';
import { coverageText } from '../round/coverage';
import { numberText } from '../text/number-text';
import { type Placeholder, withValues } from '../text/placeholders';
import { fold } from '../text/vietnamese/fold';
import { bodyParagraphs } from './body-text';
import { type Counts, countsOf } from './counts';
import { annexSubject, capitals, documentNumber, longDate, usualSubject, withinSentence } from './heading';
import { printedAnnex } from './printed-annex';

/** Makes the document that the settings ask for: the annex alone, or after its report. */
export function printedDocument(settings: Settings, annex: Annex, profile: Profile): PrintedDocument {
  const document: PrintedDocument = {
    annexes: [printedAnnex(annex, profile)],
    ...(annex.draft && { draft: { coverage: coverageText(annex.coverage) } }),
    ...(settings.draftNumber !== '' && { draftNumber: `Dự thảo lần ${settings.draftNumber}` }),
    ...(settings.circulation !== '' && { circulation: capitals(settings.circulation) }),
  };
  if (settings.opening !== 'Báo cáo') return document;
  const continuesPages = settings.annexPages === 'Tiếp theo báo cáo';
  const counts = countsOf(annex);
  // No label means no such line: a small letter names the annex as a thing.
  const annexName = annex.label || 'phụ lục';
  const values = valuesOf(settings, counts, annexName);
  const body =
    settings.body === ''
      ? [plain(usualBody(settings, counts, annexName))]
      : bodyParagraphs(settings.body, values);
  const subject = withValues(settings.subject, values);
  return { ...document, report: reportPart({ ...settings, subject }, body, profile), continuesPages };
}

/** Makes the report part of a document. */
export function reportPart(settings: Settings, body: BodyParagraph[], { wording }: Profile): ReportPart {
  const { superiorBody, issuingBody, place, documentType, subject, urgency, authority, post } = settings;
  const type = fold(documentType);
  const addresseeLabel = wording.addresseeLabels[type] ?? '';
  const to = addresseeLabel === '' ? [] : names(settings.addressees);
  const isActing = isActingPost(authority);
  const acting = `${authority}${authority.includes(' ') ? '\n' : ' '}${post}`.trim();
  return {
    nation: wording.nation,
    superiorBody: capitals(superiorBody),
    issuingBody: capitals(headOf(issuingBody, superiorBody)),
    // A blank is wider here than in the reference line: somebody writes into it.
    number: wording.numberPrefix + (settings.number === '' ? ' ' : '') + documentNumber(settings, wording),
    urgency: capitals(urgency),
    placeAndDate: `${place}, ${longDate(settings)}`,
    documentType: type === 'công văn' ? '' : capitals(documentType),
    subject: subject || usualSubject(settings, wording),
    addresseeLabel,
    addressees: to.length > 1 ? listed(to, wording.recipientEnd) : to,
    body,
    authority: isActing ? '' : capitals(authority),
    post: capitals(isActing ? acting : post),
    signer: settings.signer,
    recipients: listed(recipients(settings.recipients, to.length > 0), wording.recipientEnd),
    typist: settings.typist,
  };
}

/** A body that is named after the place of its superior. A name such as “Ủy ban nhân dân” says nothing without its place. */
const OF_PLACE = /^(?:sở|ban|phòng|văn phòng) /i;

/**
 * Returns a body's name without that of its superior, which stands above it: "Ban Tuyên giáo Tỉnh ủy" is "Ban Tuyên
 * giáo", "Sở Tài chính tỉnh Hà Giang" below "UBND tỉnh Hà Giang" is "Sở Tài chính".
 */
function headOf(body: string, superiorBody: string): string {
  const words = superiorBody.split(' ');
  for (let count = words.length; count >= 2; count--) {
    const whose = ` ${words.slice(0, count).join(' ')}`.toLocaleLowerCase('vi');
    if (body.toLocaleLowerCase('vi').endsWith(whose)) return body.slice(0, -whose.length);
  }
  const [place] = / (?:tỉnh|thành phố|huyện|xã|phường|đặc khu) .+$/i.exec(superiorBody) ?? [];
  const isOfPlace = place && OF_PLACE.test(body) && fold(body).endsWith(fold(place));
  return isOfPlace ? body.slice(0, -place.length) : body;
}

function valuesOf({ period }: Settings, counts: Counts, annexName: string): Record<Placeholder, string> {
  return {
    kỳ: period,
    'phụ lục': annexName,
    'số mục': numberText(counts.items),
    'số đơn vị': numberText(counts.expected),
    'số đơn vị nộp': numberText(counts.handedIn),
    'số đơn vị chưa nộp': numberText(counts.expected - counts.handedIn),
    'số đơn vị có nội dung': numberText(counts.withItems),
    'số đơn vị không phát sinh': numberText(counts.withNothing),
  };
}

/** Returns what the report says where nobody wrote it: a document has to name its annex (NĐ 30, annex I, III.1). */
function usualBody(settings: Settings, { items, withItems, withNothing }: Counts, annexName: string): string {
  const what = withinSentence(annexSubject(settings));
  const figures =
    withItems > 0
      ? `tổng hợp từ ${numberText(withItems)} đơn vị với ${numberText(items)} nội dung`
      : withNothing > 0
        ? `tổng hợp từ ${numberText(withNothing)} đơn vị, không phát sinh nội dung`
        : 'chưa có nội dung của đơn vị nào';
  return `${settings.issuingBody} báo cáo ${what}, ${figures} (chi tiết tại ${annexName} kèm theo).`;
}

function plain(text: string): BodyParagraph {
  return { kind: 'body', runs: [{ text }] };
}

/** Returns who receives the report; those whom it is addressed to come first, as “Như trên” (NĐ 30, annex I, II.9.b). */
function recipients(text: string, isAddressed: boolean): string[] {
  const others = names(text);
  const isNamed = others.some((name) => /^như (?:trên|kính gửi)/.test(fold(name)));
  return isAddressed && !isNamed ? ['Như trên', ...others] : others;
}

/** Returns the names in a text of one a line, without the dash before them and the mark after them. */
function names(text: string): string[] {
  const lines = text.split('\n').map((line) => line.replace(/^[-–—•*+·]\s*/, '').replace(/[\s;,.]+$/, ''));
  return lines.filter((name) => name !== '');
}

/** Returns names with a dash before each and a mark after it. */
function listed(names: string[], end: string): string[] {
  return names.map((name, i) => `- ${name}${i < names.length - 1 ? end : '.'}`);
}
