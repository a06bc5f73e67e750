import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { load } from 'cheerio';
import { htmlOf } from './site.ts';

export const brotli = (body: string | Buffer) =>
  brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

/** The bytes that a host sends of some of a site's files. */
export const weigh = (paths: string[], folder: string) =>
  paths.reduce((sum, path) => sum + brotli(readFileSync(join(folder, path))), 0);

/**
 * The files that a browser loads to open a page, as the page names them: its scripts, with what those
 * import. That a browser asks for no more is for the engine's specs to show.
 */
export function scriptsOf(page: string, folder: string): string[] {
  const $ = load(htmlOf(page, folder));
  const named = $('script[src]')
    .toArray()
    .map(({ attribs }) => attribs.src!);
  const scripts = new Set<string>();
  for (const script of named) scripts.add(script);
  // A set grows while it is walked, and the walk goes on.
  for (const script of scripts) {
    const text = readFileSync(join(folder, script), 'utf8');
    for (const [, imported] of text.matchAll(/\b(?:import|from)\s*["']([^"']+)["']/g)) {
      scripts.add(new URL(imported!, `http://site${script}`).pathname);
    }
  }
  return [...scripts];
}
