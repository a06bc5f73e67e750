/** Makes an element with attributes and children. Text is never read as markup. */
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

/** Sets an attribute, or removes it if there is no value. Firefox 115 has no properties for those of ARIA. */
export function setAttribute(element: Element, name: string, value: string | undefined) {
  if (value === undefined) element.removeAttribute(name);
  else element.setAttribute(name, value);
}

/** A style sheet for elements that are made by script, as the Content-Security-Policy allows it. */
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
  // TypeScript warns that `keyCode` is deprecated, but only it marks that key in Safari.
  const { keyCode } = event as { keyCode: number };
  return event.isComposing || keyCode === 229;
}

/** The page that lists every error. */
export const indexHref = () => document.querySelector<HTMLAnchorElement>('a.home')!.href;
