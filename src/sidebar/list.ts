// The sections below the message: headings, and rows that lead to their place in the workbook.
import { add } from './dom';
import type { Row, Section } from './sections';

/** Leads to a row's place; tells why that cannot be, or an empty text. */
export type Follow = (row: Row) => Promise<string>;

/** Rows shown at once: more would make the sidebar slow and the list endless. */
const PAGE = 50;

/** Makes the elements of the sections. */
export function sectionElements(sections: Section[], follow: Follow): HTMLElement[] {
  return sections.map(({ title, rows }, i) => {
    const section = document.createElement('section');
    const heading = add(section, 'h2', title);
    heading.id = `section-${i}`;
    section.setAttribute('aria-labelledby', heading.id);
    const list = add(section, 'ul');
    showPage(section, list, rows, follow);
    return section;
  });
}

/** Adds the next rows, and a button for those that remain. Returns the first row's button. */
function showPage(
  section: HTMLElement,
  list: HTMLElement,
  rows: Row[],
  follow: Follow,
): HTMLElement | undefined {
  const [first] = rows.slice(0, PAGE).map((row) => addRow(list, row, follow));
  const rest = rows.slice(PAGE);
  if (rest.length === 0) return first;
  const more = add(section, 'button', `Hiện thêm ${Math.min(PAGE, rest.length)}…`);
  more.className = 'more';
  more.onclick = () => {
    more.remove();
    // Whoever pressed it goes on reading there.
    showPage(section, list, rest, follow)?.focus();
  };
  return first;
}

function addRow(list: HTMLElement, row: Row, follow: Follow): HTMLElement {
  const item = add(list, 'li');
  const button = add(item, 'button');
  button.className = 'row';
  add(button, 'span', row.text);
  add(button, 'span', row.place).className = 'place';
  button.onclick = async () => {
    for (const last of document.querySelectorAll('.row[aria-current]')) last.removeAttribute('aria-current');
    forgetProblems();
    button.setAttribute('aria-current', 'true');
    const problem = await follow(row);
    // Another row may have been pressed since, or this one again.
    if (problem === '' || !button.hasAttribute('aria-current')) return;
    forgetProblems();
    const told = add(item, 'p', `⚠ ${problem}`);
    told.className = 'problem';
    told.setAttribute('role', 'alert');
    told.scrollIntoView({ block: 'nearest' });
  };
  return button;
}

function forgetProblems(): void {
  for (const told of document.querySelectorAll('.problem')) told.remove();
}
