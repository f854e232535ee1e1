// Remembers the Docs of each period: one property for everybody, and one for each person who made a Doc. The stores
// grow by a few hundred bytes a period, of the 500 KB that Google gives each.
import { type Content, contentText, readContent } from '../../core/docs/edit';
import { documentsText, linksText, readDocuments, withOwn } from '../../core/report/period-documents';
import { periodKey } from '../../core/round/period';
import { fold } from '../../core/text/vietnamese/fold';
import { documentStore, type Store, userStore } from './store';

/** Identifies the Doc of a period. A new period gets a new Doc, so the last period's stays as it was. */
export interface DocumentKey {
  spreadsheetId: string;
  period: string;
}

/** The Docs of a period from one person's point of view. */
export interface CurrentDocument {
  /** Id of the person's own Doc; null when there is none. */
  own: string | null;
  /** Whether the person's own store names `own`; else it comes from the store that everybody can write. */
  isOwnCertain: boolean;
  /** Id of the first Doc of the period, which is remembered for everybody; null when there is none. */
  shared: string | null;
  /** E-mail address of the person who made the shared Doc; empty when unknown. */
  maker: string;
  /** When the add-on last wrote the person's own Doc, by Drive's clock (ISO 8601); empty when unknown. */
  writtenAt: string;
  /** Returns the links to all Docs of the period, one per line, with `id` as the person's own Doc. */
  linksWith(id: string): string;
  /** Returns what was remembered of the content of the person's own Doc; undefined where nothing was. */
  content(): Content | undefined;
  /**
   * Remembers the person's own Doc, the time it was written and what is known of its content; throws when Google's store
   * is full.
   */
  remember(id: string, writtenAt: string, content?: Content): void;
}

/** One period has one key, however people write it. */
function keyOf({ spreadsheetId, period }: DocumentKey): string {
  return `document:${spreadsheetId}:${periodKey(period)}`;
}

/** Returns what a store keeps of a Doc; earlier versions kept it under the period as it was written. */
function kept(store: Store, document: DocumentKey): string | null {
  const { spreadsheetId, period } = document;
  return store.get(keyOf(document)) ?? store.get(`document:${spreadsheetId}:${fold(period)}`);
}

/** Returns the links to all Docs that were made for a period, one per line; empty where there is none. */
export function rememberedLinks(document: DocumentKey): string {
  const text = kept(documentStore(), document);
  return text === null ? '' : linksText(readDocuments(text));
}

/**
 * Returns the Docs made so far for a period. It does not ask Drive, so they may have been deleted or be out of reach.
 */
export function currentDocument(document: DocumentKey): CurrentDocument {
  const key = keyOf(document);
  const contentKey = `content:${key}`;
  const personal = userStore();
  const common = documentStore();
  const email = Session.getActiveUser().getEmail();
  const text = kept(common, document) ?? '';
  const documents = readDocuments(text);
  const [id = '', writtenAt = ''] = (kept(personal, document) ?? '').split(' ');
  // When Google's store was full for this person, the e-mail address finds their Doc.
  const own = id || documents.find(({ maker }) => maker !== '' && maker === email)?.id || null;
  const all = (made: string) => withOwn(documents, { id: made, maker: email }, own);
  return {
    own,
    isOwnCertain: id !== '',
    shared: documents[0]?.id ?? null,
    maker: documents[0]?.maker ?? '',
    writtenAt,
    linksWith: (made) => linksText(all(made)),
    content() {
      const [of, ...rest] = personal.get(contentKey)?.split(' ') ?? [];
      return of !== undefined && of === own ? readContent(rest.join(' ')) : undefined;
    },
    remember(made, time, content) {
      personal.set(key, `${made} ${time}`.trim());
      if (content) personal.set(contentKey, `${made} ${contentText(content)}`);
      else personal.remove(contentKey);
      const fresh = documentsText(all(made));
      if (fresh !== text) common.set(key, fresh);
    },
  };
}
