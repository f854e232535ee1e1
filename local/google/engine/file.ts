// The file itself: what it is called, whose it is, and its time zone.
import type { Book } from './book';
import { zoneOffset } from './dates';
import type { Person } from './person';

/** What a person can do to the file. */
export class File {
  constructor(private readonly person: Person) {}

  /** Everything about the file but its tabs. */
  about(): Pick<Book, 'id' | 'name' | 'locale' | 'timeZone' | 'owner' | 'editors'> {
    const { id, name, locale, timeZone, owner, editors } = this.person.book;
    return { id, name, locale, timeZone, owner, editors: [...editors] };
  }

  /** Sets the time zone; throws for one that nobody knows. */
  setTimeZone(zone: string): void {
    try {
      zoneOffset(zone, 0);
    } catch {
      throw new Error(`Invalid time zone: ${zone}`);
    }
    this.person.book.timeZone = zone;
  }
}
