import { ContentError } from '../src/content/diagnostic.ts';
import { readContent } from '../src/content/read.ts';
import { buildCatalog, type Catalog } from '../src/reference/catalog.ts';

/** The catalog of a content folder, as pages get it from Astro. Throws where the content has a mistake. */
export function readCatalog(root: string): Catalog {
  const { content, diagnostics } = readContent(root);
  if (diagnostics.length) throw new ContentError(diagnostics);
  return buildCatalog(content);
}
