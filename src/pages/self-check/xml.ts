// Parses XML into a tree, to read documents that other programs wrote. The time is linear in the length of any text.

/** An XML element. Names have no prefix, because every program chooses its own prefixes. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  /** The text directly in the element, without that of its children. */
  text: string;
}

// No part of the pattern can match beyond the next "<", so no input causes backtracking.
const TAG = /<(\/?)(?:[^\s/:<>]*:)?([^\s/<>]+)(?=[\s/>])((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>([^<]*)/g;
const ATTRIBUTE = /([^\s:="']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Parses well-formed XML. Returns a nameless element that contains the root. */
export function parseXml(xml: string): XmlElement {
  const top = newElement('', '');
  const open = [top];
  for (const [, closing, name = '', attributes = '', text = ''] of xml.matchAll(TAG)) {
    if (closing) open.pop();
    else if (!/^[?!]/.test(name)) {
      const element = newElement(name, attributes);
      open[open.length - 1]?.children.push(element);
      if (!attributes.endsWith('/')) open.push(element);
    }
    const current = open[open.length - 1];
    if (current) current.text += decoded(text);
  }
  return top;
}

/** Returns all elements of a name inside `element`, at any depth, in document order. */
export function all(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}

/** Follows a path of names, taking the first child of each name. Returns undefined when one is missing. */
export function child(element: XmlElement | undefined, ...path: string[]): XmlElement | undefined {
  return path.reduce((found, name) => found?.children.find((one) => one.name === name), element);
}

function newElement(name: string, attributes: string): XmlElement {
  const pairs = [...attributes.matchAll(ATTRIBUTE)].map(([, key = '', double, single]) => [
    key,
    decoded(double ?? single ?? ''),
  ]);
  return { name, attributes: Object.fromEntries(pairs), children: [], text: '' };
}

function decoded(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (entity, decimal, hex, name) => {
    if (name) return ENTITIES[name] ?? entity;
    return String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex, 16));
  });
}
