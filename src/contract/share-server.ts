// What the sharing dialog may ask of the script: the functions of main.ts that it calls, whose types cross as plain data.
import type { Result } from './result';

/** A role that the dialog gives, as Google names it. */
export type Role = 'reader' | 'commenter' | 'writer';

/** Who may do what with the Doc. */
export interface Access {
  /** Google's id of this access. */
  id: string;
  /** The person's or the organisation's name; empty where Google tells none. */
  name: string;
  /** Empty of access that names nobody. */
  email: string;
  /** As Google names it: a role that the dialog gives, `owner`, or another. */
  role: string;
}

/** A unit of the registry and who types for it. */
export interface UnitAddresses {
  name: string;
  /** At least one. */
  emails: string[];
}

/** The Doc of the period, who has access to it, and to whom it may be offered. */
export interface DocumentAccess {
  id: string;
  name: string;
  isDraft: boolean;
  people: Access[];
  /** Access by the link alone: anyone's, or anyone's of an organisation. */
  general: Access[];
  units: UnitAddresses[];
  /** How many units have no e-mail address. */
  unitsWithoutEmail: number;
}

/** The functions behind `google.script.run`; `document` and `access` are Google's ids. */
export interface ShareServer {
  documentAccess(): Result<DocumentAccess>;
  /** Gives somebody a role, or raises the one they have. */
  shareWith(document: string, email: string, role: Role, isTold: boolean): Result<null>;
  /** Gives another role, higher or lower. */
  changeAccess(document: string, access: string, role: Role): Result<null>;
  removeAccess(document: string, access: string): Result<null>;
  /** Lets anyone who has the link read, without signing in. */
  shareByLink(document: string): Result<null>;
}
