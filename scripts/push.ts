// Builds the add-on and puts it into Apps Script projects, by clasp:
//   npm run push                     into every project that is known
//   npm run push SCRIPT_ID [NAME]    into one more, which .clasp.NAME.json then knows
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build';

const root = join(__dirname, '..');

/** Name of a project file; git ignores them all. */
const PROJECT_FILE = /^\.clasp\.([\w-]+)\.json$/;

/** Returns the names of the known projects, in alphabetical order; a file that holds no script id knows none. */
export function knownProjects(folder: string): string[] {
  return readdirSync(folder)
    .flatMap((file) => PROJECT_FILE.exec(file)?.[1] ?? [])
    .filter((name) => idIn(folder, name) !== undefined)
    .sort();
}

/**
 * Remembers a project, given by its script id or by the address of its editor, under a name; returns the name under which
 * it is known. Throws, in Vietnamese, for something that names no project, and for a name that another project has.
 *
 * @example
 * remember('.', 'https://script.google.com/…/projects/1AbC…/edit', 'tinh'); // 'tinh'; .clasp.tinh.json knows it now
 */
export function remember(folder: string, address: string, name = 'local'): string {
  if (/\/spreadsheets\//.test(address)) {
    throw new Error(
      'Đó là địa chỉ của bảng tính. Cần mã tập lệnh: mở Tiện ích mở rộng → Apps Script → Cài đặt dự án.',
    );
  }
  // Google's are of 57 characters, those of a spreadsheet of 44 (seen, not documented).
  const [scriptId] = /[\w-]{50,}/.exec(address) ?? [];
  if (!scriptId) {
    throw new Error(
      `“${address}” không phải mã tập lệnh, vốn dài hơn 50 ký tự: chép ở Apps Script → Cài đặt dự án. Mã của bảng tính ngắn hơn.`,
    );
  }
  if (!PROJECT_FILE.test(fileOf(name))) {
    throw new Error(`Tên “${name}” chỉ được gồm chữ không dấu, chữ số và dấu gạch nối.`);
  }
  const projects = knownProjects(folder);
  const known = projects.find((other) => idIn(folder, other) === scriptId);
  if (known !== undefined) return known;
  if (projects.includes(name)) {
    throw new Error(
      `${fileOf(name)} đã giữ mã của một dự án khác: thêm một tên khác vào cuối lệnh, như “npm run push ${scriptId} tinh-2”.`,
    );
  }
  writeFileSync(join(folder, fileOf(name)), `${JSON.stringify({ scriptId, rootDir: 'dist' }, null, 2)}\n`);
  return name;
}

function fileOf(name: string): string {
  return `.clasp.${name}.json`;
}

function idIn(folder: string, name: string): unknown {
  return JSON.parse(readFileSync(join(folder, fileOf(name)), 'utf8')).scriptId;
}

/** Pushes into a project; returns whether it got there. */
function push(name: string): boolean {
  // Not node_modules/.bin/clasp, which is a .cmd on Windows and needs a shell there.
  const clasp = join(root, 'node_modules/@google/clasp/build/src/index.js');
  const args = [clasp, 'push', '--force', '-P', fileOf(name)];
  console.log(`\n${name}:`);
  return spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status === 0;
}

async function main([address, name]: string[]): Promise<void> {
  const names = address === undefined ? knownProjects(root) : [remember(root, address, name)];
  if (names.length === 0) {
    throw new Error('Chưa biết đẩy vào đâu: gõ “npm run push MÃ_TẬP_LỆNH”. Xem docs/cai-dat.md, cách B.');
  }
  await build();
  const failed = names.filter((each) => !push(each));
  if (failed.length > 0) {
    throw new Error(
      `\nChưa đẩy được vào: ${failed.join(', ')}; lý do ở trên. “No credentials” là chưa đăng nhập: gõ “npx clasp login”. Mã tập lệnh gõ nhầm thì xóa ${failed.map(fileOf).join(', ')}.`,
    );
  }
  console.log(`\nĐã đẩy vào: ${names.join(', ')}. Tải lại trang bảng tính để dùng.`);
}

if (require.main === module) {
  main(process.argv.slice(2)).catch((error: Error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
