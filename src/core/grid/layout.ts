// What the workbook looks like as set-up makes it: the names of its tabs, columns, boxes and rows.
import { fold } from '../text/vietnamese/fold';

/**
 * Version of the layout: the tabs, headings and boxes. A change that an older add-on would read wrongly, such as a
 * moved box or a renamed heading, raises it; an older add-on then refuses the workbook. A new setting, or one more
 * choice of a setting, does not. Whatever the change, set-up brings older workbooks into the new layout. Version 0.1.0
 * of the add-on noted no version of its layout: it counts as 0, and is the same as 1. With 2 came locked tabs, and below a
 * unit's period what the coordinator tells it. With 3 all that a unit needs stands in the first two columns of its tab.
 */
export const LAYOUT_VERSION = 3;

/** The tabs that are not a unit's. */
export const tabs = {
  settings: 'Cấu hình',
  registry: 'Đơn vị',
  annex: 'Phụ lục',
  log: 'Nhật ký',
  dictionary: 'Từ điển',
  saved: 'Kỳ đã lưu',
  archive: 'Lưu trữ',
  snapshots: 'Bản duyệt',
} as const;

/** Those that set-up does not make: a command makes each when it first needs it. */
export const tabsOnDemand: readonly string[] = [tabs.dictionary, tabs.saved, tabs.archive, tabs.snapshots];

const VIEW = 'Kỳ cũ – ';

/** Returns the name of the tab that shows the annex of a saved period. */
export function viewTab(period: string): string {
  return VIEW + period.replace(/[[\]:*?/\\]/g, '-').slice(0, 80);
}

/** The most units of a workbook: Google is said to allow 200 tabs, and the add-on has up to 20 of its own. */
export const MOST_UNITS = 180;

/** Returns whether a name means one of the add-on's own tabs, whatever its case, spacing or Unicode form. */
export function isOwnTab(name: string): boolean {
  return isViewTab(name) || Object.values(tabs).some((tab) => fold(tab) === fold(name));
}

/** Returns whether a name means a tab that shows a saved period. */
export function isViewTab(name: string): boolean {
  return fold(name).startsWith(fold(VIEW));
}

/** Headings of the tab "Kỳ đã lưu" by what stands below them. */
export const savedHeadings = {
  period: 'Kỳ',
  key: 'Mã kỳ',
  attempt: 'Lần',
  from: 'Từ ngày',
  to: 'Đến ngày',
  deadline: 'Hạn gửi',
  units: 'Phải nộp',
  handedIn: 'Đã nộp',
  handedInOnTime: 'Đúng hạn',
  cells: 'Số mục',
  firstRow: 'Hàng đầu',
  lastRow: 'Hàng cuối',
  code: 'Mã kiểm',
  documents: 'Văn bản',
  archiveFile: 'Tệp lưu trữ',
  savedAt: 'Lưu lúc',
  savedBy: 'Người lưu',
} as const;

/** Headings of the tabs, in the order set-up writes them. */
export const headings = {
  settings: ['Mục', 'Giá trị', 'Ghi chú'],
  registry: [
    'TT',
    'Tên đơn vị',
    'Tab',
    'Email',
    'Trạng thái',
    'Số mục',
    'Lỗi',
    'Cảnh báo',
    'Cập nhật lúc',
    'Nộp lúc',
    'Hạn',
    'Khóa',
    'Mở khóa đến',
    'Miễn kỳ này',
    'Ý kiến',
    'Duyệt lúc',
    'Người duyệt',
    'Mã duyệt',
    'Đã nhắc',
    'Ghi chú',
  ],
  unit: ['TT', 'Nội dung', 'Kiểm tra', 'Ý kiến'],
  log: ['Lúc', 'Ai', 'Việc', 'Chi tiết'],
  dictionary: ['Loại', 'Từ, cụm từ', 'Viết đúng', 'Quy tắc', 'Ghi chú'],
  saved: Object.values(savedHeadings),
  archive: [
    'Mã kỳ',
    'Loại',
    'TT',
    'Đơn vị',
    'Tab',
    'Ô',
    'Nội dung',
    'Số liệu',
    'Trạng thái',
    'Nộp lúc',
    'Duyệt lúc',
    'Ý kiến',
  ],
  snapshots: ['Tab', 'Loại', 'Lúc', 'Mã', 'Nội dung'],
} as const;

/** Heading of the column of groups in the tab "Đơn vị": set-up does not make it, a coordinator whose annex has groups does. */
export const GROUP_HEADING = 'Nhóm';

/** A heading of a unit's tab. */
export type UnitHeading = (typeof headings.unit)[number];

/** Labels beside the two tick boxes of a unit's tab. */
export const boxes = { completed: 'Hoàn thành', nothingToReport: 'Không phát sinh' } as const;

/** The labels as set-up writes them, which begin with those. */
export const boxLabels = {
  completed: `${boxes.completed} (đã nhập đủ nội dung)`,
  nothingToReport: `${boxes.nothingToReport} trong kỳ này`,
} as const;

/**
 * 0-based rows of a unit's tab as set-up makes it, each box in the first column with its label beside it; people may move
 * them. The unit's name, its period and what it is told stand together in the row `title`.
 */
export const unitRows = { title: 0, nothingToReport: 1, completed: 2, header: 3 } as const;

/** What leads from a unit's tab to the tab "Đơn vị": it stands in a cell of its own, right of the unit's name. */
export const HOME_LINK = '← Đơn vị';

/** 0-based row in which layouts 1 and 2 had the line with the period. */
export const FORMER_PERIOD_ROW = 1;

/** Where they had the box “Không phát sinh”: 0-based. */
export const formerBox = { row: 2, column: 2 } as const;
