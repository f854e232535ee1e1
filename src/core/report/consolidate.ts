// From reports to the annex: the items of each unit, put right where that is safe, in registry order.
import { fixesOf } from '../checker/check';
import { announcesPlus } from '../checker/rules/signs/bullets';
import { numberedLines } from '../checker/rules/signs/numbering';
import { boxes } from '../grid/layout';
import { type AnnexRow, BULLET, SUB_BULLET } from '../model/annex';
import type { CleanItem, Entry } from '../model/entry';
import type { Finding } from '../model/finding';
import type { Settings } from '../model/settings';
import { declaresNothing, hasItems, type Unit, type UnitReport } from '../model/unit';
import { groupsOf } from './groups';

/** The annex's rows, and every safe fix that made them differ from what was typed. */
export interface Consolidation {
  rows: AnnexRow[];
  fixes: Finding[];
}

/** Stand in the annex for a unit that sent nothing, or whose report is not approved, where the settings ask for that. */
const NOT_REPORTED = 'Chưa báo cáo';
const NOT_APPROVED = 'Chưa được duyệt';

/**
 * Makes the annex's rows, one for each unit, group by group and in registry order, numbered without gaps. `reports` holds
 * at most one report for each unit.
 *
 * A unit that declared that it has nothing to report, or typed only that, has a note in place of items. A unit that sent nothing has no row,
 * or a note, as the settings say; so has one whose report is among those `sent` but not among `reports`.
 */
export function consolidate(
  settings: Settings,
  units: Unit[],
  reports: UnitReport[],
  sent: UnitReport[] = reports,
): Consolidation {
  const reportOf = new Map(reports.map((report) => [report.unit, report]));
  const hasSent = new Set(
    sent.filter((one) => hasItems(one) || declaresNothing(one)).map(({ unit }) => unit),
  );
  const rows: AnnexRow[] = [];
  const fixes: Finding[] = [];
  let order = 0;
  for (const { name: group, units: own } of groupsOf(units)) {
    if (settings.groupNumbering !== 'Liên tục') order = 0;
    for (const unit of own) {
      const report = reportOf.get(unit);
      const add = (content: Pick<AnnexRow, 'items' | 'note'>) =>
        rows.push({ order: ++order, unit: unit.name, ...(group && { group }), ...content });
      if (report && hasItems(report)) {
        const { printed, fixes: listed } = printedItems(report);
        fixes.push(...listed);
        add({ items: printed });
      } else if (report && declaresNothing(report)) {
        add({ items: [], note: boxes.nothingToReport });
      } else if (settings.missingUnits === 'Ghi “Chưa báo cáo”') {
        add({ items: [], note: hasSent.has(unit) ? NOT_APPROVED : NOT_REPORTED });
      }
    }
  }
  return { rows, fixes };
}

/**
 * Returns a unit's items as printed: a single item has no bullet, several have one each (rule B1, after the annex of
 * 2022), but none has two marks: one that is numbered has no bullet. Rows with a plus stay below the item they belong to.
 */
function printedItems(report: UnitReport): { printed: string[]; fixes: Finding[] } {
  const groups: [top: Item, ...below: Item[]][] = [];
  for (const item of itemsOf(report)) {
    const group = groups[groups.length - 1];
    if (item.hasPlus && group && isBelow(item, group[0])) group.push(item);
    else groups.push([item]);
  }
  const isList = groups.length > 1;
  const marked = groups.map((group) =>
    group.map((item, i) => {
      const below = item.text.startsWith(SUB_BULLET) ? '' : SUB_BULLET;
      const bullet = i > 0 ? below : isList && !item.isNumbered ? BULLET : '';
      return { item, bullet };
    }),
  );
  const { unit, tab, entries } = report;
  // Where the annex has another bullet than the cell's own fix made, nobody needs to know of that fix.
  const isOther = new Set<string>();
  const bulletFixes = marked.flat().flatMap(({ item, bullet }): Finding[] => {
    const { entry, start, contentStart } = item;
    if (bullet !== BULLET) isOther.add(`${entry.cell} ${start}`);
    const isTyped =
      bullet === BULLET ? item.bullet !== 'none' : entry.text.slice(start, contentStart) === bullet;
    if (isTyped) return [];
    const place = { unit: unit.name, tab, cell: entry.cell, start, end: contentStart };
    const message = bullet === '' ? (isList ? NUMBERED : SINGLE) : bullet === BULLET ? SEVERAL : BELOW;
    return [{ rule: 'B1', severity: 'fixed', ...place, message, suggestions: [bullet] }];
  });
  const entryFixes = entries
    .flatMap((entry) => fixesOf(unit.name, tab, entry))
    .filter(({ rule, cell, start }) => rule !== 'B2' || !isOther.has(`${cell} ${start}`));
  return {
    printed: marked.map((group) => group.map(({ item, bullet }) => bullet + item.text).join('\n')),
    fixes: [...entryFixes, ...bulletFixes],
  };
}

const SEVERAL = 'Thêm gạch đầu dòng, vì đơn vị có nhiều mục.';
const SINGLE = 'Bỏ gạch đầu dòng, vì đơn vị chỉ có một mục.';
const NUMBERED = 'Bỏ gạch đầu dòng, vì mục đã có số thứ tự.';
const BELOW = 'Viết dấu cộng của ý nhỏ thành “+ ”, vì ý nhỏ thuộc mục ở hàng trên.';

/** An item of a unit, with what its row says of its mark. */
interface Item extends CleanItem {
  entry: Entry;
  /** It begins with the number of a list, which is its mark. */
  isNumbered: boolean;
  /** All items of its cell have a plus. */
  hasPlus: boolean;
}

function itemsOf(report: UnitReport): Item[] {
  const numbered = numberedLines(report);
  return report.entries.flatMap((entry, row) => {
    const { items, prose } = entry.clean;
    // The plus of a figure in percent (“+ 6% so với kế hoạch”) is part of the text.
    const hasPlus = items.every(
      ({ start, contentStart, text }) =>
        /^ *\+/.test(entry.text.slice(start, contentStart)) || text.startsWith(SUB_BULLET),
    );
    return items.map((item, i) => {
      const start = prose.items[i]?.start ?? Number.NaN;
      const isNumbered = [start, start - BULLET.length].some((at) => numbered[row]?.has(at));
      return { ...item, entry, isNumbered, hasPlus };
    });
  });
}

/**
 * Returns whether a row with a plus belongs to the item above. A figure that begins with a plus (“+ 6% so với kế hoạch”)
 * may be an item of its own: it belongs only to what has a mark or announces it.
 */
function isBelow({ text: plus }: Item, { bullet, hasPlus, isNumbered, text }: Item): boolean {
  if (hasPlus) return false;
  const isFigure = plus.startsWith(SUB_BULLET);
  return (
    !isFigure || bullet !== 'none' || isNumbered || text.includes(`\n${SUB_BULLET}`) || announcesPlus(text)
  );
}
