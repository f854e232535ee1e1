// The add-on from the command line: a demo, or a workbook downloaded from Google Sheets.

import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from '../../scripts/build';
import type { Outcome } from '../../src/contract/outcome';
import type { Result } from '../../src/contract/result';
import type { Annex } from '../../src/core/model/annex';
import type { Finding } from '../../src/core/model/finding';
import { reasonOf } from '../../src/core/text/reason';
import type { Calls } from '../host/calls';
import { Host } from '../host/host';
import { writeXlsx } from '../xlsx';
import { type Accepted, acceptProposals } from './accept';
import {
  answered,
  borrowSettings,
  COORDINATOR,
  exampleInput,
  openSidebar,
  parseDemoInput,
  typeDemo,
} from './demo';
import { openWorkbook } from './open-workbook';
import { listing } from './summary';
import { UsageError } from './usage-error';

const USAGE =
  'Cách dùng: npm run -s tonghop -- demo [--from TỆP.json] [--out THƯ_MỤC] [--fix] [--force] [--json]' +
  ' | run BẢNG_TÍNH.xlsx [--out THƯ_MỤC] [--fix] [--force] [--json] | check BẢNG_TÍNH.xlsx [--json]';

/** Exit code for a fault of the program itself, which the contract's codes must not stand for. */
const BROKEN = 70;

interface Command {
  name: 'demo' | 'run' | 'check';
  /** The demo's input, where not the example; the workbook for the other commands. */
  file?: string;
  out: string;
  /** Accept every proposal first. */
  fix: boolean;
  force: boolean;
  json: boolean;
}

/** The outside contract: what `ket-qua.json` holds; `calls` and `ms` are those of the run alone. */
export interface Report {
  annex: Pick<Annex, 'title' | 'reference' | 'rows'> | null;
  findings: Finding[];
  document: { id: string; file: string } | null;
  calls: Calls;
  ms: number;
}

/**
 * Runs one command; returns the exit code: 0 done, 1 stopped by errors in the entries, 2 bad usage or input.
 * `prepare` makes the files in `dist`, which the command then runs.
 */
export async function main(args: string[], prepare = build): Promise<number> {
  try {
    const command = parse(args);
    await prepare();
    const host = new Host({ owner: COORDINATOR });
    const notes = command.name === 'demo' ? demo(host, command.file) : await openBook(host, command.file);
    host.open(host.owner);
    const accepted = command.fix ? acceptProposals(host) : undefined;
    return await click(host, command, notes, accepted);
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
  } as const;
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const [name, file, ...rest] = positionals;
    const { from, ...others } = values;
    if (name === 'demo' && file === undefined && rest.length === 0) return { name, file: from, ...others };
    const isOfBook = name === 'run' || (name === 'check' && !others.fix);
    if (isOfBook && file !== undefined && from === undefined && rest.length === 0) {
      return { name, file, ...others };
    }
  } catch {
    // The words of the library that reads them are English: what was typed tells as much.
  }
  throw new UsageError(`Không hiểu lời gọi “${args.join(' ')}”. ${USAGE}`);
}

function demo(host: Host, file: string | undefined): string[] {
  const example = exampleInput();
  const input = file === undefined ? example : parseDemoInput(readText(file), file);
  const borrowed = borrowSettings(input, example);
  typeDemo(host, input);
  return borrowed.length > 0
    ? [`Mục cấu hình không có trong tệp, lấy theo ví dụ: ${borrowed.join(', ')}.`]
    : [];
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

/** Clicks the command's menu item, and runs what the sidebar runs; `--force` asks for a draft at once. */
async function click(host: Host, command: Command, notes: string[], accepted?: Accepted): Promise<number> {
  const { out, force, json } = command;
  const item = command.name === 'check' ? 'Kiểm tra số liệu' : 'Tổng hợp và tạo văn bản';
  const [functionName, parameters] = openSidebar(host, item, force);
  const started = performance.now();
  const { result, calls } = host.run(functionName, parameters);
  const ms = Math.round(performance.now() - started);
  const outcome = answered(result as Result<Outcome>);
  const { annex, findings, document } = outcome;
  const names = fileNames(command);
  const file = document && { id: document.id, file: join(out, names.document) };
  const report: Report = {
    annex: annex ? { title: annex.title, reference: annex.reference, rows: annex.rows } : null,
    findings,
    document: file ?? null,
    calls,
    ms,
  };
  if (command.name !== 'check') await save(host, report, out, names);
  for (const note of notes) console.error(note);
  console.log(json ? JSON.stringify(report) : summary(outcome, report, accepted).join('\n'));
  return outcome.status === 'done' ? 0 : 1;
}

/** The result of accepted proposals stands beside that of the entries as they were typed. */
function fileNames({ fix }: Command): Record<'document' | 'book' | 'result', string> {
  const suffix = fix ? '-da-sua' : '';
  return {
    document: `phu-luc${suffix}.docx`,
    book: `bang-tinh${suffix}.xlsx`,
    result: `ket-qua${suffix}.json`,
  };
}

/** Puts all the files in place, or none; a document of an earlier run does not stay beside a result without one. */
async function save(
  host: Host,
  report: Report,
  out: string,
  names: ReturnType<typeof fileNames>,
): Promise<void> {
  const docx = report.document && host.drive.get(report.document.id).bytes;
  const files: [name: string, contents: Uint8Array | string][] = [
    [names.book, await writeXlsx(host.book)],
    [names.result, `${JSON.stringify(report, null, 2)}\n`],
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

function summary(outcome: Outcome, { annex, document, calls, ms }: Report, accepted?: Accepted): string[] {
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
