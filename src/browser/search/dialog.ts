import { adoptStyles, createElement } from '../dom.ts';
import { ErrorLookup } from './field.ts';
import css from './dialog.css?inline';

adoptStyles(css);

const field = new ErrorLookup();
field.className = 'open';
const close = createElement('button', { type: 'button' }, 'Close');
const key = (name: string) => createElement('kbd', {}, name);
const keys = [key('↑↓'), ' choose\u2003', key('⏎'), ' open\u2003', key('esc'), ' close'];
const dialog = createElement(
  'dialog',
  { class: 'search', 'aria-label': 'Search' },
  field,
  close,
  createElement('footer', {}, ...keys),
);

dialog.addEventListener('click', ({ target, ctrlKey, metaKey }) => {
  // A result may lead to another place on this page. One that opens in a new tab leaves the dialog open.
  const isFollowed = (target as Element).closest('.answer a:not([href^=mailto])') && !ctrlKey && !metaKey;
  // A click outside of the panel has the dialog itself as its target.
  if (target === dialog || target === close || isFollowed) dialog.close();
});

/** Opens the search. When it closes, the focus returns to where it was. */
export function openSearch() {
  if (dialog.open) return;
  if (!dialog.isConnected) document.body.append(dialog);
  dialog.showModal();
  // A window that doesn't have the system's focus fires no focus event.
  field.load();
  field.input.select();
}
