// Makes elements. Texts stay texts: nothing here parses HTML.

/** Attributes of an element, by name. */
type Properties = Record<string, string | boolean | number | undefined>;

/**
 * Makes an element. Attributes that are false or undefined are left out.
 *
 * @example
 * element('button', { type: 'button', hidden: false }, 'OK'); // <button type="button">OK</button>
 */
export function element<T extends keyof HTMLElementTagNameMap>(
  tag: T,
  attributes: Properties = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[T] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) made.setAttribute(name, value === true ? '' : String(value));
  }
  made.append(...children);
  return made;
}

/** Makes a button that calls `act` when it is clicked. */
export function button(label: string, act: () => void, attributes: Properties = {}): HTMLButtonElement {
  const made = element('button', { type: 'button', ...attributes }, label);
  made.addEventListener('click', act);
  return made;
}

/** Returns the element of an id, which must be in the page. */
export function byId<T extends HTMLElement>(id: string): T {
  return document.getElementById(id) as T;
}
