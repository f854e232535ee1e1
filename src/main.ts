// Every function Google may call: triggers, menu commands, and what the sidebar runs. Nothing else of the add-on can be
// called from outside.
import type { Outcome } from './core/outcome';
import type { Progress } from './core/progress';
import * as commands from './google/commands';
import { checkEdit } from './google/live-check';
import { addMenu } from './google/menu';
import { readProgress } from './google/progress';
import * as selection from './google/select-cell';
import { openSidebar } from './google/sidebar';
import type { Server } from './sidebar/server';

/** Google calls this when the workbook is opened. */
export function onOpen(): void {
  addMenu();
}

/** Google calls this when the add-on is installed into an open workbook. */
export function onInstall(): void {
  addMenu();
}

/** Google calls this when a person edits cells, with that person's rights. */
export function onEdit(event: GoogleAppsScript.Events.SheetsOnEdit): void {
  checkEdit(event.range);
}

/** Menu "Tổng hợp và tạo văn bản". */
export function openAnnexSidebar(): void {
  openSidebar('produceAnnex');
}

/** Menu "Kiểm tra số liệu". */
export function openCheckSidebar(): void {
  openSidebar('checkEntries');
}

/** Menu "Thiết lập…". */
export function setUp(): Outcome {
  return commands.setUp();
}

/** Sidebar: "Tổng hợp và tạo văn bản", and "Vẫn tạo bản DỰ THẢO". */
export function produceAnnex(mayBeDraft: boolean, runId: string): Outcome {
  return commands.produceAnnex(mayBeDraft, runId);
}

/** Sidebar: "Kiểm tra số liệu". */
export function checkEntries(runId: string): Outcome {
  return commands.checkEntries(runId);
}

/** Sidebar, while a run is on. */
export function progress(runId: string): Progress | null {
  return readProgress(runId);
}

/** Sidebar: a click on a finding. */
export function selectCell(tab: string, cell: string): string {
  return selection.selectCell(tab, cell);
}

// What the sidebar calls is here, or this does not compile.
({ produceAnnex, checkEntries, progress, selectCell }) satisfies Server;
