import type { Plugin } from 'vite';

/** Matches what Vite adds to a script: a list of files, and which of them each imported module needs. */
const LIST = /^const __vite__mapDeps=.*\n/;
const NEEDED = /,__vite__mapDeps\(\[[\d,]*\]\)/g;

/**
 * Leaves `import()` to the browser. Vite wraps it in a helper that preloads the imports of the loaded module.
 * Here these imports are always loaded already, so the helper would only add 600 bytes to every page, and its
 * list of files 110 bytes to the search. `build.modulePreload: false` keeps both:
 * https://github.com/vitejs/vite/issues/18551
 */
export const plainImport = (): Plugin => ({
  name: 'plain-import',
  apply: 'build',
  transform: {
    filter: { id: /vite\/preload-helper\.js$/ },
    handler: () => 'export const __vitePreload = (load) => load();',
  },
  generateBundle: {
    // This runs after Vite's own plugin has added them.
    order: 'post',
    handler(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type === 'chunk') chunk.code = chunk.code.replace(LIST, '').replace(NEEDED, '');
      }
    },
  },
});
