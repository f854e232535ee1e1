// What Google's servers do to the workbook, for a script and a typing person alike.
// Arguments and results are plain data: they cross from the script's context, or thread, and back.
import { Cells } from './cells';
import { File } from './file';
import { Looks } from './looks';
import type { Hands } from './person';
import { Protections } from './protections';
import { Tabs } from './tabs';

/** Everything one person can do to one workbook. */
export class Engine {
  readonly file: File;
  readonly tabs: Tabs;
  readonly cells: Cells;
  readonly looks: Looks;
  readonly protections: Protections;

  constructor(readonly hands: Hands) {
    this.file = new File(hands);
    this.tabs = new Tabs(hands);
    this.cells = new Cells(hands, this.tabs);
    this.looks = new Looks(hands);
    this.protections = new Protections(hands);
  }
}
