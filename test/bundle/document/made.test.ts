// The Doc in Drive: made once, updated in place, never replaced without asking.

import { DriveError } from '../../../local/google/drive/drive-error';
import { DocumentLock } from '../../../local/google/stores/lock';
import { PersonalProperties } from '../../../local/google/stores/properties';
import type { Dialog, Host } from '../../../local/host/host';
import type { Outcome } from '../../../src/contract/outcome';
import type { DocumentAccess } from '../../../src/contract/share-server';
import { refusalOfRun, valueOfRun } from '../../support/answers';
import { sheetIn } from '../../support/by-hand';
import { documentText } from '../../support/document-text';
import { retypeInDoc } from '../../support/docx/by-hand';
import {
  type Click,
  COORDINATOR,
  cellOfSetting,
  click,
  clickProduce,
  workbookOf,
} from '../../support/workbook';

const COLLEAGUE = 'dongnghiep@example.gov.vn';
const GOOGLE_DOC = 'application/vnd.google-apps.document';

let host: Host;

beforeEach(() => {
  host = workbookOf([['Tổ chức hội nghị quý I.'], ['Ra mắt mô hình mới.']]);
});

function files() {
  return [...host.drive.files.values()];
}

test('the first click makes a Google Doc named after the annex and its period, open to its maker only', () => {
  const { document } = clickProduce(host);
  expect(files()).toMatchObject([
    {
      id: document?.id,
      name: 'Phụ lục – Một số cách làm sáng tạo – 6 tháng đầu năm 2022',
      mimeType: GOOGLE_DOC,
      permissions: [{ emailAddress: COORDINATOR, role: 'owner' }],
    },
  ]);
});

test('its link stands in the settings and goes to the sidebar', () => {
  const { document } = clickProduce(host);
  expect(document?.url).toBe(`https://docs.google.com/document/d/${document?.id}/edit`);
  expect(host.cell('Cấu hình', cellOfSetting(host, 'Văn bản đã tạo')).display).toBe(document?.url);
});

test('the next click updates it: same id, same link, new text', () => {
  const before = clickProduce(host).document;
  host.type(COORDINATOR, 'ĐV 1', 'B5', 'Nội dung đã sửa lại.');
  expect(clickProduce(host).document).toEqual(before);
  expect(files()).toHaveLength(1);
  expect(documentText(host)).toContain('Nội dung đã sửa lại.');
});

test('a name the person gave it stays', () => {
  const { document } = clickProduce(host);
  host.drive.get(document?.id ?? '').name = 'Phụ lục gửi Văn phòng';
  clickProduce(host);
  expect(files()[0]?.name).toBe('Phụ lục gửi Văn phòng');
});

test('a name the add-on gave it goes with the settings, until the person gives it one', () => {
  const { document } = clickProduce(host);
  const rename = (annexName: string) => {
    host.type(COORDINATOR, 'Cấu hình', cellOfSetting(host, 'Tên phụ lục'), annexName);
    clickProduce(host);
    return files()[0]?.name;
  };
  expect(rename('Tên khác')).toBe('Phụ lục – Tên khác – 6 tháng đầu năm 2022');
  expect(rename('Tên khác nữa')).toBe('Phụ lục – Tên khác nữa – 6 tháng đầu năm 2022');
  host.drive.get(document?.id ?? '').name = 'Phụ lục gửi Văn phòng';
  expect(rename('Tên thứ ba')).toBe('Phụ lục gửi Văn phòng');
  expect(rename('Tên thứ tư')).toBe('Phụ lục gửi Văn phòng');
});

test('the mark for drafts leaves its name once the errors are gone', () => {
  host.clear(COORDINATOR, 'ĐV 2', 'B5');
  clickProduce(host, 'YES');
  expect(files()[0]?.name).toMatch(/^DỰ THẢO – Phụ lục/);
  host.type(COORDINATOR, 'ĐV 2', 'B5', 'Ra mắt mô hình mới.');
  clickProduce(host);
  expect(files()[0]?.name).toMatch(/^Phụ lục/);
});

