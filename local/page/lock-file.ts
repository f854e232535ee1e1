// Lets only one program use the file that keeps the workbook, because two would overwrite each other's work.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { UsageError } from '../cli/usage-error';

/**
 * Reserves the file for this process, until the returned function is called. Throws a UsageError while the process
 * that reserved it is alive; a process that died without releasing it does not count.
 */
export function takeFile(file: string): () => void {
  const lock = `${file}.lock`;
  mkdirSync(dirname(file), { recursive: true });
  for (let tries = 2; ; tries--) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      return () => rmSync(lock, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || tries === 0) throw error;
    }
    const holder = Number(readFileSync(lock, 'utf8'));
    if (isAlive(holder)) {
      throw new UsageError(
        `Trang thử đang chạy với tệp ${file} (tiến trình ${holder}): dùng cửa sổ đó, hoặc dừng nó bằng Ctrl+C. Nếu chắc chắn không có chương trình nào đang chạy, hãy xóa tệp ${lock}.`,
      );
    }
    rmSync(lock, { force: true });
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
