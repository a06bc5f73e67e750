import { setAttribute } from './dom.ts';

/** Marks the error that is being read in the list next to the page. */
const spy = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) {
      const code = target.getAttribute('aria-labelledby');
      const link = document.querySelector(`.errors a[href="#${code}"]`);
      if (link) setAttribute(link, 'aria-current', isIntersecting ? 'true' : undefined);
    }
  },
  // A line a fifth below the window's top: one article at most crosses it.
  { rootMargin: '-20% 0px -80%' },
);

for (const article of document.querySelectorAll('.error')) spy.observe(article);