test('another period gets a Doc of its own, and the last period’s stays as it was', () => {
  const { document } = clickProduce(host);
  const bytes = host.drive.get(document?.id ?? '').bytes;
  host.type(COORDINATOR, 'Cấu hình', cellOfSetting(host, 'Kỳ báo cáo'), 'năm 2022');
  expect(clickProduce(host).document?.id).not.toBe(document?.id);
  expect(host.drive.get(document?.id ?? '').bytes).toBe(bytes);
});

describe('a Doc in the bin', () => {
  let id: string;
  beforeEach(() => {
    id = clickProduce(host).document?.id ?? '';
    host.drive.trash(id);
  });

  test('is brought back and updated when the person wants that', () => {
    expect(clickProduce(host, 'YES').document?.id).toBe(id);
    expect(host.drive.get(id).trashed).toBe(false);
  });

  test('stays there when the person wants a new one, which is used from then on', () => {
    const made = clickProduce(host, 'NO').document?.id;
    expect(made).not.toBe(id);
    expect(host.drive.get(id).trashed).toBe(true);
    expect(clickProduce(host).document?.id).toBe(made);
  });

  test('stops the run when the person declines, and nothing is changed', () => {
    host.type(COORDINATOR, 'ĐV 1', 'B5', 'Nội dung đã sửa lại.');
    const before = structuredClone(host.book);
    const run = clickProduce(host, 'CANCEL');
    expect(run).toMatchObject({ status: 'failed', message: expect.stringContaining('giữ nguyên') });
    expect(host.book).toEqual(before);
    expect(host.drive.get(id).trashed).toBe(true);
  });
});

test('what was typed, and what another run wrote, while a question was open is in the annex and the Doc', () => {
  const { document } = clickProduce(host);
  host.drive.trash(document?.id ?? '');
  const run = clickWhile(() => {
    host.type(COORDINATOR, 'ĐV 1', 'B5', 'Gõ khi câu hỏi còn mở.');
    host.type(COORDINATOR, 'ĐV 1', 'B6', 'Thêm một mục.');
  });
  expect(run.status).toBe('done');
  expect(run.annex?.rows[0]?.items).toEqual(['- Gõ khi câu hỏi còn mở.', '- Thêm một mục.']);
  expect(host.cell('Phụ lục', 'C5').value).toBe('- Gõ khi câu hỏi còn mở.\n- Thêm một mục.');
});

/** Clicks Tổng hợp, does something while its question is open, and answers yes. */
function clickWhile(act: () => void): Outcome {
  const answers = ({ buttons }: Dialog) => {
    if (buttons.length > 1) act();
    return buttons.length > 1 ? 'YES' : 'OK';
  };
  return valueOfRun(host.run('produceAnnex', [false, 'run'], { answers }));
}

test('a Doc that Google has no room to remember is made all the same, and that is told', () => {
  host.properties.user[COORDINATOR] = Object.fromEntries(
    Array.from({ length: 57 }, (_, i) => [`khác ${i}`, 'x'.repeat(9 * 1024)]),
  );
  const run = clickProduce(host);
  expect(run).toMatchObject({ status: 'done', document: { id: expect.any(String) } });
  expect(run.warnings).toContainEqual(
    expect.objectContaining({
      rule: 'not-written',
      message: expect.stringContaining('Chưa nhớ được văn bản'),
    }),
  );
});

