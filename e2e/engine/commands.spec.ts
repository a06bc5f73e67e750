// The commands say in one clear line what they cannot do, and serve and develop as README.md promises.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { scratchContent } from './scratch.ts';
import { expect, reference, test } from './site.ts';

const running: ChildProcess[] = [];

/** Starts a program in a process group of its own; resolves when its output matches. */
function start(command: string[], env: NodeJS.ProcessEnv, wanted: RegExp): Promise<RegExpExecArray> {
  const child = spawn(command[0]!, command.slice(1), { env: { ...process.env, ...env }, detached: true });
  running.push(child);
  let output = '';
  return new Promise((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk;
      const match = wanted.exec(output);
      if (match) resolve(match);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('exit', () => reject(new Error(output)));
  });
}

test.afterEach(() => {
  for (const { pid } of running.splice(0)) {
    try {
      process.kill(-pid!, 'SIGTERM');
    } catch {
      // It has ended by itself.
    }
  }
});

test('a Node.js that is too old is named, with the way to a newer one', () => {
  // Stands in for an old Node.js: the same program with another version number.
  const pretend = join(mkdtempSync(join(tmpdir(), 'old-node-')), 'pretend.cjs');
  writeFileSync(pretend, "Object.defineProperty(process, 'versions', { value: { node: '20.20.2' } });");
  const { status, stderr } = spawnSync(
    process.execPath,
    ['-r', pretend, '-r', './src/commands/require-node.cjs', 'src/commands/build.ts'],
    { encoding: 'utf8' },
  );
  expect(status).toBe(1);
  expect(stderr).toBe(
    'Node.js 20.20.2 is too old: run `npm ci`, which brings a newer one, without --ignore-scripts.\n',
  );
});

test('every command checks the version of Node.js first', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  for (const name of ['dev', 'new', 'build', 'start', 'check', 'freeze', 'hosting']) {
    expect(scripts[name]).toMatch(/^node -r \.\/src\/commands\/require-node\.cjs /);
  }
});

for (const script of ['freeze', 'hosting']) {
  test(`npm run ${script} without a built site says what to run first`, () => {
    const { status, stderr } = spawnSync(
      process.execPath,
      [`src/commands/${script}.ts`, '--outDir', '/nonexistent'],
      { encoding: 'utf8' },
    );
    expect(status).toBe(1);
    expect(stderr).toBe('There is no /nonexistent: run `npm run build` first.\n');
  });
}

test('without a browser or a way to install one, the tests name the package to install', () => {
  const { status, stderr } = spawnSync(process.execPath, ['e2e/setup.ts'], {
    env: { PATH: '/nonexistent', PLAYWRIGHT_BROWSERS_PATH: '/nonexistent' },
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stderr).toBe(
    'The tests need a browser: install the package `chromium` with your package manager.\n',
  );
});

test('npm start serves the site; on a taken port it takes another and says so', async ({ request }) => {
  test.setTimeout(60_000);
  // Taken by this test, or by somebody else already.
  const other = createServer()
    .on('error', () => {})
    .listen(4321, '127.0.0.1');
  const scratch = scratchContent();
  try {
    const [output, port] = await start(
      ['npm', 'run', '--silent', 'start', '--', '--outDir', scratch.dist],
      { CONTENT_ROOT: scratch.root },
      /http:\/\/localhost:(\d+)\/docs\/b2b\/api\/errors\/403\/\n/,
    );
    expect(output).toContain('403');
    expect(port).not.toBe('4321');
    const response = await request.get(`http://localhost:${port}${reference}`);
    expect(await response.text()).toContain('id="use_https"');
  } finally {
    other.close();
    scratch.remove();
  }
});

test('npm run dev reloads when the content changes, and its search finds the change', async ({
  page,
  noise,
}) => {
  test.setTimeout(90_000);
  const scratch = scratchContent();
  const file = join(scratch.root, 'errors/403/use_https/index.mdx');
  try {
    const [, port] = await start(
      ['npm', 'run', '--silent', 'dev', '--', '--port', '4390'],
      { CONTENT_ROOT: scratch.root },
      /localhost:(\d+)[\s\S]+watching for file changes/,
    );
    await page.goto(`http://localhost:${port}${reference}`);
    await expect(page.getByText('The request reached the API over plain HTTP.')).toBeVisible();

    const text = readFileSync(file, 'utf8').replace('over plain HTTP', 'over a wobbly unencrypted line');
    // The watcher may still be settling when the first page is served: then the change is saved again.
    await expect(async () => {
      writeFileSync(file, text);
      await expect(page.getByText('over a wobbly unencrypted line')).toBeVisible({ timeout: 5_000 });
    }).toPass({ timeout: 40_000 });

    // What was saved again may load the page again, which closes the search.
    await expect(async () => {
      await page.reload();
      await page.getByRole('button', { name: 'Search' }).click();
      await page.locator('dialog').getByRole('combobox').fill('wobbly');
      await expect(page.getByRole('option').first()).toContainText('use_https', { timeout: 5_000 });
    }).toPass({ timeout: 30_000 });
  } finally {
    // Vite talks to the console and to a server of its own.
    noise.splice(0);
    scratch.remove();
  }
});

test('npm run dev shows a mistake in the content in Astro’s overlay, and recovers', async ({
  page,
  noise,
}) => {
  test.setTimeout(90_000);
  const scratch = scratchContent();
  const file = join(scratch.root, 'errors/403/use_https/index.mdx');
  const good = readFileSync(file, 'utf8');
  try {
    const [, port] = await start(
      ['npm', 'run', '--silent', 'dev', '--', '--port', '4391'],
      { CONTENT_ROOT: scratch.root },
      /localhost:(\d+)[\s\S]+watching for file changes/,
    );
    await page.goto(`http://localhost:${port}${reference}use_https/`);
    await expect(page.locator('h1')).toHaveText('use_https');

    // The watcher may still be settling when the first page is served: then the change is saved again.
    const saved = (text: string, shown: () => Promise<void>) =>
      expect(async () => {
        writeFileSync(file, text);
        await shown();
      }).toPass({ timeout: 30_000 });
    await saved(good.replace('summary:', 'sumary:'), () =>
      expect(page.locator('vite-error-overlay')).toContainText('Rename it to summary', { timeout: 5_000 }),
    );
    await expect(page.locator('vite-error-overlay')).toContainText('use_https/index.mdx:3:1');

    await saved(good, () => expect(page.locator('h1')).toHaveText('use_https', { timeout: 5_000 }));
  } finally {
    // Vite talks to the console and to a server of its own.
    noise.splice(0);
    scratch.remove();
  }
});
