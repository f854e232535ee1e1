// The list of units, pasted and looked through before it is added.
import type { NewUnit } from '../../contract/home-server';
import { oneLine } from '../../core/grid/cells';
import { readAddresses } from '../../core/intake/pasted/addresses';
import {
  type LeftOver,
  type PastedList,
  type PastedUnit,
  parseUnits,
  takeIn,
} from '../../core/intake/pasted/units';
import { fold } from '../../core/text/vietnamese/fold';
import { add, addButton } from '../shared/dom';
import type { Facts } from './facts';
import { firstTabs, type PreviewRow, previewOf, previewText, tooMany, unusedText } from './preview';

const EXAMPLE = '1. Đảng ủy xã Yên Sơn\n2. Đảng ủy phường Mỹ Lâm\n\nhoặc cột Tên đơn vị, Email từ Excel';

/** A pasted list, and what the person changed of it. Kept while the page is drawn again. */
export interface Draft {
  text: string;
  list: PastedList;
  tabs: string[];
  takesGroups: boolean;
}

/** Returns a list of nothing. */
export function emptyDraft(): Draft {
  return { text: '', list: { units: [], left: [], unused: [] }, tabs: [], takesGroups: true };
}

/** Adds the field for the list, and below it what becomes of it; `save` is given the units to add. */
export function addUnitsForm(
  place: HTMLElement,
  facts: Facts,
  draft: Draft,
  save: (units: NewUnit[]) => void,
): void {
  const label = add(place, 'label', 'Dán danh sách đơn vị');
  const area = add(place, 'textarea', draft.text);
  area.id = 'pasted';
  label.htmlFor = area.id;
  area.rows = 5;
  area.placeholder = EXAMPLE;
  const note = add(
    place,
    'p',
    'Chép từ Excel, Word hoặc danh sách địa chỉ “Tên <a@b.vn>; …”. Chưa ghi gì trước khi bạn bấm Thêm.',
  );
  note.className = 'note';
  note.id = 'pasted-note';
  area.setAttribute('aria-describedby', note.id);
  const said = add(place, 'p');
  said.setAttribute('role', 'status');
  const box = add(place, 'div');
  const draw = () => drawPreview(box, said, facts, draft, save);
  area.oninput = () => {
    draft.text = area.value;
    draft.list = parseUnits(area.value);
    draft.tabs = firstTabs(draft.list.units, facts);
    draw();
  };
  draw();
}

function drawPreview(
  box: HTMLElement,
  said: HTMLElement,
  facts: Facts,
  draft: Draft,
  save: (units: NewUnit[]) => void,
): void {
  box.replaceChildren();
  const { units, unused } = draft.list;
  const left = draft.list.left.filter(({ isBeside }) => !isBeside);
  const rows = () => previewOf(units, draft.tabs, facts);
  if (units.length === 0 && draft.list.left.length === 0) {
    said.textContent = '';
    return;
  }
  const send = add(box, 'button');
  send.type = 'button';
  send.className = 'primary wide';
  const fresh = () => rows().filter(({ isKnown }) => !isKnown);
  const mailed = () => rows().filter(({ isMailed }) => isMailed);
  const tell = () => {
    const text = previewText(rows(), facts.units.length, left.length);
    // Setting the same text again would make a screen reader read it out again.
    if (said.textContent !== text) said.textContent = text;
    const emails = mailed().length > 0 ? `ghi ${mailed().length} email` : '';
    const added = `Thêm ${fresh().length} đơn vị${emails && `, ${emails}`} và tạo tab`;
    send.textContent = fresh().length === 0 && emails ? `G${emails.slice(1)}` : added;
    const isFit = rows().every(({ problem }) => problem === '') && tooMany(rows(), facts.units.length) === '';
    send.disabled = fresh().length + mailed().length === 0 || !isFit;
  };
  send.onclick = () =>
    save(
      [...fresh(), ...mailed()].map(({ unit, tab }) => ({
        name: unit.name,
        tab: tab.trim(),
        email: unit.emails.join(', '),
        group: draft.takesGroups ? unit.group : '',
      })),
    );
  if (units.some(({ group }) => group !== '')) addGroupBox(box, draft);
  const take = (one: LeftOver) => {
    const at = takeIn(draft.list, one);
    draft.tabs.splice(
      at,
      0,
      firstTabs(units, { ...facts, tabNames: [...facts.tabNames, ...draft.tabs] })[at] ?? '',
    );
    drawPreview(box, said, facts, draft, save);
    box.querySelectorAll<HTMLElement>('.preview > li')[at]?.querySelector<HTMLElement>('textarea')?.focus();
  };
  if (left.length > 0) addLeft(box, units, left, take);
  const list = add(box, 'ul');
  list.className = 'preview';
  const drawn = rows().map((row, i) => {
    const item = add(list, 'li');
    const changed = () => {
      for (const [at, now] of rows().entries()) drawn[at]?.(now);
      tell();
    };
    return addUnit(item, row, {
      rename: (name) => {
        const isProposed = draft.tabs[i] === firstTabs(units, facts)[i];
        row.unit.name = name;
        if (isProposed) draft.tabs[i] = firstTabs(units, facts)[i] ?? '';
        changed();
      },
      mail: (typed) => {
        const none = { emails: [], broken: '' };
        const { emails, broken } = typed.trim() === '' ? none : readAddresses(typed);
        Object.assign(row.unit, { emails, broken, before: '' });
        changed();
      },
      renameTab: (tab) => {
        draft.tabs[i] = tab;
        changed();
      },
      remove: () => {
        units.splice(i, 1);
        draft.tabs.splice(i, 1);
        drawPreview(box, said, facts, draft, save);
        const next = box.querySelectorAll<HTMLElement>('.preview button')[Math.min(i, units.length - 1)];
        (next ?? box.closest('.body')?.querySelector('textarea'))?.focus();
      },
    });
  });
  const beside = draft.list.left.filter(({ isBeside }) => isBeside);
  const text = unusedText(unused, beside);
  if (beside.length > 0) {
    const details = add(box, 'details');
    add(details, 'summary', text);
    const places = add(details, 'ul');
    for (const one of beside) add(places, 'li', `Dòng ${one.line}: ${one.text}`);
  } else if (text !== '') add(box, 'p', `${text}.`).className = 'note';
  tell();
}

