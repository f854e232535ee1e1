// What the first page knows of the workbook, worked out from the two tabs that the script read.
import type { HomeView } from '../../contract/home-server';
import { oneLine } from '../../core/grid/cells';
import { tabs, tabsOnDemand } from '../../core/grid/layout';
import { findTab, matchTabs, type RegistryRow, readRegistry } from '../../core/intake/registry';
import { settingsToMend } from '../../core/intake/setting-notes';
import { readSettings } from '../../core/intake/settings-tab';
import { type Day, dayNumber, dayText, parseDay } from '../../core/model/day';
import { emailsIn, isEmail } from '../../core/model/email';
import type { SettingKey, Settings, SettingToMend } from '../../core/model/settings';
import { isLinksText } from '../../core/report/period-documents';
import { lastDayOf } from '../../core/round/hand-in';
import { countedPeriod, periodDays } from '../../core/round/period';
import { dayIn } from '../../core/round/reminders/days';
import type { RemindedRound, RemindedUnit } from '../../core/round/reminders/texts';
import { isWaiting, type UnitState } from '../../core/round/states';
import { fold } from '../../core/text/vietnamese/fold';
import { stateLabels } from '../../core/wording/states';

/** A unit of the tab "Đơn vị", with what the status board says of it. */
export interface HomeUnit extends RemindedUnit {
  /** Name of its tab in the tab "Đơn vị". */
  wantedTab: string;
  /** Whether its row has a fault, so that no tab is made for it. */
  isBlocked: boolean;
  /** What stands in its cell Email. */
  email: string;
  /** Whether the status board says anything of it. */
  isOnBoard: boolean;
  errors: number;
  lock: string;
  reminded: string;
}

/** All that the page shows follows from this. */
export interface Facts extends RemindedRound {
  settings: Settings;
  /** The tabs of the add-on that are missing. */
  missingTabs: string[];
  /** Why the tab "Cấu hình" cannot be read, in Vietnamese; empty where it can. */
  settingsProblem: string;
  /** Settings that are missing or wrong, and which of them keep the annex from being made. */
  toMend: SettingToMend[];
  errors: ReadonlySet<SettingKey>;
  /** The text in the cell of each setting that has a row. */
  typed: ReadonlyMap<SettingKey, string>;
  units: HomeUnit[];
  /** What is wrong with the tab "Đơn vị", in Vietnamese. */
  registryProblems: string[];
  /** Names of all tabs. */
  tabNames: string[];
  today: Day | undefined;
  /** Days until the deadline, below 0 after it; undefined where there is none. */
  daysLeft: number | undefined;
  /** Whether the last day on which units may type is past. */
  isPast: boolean;
  /** Whether an earlier period was saved, so that the units know the workbook. */
  hasPeriods: boolean;
  /** Address of the Doc of the period; empty where none was made. */
  documentUrl: string;
  /** The last change on the status board, such as `14/06/2026 16:40`; empty where it was never written. */
  boardAt: string;
  unfinished: HomeView['unfinished'];
}

/** Works out what the page shows. */
export function factsOf(view: HomeView): Facts {
  const reading = readSettings(view.settings ?? undefined);
  const registry = readRegistry(view.registry ?? undefined);
  const tabNames = view.sheets.map(({ name }) => name);
  const { tabOf } = matchTabs(registry, tabNames);
  const { settings } = reading;
  const counted = countedPeriod(settings);
  const days = counted && periodDays(counted, settings.cutOff);
  const today = dayIn(view.readAt);
  const [deadline, lastDay] = [parseDay(settings.deadline), lastDayOf(settings)];
  const links = reading.documentLink?.text ?? '';
  const wrong = reading.findings.filter(({ severity }) => severity === 'error');
  const toMend = settingsToMend(reading);
  const unitOf = (row: RegistryRow): HomeUnit => {
    const { unit, cells, blocked } = row;
    const tab = tabOf.get(unit) ?? '';
    const said = oneLine(cells['Trạng thái']);
    const state = stateOf(said) ?? (tab === '' ? 'noTab' : 'nothingSent');
    return {
      name: unit.name,
      tab,
      wantedTab: unit.tab,
      gid: view.sheets.find(({ name }) => name === tab)?.gid ?? 0,
      emails: emailsIn(unit.email).filter(isEmail),
      state,
      isWaiting: isWaiting(state),
      isBlocked: blocked,
      email: unit.email,
      isOnBoard: said !== '',
      errors: Number(cells.Lỗi) || 0,
      lock: oneLine(cells.Khóa),
      exempt: oneLine(cells['Miễn kỳ này']),
      reminded: oneLine(cells['Đã nhắc']),
    };
  };
  return {
    settings,
    missingTabs: Object.values(tabs).filter(
      (tab) => !tabsOnDemand.includes(tab) && findTab(tabNames, tab) === undefined,
    ),
    settingsProblem: reading.places.size > 0 ? '' : (reading.findings[0]?.message ?? ''),
    toMend,
    errors: new Set(
      toMend
        .filter(({ cell, label }) =>
          wrong.some((one) => (cell === '' ? one.message.includes(`“${label}”`) : one.cell === cell)),
        )
        .map(({ key }) => key),
    ),
    typed: new Map([...reading.places].map(([key, { typed }]) => [key, typed])),
    units: registry.rows.map(unitOf),
    registryProblems: registry.findings
      .filter(({ rule }) => rule !== 'no-units' && (rule !== 'missing-header' || view.registry !== null))
      .map(({ message }) => message),
    tabNames,
    today,
    daysLeft: deadline && today && dayNumber(deadline) - dayNumber(today),
    isPast: lastDay !== undefined && today !== undefined && dayNumber(lastDay) < dayNumber(today),
    hasPeriods: findTab(tabNames, tabs.archive) !== undefined,
    countedFrom: days ? dayText(days.from) : '',
    countedTo: days ? dayText(days.to) : '',
    documentUrl: isLinksText(links) ? (/\bhttps:\S+/.exec(links)?.[0] ?? '') : '',
    boardAt: latest(registry.rows.map(({ cells }) => oneLine(cells['Cập nhật lúc']))),
    unfinished: view.unfinished,
    readAt: view.readAt,
    url: view.url,
  };
}

function stateOf(said: string): UnitState | undefined {
  const states = Object.keys(stateLabels) as UnitState[];
  return states.find((state) => fold(stateLabels[state]) === fold(said));
}

/** Returns the latest of moments such as `14/06/2026 16:40`. */
function latest(moments: string[]): string {
  const sortable = (moment: string) => moment.replace(/^(\d\d)\/(\d\d)\/(\d{4})/, '$3$2$1');
  return moments.reduce((last, moment) => (sortable(moment) > sortable(last) ? moment : last), '');
}
