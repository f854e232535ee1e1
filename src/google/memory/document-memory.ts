// Which Docs there are of a period: one property for everybody, and one for each who made a Doc; so the stores grow by
// some hundred bytes a period, of the 500 KB that Google gives each.
import { documentsText, linksText, readDocuments, withOwn } from '../../core/report/period-documents';
import { fold } from '../../core/text/vietnamese/fold';
import { documentStore, userStore } from './store';

/** What tells one Doc from another: a new period gets a Doc of its own, so the last period's stays as it was. */
export interface DocumentKey {
  spreadsheetId: string;
  period: string;
}

/** The Docs of a period as one person has them. */
export interface CurrentDocument {
  /** Id of the person's own Doc. */
  own: string | null;
  /** Id of the Doc made first, which is remembered for everybody. */
  shared: string | null;
  /** E-mail address of who made the shared one; empty where unknown. */
  maker: string;
  /** When the add-on last wrote the own Doc, as Drive told it (ISO 8601); empty where unknown. */
  writtenAt: string;
  /** The name the add-on gave the own Doc; empty where the person gave it one, or it is unknown. */
  givenName: string;
  /** The links to all Docs of the period, a line each, once the person's own is the one of this id. */
  linksWith(id: string): string;
  /** Remembers the person's Doc, when it was written and under which name; throws when Google has no room left. */
  remember(id: string, writtenAt: string, givenName: string): void;
}

/** The Docs of a period that were made so far; asks nothing of Drive, so they may be gone or out of reach. */
export function currentDocument({ spreadsheetId, period }: DocumentKey): CurrentDocument {
  const key = `document:${spreadsheetId}:${fold(period)}`;
  const personal = userStore();
  const common = documentStore();
  const email = Session.getActiveUser().getEmail();
  const text = common.get(key) ?? '';
  const documents = readDocuments(text);
  const [id = '', writtenAt = '', ...givenName] = (personal.get(key) ?? '').split(' ');
  // A person for whom Google had no room is known by the address.
  const own = id || documents.find(({ maker }) => maker !== '' && maker === email)?.id || null;
  const all = (made: string) => withOwn(documents, { id: made, maker: email }, own);
  return {
    own,
    shared: documents[0]?.id ?? null,
    maker: documents[0]?.maker ?? '',
    writtenAt,
    givenName: givenName.join(' '),
    linksWith: (made) => linksText(all(made)),
    remember(made, time, name) {
      personal.set(key, `${made} ${time} ${name}`.trim());
      const fresh = documentsText(all(made));
      if (fresh !== text) common.set(key, fresh);
    },
  };
}
