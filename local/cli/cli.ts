// Runs the add-on from the command line: with the demo, or with a workbook downloaded from Google Sheets.

import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from '../../scripts/build';
import type { Outcome } from '../../src/contract/outcome';
import type { RolloverReport } from '../../src/contract/periods-server';
import type { Result } from '../../src/contract/result';
import type { Annex } from '../../src/core/model/annex';
import type { Finding } from '../../src/core/model/finding';
import { reasonOf } from '../../src/core/text/reason';
import type { Calls } from '../host/calls';
import { Host } from '../host/host';
import { quotingNotice, writeXlsx } from '../xlsx';
import { type Accepted, acceptProposals } from './accept';
import {
  answered,
  borrowSettings,
  COORDINATOR,
  type DemoInput,
  exampleInput,
  hiddenRows,
  openSidebar,
  parseDemoInput,
  typeDemo,
  typeEntries,
} from './demo';
import { beginNext } from './next';
import { openWorkbook } from './open-workbook';
import { listing } from './summary';
import { UsageError } from './usage-error';

const USAGE =
  'Cách dùng: npm run -s tonghop -- demo [--from TỆP.json] [--next KỲ] [--out THƯ_MỤC] [--fix] [--force] [--json]' +
  ' | run BẢNG_TÍNH.xlsx [--out THƯ_MỤC] [--fix] [--force] [--json] | check BẢNG_TÍNH.xlsx [--json]' +
  ' | next BẢNG_TÍNH.xlsx --period KỲ [--deadline NGÀY] [--out THƯ_MỤC] [--json]';

/** Exit code for a bug in the program itself, which differs from the documented codes. */
const BROKEN = 70;

interface Command {
  name: 'demo' | 'run' | 'check' | 'next';
  /** The workbook; for the demo its input file, undefined for the example. */
  file?: string;
  out: string;
  /** Whether to accept every proposal first. */
  fix: boolean;
  force: boolean;
  json: boolean;
  /** The period to begin, and its deadline; of the demo, the period that follows. */
  period?: string;
  deadline?: string;
}

/** The content of `ket-qua.json`, which other programs rely on. `calls` and `ms` are those of the run alone. */
export interface ResultFile {
  annex: Pick<Annex, 'title' | 'reference' | 'rows'> | null;
  findings: Finding[];
  document: { id: string; file: string } | null;
  calls: Calls;
  ms: number;
  /** Present when the next period was begun. */
  rollover?: RolloverReport;
}

/**
 * Runs one command. Resolves to the exit code: 0 done, 1 stopped by errors in the entries, 2 bad usage or unreadable
 * input. `prepare` builds the files in `dist` that the command then runs.
 *
 * @example
 * await main(['demo', '--force', '--out', 'out']); // 0; out/ holds phu-luc.docx, bang-tinh.xlsx and ket-qua.json
 * await main([]); // 2; the usage is printed to standard error
 */
export async function main(args: string[], prepare = build): Promise<number> {
  try {
    const command = parse(args);
    await prepare();
    const host = new Host({ owner: COORDINATOR });
    const input = command.name === 'demo' ? demoInput(command.file) : undefined;
    const notes = input ? demo(host, input) : await openBook(host, command.file);
    host.open(host.owner);
    if (command.name === 'next') return await next(host, command);
    const accepted = command.fix ? acceptProposals(host) : undefined;
    const code = await click(host, command, notes, accepted);
    return input && command.period !== undefined ? await demoNext(host, command, input) : code;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(error.message.replace(/\s*\n\s*/g, ' '));
    return 2;
  }
}

function parse(args: string[]): Command {
  const options = {
    from: { type: 'string' },
    out: { type: 'string', default: 'out' },
    fix: { type: 'boolean', default: false },
    force: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    next: { type: 'string' },
    period: { type: 'string' },
    deadline: { type: 'string' },
  } as const;
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const [name, file, ...rest] = positionals;
    const { from, next, period, deadline, ...others } = values;
    const isPlain = period === undefined && deadline === undefined;
    if (name === 'demo' && isPlain && file === undefined && rest.length === 0) {
      return { name, file: from, period: next, ...others };
    }
    if (file === undefined || from !== undefined || next !== undefined || rest.length > 0) throw new Error();
    const isOfBook = name === 'run' || (name === 'check' && !others.fix);
    if (isOfBook && isPlain) return { name, file, ...others };
    if (name === 'next' && period !== undefined && !others.fix && !others.force) {
      return { name, file, period, deadline, ...others };
    }
  } catch {
    // The error of `parseArgs` is English, so a Vietnamese one that quotes the arguments follows below.
  }
  throw new UsageError(`Không hiểu lời gọi “${args.join(' ')}”. ${USAGE}`);
}

function demoInput(file: string | undefined): DemoInput {
  return file === undefined ? exampleInput() : parseDemoInput(readText(file), file);
}

function demo(host: Host, input: DemoInput): string[] {
  const example = exampleInput();
  const borrowed = borrowSettings(input, example);
  typeDemo(host, input);
  return borrowed.length > 0
    ? [`Mục cấu hình không có trong tệp, lấy theo ví dụ: ${borrowed.join(', ')}.`]
    : [];
}

/**
 * Begins the next period, in which every unit types the same again, so that the check tells what was copied. The files of
 * that period go into a folder of their own.
 */
async function demoNext(host: Host, command: Command, input: DemoInput): Promise<number> {
  const { message } = beginNext(host, command.period ?? '');
  typeEntries(host, input);
  return click(host, { ...command, out: join(command.out, 'ky-sau') }, ['', message]);
}

