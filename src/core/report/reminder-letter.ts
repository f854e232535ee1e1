// The letter (công văn) that reminds units which have not sent their report, with the list of them.
import type { Profile } from '../layout/profile';
import type { Day } from '../model/day';
import type { PrintedDocument } from '../model/document';
import type { PrintedCell } from '../model/printed-annex';
import type { Settings } from '../model/settings';
import { bodyParagraphs } from './body-text';
import { annexReference, capitals } from './heading';
import { reportPart } from './printed-document';

/**
 * Makes the letter that asks units to send their report, and the list of them on a page of its own. Its number and
 * its day stay visible blanks. `body` has a line for each paragraph.
 */
export function reminderLetter(
  settings: Settings,
  units: string[],
  body: string,
  today: Day,
  profile: Profile,
): PrintedDocument {
  const { period } = settings;
  const isState = profile.wording.numberJoint === '/';
  const letter: Settings = {
    ...settings,
    documentType: 'Công văn',
    number: '',
    symbol: letterSymbol(settings.symbol, isState),
    issued: `${today.month}/${today.year}`,
    subject: `${isState ? 'V/v' : 'về việc'} đôn đốc gửi báo cáo\n${period}`,
    addressees: (units.length === 1 && units[0]) || 'Các đơn vị có tên trong danh sách kèm theo',
    // Those of the report.
    urgency: '',
    typist: '',
  };
  return {
    report: reportPart(letter, bodyParagraphs(body), profile),
    annexes: [
      {
        label: '',
        title: capitals(`Danh sách đơn vị chưa gửi báo cáo ${period}`),
        reference: annexReference(letter, profile.wording),
        titlePt: Number(settings.annexTitlePt),
        columns: [
          { heading: 'TT', widthMm: profile.table.orderMm, role: 'order' },
          { heading: 'Tên đơn vị', role: 'unit' },
        ],
        rows: units.map((name, i) => ({
          kind: 'cells',
          cells: [`${i + 1}`, name].map((text): PrintedCell => ({ kind: 'text', paragraphs: [text] })),
        })),
      },
    ],
  };
}

/**
 * Returns the symbol of a letter, given that of the report. A State letter names who drafted it instead of its type
 * (NĐ 30), which the settings do not know.
 *
 * @example
 * letterSymbol('BC/BTGDVTU', false); // 'CV/BTGDVTU'
 * letterSymbol('BC-STC', true); // 'STC-…'
 */
function letterSymbol(symbol: string, isState: boolean): string {
  const [, body = symbol] = /^[^/-]+[/-](.+)$/.exec(symbol.replace(/\s+/g, '').replace(/^-/, '')) ?? [];
  return isState ? `${body}-…` : `CV/${body}`;
}
