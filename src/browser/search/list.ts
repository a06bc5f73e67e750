import { createElement } from '../dom.ts';

/**
 * The list that a combobox controls: the focus stays in the field, the arrow keys move the active
 * option. See https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export class LookupList {
  readonly #prose = createElement('section', { role: 'group', 'aria-label': 'In the text' });
  readonly element;
  readonly #input;
  #active = -1;

  constructor(input: HTMLInputElement) {
    this.#input = input;
    const id = `${input.id}-list`;
    this.element = createElement('div', { role: 'listbox', id, 'aria-label': 'Results' });
    input.setAttribute('aria-controls', id);
    this.show([]);
  }

  /** Shows other options; the first becomes the active one, unless the reader should choose. */
  show(options: HTMLElement[], active = 0) {
    this.#prose.replaceChildren();
    this.element.replaceChildren(...options, this.#prose);
    this.#activate(active);
  }

  /** Adds prose below; what is there stays where it is, and the active option too. */
  append(options: HTMLElement[]) {
    this.#prose.replaceChildren(...options);
    this.#activate(Math.max(this.#active, 0));
  }

  step(by: 1 | -1) {
    const options = this.#options();
    this.#activate((Math.max(this.#active, by > 0 ? -1 : 0) + by + options.length) % options.length);
    options[this.#active]?.scrollIntoView({ block: 'nearest' });
  }

  /** Follows the active option. */
  open() {
    this.#options()[this.#active]?.click();
  }

  #options() {
    return [...this.element.querySelectorAll('a')];
  }

  #activate(active: number) {
    const options = this.#options();
    this.#active = options[active] ? active : -1;
    options.forEach((option, place) => {
      option.id = `${this.element.id}-${place}`;
      option.ariaSelected = String(place === active);
    });
    // No element has an empty id: none is active.
    this.#input.setAttribute('aria-activedescendant', options[active]?.id ?? '');
    this.#input.ariaExpanded = String(options.length > 0);
    this.element.hidden = options.length === 0;
  }
}
