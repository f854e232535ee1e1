import { strToU8, zipSync } from 'fflate';
import type { Host } from '../../local/host';
import { hostWith, owner, run, unit, value } from './script';

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Lines that make `blob`, a .docx of these parts. */
function blob(parts: Record<string, string>, type = docx): string {
  const list = JSON.stringify(Object.entries(parts));
  return `const blob = Utilities.zip(${list}.map(([name, xml]) => Utilities.newBlob(xml, 'application/xml', name)), 'a.docx').setContentType('${type}');`;
}

const parts = { '[Content_Types].xml': '<Types/>', '_rels/.rels': '<r/>', 'word/document.xml': '<d>x</d>' };
const create =
  "return Drive.Files.create({ name: 'Phụ lục', mimeType: 'application/vnd.google-apps.document' }, blob, { fields: 'id,name,webViewLink,version,trashed' });";

let host: Host;
beforeEach(() => {
  host = hostWith();
  host.now = new Date('2022-07-15T01:00:00Z');
});

function createdId(): string {
  return (run(host, blob(parts) + create).result as { id: string }).id;
}

describe('Drive.Files', () => {
  test('makes a Doc of a .docx, keeps the bytes and answers the fields asked for', () => {
    const { result, calls } = run(host, blob(parts) + create);
    expect(result).toEqual({
      id: 'file-1',
      name: 'Phụ lục',
      version: '1',
      trashed: false,
      webViewLink: 'https://docs.google.com/document/d/file-1/edit?usp=drivesdk',
    });
    expect(calls.byMethod['Drive.Files.create']).toBe(1);
    const zeroClock = { mtime: new Date(1980, 0, 1) };
    const entries = Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)]);
    expect(host.drive.get('file-1').bytes).toEqual(zipSync(Object.fromEntries(entries), zeroClock));
  });

  test.each([
    ['no content type of a .docx', blob(parts, 'application/zip')],
    ['a missing part', blob({ ...parts, '_rels/.rels': '' }).replace('_rels/.rels', '_rels/x.rels')],
    ['a part that is no XML', blob({ ...parts, 'word/document.xml': '<d>&x;</d>' })],
    ['an undeclared prefix', blob({ ...parts, 'word/document.xml': '<w:d/>' })],
    ['no zip at all', `const blob = Utilities.newBlob('x', '${docx}');`],
  ])('refuses %s', (_, lines) => {
    expect(() => run(host, lines + create)).toThrow(
      'API call to drive.files.create failed with error: Bad Request',
    );
    expect(host.drive.files.size).toBe(0);
  });

  test('update keeps the id and advances version and time, even when the clock stands', () => {
    const id = createdId();
    const { bytes } = host.drive.get(id);
    run(
      host,
      `${blob({ ...parts, 'word/document.xml': '<d>y</d>' })} Drive.Files.update({}, '${id}', blob);`,
    );
    expect(host.drive.get(id)).toMatchObject({ version: 2, modifiedTime: '2022-07-15T01:00:00.001Z' });
    expect(host.drive.get(id).bytes).not.toEqual(bytes);
  });

  test('answers kind, id, name and mimeType when no fields are asked for', () => {
    expect(Object.keys(value(host, `Drive.Files.get('${createdId()}')`) as object)).toEqual([
      'kind',
      'id',
      'name',
      'mimeType',
    ]);
  });

  test('shows what people did to the file', () => {
    const id = createdId();
    const look = (): unknown =>
      value(host, `Drive.Files.get('${id}', { fields: 'version,trashed,modifiedTime' })`);
    host.now = new Date('2022-07-16T01:00:00Z');
    host.drive.edit(id);
    expect(look()).toEqual({ version: '2', trashed: false, modifiedTime: '2022-07-16T01:00:00.000Z' });
    host.drive.trash(id);
    expect(look()).toMatchObject({ version: '3', trashed: true });
    host.drive.remove(id);
    expect(look).toThrow(`API call to drive.files.get failed with error: File not found: ${id}.`);
  });

  test.each([
    [404, 'File not found'],
    [403, 'has not granted the app access'],
  ] as const)('answers %d about a file another person made', (othersFile, message) => {
    host = hostWith('', { quirks: { othersFile } });
    const id = createdId();
    const body = `try { Drive.Files.get('${id}') } catch (e) { return [e instanceof Error, e.name, e.details.code, e.message]; }`;
    expect(run(host, body, { as: unit }).result).toEqual([
      true,
      'GoogleJsonResponseException',
      othersFile,
      expect.stringContaining(message),
    ]);
  });

  test('asks for the scope drive.file', () => {
    host.declinedScopes.add('https://www.googleapis.com/auth/drive.file');
    expect(createdId).toThrow('You do not have permission to call drive.files.create');
    const status = 'ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationStatus()';
    expect(value(host, `${status} === ScriptApp.AuthorizationStatus.REQUIRED`)).toBe(true);
    host.declinedScopes.clear();
    expect(value(host, `${status} === ScriptApp.AuthorizationStatus.REQUIRED`)).toBe(false);
  });

  test('a field or option that is not modelled fails by name', () => {
    const id = createdId();
    expect(() => value(host, `Drive.Files.get('${id}', { fields: 'thumbnailLink' })`)).toThrow(
      'thumbnailLink',
    );
    expect(() => value(host, `Drive.Files.get('${id}', { alt: 'media' })`)).toThrow('alt');
    expect(() => value(host, "Drive.Files.create({ parents: ['x'] })")).toThrow('parents');
    expect(() => value(host, 'Drive.Files.list()')).toThrow(
      'Drive.Files.list is not modelled by the laptop host',
    );
  });

  test('the owner of a Doc is whoever made it', () => {
    run(host, blob(parts) + create, { as: unit });
    expect([host.drive.get('file-1').owner, owner]).toEqual([unit, owner]);
  });
});
