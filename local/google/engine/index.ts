// What Google's servers do to the workbook, for a script and a typing person alike.
// Arguments and results are plain data: they cross from the script's context, or thread, and back.
import { Cells } from './cells';
import { File } from './file';
import { Looks } from './looks';
import type { Person } from './person';
import { Protections } from './protections';
import { Tabs } from './tabs';

/** Everything one person can do to one workbook. */
export class Engine {
  readonly file: File;
  readonly tabs: Tabs;
  readonly cells: Cells;
  readonly looks: Looks;
  readonly protections: Protections;

  constructor(readonly person: Person) {
    this.file = new File(person);
    this.tabs = new Tabs(person);
    this.cells = new Cells(person);
    this.looks = new Looks(person);
    this.protections = new Protections(person);
  }
}
