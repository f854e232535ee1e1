// google.script.run in a dialog's frame: its rules for arguments, handlers and calls at once, as Google documents them.
import { buildAssets, dialogPage } from '../../local/page/assets';
import { launch } from '../support/e2e/browser';

interface Call {
  call: number;
  functionName: string;
  parameters: unknown[];
}

/** Runs a script in a dialog's frame; the window around it answers with what `reply` makes of each call. */
async function inFrame(script: string, reply: string): Promise<{ log: unknown[]; calls: Call[] }> {
  const { scriptRun } = await buildAssets();
  const html = `<!doctype html><p>Khung<script>
    var log = []; function say(x) { log.push(x); parent.postMessage({ log: log }, '*'); }
    try { ${script} } catch (error) { say(error.name + ': ' + error.message); }
    say('end');
  </script>`;
  const page = await browser.newPage();
  return page
    .evaluate(
      async ([source, answer]) => {
        const answerTo = new Function('message', `return (${answer})(message)`);
        const calls: Call[] = [];
        let log: unknown[] = [];
        const frame = document.createElement('iframe');
        frame.setAttribute('sandbox', 'allow-scripts');
        frame.srcdoc = source;
        addEventListener('message', ({ data }) => {
          if (data.log) log = data.log;
          if (data.functionName === undefined) return;
          calls.push(data);
          const outcome = answerTo(data);
          if (outcome) frame.contentWindow?.postMessage({ call: data.call, ...outcome }, '*');
        });
        document.body.append(frame);
        // Until the script ended and nothing more is said.
        for (let last = -1; !log.includes('end') || last !== log.length + calls.length; ) {
          last = log.length + calls.length;
          await new Promise((resolve) => setTimeout(resolve, 150));
        }
        return { log, calls };
      },
      [dialogPage(html, scriptRun, ['add', 'slow']), reply] as const,
    )
    .finally(() => page.close());
}

let browser: Awaited<ReturnType<typeof launch>>;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

test.each<[what: string, argument: string, crosses: unknown]>([
  ['numbers, texts, booleans and null', '[1, "a", true, null]', [1, 'a', true, null]],
  ['plain objects', '{ a: { b: [1] } }', { a: { b: [1] } }],
  ['undefined in an array, as null', '[undefined, 1]', [null, 1]],
  ['undefined as an argument, as null', 'undefined', null],
  ['text that looks like HTML', '"<img src=x><b>"', '<img src=x><b>'],
])('takes %s', async (_what, argument, crosses) => {
  const { calls } = await inFrame(
    `google.script.run.add(${argument});`,
    'function () { return { result: 1 } }',
  );
  expect(calls).toEqual([{ call: 1, functionName: 'add', parameters: [crosses] }]);
});

test.each([
  ['a date', 'new Date()'],
  ['a function', 'function () {}'],
  ['a date inside an object', '{ a: [new Date()] }'],
  ['an element', 'document.body'],
  ['a regular expression', '/x/'],
  ['a map', 'new Map()'],
  ['an object that holds itself', '(function () { var o = {}; o.o = o; return o; })()'],
])('refuses %s and sends nothing', async (_what, argument) => {
  const { log, calls } = await inFrame(`google.script.run.add(${argument});`, 'function () {}');
  expect(log[0]).toMatch(/^TypeError: Failed due to illegal value/);
  expect(calls).toEqual([]);
});

test('a form as an argument is not modelled, and says so', async () => {
  const { log } = await inFrame('google.script.run.add(document.createElement("form"));', 'function () {}');
  expect(log[0]).toContain('not modelled');
});

test('a function that the script does not have is none', async () => {
  const { log } = await inFrame('google.script.run.missing();', 'function () {}');
  expect(log[0]).toMatch(/^TypeError: .*missing is not a function/);
});

test('handlers get the result or the error, with the user object; a runner can be used again', async () => {
  const { log } = await inFrame(
    `var run = google.script.run.withUserObject('u')
       .withSuccessHandler(function (r, u) { say(['ok', r, u]); })
       .withFailureHandler(function (e, u) { say(['no', e.name, e.message, e instanceof Error, u]); });
     run.add(1); run.add(2); run.withUserObject('v').add(1);`,
    `function (m) { return m.parameters[0] === 1 ? { result: 3 } : { error: { name: 'Exception', message: 'hỏng' } } }`,
  );
  expect(log.slice(1)).toEqual([
    ['ok', 3, 'u'],
    ['no', 'Exception', 'hỏng', true, 'u'],
    ['ok', 3, 'v'],
  ]);
});

test('ten calls are on their way at once; the eleventh goes when one comes back', async () => {
  const { calls } = await inFrame(
    'for (var i = 0; i < 12; i++) google.script.run.slow(i);',
    // Only the first is ever answered.
    'function (m) { if (m.call === 1) return { result: null }; }',
  );
  expect(calls.map(({ parameters }) => parameters[0])).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
});
