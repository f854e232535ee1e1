// What Google's servers do to the workbook, for a script and a typing person alike.
// Arguments and results are plain data: they cross from the script's context and back.
import { Cells } from './cells';
import type { Hands } from './hands';
import { Protections } from './protections';
import { Tabs } from './tabs';

/** Everything one person can do to one workbook. */
export class Engine {
  readonly tabs: Tabs;
  readonly cells: Cells;
  readonly protections: Protections;

  constructor(readonly hands: Hands) {
    this.tabs = new Tabs(hands);
    this.cells = new Cells(hands);
    this.protections = new Protections(hands);
  }
}
