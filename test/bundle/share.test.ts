// The sharing dialog as the script serves it: which Doc, who has access, and what Google refuses.
import type { Calls } from '../../local/host/calls';
import type { Host } from '../../local/host/host';
import type { Access, DocumentAccess } from '../../src/contract/share-server';
import { refusalOfRun, valueOfRun } from '../support/answers';
import { COORDINATOR, cellOfSetting, clickProduce, workbookOf } from '../support/workbook';

const COLLEAGUE = 'dongnghiep@example.gov.vn';
const UNIT = 'donvi@example.gov.vn';
const OTHER = 'khac@example.com';

let host: Host;
let id: string;

beforeEach(() => {
  host = begin();
  id = clickProduce(host).document?.id ?? '';
});

function begin(options: Parameters<typeof workbookOf>[1] = {}): Host {
  const entries = ['Tổ chức hội nghị quý I.'];
  const units = [
    { name: 'Xã A', tab: 'A', email: `${UNIT}; a2@example.gov.vn`, entries, completed: true },
    { name: 'Xã B', tab: 'B', entries, completed: true },
    { name: 'Xã C', tab: 'C', email: 'không phải email', entries, completed: true },
  ];
  return workbookOf(units, options);
}

function look(as = COORDINATOR) {
  const run = host.run('documentAccess', [], { as });
  const message = refusalOfRun(run);
  return {
    ...(message === '' ? valueOfRun<DocumentAccess>(run) : ({} as DocumentAccess)),
    message,
    calls: run.calls,
  };
}

const done = { ok: true, value: null };
const run = (name: string, ...parameters: unknown[]) => host.run(name, [id, ...parameters]).result;
const refusal = (name: string, ...parameters: unknown[]) => refusalOfRun(host.run(name, [id, ...parameters]));
const share = (email: string, role = 'reader', isNotified = true) =>
  run('shareWith', email, role, isNotified);
const shareRefusal = (email: string, role = 'reader', isNotified = true) =>
  refusal('shareWith', email, role, isNotified);
const roles = () => look().people.map(({ email, role }) => [email, role]);
const accessOf = (email: string) => look().people.find((one) => one.email === email) as Access;
const mails = () => host.drive.sharing.mail.map(({ to }) => to);

