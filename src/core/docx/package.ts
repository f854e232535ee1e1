// What every Office file is: a zip of XML parts, with a list of their types and lists of what belongs to what.
import { PROLOG } from './xml';

/** One file inside the zip. */
export interface Part {
  /** Path inside the zip, such as `word/document.xml`. */
  path: string;
  xml: string;
}

/** A part before it has its place: `kind` names its type, such as `styles`. */
export interface Content {
  kind: string;
  /** Path below the folder of its format, such as `styles.xml`. */
  file: string;
  xml: string;
}

/** The folder of each format. */
const folders = { wordprocessingml: 'word', spreadsheetml: 'xl' };

/** How the types of Office files and of their parts begin. */
export const OFFICE_TYPE = 'application/vnd.openxmlformats-officedocument.';

/** How the namespaces of Office files begin. */
export const SCHEMAS = 'http://schemas.openxmlformats.org/';

/** Namespace of the relationships between parts. */
export const OFFICE = `${SCHEMAS}officeDocument/2006/relationships`;
const PACKAGE = `${SCHEMAS}package/2006`;

/**
 * Returns the parts of a file, `[Content_Types].xml` first: the main one, and those that it names by their ids, which
 * are `rId1` and so on in their order.
 */
export function packaged(format: keyof typeof folders, main: Content, related: Content[]): Part[] {
  const folder = folders[format];
  const all = [main, ...related];
  const types = all.map(
    ({ kind, file }) =>
      `<Override PartName="/${folder}/${file}" ContentType="${OFFICE_TYPE}${format}.${kind}+xml"/>`,
  );
  return [
    {
      path: '[Content_Types].xml',
      xml:
        `${PROLOG}<Types xmlns="${PACKAGE}/content-types">` +
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        '<Default Extension="xml" ContentType="application/xml"/>' +
        `${types.join('')}</Types>`,
    },
    {
      path: '_rels/.rels',
      xml: relationships([{ kind: 'officeDocument', file: `${folder}/${main.file}` }]),
    },
    ...all.map(({ file, xml }) => ({ path: `${folder}/${file}`, xml })),
    { path: `${folder}/_rels/${main.file}.rels`, xml: relationships(related) },
  ];
}

function relationships(targets: Omit<Content, 'xml'>[]): string {
  const list = targets.map(
    ({ kind, file }, i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${kind}" Target="${file}"/>`,
  );
  return `${PROLOG}<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`;
}
