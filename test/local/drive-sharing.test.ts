// Sharing through the host's Drive: permissions as the Drive API v3 gives, lists, changes and refuses them.

import type { Host } from '../../local/host';
import { mayOpen } from '../../local/permissions';
import { hostWith, owner, run, unit, value } from './script';

const OTHER = 'khac@example.gov.vn';
let host: Host;
let id: string;

beforeEach(() => {
  host = hostWith();
  host.now = new Date('2022-07-15T01:00:00Z');
  id = value(host, "Drive.Files.create({ name: 'Tệp' }).id") as string;
});

const create = (resource: object, options: object = {}) =>
  value(host, `Drive.Permissions.create(${JSON.stringify(resource)}, '${id}', ${JSON.stringify(options)})`);
const reader = (emailAddress: string) => ({ type: 'user', role: 'reader', emailAddress });
const list = (options: object) =>
  value(host, `Drive.Permissions.list('${id}', ${JSON.stringify(options)})`) as {
    permissions: { id: string; emailAddress: string; role: string }[];
    nextPageToken?: string;
  };
const roles = () =>
  list({ fields: 'permissions(emailAddress,role)' }).permissions.map((one) => [one.emailAddress, one.role]);
const failure = (call: string) =>
  run(host, `try { ${call}; } catch (e) { return [e.name, e.details.code, e.message]; }`).result;

test('a new file is its maker’s alone', () => {
  expect(roles()).toEqual([[owner, 'owner']]);
  expect([owner, unit].map((one) => mayOpen(host.drive.get(id), one))).toEqual([true, false]);
});

test('a person gets access, is told by e-mail unless it is declined, and may open the file', () => {
  create(reader(unit), { emailMessage: 'Gửi anh chị' });
  create({ ...reader(OTHER), role: 'commenter' }, { sendNotificationEmail: false });
  expect(roles()).toEqual([
    [owner, 'owner'],
    [unit, 'reader'],
    [OTHER, 'commenter'],
  ]);
  expect(host.drive.sharing.mail).toEqual([{ to: unit, fileId: id, message: 'Gửi anh chị' }]);
  expect(mayOpen(host.drive.get(id), unit.toUpperCase())).toBe(true);
});

test('everybody with the link may open the file once that is shared, and no longer when it is not', () => {
  const { id: permission } = create({ type: 'anyone', role: 'reader' }) as { id: string };
  expect(mayOpen(host.drive.get(id), OTHER)).toBe(true);
  run(host, `Drive.Permissions.remove('${id}', '${permission}')`);
  expect(mayOpen(host.drive.get(id), OTHER)).toBe(false);
});

test('sharing with somebody who has access changes the role, and makes no second permission', () => {
  create(reader(unit));
  create({ ...reader(unit.toUpperCase()), role: 'writer' });
  expect(roles().map(([, role]) => role)).toEqual(['owner', 'writer']);
});

test('another role is given by the permission’s id, and taken away by it', () => {
  const { id: permission } = create(reader(unit)) as { id: string };
  run(host, `Drive.Permissions.update({ role: 'writer' }, '${id}', '${permission}')`);
  expect(roles()[1]).toEqual([unit, 'writer']);
  run(host, `Drive.Permissions.remove('${id}', '${permission}')`);
  expect(roles()).toHaveLength(1);
});

test('a list comes in pages, and without addresses unless they are asked for', () => {
  for (let i = 0; i < 4; i++) create(reader(`a${i}@example.gov.vn`));
  const fields = 'nextPageToken,permissions(emailAddress)';
  const first = list({ pageSize: 3, fields });
  const second = list({ pageSize: 3, pageToken: first.nextPageToken, fields });
  expect([first.permissions.length, second.permissions.length, second.nextPageToken]).toEqual([
    3,
    2,
    undefined,
  ]);
  expect(Object.keys(list({}).permissions[0] ?? {})).toEqual(['id', 'type', 'kind', 'role']);
});

test('sharing makes another version of the file and leaves its time', () => {
  const look = () => value(host, `Drive.Files.get('${id}', { fields: 'version,modifiedTime' })`) as object;
  const before = look();
  host.now = new Date('2022-07-16T01:00:00Z');
  create(reader(unit));
  expect(look()).toEqual({ ...before, version: '2' });
});

describe('refused as Google does', () => {
  const call = (resource: object, options: object = {}) =>
    failure(`Drive.Permissions.create(${JSON.stringify(resource)}, '${id}', ${JSON.stringify(options)})`);

  test.each(['', 'không phải email', 'a@b, c@d'])('an address such as %j', (address) => {
    expect(call(reader(address))).toEqual([
      'GoogleJsonResponseException',
      400,
      expect.stringContaining('emailAddress'),
    ]);
  });

  test('an address without a Google account, unless it is told by e-mail', () => {
    host.drive.sharing.withoutAccount.add(OTHER);
    const quietly = { sendNotificationEmail: false };
    expect(call(reader(OTHER), quietly)).toEqual([
      expect.anything(),
      400,
      expect.stringContaining('Notify people'),
    ]);
    create(reader(OTHER));
    expect(roles()).toHaveLength(2);
  });

  test('everybody with the link, where the administrator forbids it', () => {
    host.drive.sharing.anyoneForbidden = true;
    expect(call({ type: 'anyone', role: 'reader' })).toEqual([expect.anything(), 403, expect.anything()]);
  });

  test('more than the quota', () => {
    host.drive.sharing.sharesLeft = 1;
    create(reader(unit));
    expect(call(reader(OTHER))).toEqual([expect.anything(), 403, expect.stringContaining('sharing quota')]);
  });

  test('taking the owner’s access, or making another owner', () => {
    const [{ id: mine = '' } = {}] = list({}).permissions;
    expect(failure(`Drive.Permissions.remove('${id}', '${mine}')`)).toEqual([
      expect.anything(),
      403,
      expect.anything(),
    ]);
    expect(failure(`Drive.Permissions.update({ role: 'reader' }, '${id}', '${mine}')`)).toEqual([
      expect.anything(),
      403,
      expect.anything(),
    ]);
    expect(call({ ...reader(unit), role: 'owner' })).toEqual([expect.anything(), 400, expect.anything()]);
  });

  test('a permission that is not there, and another person’s file', () => {
    expect(failure(`Drive.Permissions.remove('${id}', 'x')`)).toEqual([
      expect.anything(),
      404,
      expect.anything(),
    ]);
    const asUnit = `try { Drive.Permissions.list('${id}'); } catch (e) { return e.message; }`;
    expect(run(host, asUnit, { as: unit }).result).toContain(
      'drive.permissions.list failed with error: File not found',
    );
  });

  test('without the scope drive.file', () => {
    host.declinedScopes.add('https://www.googleapis.com/auth/drive.file');
    expect(() => list({})).toThrow('You do not have permission to call drive.permissions.list');
  });
});
