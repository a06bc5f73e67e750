// Cloudflare replaces e-mail addresses in HTML, unless two comments around them switch that off:
// https://developers.cloudflare.com/waf/tools/scrape-shield/email-address-obfuscation/
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '../../src/commands/serve.ts';
import { expect, test as onSite } from '../site.ts';
import { htmlOf, pages } from './fixture.ts';

const ADDRESS = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
const DECODER = '/cdn-cgi/scripts/email-decode.min.js';
const KEY = 0x5a;

/** Encodes an address: the key, and each byte combined with it, in hexadecimal. */
const encode = (address: string) =>
  Buffer.from([KEY, ...Buffer.from(address).map((byte) => byte ^ KEY)]).toString('hex');

/** Puts the addresses back as Cloudflare's script does, which parses HTML. */
const decoder = `
const decode = (hex) => {
  const [key, ...bytes] = hex.match(/../g).map((byte) => parseInt(byte, 16));
  const parser = document.createElement('div');
  parser.innerHTML = '<a href="mailto:' + bytes.map((byte) => String.fromCharCode(byte ^ key)).join('') + '"></a>';
  return parser.firstChild.href.slice('mailto:'.length);
};
for (const element of document.querySelectorAll('[data-cfemail]')) element.replaceWith(decode(element.dataset.cfemail));
for (const link of document.querySelectorAll('a[href*="/cdn-cgi/l/email-protection#"]')) link.href = 'mailto:' + decode(link.hash.slice(1));
`;

/** Replaces the addresses in the body of a page that no pair of comments encloses, and adds the script. */
function rewrite(html: string): string {
  const start = html.indexOf('<body');
  const parts = html.slice(start).split(/(<!--email_off-->[^]*?<!--\/email_off-->)/);
  const rewritten = parts.map((part, index) =>
    index % 2
      ? part
      : part
          .replace(
            /href="mailto:([^"?]+)[^"]*"/g,
            (_, address: string) => `href="/cdn-cgi/l/email-protection#${encode(address)}"`,
          )
          .replace(/>[^<]+/g, (text) =>
            text.replace(
              ADDRESS,
              (address) =>
                `<a href="/cdn-cgi/l/email-protection" class="__cf_email__" data-cfemail="${encode(address)}">[email&#160;protected]</a>`,
            ),
          ),
  );
  const body = rewritten.join('');
  const isRewritten = body.includes('/cdn-cgi/');
  return (
    html.slice(0, start) +
    (isRewritten ? body.replace('</body>', `<script src="${DECODER}"></script></body>`) : body)
  );
}

/** The query with which a page loses its comments on the way, so that every address is replaced. */
const UNPROTECTED = '?unprotected';

const test = onSite.extend({
  origin: [
    async ({ folder }, use) => {
      const site = await serve(folder);
      const proxy = createServer((request, response) => {
        if (request.url === DECODER) {
          response.writeHead(200, { 'content-type': 'text/javascript' }).end(decoder);
          return;
        }
        void fetch(`http://127.0.0.1:${site.port}${request.url!}`).then(async (answer) => {
          const type = answer.headers.get('content-type') ?? '';
          const body = Buffer.from(await answer.arrayBuffer());
          response.writeHead(answer.status, { 'content-type': type });
          if (!type.startsWith('text/html')) return response.end(body);
          const html = String(body);
          return response.end(
            rewrite(request.url!.endsWith(UNPROTECTED) ? html.replaceAll('email_off', '') : html),
          );
        });
      });
      await new Promise<void>((done) => proxy.listen(0, '127.0.0.1', done));
      await use(`http://localhost:${(proxy.address() as AddressInfo).port}`);
      proxy.close();
      proxy.closeAllConnections();
      site.stop();
    },
    { scope: 'worker' },
  ],
});

const withAddress = pages().filter((page) => new RegExp(ADDRESS).test(htmlOf(page)));

for (const javaScriptEnabled of [true, false]) {
  test.describe(`JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled });

    test('every page keeps its addresses behind Cloudflare, and the console is silent', async ({ page }) => {
      expect(withAddress.length).toBeGreaterThan(0);
      for (const path of withAddress) {
        await page.goto(path, { waitUntil: 'networkidle' });
        const addresses = new Set(htmlOf(path).slice(htmlOf(path).indexOf('<body')).match(ADDRESS));
        const html = await page.locator('body').innerHTML();
        for (const address of addresses) expect(html, path).toContain(address);
        expect(html, path).not.toMatch(/cdn-cgi|__cf_email__|protected\]/);
      }
    });
  });
}

test('without the comments, the addresses are lost, since the policy refuses the script that puts them back', async ({
  page,
  noise,
}) => {
  const path = withAddress.find((each) => htmlOf(each).includes('class="message"'))!;
  await page.goto(path + UNPROTECTED, { waitUntil: 'networkidle' });
  await expect(page.locator('[data-cfemail]').first()).toBeAttached();
  expect(noise.splice(0).join()).toContain('TrustedHTML');
});
