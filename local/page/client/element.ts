// Elements with their text as text: nothing here reads HTML.

/** Attributes of an element by name. */
type Properties = Record<string, string | boolean | number | undefined>;

/** Makes an element; properties that are false or undefined are left out. */
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

/** A button that does something. */
export function button(label: string, act: () => void, attributes: Properties = {}): HTMLButtonElement {
  const made = element('button', { type: 'button', ...attributes }, label);
  made.addEventListener('click', act);
  return made;
}

/** The element of the page with this id. */
export function byId<T extends HTMLElement>(id: string): T {
  return document.getElementById(id) as T;
}
