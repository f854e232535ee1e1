// What the sharing dialog may ask of the script: the functions of main.ts that it calls. Their types are plain data.
import type { Result } from './result';

/** A role that the dialog can give, under Google's name for it. */
export type Role = 'reader' | 'commenter' | 'writer';

/** One person, group, domain or link that has access to the Doc, and its role. */
export interface Access {
  /** Google's id of this access. */
  id: string;
  /** Name of the person or the organisation; empty when Google gives none. */
  name: string;
  /** Empty when the access is by link and names nobody. */
  email: string;
  /** Under Google's name: a role that the dialog can give, `owner`, or another. */
  role: string;
}

/** A unit of the registry and the e-mail addresses of the people who type for it. */
export interface UnitAddresses {
  name: string;
  /** Never empty. */
  emails: string[];
}

/** The Doc of the period, who has access to it, and the units it can be shared with. */
export interface DocumentAccess {
  id: string;
  name: string;
  isDraft: boolean;
  people: Access[];
  /** Access by link: for anyone, or for anyone in an organisation. */
  general: Access[];
  units: UnitAddresses[];
  /** How many units have no valid e-mail address. */
  unitsWithoutEmail: number;
}

/**
 * The functions that the sharing dialog calls through `google.script.run`; `document` and `access` are Google's ids.
 */
export interface ShareServer {
  documentAccess(): Result<DocumentAccess>;
  /** Gives a person a role, or raises the role they have. Google sends them an e-mail when `isNotified` is true. */
  shareWith(document: string, email: string, role: Role, isNotified: boolean): Result<null>;
  /** Replaces the role of an access, with a higher or a lower one. */
  changeAccess(document: string, access: string, role: Role): Result<null>;
  removeAccess(document: string, access: string): Result<null>;
  /** Lets anyone who has the link read the Doc without signing in. */
  shareByLink(document: string): Result<null>;
}
