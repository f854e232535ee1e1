// What a document and the messages about it count.
import { boxes, tabs } from '../grid/layout';
import type { Annex } from '../model/annex';
import { type Finding, finding } from '../model/finding';
import { type Settings, settingDefinition } from '../model/settings';
import { placesIn } from '../text/placeholders';

/** Numbers of units and items. */
export interface Counts {
  /** Units that need to report. */
  expected: number;
  /** Units that handed in. */
  handedIn: number;
  /** Units with items in the annex. */
  withItems: number;
  /** Units of which the annex says that they have nothing to report. */
  withNothing: number;
  /** Items in the annex. */
  items: number;
}

/** Counts what the annex holds, and the units it should hold. */
export function countsOf({ rows, coverage: { expected, handedIn } }: Annex): Counts {
  return {
    expected,
    handedIn,
    withItems: rows.filter(({ items }) => items.length > 0).length,
    withNothing: rows.filter(({ note }) => note === boxes.nothingToReport).length,
    items: rows.reduce((sum, { items }) => sum + items.length, 0),
  };
}

/**
 * Returns a warning where the report's own words tell how many units handed in, and the annex below holds another number:
 * a unit may type and not tick, or hand in and not be approved.
 */
export function countFindings(settings: Settings, { handedIn, withItems, withNothing }: Counts): Finding[] {
  const printed = withItems + withNothing;
  if (settings.opening !== 'Báo cáo' || handedIn === printed) return [];
  return (['subject', 'body'] as const).flatMap((key) => {
    const place = placesIn(settings[key]).known.find((one) => / nộp$/.test(one));
    if (!place) return [];
    const message = `Mục “${settingDefinition(key).label}” có {${place}}: ${handedIn} đơn vị đã nộp, nhưng phụ lục có báo cáo của ${printed} đơn vị. Chờ đủ đơn vị đánh dấu Hoàn thành và được duyệt, hoặc dùng {số đơn vị có nội dung}.`;
    return [finding('other-count', 'warning', { tab: tabs.settings }, message)];
  });
}
