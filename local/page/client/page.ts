// The page: shows the workbook as one person sees it.
import { PROTECTED } from '../messages';
import type { Area, BookView, DialogPage, Opening, PageEvent, Question, Saving } from '../protocol';
import { call, documentAddress, download, fetchDocument, listen, me, post } from './api';
import { ask, buttonLabels, showModal, tell, toast } from './dialogs';
import { button, byId, element } from './element';
import { FindBar } from './find-bar';
import { dialogFrame } from './frames';
import { Grid } from './grid';
import { type Command, commandsOf, menu } from './menus';
import { TabStrip } from './tab-strip';
import { fillToolbar } from './toolbar';

const SHEET = /^https:\/\/docs\.google\.com\/spreadsheets\/d\/([\w-]+)/;
const DOC = /^https:\/\/docs\.google\.com\/document\/d\/([\w-]+)(?:\/export\?format=(docx|pdf))?/;

/** The end of an address that leads to a tab. */
const GID = /#gid=(\d+)$/;

const savingTexts: Record<Saving, string> = {
  saving: 'Đang lưu…',
  saved: 'Đã lưu vào máy này',
  failed: 'Chưa lưu được',
};

const NO_PDF =
  'Trên máy này không có Google để làm tệp PDF. Hãy mở văn bản, rồi bấm “In hoặc lưu PDF” ở đầu trang.';

/** Keeps the screen up to date with the workbook. */
class Page {
  private readonly showBold = fillToolbar({
    undo: () => this.grid.retrace('undo'),
    redo: () => this.grid.retrace('redo'),
    bold: () => this.grid.format('bold'),
    find: () => this.findBar.open(),
    lines: () => this.grid.lineCommands(),
  });
  private readonly grid = new Grid(byId('sheet'), {
    edit: async (tab, edit) => {
      try {
        await call('edit', { tab, edit });
        return true;
      } catch (error) {
        await this.refuse((error as Error).message);
        return false;
      }
    },
    refused: () => void this.refuse(PROTECTED),
    selected: (place, content, isBold) => {
      byId('place').textContent = place;
      byId('content').textContent = content;
      this.showBold(isBold);
    },
    lost: (text) =>
      void tell('Hàng đang gõ đã bị xóa', `Chữ vừa gõ chưa được ghi vào đâu; hãy chép lại:\n\n${text}`),
    settled: () => this.refresh(),
    say: (text) => toast('', text),
    stepTab: (by) => this.strip.step(by),
    linkTo: (address) => this.linkOf(address),
  });
  private readonly findBar = new FindBar(document.querySelector('main') ?? document.body, {
    find: (text) => this.grid.find(text),
    show: (place) => this.grid.showPlace(place),
    left: () => this.grid.focus(),
  });
  private readonly strip = new TabStrip({
    open: async (id, byMouse) => {
      await this.open(id);
      if (byMouse) this.grid.focus();
    },
    edit: (edit) =>
      this.attempt(async () => {
        const { id } = await call('editTab', edit);
        if (edit.kind === 'insert') await this.open(id);
      }),
  });
  private book: BookView | undefined;
  private active = 0;
  private refreshing: Promise<void> | undefined;
  private isStale = false;

  /** Opens the workbook for the person of this window. */
  async start(): Promise<void> {
    // This call comes first, because its error says more than that of the connection.
    const opening = await call('open', {}).catch((error: Error) => {
      if (me.email === '') throw error;
      // The person no longer has access to this workbook.
      me.become('');
      return new Promise<never>(() => undefined);
    });
    await listen(
      (event) => this.hear(event),
      (error) => void this.lose(error),
    );
    this.active = opening.active;
    this.showMenus(opening);
    await this.refresh();
    if (GID.test(location.hash)) this.openLinked();
    if (opening.notice) await tell('Thông báo', opening.notice);
    if (opening.book.isNew) await this.welcome();
  }

  // ---- what the server tells

