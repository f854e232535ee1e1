// Rows and columns of the open tab: inserts and deletes rows, sets widths.
import type { Area, Edit } from '../protocol';
import { ask } from './dialogs';
import type { Command } from './menus';
import { columnPx, dragWidth, fittingWidth } from './resize';
import { letterOf, type Table } from './table';

/** What these edits ask of the grid. */
export interface LinesActions {
  table(): Table | undefined;
  /** Returns the selected cells, and the column of the active one. */
  selected(): { area: Area; column: number };
  /** Edits the open tab. Resolves to false when it was refused, after the person has been told. */
  edit(edit: Edit): Promise<boolean>;
  /** Resolves when the edits made so far are on the screen. */
  settled(): Promise<void>;
  say(text: string): void;
  focus(): void;
  select(area: Area): void;
}

/** The edits of rows and columns. */
export class Lines {
  constructor(private readonly grid: LinesActions) {}

  /** Returns the commands for the selected rows and the column of the active cell. */
  commands(): Command[] {
    const { area, column } = this.grid.selected();
    const { row, rows } = area;
    const last = row + rows - 1;
    const which = rows === 1 ? `hàng ${row}` : `các hàng ${row}–${last}`;
    const insert = (at: number, like: number) => () =>
      void this.change({ kind: 'insertRows', at, count: rows, like }, at, rows);
    return [
      { label: `Chèn ${rows} hàng phía trên`, act: insert(row, row) },
      { label: `Chèn ${rows} hàng phía dưới`, act: insert(last + 1, last) },
      {
        label: `Xóa ${which}`,
        act: () => void this.change({ kind: 'deleteRows', at: row, count: rows }, row, 1),
      },
      null,
      { label: `Độ rộng cột ${letterOf(column)}…`, act: () => void this.askWidth(column) },
    ];
  }

  /** Adds rows after the last one, which look like it. */
  add(count: number): void {
    const { rowCount = 1 } = this.grid.table()?.view ?? {};
    void this.grid.edit({ kind: 'insertRows', at: rowCount + 1, count, like: rowCount });
  }

  /** Follows the mouse that drags the edge of a column. */
  drag(event: MouseEvent, column: number): void {
    dragWidth(
      event,
      this.widthOf(column),
      (pixels) => this.grid.table()?.setWidth(column, pixels),
      (pixels) => void this.setWidth(column, pixels),
    );
  }

  /** Makes an edit of rows, and selects those that then stand at `row`. */
  private async change(edit: Edit, row: number, rows: number): Promise<void> {
    const { grid } = this;
    const tab = grid.table()?.view.id;
    grid.focus();
    if (!(await grid.edit(edit))) return;
    await grid.settled();
    const { id, columnCount = 1 } = grid.table()?.view ?? {};
    if (id === tab) grid.select({ row, column: 1, rows, columns: columnCount });
  }

  private async askWidth(column: number): Promise<void> {
    const letter = letterOf(column);
    const { button: answer, text } = await ask({
      title: `Độ rộng cột ${letter}`,
      text: `Từ ${columnPx.least} tới ${columnPx.most} điểm ảnh. Cũng có thể kéo mép phải của chữ ${letter} ở đầu cột.`,
      buttons: { OK: 'Đặt', CANCEL: 'Hủy' },
      input: String(this.widthOf(column)),
    });
    const pixels = Number(text);
    if (answer === 'OK' && pixels > 0) await this.setWidth(column, fittingWidth(pixels));
    else if (answer === 'OK') this.grid.say(`“${text}” không phải độ rộng: hãy gõ một số, như 120.`);
    this.grid.focus();
  }

  private async setWidth(column: number, pixels: number): Promise<void> {
    const before = this.widthOf(column);
    if (pixels === before) return;
    const isTaken = await this.grid.edit({ kind: 'setWidth', column, pixels });
    if (!isTaken) this.grid.table()?.setWidth(column, before);
  }

  private widthOf(column: number): number {
    return this.grid.table()?.view.widths[column - 1] ?? columnPx.least;
  }
}
