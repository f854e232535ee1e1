// What was saved of each unit, read when it is first asked for.
import type { SavedUnit } from '../../core/model/saved-period';
import { periodKey } from '../../core/round/period';
import { fold } from '../../core/text/vietnamese/fold';
import type { Rollover } from '../memory/rollover';
import { readPeriod, readSavingsTab } from '../tabs/archive';
import type { Sheets } from '../tabs/read';

/** The saved units of each period, by tab, each as it was saved last. */
export class SavedUnits {
  private byKey = new Map<string, Map<string, SavedUnit>>();

  /** Of the period that a change of period leaves, what it saved itself counts, not what an earlier one did. */
  constructor(
    private readonly sheets: Sheets,
    private readonly rollover: Pick<Rollover, 'from' | 'attempt'>,
  ) {}

  /** Returns what was saved of a tab for a period; throws a UserError where the archive was changed. */
  of(period: string, tab: string): SavedUnit | undefined {
    const key = periodKey(period);
    const units = this.byKey.get(key) ?? this.read(key);
    return units.get(fold(tab));
  }

  /** Makes the next question read the archive again. */
  forget(): void {
    this.byKey.clear();
  }

  private read(key: string): Map<string, SavedUnit> {
    const { from, attempt } = this.rollover;
    const first = key === periodKey(from) ? attempt : 1;
    const { units } = readPeriod(this.sheets, readSavingsTab(this.sheets), key, first);
    const byTab = new Map(units.map((unit) => [fold(unit.tab), unit]));
    this.byKey.set(key, byTab);
    return byTab;
  }
}