/** What a person changes of a unit. */
interface UnitChanges {
  rename(name: string): void;
  mail(typed: string): void;
  renameTab(tab: string): void;
  remove(): void;
}

/** Adds a unit, and returns a function that shows what is wrong with it by now. */
function addUnit(item: HTMLElement, row: PreviewRow, changes: UnitChanges): (row: PreviewRow) => void {
  const { unit } = row;
  const head = add(item, 'div');
  head.className = 'line';
  const name = add(head, 'textarea', unit.name);
  name.className = 'name';
  name.rows = 1;
  name.setAttribute('aria-label', `Tên đơn vị: ${unit.name}`);
  name.oninput = () => changes.rename(oneLine(name.value));
  const drop = addButton(head, 'Bỏ', changes.remove, 'plain');
  drop.setAttribute('aria-label', `Bỏ ${unit.name}`);
  if (unit.group) add(item, 'span', `Nhóm: ${unit.group}`).className = 'said';
  const notes = add(item, 'span');
  notes.className = 'said';
  const field = (label: string, value: string, change: (typed: string) => void) => {
    const line = add(item, 'div');
    line.className = 'line';
    add(line, 'span', label);
    const input = add(line, 'input');
    input.value = value;
    input.setAttribute('aria-label', `${label} của ${unit.name}`);
    input.oninput = () => change(input.value);
    return { line, input };
  };
  const email = field('Email', [...unit.emails, unit.broken].filter(Boolean).join(', '), changes.mail);
  const tab = field('Tab', row.tab, changes.renameTab);
  const show = (now: PreviewRow) => {
    notes.textContent = [now.problem && `⚠ ${now.problem}`, ...now.notes.map((one) => `• ${one}`)]
      .filter(Boolean)
      .join('\n');
    if (tab.input.value !== now.tab) tab.input.value = now.tab;
    tab.line.hidden = now.isKnown;
    email.line.hidden = now.isKept;
  };
  show(row);
  return show;
}

function addGroupBox(box: HTMLElement, draft: Draft): void {
  const label = add(box, 'label');
  label.className = 'tick';
  const tick = add(label, 'input');
  tick.type = 'checkbox';
  tick.checked = draft.takesGroups;
  add(label, 'span', 'Ghi cả nhóm: phụ lục sẽ chia đơn vị theo nhóm');
  tick.onchange = () => {
    draft.takesGroups = tick.checked;
  };
}

function addLeft(
  box: HTMLElement,
  units: PastedUnit[],
  left: LeftOver[],
  take: (one: LeftOver) => void,
): void {
  const details = add(box, 'details');
  details.open = true;
  add(details, 'summary', `⚠ ${left.length} chỗ chưa được thêm`);
  const isOffered = ({ text, mayBeUnit }: LeftOver) =>
    mayBeUnit && !units.some(({ name }) => fold(name) === fold(text));
  const note = left.some(isOffered)
    ? 'Dòng nào là đơn vị thì bấm nút dưới dòng ấy.'
    : 'Những chỗ này không được ghi vào tab “Đơn vị”.';
  add(details, 'p', note).className = 'note';
  const list = add(details, 'ul');
  for (const one of left) {
    const item = add(list, 'li', `Dòng ${one.line}: ${one.text}`);
    if (!isOffered(one)) continue;
    const button = addButton(add(item, 'div'), `Thêm dòng ${one.line}`, () => take(one), 'small');
    button.setAttribute('aria-label', `Thêm dòng ${one.line}: ${one.text}`);
  }
}
