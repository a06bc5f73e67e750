// Cloudflare replaces e-mail addresses in HTML, unless two comments around them switch that off:
// https://developers.cloudflare.com/waf/tools/scrape-shield/email-address-obfuscation/
import { expect, htmlOf, pagesOf, test } from './site.ts';

const ADDRESS = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;

/** Rewrites a page as Cloudflare does: the addresses of its body that no pair of comments encloses. */
function rewrite(html: string) {
  const start = html.indexOf('<body');
  const parts = html.slice(start).split(/(<!--email_off-->[^]*?<!--\/email_off-->)/);
  const replaced = parts.map((part, place) =>
    place % 2 ? part : part.replace(ADDRESS, '[email protected]'),
  );
  return html.slice(0, start) + replaced.join('');
}

test('every page keeps its addresses behind Cloudflare, so no script has to bring them back', () => {
  const withAddress = pagesOf().filter((page) => new RegExp(ADDRESS).test(htmlOf(page)));
  expect(withAddress.length).toBeGreaterThan(0);
  for (const page of withAddress) expect(rewrite(htmlOf(page)), page).toBe(htmlOf(page));
});
