// A part of npm run check: reports published URLs that the built site lacks, and links without a target.
import './report-uncaught.ts';
import { existsSync } from 'node:fs';
import { contentRoot } from '../content/files.ts';
import { readArguments } from './arguments.ts';
import { frozenList, missingUrls } from './frozen-urls.ts';
import { brokenLinks } from './links.ts';
import { readSite } from './site-folder.ts';

/** The most broken links that are listed. Thousands of pages may link to the same missing page. */
const MAX_LISTED = 20;

const { outDir, base } = readArguments({
  usage: 'npm run check:urls -- [options]',
  purpose: `Lists the URLs of ${frozenList(contentRoot)} that the built site lacks, and links that lead nowhere.`,
  options: ['outDir', 'base'],
});

if (outDir === 'dist' && !existsSync(outDir)) {
  console.log('URLs and links were not checked, because dist does not exist. Run `npm run build` first.');
} else {
  const site = readSite(outDir);
  const missing = missingUrls(contentRoot, site);
  for (const line of missing) console.error(line);
  const broken = brokenLinks(site, base);
  for (const line of broken.slice(0, MAX_LISTED)) console.error(`${outDir}: ${line}`);
  if (broken.length > MAX_LISTED) console.error(`${broken.length - MAX_LISTED} more links lead nowhere.`);
  if (missing.length || broken.length) process.exitCode = 1;
}
