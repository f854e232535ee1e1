// Every function that Google may call: triggers, menu commands, and what the pages call. Nothing else of the add-on
// can be called from outside.
import type { HiddenRows } from './contract/hidden-rows';
import type { HomeServer, HomeView, NewUnit, SettingChange } from './contract/home-server';
import type { Outcome, SavedDocument } from './contract/outcome';
import type {
  PeriodChoice,
  PeriodPlan,
  PeriodSlice,
  PeriodsServer,
  ViewedPeriod,
} from './contract/periods-server';
import type { Progress } from './contract/progress';
import type { Result } from './contract/result';
import type { RoundChange, RoundServer, RoundView, SeenUnit } from './contract/round-server';
import type { Counts, SelfCheck, SelfCheckServer } from './contract/self-check';
import type { DocumentAccess, Role, ShareServer } from './contract/share-server';
import type { AddedRow, SidebarServer } from './contract/sidebar-server';
import type { Slice } from './contract/slice';
import type { CellFix } from './core/model/cell-fix';
import type { FixOutcome } from './core/model/fix-outcome';
import * as fixes from './google/commands/apply-fixes';
import * as check from './google/commands/check-entries';
import * as dictionary from './google/commands/dictionary';
import * as hidden from './google/commands/hidden-rows';
import * as adding from './google/commands/home/add-units';
import * as home from './google/commands/home/home';
import { checkEdit } from './google/commands/live-check';
import { addMenu } from './google/commands/menu';
import * as periods from './google/commands/next-period';
import { openSidebar } from './google/commands/open-sidebar';
import * as periodLines from './google/commands/period-lines';
import * as annex from './google/commands/produce-annex';
import * as deciding from './google/commands/round/decide';
import * as locking from './google/commands/round/lock';
import * as progressing from './google/commands/round/progress';
import * as reminding from './google/commands/round/remind';
import * as runs from './google/commands/runs';
import * as saved from './google/commands/saved-periods';
import * as selection from './google/commands/select-cell';
import * as selfChecking from './google/commands/self-check';
import * as settingUp from './google/commands/set-up';
import * as share from './google/commands/share';

/** Google calls this when the workbook is opened. */
export function onOpen(): void {
  addMenu();
}

/** Google calls this when the add-on is installed while a workbook is open. */
export function onInstall(): void {
  addMenu();
}

/** Google calls this when a person edits cells, with that person's rights. */
export function onEdit(event: GoogleAppsScript.Events.SheetsOnEdit): void {
  checkEdit(event.range);
}

/** Menu "Bắt đầu"; other pages: "‹ Trang đầu". */
export function openHome(): Result<null> {
  return home.openHome();
}

/** Menu and first page: "Tổng hợp và tạo văn bản". */
export function openAnnexSidebar(): Result<null> {
  return openSidebar('produceAnnex');
}

/** Menu and first page: "Kiểm tra số liệu". */
export function openCheckSidebar(): Result<null> {
  return openSidebar('checkEntries');
}

/** Menu and sidebar: "Chia sẻ văn bản…". */
export function openShareDialog(): Result<null> {
  return share.openShareDialog();
}

/** Menu and sidebar: "Theo dõi tiến độ". */
export function openBoard(): Result<null> {
  return progressing.openRound('board');
}

/** Menu and sidebar: "Đôn đốc đơn vị chưa nộp…". */
export function openReminders(): Result<null> {
  return progressing.openRound('remind');
}

/** Menu and sidebar: "Khóa/mở nhập liệu…". */
export function openLocks(): Result<null> {
  return progressing.openRound('lock');
}

/** Menu and sidebar: "Kỳ báo cáo mới…"; sidebar: "Lưu và chuyển kỳ". */
export function openPeriodsPage(): Result<null> {
  return periods.openPeriodsPage();
}

/** Menu and first page: "Thiết lập…". */
export function openSetUpSidebar(): Result<null> {
  return openSidebar('setUp');
}

/** Menu and sidebar: "Tự kiểm tra". */
export function openSelfCheck(): Result<null> {
  return selfChecking.openSelfCheck();
}

