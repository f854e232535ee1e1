// The menu "Tổng hợp".
import { checkEntriesItem } from './check-entries';
import { produceAnnexItem } from './produce-annex';
import { selfCheckItem } from './self-check';
import { setUpItem } from './set-up';
import { shareItem } from './share';

/** The menu's items, in groups with a line between them; each runs a function of main.ts. */
const groups = [[produceAnnexItem, checkEntriesItem], [shareItem], [setUpItem, selfCheckItem]];

/** Adds the menu. It reads nothing, so it works before the person has granted anything. */
export function addMenu(): void {
  const menu = SpreadsheetApp.getUi().createMenu('Tổng hợp');
  for (const [i, items] of groups.entries()) {
    if (i > 0) menu.addSeparator();
    for (const { label, runs } of items) menu.addItem(label, runs);
  }
  menu.addToUi();
}
