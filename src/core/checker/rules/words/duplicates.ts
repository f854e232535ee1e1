// Items that say the same, in one unit or in two.

import type { Entry } from '../../../model/entry';
import type { UnitReport } from '../../../model/unit';
import type { BatchRule, RuleFinding } from '../rule';

/** Two items are alike if they share at least this part of all their words. */
const ALIKE = 0.8;

/** Items with fewer words may be alike by chance. */
const LEAST_WORDS = 8;

/** One item is compared with at most so many. Only made-up texts have more that share their rarest words. */
const MOST_COMPARED = 40;

interface Item {
  report: UnitReport;
  entry: Entry;
  start: number;
  end: number;
  /** Its different words, the rarest of the batch first. */
  words: string[];
}

function itemsOf(reports: UnitReport[]): Item[] {
  const counts = new Map<string, number>();
  const items = reports.flatMap((report) =>
    report.entries.flatMap((entry) => {
      const { prose } = entry.clean;
      let at = 0;
      return prose.items.map(({ start, end }): Item => {
        const words = new Set<string>();
        for (; (prose.words[at]?.start ?? end) < end; at++) words.add(prose.words[at]?.key ?? '');
        for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
        return { report, entry, start, end, words: [...words] };
      });
    }),
  );
  const rarer = (a: string, b: string) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0) || (a < b ? -1 : 1);
  for (const item of items) item.words.sort(rarer);
  return items.filter(({ words }) => words.length >= LEAST_WORDS);
}

/**
 * Finds items that are like an earlier one. Alike items share a word among the rarest few of each, so only items that
 * share one of those are compared (prefix filtering: Chaudhuri, Ganti, Kaushik 2006). Later items are not compared with
 * an item that was found, so that each pair has one finding.
 */
function alikeItems(reports: UnitReport[]): RuleFinding[] {
  const byRareWord = new Map<string, Item[]>();
  return itemsOf(reports).flatMap((item) => {
    const { words, report, entry, start, end } = item;
    const rarest = words.slice(0, words.length - Math.ceil(ALIKE * words.length) + 1);
    const own = new Set(words);
    for (const other of candidatesOf(rarest, byRareWord)) {
      const sizes = [words.length, other.words.length];
      if (Math.min(...sizes) < ALIKE * Math.max(...sizes)) continue;
      const common = other.words.filter((word) => own.has(word)).length;
      if (common < ALIKE * (words.length + other.words.length - common)) continue;
      const isSame = common === words.length && common === other.words.length;
      const where =
        other.report === report ? 'tab này' : `tab “${other.report.tab}” (${other.report.unit.name})`;
      const message = `Nội dung ${isSame ? 'trùng' : 'gần giống'} ô ${other.entry.cell} của ${where}: kiểm tra xem có chép nhầm hoặc nhập hai lần không.`;
      const place = { unit: report.unit.name, tab: report.tab, cell: entry.cell };
      return [{ ...place, ...entry.clean.typedRange(start, end), message, suggestions: [] }];
    }
    for (const word of rarest) {
      const others = byRareWord.get(word);
      if (others) others.push(item);
      else byRareWord.set(word, [item]);
    }
    return [];
  });
}

function candidatesOf(rarest: string[], byRareWord: Map<string, Item[]>): Set<Item> {
  const candidates = new Set<Item>();
  for (const word of rarest) {
    for (const item of byRareWord.get(word) ?? []) {
      if (candidates.size === MOST_COMPARED) return candidates;
      candidates.add(item);
    }
  }
  return candidates;
}

/** The check of items that say the same. */
export const duplicateBatchRules: BatchRule[] = [
  {
    id: 'V1',
    code: 'V1',
    severity: 'warning',
    source: 'Mỗi việc chỉ báo cáo một lần',
    find: alikeItems,
    fires: [
      [
        [
          'Tổ chức hội nghị trực tuyến thông tin thời sự đến cấp xã.',
          'Tổ chức hội nghị trực tuyến thông tin thời sự đến các xã.',
        ],
        'Tổ chức hội nghị trực tuyến thông tin thời sự đến các xã.',
      ],
    ],
    silent: [
      ['Tổ chức hội nghị giao ban.', 'Tổ chức hội nghị giao ban.'],
      [
        'Tổ chức hội nghị trực tuyến thông tin thời sự đến cấp xã.',
        'Vận động các hộ gia đình theo phong tục tập quán, xóa bỏ hủ tục.',
      ],
    ],
  },
];
