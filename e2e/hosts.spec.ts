// The site works on any static host in its plain configuration, at the root and below a path.
import { pathToFileURL } from 'node:url';
import { expect } from '@playwright/test';
import { formatPath } from '../src/reference/urls.ts';
import { hosts, startHost, type Host } from './hosts/hosts.ts';
import { findProgram } from './programs.ts';
import { path, test } from './hosts/sites.ts';
import { visit } from './hosts/visit.ts';
import { firstStatus, firstStatusPath, index } from './content/shipped.ts';

/** A host never sees a fragment, so landing on one error proves that all work. This one is the farthest down. */
const { code: last, message } = firstStatus.errors.at(-1)!;

for (const [name, host] of Object.entries<Host>(hosts)) {
  for (const base of ['', path]) {
    test(`${name} ${base ? 'below a path' : 'at the root'}`, async ({ browser, sites }) => {
      test.skip(
        !findProgram(host.program),
        `${host.program} is not installed: it comes with ${host.package}`,
      );
      const { origin, stop } = await startHost(host, base ? sites.below : sites.root);
      const at = (address: string) => `${origin}${base}${address}`;
      try {
        for (const javaScriptEnabled of [true, false]) {
          await visit(browser, origin, javaScriptEnabled, async (page) => {
            for (const status of [firstStatusPath.slice(0, -1), firstStatusPath]) {
              await page.goto(at(`${status}#${last}`));
              await expect(page.locator(`[id="${last}"]`), `${status}#${last}`).toBeInViewport();
              await expect(page.locator('article:has(:target) h2')).toHaveText(last);
            }
            await page.goto(at('/'));
            await expect(page).toHaveURL(at(index));
          });
        }
        await visit(browser, origin, true, async (page) => {
          await page.goto(at(index));
          await page.keyboard.press('/');
          await page.locator('dialog').getByRole('combobox').fill(message);
          const found = page.getByRole('option').first();
          await expect(found).toContainText(last);
          await found.click();
          await expect(page.locator(`[id="${last}"]`)).toBeInViewport();
        });
        await checkFiles(at);
      } finally {
        await stop();
      }
    });
  }
}

/** What matters of the types: a browser obeys those of pages and scripts, and a wrong one misleads the rest. */
async function checkFiles(at: (address: string) => string) {
  const typeOf = async (address: string) => {
    const answer = await fetch(at(address));
    // A body that nobody reads ends in an assertion of Node's client when the host closes the connection.
    await answer.arrayBuffer();
    return answer.headers.get('content-type') ?? '';
  };
  expect(await typeOf(firstStatusPath)).toMatch(/^text\/html/);
  expect(await typeOf('/pagefind/pagefind.js')).toMatch(/^(text|application)\/javascript/);
  expect(await typeOf(`${index}errors.json`)).toMatch(/^application\/json|^(application\/octet-stream)?$/);
  expect(await typeOf(formatPath(firstStatusPath, 'md'))).toMatch(
    /^text\/(markdown|plain)|^(application\/octet-stream)?$/,
  );

  const lost = await fetch(at(`${index}nowhere/`));
  await lost.arrayBuffer();
  expect(lost.status).toBe(404);
}

test('the pages read from disk, with their anchors', async ({ page, sites }) => {
  for (const { code } of firstStatus.errors) {
    await page.goto(`${pathToFileURL(sites.root).href}${firstStatusPath}index.html#${code}`);
    await expect(page.locator(`[id="${code}"]`)).toBeInViewport();
    await expect(page.locator('.message').first()).toBeVisible();
  }
});
