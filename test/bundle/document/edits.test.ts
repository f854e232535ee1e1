// A Doc that people edited by hand: asked about before it is updated, and never lost.

import { DriveError } from '../../../local/google/drive/drive-error';
import type { Calls } from '../../../local/host/calls';
import type { Dialog, Host } from '../../../local/host/host';
import type { Outcome } from '../../../src/contract/outcome';
import { valueOfRun } from '../../support/answers';
import { documentText } from '../../support/document-text';
import { retypeInDoc } from '../../support/docx/by-hand';
import { COORDINATOR, cellOfSetting, clickProduce, workbookOf } from '../../support/workbook';

const COLLEAGUE = 'dongnghiep@example.gov.vn';
const FRESH = 'Nội dung đã sửa lại.';

let host: Host;
let id: string;

beforeEach(() => begin());

/** A Doc was made at 08:00 in Vietnam; a unit has typed since. */
function begin(options: Parameters<typeof workbookOf>[1] = {}): void {
  host = workbookOf([['Tổ chức hội nghị quý I.']], options);
  host.now = new Date('2026-07-15T01:00:00Z');
  id = clickProduce(host).document?.id ?? '';
  host.type(COORDINATOR, 'ĐV 1', 'B5', FRESH);
}

/** Somebody edits the table of the annex at 09:30 in Vietnam: its first item is `text` then, and a word more. */
function edit(by = COORDINATOR, text = 'Tổ chức hội nghị quý I.'): void {
  host.now = new Date('2026-07-15T02:30:00Z');
  retypeInDoc(host, id, text, `${text} Gõ tay.`, by);
}

function driveCalls({ byMethod }: Calls): Record<string, number> {
  return Object.fromEntries(Object.entries(byMethod).filter(([method]) => method.startsWith('Drive.')));
}

const url = (document: string) => `https://docs.google.com/document/d/${document}/edit`;
const links = () => host.cell('Cấu hình', cellOfSetting(host, 'Văn bản đã tạo')).display;

test('a Doc nobody touched is updated without a question', () => {
  const { dialogs, document, keptEdit } = clickProduce(host);
  expect([dialogs, document?.id, keptEdit]).toEqual([[], id, undefined]);
  expect(documentText(host)).toContain(FRESH);
});

test('a Doc that was only shared since is updated without a question', () => {
  const { version } = host.drive.get(id);
  const reader = { type: 'user', role: 'reader', emailAddress: COLLEAGUE };
  host.drive.createPermission(COORDINATOR, id, reader, { isSent: false, message: '' }, null);
  expect(host.drive.get(id).version).toBeGreaterThan(version);
  expect(clickProduce(host).dialogs).toEqual([]);
  expect(documentText(host)).toContain(FRESH);
});

test('the question tells when the Doc was edited last, in Vietnam’s time, and by whom', () => {
  edit(COLLEAGUE);
  const { dialogs } = clickProduce(host, 'CANCEL');
  expect(dialogs).toHaveLength(1);
  expect(dialogs[0]?.text).toContain('sửa tay sau lần tổng hợp trước, lần cuối lúc 15/07/2026 09:30');
  expect(dialogs[0]?.text).toContain(COLLEAGUE);
  expect(dialogs[0]?.text).toContain('Lịch sử phiên bản');
});

describe('Có', () => {
  test('keeps what was edited as a Doc of its own, and then updates the Doc', () => {
    edit();
    const { bytes, name } = host.drive.get(id);
    const run = clickProduce(host, 'YES');
    const copy = host.drive.get(run.keptEdit?.id ?? '');
    expect(run).toMatchObject({ status: 'done', document: { id }, keptEdit: { url: url(copy.id) } });
    expect(copy.name).toBe(`${name} – bản sửa tay 15/07/2026 09:30`);
    expect(copy.bytes).toEqual(bytes);
    expect(documentText(host, id)).toContain(FRESH);
    expect(links()).toBe(url(id));
    // Looked at once more after the answer: it may have stayed open for long.
    expect(driveCalls(run.calls)).toEqual({
      'Drive.Files.get': 2,
      'Drive.Files.list': 1,
      'Drive.Files.copy': 1,
      'Drive.Files.update': 1,
    });
  });

  test('leaves where the kept Doc is in the log', () => {
    edit();
    const { keptEdit } = clickProduce(host, 'YES');
    expect(host.cell('Nhật ký', 'D2').display).toContain(`Bản sửa tay đã giữ: ${keptEdit?.url}`);
  });

  test('is not asked for again by the next click', () => {
    edit();
    clickProduce(host, 'YES');
    const next = clickProduce(host);
    expect([next.dialogs, next.keptEdit, host.drive.files.size]).toEqual([[], undefined, 2]);
  });

  test('brings a Doc that was edited and then thrown away back, after one question', () => {
    edit();
    host.drive.trash(id);
    const run = clickProduce(host, 'YES');
    expect(run.dialogs).toHaveLength(1);
    expect(run.dialogs[0]?.text).toMatch(/Thùng rác.*sửa tay/s);
    expect(run.keptEdit).toBeDefined();
    expect(host.drive.get(id).trashed).toBe(false);
    expect(documentText(host, id)).toContain(FRESH);
  });
});

