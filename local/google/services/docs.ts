// Docs: the advanced Docs service, version 1.

import type { Batch } from '../docs/docs';
import { exception, host, notModelled, requireScope } from './bridge';
import { badParameters, strict } from './strict';

/** The API takes it for the files that the add-on made (documented). */
const scope = 'https://www.googleapis.com/auth/drive.file';

/** The Docs that the add-on made. */
export class Documents {
  get(id: unknown, options?: unknown): unknown {
    requireScope('docs.documents.get', scope);
    const { fields, ...others } = (options ?? {}) as Record<string, unknown>;
    const [other] = Object.keys(others);
    if (other) throw notModelled(`The Docs option ${other}`);
    return copied(host.docs.getDocument(host.user, idOf(id), fields === undefined ? null : String(fields)));
  }

  batchUpdate(resource: unknown, id: unknown): unknown {
    requireScope('docs.documents.batchUpdate', scope);
    if (typeof resource !== 'object' || resource === null) throw badParameters('Docs', [resource]);
    return copied(host.docs.batchUpdate(host.user, idOf(id), copied(resource) as Batch));
  }
}

/** The global Docs. */
export class Docs {
  Documents = strict('Docs.Documents', new Documents());
}

function copied(data: object): unknown {
  return JSON.parse(JSON.stringify(data));
}

function idOf(id: unknown): string {
  if (typeof id !== 'string' || id === '') throw exception("Required parameter 'documentId' is missing.");
  return id;
}
