// ScriptApp: which authorisation the person gave.
import { exception, host } from './bridge';
import { type EnumValue, enumeration, strict } from './strict';

const AuthorizationStatus = enumeration('ScriptApp.AuthorizationStatus', 'REQUIRED', 'NOT_REQUIRED');

/** The modes a trigger's event names. */
export const AuthMode = enumeration('ScriptApp.AuthMode', 'NONE', 'LIMITED', 'FULL', 'CUSTOM_FUNCTION');

class AuthorizationInfo {
  constructor(private readonly missing: string[]) {}

  getAuthorizationStatus(): EnumValue {
    return AuthorizationStatus[this.missing.length > 0 ? 'REQUIRED' : 'NOT_REQUIRED'];
  }

  getAuthorizationUrl(): string | null {
    return this.missing.length > 0 ? 'https://accounts.google.com/o/oauth2/auth' : null;
  }
}

/** The global ScriptApp. */
export class ScriptApp {
  AuthMode = AuthMode;
  AuthorizationStatus = AuthorizationStatus;

  getAuthorizationInfo(_mode: unknown, scopes?: string[]): AuthorizationInfo {
    return strict('AuthorizationInfo', new AuthorizationInfo(missing(scopes)));
  }

  requireAllScopes(_mode: unknown): void {
    const [first] = missing();
    if (first) throw exception(`Authorization is required to perform that action: ${first}`);
  }
}

function missing(scopes?: string[]): string[] {
  return Array.from(host.account.missingScopes()).filter((scope) => !scopes || scopes.includes(scope));
}