test('Không leaves the Doc as it was edited and makes a new one, which is used from then on', () => {
  edit();
  const before = structuredClone(host.drive.get(id));
  const run = clickProduce(host, 'NO');
  const made = run.document?.id ?? '';
  expect(made).not.toBe(id);
  expect(run.keptEdit).toEqual({ id, url: url(id) });
  expect(host.drive.get(id)).toEqual(before);
  expect(documentText(host, made)).toContain(FRESH);
  expect(links()).toBe(url(made));
  expect(clickProduce(host)).toMatchObject({ dialogs: [], document: { id: made } });
});

test('Hủy stops the run, and nothing is changed: no tab, no Doc, nothing remembered', () => {
  edit();
  const kept = () => structuredClone([host.book, [...host.drive.files], host.properties]);
  const before = kept();
  const run = clickProduce(host, 'CANCEL');
  expect(run).toMatchObject({ status: 'failed', message: expect.stringContaining('giữ nguyên') });
  expect(kept()).toEqual(before);
});

test('edits made while the question was open are asked about again, and are in what is kept', () => {
  edit();
  const other = workbookOf([['Gõ tay khi câu hỏi còn mở.']]);
  const { bytes } = other.drive.get(clickProduce(other).document?.id ?? '');
  const answers = ({ text }: Dialog) => {
    if (text.includes('09:30')) {
      host.now = new Date('2026-07-15T02:45:00Z');
      host.drive.edit(id);
      host.drive.get(id).bytes = bytes;
    }
    return 'YES';
  };
  const run = host.run('produceAnnex', [false, 'run'], { answers });
  expect(run.dialogs.map(({ text }) => /\d\d:\d\d/.exec(text)?.[0])).toEqual(['09:30', '09:45']);
  expect(documentText(host, valueOfRun<Outcome>(run).keptEdit?.id)).toContain('Gõ tay khi câu hỏi còn mở.');
});

describe('when Drive refuses', () => {
  const refuse = (method: 'copyFile' | 'updateFile') =>
    jest.spyOn(host.drive, method).mockImplementation(() => {
      throw new Error('API call to drive.files failed with error: Internal Error');
    });

  test('to copy what was edited, the Doc is not updated and nothing is changed', () => {
    edit();
    refuse('copyFile');
    const before = structuredClone([host.book, [...host.drive.files], host.properties]);
    const run = clickProduce(host, 'YES');
    expect(run).toMatchObject({
      status: 'failed',
      message: expect.stringContaining('không chép được bản sửa tay'),
    });
    expect([host.book, [...host.drive.files], host.properties]).toEqual(before);
  });

  test('to update the Doc after that, the next click makes no second copy of what was edited', () => {
    edit();
    const update = jest.spyOn(host.drive, 'updateFile').mockImplementation(() => {
      throw new DriveError('files.update', 429, 'Too Many Requests');
    });
    for (let n = 0; n < 3; n++) expect(clickProduce(host, 'YES').status).toBe('failed');
    expect(host.drive.files.size).toBe(2);
    update.mockRestore();
    const [copy] = [...host.drive.files.keys()].filter((file) => file !== id);
    expect(clickProduce(host, 'YES')).toMatchObject({
      status: 'done',
      document: { id },
      keptEdit: { id: copy },
    });
    expect(host.drive.files.size).toBe(2);
  });

  test('to update the Doc after that, but it is edited once more, a copy of that is made too', () => {
    edit();
    const update = refuse('updateFile');
    clickProduce(host, 'YES');
    host.now = new Date('2026-07-15T02:45:00Z');
    host.drive.edit(id);
    update.mockRestore();
    clickProduce(host, 'YES');
    expect(host.drive.files.size).toBe(3);
  });

  test('to update the Doc after that, the person is told where the copy is', () => {
    edit();
    refuse('updateFile');
    const run = clickProduce(host, 'YES');
    const copy = [...host.drive.files.keys()].find((file) => file !== id) ?? '';
    expect(run).toMatchObject({ status: 'failed', message: expect.stringContaining(url(copy)) });
  });
});

