// Runs a few lines of Apps Script on a laptop host, without the add-on.
import {
  Host,
  type HostOptions,
  type RunOptions,
  type RunResult,
  type StartOptions,
} from '../../local/host/host';

/** E-mail address of the owner of the workbook. */
export const owner = 'dieuphoi@example.gov.vn';
/** E-mail address of a unit, which may edit the workbook. */
export const unit = 'donvi@example.gov.vn';

/** Returns a host whose script is `evaluate` and the given functions; the unit may edit the file. */
export function hostWith(functions = '', options: Partial<HostOptions> = {}): Host {
  const code = `function evaluate(body) { return new Function(body)(); }\n${functions}`;
  const host = new Host({ owner, code, ...options });
  host.share(unit);
  return host;
}

const names =
  'const ss = SpreadsheetApp.getActive(), sheet = ss.getSheets()[0], ui = SpreadsheetApp.getUi();';

/** Runs lines of code that may use `ss`, `sheet` (the first tab) and `ui`. */
export function run(host: Host, body: string, options: RunOptions = {}): RunResult {
  return host.run('evaluate', [`${names}\n${body}`], options);
}

/** Runs such lines in a thread of its own. */
export function start(host: Host, body: string, options: StartOptions = {}): Promise<RunResult> {
  return host.start('evaluate', [`${names}\n${body}`], options);
}

/** Returns the value of an expression. */
export function value(host: Host, expression: string, options: RunOptions = {}): unknown {
  return run(host, `return ${expression};`, options).result;
}
