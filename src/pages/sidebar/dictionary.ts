// The part of the sidebar for the tab "Từ điển": sets of house style to switch on, and a list of words to add.

import type { AddedRow } from '../../contract/sidebar-server';
import { dictionaryKinds } from '../../core/wording/dictionary';
import { quoted } from '../../core/wording/quoted';
import { add, addButton, byId } from '../shared/dom';
import { meaningOf, textOf, type WordList, wordListOf } from './word-list';

/** Adds rows to the tab, or tries to; resolves to what became of each, or to nothing where it failed and that was told. */
type AddRows = (rows: string[][], isTrial: boolean) => Promise<AddedRow[] | undefined>;

/** A way of writing that a department may choose, by the code of its rule. */
interface Style {
  code: string;
  title: string;
  note: string;
}

const styles: Style[] = [
  { code: 'L1', title: '“bảo đảm” thay “đảm bảo”', note: 'Trừ tên riêng, lời trích và tên văn bản.' },
  {
    code: 'L2',
    title: 'UBND, HĐND viết đầy đủ',
    note: 'Trừ ký hiệu văn bản, và khi chữ tắt đã được giải thích hay có trong Từ điển.',
  },
  {
    code: 'L3',
    title: '“Nhân dân” viết hoa khi chỉ người dân',
    note: 'Công an nhân dân, nhân dân tệ… giữ chữ thường. Xem từng chỗ.',
  },
  {
    code: 'L4',
    title: 'Số đếm dưới 10 thêm số 0',
    note: 'Tiện ích vẫn luôn nhắc khi đếm xã, lớp, hội nghị…; bật mục này thì nhắc cả khi đếm người, cây, suất, công trình…',
  },
  { code: 'O3', title: 'i hay y: lý luận, kỷ niệm, bác sĩ', note: 'Trừ tên riêng và lời trích.' },
];

/** The most rows that the tab is used with. */
const MOST_ROWS = 1000;
/** The largest file that is read, in bytes. */
const LARGEST_FILE = 500_000;
/** The most bad lines that are shown. */
const SHOWN = 10;

/** What adding right words means. */
const RIGHT_WORDS =
  'Từ đúng được ghi là “Bỏ qua” theo “mọi quy tắc”: từ nay không quy tắc nào báo chữ ấy, ở mọi đơn vị.';

const panel = byId('dictionary-panel');
const heading = byId('dictionary-heading');
const list = byId('styles');
const words = byId('words') as HTMLTextAreaElement;
const file = byId('words-file') as HTMLInputElement;
const said = byId('words-said');
const preview = byId('words-preview');

/** Runs the part. `addRows` is asked for one change at a time. */
export class DictionaryPanel {
  private on = new Set<string>();
  /** Whether the field holds a table with columns, as it was read from a .csv file. */
  private isCsv = false;

  constructor(
    private readonly addRows: AddRows,
    private readonly tell: (text: string) => void,
  ) {
    byId('close-dictionary').onclick = () => {
      this.close();
      byId('dictionary').focus();
    };
    byId('preview-words').onclick = () => void this.show();
    words.oninput = () => {
      this.isCsv = false;
      clear();
    };
    file.onchange = () => void this.read();
  }

  /** Shows which sets are on; nothing for a person who may not change the tab, whom the script has told so. */
  async open(): Promise<void> {
    const state = await this.addRows(
      styles.map(({ code }) => switchRow(code, true)),
      true,
    );
    if (!state) return;
    this.on = new Set(styles.filter((_, i) => state[i] === false).map(({ code }) => code));
    this.draw();
    panel.hidden = false;
    heading.focus();
  }

  /** Hides the part; what stands in the field is kept. */
  close(): void {
    panel.hidden = true;
  }

  private draw(): void {
    list.replaceChildren();
    for (const style of styles) {
      const { code, title, note } = style;
      const isOn = this.on.has(code);
      const item = add(list, 'li');
      item.className = 'title';
      add(item, 'span', title).id = `style-${code}`;
      const button = addButton(item, isOn ? 'Tắt' : 'Bật', () => void this.switch(style));
      button.id = `switch-${code}`;
      button.setAttribute('aria-labelledby', `switch-${code} style-${code}`);
      add(item, 'p', `${isOn ? '✔ Đang bật' : 'Đang tắt'} · ${code}. ${note}`).className = 'note';
    }
  }

  private async switch({ code, title }: Style): Promise<void> {
    const isOn = !this.on.has(code);
    const added = await this.addRows([switchRow(code, isOn)], false);
    if (!added) return;
    if (isOn) this.on.add(code);
    else this.on.delete(code);
    this.draw();
    byId(`switch-${code}`).focus();
    this.tell(`Đã ${isOn ? 'bật' : 'tắt'}: ${title}. ${nextText()}`);
  }

