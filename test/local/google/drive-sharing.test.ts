// Sharing through the host's Drive: permissions as the Drive API v3 gives, lists, changes and refuses them.

import { mayOpen } from '../../../local/google/drive/permissions';
import type { Host } from '../../../local/host/host';
import { hostWith, owner, run, start, unit, value } from '../../support/script';

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
/** The status and the reason of what a call is refused with. */
const refused = (call: string) =>
  `try { ${call}; } catch (e) { return [e.details.code, e.details.errors[0].reason]; }`;
const failure = (call: string) => run(host, refused(call)).result;

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

test('sharing again raises a person’s role, never lowers it, and makes no second permission', () => {
  for (const role of ['reader', 'writer', 'commenter']) create({ ...reader(unit.toUpperCase()), role });
  create(reader(unit));
  create(reader(owner));
  expect(roles()).toEqual([
    [owner, 'owner'],
    [unit.toUpperCase(), 'writer'],
  ]);
});

test('sharing the link again gives it the role asked for, lower or higher', () => {
  for (const role of ['writer', 'reader']) create({ type: 'anyone', role });
  expect(roles().map(([, role]) => role)).toEqual(['owner', 'reader']);
});

test('another role is given by the permission’s id, and taken away by it', () => {
  const { id: permission } = create({ ...reader(unit), role: 'writer' }) as { id: string };
  run(host, `Drive.Permissions.update({ role: 'reader' }, '${id}', '${permission}')`);
  expect(roles()[1]).toEqual([unit, 'reader']);
  run(host, `Drive.Permissions.remove('${id}', '${permission}')`);
  expect(roles()).toEqual([[owner, 'owner']]);
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
    expect(call(reader(address))).toEqual([400, 'invalid']);
    expect(roles()).toHaveLength(1);
  });

  test('an address without a Google account, unless it is told by e-mail', () => {
    host.drive.sharing.withoutAccount.add(OTHER);
    const quietly = { sendNotificationEmail: false };
    expect(call(reader(OTHER), quietly)).toEqual([400, 'invalidSharingRequest']);
    expect(() => create(reader(OTHER), quietly)).toThrow(
      `You are trying to invite ${OTHER}. Since there is no Google account`,
    );
    create(reader(OTHER));
    expect(roles()).toHaveLength(2);
  });

  test('everybody with the link, where the administrator forbids it', () => {
    host.drive.sharing.anyoneForbidden = true;
    expect(call({ type: 'anyone', role: 'reader' })).toEqual([403, 'publishOutNotPermitted']);
  });

  test.each([true, false])(
    'a notification for everybody with the link, be it %s',
    (sendNotificationEmail) => {
      const link = { type: 'anyone', role: 'reader' };
      expect(call(link, { sendNotificationEmail })).toEqual([403, 'forbidden']);
      expect(call({ ...link, emailAddress: unit })).toEqual([400, 'invalid']);
    },
  );

  test('more than the quota', () => {
    host.drive.sharing.sharesLeft = 1;
    create(reader(unit));
    expect(call(reader(OTHER))).toEqual([403, 'sharingRateLimitExceeded']);
  });

  test('a permission without a type or a role, or with a role of shared drives', () => {
    expect(call({ role: 'reader' })).toEqual([400, 'required']);
    expect(call({ type: 'anyone' })).toEqual([400, 'required']);
    expect(call({ type: 'anyone', role: 'organizer' })).toEqual([400, 'required']);
  });

  test('taking or changing the owner’s access, or making another owner', () => {
    const [{ id: mine = '' } = {}] = list({}).permissions;
    expect(failure(`Drive.Permissions.remove('${id}', '${mine}')`)).toEqual([403, 'cannotRemoveOwner']);
    expect(failure(`Drive.Permissions.update({ role: 'reader' }, '${id}', '${mine}')`)).toEqual([
      403,
      'forbidden',
    ]);
    expect(call({ ...reader(unit), role: 'owner' })).toEqual([403, 'forbidden']);
    const { id: permission } = create(reader(unit)) as { id: string };
    const update = (resource: string) =>
      failure(`Drive.Permissions.update(${resource}, '${id}', '${permission}')`);
    expect(update("{ role: 'owner' }")).toEqual([403, 'forbidden']);
    expect(update(`{ role: 'writer', emailAddress: '${unit}' }`)).toEqual([403, 'fieldNotWritable']);
  });

  test('a permission that is not there, and another person’s file', () => {
    expect(failure(`Drive.Permissions.remove('${id}', 'x')`)).toEqual([404, 'notFound']);
    const asUnit = `try { Drive.Permissions.list('${id}'); } catch (e) { return e.message; }`;
    expect(run(host, asUnit, { as: unit }).result).toContain(
      'drive.permissions.list failed with error: File not found',
    );
  });

  test.each(['{ pageSize: 0 }', '{ pageSize: 101 }', "{ pageToken: 'x' }"])('a list of %s', (page) => {
    expect(failure(`Drive.Permissions.list('${id}', ${page})`)).toEqual([400, 'invalid']);
  });

  test('in a thread of its own too, with the same reason', async () => {
    const { result } = await start(host, refused(`Drive.Permissions.remove('${id}', 'x')`));
    expect(result).toEqual([404, 'notFound']);
  });

  test('without the scope drive.file', () => {
    host.declinedScopes.add('https://www.googleapis.com/auth/drive.file');
    expect(() => list({})).toThrow('You do not have permission to call drive.permissions.list');
  });
});

test.each([
  [{ type: 'group', role: 'reader', emailAddress: OTHER }, 'group'],
  [{ ...reader(OTHER), expirationTime: '2030-01-01T00:00:00Z' }, 'expirationTime'],
])('%j is not modelled', (resource, name) => {
  expect(() => create(resource)).toThrow(`${name} in Drive.Permissions.create is not modelled`);
});