describe('the menu item', () => {
  const open = () => {
    host.open(COORDINATOR);
    return host.click('Tổng hợp', 'Chia sẻ văn bản…');
  };

  test('opens the dialog, whole and asking for no other file; only the names of the tabs are read before', () => {
    const { dialogs, calls } = open();
    expect(dialogs).toMatchObject([{ kind: 'modal', title: 'Chia sẻ văn bản', width: 600, height: 520 }]);
    const html = dialogs[0]?.html ?? '';
    expect(html.match(/<style>.+?<\/style>/gs)).toHaveLength(1);
    expect(html.match(/<script>.+?<\/script>/gs)).toHaveLength(1);
    expect(html).not.toMatch(/<link|src=|`/);
    expect(calls).toMatchObject({ read: 1, write: 0 });
  });

  test('asks for what was not allowed upon the click, which a call from the dialog could not', () => {
    host.declinedScopes.add('https://www.googleapis.com/auth/drive.file');
    expect(open).toThrow(/Authorization is required/);
  });
});

describe('the Doc', () => {
  test('is that of the period, its maker’s alone until it is shared', () => {
    const { name } = host.drive.get(id);
    expect(look()).toMatchObject({
      id,
      name,
      isDraft: false,
      people: [{ email: COORDINATOR, role: 'owner' }],
      general: [],
    });
  });

  test('that is a draft is told as one', () => {
    host.clear(COORDINATOR, 'A', 'B5');
    clickProduce(host, 'YES');
    expect(look()).toMatchObject({ id, isDraft: true });
  });

  test('of another period is not there yet: the period and the next step are named', () => {
    host.type(COORDINATOR, 'Cấu hình', cellOfSetting(host, 'Kỳ báo cáo'), 'năm 2022');
    expect(look().message).toMatch(/kỳ “năm 2022”: người điều phối bấm “Tổng hợp và tạo văn bản” trước/);
  });

  test('that was never made is told so, in an empty workbook too', () => {
    host = begin();
    expect(look().message).toContain('Chưa có văn bản của kỳ “6 tháng đầu năm 2022”');
    expect(refusalOfRun(workbookOf([]).run('documentAccess'))).toMatch(
      /Chưa có văn bản.*bấm “Tổng hợp và tạo văn bản”/,
    );
  });

  test.each([404, 403] as const)(
    'that a colleague made (%s) is theirs to share: it is said whose',
    (othersFile) => {
      host = begin({ quirks: { othersFile } });
      clickProduce(host);
      host.share(COLLEAGUE);
      expect(look(COLLEAGUE).message).toMatch(
        new RegExp(`do ${COORDINATOR} tạo.*nhờ ${COORDINATOR} chia sẻ.*văn bản của riêng mình`),
      );
    },
  );

  test('that a colleague made is not another’s once that person has one too', () => {
    host.share(COLLEAGUE);
    const own = clickProduce(host, 'YES', COLLEAGUE).document?.id;
    expect(own).not.toBe(id);
    expect([look(COLLEAGUE).id, look().id]).toEqual([own, id]);
  });

  test('whose maker Google does not tell is somebody else’s', () => {
    host = begin({ quirks: { emailVisible: false } });
    clickProduce(host);
    host.share(COLLEAGUE);
    expect(look(COLLEAGUE).message).toContain('do người khác tạo');
  });

  test('in the bin, or deleted, is not shared: it is said what to do', () => {
    host.drive.trash(id);
    expect(look().message).toMatch(/Thùng rác.*khôi phục/);
    host.drive.remove(id);
    expect(look().message).toMatch(/không còn trong Google Drive của bạn: bấm/);
  });
});

describe('the units offered', () => {
  test('are those with an address; the others are counted', () => {
    expect(look()).toMatchObject({
      units: [{ name: 'Xã A', emails: [UNIT, 'a2@example.gov.vn'] }],
      unitsWithoutEmail: 2,
    });
  });
});

describe('sharing with a person', () => {
  test('gives the role, and tells them by e-mail where that is ticked', () => {
    expect([share(UNIT), share(OTHER, 'commenter', false)]).toEqual([done, done]);
    expect(roles()).toEqual([
      [COORDINATOR, 'owner'],
      [UNIT, 'reader'],
      [OTHER, 'commenter'],
    ]);
    expect(mails()).toEqual([UNIT]);
  });

  test('raises a lower role and never lowers a higher one', () => {
    share(UNIT);
    share(UNIT, 'writer');
    share(UNIT, 'commenter');
    expect(roles()[1]).toEqual([UNIT, 'writer']);
  });

  test('leaves the Doc as it was: the next Tổng hợp asks nothing', () => {
    share(UNIT, 'writer');
    expect(clickProduce(host)).toMatchObject({ dialogs: [], document: { id } });
    expect(roles()[1]).toEqual([UNIT, 'writer']);
  });

  test('another role is given, higher or lower, without a mail; access is taken away', () => {
    share(UNIT, 'writer');
    const { id: access } = accessOf(UNIT);
    expect(run('changeAccess', access, 'reader')).toEqual(done);
    expect(roles()[1]).toEqual([UNIT, 'reader']);
    expect(run('removeAccess', access)).toEqual(done);
    expect(roles()).toEqual([[COORDINATOR, 'owner']]);
    expect(mails()).toHaveLength(1);
  });
});

describe('anyone with the link', () => {
  test('gets access by its own function alone, to read, and loses it again', () => {
    share(UNIT);
    expect(look().general).toEqual([]);
    expect(run('shareByLink')).toEqual(done);
    expect(look().general).toEqual([{ id: expect.any(String), name: '', email: '', role: 'reader' }]);
    expect(look().people).toHaveLength(2);
    expect(run('removeAccess', look().general[0]?.id)).toEqual(done);
    expect(look().general).toEqual([]);
    expect(mails()).toEqual([UNIT]);
  });

  test('is refused in words where the administrator forbids it', () => {
    host.drive.sharing.anyoneForbidden = true;
    expect(refusal('shareByLink')).toMatch(/quản trị viên/);
    expect(look().general).toEqual([]);
  });
});

describe('what Google refuses comes as an answer that says what to do', () => {
  test('an address without a Google account, unless it is told by e-mail', () => {
    host.drive.sharing.withoutAccount.add(OTHER);
    expect(shareRefusal(OTHER, 'reader', false)).toContain('đánh dấu “Gửi email báo”');
    expect(share(OTHER, 'reader', true)).toEqual(done);
  });

  test('an address it does not take', () => {
    expect(shareRefusal('a@b')).toContain('không nhận địa chỉ');
  });

  test('more than the quota, which may be asked again later', () => {
    host.drive.sharing.sharesLeft = 1;
    expect(share(UNIT)).toEqual(done);
    expect(share(OTHER)).toEqual({
      ok: false,
      message: expect.stringContaining('chia sẻ tiếp'),
      isBusy: true,
    });
    host.drive.sharing.sharesLeft = 1;
    expect(share(OTHER)).toEqual(done);
  });

  test('access that is gone by now, and a Doc that is', () => {
    expect(refusal('removeAccess', 'x')).toContain('mở lại “Chia sẻ văn bản…”');
    host.drive.remove(id);
    expect(shareRefusal(UNIT)).toContain('mở lại “Chia sẻ văn bản…”');
  });

  test('the owner’s own access', () => {
    expect(refusal('removeAccess', accessOf(COORDINATOR).id)).toContain('Google không cho phép');
    expect(roles()).toEqual([[COORDINATOR, 'owner']]);
  });

  test('a permission the person did not give the add-on', () => {
    host.declinedScopes.add('https://www.googleapis.com/auth/drive.file');
    expect(shareRefusal(UNIT)).toMatch(/chưa được cho phép đủ: .*đánh dấu mọi ô/);
  });
});

describe('with 180 units that have access', () => {
  const driveCalls = ({ byMethod }: Calls) =>
    Object.entries(byMethod).reduce((sum, [method, n]) => sum + (method.startsWith('Drive.') ? n : 0), 0);

  test('all are listed, at six calls of the workbook and Drive; each address shared with costs one', () => {
    const emails = Array.from({ length: 180 }, (_, i) => `xa${i}@example.gov.vn`);
    for (const email of emails) {
      const { result, calls } = host.run('shareWith', [id, email, 'reader', true]);
      expect([result, calls.read, calls.write, driveCalls(calls)]).toEqual([done, 0, 0, 1]);
    }
    const { people, calls } = look();
    expect(people.map(({ email }) => email)).toEqual([COORDINATOR, ...emails]);
    expect(calls.read + driveCalls(calls)).toBeLessThanOrEqual(6);
    expect(calls.write).toBe(0);
  });
});
