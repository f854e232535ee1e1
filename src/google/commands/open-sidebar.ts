// Opens the sidebar, from which the long commands run.
import type { Command } from '../../contract/page-data';
import type { Result } from '../../contract/result';
import { showPage, showSidebar } from '../platform/open-page';

/** Opens the sidebar, which then runs the command `start` at once. */
export function openSidebar(start: Command): Result<null> {
  return showPage('sidebar', { start }, showSidebar('Tổng hợp'));
}
