// The bar that finds a text in the open tab. The browser's own search would miss the rows that are not drawn yet.
import { button, element } from './element';
import type { Place } from './table';

/** What the bar asks of the grid. */
export interface FindActions {
  /** Returns the cells that hold a text, from the selected one on. */
  find(text: string): Place[];
  show(place: Place): void;
  left(): void;
}

/** The bar, hidden until it is opened. */
export class FindBar {
  private readonly field = element('input', {
    type: 'text',
    'aria-label': 'Tìm trong tab',
    spellcheck: 'false',
  });
  private readonly count = element('output', { 'aria-label': 'Số ô tìm thấy' });
  private readonly bar = element('div', { class: 'find', role: 'search', hidden: true });
  private places: Place[] = [];
  private at = 0;

  constructor(
    box: HTMLElement,
    private readonly actions: FindActions,
  ) {
    this.bar.append(
      this.field,
      this.count,
      button('↑', () => this.step(-1), { 'aria-label': 'Chỗ trước' }),
      button('↓', () => this.step(1), { 'aria-label': 'Chỗ sau' }),
      button('✕', () => this.close(), { 'aria-label': 'Đóng ô tìm' }),
    );
    this.field.addEventListener('input', () => this.search());
    this.bar.addEventListener('keydown', (event) => {
      if (event.isComposing) return;
      if (event.key === 'Escape') this.close();
      else if (event.key === 'Enter' && event.target === this.field) this.step(event.shiftKey ? -1 : 1);
      else return;
      event.preventDefault();
    });
    box.append(this.bar);
  }

  /** Opens the bar, or returns to it. */
  open(): void {
    this.bar.hidden = false;
    this.field.select();
    this.search();
  }

  private search(): void {
    this.places = this.actions.find(this.field.value);
    this.at = 0;
    this.show();
  }

  /** Searches again, because cells may have changed, and goes to the next or previous place. */
  private step(by: number): void {
    const shown = this.places[this.at];
    this.places = this.actions.find(this.field.value);
    const isStill = shown?.row === this.places[0]?.row && shown?.column === this.places[0]?.column;
    this.at = isStill || by < 0 ? by : 0;
    this.show();
  }

  private show(): void {
    const total = this.places.length;
    const place = this.places.at(total === 0 ? 0 : this.at % total);
    const isBlank = this.field.value === '';
    this.count.textContent = isBlank ? '' : total === 0 ? 'Không thấy' : `${total} ô`;
    if (place) this.actions.show(place);
    this.at = place ? this.places.indexOf(place) : 0;
  }

  private close(): void {
    this.bar.hidden = true;
    this.actions.left();
  }
}