describe('a Doc is made once', () => {
  /** Nothing can be remembered of the Docs of a period. */
  function forgetAll() {
    const set = PersonalProperties.prototype.set;
    return jest.spyOn(PersonalProperties.prototype, 'set').mockImplementation(function (
      this: PersonalProperties,
      scope,
      fresh,
    ) {
      if (Object.keys(fresh).some((key) => key.startsWith('document:'))) throw new Error('Service error');
      return set.call(this, scope, fresh);
    });
  }

  /** Drive makes the Doc, but the script learns an error. */
  function loseAnswer() {
    const create = host.drive.createFile.bind(host.drive);
    return jest.spyOn(host.drive, 'createFile').mockImplementation((...all) => {
      create(...all);
      throw new Error('Empty response');
    });
  }

  afterEach(() => jest.restoreAllMocks());

  test.each(['atOnce', 'lags'] as const)(
    'however often nothing can be remembered, and no question comes of it (lists are right: %s)',
    (listing) => {
      host = workbookOf([['Tổ chức hội nghị quý I.']], { quirks: { listing } });
      host.now = new Date('2026-07-15T01:00:00Z');
      forgetAll();
      const { document } = clickProduce(host);
      for (let hour = 2; hour < 5; hour++) {
        host.now = new Date(`2026-07-15T0${hour}:00:00Z`);
        host.type(COORDINATOR, 'ĐV 1', 'B5', `Nội dung lúc ${hour} giờ.`);
        expect(clickProduce(host)).toMatchObject({ status: 'done', document, dialogs: [] });
        expect(documentText(host)).toContain(`Nội dung lúc ${hour} giờ.`);
      }
      expect(files()).toHaveLength(1);
    },
  );

  test('where Drive’s answer is lost: the run finds it', () => {
    loseAnswer();
    const { status, document } = clickProduce(host);
    expect([status, document?.id]).toEqual(['done', files()[0]?.id]);
    expect(files()).toHaveLength(1);
  });

  test('where Drive’s answer is lost and its list is late: the next click finds it', () => {
    host = workbookOf([['Tổ chức hội nghị quý I.']], { quirks: { listing: 'lags' } });
    host.now = new Date('2026-07-15T01:00:00Z');
    const lost = loseAnswer();
    const run = clickProduce(host);
    expect(run).toMatchObject({ status: 'failed', message: expect.stringContaining('chưa rõ') });
    lost.mockRestore();
    host.now = new Date('2026-07-15T01:05:00Z');
    expect(clickProduce(host)).toMatchObject({
      status: 'done',
      document: { id: files()[0]?.id },
      dialogs: [],
    });
    expect(files()).toHaveLength(1);
  });

  test('where a run ended after the person wanted a new one in place of the edited: the next finds the new one', () => {
    host.now = new Date('2026-07-15T01:00:00Z');
    const first = clickProduce(host).document?.id ?? '';
    host.now = new Date('2026-07-15T02:00:00Z');
    retypeInDoc(host, first, 'hội nghị quý', 'hội nghị của quý');
    const forgetting = forgetAll();
    const second = clickProduce(host, 'NO').document?.id;
    forgetting.mockRestore();
    host.now = new Date('2026-07-15T03:00:00Z');
    const next = clickProduce(host, 'NO');
    expect(next).toMatchObject({ document: { id: second }, keptEdit: { id: first } });
    expect(files()).toHaveLength(2);
  });

  test('for each workbook and each period', () => {
    forgetAll();
    const first = clickProduce(host).document?.id;
    host.book.id = 'bản sao';
    const second = clickProduce(host).document?.id;
    host.type(COORDINATOR, 'Cấu hình', cellOfSetting(host, 'Kỳ báo cáo'), 'năm 2022');
    const third = clickProduce(host).document?.id;
    expect(new Set([first, second, third]).size).toBe(3);
  });

  test('with at most five calls of Drive and Docs, and one more where the Doc has to be found', () => {
    const driveCalls = (run: Click) =>
      Object.entries(run.calls.byMethod).reduce(
        (sum, [name, n]) => sum + (name.startsWith('Drive.') ? n : 0),
        0,
      );
    const runs = [clickProduce(host), clickProduce(host)];
    host.drive.remove(files()[0]?.id ?? '');
    runs.push(clickProduce(host, 'YES'));
    expect(runs.map(driveCalls)).toEqual([2, 2, 5]);
  });
});