describe('when Drive’s answer to an update is lost', () => {
  /** Drive updates the Doc, but the script learns an error. */
  function loseAnswer() {
    const update = host.drive.updateFile.bind(host.drive);
    return jest.spyOn(host.drive, 'updateFile').mockImplementation((...all) => {
      update(...all);
      throw new Error('Empty response');
    });
  }

  test('the run finds out that the Doc is updated, and goes on', () => {
    host.now = new Date('2026-07-15T02:30:00Z');
    const lost = loseAnswer();
    expect(clickProduce(host)).toMatchObject({ status: 'done', document: { id }, dialogs: [] });
    lost.mockRestore();
    expect(documentText(host)).toContain(FRESH);
    expect(clickProduce(host).dialogs).toEqual([]);
  });

  test.each(['2026-07-15T02:30:00Z', '2026-07-15T04:30:00Z'])(
    'and it cannot find out either, the next click at %s asks nothing, as nobody edited the Doc',
    (later) => {
      host.now = new Date('2026-07-15T02:30:00Z');
      const lost = loseAnswer();
      const look = jest.spyOn(host.drive, 'getFile').mockImplementation((...all) => {
        if (lost.mock.calls.length > 0) throw new Error('Empty response');
        return Object.getPrototypeOf(host.drive).getFile.apply(host.drive, all);
      });
      const run = clickProduce(host);
      expect(run).toMatchObject({ status: 'failed', message: expect.stringContaining('chưa rõ') });
      lost.mockRestore();
      look.mockRestore();
      host.now = new Date(later);
      expect(clickProduce(host)).toMatchObject({ status: 'done', document: { id }, dialogs: [] });
      host.now = new Date('2026-07-15T05:00:00Z');
      retypeInDoc(host, id, FRESH, 'Gõ tay.');
      expect(clickProduce(host, 'CANCEL').dialogs).toHaveLength(1);
    },
  );
});

describe('what the add-on cannot be sure of', () => {
  test('a Doc made by an earlier version of the add-on, of which only the id was remembered', () => {
    const forget = (store: Record<string, string>) =>
      Object.fromEntries(Object.entries(store).map(([key, value]) => [key, value.split(' ')[0] ?? '']));
    host.properties.user[COORDINATOR] = forget(host.properties.user[COORDINATOR] ?? {});
    host.properties.document = forget(host.properties.document);
    host.drive.get(id).appProperties = {};
    const run = clickProduce(host, 'YES');
    expect(run.dialogs[0]?.text).toContain('Không rõ văn bản có được sửa tay hay không');
    expect(run).toMatchObject({ document: { id }, keptEdit: { id: expect.any(String) } });
    expect(clickProduce(host).dialogs).toEqual([]);
  });

  test('a Doc whose last update Google had no room to remember', () => {
    const filler = Array.from({ length: 57 }, (_, i) => [`khác ${i}`, 'x'.repeat(9 * 1024)]);
    host.properties.user[COORDINATOR] = {
      ...host.properties.user[COORDINATOR],
      ...Object.fromEntries(filler),
    };
    expect(clickProduce(host).warnings).toContainEqual(
      expect.objectContaining({ message: expect.stringContaining('lần sau tiện ích tìm lại') }),
    );
    expect(clickProduce(host).dialogs).toEqual([]);
    edit(COORDINATOR, FRESH);
    expect(clickProduce(host, 'CANCEL').dialogs).toHaveLength(1);
  });
});

describe.each(['atOnce', 'later'] as const)('when Drive’s time of an upload settles %s', (settles) => {
  test('the person is not asked about an edit nobody made', () => {
    begin({ quirks: { settles } });
    expect(clickProduce(host).dialogs).toEqual([]);
    expect(clickProduce(host).dialogs).toEqual([]);
    expect(documentText(host)).toContain(FRESH);
  });

  test('a real edit is still asked about', () => {
    begin({ quirks: { settles } });
    edit();
    expect(clickProduce(host, 'CANCEL').dialogs).toHaveLength(1);
  });
});
