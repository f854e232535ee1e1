// The list of units to tick, with a filter.

import type { DocumentAccess } from '../../contract/share-server';
import { add, byId } from '../shared/dom';
import { searchable, unitAccess } from './wording';

interface Row {
  emails: string[];
  item: HTMLElement;
  box: HTMLInputElement;
  hasAccess: boolean;
}

const list = byId('unit-list');
const filter = byId('filter') as HTMLInputElement;
const all = byId('all') as HTMLInputElement;
let rows: Row[] = [];

/** Lists the units, and ticks those that have one of the addresses in `ticked`. */
export function showUnits({ units, unitsWithoutEmail, people }: DocumentAccess, ticked: string[]): void {
  list.replaceChildren();
  rows = units.map(({ name, emails }) => {
    const item = add(list, 'li');
    const label = add(item, 'label');
    label.className = 'line';
    const box = add(label, 'input');
    box.type = 'checkbox';
    box.checked = emails.some((email) => ticked.includes(email));
    const access = unitAccess(emails, people);
    const note = [name, emails.join(', '), access].filter((text) => text !== '').join(' · ');
    add(label, 'span', note);
    return { emails, item, box, hasAccess: access !== '' };
  });
  byId('units').hidden = units.length === 0;
  byId('units-note').textContent =
    unitsWithoutEmail > 0 ? `${unitsWithoutEmail} đơn vị chưa có email: nhập ở tab “Đơn vị”.` : '';
  showFiltered();
}

/** Returns the addresses of the ticked units. */
export function tickedEmails(): string[] {
  return rows.filter(({ box }) => box.checked).flatMap(({ emails }) => emails);
}

filter.oninput = showFiltered;
// This handler runs before the form's, which counts the ticked units.
all.oninput = () => {
  for (const { item, box, hasAccess } of rows) if (!item.hidden && !hasAccess) box.checked = all.checked;
};

function showFiltered(): void {
  const wanted = searchable(filter.value);
  for (const { item } of rows) item.hidden = !searchable(item.textContent ?? '').includes(wanted);
  all.checked = false;
}
