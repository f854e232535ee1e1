// Runs a few lines of Apps Script on a laptop host, without the add-on.
import {
  Host,
  type HostOptions,
  type RunOptions,
  type RunResult,
  type StartOptions,
} from '../../local/host/host';

export const owner = 'dieuphoi@example.gov.vn';
export const unit = 'donvi@example.gov.vn';

/** A host whose bundle is `evaluate` and the functions given; the unit may edit the file. */
export function hostWith(functions = '', options: Partial<HostOptions> = {}): Host {
  const code = `function evaluate(body) { return new Function(body)(); }\n${functions}`;
  const host = new Host({ owner, code, ...options });
  host.share(unit);
  return host;
}

const names =
  'const ss = SpreadsheetApp.getActive(), sheet = ss.getSheets()[0], ui = SpreadsheetApp.getUi();';

/** Runs lines that may use `ss`, `sheet` (the first tab) and `ui`. */
export function run(host: Host, body: string, options: RunOptions = {}): RunResult {
  return host.run('evaluate', [`${names}\n${body}`], options);
}

/** The same in a thread of its own. */
export function start(host: Host, body: string, options: StartOptions = {}): Promise<RunResult> {
  return host.start('evaluate', [`${names}\n${body}`], options);
}

/** What an expression gives. */
export function value(host: Host, expression: string, options: RunOptions = {}): unknown {
  return run(host, `return ${expression};`, options).result;
}
