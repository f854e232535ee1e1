// Reads and writes the file that keeps the workbook, the Drive and the properties between starts.
import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { UsageError } from '../cli/usage-error';
import type { DriveFile } from '../google/drive/file';
import type { Book } from '../google/engine/book';
import type { Host } from '../host/host';

/** The state of a host in a form that JSON can hold. */
export interface State {
  book: Book;
  files: (Omit<DriveFile, 'bytes'> & { bytes: string | null })[];
  /** How many files were made so far, including deleted ones. */
  fileCount: number;
  properties: Host['properties'];
}

/** The state in the file, if any; `problem` says in Vietnamese why the file was set aside. */
export interface Loaded {
  state?: State;
  problem?: string;
}

/** Goes up when the shape of `State` changes, so that an older program does not misread the file. */
const VERSION = 2;

/** Returns the current state of a host. */
export function stateOf(host: Host): State {
  const files = [...host.drive.files.values()].map(({ bytes, ...file }) => ({
    ...file,
    bytes: bytes && Buffer.from(bytes).toString('base64'),
  }));
  return { book: host.book, files, fileCount: host.drive.count, properties: host.properties };
}

/** Sets the state of a host. */
export function restore(host: Host, { book, files, fileCount, properties }: State): void {
  host.book = book;
  host.drive.files.clear();
  host.drive.count = fileCount;
  for (const { bytes, ...file } of files) {
    const content = bytes === null ? null : Buffer.from(bytes, 'base64');
    // A file saved before revisions were counted has none.
    host.drive.files.set(file.id, { ...{ revision: 1 }, ...file, bytes: content });
  }
  Object.assign(host.properties, properties);
}

/** Writes the file in one step, so that a reader finds the old state or the new one, never half of it. */
export function saveState(file: string, state: State): void {
  const json = JSON.stringify(state);
  mkdirSync(dirname(file), { recursive: true });
  const unfinished = `${file}.${process.pid}.tmp`;
  try {
    writeFileSync(unfinished, `${BEGINNING}${VERSION},"sha256":"${digest(json)}","state":${json}}`);
    renameSync(unfinished, file);
  } finally {
    rmSync(unfinished, { force: true });
  }
}

/** What every file that `saveState` wrote begins with. */
const BEGINNING = '{"version":';

/**
 * Throws a UsageError that says what to do when the file is something else than a state, such as a workbook that
 * somebody named to have it opened. An empty file counts as a state that was cut off.
 */
export function refuseOther(file: string): void {
  if (!existsSync(file)) return;
  if (statSync(file).isDirectory()) throw new UsageError(`${file} là thư mục, không phải tệp.`);
  if (BEGINNING.startsWith(beginningOf(file))) return;
  throw new UsageError(
    `Tệp ${file} không phải tệp mà trang thử tự lưu, nên được để nguyên. Muốn mở bảng tính .xlsx: chạy “npm start” không kèm tên tệp, rồi chọn Tệp → “Mở tệp .xlsx…”. Muốn trang thử lưu vào tệp riêng: chọn một tên chưa có.`,
  );
}

function beginningOf(file: string): string {
  const opened = openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(BEGINNING.length);
    return bytes.toString('latin1', 0, readSync(opened, bytes));
  } finally {
    closeSync(opened);
  }
}

/**
 * Reads the file. Returns an empty object when there is none. Renames a file that is damaged or was written by
 * another version, and returns the problem. Throws a UsageError when the file is no state, and an Error when it cannot
 * be read or renamed; then it must not be overwritten either.
 */
export function loadState(file: string): Loaded {
  refuseOther(file);
  if (!existsSync(file)) return {};
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

/** Renames the file to the first free name, and returns that name. Never overwrites an earlier file. */
function setAside(file: string): string {
  for (let n = 1; ; n++) {
    const kept = `${file}.hong-${n}`;
    try {
      // `linkSync` fails when the name is taken; a rename would overwrite.
      linkSync(file, kept);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') continue;
      throw error;
    }
    rmSync(file);
    return kept;
  }
}
