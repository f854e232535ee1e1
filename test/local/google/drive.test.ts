import { strToU8, zipSync } from 'fflate';
import { lossQuirks } from '../../../local/google/drive/conversion';
import type { Quirks } from '../../../local/google/quirks';
import type { Host } from '../../../local/host/host';
import { hostWith, owner, run, unit, value } from '../../support/script';

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
    const required = 'ScriptApp.requireAllScopes(ScriptApp.AuthMode.FULL)';
    expect(() => value(host, required)).toThrow('Authorization is required to perform that action');
    host.declinedScopes.clear();
    expect(value(host, required)).toBeUndefined();
  });

  test('knows nothing of the workbook itself: drive.file does not reach it', () => {
    expect(() => value(host, 'Drive.Files.get(ss.getId())')).toThrow('File not found');
    expect(() => value(host, 'Drive.Files.copy({}, ss.getId())')).toThrow('File not found');
  });

  test('a conversion into anything but a Doc or a spreadsheet is not modelled', () => {
    const mimeType = 'application/vnd.google-apps.presentation';
    const create = `Drive.Files.create({ mimeType: '${mimeType}' }, Utilities.newBlob('x'))`;
    expect(() => value(host, create)).toThrow(`A conversion into ${mimeType} is not modelled`);
  });

  test('a field or option that is not modelled fails by name', () => {
    const id = createdId();
    expect(() => value(host, `Drive.Files.get('${id}', { fields: 'thumbnailLink' })`)).toThrow(
      'thumbnailLink',
    );
    expect(() => value(host, `Drive.Files.get('${id}', { alt: 'media' })`)).toThrow('alt');
    expect(() => value(host, "Drive.Files.create({ parents: ['x'] })")).toThrow('parents');
    expect(() => value(host, 'Drive.Files.emptyTrash()')).toThrow(
      'Drive.Files.emptyTrash is not modelled by the laptop host',
    );
  });

  test('the owner of a Doc is whoever made it', () => {
    run(host, blob(parts) + create, { as: unit });
    expect([host.drive.get('file-1').owner, owner]).toEqual([unit, owner]);
  });
});

describe('the properties of a file', () => {
  const properties = (id: string) =>
    value(host, `Drive.Files.get('${id}', { fields: 'appProperties' }).appProperties`);
  const give = (id: string, given: string) =>
    value(host, `Drive.Files.update({ appProperties: ${given} }, '${id}').id`);

  test('stay unless they are named, and go where they are null', () => {
    const id = createdId();
    expect(properties(id)).toBeUndefined();
    give(id, "{ a: '1', b: '2' }");
    give(id, "{ b: null, c: '3' }");
    expect(properties(id)).toEqual({ a: '1', c: '3' });
  });

  test('have at most 124 bytes with their key, and are at most 30', () => {
    const id = createdId();
    give(id, "{ ab: 'ệ'.repeat(40) + '12' }");
    expect(() => give(id, "{ ab: 'ệ'.repeat(40) + '123' }")).toThrow('too long');
    expect(() => give(id, "Object.fromEntries(Array.from({ length: 31 }, (_, i) => [i, '']))")).toThrow(
      'Too many',
    );
    expect(() => give(id, '{ a: 1 }')).toThrow('A property of type number is not modelled');
  });

  test.each([
    ['copied', { a: '1', b: '3' }],
    ['left', { b: '3' }],
  ] as const)('of a copy are those it is given, and those of the file where they are %s', (copied, all) => {
    host = hostWith('', { quirks: { copiedProperties: copied } });
    const id = createdId();
    give(id, "{ a: '1', b: '2' }");
    const copy = value(host, `Drive.Files.copy({ appProperties: { b: '3' } }, '${id}').id`) as string;
    expect(properties(copy)).toEqual(all);
  });
});