async function openBook(host: Host, file = ''): Promise<string[]> {
  const bytes = readBytes(file);
  try {
    host.book = await openWorkbook(bytes);
  } catch (error) {
    throw new UsageError(`Không đọc được bảng tính ${file}: ${reasonOf(error)}`);
  }
  return [];
}

/**
 * Clicks the menu item of the command, and runs what the sidebar runs. With `--force` it asks for a draft at once.
 */
async function click(host: Host, command: Command, notes: string[], accepted?: Accepted): Promise<number> {
  const { out, force, json } = command;
  const item = command.name === 'check' ? 'Kiểm tra số liệu' : 'Tổng hợp và tạo văn bản';
  const [functionName, parameters] = openSidebar(host, item, force);
  const started = performance.now();
  const { result, calls } = host.run(functionName, parameters);
  const ms = Math.round(performance.now() - started);
  const outcome = answered(result as Result<Outcome>);
  outcome.findings.push(...hiddenRows(host));
  const { annex, findings, document } = outcome;
  const names = fileNames(command.fix ? '-da-sua' : '');
  const file = document && { id: document.id, file: join(out, names.document) };
  const content: ResultFile = {
    annex: annex ? { title: annex.title, reference: annex.reference, rows: annex.rows } : null,
    findings,
    document: file ?? null,
    calls,
    ms,
  };
  if (command.name !== 'check') {
    await save(host, content, out, names);
    notes.push(...[quotingNotice(host.book)].filter(Boolean));
  }
  for (const note of notes) console.error(note);
  console.log(json ? JSON.stringify(content) : summary(outcome, content, accepted).join('\n'));
  return outcome.status === 'done' ? 0 : 1;
}

/** Begins the next period in a workbook, and writes the workbook. */
async function next(host: Host, { period = '', deadline, out, json }: Command): Promise<number> {
  const started = performance.now();
  const { rollover, message } = beginNext(host, period, deadline);
  const ms = Math.round(performance.now() - started);
  const content: ResultFile = { annex: null, findings: [], document: null, calls: host.calls, ms, rollover };
  const names = fileNames('-ky-sau');
  await save(host, content, out, names);
  console.log(json ? JSON.stringify(content) : `${message}\nBảng tính: ${join(out, names.book)}`);
  return rollover.left.length > 0 ? 1 : 0;
}

/**
 * Returns the names of the output files. With `--fix` and after `next` they differ, so that the results before and after
 * stand side by side.
 */
function fileNames(suffix: '' | '-da-sua' | '-ky-sau'): Record<'document' | 'book' | 'result', string> {
  return {
    document: `phu-luc${suffix}.docx`,
    book: `bang-tinh${suffix}.xlsx`,
    result: `ket-qua${suffix}.json`,
  };
}

/** Writes all the files, or none. Deletes the document of an earlier run when this run made none. */
async function save(
  host: Host,
  content: ResultFile,
  out: string,
  names: ReturnType<typeof fileNames>,
): Promise<void> {
  const docx = content.document && host.drive.get(content.document.id).bytes;
  const files: [name: string, contents: Uint8Array | string][] = [
    [names.book, await writeXlsx(host.book)],
    [names.result, `${JSON.stringify(content, null, 2)}\n`],
    ...(docx ? [[names.document, docx] as [string, Uint8Array]] : []),
  ];
  const unfinished = (name: string) => join(out, `.${name}.${process.pid}`);
  try {
    mkdirSync(out, { recursive: true });
    const folder = files.find(([name]) =>
      statSync(join(out, name), { throwIfNoEntry: false })?.isDirectory(),
    );
    if (folder) throw new Error(`${folder[0]} là thư mục`);
    try {
      for (const [name, contents] of files) writeFileSync(unfinished(name), contents);
      for (const [name] of files) renameSync(unfinished(name), join(out, name));
    } finally {
      for (const [name] of files) rmSync(unfinished(name), { force: true });
    }
    if (!docx) rmSync(join(out, names.document), { force: true });
  } catch (error) {
    throw new UsageError(`Không ghi được vào thư mục ${out}: ${reasonOf(error)}`);
  }
}

function summary(
  outcome: Outcome,
  { annex, document, calls, ms }: ResultFile,
  accepted?: Accepted,
): string[] {
  return [
    ...(accepted ? changed(accepted) : []),
    ...(annex ? [annex.title, annex.reference] : []),
    outcome.message,
    ...listing(outcome),
    '',
    ...(document ? [`Văn bản: ${document.file}`] : []),
    `Số lần gọi Google: đọc ${calls.read}, ghi ${calls.write}, khác ${calls.other}; ${ms} ms.`,
  ];
}

function changed({ places, cells, refused }: Accepted): string[] {
  return [
    places > 0 ? `Đã sửa ${places} chỗ trong ${cells} ô theo đề nghị.` : 'Không có đề nghị nào để sửa theo.',
    ...refused.map(({ tab, cell, reason }) => `  ${tab} · ô ${cell} giữ nguyên: ${reason}`),
    '',
  ];
}

function readText(file: string): string {
  return new TextDecoder('utf-8').decode(readBytes(file));
}

function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const reason = code === 'ENOENT' ? 'không có tệp này' : code === 'EISDIR' ? 'đây là thư mục' : error;
    throw new UsageError(`Không mở được tệp ${file}: ${reason}`);
  }
}

if (require.main === module) {
  main(process.argv.slice(2)).then(
    (code) => {
      process.exitCode = code;
    },
    (error) => {
      console.error(error);
      process.exitCode = BROKEN;
    },
  );
}
