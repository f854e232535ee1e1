// TextFinder: Google's find and replace, of whole cells.
import type { Area } from '../../engine/a1';
import { host, notModelled } from '../bridge';
import { badParameters } from '../strict';

/** A search for cells that hold exactly a text; every other kind of search is refused by name. */
export class TextFinder {
  private isCaseMatched = false;
  private isWhole = false;

  constructor(
    private readonly tabId: number,
    private readonly area: Area,
    private readonly text: string,
  ) {}

  matchCase(isMatched: boolean): this {
    this.isCaseMatched = isMatched;
    return this;
  }

  matchEntireCell(isWhole: boolean): this {
    this.isWhole = isWhole;
    return this;
  }

  /** Replaces the text in one operation of Google's; returns in how many cells. */
  replaceAllWith(replacement: unknown): number {
    if (typeof replacement !== 'string') {
      throw badParameters('SpreadsheetApp.TextFinder.replaceAllWith', [replacement]);
    }
    if (!this.isCaseMatched || !this.isWhole)
      throw notModelled('A search for a part of a cell, or in any case');
    return host.cells.replace(this.tabId, this.area, this.text, replacement);
  }
}
