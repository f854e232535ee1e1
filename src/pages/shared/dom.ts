// Elements of a page.

/** The page's element of an id; throws when there is none. */
export function byId(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no element #${id}`);
  return element;
}

/** Adds an element with a text; what comes from cells or from Drive is never markup. */
export function add<Tag extends keyof HTMLElementTagNameMap>(
  parent: HTMLElement,
  tag: Tag,
  text = '',
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  element.textContent = text;
  return parent.appendChild(element);
}

/** Adds a link that opens in a window of its own. */
export function addLink(parent: HTMLElement, text: string, url: string): HTMLAnchorElement {
  const link = add(parent, 'a', text);
  link.href = url;
  link.target = '_blank';
  link.rel = 'noopener';
  return link;
}
