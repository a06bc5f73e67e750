import type { Plugin } from 'vite';
import { format } from '../content/diagnostics.ts';
import { readText } from '../content/read-file.ts';
import { bodyOf } from '../content/source.ts';

/** The query that Astro appends to the path of a text that `render` loads. */
const RENDER_FLAG = '?astroRenderContent';

/** Prepares the modules of the texts. `@astrojs/mdx` compiles them, and `render` loads them. */
export const textModules = (): Plugin => ({
  name: 'text-modules',
  // Astro wraps each text in another module, which collects the styles and scripts that the text imports.
  // Texts cannot import anything, Rolldown warns about a directive in each wrapper, and at 5,000 errors the
  // wrappers are half of all modules.
  resolveId: {
    order: 'pre',
    filter: { id: /\?astroRenderContent$/ },
    handler: (id) => id.slice(0, -RENDER_FLAG.length),
  },
  // The content check has already parsed the front matter, so it is cut off here.
  load: {
    filter: { id: /\.mdx$/ },
    handler(id) {
      const text = readText(id);
      if (typeof text !== 'string') throw new Error(format(text));
      return bodyOf(text);
    },
  },
});
