// The elements of the list: sections that fold, in them the units, in them rows that can be pressed.

import type { Kind, Row } from '../../core/wording/list-rows';
import type { Group, Section } from '../../core/wording/list-sections';
import { add } from '../shared/dom';

/** Rows of a section shown at once: more would make the sidebar slow and the list endless. */
const PAGE = 50;

/** The sections in their box; what was folded, and how far it was read, outlives their elements. */
export class SectionList {
  /** The buttons of the rows that are shown. */
  readonly buttons = new Map<Row, HTMLButtonElement>();
  private folds = new Map<Kind, boolean>();
  private shown = new Map<Kind, number>();

  /** Fills `box`; `press` is told of a pressed row, `noteOn` says what is to stand below one, or an empty text. */
  constructor(
    private readonly box: HTMLElement,
    private readonly press: (row: Row) => void,
    private readonly noteOn: (row: Row) => string,
  ) {}

  /** Another list comes: its sections begin with their first rows. */
  reset(): void {
    this.shown.clear();
  }

  /** Shows sections in place of those before; the one of the `wanted` kind unfolded. */
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
    // What needs no decision is out of the way until somebody asks for it.
    unfold(wanted === kind || (this.folds.get(kind) ?? (kind !== 'info' && kind !== 'fixed')));
  }

  /** Adds the rows from a number on, as many as are shown, and a button for those that remain. */
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
      // Whoever pressed it goes on reading there.
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

/** Adds below a row why something could not be done, to be read out at once. */
export function addProblem(item: HTMLElement, problem: string): HTMLElement {
  const told = add(item, 'p', `⚠ ${problem}`);
  told.className = 'problem';
  told.setAttribute('role', 'alert');
  return told;
}

/** The rule's code is what the tab "Từ điển" turns it off by; what concerns the workbook itself has none. */
function placeAndRule({ place, finding }: Row): string {
  return finding && /^[A-Z]/.test(finding.rule) ? `${place} · ${finding.rule}` : place;
}
