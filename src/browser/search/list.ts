import { createElement } from '../dom.ts';

/**
 * Creates the list that a combobox controls. The focus stays in the field, and the arrow keys move the active
 * option. See https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export function createList(input: HTMLInputElement) {
  const id = `${input.id}-list`;
  const element = createElement('div', { role: 'listbox', id, 'aria-label': 'Results' });
  const prose = createElement('section', { role: 'group', 'aria-label': 'In the text' });
  input.setAttribute('aria-controls', id);
  let active = -1;
  const options = () => [...element.querySelectorAll('a')];

  function activate(index: number) {
    const all = options();
    active = all[index] ? index : -1;
    all.forEach((option, number) => {
      option.id = `${id}-${number}`;
      option.setAttribute('aria-selected', String(number === active));
    });
    // An empty ID refers to no element, so no option is active.
    input.setAttribute('aria-activedescendant', all[active]?.id ?? '');
    input.setAttribute('aria-expanded', String(all.length > 0));
    element.hidden = !all.length;
  }

  return {
    element,
    /** Shows other options and activates the one at an index. With -1, no option is active. */
    show(shown: HTMLElement[], index = 0) {
      element.replaceChildren(...shown);
      activate(index);
    },
    /** Adds hits in the text below the options. The options and the active one stay as they are. */
    append(hits: HTMLElement[]) {
      prose.replaceChildren(...hits);
      element.append(prose);
      activate(Math.max(active, 0));
    },
    step(by: 1 | -1) {
      const all = options();
      activate((Math.max(active, by > 0 ? -1 : 0) + by + all.length) % all.length);
      all[active]?.scrollIntoView({ block: 'nearest' });
    },
    /** Follows the active option. With Ctrl or ⌘, opens it in a new tab. */
    open({ ctrlKey, metaKey }: KeyboardEvent) {
      const option = options()[active];
      // In some engines, a click by a script ignores these keys.
      if (option && (ctrlKey || metaKey)) window.open(option.href, '_blank', 'noopener');
      else option?.click();
    },
  };
}
