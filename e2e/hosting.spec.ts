// The configurations in hosting/ keep their promises, and the site works with their headers.
import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test as plain, type Page } from '@playwright/test';
import { CONFIGURATIONS, headerPolicy } from '../src/commands/policy.ts';
import { readSite } from '../src/commands/site-folder.ts';
import { contentTypeOf } from '../src/reference/media-types.ts';
import { sampleText } from '../src/reference/response.ts';
import { FEED_FILE } from '../src/reference/site-files.ts';
import { formatPath } from '../src/reference/urls.ts';
import { ask } from './hosts/ask.ts';
import { hosts, startHost } from './hosts/hosts.ts';
import { findProgram } from './programs.ts';
import { hostOf, hostWithTls, recipes } from './hosts/recipes.ts';
import { path, test as onSites } from './hosts/sites.ts';
import { visit } from './hosts/visit.ts';
import { api, firstStatus, firstStatusPath as reference, index } from './content/shipped.ts';
import { htmlOf, pagesOf } from './site.ts';

interface Served {
  origin: string;
  /** Makes the whole address of a path of the site. */
  at: (address: string) => string;
  folder: string;
}

interface Options {
  recipe: string;
  below: boolean;
}

const test = onSites.extend<Options & { served: Served }>({
  recipe: ['', { option: true }],
  below: [false, { option: true }],
  served: async ({ sites, servers, recipe, below }, use) => {
    const [folder, base] = below ? [sites.below, path] : [sites.root, ''];
    const server = servers.get(recipe + base) ?? (await startHost(hostOf(recipe), folder));
    servers.set(recipe + base, server);
    const { origin } = server;
    await use({ origin, at: (address) => origin + base + address, folder: join(folder, base) });
  },
});

const promised = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};
const IMMUTABLE = 'public, max-age=31536000, immutable';
/** The path of the status page without the slash at its end, as in most URLs that responses contain. */
const slashless = reference.slice(0, -1);
/** The error that is the farthest down on this page. */
const last = firstStatus.errors.at(-1)!;

