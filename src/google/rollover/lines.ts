// Tells the units their period and deadline again, where the settings were changed by hand.
import { periodKey } from '../../core/round/period';
import { periodLine } from '../../core/round/period-line';
import { isEmptyContent, readUnitContent, writePeriodLine } from '../tabs/unit-content';
import { isOf, type Workbook } from './workbook';

/**
 * Writes the present period and deadline into the tabs that say something else and are empty or of this period, and into
 * those that hold the period `adopted`, which a person said to be this one. Other tabs stay. Returns how many were
 * written.
 */
export function writeLines({ settings, units }: Workbook, adopted = ''): number {
  const line = periodLine(settings);
  let written = 0;
  for (const { tab, sheet } of units) {
    const content = readUnitContent(tab, sheet);
    if (!content || content.line === line || (content.line === '' && content.banner === '')) continue;
    const isAdopted = adopted !== '' && periodKey(content.period) === periodKey(adopted);
    if (!isOf(content, settings.period) && !isEmptyContent(content) && !isAdopted) continue;
    writePeriodLine(sheet, content, line, content.banner);
    written++;
  }
  return written;
}
