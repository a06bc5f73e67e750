import { createElement } from './dom.ts';

/** What a page needs only after an action of its reader. It is one file. */
export type Parts = (typeof import('./on-demand.ts'))['onDemand'];

/**
 * Makes the sentence for what cannot be loaded, with the button that remedies it. Either the reader is
 * offline, or the site was published again after the page was opened, and the files that it knows are gone.
 */
export function notLoaded(): (string | Node)[] {
  const reload = createElement('button', { type: 'button' }, 'Reload the page');
  reload.onclick = () => location.reload();
  return ['This cannot be loaded. You may be offline, or the site has changed. ', reload];
}

/** Shows a sentence below the bar, which is always in view, until it is closed. */
function showBelowBar(sentence: (string | Node)[]) {
  const close = createElement('button', { type: 'button' }, 'Close');
  const notice = createElement('p', { class: 'notice', role: 'alert' }, ...sentence, ' ', close);
  close.onclick = closeNotice;
  closeNotice();
  document.querySelector('.bar')!.append(notice);
}

const closeNotice = () => document.querySelector('.bar > .notice')?.remove();

/** Loads the parts of the page that are loaded on demand, and uses them. If that fails, shows a sentence. */
export async function withParts(use: (parts: Parts) => unknown, show = showBelowBar): Promise<void> {
  const parts = await import('./on-demand.ts').then(
    ({ onDemand }) => onDemand,
    () => undefined,
  );
  if (!parts) return show(notLoaded());
  closeNotice();
  await use(parts);
}
