// What the page of the periods may ask of the script: the functions of main.ts that it calls. Their types are plain data.
import type { Saving } from '../core/model/saved-period';
import type { SavedDocument } from './outcome';
import type { Progress } from './progress';
import type { Result } from './result';
import type { Slice } from './slice';

/** A period that may come next, in words, and the deadline that is proposed for it, such as `15/6/2026`. */
export interface PeriodProposal {
  period: string;
  deadline: string;
}

/** What beginning the next period would do, before anything is written. */
export interface PeriodPlan {
  /** The period that is saved and leaves the tabs. */
  from: string;
  /** The likeliest first. */
  proposals: PeriodProposal[];
  /** How many units have a tab, and how many cells they typed. */
  tabs: number;
  cells: number;
  /** Units that have not handed in. */
  waiting: string[];
  /** Names of the units that need no report, and stay so. */
  exempt: string[];
  /** Whether a Doc of the period was made. */
  hasDocument: boolean;
  /** Labels of the settings that are emptied, and of those whose texts speak of the old period and are kept. */
  emptied: string[];
  kept: string[];
  /** The present subject of the report ("Trích yếu"). */
  subject: string;
  /** How often the period was saved before. */
  savedBefore: number;
  /** Present when a change of period was begun and not finished. */
  unfinished?: {
    from: string;
    to: string;
    isUndo: boolean;
    /** Whether what was saved is still to be put into an archive file, which the person may do without. */
    lacksFile: boolean;
    changed: number;
  };
  /** Why the last change of period cannot be undone; empty when it can. */
  noUndo: string;
  /** What was saved, the newest first. */
  savings: Saving[];
}

/** What a person chose in the page. */
export interface PeriodChoice {
  period: string;
  deadline: string;
  /** Present when the person chose another subject of the report. */
  subject?: SubjectChange;
  /** Whether what is saved also becomes a file in Drive. */
  wantsFile?: boolean;
}

/** What the subject of the report ("Trích yếu") was when the person saw it, and what it becomes. */
export interface SubjectChange {
  was: string;
  becomes: string;
}

/** What a change of period has done so far. */
export interface RolloverReport {
  from: string;
  to: string;
  archived: { units: number; entries: number };
  /** How many tabs are of the period that comes. */
  cleared: number;
  /** Tabs that hold something that was not saved, so they were left as they are. */
  left: string[];
}

/** One slice of a change of period. */
export interface PeriodSlice extends Slice {
  /** Present in the last slice. */
  rollover?: RolloverReport;
}

/** A unit of a saved period. */
export interface ViewedUnit {
  name: string;
  state: string;
  /** Its items as the annex prints them. */
  items: string[];
}

/** A saved period to look at. */
export interface ViewedPeriod {
  title: string;
  units: ViewedUnit[];
}

/**
 * The functions that the page of the periods calls through `google.script.run`. A saved period is named by its key,
 * such as `2026-Q3`.
 */
export interface PeriodsServer {
  periodPlan(): Result<PeriodPlan>;
  /**
   * Runs one slice of a change of period; `choice` is null to go on with the one that was begun, and `withoutFile` to do
   * so without an archive file.
   */
  beginPeriod(choice: PeriodChoice | 'withoutFile' | null, runId: string): Result<PeriodSlice>;
  /** Runs one slice of the way back. */
  undoPeriod(runId: string): Result<PeriodSlice>;
  viewPeriod(key: string): Result<ViewedPeriod>;
  /** Writes the annex of a saved period into a tab of its own, and shows it. */
  showPeriod(key: string): Result<null>;
  /** Makes the Doc of a saved period again, or updates it. */
  remakeDocument(key: string): Result<SavedDocument>;
  stopRun(runId: string): Result<null>;
  progress(runId: string): Result<Progress | null>;
}
