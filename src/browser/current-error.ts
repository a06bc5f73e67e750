/** Marks the error that is being read in the list beside the page. */
const spy = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) {
      const code = target.getAttribute('aria-labelledby');
      const link = document.querySelector(`.errors a[href="#${code}"]`);
      if (link) link.ariaCurrent = isIntersecting ? 'true' : null;
    }
  },
  // A line a fifth below the window's top: one article at most crosses it.
  { rootMargin: '-20% 0px -80%' },
);

for (const article of document.querySelectorAll('.error')) spy.observe(article);
