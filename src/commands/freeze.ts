// npm run freeze: adds the URLs of the built site to the list of URLs that must never disappear.
import './report-uncaught.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ContentError } from '../content/diagnostics.ts';
import { contentRoot } from '../content/files.ts';
import { readContent } from '../content/read.ts';
import { formatFiles } from '../formats/files.ts';
import { buildCatalog } from '../reference/catalog.ts';
import type { Catalog } from '../reference/types.ts';
import { readArguments } from './arguments.ts';
import { UsageError } from './failure.ts';
import { draftUrls, FROZEN, frozenUrls, urlsOf } from './frozen-urls.ts';
import { replaceFiles } from './replace-files.ts';
import { readSite } from './site-folder.ts';

const { outDir } = readArguments({
  usage: 'npm run freeze -- [options]',
  purpose: `Adds the URLs of the built site to ${FROZEN}, which only grows. Drafts are left out.`,
  options: ['outDir'],
});

/** Throws if the site was built from other content, whose URLs this content would have to keep forever. */
function refuseOtherContent(files: string[], catalog: Catalog) {
  const present = new Set(files);
  // The data of the search contains the base, and the other files only contain the content.
  const other = formatFiles(catalog, '')
    .filter(({ path }) => !path.endsWith('/lookup.json'))
    .map(({ path, text }) => ({ file: path.slice(1), text }))
    .find(({ file, text }) => !present.has(file) || readFileSync(join(outDir, file), 'utf8') !== text());
  if (other) {
    throw new UsageError(
      `${join(outDir, other.file)} does not match the current content. Run \`npm run build\` first.`,
    );
  }
}

const site = readSite(outDir);
const { content, diagnostics } = readContent(contentRoot);
if (diagnostics.length) throw new ContentError(diagnostics);
const catalog = buildCatalog(content);
refuseOtherContent(site.files, catalog);
const frozen = frozenUrls();
const isDraft = draftUrls(catalog);
const all = [...new Set([...frozen, ...urlsOf(site).filter((url) => !isDraft(url))])].sort();
replaceFiles(new Map([[FROZEN, `${all.join('\n')}\n`]]));
console.log(`${all.length - frozen.length} new, ${all.length} in all: ${FROZEN}`);
