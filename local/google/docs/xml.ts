// What the model asks of the XML tree of a part: elements by their names without the prefix, in the schema's order.
import { DOMParser, type Document, Element, XMLSerializer } from '@xmldom/xmldom';

export { type Document, Element } from '@xmldom/xmldom';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** The order of the children of an element, as ECMA-376 has it, as far as the model adds any. */
const orders: Record<string, string[]> = {
  pPr: 'pStyle keepNext keepLines pageBreakBefore widowControl pBdr tabs spacing ind jc rPr sectPr'.split(
    ' ',
  ),
  rPr: 'rFonts b bCs i iCs color sz szCs u lang'.split(' '),
  trPr: 'cantSplit trHeight tblHeader'.split(' '),
  sectPr: 'headerReference footerReference type pgSz pgMar pgNumType cols titlePg docGrid'.split(' '),
  style: 'name basedOn next qFormat pPr rPr'.split(' '),
  tr: ['trPr', 'tc'],
  p: ['pPr', 'r'],
  r: ['rPr', 't'],
};

/** Parses a part. */
export function parse(xml: string): Document {
  return new DOMParser().parseFromString(xml, 'text/xml');
}

/** Returns a part as text. */
export function serialize(document: Document): string {
  return new XMLSerializer().serializeToString(document);
}

/** Returns the name of an element without its prefix. */
export function nameOf(element: Element): string {
  return element.localName ?? '';
}

/** Returns the child elements, those of one name where it is given. */
export function children(parent: Element, name?: string): Element[] {
  const found: Element[] = [];
  for (let node = parent.firstChild; node; node = node.nextSibling)
    if (node instanceof Element && (name === undefined || node.localName === name)) found.push(node);
  return found;
}

/** Returns the first child of a name, of that the first of the next name, and so on. */
export function child(parent: Element | undefined, ...path: string[]): Element | undefined {
  let at = parent;
  for (const name of path) {
    let node = at?.firstChild ?? null;
    while (node && !(node instanceof Element && node.localName === name)) node = node.nextSibling;
    at = node instanceof Element ? node : undefined;
  }
  return at;
}

/** Returns an attribute with the prefix w, `val` unless told. */
export function attribute(element: Element | undefined, name = 'val'): string | undefined {
  return element?.getAttribute(`w:${name}`) ?? undefined;
}

/** Returns an attribute as a number. */
export function numeric(element: Element | undefined, name = 'val'): number | undefined {
  const text = attribute(element, name);
  return text === undefined ? undefined : Number(text);
}

/** Returns whether an on/off element is on; undefined where it is absent. */
export function isOn(element: Element | undefined): boolean | undefined {
  return element && !/^(?:0|false|off|none)$/.test(attribute(element) ?? '');
}

/** Makes an element with the prefix w, which belongs nowhere yet. */
export function make(near: Element, name: string, attributes: Record<string, string | number> = {}): Element {
  const made = near.ownerDocument?.createElementNS(WORD, `w:${name}`);
  if (!made) throw new Error(`${name} has no document`);
  return write(made, attributes);
}

/** Sets attributes with the prefix w. */
export function write(element: Element, attributes: Record<string, string | number>): Element {
  for (const [name, value] of Object.entries(attributes))
    element.setAttributeNS(WORD, `w:${name}`, String(value));
  return element;
}

/** Returns the child of a name; one that is missing is made at its place. */
export function ensure(parent: Element, name: string): Element {
  const found = child(parent, name);
  if (found) return found;
  const order = orders[nameOf(parent)] ?? [];
  const place = order.indexOf(name);
  // What the order does not name stays where it is, before what comes later.
  const next = children(parent).find((one) => order.indexOf(nameOf(one)) > place);
  const made = make(parent, name);
  parent.insertBefore(made, next ?? null);
  return made;
}

/** Puts a child with these attributes in place of the one of that name; removes it where they are undefined. */
export function replace(
  parent: Element,
  name: string,
  attributes: Record<string, string | number> | undefined,
): void {
  remove(child(parent, name));
  if (attributes) write(ensure(parent, name), attributes);
}

/** Switches an on/off element; where it is off, it says so. */
export function toggle(parent: Element, name: string, on: boolean): void {
  replace(parent, name, on ? {} : { val: 0 });
}

/** Puts an element last into another. */
export function append(parent: Element, added: Element): Element {
  parent.appendChild(added);
  return added;
}

/** Takes an element out of its parent. */
export function remove(element: Element | undefined): void {
  element?.parentNode?.removeChild(element);
}

/** Returns a copy of an element with all that it holds. */
export function copyOf(element: Element): Element {
  return element.cloneNode(true) as Element;
}