  private hear(event: PageEvent): void {
    if (event.kind === 'changed') void this.refresh();
    else if (event.kind === 'moved') this.grid.moved(event.tab, event.at, event.count);
    else if (event.kind === 'saving') byId('saved').textContent = savingTexts[event.state];
    else if (event.kind === 'replaced') location.reload();
    else if (event.kind === 'question') void this.ask(event.question);
    else if (event.kind === 'dialog') this.showDialog(event.dialog);
    else if (event.kind === 'toast') toast(event.title, event.text);
    else if (event.kind === 'select') void this.select(event.tab, event.area);
    else void tell('Có lỗi', event.message);
  }

  private async ask({ id, title, text, buttons, kind }: Question): Promise<void> {
    const labels = Object.fromEntries(buttons.map((name) => [name, buttonLabels[name] ?? name]));
    const answer = await ask({ title, text, buttons: labels, ...(kind === 'prompt' ? { input: '' } : {}) });
    this.attempt(() => call('answer', { question: id, ...answer }));
  }

  private async lose(error: Error): Promise<void> {
    byId('saved').textContent = '';
    document.body.prepend(element('p', { id: 'lost', role: 'alert' }, error.message));
    await tell('Mất kết nối', error.message);
  }

  // ---- the workbook

  /**
   * Loads what is on the screen, again and again until nothing newer is known. Calls in the meantime get the same
   * promise.
   */
  private refresh(): Promise<void> {
    this.isStale = true;
    this.refreshing ??= this.catchUp();
    return this.refreshing;
  }

  private async catchUp(): Promise<void> {
    try {
      while (this.isStale) {
        this.isStale = false;
        await this.load();
      }
    } catch (error) {
      void this.refuse((error as Error).message);
    } finally {
      this.refreshing = undefined;
    }
  }

  private async load(): Promise<void> {
    const book = await call('book', {});
    this.book = book;
    if (!book.tabs.some(({ id }) => id === this.active)) this.active = book.tabs[0]?.id ?? 0;
    const { active } = this;
    const view = await call('tab', { id: active });
    // Another tab was opened in the meantime, and its view is on the way.
    if (active !== this.active) return;
    byId('title').textContent = book.name;
    this.showPeople(book);
    this.strip.show(book.tabs, active);
    this.grid.show(view, book.tabs.find(({ id }) => id === active)?.name ?? '');
  }

  private async open(id: number): Promise<void> {
    this.active = id;
    if (this.book) this.strip.show(this.book.tabs, id);
    this.attempt(() => call('openTab', { id }));
    await this.refresh();
  }

  private async select(tab: number, area: Area): Promise<void> {
    if (tab !== this.active) await this.open(tab);
    this.grid.selectArea(area);
  }

  private attempt(act: () => Promise<unknown>): void {
    act().catch((error: Error) => this.refuse(error.message));
  }

  private async refuse(message: string): Promise<void> {
    await tell('Không thực hiện được', message);
    this.grid.focus();
  }

  // ---- the frame around the grid

  private showMenus({ menus, me: email }: Opening): void {
    me.email = email;
    const click = (functionName: string) => this.attempt(() => call('click', { functionName }));
    byId('menus').replaceChildren(
      menu('Tệp', () => this.fileCommands(), { role: 'menuitem' }),
      ...menus.map((built) => menu(built.title, () => commandsOf(built, click), { role: 'menuitem' })),
    );
    byId('share').addEventListener('click', () => void this.share());
    this.watchPerson(byId<HTMLSelectElement>('person'));
    addEventListener('keydown', (event) => this.key(event));
    addEventListener('hashchange', () => {
      if (GID.test(location.hash)) this.openLinked();
    });
  }

  /** With the keyboard Enter chooses the person; otherwise each arrow key would switch to another one. */
  private watchPerson(select: HTMLSelectElement): void {
    let isByKeys = false;
    const become = (): void => {
      const person = this.book?.people.find(({ email }) => email === select.value);
      // A unit comes by the link that it was sent, which leads to its tab.
      if (select.value !== me.email) me.become(select.value, person?.tab);
    };
    select.addEventListener('keydown', ({ key }) => {
      isByKeys = true;
      if (key === 'Enter') become();
    });
    select.addEventListener('pointerdown', () => {
      isByKeys = false;
    });
    select.addEventListener('change', () => {
      if (!isByKeys) become();
    });
    select.addEventListener('blur', () => {
      select.value = me.email;
    });
  }

