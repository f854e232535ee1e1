// Builds the elements of the list: sections that fold, with units in them, with rows in those that can be clicked.

import type { Kind, Row } from '../../core/wording/list-rows';
import type { Group, Section } from '../../core/wording/list-sections';
import { add } from '../shared/dom';

/** Rows of a section that are added at a time; more would make the sidebar slow. */
const PAGE = 50;

/**
 * The list of sections. It remembers which sections are folded and how many rows were shown, when it is drawn again.
 */
export class SectionList {
  /** The buttons of the visible rows. */
  readonly buttons = new Map<Row, HTMLButtonElement>();
  private folds = new Map<Kind, boolean>();
  private shown = new Map<Kind, number>();

  /**
   * Draws into `box`. Calls `press` when a row is clicked; `noteOn` returns the text to show below a row, or an empty
   * text.
   */
  constructor(
    private readonly box: HTMLElement,
    private readonly press: (row: Row) => void,
    private readonly noteOn: (row: Row) => string,
  ) {}

  /** Makes every section of the next list start with its first rows. */
  reset(): void {
    this.shown.clear();
  }

  /** Replaces the sections. The section of the kind `wanted` is unfolded. */
  show(sections: Section[], wanted: Kind | undefined): void {
    this.buttons.clear();
    this.box.replaceChildren();
    for (const section of sections) this.addSection(section, wanted);
  }

  private addSection({ kind, title, groups }: Section, wanted: Kind | undefined): void {
    const element = add(this.box, 'section');
    const fold = add(add(element, 'h2'), 'button', title);
    fold.type = 'button';
    fold.className = 'fold';
    fold.id = `fold-${kind}`;
    element.setAttribute('aria-labelledby', fold.id);
    const body = add(element, 'div');
    const unfold = (isOpen: boolean) => {
      fold.setAttribute('aria-expanded', String(isOpen));
      body.hidden = !isOpen;
      if (isOpen && body.childElementCount === 0) this.addRows(body, kind, groups, 0);
    };
    fold.onclick = () => {
      const isOpen = fold.getAttribute('aria-expanded') === 'false';
      this.folds.set(kind, isOpen);
      unfold(isOpen);
    };
    // Sections that need no decision are folded until somebody opens them.
    unfold(wanted === kind || (this.folds.get(kind) ?? (kind !== 'info' && kind !== 'fixed')));
  }

  /**
   * Adds the rows from a 0-based index on, up to the number that is shown, and a button for the rest. Returns the
   * first row.
   */
  private addRows(body: HTMLElement, kind: Kind, groups: Group[], from: number): Row | undefined {
    const until = this.shown.get(kind) ?? PAGE;
    let first: Row | undefined;
    let number = 0;
    for (const { title, rows } of groups) {
      const part = rows.slice(Math.max(0, from - number), Math.max(0, until - number));
      if (part.length > 0) {
        first ??= part[0];
        if (title !== '' && number >= from) add(body, 'h3', title);
        const list = number < from ? (body.lastElementChild as HTMLElement) : add(body, 'ul');
        for (const row of part) this.addRow(list, row);
      }
      number += rows.length;
    }
    if (number > until) this.addMore(body, kind, groups, until, number - until);
    return first;
  }

  private addMore(body: HTMLElement, kind: Kind, groups: Group[], until: number, rest: number): void {
    const more = add(body, 'button', `Hiện thêm ${Math.min(PAGE, rest)}…`);
    more.type = 'button';
    more.className = 'more';
    more.onclick = () => {
      more.remove();
      this.shown.set(kind, until + PAGE);
      const first = this.addRows(body, kind, groups, until);
      // The person goes on reading at the first new row.
      if (first) this.buttons.get(first)?.focus();
    };
  }

  private addRow(list: HTMLElement, row: Row): void {
    const item = add(list, 'li');
    const button = add(item, 'button');
    button.type = 'button';
    button.className = 'row';
    add(button, 'span', row.text);
    add(button, 'span', placeAndRule(row)).className = 'place';
    button.onclick = () => this.press(row);
    this.buttons.set(row, button);
    const note = this.noteOn(row);
    if (note !== '') addProblem(item, note);
  }
}

/** Adds a message below a row, which a screen reader reads out at once, and returns its element. */
export function addProblem(item: HTMLElement, problem: string): HTMLElement {
  const element = add(item, 'p', `⚠ ${problem}`);
  element.className = 'problem';
  element.setAttribute('role', 'alert');
  return element;
}

/**
 * Returns the place of a row and the code of its rule, by which the tab "Từ điển" turns the rule off. Findings about
 * the workbook itself have no code.
 */
function placeAndRule({ place, finding }: Row): string {
  return finding && /^[A-Z]/.test(finding.rule) ? `${place} · ${finding.rule}` : place;
}
