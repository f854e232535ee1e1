// Opens the sidebar, from which the long commands run.
import type { PageData } from '../../contract/page-data';
import type { Result } from '../../contract/result';
import { showPage, showSidebar } from '../platform/open-page';

/** Opens the sidebar, which then runs the command `start` at once, or shows that part. */
export function openSidebar(start: PageData['start']): Result<null> {
  return showPage('sidebar', { start }, showSidebar('Tổng hợp'));
}
