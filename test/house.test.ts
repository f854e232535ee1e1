// The plan of the house, held: what may import what (CONTRIBUTING.md, "Where things are"), no folder too full to look
// through, and Google's services named at the edge only.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';

const root = join(__dirname, '..');

const MOST_FILES = 16;

/** Folders that may hold more files side by side, each with the reason. */
const crowded: Record<string, string> = {
  'local/page/client': 'one program in the browser, with the HTML and CSS of its two pages',
};

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

/** Every file below a folder, by its path from the root. */
function filesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}

const files = ['src', 'local', 'scripts', 'bench', 'test', 'docs', 'examples'].flatMap(filesBelow);
const sources = files.filter((file) => file.endsWith('.ts'));

describe('folders', () => {
  const count = new Map<string, number>();
  for (const file of files) count.set(posix.dirname(file), (count.get(posix.dirname(file)) ?? 0) + 1);
  const full = [...count].filter(([, number]) => number > MOST_FILES).map(([folder]) => folder);

  test(`hold at most ${MOST_FILES} files side by side, but for those with a reason`, () => {
    expect(full.sort()).toEqual(Object.keys(crowded).sort());
  });
});

/** A row of the table: a file or a folder, and the files and folders that it may import from besides itself. */
interface Row {
  path: string;
  mayImport: string[];
}

function codeIn(cell = ''): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, path = '']) => path.replace(/\/$/, ''));
}

/** The rows of the table below "Where things are". */
function tableOf(markdown: string): Row[] {
  const section = /^## Where things are$(.*?)^#/ms.exec(markdown)?.[1] ?? '';
  const cells = [...section.matchAll(/^\|(.+)\|$/gm)].map(([, row = '']) => row.split('|'));
  return cells.flatMap(([paths, , mayImport]) =>
    codeIn(paths).map((path) => ({ path, mayImport: codeIn(mayImport) })),
  );
}

const isWithin = (path: string, folder: string): boolean => path === folder || path.startsWith(`${folder}/`);

const table = tableOf(read('CONTRIBUTING.md'));

/** The row of the smallest folder that holds the file. */
function rowOf(file: string): Row | undefined {
  return table.filter(({ path }) => isWithin(file, path)).sort((a, b) => b.path.length - a.path.length)[0];
}

/** One file that imports another, both by their paths from the root. */
interface Import {
  from: string;
  to: string;
}

/** What a module specifier stands for: a TypeScript file, the index of a folder, or any other file. */
function resolve(from: string, specifier: string): string {
  const path = posix.join(posix.dirname(from), specifier);
  const found = [`${path}.ts`, `${path}/index.ts`, path].find(
    (file) => existsSync(join(root, file)) && statSync(join(root, file)).isFile(),
  );
  if (found === undefined) throw new Error(`${from} imports ${specifier}, which is no file`);
  return found;
}

/** Static imports and exports, of values, of types or for their effect, and imports inside an expression. */
const SPECIFIER =
  /(?:^(?:import (?:[^'"\n]* from )?|export [^'"\n]* from |\} from )|\bimport\(\s*)(['"])(.+?)\1/gm;

const specifiers = sources.flatMap((from) =>
  [...read(from).matchAll(SPECIFIER)].map(([, , specifier = '']) => ({ from, specifier })),
);

const imports = specifiers
  .filter(({ specifier }) => specifier.startsWith('.'))
  .map(({ from, specifier }): Import => ({ from, to: resolve(from, specifier) }));

const crossing = imports.filter(({ from, to }) => rowOf(from) !== rowOf(to));

const arrow = ({ from, to }: Import): string => `${from} → ${to}`;

describe('the table of what may import what', () => {
  test('has a row for every source file', () => {
    expect(sources.filter((file) => rowOf(file) === undefined)).toEqual([]);
  });

  test('names only what is there', () => {
    const paths = table.flatMap(({ path, mayImport }) => [path, ...mayImport]);
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  test('allows every import', () => {
    const forbidden = crossing.filter(
      ({ from, to }) => !rowOf(from)?.mayImport.some((allowed) => isWithin(to, allowed)),
    );
    expect(forbidden.map(arrow)).toEqual([]);
  });

  test('allows nothing that is not needed', () => {
    const unused = table.flatMap((row) =>
      row.mayImport
        .filter((allowed) => !crossing.some(({ from, to }) => rowOf(from) === row && isWithin(to, allowed)))
        .map((allowed) => `${row.path} → ${allowed}`),
    );
    expect(unused).toEqual([]);
  });
});

/** Pairs of rows from each of which imports lead to the other, straight or through further rows. */
function pairsOfNoOrder(): string[] {
  const next = new Map<string, Set<string>>();
  for (const { from, to } of crossing) {
    const [here, there] = [rowOf(from)?.path, rowOf(to)?.path];
    if (here !== undefined && there !== undefined) next.set(here, (next.get(here) ?? new Set()).add(there));
  }
  const reached = (start: string): Set<string> => {
    const seen = new Set<string>();
    const open = [start];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      for (const further of next.get(at) ?? []) {
        if (!seen.has(further)) open.push(further);
        seen.add(further);
      }
    }
    return seen;
  };
  const reach = new Map([...next.keys()].map((path) => [path, reached(path)]));
  return [...reach].flatMap(([a, beyond]) =>
    [...beyond].filter((b) => a < b && reach.get(b)?.has(a)).map((b) => `${a} ↔ ${b}`),
  );
}

test('imports run one way between folders', () => {
  expect(pairsOfNoOrder()).toEqual([]);
});

test('the add-on uses no package', () => {
  const packages = specifiers.filter(
    ({ from, specifier }) => isWithin(from, 'src') && !specifier.startsWith('.'),
  );
  expect(packages).toEqual([]);
});

describe('Google’s services', () => {
  const code = (file: string): string => read(file).replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  const naming = (services: RegExp): string[] =>
    sources.filter((file) => isWithin(file, 'src') && services.test(code(file)));

  test('are named in src/google only', () => {
    const services =
      /\b(?:CacheService|Docs|DocumentApp|Drive|DriveApp|GmailApp|HtmlService|LockService|Logger|MailApp|PropertiesService|ScriptApp|Session|SpreadsheetApp|UrlFetchApp|Utilities)\./;
    expect(naming(services).filter((file) => !isWithin(file, 'src/google'))).toEqual([]);
  });

  test('that remember are named in src/google/memory only', () => {
    const outside = naming(/\b(?:CacheService|PropertiesService)\./).filter(
      (file) => !isWithin(file, 'src/google/memory'),
    );
    expect(outside).toEqual([]);
  });
});
