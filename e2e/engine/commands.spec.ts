// The commands report failures in one clear line, and serve and develop as README.md promises.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as plain } from '@playwright/test';
import { removeSamples, scratchContent } from '../../fixtures/scratch-content.ts';
import { hashes, npmRun } from '../scratch.ts';
import { expect, test } from '../site.ts';
import { index, reference } from './fixture.ts';
import { start, stopAll } from './processes.ts';

test.afterEach(stopAll);

plain('bad content stops check and build in a line each, and leaves the last site alone', () => {
  const scratch = scratchContent();
  try {
    // As a site that was built before: a build takes the place of nothing else.
    for (const file of ['404.html', 'licenses.txt', 'llms.txt', 'index.html']) {
      mkdirSync(scratch.dist, { recursive: true });
      writeFileSync(join(scratch.dist, file), 'the last site');
    }
    const before = hashes(scratch.dist);
    scratch.edit('errors/409/quote_expired/index.mdx', 'when: later', 'when: maybe');
    for (const [script, ...options] of [['check'], ['build', '--outDir', scratch.dist]] as const) {
      const { status, output } = npmRun(script, scratch.root, ...options);
      expect(status, output).toBe(1);
      expect(output.trim().split('\n')).toEqual([
        expect.stringMatching(
          /content\/errors\/409\/quote_expired\/index\.mdx:5:16 `retry\.when` is not valid: /,
        ),
        '1 problem in the content. Nothing was built.',
      ]);
    }
    expect(hashes(scratch.dist)).toEqual(before);
  } finally {
    scratch.remove();
  }
});

plain('a word that no dictionary has stops the check, and so does a rule of style', () => {
  const scratch = scratchContent();
  try {
    const file = 'error-object.mdx';
    const line = readFileSync(join(scratch.root, file), 'utf8').split('\n').length + 1;
    const add = (text: string) =>
      scratch.write(file, `${readFileSync(join(scratch.root, file), 'utf8')}\n${text}\n`);
    scratch.edit('api.yaml', 'Parcel API', 'Parzelo API');
    add('The requset went to Parzelo.');
    const check = () => npmRun('check', scratch.root, 'content', 'spelling');
    const spelling = check();
    expect(spelling.status).toBe(1);
    expect(spelling.output).toContain(`${file}:${line}:5 - Unknown word (requset) Suggestions: [request`);
    // The name of the API is known.
    expect(spelling.output).not.toContain('Parzelo');
    add('We saw that it went.');
    const style = check();
    expect(style.status).toBe(1);
    expect(style.output.trim().split('\n')).toEqual([
      expect.stringMatching(/error-object\.mdx:\d+:\d+ .+ \(first-person\)/),
    ]);
  } finally {
    scratch.remove();
  }
});

plain('without a browser or a way to install one, the tests name the package to install', () => {
  const nothing = mkdtempSync(join(tmpdir(), 'no-programs-'));
  const { status, stderr } = spawnSync(process.execPath, ['e2e/setup.ts'], {
    env: { PATH: nothing, PLAYWRIGHT_BROWSERS_PATH: nothing },
    encoding: 'utf8',
  });
  rmSync(nothing, { recursive: true });
  expect(status).toBe(1);
  expect(stderr).toBe(
    'The tests need Chromium: install the package chromium-headless-shell or chromium with your package manager.\n',
  );
});

test('npm start serves the site; on a taken port it takes another and says so', async ({ request }) => {
  // Taken by this test, or by somebody else already.
  const other = createServer()
    .on('error', () => {})
    .listen(4321, '127.0.0.1');
  const scratch = scratchContent();
  // An API that asks for as little as can be: no samples, and no other paths.
  removeSamples(scratch);
  scratch.edit('api.yaml', /^otherPaths:\n( .*\n)+/m, '');
  try {
    const [, port] = await start(
      ['npm', 'run', '--silent', 'start', '--', '--outDir', scratch.dist],
      { CONTENT_ROOT: scratch.root },
      /Port 4321 is taken[\s\S]+127\.0\.0\.1:(\d+)\/reference\/errors\/404\/\n[\s\S]+\/409\/\n/,
    );
    const html = await (await request.get(`http://localhost:${port}${reference}`)).text();
    expect(html).toContain('id="quote_expired"');
    expect(html).not.toMatch(/<code-tabs|>In code</);
  } finally {
    other.close();
    scratch.remove();
  }
});

test('npm run dev shows each change, finds it, shows a mistake in Astro’s overlay, and recovers', async ({
  page,
  noise,
}) => {
  const scratch = scratchContent();
  const file = join(scratch.root, 'errors/409/quote_expired/index.mdx');
  const good = readFileSync(file, 'utf8');
  // The watcher may still be settling when the first page is served: then the change is saved again.
  const saved = (text: string, shown: () => Promise<void>) =>
    expect(async () => {
      writeFileSync(file, text);
      await shown();
    }).toPass();
  try {
    const [, port] = await start(
      ['npm', 'run', '--silent', 'dev', '--', '--port', '0'],
      { CONTENT_ROOT: scratch.root },
      /localhost:(\d+)[\s\S]+watching for file changes/,
    );
    const site = `http://localhost:${port}`;
    await page.goto(`${site}${reference}quote_expired/`);
    await expect(page.getByText('The request named a quote that has run out.').first()).toBeVisible();

    await saved(good.replace('has run out', 'is wobbly'), () =>
      expect(page.getByText('The request named a quote that is wobbly.').first()).toBeVisible({
        timeout: 5_000,
      }),
    );
    // What was saved again may load the page again, which closes the search.
    await expect(async () => {
      await page.goto(`${site}${index}`);
      await page.getByRole('combobox').fill('wobbly');
      await expect(page.getByRole('option').first()).toContainText('quote_expired', { timeout: 5_000 });
    }).toPass();

    await page.goto(`${site}${reference}quote_expired/`);
    await saved(good.replace('summary:', 'sumary:'), () =>
      expect(page.locator('vite-error-overlay')).toContainText('Rename it to summary', { timeout: 5_000 }),
    );
    await expect(page.locator('vite-error-overlay')).toContainText('quote_expired/index.mdx:3:1');
    await saved(good, () => expect(page.locator('h1')).toHaveText('quote_expired', { timeout: 5_000 }));
  } finally {
    // Vite writes to the console and connects to its development server.
    noise.splice(0);
    scratch.remove();
  }
});
