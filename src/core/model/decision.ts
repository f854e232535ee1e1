// What a coordinator decided of a unit, and what the add-on remembers of it, as the tab "Đơn vị" keeps both.

/** What was decided of a unit's content: nothing yet, that it is right, or that the unit must change it. */
export type DecisionKind = 'none' | 'approved' | 'returned';

/** A unit's decision and what belongs to it; texts as they stand in the tab, empty where there is none. */
export interface Decision {
  kind: DecisionKind;
  /** Code of the content that the coordinator had seen (`contentCode`). */
  code: string;
  /** When the unit was approved, and by whom. */
  at: string;
  by: string;
  /** What the unit was told last. */
  comment: string;
  /** Why the unit needs no report in this period; not blank means that it needs none. */
  exempt: string;
  /** Until when the tab stays open after the deadline, such as `18/6/2026`. */
  openUntil: string;
  /** When the unit handed in, as a coordinator's run read it first. */
  handedIn: string;
  /** How the tab is locked, in words. */
  lock: string;
  /** How often and when the unit was reminded. */
  reminded: string;
}

/** What holds of a unit of which nothing was decided. */
export const NO_DECISION: Decision = {
  kind: 'none',
  code: '',
  at: '',
  by: '',
  comment: '',
  exempt: '',
  openUntil: '',
  handedIn: '',
  lock: '',
  reminded: '',
};
