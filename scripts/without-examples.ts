// Removes from the bundle what rules declare only for readers and tests.
import { readFileSync } from 'node:fs';
import { type Plugin, transformSync } from 'esbuild';

const LEFT_OUT = ['id', 'source', 'fires', 'silent'];

/**
 * Matches a property of a rule as esbuild prints it: on one line, or as a list whose closing bracket is indented as
 * far as the name. A rule is an element of a top-level list of its file, or a top-level constant.
 */
const PROPERTY = new RegExp(
  String.raw`^( {2}| {4})(${LEFT_OUT.join('|')}): (?:\[\n[^]*?^\1\]|.+?),?\n`,
  'gm',
);

/**
 * Returns the JavaScript of a file of rules without their ids, sources and examples. Throws when these properties do
 * not occur equally often, or when one of them is left.
 */
export function withoutExamples(typescript: string, path: string): string {
  const { code } = transformSync(typescript, { loader: 'ts', charset: 'utf8', sourcefile: path });
  const counts = new Map(LEFT_OUT.map((name) => [name, 0]));
  const kept = code.replace(PROPERTY, (_, _indent, name: string) => {
    counts.set(name, (counts.get(name) ?? 0) + 1);
    return '';
  });
  const left = /\b(?:source|fires|silent):/.exec(kept);
  if (left || new Set(counts.values()).size > 1) {
    const found = JSON.stringify(Object.fromEntries(counts));
    throw new Error(
      `${path}: every rule needs ${LEFT_OUT.join(', ')}, each on lines of its own; found ${found}`,
    );
  }
  return kept;
}

/** Applies `withoutExamples` to every file of rules. */
export const rulesWithoutExamples: Plugin = {
  name: 'rules-without-examples',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]checker[\\/]rules[\\/].+\.ts$/ }, ({ path }) => ({
      contents: withoutExamples(readFileSync(path, 'utf8'), path),
      loader: 'js',
    }));
  },
};