for (const [name, { encodings }] of Object.entries(recipes)) {
  const host = hosts[name]!;
  for (const below of [false, true]) {
    test.describe(`${name} ${below ? 'below a path' : 'at the root'}`, () => {
      test.use({ recipe: name, below });
      test.skip(
        !findProgram(host.program),
        `${host.program} is not installed: it comes with ${host.package}`,
      );

      test('sends the headers with pages, files and errors', async ({ served: { at, folder } }) => {
        for (const address of [
          reference,
          `${index}errors.json`,
          '/404.html',
          '/nowhere',
          '/pagefind/pagefind.js',
        ]) {
          const { headers } = await ask(at(address));
          expect(headers, address).toMatchObject(promised);
          expect(headers['content-security-policy'], address).toBe(headerPolicy(folder));
          // Only responses over TLS may require TLS.
          expect(headers['strict-transport-security']).toBeUndefined();
        }
      });

      test('names the types, with their charset', async ({ served: { at } }) => {
        const html = contentTypeOf('index.html');
        const pages = [reference, '/404.html', `${index}nowhere`];
        const formats = ['errors.d.ts', 'errors.go', 'errors.py', 'openapi-overlay.yaml', FEED_FILE];
        const files = [formatPath(reference, 'md'), '/llms.txt', ...formats.map((name) => index + name)];
        for (const [address, type] of [
          ...pages.map((page) => [page, html] as const),
          ...files.map((file) => [file, contentTypeOf(file)] as const),
        ]) {
          const { headers } = await ask(at(address));
          const sent = headers['content-type']!.toLowerCase().replace(/;\s*/, '; ');
          expect(sent, address).toBe(type);
        }
        // JSON is UTF-8 by definition, so that it needs no charset.
        const { headers } = await ask(at(`${index}errors.json`));
        expect(headers['content-type']).toMatch(/^application\/json(; ?charset=utf-8)?$/i);
      });

      test('lets hashed files be kept, and the rest asked for again', async ({ served: { at, folder } }) => {
        const [script] = globSync('_astro/*.js', { cwd: folder });
        const [fragment] = globSync('pagefind/fragment/*.pf_fragment', { cwd: folder });
        for (const file of [script, fragment]) {
          expect((await ask(at(`/${file}`))).headers['cache-control'], file).toBe(IMMUTABLE);
        }
        for (const file of [
          reference,
          '/pagefind/pagefind.js',
          '/pagefind/pagefind-entry.json',
          '/nowhere',
          // A missing file may exist after the next build.
          '/_astro/gone.js',
          '/pagefind/fragment/gone.pf_fragment',
        ]) {
          expect((await ask(at(file))).headers['cache-control'], file).toBe('no-cache');
        }
      });

      test('sends what was compressed at build', async ({ served: { at, folder } }) => {
        for (const [address, file] of [
          [reference, `${reference}index.html`],
          [`${index}errors.json`, `${index}errors.json`],
          ['/pagefind/wasm.en.wasm', '/pagefind/wasm.en.wasm'],
        ] as const) {
          const text = readFileSync(join(folder, file));
          for (const encoding of encodings) {
            const { headers, body } = await ask(at(address), { 'accept-encoding': encoding });
            expect(headers['content-encoding'], `${address} ${encoding}`).toBe(encoding);
            expect(headers.vary).toMatch(/accept-encoding/i);
            expect(headers['content-language']).toBeUndefined();
            const unpack = { br: brotliDecompressSync, gzip: gunzipSync }[encoding]!;
            expect(unpack(body)).toEqual(text);
            // The response is the file that the build compressed.
            const packed = readFileSync(join(folder, `${file}.${encoding === 'br' ? 'br' : 'gz'}`));
            expect(body.length).toBe(packed.length);
          }
          for (const accepted of ['', 'br;q=0, gzip;q=0', 'br; q=0.000,gzip;q=0.0', 'brotli, gzipped']) {
            const { headers, body } = await ask(at(address), accepted ? { 'accept-encoding': accepted } : {});
            expect(headers['content-encoding'], accepted).toBeUndefined();
            expect(body, accepted).toEqual(text);
          }
        }
      });

      test('answers 304, HEAD and ranges', async ({ served: { at } }) => {
        const first = await ask(at(reference));
        const { etag, 'last-modified': modified } = first.headers;
        expect((await ask(at(reference), { 'if-none-match': etag! })).status).toBe(304);
        expect((await ask(at(reference), { 'if-modified-since': modified! })).status).toBe(304);
        const head = await ask(at(reference), {}, 'HEAD');
        expect([head.status, head.body.length]).toEqual([200, 0]);
        expect(head.headers['content-length']).toBe(String(first.body.length));
        const range = await ask(at(`${index}errors.json`), { range: 'bytes=0-9' });
        expect([range.status, range.body.toString()]).toEqual([206, '{"$schema"']);
      });

      test('lists no folder, and shows no dotfile', async ({ served: { at, folder } }) => {
        for (const listed of ['/_astro/', '/pagefind/']) {
          const { status, body } = await ask(at(listed));
          expect(status, listed).toBe(404);
          expect(body.toString()).toContain('There is no page at this address');
          for (const file of readdirSync(join(folder, listed)))
            expect(body.toString()).not.toMatch(new RegExp(`>${file}/?<`));
        }
        for (const file of ['/.nojekyll', '/.git/config', `${index}.htaccess`]) {
          expect((await ask(at(file))).status, file).toBe(404);
        }
      });

      test('answers a lost address with the page for it', async ({ served: { at } }) => {
        const { status, body } = await ask(at(`${index}nowhere/`));
        expect(status).toBe(404);
        expect(body.toString()).toContain('There is no page at this address');
      });

      test('redirects without naming itself, and does not say its version', async ({ served: { at } }) => {
        const { status, headers } = await ask(at(slashless));
        expect([301, 308]).toContain(status);
        expect(headers.location).toMatch(new RegExp(`^(?!https?:|//).*${firstStatus.code}/$`));
        for (const address of [reference, '/nowhere', slashless]) {
          const found = await ask(at(address));
          expect(found.headers.server ?? '').not.toMatch(/\d/);
          expect(found.body.toString()).not.toMatch(/(nginx|apache|caddy)\/\d/i);
        }
      });

      test('has the image that pages name for previews', async ({ served: { origin, at, folder } }) => {
        const [, image] = /property="og:image" content="([^"]+)"/.exec(htmlOf(reference, folder))!;
        const { pathname } = new URL(image!);
        expect(origin + pathname).toBe(at('/social.png'));
        expect((await ask(origin + pathname)).headers['content-type']).toBe('image/png');
      });

      test('answers no TRACE', async ({ served: { at } }) => {
        const { status, headers, body } = await ask(at(reference), { 'x-secret': 'told' }, 'TRACE');
        expect(status).toBe(405);
        expect(headers).toMatchObject(promised);
        expect(body.toString()).not.toContain('told');
      });

      test('the error_url lands without its slash', async ({ page, served: { at } }) => {
        await page.goto(at(`${slashless}#${last.code}`));
        await expect(page).toHaveURL(at(`${reference}#${last.code}`));
        await expect(page.locator(`[id="${last.code}"]`)).toBeInViewport();
      });
    });
  }
}

