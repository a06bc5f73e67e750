// What the minifier must leave apart, asserted on the built pages.
import { expect, htmlOf, pagesOf, test } from './site.ts';

test('links are underlined in longhands: Safari before 26.2 drops a shorthand with a thickness', () => {
  for (const page of pagesOf()) {
    const html = htmlOf(page);
    expect(html, page).not.toMatch(/text-decoration:[^;}]*(?:\d|var\()/);
    expect(html, page).toMatch(/text-decoration-line:underline/);
  }
});
