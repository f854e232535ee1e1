// The menu "Tổng hợp".
import { checkEntriesItem } from './check-entries';
import { homeItem } from './home/home';
import { nextPeriodItem } from './next-period';
import { produceAnnexItem } from './produce-annex';
import { roundItems } from './round/progress';
import { selfCheckItem } from './self-check';
import { setUpItem } from './set-up';
import { shareItem } from './share';

/** The menu items, in groups with a separator between them. Each item runs a function of main.ts. */
const groups = [
  [homeItem],
  [produceAnnexItem, checkEntriesItem],
  roundItems,
  [shareItem],
  [nextPeriodItem],
  [setUpItem, selfCheckItem],
];

/** Adds the menu. It reads nothing, so it works before the person has authorised the script. */
export function addMenu(): void {
  const menu = SpreadsheetApp.getUi().createMenu('Tổng hợp');
  for (const [i, items] of groups.entries()) {
    if (i > 0) menu.addSeparator();
    for (const { label, runs } of items) menu.addItem(label, runs);
  }
  menu.addToUi();
}