/** All send the same policy, so one of them shows that the site keeps it. */
const installed = Object.keys(recipes).find((name) => findProgram(hosts[name]!.program));
test.describe('under the headers', () => {
  test.use({ recipe: installed ?? '' });
  test.skip(!installed, 'none of the hosts is installed');

  test('every page, the dialog and a paste break no policy', async ({ browser, served }) => {
    const { origin, at, folder } = served;
    // A violation is said on the console, which must stay silent.
    await visit(browser, origin, true, async (page) => {
      for (const address of pagesOf(folder).filter((each) => each !== '/')) await page.goto(at(address));
      await page.goto(at(index));
      await page.keyboard.press('/');
      await findAndPaste(page);
      await page.goto(at(`${reference}#${last.code}${last.code.at(-1)}`));
      await expect(page.locator('unknown-anchor')).toContainText('There is no error');
      for (const tab of (await page.getByRole('tab').all()).slice(0, 2)) await tab.click();
    });
  });
});

for (const name of Object.keys(recipes)) {
  test(`${name} asks for TLS over TLS`, async ({ sites }) => {
    const { program, package: bringer } = hosts[name]!;
    test.skip(!findProgram(program), `${program} is not installed: it comes with ${bringer}`);
    test.skip(!findProgram('openssl'), 'openssl is not installed');
    const { origin, stop } = await startHost(hostWithTls(name), sites.root);
    try {
      for (const [address, status] of [
        [reference, 200],
        ['/nowhere', 404],
      ] as const) {
        const found = await ask(origin + address);
        expect(found.status).toBe(status);
        expect(found.headers).toMatchObject({ ...promised, 'strict-transport-security': 'max-age=31536000' });
      }
    } finally {
      await stop();
    }
  });
}