  private showPeople({ people }: BookView): void {
    const select = byId<HTMLSelectElement>('person');
    const options = people.map(({ email, role }) =>
      element('option', { value: email }, role ? `${role} – ${email}` : email),
    );
    if (options.map((o) => o.text).join() !== [...select.options].map((o) => o.text).join())
      select.replaceChildren(...options);
    if (document.activeElement !== select) select.value = me.email;
  }

  private fileCommands(): Command[] {
    return [
      { label: 'Mở ví dụ: 15 đơn vị, Hà Giang 2022', act: () => this.begin('example') },
      { label: 'Bảng tính trống', act: () => this.begin('empty') },
      { label: 'Mở tệp .xlsx…', act: () => this.upload() },
      null,
      {
        label: 'Tải về .xlsx',
        act: () => this.attempt(() => this.downloadWorkbook()),
      },
    ];
  }

  private async downloadWorkbook(): Promise<void> {
    const response = await post('workbook', '{}');
    await download(response, 'bang-tinh.xlsx');
    const notice = decodeURIComponent(response.headers.get('X-Notice') ?? '');
    if (notice) await tell("Đã tải về, có chữ được thêm dấu '", notice);
  }

  private async welcome(): Promise<void> {
    const answer = await ask({
      title: 'Dùng thử Tổng hợp',
      text: 'Trang này chạy tiện ích ngay trên máy của bạn, không cần tài khoản Google; không có gì được gửi đi.\n\nBắt đầu bằng:',
      buttons: {
        example: 'Ví dụ: 15 đơn vị, Hà Giang 2022',
        empty: 'Bảng tính trống',
        file: 'Mở tệp .xlsx…',
      },
    });
    if (answer.button === 'example') this.begin('example');
    if (answer.button === 'file') this.upload();
    else this.grid.focus();
  }

  private begin(beginning: 'example' | 'empty'): void {
    this.replace((mayReplace) => call('begin', { with: beginning, mayReplace }));
  }

  /** Replaces the workbook; asks first when something would be lost. */
  private replace(send: (mayReplace: boolean) => Promise<{ isReplaced: boolean }>): void {
    this.attempt(async () => {
      const { isReplaced } = await send(false);
      if (!isReplaced && (await this.mayReplace())) await send(true);
    });
  }

  private async mayReplace(): Promise<boolean> {
    const { button: answer } = await ask({
      title: 'Thay bảng tính đang mở?',
      text: 'Bảng tính đang mở và các văn bản đã tạo từ nó sẽ mất. Muốn giữ, hãy tải về trước.',
      buttons: { CANCEL: 'Hủy', OK: 'Thay' },
    });
    return answer === 'OK';
  }

  private upload(): void {
    const picker = element('input', { type: 'file', accept: '.xlsx' });
    picker.addEventListener('change', () => {
      const [file] = picker.files ?? [];
      if (file)
        this.replace(async (mayReplace) => (await post(mayReplace ? 'upload-over' : 'upload', file)).json());
    });
    picker.click();
  }

  private async share(input = ''): Promise<void> {
    const { button: answer, text } = await ask({
      title: 'Chia sẻ bảng tính',
      text: 'Email của người được sửa bảng tính, cách nhau bằng dấu phẩy hoặc xuống dòng. Sau đó có thể chọn người đó ở mục “Đang là”.',
      buttons: { OK: 'Chia sẻ', CANCEL: 'Hủy' },
      input,
      isLong: true,
    });
    const emails = text.split(/[\s,;]+/).filter(Boolean);
    if (answer !== 'OK' || emails.length === 0) return;
    try {
      await call('share', { emails });
    } catch (error) {
      await tell('Chưa chia sẻ được', (error as Error).message);
      await this.share(text);
    }
  }

  // ---- the add-on's own pages

