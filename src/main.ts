// Every function Google may call: triggers, menu commands, and what the pages run. Nothing else of the add-on can be
// called from outside.

import type { Outcome } from './contract/outcome';
import type { Progress } from './contract/progress';
import type { DocumentAccess, Refusal, Role, Server as ShareServer } from './contract/share-server';
import type { Server } from './contract/sidebar-server';
import type { CellFix, FixOutcome } from './core/model/fixes';
import * as fix from './google/commands/apply-fixes';
import * as dictionary from './google/commands/dictionary';
import { checkEdit } from './google/commands/live-check';
import { addMenu } from './google/commands/menu';
import { openSidebar } from './google/commands/open-sidebar';
import * as commands from './google/commands/produce-annex';
import * as selection from './google/commands/select-cell';
import { runSelfCheck } from './google/commands/self-check';
import * as share from './google/commands/share';
import { readProgress } from './google/memory/progress';

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

/** Menu "Chia sẻ văn bản…". */
export function openShareDialog(): void {
  share.openShareDialog();
}

/** Menu "Thiết lập…". */
export function setUp(): Outcome {
  return commands.setUp();
}

/** Menu "Tự kiểm tra". */
export function selfCheck(): void {
  runSelfCheck();
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

/** Sidebar: "Sửa thành…" and "Sửa tất cả". */
export function applyFixes(fixes: CellFix[]): FixOutcome {
  return fix.applyFixes(fixes);
}

/** Sidebar: "Bỏ qua". */
export function ignoreFinding(rule: string, text: string): string {
  return dictionary.ignoreFinding(rule, text);
}

/** Sidebar: "Từ điển…". */
export function openDictionary(): string {
  return dictionary.openDictionary();
}

/** Sharing dialog, when it opens, and after each change that Google refused. */
export function documentAccess(): DocumentAccess | Refusal {
  return share.documentAccess();
}

/** Sharing dialog: "Chia sẻ", once for each address. */
export function shareWith(document: string, email: string, role: Role, isTold: boolean): Refusal | null {
  return share.shareWith(document, email, role, isTold);
}

/** Sharing dialog: another role. */
export function changeAccess(document: string, access: string, role: Role): Refusal | null {
  return share.changeAccess(document, access, role);
}

/** Sharing dialog: "Gỡ", and "Tắt" of access by the link. */
export function removeAccess(document: string, access: string): Refusal | null {
  return share.removeAccess(document, access);
}

/** Sharing dialog: "Vẫn mở cho bất kỳ ai có đường liên kết". */
export function shareByLink(document: string): Refusal | null {
  return share.shareByLink(document);
}

// What the pages call is here, or this does not compile.
({
  produceAnnex,
  checkEntries,
  progress,
  selectCell,
  applyFixes,
  ignoreFinding,
  openDictionary,
}) satisfies Server;
({ documentAccess, shareWith, changeAccess, removeAccess, shareByLink }) satisfies ShareServer;
