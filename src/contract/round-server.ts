// What the page of the round may ask of the script: who has sent, what is decided, locked and reminded.
import type { Settings } from '../core/model/settings';
import type { Change } from '../core/round/changes';
import type { UnitState } from '../core/round/states';
import type { SavedDocument } from './outcome';
import type { Progress } from './progress';
import type { Result } from './result';
import type { Slice } from './slice';

/** A unit as the page shows it; moments such as `14/06/2026 16:40`, empty where there is none. */
export interface RoundUnit {
  name: string;
  /** Its tab as it exists; empty where there is none. */
  tab: string;
  /** Id of the tab in the address of the workbook. */
  gid: number;
  /** A1 cell of the unit in the tab "Đơn vị". */
  cell: string;
  /** Addresses of the people who type for it. */
  emails: string[];
  state: UnitState;
  isWaiting: boolean;
  items: number;
  errors: number;
  warnings: number;
  handedIn: string;
  /** The last edit after that. */
  edited: string;
  /** Whether it handed in in time, how late, or how long it is overdue. */
  due: string;
  /** How its tab is locked; empty while it is open. */
  lock: string;
  /** Until when its tab stays open after the deadline. */
  openUntil: string;
  /** Why it needs no report. */
  exempt: string;
  /** What it was told last. */
  comment: string;
  approvedAt: string;
  approvedBy: string;
  reminded: string;
  /** Code of the content that this shows: a decision about it carries the code back. */
  code: string;
  /** What changed since a coordinator saw it last: when it was handed in, approved or returned. */
  changes: Change[];
  /** What the changes are counted from, in words, such as `lúc duyệt 16/06/2026 08:00`; empty where nothing was kept. */
  since: string;
}

/** The round of a period. */
export interface RoundView {
  /** Settings that the page's texts speak of. */
  settings: Pick<
    Settings,
    | 'period'
    | 'deadline'
    | 'issuingBody'
    | 'superiorBody'
    | 'contact'
    | 'approval'
    | 'lockAtDeadline'
    | 'style'
  >;
  /** First and last day counted, such as `1/1/2026`; empty where unknown. */
  countedFrom: string;
  countedTo: string;
  /** The last day on which units may type, such as `17/6/2026`; empty where there is none. */
  lastDay: string;
  isPast: boolean;
  /** When the period was begun in this workbook; empty where unknown. */
  opened: string;
  /** When this was read. */
  readAt: string;
  /** Address of the workbook, to which `#gid=` leads to a tab. */
  url: string;
  /** Address of the person; empty where Google does not tell. */
  me: string;
  units: RoundUnit[];
  /** Whether tabs still tell their units an old period or deadline: the page then has them told anew. */
  hasStaleLines: boolean;
}

/** A unit, and what the page shows of it: the code of its content, and what it was told last. */
export interface SeenUnit {
  tab: string;
  code: string;
  comment?: string;
}

/** What came of a decision. */
export interface RoundChange {
  /** Vietnamese, for the coordinator; names what could not be done, and why. */
  message: string;
  /** The units concerned, as they are now. */
  units: RoundUnit[];
}

/** The functions that the page of the round calls through `google.script.run`. */
export interface RoundServer {
  /** Reads every tab once, and brings the status board up to date. */
  roundView(runId: string): Result<RoundView>;
  /** Approves units without errors whose content is still the one that was shown. */
  approveUnits(units: SeenUnit[]): Result<RoundChange>;
  /** Asks a unit to change its content: opens its tab, tells it why, and until when. */
  returnUnit(unit: SeenUnit, comment: string, until: string): Result<RoundChange>;
  /** Takes an approval or a return back. */
  takeBack(tab: string): Result<RoundChange>;
  /** Writes the approved content back into a tab that still holds what was shown. */
  restoreApproved(unit: SeenUnit): Result<RoundChange>;
  /** Runs one slice of locking all open tabs (`lock`), or of opening those that the deadline locked (`open`). */
  setLocks(kind: 'lock' | 'open', runId: string): Result<Slice>;
  /** Notes that units were reminded. */
  noteReminded(tabs: string[], how: string): Result<RoundChange>;
  /** Makes the letter that reminds the units of these tabs; `body` has a line for each paragraph. */
  makeReminder(tabs: string[], body: string): Result<SavedDocument>;
  /** Gives the units of these tabs access to that letter; Google sends each the text. */
  sendReminder(document: string, tabs: string[], text: string): Result<RoundChange>;
  /** Shows the first page. */
  openHome(): Result<null>;
  /** Shows a tab, and selects a cell of it unless `cell` is empty. */
  selectCell(tab: string, cell: string): Result<null>;
  /** Writes the present period and deadline into the tabs that are empty or of this period; returns how many. */
  updatePeriodLines(): Result<number>;
  stopRun(runId: string): Result<null>;
  progress(runId: string): Result<Progress | null>;
}
