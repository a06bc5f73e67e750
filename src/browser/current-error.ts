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
  // The area is a line below the first fifth of the window, so only one article can be in it.
  { rootMargin: '-20% 0px -80%' },
);

for (const article of document.querySelectorAll('.error')) spy.observe(article);
