import { adoptStyles, createElement } from './dom.ts';
import { isSlashOn, save, valueOf } from './settings.ts';
import css from './settings-panel.css?inline';

const themes = { '': 'As the system', light: 'Light', dark: 'Dark' };

const radios = Object.keys(themes).map((value) => {
  const radio = createElement('input', { type: 'radio', name: 'theme', value });
  radio.onchange = () => save('theme', value);
  return radio;
});
const slash = createElement('input', { type: 'checkbox' });
slash.onchange = () => save('slash', slash.checked ? '' : 'off');

/** Shows the current settings, which another tab may have changed. */
function update() {
  const theme = valueOf('theme');
  const known = Object.hasOwn(themes, theme) ? theme : '';
  for (const radio of radios) radio.checked = radio.value === known;
  slash.checked = isSlashOn();
}
addEventListener('storage', update);

const close = createElement('button', { type: 'button' }, 'Close');
const panel = createElement(
  'dialog',
  { class: 'settings', 'aria-label': 'Settings' },
  createElement(
    'div',
    {},
    createElement(
      'fieldset',
      {},
      createElement('legend', {}, 'Theme'),
      ...Object.values(themes).map((name, place) => createElement('label', {}, radios[place]!, name)),
    ),
    createElement('label', {}, slash, 'The key / opens the search'),
    close,
  ),
);
// A click outside of the panel has the dialog itself as its target.
panel.onclick = ({ target }) => {
  if (target === panel || target === close) panel.close();
};

/** Lets the reader choose the theme, and whether a single key opens the search. */
export function openSettings() {
  if (panel.open) return;
  if (!panel.isConnected) {
    adoptStyles(css);
    document.body.append(panel);
  }
  update();
  panel.showModal();
}
