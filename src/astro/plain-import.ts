import type { Plugin } from 'vite';

/** What Vite says of the files that an imported one needs: a list for each script, and who needs which. */
const LIST = /^const __vite__mapDeps=.*\n/;
const NEEDED = /,__vite__mapDeps\(\[[\d,]*\]\)/g;

/**
 * Leaves `import()` to the browser. Vite wraps it in a helper that preloads what the loaded module
 * imports; here that is what is loaded already, and the helper costs 600 bytes on every page, its list
 * of files 110 bytes of the search.
 * `build.modulePreload: false` keeps both: https://github.com/vitejs/vite/issues/18551
 */
export const plainImport = (): Plugin => ({
  name: 'plain-import',
  apply: 'build',
  transform: {
    filter: { id: /vite\/preload-helper\.js$/ },
    handler: () => 'export const __vitePreload = (load) => load();',
  },
  generateBundle: {
    // After Vite's own has written them.
    order: 'post',
    handler(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type === 'chunk') chunk.code = chunk.code.replace(LIST, '').replace(NEEDED, '');
      }
    },
  },
});