/** Sidebar: "Tổng hợp và tạo văn bản", and "Vẫn tạo bản DỰ THẢO". */
export function produceAnnex(mayBeDraft: boolean, runId: string): Result<Outcome> {
  return annex.produceAnnex(mayBeDraft, runId);
}

/** Sidebar: "Kiểm tra số liệu". */
export function checkEntries(runId: string): Result<Outcome> {
  return check.checkEntries(runId);
}

/** Sidebar: "Thiết lập…". The sidebar calls it once for each slice. */
export function setUp(runId: string): Result<Slice> {
  return settingUp.setUp(runId);
}

/** First page, when it opens and after each change. */
export function homeView(): Result<HomeView> {
  return home.homeView();
}

/** First page: "Ghi vào tab Cấu hình". */
export function saveSettings(changes: SettingChange[]): Result<null> {
  return home.saveSettings(changes);
}

/** First page: "Thêm … đơn vị và tạo tab". */
export function addUnits(units: NewUnit[]): Result<string> {
  return adding.addUnits(units);
}

/** Page of the periods, when it opens and after each change. */
export function periodPlan(): Result<PeriodPlan> {
  return periods.periodPlan();
}

/** Page of the periods: "Chuyển kỳ" and "Làm tiếp". The page calls it once for each slice. */
export function beginPeriod(choice: PeriodChoice | 'withoutFile' | null, runId: string): Result<PeriodSlice> {
  return periods.beginPeriod(choice, runId);
}

/** Page of the periods: "Hoàn tác". The page calls it once for each slice. */
export function undoPeriod(runId: string): Result<PeriodSlice> {
  return periods.undoPeriod(runId);
}

/** Page of the periods: a click on a saved period. */
export function viewPeriod(key: string): Result<ViewedPeriod> {
  return saved.viewPeriod(key);
}

/** Page of the periods: "Xem trong bảng tính". */
export function showPeriod(key: string): Result<null> {
  return saved.showPeriod(key);
}

/** Page of the periods: "Tạo lại văn bản". */
export function remakeDocument(key: string): Result<SavedDocument> {
  return saved.remakeDocument(key);
}

/** Page of the round, when it opens and on "Tải lại". */
export function roundView(runId: string): Result<RoundView> {
  return progressing.roundView(runId);
}

/** Page of the round: "Duyệt" and "Duyệt tất cả". */
export function approveUnits(units: SeenUnit[]): Result<RoundChange> {
  return deciding.approveUnits(units);
}

/** Page of the round: "Trả lại". */
export function returnUnit(unit: SeenUnit, comment: string, until: string): Result<RoundChange> {
  return deciding.returnUnit(unit, comment, until);
}

/** Page of the round: "Bỏ duyệt". */
export function takeBack(tab: string): Result<RoundChange> {
  return deciding.takeBack(tab);
}

/** Page of the round: "Khôi phục bản đã duyệt". */
export function restoreApproved(unit: SeenUnit): Result<RoundChange> {
  return deciding.restoreApproved(unit);
}

/** Page of the round: "Khóa" and "Mở". The page calls it once for each slice. */
export function setLocks(kind: 'lock' | 'open', runId: string): Result<Slice> {
  return locking.setLocks(kind, runId);
}

/** Sidebar: "Dừng". */
export function stopRun(runId: string): Result<null> {
  return runs.stopRun(runId);
}

/** Sidebar, about once a second during a run. */
export function progress(runId: string): Result<Progress | null> {
  return runs.progress(runId);
}

/** Sidebar, after the result of a check: the warnings of rows that nobody sees. */
export function hiddenRows(from: number): Result<HiddenRows> {
  return hidden.hiddenRows(from);
}

/** Sidebar, after the result of a check that found tabs with an old period or deadline. */
export function updatePeriodLines(): Result<number> {
  return periodLines.updatePeriodLines();
}

/** Sidebar: "Nội dung này là của kỳ mới". */
export function adoptPeriod(period: string): Result<number> {
  return periodLines.adoptPeriod(period);
}

/** Page of the round: "Ghi nhận đã nhắc". */
export function noteReminded(tabs: string[], how: string): Result<RoundChange> {
  return reminding.noteReminded(tabs, how);
}