describe('what the store that every editor can write names', () => {
  /** The coordinator's Doc of another workbook, made by this add-on too. */
  let other: string;
  const name = (id: string, maker = '') => {
    for (const key of Object.keys(host.properties.document))
      if (key.startsWith('document:')) host.properties.document[key] = `#1/1#${id} ${maker}`.trim();
  };

  beforeEach(() => {
    const id = host.book.id;
    host.book.id = 'bảng tính khác';
    other = clickProduce(host).document?.id ?? '';
    host.book.id = id;
  });

  test('is not updated unless it is the Doc of this workbook and period', () => {
    const own = clickProduce(host).document?.id;
    const before = structuredClone(host.drive.get(other));
    for (const maker of ['', COORDINATOR]) {
      host.properties.user = {};
      name(other, maker);
      expect(clickProduce(host, 'YES').document?.id).toBe(own);
    }
    expect(host.drive.get(other)).toEqual(before);
  });

  test('is not updated either where there is no Doc yet: the person is asked', () => {
    const own = clickProduce(host).document?.id ?? '';
    host.drive.remove(own);
    const before = structuredClone(host.drive.get(other));
    host.properties.user = {};
    name(other);
    const run = clickProduce(host, 'YES');
    expect(run.dialogs[0]?.text).toContain('không phải của bảng tính và kỳ này');
    expect(run.document?.id).not.toBe(other);
    expect(host.drive.get(other)).toEqual(before);
  });

  test('is not offered for sharing', () => {
    const own = clickProduce(host).document?.id;
    host.properties.user = {};
    name(other);
    expect(valueOfRun<DocumentAccess>(host.run('documentAccess'))).toMatchObject({ id: own });
  });

  test('costs no more than a few Docs, however long it is', () => {
    clickProduce(host);
    name(`${'x\n'.repeat(4000)}`);
    expect(clickProduce(host).status).toBe('done');
  });
});

describe('a Doc deleted for good', () => {
  test('is made anew after a question', () => {
    const id = clickProduce(host).document?.id ?? '';
    host.drive.remove(id);
    expect(clickProduce(host, 'NO').status).toBe('failed');
    const made = clickProduce(host, 'YES').document?.id;
    expect(made).not.toBe(id);
    expect(clickProduce(host).document?.id).toBe(made);
  });
});

describe.each([
  { othersFile: 404, emailVisible: true },
  { othersFile: 403, emailVisible: false },
] as const)('a Doc a colleague made, as Google answers with %o', (quirks) => {
  const links = () => host.cell('Cấu hình', cellOfSetting(host, 'Văn bản đã tạo')).display;
  const shown = (id: string | undefined, maker: string) =>
    `https://docs.google.com/document/d/${id}/edit${quirks.emailVisible ? ` (${maker})` : ''}`;
  let first: string | undefined;

  beforeEach(() => {
    host = workbookOf([['Tổ chức hội nghị quý I.']], { quirks });
    host.share(COLLEAGUE);
    host.type(COORDINATOR, 'Cấu hình', cellOfSetting(host, 'Người điều phối'), COLLEAGUE);
    click(host, 'Thiết lập…');
    first = clickProduce(host).document?.id;
  });

  test('stays the colleague’s; the person is offered one of their own, and told whose the other is', () => {
    const declined = clickProduce(host, 'NO', COLLEAGUE);
    expect(declined).toMatchObject({ status: 'failed' });
    expect(declined.dialogs[0]?.text).toContain(`do ${quirks.emailVisible ? COORDINATOR : 'người khác'} tạo`);
    expect(files()).toHaveLength(1);

    const second = clickProduce(host, 'YES', COLLEAGUE).document?.id;
    expect(second).not.toBe(first);
    expect(clickProduce(host, 'NO', COLLEAGUE).document?.id).toBe(second);
    expect(clickProduce(host, 'NO', COORDINATOR).document?.id).toBe(first);
  });

  test('stands in the settings with the person’s own, and whoever runs next leaves the cell alone', () => {
    const second = clickProduce(host, 'YES', COLLEAGUE).document?.id;
    const both = `${shown(first, COORDINATOR)}\n${shown(second, COLLEAGUE)}`;
    expect(links()).toBe(both);
    for (const person of [COORDINATOR, COLLEAGUE]) {
      const { status, calls } = clickProduce(host, 'NO', person);
      expect([status, calls.byMethod['Range.setValue']]).toEqual(['done', undefined]);
      expect(links()).toBe(both);
    }
  });

  test('stays in the settings when the person deletes their own and makes another', () => {
    const second = clickProduce(host, 'YES', COLLEAGUE).document?.id ?? '';
    host.drive.remove(second);
    const third = clickProduce(host, 'YES', COLLEAGUE).document?.id;
    expect(links()).toBe(`${shown(first, COORDINATOR)}\n${shown(third, COLLEAGUE)}`);
  });
});

