/**
 * A panel that is moved in itself is a stop of the Tab key, so that the arrow keys move it: Safari makes
 * no such place of it. One that shows all it holds would be a stop for nothing.
 */
const overflow = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    const panel = target.closest<HTMLElement>('.panel')!;
    panel.tabIndex = panel.scrollHeight > panel.clientHeight ? 0 : -1;
  }
});

for (const box of document.querySelectorAll('.panel, .panel > *')) overflow.observe(box);
