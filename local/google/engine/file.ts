// The file itself: its id and its time zone.
import { fileEditors } from './access';
import { zoneOffset } from './dates';
import type { Person } from './person';

/** What a person can do to the file. */
export class File {
  constructor(private readonly person: Person) {}

  /** Returns the id of the file. */
  id(): string {
    return this.person.book.id;
  }

  /** Returns the address of the owner. */
  owner(): string {
    return this.person.book.owner;
  }

  /** Returns the addresses of those who may edit the file. */
  editors(): string[] {
    return fileEditors(this.person.book);
  }

  /** Returns the name of the time zone, such as `Asia/Ho_Chi_Minh`. */
  timeZone(): string {
    return this.person.book.timeZone;
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