  private async read(): Promise<void> {
    const chosen = file.files?.[0];
    if (!chosen) return;
    const { name, size } = chosen;
    file.value = '';
    if (size > LARGEST_FILE) return this.tell(`Tệp “${name}” quá lớn, không giống một danh sách từ.`);
    const text = textOf(await chosen.arrayBuffer());
    if (text === undefined || text.includes('\0')) {
      return this.tell(`Tệp “${name}” không phải văn bản Unicode: lưu lại thành .csv UTF-8 hoặc .txt UTF-8.`);
    }
    words.value = text;
    this.isCsv = /\.csv$/i.test(name);
    await this.show();
  }

  private async show(): Promise<void> {
    clear();
    const found = wordListOf(words.value, this.isCsv);
    const { rows, bad, repeated } = found;
    if (rows.length > MOST_ROWS) {
      return this.tell(
        `Danh sách có ${rows.length} mục, tab “Từ điển” chỉ dùng được ${MOST_ROWS} hàng: bớt đi.`,
      );
    }
    if (rows.length + bad.length === 0) return this.tell('Danh sách chưa có từ nào.');
    const state = rows.length > 0 ? await this.addRows(rows, true) : [];
    if (!state) return;
    const fresh = rows.filter((_, i) => state[i] === true);
    const known = state.filter((one) => one === false).length;
    const refused = bad.length + state.filter((one) => typeof one === 'string').length;
    const parts = [
      newText(fresh),
      known > 0 && `${known} mục đã có trong tab, giữ nguyên.`,
      repeated > 0 && `${repeated} dòng lặp lại trong danh sách.`,
      refused > 0 && `⚠ ${refused} dòng không dùng được.`,
      fresh.some(([kind]) => kind === dictionaryKinds.ignored) && RIGHT_WORDS,
    ];
    said.textContent = parts.filter(Boolean).join('\n');
    this.tellBad(found, state);
    tellMeant(fresh);
    if (fresh.length === 0) return;
    const text = `Thêm ${fresh.length} mục vào Từ điển`;
    addButton(preview, text, () => void this.add(fresh), 'tonal').focus();
  }

  private tellBad({ bad, lines }: WordList, state: AddedRow[]): void {
    const refused = lines.flatMap((line, i) => {
      const problem = state[i];
      return typeof problem === 'string' ? [{ ...line, problem }] : [];
    });
    const all = [...bad, ...refused].sort((a, b) => a.line - b.line);
    if (all.length === 0) return;
    add(preview, 'p', 'Không dùng được, không thêm:');
    const items = add(preview, 'ul');
    for (const { line, text, problem } of all.slice(0, SHOWN)) {
      add(items, 'li', `Dòng ${line}, ${quoted(text)}: ${problem}`);
    }
    if (all.length > SHOWN) add(items, 'li', `… còn ${all.length - SHOWN} dòng nữa`);
  }

  private async add(rows: string[][]): Promise<void> {
    const added = await this.addRows(rows, false);
    if (!added) return;
    clear();
    words.value = '';
    heading.focus();
    const count = added.filter((one) => one === true).length;
    this.tell(`Đã thêm ${count} mục vào tab “Từ điển”. ${nextText()}`);
  }
}

function switchRow(code: string, isOn: boolean): string[] {
  return [isOn ? dictionaryKinds.on : dictionaryKinds.off, '', '', code];
}

/** Names the button of the sidebar that shows what changed. */
function nextText(): string {
  return `Bấm “${byId('check').textContent}” để xem.`;
}

function clear(): void {
  said.textContent = '';
  preview.replaceChildren();
}

/** Shows how each new line was understood, in a list that scrolls. */
function tellMeant(rows: string[][]): void {
  if (rows.length === 0) return;
  add(preview, 'p', 'Sẽ thêm:');
  const items = add(preview, 'ul');
  items.className = 'meant';
  items.tabIndex = 0;
  items.setAttribute('aria-label', 'Các mục sẽ thêm');
  for (const row of rows) add(items, 'li', meaningOf(row));
}

/** Says how many new rows of each kind there are. */
function newText(rows: string[][]): string {
  const count = (kind: string) => rows.filter(([own]) => own === kind).length;
  const parts = [
    [count(dictionaryKinds.ignored), 'từ đúng'],
    [count(dictionaryKinds.phrase), 'cặp sai = đúng'],
    [count(dictionaryKinds.abbreviation), 'chữ viết tắt'],
  ].flatMap(([number, name]) => (number === 0 ? [] : [`${number} ${name}`]));
  return parts.length === 0 ? 'Không có mục mới.' : `Mục mới: ${parts.join(', ')}.`;
}
