// Prints every text that people may see, in one table, so that somebody can read them all at once: npx tsx scripts/messages.ts
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parse } from '@babel/parser';
import { withoutExamples } from './without-examples';

const root = join(__dirname, '..');

/** Word lists, which nobody sees. */
const DATA = ['src/core/checker/data/', 'src/core/text/vietnamese/'];

/** A text of the product, `…` where it has a value, and the file and line where it stands. */
export interface Message {
  text: string;
  file: string;
  line: number;
}

/** Returns the texts with a Vietnamese letter, or of several words, in the source and in the pages, by their files. */
export function messages(): Message[] {
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .map((file) => posix.join('src', file.replace(/\\/g, '/')))
    .filter((file) => /\.(?:ts|html)$/.test(file) && !DATA.some((folder) => file.startsWith(folder)));
  return files.sort().flatMap((file) => {
    const source = readFileSync(join(root, file), 'utf8');
    const found = file.endsWith('.html') ? textsOfPage(source) : textsOfCode(source, file);
    return found
      .map(({ text, line }) => ({ text: text.replace(/\s+/g, ' ').trim(), file, line }))
      .filter(({ text }) => isText(text));
  });
}

type Text = Omit<Message, 'file'>;

/** Whether a text is one for people: names of classes, attributes and addresses are not, nor patterns. */
function isText(text: string): boolean {
  if (/\(\?[:<!=]/.test(text)) return false;
  return /[À-ỹ]/.test(text) || /^\p{Lu}.*\p{Ll} \p{Ll}/u.test(text);
}

/** A node of the syntax tree, as far as texts are read. */
interface Node {
  type: string;
  loc?: { start: { line: number } };
  value?: unknown;
  key?: { name?: string };
  quasis?: { value: { cooked: string } }[];
}

function textsOfCode(source: string, file: string): Text[] {
  const isRules = file.startsWith('src/core/checker/rules/');
  const tree = parse(isRules ? withoutExamples(source, file) : source, {
    sourceType: 'module',
    plugins: isRules ? [] : ['typescript'],
  });
  const texts: Text[] = [];
  // Of a rule people see its message; the rest are words that it looks for.
  const visit = (node: unknown, isSeen: boolean): void => {
    if (Array.isArray(node)) for (const one of node) visit(one, isSeen);
    if (!isNode(node)) return;
    const line = node.loc?.start.line ?? 0;
    if (isSeen && node.type === 'StringLiteral') texts.push({ text: String(node.value), line });
    if (isSeen && node.type === 'TemplateLiteral')
      texts.push({ text: (node.quasis ?? []).map(({ value }) => value.cooked).join('…'), line });
    const isMessage = node.type === 'ObjectProperty' && node.key?.name === 'message';
    for (const child of Object.values(node)) visit(child, isSeen || isMessage);
  };
  visit(tree.program, !isRules);
  // The rules are parsed without their examples, so their lines are not those of the file.
  return isRules ? texts.map(({ text }) => ({ text, line: lineOf(source, text) })) : texts;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}

function lineOf(source: string, text: string): number {
  return source.slice(0, Math.max(0, source.indexOf(text.split('…')[0] ?? ''))).split('\n').length;
}

/** Returns the texts between the tags of a page, and those of attributes that are read out or shown. */
function textsOfPage(source: string): Text[] {
  const found = source.matchAll(/>([^<>]+)<|\b(?:aria-label|title|placeholder|alt)="([^"]+)"/g);
  return [...found].map(({ 1: between, 2: attribute, index }) => ({
    text: between ?? attribute ?? '',
    line: source.slice(0, index).split('\n').length,
  }));
}

if (require.main === module) {
  console.log('| Where | Text |\n|---|---|');
  for (const { text, file, line } of messages())
    console.log(`| ${file.replace('src/', '')}:${line} | ${text.replace(/\|/g, '\\|')} |`);
}
