/** Creates an element with attributes and children. Text is never parsed as HTML. */
export function createElement<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, string> = {},
  ...children: (string | Node)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

/** Sets an attribute, or removes it if there is no value. Firefox 115 has no properties for ARIA attributes. */
export function setAttribute(element: Element, name: string, value: string | undefined) {
  if (value === undefined) element.removeAttribute(name);
  else element.setAttribute(name, value);
}

/** Adds a style sheet for elements that a script creates, in a way that the Content-Security-Policy allows. */
export function adoptStyles(css: string) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}

/**
 * Returns whether an input method uses a key for itself. Safari ends the composition before it reports the key
 * that ended it: https://developer.mozilla.org/docs/Web/API/Element/keydown_event#keydown_events_with_ime
 */
export function isComposing(event: KeyboardEvent): boolean {
  // `keyCode` is deprecated, but nothing else identifies that key in Safari.
  const { keyCode } = event as { keyCode: number };
  return event.isComposing || keyCode === 229;
}

/** Returns the URL of the index page. */
export const indexHref = () => document.querySelector<HTMLAnchorElement>('a.home')!.href;

/** Returns the storage key of a setting. Other pages on the same origin may store a theme as well. */
export const storageKey = (name: string) => `errors.${name}`;