test('nginx finds nothing to warn of', ({ sites }) => {
  test.skip(!findProgram('nginx'), 'nginx is not installed');
  const folder = mkdtempSync(join(tmpdir(), 'nginx-'));
  const write = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const args = recipes.nginx!.command({ folder: sites.root, port: 8080, write });
  const { status, stderr } = spawnSync(findProgram('nginx')!, ['-t', ...args], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  expect(status, stderr).toBe(0);
  // Who is not root cannot choose a user, as the configuration around ours does.
  expect(stderr.match(/^.*\[warn\](?!.*"user" directive).*$/gm) ?? []).toEqual([]);
});

async function findAndPaste(page: Page) {
  const field = page.locator('dialog').getByRole('combobox');
  const wasm = page.waitForResponse((response) => response.url().includes('/pagefind/wasm.'));
  await field.fill('what somebody asks who has no code');
  await wasm;
  await field.fill(sampleText({ ...api, sampleRequestId: '<img src=x onerror=alert(1)>' }, last));
  await expect(page.locator('dialog').getByRole('option').first()).toContainText(last.code);
}

plain('the configurations hold the policy of the pages: else `npm run hosting` writes it', () => {
  const policy = headerPolicy('dist');
  for (const file of CONFIGURATIONS) expect(readFileSync(file, 'utf8'), file).toContain(policy);
});

plain('the header is as strict as the policy that all pages have in common', () => {
  const header = headerPolicy('dist').split(';');
  expect(header).toEqual(expect.arrayContaining(readSite('dist').policy.split(';')));
  expect(header).toContain("frame-ancestors 'none'");
});

plain('the workflow pins its actions and asks for least', () => {
  const workflow = readFileSync('hosting/github-pages.yml', 'utf8');
  const actions = [...workflow.matchAll(/uses: (\S+)/g)].map(([, action]) => action);
  expect(actions.length).toBeGreaterThan(3);
  for (const action of actions) expect(action).toMatch(/^actions\/[\w-]+@[0-9a-f]{40}$/);
  expect(workflow).toMatch(/^permissions: \{\}$/m);
  expect(workflow.match(/: write/g)).toHaveLength(2);
  // Both workflows are updated together.
  const ours = readFileSync('.github/workflows/ci.yml', 'utf8');
  const shared = actions.filter((action) => ours.includes(action!.split('@')[0]!));
  expect(shared.length).toBeGreaterThan(1);
  for (const action of shared) expect(ours).toContain(action);
});

interface ViewerResponse {
  uri?: string;
  statusCode?: number;
  headers?: { location: { value: string } };
}

const viewerRequest = runInNewContext(
  `${readFileSync('hosting/cloudfront-function.js', 'utf8')}; handler`,
) as (event: object) => ViewerResponse;
const handle = (uri: string, querystring = {}) => viewerRequest({ request: { uri, querystring } });

plain('the function for CloudFront finds index pages and keeps queries', () => {
  expect(handle(reference).uri).toBe(`${reference}index.html`);
  expect(handle('/').uri).toBe('/index.html');
  expect(handle('/_astro/a.js').uri).toBe('/_astro/a.js');
  const redirect = (querystring: object) => handle(slashless, querystring).headers?.location.value;
  expect(handle(slashless).statusCode).toBe(301);
  expect(redirect({})).toBe(reference);
  expect(redirect({ lang: { value: 'go' } })).toBe(`${reference}?lang=go`);
  // CloudFront lists every value of a repeated key, the first one included.
  const twice = { value: 'a', multiValue: [{ value: 'a' }, { value: 'b' }] };
  expect(redirect({ q: twice, lang: { value: 'go' } })).toBe(`${reference}?q=a&q=b&lang=go`);
});

plain('the function for CloudFront never redirects to another host', () => {
  const site = 'https://docs.example.com';
  const signs = ['/', '\\', '%2f', '%2F', '%5c', '%5C', '\t', '%09', '\n', '%0a', ' ', '%20', '.', '%2e'];
  const starts = signs.flatMap((a) => signs.flatMap((b) => signs.map((c) => `/${a}${b}${c}`)));
  const locations = [...starts, '//', '///', '/\\', '/']
    .flatMap((start) => [start, `${start}evil`, `${start}evil/x`, `${start}user@evil/x`, `${start}evil:1/x`])
    .flatMap((uri) => handle(uri, { a: { value: '1' } }).headers?.location.value ?? []);
  expect(locations.length).toBeGreaterThan(5_000);
  // A proxy may decode a location before a browser follows it.
  const decoded = locations.map((location) => decodeURIComponent(location));
  const leaving = [...locations, ...decoded].filter(
    (location) => !URL.canParse(location, site) || new URL(location, site).origin !== site,
  );
  expect(leaving).toEqual([]);
});