describe('when something fails', () => {
  test('a Drive that refuses leaves the annex and the settings as they were, and says so', () => {
    jest.spyOn(host.drive, 'createFile').mockImplementation(() => {
      throw new Error('API call to drive.files.create failed with error: Internal Error');
    });
    const before = structuredClone(host.book);
    const run = clickProduce(host);
    expect(run).toMatchObject({ status: 'failed', message: expect.stringContaining('Google Drive') });
    expect(host.book).toEqual(before);
  });

  test('too many calls to Drive are not taken for a Doc of somebody else', () => {
    clickProduce(host);
    jest.spyOn(host.drive, 'getFile').mockImplementation(() => {
      throw new DriveError('get', 403, 'User Rate Limit Exceeded');
    });
    expect(clickProduce(host)).toMatchObject({
      status: 'failed',
      message: expect.stringContaining('chờ vài phút'),
    });
  });

  test('a scope the person left out is asked for again before anything is read', () => {
    host.declinedScopes.add('https://www.googleapis.com/auth/drive.file');
    expect(() => clickProduce(host)).toThrow(/Authorization is required.*drive\.file/);
  });

  test('once the Doc is made, a tab that cannot be written is told beside its link', () => {
    host.share(COLLEAGUE);
    sheetIn(host, 'Phụ lục').protections = [];
    const run = clickProduce(host, 'NO', COLLEAGUE);
    expect(run).toMatchObject({ status: 'done', document: { id: expect.any(String) } });
    expect(run.warnings.map(({ rule, tab }) => [rule, tab])).toEqual([
      ['not-written', 'Đơn vị'],
      ['not-written', 'Cấu hình'],
      ['not-written', 'Nhật ký'],
    ]);
    expect(host.cell('Phụ lục', 'B5').display).toBe('Đơn vị 1');
  });

  test('once the Doc is made, a lock that Google does not take back hides nothing', () => {
    jest.spyOn(DocumentLock.prototype, 'release').mockImplementationOnce(() => {
      throw new Error('Service error');
    });
    const { document } = valueOfRun<Outcome>(host.run('produceAnnex', [false, 'run-1'], { as: COORDINATOR }));
    expect(document?.id).toBe(files()[0]?.id);
  });

  test('another run in the same workbook is waited for, then named', () => {
    host.lockHeldElsewhere = true;
    const before = structuredClone(host.book);
    expect(clickProduce(host)).toMatchObject({
      status: 'failed',
      message: expect.stringContaining('lượt chạy khác'),
    });
    expect(host.book).toEqual(before);
  });

  test('a run that begins while a question is open is noticed before anything is written', () => {
    host.drive.trash(clickProduce(host).document?.id ?? '');
    const before = structuredClone(host.book);
    const run = host.run('produceAnnex', [false, 'run'], {
      answers: () => {
        host.lockHeldElsewhere = true;
        return 'YES';
      },
    });
    expect(run.dialogs).toHaveLength(1);
    expect(refusalOfRun(run)).toContain('lượt chạy khác');
    expect(host.book).toEqual(before);
    expect(files()).toMatchObject([{ trashed: true }]);
  });

  test('without a document there is no lock, and the person is told where to click', () => {
    host = workbookOf([['Tổ chức hội nghị quý I.']]);
    host.quirks.documentLock = 'null';
    expect(clickProduce(host)).toMatchObject({
      status: 'failed',
      message: expect.stringContaining('menu Tổng hợp'),
    });
  });

  test('a person who is no coordinator is refused before a Doc is made', () => {
    host.share(COLLEAGUE);
    clickProduce(host);
    const annex = structuredClone(host.book.sheets.find(({ name }) => name === 'Phụ lục'));
    host.type(COORDINATOR, 'ĐV 1', 'B5', 'Nội dung đã sửa lại.');
    const run = clickProduce(host, 'YES', COLLEAGUE);
    expect(run).toMatchObject({ status: 'failed', message: expect.stringContaining('người điều phối') });
    expect(host.book.sheets.find(({ name }) => name === 'Phụ lục')).toEqual(annex);
    expect(host.drive.files.size).toBe(1);
  });
});
