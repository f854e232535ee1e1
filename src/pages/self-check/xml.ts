// XML as a tree, to read a document that another program wrote. Linear in the text, whatever it holds.

/** An element of XML; names come without their prefix, which every program chooses for itself. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  /** What stands directly in it, without its children's. */
  text: string;
}

// No part can run past the next "<", so no text makes it try twice.
const TAG = /<(\/?)(?:[^\s/:<>]*:)?([^\s/<>]+)(?=[\s/>])((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>([^<]*)/g;
const ATTRIBUTE = /([^\s:="']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Parses well-formed XML; returns an element without a name around its root. */
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

/** The elements of that name inside `element`, at any depth, in document order. */
export function all(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}

/** What a path of names leads to, each the first child of the one before; undefined where one is missing. */
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
