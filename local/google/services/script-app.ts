// ScriptApp: whether the person gave the authorisation that the script needs.
import { exception, host } from './bridge';
import { enumeration } from './strict';

/** The modes that the event of a trigger can name. */
export const AuthMode = enumeration('ScriptApp.AuthMode', 'NONE', 'LIMITED', 'FULL', 'CUSTOM_FUNCTION');

/** The global ScriptApp. */
export class ScriptApp {
  AuthMode = AuthMode;

  requireAllScopes(_mode: unknown): void {
    const [first] = host.account.missingScopes();
    if (first) throw exception(`Authorization is required to perform that action: ${first}`);
  }
}
