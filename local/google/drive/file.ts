// A file as the Drive keeps it, and who may open it.

/** The Google Docs type. */
export const docType = 'application/vnd.google-apps.document';
/** The type of an uploaded .docx. */
export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The Google Sheets type. */
export const sheetType = 'application/vnd.google-apps.spreadsheet';
/** The type of an uploaded .xlsx. */
export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A file as the Drive keeps it. */
export interface DriveFile {
  id: string;
  name: string;
  mimeType: string;
  /** Who made it through the add-on; with the scope drive.file the add-on reaches it for nobody else (documented). */
  owner: string;
  trashed: boolean;
  createdTime: string;
  /** ISO 8601, UTC; grows with every change. */
  modifiedTime: string;
  version: number;
  /** Grows whenever what it holds changes. */
  revision: number;
  /** The media as uploaded: of a Doc or a spreadsheet the .docx or .xlsx it was made from. */
  bytes: Uint8Array | null;
  description: string;
  appProperties: Record<string, string>;
  permissions: Permission[];
  /** Who changed it last. */
  modifier: string;
  /** Google has answered an upload, but will change the file once more. */
  isSettling: boolean;
}

/** One person's access to a file, or everybody's. */
export interface Permission {
  id: string;
  type: 'user' | 'anyone';
  role: Role;
  /** Empty for everybody. */
  emailAddress: string;
}

/** What somebody may do with a file. */
export type Role = (typeof roles)[number];

/** The roles, the lowest first. */
export const roles = ['reader', 'commenter', 'writer', 'owner'] as const;