  private showDialog(dialog: DialogPage): void {
    const actions = {
      open: (address: string) => this.openAddress(address),
      leave: (isBack: boolean) => this.nextPart(isBack),
    };
    if (dialog.kind === 'modal') {
      showModal(dialog, actions);
      return;
    }
    const sidebar = byId('sidebar');
    const close = (): void => {
      sidebar.hidden = true;
      sidebar.replaceChildren();
      this.grid.focus();
    };
    const frame = dialogFrame(dialog, { ...actions, close });
    sidebar.setAttribute('aria-label', dialog.title);
    sidebar.replaceChildren(
      element(
        'div',
        { class: 'title' },
        element('h2', {}, dialog.title),
        button('✕', close, { 'aria-label': 'Đóng khung bên' }),
      ),
      frame,
    );
    sidebar.hidden = false;
    // Only a loaded page can pass the focus on to its first control.
    frame.addEventListener('load', () => {
      if (!byId('sheet').contains(document.activeElement)) frame.contentWindow?.focus();
    });
  }

  private linkOf(address: string): string | undefined {
    const [, id] = DOC.exec(address) ?? [];
    if (id) return documentAddress(id, me.email);
    return SHEET.test(address) || address.startsWith('#') ? GID.exec(address)?.[0] : undefined;
  }

  /** Opens the tab that `#gid=` in the address names, as a link to a tab does in Sheets. */
  private openLinked(): void {
    const id = Number(GID.exec(location.hash)?.[1] ?? Number.NaN);
    history.replaceState(null, '', location.pathname + location.search);
    if (this.book?.tabs.some((tab) => tab.id === id)) this.attempt(() => this.open(id));
  }

  private async saveDocument(id: string, ending = 'docx'): Promise<void> {
    const { name, response } = await fetchDocument(id);
    await download(response, `${name}.${ending}`);
  }

  private showDocument(id: string): void {
    open(documentAddress(id, me.email), '_blank');
  }

  private async offerPrinting(id: string): Promise<void> {
    const buttons = { OPEN: 'Mở văn bản', CLOSE: 'Đóng' };
    const { button: choice } = await ask({ title: 'Tải PDF', text: NO_PDF, buttons });
    if (choice === 'OPEN') this.showDocument(id);
  }

  private openAddress(address: string): void {
    const [, id = '', format] = DOC.exec(address) ?? [];
    const [, sheet] = SHEET.exec(address) ?? [];
    if (format === 'docx') void this.attempt(() => this.saveDocument(id));
    else if (format === 'pdf') void this.offerPrinting(id);
    else if (id) this.showDocument(id);
    else if (sheet) void this.attempt(() => this.saveDocument(sheet, 'xlsx'));
    else void tell('Liên kết ra ngoài', `Trang thử không mở địa chỉ ngoài máy này: ${address}`);
  }

  /** F6 moves the focus to the next part of the page, Ctrl+F finds a text, and Ctrl+S says that it is not needed, as in Sheets. */
  private key(event: KeyboardEvent): void {
    if (isWith(event, 's')) {
      event.preventDefault();
      toast('', 'Mọi thay đổi được lưu ngay vào máy này, không cần bấm lưu.');
    }
    if (isWith(event, 'f') && !document.querySelector('dialog[open]')) {
      event.preventDefault();
      this.findBar.open();
    }
    if (event.key !== 'F6') return;
    event.preventDefault();
    this.nextPart(event.shiftKey);
  }

  private nextPart(isBack: boolean): void {
    const parts = [
      () => byId('menus').querySelector('button')?.focus(),
      () => this.grid.focus(),
      () => byId('strip').querySelector<HTMLElement>('[aria-selected=true]')?.focus(),
      () => byId('sidebar').querySelector<HTMLElement>('iframe')?.focus(),
    ];
    const ids = ['menus', 'sheet', 'strip', 'sidebar'];
    const at = ids.findIndex((id) => byId(id).contains(document.activeElement));
    const count = byId('sidebar').hidden ? 3 : 4;
    parts[(at + (isBack ? count - 1 : 1)) % count]?.();
  }
}

function isWith({ key, ctrlKey, metaKey }: KeyboardEvent, letter: string): boolean {
  return (ctrlKey || metaKey) && key.toLowerCase() === letter;
}

new Page().start().catch((error: Error) => tell('Không mở được bảng tính', error.message));
