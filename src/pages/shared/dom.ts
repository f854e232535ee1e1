// Finds and makes the elements of a page.

/** Returns the element of an id; throws when there is none. */
export function byId(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no element #${id}`);
  return element;
}

/**
 * Adds an element with a text and returns it. The text is never read as HTML, because it may come from cells or from
 * Drive.
 */
export function add<Tag extends keyof HTMLElementTagNameMap>(
  parent: HTMLElement,
  tag: Tag,
  text = '',
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  element.textContent = text;
  return parent.appendChild(element);
}

/** Adds a button that does something when it is pressed, and returns it. */
export function addButton(
  parent: HTMLElement,
  text: string,
  press: () => void,
  className = '',
): HTMLButtonElement {
  const button = add(parent, 'button', text);
  button.type = 'button';
  button.className = className;
  button.onclick = press;
  return button;
}

/** Adds a link that opens in a new window, and returns it. */
export function addLink(parent: HTMLElement, text: string, url: string): HTMLAnchorElement {
  const link = add(parent, 'a', text);
  link.href = url;
  link.target = '_blank';
  link.rel = 'noopener';
  return link;
}
