import { basename } from 'node:path';
import { weigh } from '../e2e/opening.ts';
import { openSite } from './open-site.ts';

/** The bytes, brotli, that a first search loads on a page of a site, and of which files. */
export async function loaded(dist: string, path: string, query: string) {
  const { browser, origin, close } = await openSite(dist);
  const tab = await browser.newPage();
  await tab.goto(origin + path, { waitUntil: 'networkidle' });
  const asked: string[] = [];
  tab.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await tab.keyboard.press('/');
  await tab.locator('dialog input').fill(query);
  const said = tab.locator('dialog .state');
  await said.filter({ hasNotText: /It stays in this page|Searching/ }).waitFor();
  await tab.waitForLoadState('networkidle');
  await close();
  const parts: Record<string, number> = {};
  for (const file of asked) {
    const part = /\/(fragment|index)\//.exec(file)?.[1] ?? basename(file).replace(/[._]\w{8,}(?=\.\w+$)/, '');
    parts[part] = (parts[part] ?? 0) + weigh([file], dist);
  }
  return { sum: weigh(asked, dist), parts };
}
