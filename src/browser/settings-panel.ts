import { adoptStyles, createElement } from './dom.ts';
import { isSlashOn, save, valueOf } from './settings.ts';
import css from './settings-panel.css?inline';

const themes = { '': 'As the system', light: 'Light', dark: 'Dark' };

/** Lets the reader choose the theme, and whether a single key opens the search. */
export function addSettings(button: HTMLButtonElement) {
  // A second press while the panel was loading.
  if (button.popoverTargetElement) return;
  adoptStyles(css);
  const current = valueOf('theme');
  const radios = Object.entries(themes).map(([value, name]) => {
    const radio = createElement('input', { type: 'radio', name: 'theme', value });
    radio.checked = value === (Object.hasOwn(themes, current) ? current : '');
    radio.onchange = () => save('theme', value);
    return createElement('label', {}, radio, name);
  });
  const slash = createElement('input', { type: 'checkbox' });
  slash.checked = isSlashOn();
  slash.onchange = () => save('slash', slash.checked ? '' : 'off');
  const panel = createElement(
    'div',
    { popover: '', class: 'settings' },
    createElement('fieldset', {}, createElement('legend', {}, 'Theme'), ...radios),
    createElement('label', {}, slash, 'The key / opens the search'),
  );
  button.after(panel);
  // From now on the browser itself opens and closes it.
  button.onclick = null;
  button.popoverTargetElement = panel;
  panel.showPopover();
  panel.querySelector('input')!.focus();
}
