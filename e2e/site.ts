import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test as plain, expect } from '@playwright/test';
import { serve } from '../src/commands/serve.ts';

export { expect };

/** The built site's folder. */
export const dist = 'dist';

/** Every page of a built site, as the path under which a host serves it. */
export const pagesOf = (folder = dist) =>
  globSync('**/*.html', { cwd: folder })
    .filter((file) => statSync(join(folder, file)).isFile())
    .map((file) => `/${file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1')}`)
    .sort();

export const htmlOf = (page: string, folder = dist) =>
  readFileSync(join(folder, page.endsWith('/') ? `${page}index.html` : page), 'utf8');

interface Watch {
  /** The messages of the console, and requests to other origins. A test that expects some empties the list. */
  noise: string[];
}

/**
 * Serves the built site, and fails every test whose page writes to the console, throws, or asks
 * another origin for anything.
 */
export const test = plain.extend<Watch & { silent: void }, { folder: string; base: string; origin: string }>({
  folder: [dist, { option: true, scope: 'worker' }],
  base: ['/', { option: true, scope: 'worker' }],
  origin: [
    async ({ folder, base }, use) => {
      const { port, stop } = await serve(folder, 0, base);
      await use(`http://localhost:${port}`);
      stop();
    },
    { scope: 'worker' },
  ],
  baseURL: ({ origin }, use) => use(origin),
  noise: async ({}, use) => use([]),
  silent: [
    async ({ context, noise, origin }, use) => {
      context.on('console', (message) => noise.push(`${message.type()}: ${message.text()}`));
      context.on('weberror', (error) => noise.push(String(error.error())));
      context.on('request', (request) => {
        const { protocol, origin: asked } = new URL(request.url());
        if (protocol.startsWith('http') && asked !== origin) noise.push(`request: ${request.url()}`);
      });
      await use();
      expect(noise, 'console and foreign requests').toEqual([]);
    },
    { auto: true },
  ],
});
