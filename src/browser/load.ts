import { createElement } from './dom.ts';

/** Loads the file with everything that a page only needs after an action of its reader. */
export type Parts = (typeof import('./on-demand.ts'))['onDemand'];

/**
 * Creates the message for a file that can't be loaded, with a button that helps. Either the reader is offline, or
 * the site was published again after the page was opened, and the files of the old site are gone.
 */
export function notLoaded(): (string | Node)[] {
  const reload = createElement('button', { type: 'button' }, 'Reload the page');
  reload.onclick = () => location.reload();
  return ['This cannot be loaded. You may be offline, or the site has changed. ', reload];
}

/** Shows a message below the bar, which is always visible, until the reader closes the message. */
function showBelowBar(sentence: (string | Node)[]) {
  const close = createElement('button', { type: 'button' }, 'Close');
  const notice = createElement('p', { class: 'notice', role: 'alert' }, ...sentence, ' ', close);
  close.onclick = closeNotice;
  closeNotice();
  document.querySelector('.bar')!.append(notice);
}

const closeNotice = () => document.querySelector('.bar > .notice')?.remove();

/** Loads the parts of the page that are loaded on demand, and uses them. If that fails, shows a message. */
export async function withParts(use: (parts: Parts) => unknown, show = showBelowBar): Promise<void> {
  const parts = await import('./on-demand.ts').then(
    ({ onDemand }) => onDemand,
    () => undefined,
  );
  if (!parts) return show(notLoaded());
  closeNotice();
  await use(parts);
}