describe('a list of files', () => {
  const q = "appProperties has { key='of' and value='a b' } and trashed = false";
  const list = (as = owner, query = q, rest = "orderBy: 'createdTime desc', fields: 'files(id)'") => {
    const { result } = run(host, `return Drive.Files.list({ q: ${JSON.stringify(query)}, ${rest} })`, { as });
    return (result as { files: { id: string }[] }).files.map(({ id }) => id);
  };
  const made = (of: string, as = owner) => {
    const body = `return Drive.Files.create({ appProperties: { of: '${of}' } }, Utilities.newBlob('x')).id`;
    return run(host, body, { as }).result as string;
  };

  test('has the person’s own with the property, the newest first, none of the bin', () => {
    const [first, second, binned] = [made('a b'), made('a b'), made('a b')];
    made('a');
    made('a b', unit);
    host.drive.trash(binned ?? '');
    expect(list()).toEqual([second, first]);
    host.now = new Date('2022-07-14T01:00:00Z');
    const older = made('a b');
    expect(list()).toEqual([second, first, older]);
  });

  test('lacks for a while what was just made, where Google is slow', () => {
    host = hostWith('', { quirks: { listing: 'lags' } });
    host.now = new Date('2022-07-15T01:00:00Z');
    const id = made('a b');
    expect(list()).toEqual([]);
    host.now = new Date('2022-07-15T01:01:00Z');
    expect(list()).toEqual([id]);
  });

  test('asked for in another way is not modelled', () => {
    expect(() => list(owner, "name = 'x'")).toThrow("Drive.Files.list with the query name = 'x'");
    expect(() => list(owner, q, "orderBy: 'name'")).toThrow('Drive.Files.list ordered by name');
    expect(() => list(owner, q, "orderBy: 'createdTime desc', pageSize: 1")).toThrow('page by page');
    expect(() => list(owner, q, "corpora: 'user'")).toThrow('corpora');
  });
});

describe('a copy', () => {
  test('is a file of its own, the runner’s alone, with the same content', () => {
    const id = createdId();
    host.drive.get(id).permissions.push({ id: 'x', type: 'user', role: 'reader', emailAddress: unit });
    const copy = value(host, `Drive.Files.copy({ name: 'Bản giữ lại' }, '${id}').id`) as string;
    const { name, bytes, mimeType, permissions } = host.drive.get(copy);
    expect({ name, mimeType }).toEqual({ name: 'Bản giữ lại', mimeType: host.drive.get(id).mimeType });
    expect(bytes).toEqual(host.drive.get(id).bytes);
    expect(permissions.map(({ emailAddress }) => emailAddress)).toEqual([owner]);
  });

  test('of another person’s file is refused', () => {
    const id = createdId();
    const body = `try { Drive.Files.copy({}, '${id}'); } catch (e) { return e.details.code; }`;
    expect(run(host, body, { as: unit }).result).toBe(404);
    expect(host.drive.files.size).toBe(1);
  });

  test('is named after the file, unless told otherwise, and answers the fields asked for', () => {
    const copy = value(host, `Drive.Files.copy({}, '${createdId()}', { fields: 'id,name,version' })`);
    expect(copy).toEqual({ id: 'file-2', name: 'Bản sao của Phụ lục', version: '1' });
  });
});

describe('a Doc exported as .docx', () => {
  const exported = (id: string, options: string, type = docx) =>
    value(host, `Drive.Files.export('${id}', '${type}'${options})`);

  test('fails unless its content is asked for', () => {
    const body = `try { Drive.Files.export('${createdId()}', '${docx}') } catch (e) { return [e.name, e.message]; }`;
    expect(run(host, body).result).toEqual([
      'GoogleJsonResponseException',
      'API call to drive.files.export failed with error: Export requires alt=media to download the exported content.',
    ]);
  });

  test('of a file that is no Doc is refused', () => {
    value(host, "Drive.Files.create({ name: 'x.txt' }, Utilities.newBlob('x'))");
    expect(() => exported('file-1', ", { alt: 'media' }")).toThrow('only supports Docs Editors files');
  });

  test('is a Blob, or the bytes as a text', () => {
    const look = `const made = Drive.Files.export('file-1', '${docx}', { alt: 'media' });`;
    createdId();
    const names =
      "return Utilities.unzip(made.setContentType('application/zip')).map((blob) => blob.getName())";
    expect(run(host, `${look} ${names}`).result).toEqual(Object.keys(parts));
    host = hostWith('', { quirks: { exportAnswer: 'text' } });
    createdId();
    const bytes = 'return Array.from(made, (character) => character.charCodeAt(0))';
    expect(run(host, `${look} ${bytes}`).result).toEqual([...(host.drive.get('file-1').bytes ?? [])]);
  });

  test('has what it had, or lacks each thing that the conversion lost', () => {
    const xml =
      '<w:d xmlns:w="w"><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr><w:tcW w:w="700"/><w:tcBorders><w:top/></w:tcBorders>' +
      '<w:pgSz w:w="16838" w:h="11906"/><w:pgMar w:top="1134" w:header="567"/><w:pgNumType w:start="1"/><w:titlePg w:val="1"/>' +
      '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText></w:r><w:t>chữ</w:t></w:d>';
    const document = (quirks: Partial<Quirks>) => {
      host = hostWith('', { quirks });
      run(host, blob({ ...parts, 'word/document.xml': xml }) + create);
      const all = `Utilities.unzip(Drive.Files.export('file-1', '${docx}', { alt: 'media' }).setContentType('application/zip'))`;
      return value(host, `${all}.find((blob) => blob.getName() === 'word/document.xml').getDataAsString()`);
    };
    expect(document({})).toBe(xml);
    const pairs: [keyof Quirks, before: string, after: string][] = [
      ['convertedHeaderRows', '<w:tblHeader/>', ''],
      ['convertedWholeRows', '<w:cantSplit/>', ''],
      ['convertedFirstPage', '<w:titlePg w:val="1"/>', ''],
      ['convertedPageStart', '<w:pgNumType w:start="1"/>', ''],
      ['convertedMargins', 'w:top="1134"', 'w:top="1440"'],
      ['convertedLandscape', 'w:w="16838" w:h="11906"', 'w:w="11906" w:h="16838"'],
      ['convertedPageNumber', '<w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText>', ''],
      ['convertedWidths', 'w:w="700"', 'w:w="3000"'],
      ['convertedBorders', '<w:tcBorders><w:top/></w:tcBorders>', ''],
    ];
    for (const [name, before, after] of pairs)
      expect(document({ [name]: 'lost' })).toBe(xml.replace(before, after));
    expect(pairs.map(([name]) => name)).toEqual(lossQuirks);
  });

  test('as another type is not modelled', () => {
    expect(() => exported(createdId(), ", { alt: 'media' }", 'application/pdf')).toThrow('application/pdf');
  });
});