/** Page of the round: "Tạo công văn đôn đốc". */
export function makeReminder(tabs: string[], body: string): Result<SavedDocument> {
  return reminding.makeReminder(tabs, body);
}

/** Page of the round: "Gửi qua Google Drive". */
export function sendReminder(document: string, tabs: string[], text: string): Result<RoundChange> {
  return reminding.sendReminder(document, tabs, text);
}

/** Sidebar: a click on a finding. */
export function selectCell(tab: string, cell: string): Result<null> {
  return selection.selectCell(tab, cell);
}

/** Sidebar: "Sửa thành…" and "Sửa tất cả". */
export function applyFixes(accepted: CellFix[]): Result<FixOutcome> {
  return fixes.applyFixes(accepted);
}

/** Sidebar: "Bỏ qua". */
export function ignoreFinding(rule: string, text: string): Result<null> {
  return dictionary.ignoreFinding(rule, text);
}

/** Sidebar: a set of house style, and "Thêm vào từ điển". */
export function addWords(lines: string[][], isTrial: boolean): Result<AddedRow[]> {
  return dictionary.addWords(lines, isTrial);
}

/** First page: "Từ điển…". */
export function openDictionarySidebar(): Result<null> {
  return openSidebar('openDictionary');
}

/** Sidebar: "Từ điển…". */
export function openDictionary(): Result<null> {
  return dictionary.openDictionary();
}

/** Sharing dialog, when it opens, and after each change that Google refused. */
export function documentAccess(): Result<DocumentAccess> {
  return share.documentAccess();
}

/** Sharing dialog: "Chia sẻ", once for each address. */
export function shareWith(document: string, email: string, role: Role, isNotified: boolean): Result<null> {
  return share.shareWith(document, email, role, isNotified);
}

/** Sharing dialog: another role. */
export function changeAccess(document: string, access: string, role: Role): Result<null> {
  return share.changeAccess(document, access, role);
}

/** Sharing dialog: "Gỡ", and "Tắt" of access by the link. */
export function removeAccess(document: string, access: string): Result<null> {
  return share.removeAccess(document, access);
}

/** Sharing dialog: "Vẫn mở cho bất kỳ ai có đường liên kết". */
export function shareByLink(document: string): Result<null> {
  return share.shareByLink(document);
}

/** Page of the self-check: "Bắt đầu thử". */
export function selfCheck(): Result<SelfCheck> {
  return selfChecking.selfCheck();
}

/** Page of the self-check, when it has counted the results. */
export function logSelfCheck(counts: Counts): Result<null> {
  return selfChecking.logSelfCheck(counts);
}

// This file does not compile when a function that a page calls is missing.
({
  produceAnnex,
  checkEntries,
  setUp,
  stopRun,
  progress,
  hiddenRows,
  updatePeriodLines,
  openHome,
  openPeriodsPage,
  openShareDialog,
  openBoard,
  openReminders,
  openLocks,
  openSelfCheck,
  adoptPeriod,
  selectCell,
  applyFixes,
  ignoreFinding,
  addWords,
  openDictionary,
}) satisfies SidebarServer;
({
  homeView,
  setUp,
  stopRun,
  progress,
  saveSettings,
  addUnits,
  noteReminded,
  selectCell,
  openAnnexSidebar,
  openCheckSidebar,
  openBoard,
  openReminders,
  openLocks,
  openShareDialog,
  openPeriodsPage,
  openSetUpSidebar,
  openDictionarySidebar,
  openSelfCheck,
}) satisfies HomeServer;
({
  periodPlan,
  beginPeriod,
  undoPeriod,
  viewPeriod,
  showPeriod,
  remakeDocument,
  stopRun,
  progress,
}) satisfies PeriodsServer;
({
  roundView,
  approveUnits,
  returnUnit,
  takeBack,
  restoreApproved,
  setLocks,
  noteReminded,
  makeReminder,
  sendReminder,
  updatePeriodLines,
  openHome,
  selectCell,
  stopRun,
  progress,
}) satisfies RoundServer;
({ documentAccess, shareWith, changeAccess, removeAccess, shareByLink }) satisfies ShareServer;
({ selfCheck, logSelfCheck }) satisfies SelfCheckServer;
