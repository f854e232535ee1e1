// Session and User.
import { host } from './bridge';
import { strict } from './strict';

const emailScope = 'https://www.googleapis.com/auth/userinfo.email';

/** A person, by e-mail address. */
export class User {
  constructor(readonly email: string) {}

  getEmail(): string {
    return this.email;
  }
}

/** Returns a person as the script sees one. */
export function strictUser(email: string): User {
  return strict('User', new User(email));
}

/** Returns the person who runs the script, as far as Google tells; a simple trigger is told nothing (reported). */
export function activeUser(): User {
  const isKnown = host.quirks.emailVisible && mayKnow();
  return strictUser(isKnown ? host.user : '');
}

function mayKnow(): boolean {
  return host.authMode === 'FULL' && !host.account.missingScopes().includes(emailScope);
}

/** The global Session. */
export class Session {
  getActiveUser(): User {
    return activeUser();
  }

  getEffectiveUser(): User {
    return strictUser(mayKnow() ? host.user : '');
  }
}
