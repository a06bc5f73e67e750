// Content that is unusual and allowed, or too much and refused in one line.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatFiles } from '../src/formats/files.ts';
import { readCatalog } from './catalog.ts';
import { npmRun, scratchContent, testOf } from './scratch.ts';
import { expect, index, reference } from './site.ts';

const BODY = 200_000;
const code = `\n\`\`\`text\n${'A line of a very long log.\n'.repeat(BODY / 27)}\`\`\`\n`;

const test = testOf(({ root, write, edit }) => {
  const error = readFileSync(join(root, 'errors/403/use_https/index.mdx'), 'utf8');
  write(
    'statuses/404.mdx',
    '---\nreason: Not Found\nsummary: What was named in the request does not exist.\n---\n\nIn short.\n',
  );
  write('errors/404/use_https/index.mdx', error.replace(/^related:.*$/m, 'related: []'));
  for (const file of ['reproduce.sh', 'handle.ts', 'handle.py', 'handle.go', 'Handle.java']) {
    write(`errors/404/use_https/${file}`, readFileSync(join(root, 'errors/403/use_https', file), 'utf8'));
  }
  edit('errors/403/organization_suspended/index.mdx', /(## How to fix it\n)/, `$1${code}`);
});

test('one name in two statuses has an anchor on both pages, and the lookup offers both', async ({ page }) => {
  for (const status of [403, 404]) {
    await page.goto(`${index}${status}/#use_https`);
    await expect(page.locator('article:has(:target) .status')).toContainText(String(status));
    await page.goto(`${index}${status}/use_https/`);
    await expect(page.locator('.status')).toContainText(String(status));
  }
  await page.goto(index);
  await page.getByRole('combobox').fill('use_https');
  const options = page.getByRole('group', { name: 'Errors' }).getByRole('option');
  await expect(options.nth(0)).toHaveAttribute('href', `${index}403/#use_https`);
  await expect(options.nth(1)).toHaveAttribute('href', `${index}404/#use_https`);
});

test('10,000 errors in one status have all their forms', () => {
  const catalog = readCatalog('content');
  const [status] = catalog.statuses;
  const errors = Array.from({ length: 10_000 }, (_, place) => ({
    ...status!.errors[0]!,
    id: `${status!.code}/error_${place}`,
    code: `error_${place}`,
  }));
  const files = formatFiles({ ...catalog, statuses: [{ ...status!, errors }] }, '');
  const textOf = (path: string) => files.find((file) => file.path === path)!.text();
  expect(textOf(`${reference.slice(0, -1)}.md`).match(/^## error_\d+$/gm)).toHaveLength(errors.length);
  expect(JSON.parse(textOf(`${reference}error_9999.json`))).toHaveProperty('type', 'error_9999');
});

test('200 kB of code in a text are shown', async ({ page }) => {
  await page.goto(`${reference}organization_suspended/`);
  const text = await page.locator('pre', { hasText: 'very long log' }).textContent();
  expect(text!.length).toBeGreaterThan(BODY * 0.9);
});

test('200 kB of prose are refused in a line with the file and the reason', () => {
  const scratch = scratchContent();
  try {
    const file = 'errors/403/use_https/index.mdx';
    const text = readFileSync(join(scratch.root, file), 'utf8');
    const prose = 'It goes on and on. '.repeat(BODY / 19);
    writeFileSync(
      join(scratch.root, file),
      text.replace('## Why it happens\n', `## Why it happens\n\n${prose}\n`),
    );
    const { status, output } = npmRun('check', scratch.root);
    expect(status).toBe(1);
    expect(output.trim().split('\n')).toEqual([
      expect.stringMatching(/use_https\/index\.mdx:\d+:1 The section has \d+ words\. Say it in 220/),
      expect.stringContaining('1 problem in the content'),
    ]);
  } finally {
    scratch.remove();
  }
});
