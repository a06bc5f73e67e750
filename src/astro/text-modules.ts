import type { Plugin } from 'vite';
import { format } from '../content/diagnostics.ts';
import { readText } from '../content/read-file.ts';
import { bodyOf } from '../content/source.ts';

/** What Astro adds to the path of a text that `render` loads. */
const RENDER_FLAG = '?astroRenderContent';

/** Prepares the modules of the texts, which @astrojs/mdx compiles and `render` loads. */
export const textModules = (): Plugin => ({
  name: 'text-modules',
  // Astro wraps each text in another module that collects the styles and scripts that the text imports.
  // Texts import nothing, Rolldown warns about a directive in each wrapper, and at 5,000 errors the
  // wrappers are half of all modules.
  resolveId: {
    order: 'pre',
    filter: { id: /\?astroRenderContent$/ },
    handler: (id) => id.slice(0, -RENDER_FLAG.length),
  },
  // The content check has read the front matter, so no other parser needs to.
  load: {
    filter: { id: /\.mdx$/ },
    handler(id) {
      const text = readText(id);
      if (typeof text !== 'string') throw new Error(format(text));
      return bodyOf(text);
    },
  },
});
