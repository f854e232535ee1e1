// Every function Google may call: triggers and menu commands. Nothing else of the add-on can be called from outside.
import type { Outcome } from './core/outcome';
import * as commands from './google/commands';
import { checkEdit } from './google/live-check';
import { addMenu } from './google/menu';

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
export function produceAnnex(): Outcome {
  return commands.produceAnnex();
}

/** Menu "Kiểm tra số liệu". */
export function checkEntries(): Outcome {
  return commands.checkEntries();
}

/** Menu "Thiết lập…". */
export function setUp(): Outcome {
  return commands.setUp();
}