describe('who changed a Doc last, and when', () => {
  const look = (id: string) =>
    value(
      host,
      `Drive.Files.get('${id}', { fields: 'modifiedTime,lastModifyingUser(displayName, emailAddress,me)' })`,
    );

  test('is told of edits by hand and of uploads', () => {
    const id = createdId();
    host.now = new Date('2022-07-16T01:00:00Z');
    host.drive.edit(id, unit);
    expect(look(id)).toEqual({
      modifiedTime: '2022-07-16T01:00:00.000Z',
      lastModifyingUser: { displayName: 'donvi', emailAddress: unit, me: false },
    });
    run(host, `${blob(parts)} Drive.Files.update({}, '${id}', blob)`);
    expect(look(id)).toMatchObject({ lastModifyingUser: { emailAddress: owner, me: true } });
  });

  test('is not told of sharing', () => {
    const id = createdId();
    const before = look(id);
    host.now = new Date('2022-07-16T01:00:00Z');
    run(host, `Drive.Permissions.create({ type: 'anyone', role: 'writer' }, '${id}')`);
    expect(look(id)).toEqual(before);
    expect(host.drive.get(id).version).toBe(2);
  });

  describe('where Google goes on with an upload', () => {
    beforeEach(() => {
      host = hostWith('', { quirks: { settles: 'later' } });
      host.now = new Date('2022-07-15T01:00:00Z');
    });
    const times = (...instants: string[]) => instants.map((modifiedTime) => ({ modifiedTime }));
    const bothLooks = (id: string) => [look(id), look(id)];

    test('moves once more by itself, after each upload and nothing else', () => {
      const id = createdId();
      expect(bothLooks(id)).toMatchObject(times('2022-07-15T01:00:03.000Z', '2022-07-15T01:00:03.000Z'));
      host.now = new Date('2022-07-15T02:00:00Z');
      const { result } = run(
        host,
        `${blob(parts)} return Drive.Files.update({}, '${id}', blob, { fields: 'modifiedTime' })`,
      );
      expect(result).toEqual({ modifiedTime: '2022-07-15T02:00:00.000Z' });
      expect(bothLooks(id)).toMatchObject(times('2022-07-15T02:00:03.000Z', '2022-07-15T02:00:03.000Z'));
      run(host, `Drive.Files.update({ name: 'Khác' }, '${id}')`);
      const [first, second] = bothLooks(id);
      expect(second).toEqual(first);
    });

    test('an edit by hand comes after that, and its time stands', () => {
      const id = createdId();
      host.now = new Date('2022-07-16T01:00:00Z');
      host.drive.edit(id, unit);
      expect(bothLooks(id)).toMatchObject(times('2022-07-16T01:00:00.000Z', '2022-07-16T01:00:00.000Z'));
    });

    test('a copy is there at once', () => {
      const copy = value(host, `Drive.Files.copy({}, '${createdId()}').id`) as string;
      expect(look(copy)).toMatchObject({ modifiedTime: '2022-07-15T01:00:00.000Z' });
    });
  });
});
