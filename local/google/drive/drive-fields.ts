// The `fields` of a call to the Drive API: which parts of the answer come back.
import { samePerson } from '../engine/access';
import { NotModelled } from './drive-error';
import { type DriveFile, sheetType } from './file';

/** Returns a file as the API shows it to a person: its kind, id, name and mimeType where `fields` is null. */
export function shownFile(file: DriveFile, user: string, method: string, fields: string | null): object {
  const { bytes: _, revision: _held, permissions: _all, modifier, isSettling: _settling, ...given } = file;
  const { appProperties, ...rest } = given;
  const all = {
    ...rest,
    kind: 'drive#file',
    version: String(file.version),
    // Left out where there are none.
    appProperties: Object.keys(appProperties).length > 0 ? appProperties : undefined,
    webViewLink: `https://docs.google.com/${file.mimeType === sheetType ? 'spreadsheets' : 'document'}/d/${file.id}/edit?usp=drivesdk`,
    owners: [person(file.owner, user)],
    lastModifyingUser: person(modifier, user),
  };
  return selectFields(all, method, fields, 'kind,id,name,mimeType');
}

function person(emailAddress: string, user: string): object {
  const displayName = emailAddress.replace(/@.*/, '');
  return { kind: 'drive#user', displayName, me: samePerson(emailAddress, user), emailAddress };
}

/** The fields that were asked for; of a field that is an object also its own fields, undefined for all of them. */
type Selection = Map<string, string | undefined>;

/**
 * Returns the part of an answer that `fields` asks for, such as `id,owners(emailAddress)`; the usual part where it is null.
 * Throws NotModelled for a field that the answer lacks.
 */
export function selectFields(
  answer: Record<string, unknown>,
  method: string,
  fields: string | null,
  usual: string,
): object {
  const selection = parse(fields ?? usual);
  if (selection.has('*')) return answer;
  return Object.fromEntries(
    [...selection].map(([name, inner]) => {
      if (!(name in answer)) throw new NotModelled(`The field ${name} in drive.${method}`);
      const value = answer[name];
      return [name, inner === undefined ? value : selectInside(value, method, inner)];
    }),
  );
}

function selectInside(value: unknown, method: string, fields: string): unknown {
  if (Array.isArray(value)) return value.map((item) => selectInside(item, method, fields));
  return selectFields(value as Record<string, unknown>, method, fields, '');
}

/** Splits at the commas outside brackets. */
function parse(fields: string): Selection {
  const selection: Selection = new Map();
  for (const [, name = '', inner] of fields.matchAll(/([\w*]+)(?:\(([^()]*)\))?/g))
    selection.set(name, inner);
  return selection;
}
