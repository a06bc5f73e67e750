/**
 * Makes a panel that scrolls focusable, so that the arrow keys scroll it. Safari doesn't do this on its own. A panel
 * that shows everything isn't focusable, because it would only be another stop of the Tab key.
 */
const overflow = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    const panel = target.closest<HTMLElement>('.panel')!;
    panel.tabIndex = panel.scrollHeight > panel.clientHeight ? 0 : -1;
  }
});

for (const box of document.querySelectorAll('.panel, .panel > *')) overflow.observe(box);
