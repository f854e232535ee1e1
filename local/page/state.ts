// The file that keeps the workbook, the Drive and the properties between starts.
import { createHash } from 'node:crypto';
import {
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import type { DriveFile } from '../google/drive/file';
import type { Book } from '../google/engine/book';
import type { Host } from '../host/host';

/** Everything a host keeps, as JSON can hold it. */
export interface State {
  book: Book;
  files: (Omit<DriveFile, 'bytes'> & { bytes: string | null })[];
  /** How many files were ever made. */
  fileCount: number;
  properties: Host['properties'];
}

/** What the file held; `problem` says in Vietnamese why it was set aside. */
export interface Loaded {
  state?: State;
  problem?: string;
}

/** Counts up when the shape of `State` changes: an older program must not read what it would misread. */
const VERSION = 2;

/** What a host keeps, now. */
export function stateOf(host: Host): State {
  const files = [...host.drive.files.values()].map(({ bytes, ...file }) => ({
    ...file,
    bytes: bytes && Buffer.from(bytes).toString('base64'),
  }));
  return { book: host.book, files, fileCount: host.drive.count, properties: host.properties };
}

/** Puts into a host what another one kept. */
export function restore(host: Host, { book, files, fileCount, properties }: State): void {
  host.book = book;
  host.drive.files.clear();
  host.drive.count = fileCount;
  for (const { bytes, ...file } of files) {
    host.drive.files.set(file.id, { ...file, bytes: bytes === null ? null : Buffer.from(bytes, 'base64') });
  }
  Object.assign(host.properties, properties);
}

/** Writes the file so that whoever reads it finds the old state or the new one, never half of it. */
export function saveState(file: string, state: State): void {
  const json = JSON.stringify(state);
  mkdirSync(dirname(file), { recursive: true });
  const unfinished = `${file}.${process.pid}.tmp`;
  try {
    writeFileSync(unfinished, `{"version":${VERSION},"sha256":"${digest(json)}","state":${json}}`);
    renameSync(unfinished, file);
  } finally {
    rmSync(unfinished, { force: true });
  }
}

/**
 * Reads the file; nothing when there is none. One that is damaged, or that another version wrote, is renamed and kept.
 * Throws when the file cannot be read or renamed: then nothing may be written over it either.
 */
export function loadState(file: string): Loaded {
  if (!existsSync(file)) return {};
  if (statSync(file).isDirectory()) throw new Error(`${file} là thư mục, không phải tệp`);
  const text = readFileSync(file, 'utf8');
  const match = /^\{"version":(\d+),"sha256":"([0-9a-f]{64})","state":(.*)\}$/s.exec(text);
  const [, version, sha256, json = ''] = match ?? [];
  if (Number(version) === VERSION && sha256 === digest(json)) return { state: JSON.parse(json) as State };
  const reason =
    match && Number(version) !== VERSION ? 'do một phiên bản khác của chương trình ghi' : 'bị hỏng';
  return { problem: `Tệp ${file} ${reason}: đã giữ lại thành ${setAside(file)}, và mở bảng tính mới.` };
}

function digest(json: string): string {
  return createHash('sha256').update(json).digest('hex');
}

/** Renames the file to the first free name; an earlier one set aside is never overwritten. */
function setAside(file: string): string {
  for (let n = 1; ; n++) {
    const kept = `${file}.hong-${n}`;
    try {
      // A link fails where the name is taken; a rename would overwrite.
      linkSync(file, kept);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') continue;
      throw error;
    }
    rmSync(file);
    return kept;
  }
}
