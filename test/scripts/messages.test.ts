// The words of the product, all of them: Vietnamese, and none that only programmers know.
import { messages } from '../../scripts/messages';

const all = messages();
const people = all.filter(({ text }) => /[À-ỹ]/.test(text));

test('the table has the messages of the script, of the rules and of the pages, with their places', () => {
  expect(people.length).toBeGreaterThan(800);
  const files = people.map(({ file }) => file);
  for (const file of [
    'src/core/checker/check.ts',
    'src/core/checker/rules/numbers/dates.ts',
    'src/pages/round/round.html',
  ])
    expect(files).toContain(file);
  expect(people.map(({ text }) => text)).toContain('lịch không có ngày này: kiểm tra lại');
});

/** Words of programmers. “Apps Script”, which an administrator sees as the name of Google's editor, is none. */
const FOREIGN =
  /\b(?:null|undefined|exceptions?|errors?|JSON|XML|HTML|API|servers?|clients?|cache|property|properties|triggers?|ranges?|cells?|sheets?|tokens?|timeout|(?<!Apps )scripts?|debug|bugs?|runtime|OAuth|regex|string|boolean|callback|batch|fingerprint|hash)\b/i;

/** Names that a person meets at Google's. */
const NAMES = /(?:Google )?(?:Docs|Drive) API|Google (?:Sheets|Docs|Drive)|appsscript\.json|[\w…-]+\.html/g;

test('no text that people see has a word of programmers', () => {
  const found = people.filter(({ text }) => FOREIGN.test(text.replace(NAMES, '')));
  expect(found.map(({ text, file, line }) => `${file}:${line} ${text}`)).toEqual([]);
});
