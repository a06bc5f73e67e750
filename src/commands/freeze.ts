// npm run freeze: adds the URLs of the built site to those that must never disappear.
import './report-uncaught.ts';
import { readArguments } from './arguments.ts';
import { FROZEN, frozenUrls, urlsOf } from './frozen-urls.ts';
import { replaceFiles } from './replace-files.ts';
import { readSite } from './site-folder.ts';

const { outDir } = readArguments({
  usage: 'npm run freeze -- [options]',
  purpose: `Adds the URLs of the built site to ${FROZEN}, which only grows.`,
  options: ['outDir'],
});
const frozen = frozenUrls();
const all = [...new Set([...frozen, ...urlsOf(readSite(outDir))])].sort();
replaceFiles(new Map([[FROZEN, `${all.join('\n')}\n`]]));
console.log(`${all.length - frozen.length} new, ${all.length} in all: ${FROZEN}`);
