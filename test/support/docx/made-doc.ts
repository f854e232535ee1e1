// A workbook whose Doc was made, for people to edit by hand.
import type { Quirks } from '../../../local/google/quirks';
import type { Host } from '../../../local/host/host';
import { COORDINATOR, cellOfSetting, clickProduce, settings as usualSettings, workbookOf } from '../workbook';
import { paragraphsOfDoc } from './by-hand';

const UNITS = [
  ['Tổ chức hội nghị quý I.', 'Ra mắt 02 mô hình mới.'],
  ['Tuyên truyền ở 05 thôn.'],
  ['Trồng 300 cây xanh.', 'Xây dựng tủ sách tự quản.', 'Hiến 200 m² đất làm đường.'],
];

const made = new Map<string, { host: Host; id: string }>();

/**
 * Returns a workbook whose Doc, with its report, was made at 08:00 in Vietnam; it is half past nine now. `settings`
 * replace some.
 */
export function madeDoc(
  settings: Record<string, string> = {},
  quirks: Partial<Quirks> = {},
): { host: Host; id: string } {
  const key = JSON.stringify([settings, quirks]);
  let first = made.get(key);
  if (!first) {
    const host = workbookOf(UNITS, { quirks });
    const usual = { 'Phần đầu': 'Báo cáo', 'Địa danh': 'Hà Giang', 'Nơi nhận': 'Lưu Ban Tuyên giáo' };
    changeSettings(host, { ...usual, ...settings });
    // The tabs go on to the period that is typed, with what stands in them.
    if (settings['Kỳ báo cáo']) host.run('adoptPeriod', [usualSettings['Kỳ báo cáo']], { as: COORDINATOR });
    host.now = new Date('2026-07-15T01:00:00Z');
    first = { host, id: clickProduce(host, 'YES').document?.id ?? '' };
    made.set(key, first);
  }
  const host = first.host.copy();
  host.now = new Date('2026-07-15T02:30:00Z');
  return { host, id: first.id };
}

/** Types settings by their labels. */
export function changeSettings(host: Host, values: Record<string, string>): void {
  for (const [label, value] of Object.entries(values)) {
    host.type(COORDINATOR, 'Cấu hình', cellOfSetting(host, label), value);
  }
}

/** Lets minutes pass. */
export function later(host: Host, minutes: number): void {
  host.now = new Date((host.now?.getTime() ?? 0) + minutes * 60_000);
}

/** Returns the texts of a Doc, a line for each paragraph. */
export function linesOfDoc(host: Host, id: string): string[] {
  return paragraphsOfDoc(host, id).map(({ text }) => text);
}

/** Returns the texts of the annex's table, those of a Doc that are not blank. */
export function tableOfDoc(host: Host, id: string): string[] {
  const lines = linesOfDoc(host, id);
  return lines.slice(lines.lastIndexOf('TT')).filter((text) => text !== '');
}

/** Returns the texts of the annex's table as a Doc would have them that is made anew now. */
export function printedTable(host: Host): string[] {
  const copy = host.copy();
  for (const store of [copy.properties.document, ...Object.values(copy.properties.user)]) {
    for (const key of Object.keys(store)) if (/document:/.test(key)) delete store[key];
  }
  copy.drive.files.clear();
  return tableOfDoc(copy, clickProduce(copy, 'YES').document?.id ?? '');
}
