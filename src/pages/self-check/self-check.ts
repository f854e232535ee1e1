// Runs the self-check page: asks the person, has the script make every trial, and shows the results.
import type { SelfCheck, SelfCheckServer } from '../../contract/self-check';
import { caller, settled } from '../shared/call';
import { add, byId } from '../shared/dom';
import { pageData, showVersion } from '../shared/page-data';
import { versionProblem } from '../shared/version-problem';
import { countsOf, countsText, inOrder, type Statement, verdictWords } from './statement';
import { leftoverText, statementsOf } from './statements';

declare const google: { script: { host: { close(): void } } };

const call = caller<SelfCheckServer>();
const heading = byId('heading');
const status = byId('status');
const question = byId('question');
const bar = byId('bar');
const notes = byId('notes');
const title = heading.textContent ?? '';

async function run(): Promise<void> {
  question.hidden = true;
  bar.hidden = false;
  say(title, 'Đang thử…');
  const result = await settled(call('selfCheck'), 'xem còn tab hay văn bản nào tên “Tự kiểm tra”');
  bar.hidden = true;
  if (!result.ok) {
    say('Chưa làm được', result.message);
    question.hidden = false;
    return;
  }
  await show(result.value);
}

async function show(check: SelfCheck): Promise<void> {
  const statements = statementsOf(check);
  const counts = countsOf(statements);
  say('Kết quả tự kiểm tra', `${countsText(counts)}.`);
  for (const leftover of check.leftovers) add(notes, 'p', leftoverText(leftover));
  for (const statement of inOrder(statements)) addRow(statement);
  byId('table').hidden = false;
  const logged = await settled(call('logSelfCheck', counts));
  if (!logged.ok) add(notes, 'p', logged.message);
}

function addRow({ question: asked, verdict, seen, advice }: Statement): void {
  const rows = byId('rows');
  const row = add(rows, 'tr');
  add(row, 'th', asked).scope = 'row';
  add(row, 'td', verdictWords[verdict].join(' ')).className = `verdict ${verdict}`;
  add(row, 'td', seen);
  if (advice) add(add(rows, 'tr'), 'td', `→ ${advice}`).colSpan = 3;
}

/** The heading takes the focus, because the button that had it is now hidden. */
function say(top: string, text: string): void {
  heading.textContent = top;
  status.textContent = text;
  heading.focus();
}

byId('cancel').onclick = () => google.script.host.close();
showVersion();
const problem = versionProblem(pageData());
if (problem === '') byId('start').onclick = run;
else {
  question.hidden = true;
  say('Chưa làm được', problem);
}
