import type { Plugin } from 'vite';

/**
 * Leaves `import()` to the browser. Vite wraps it in a helper that preloads what the loaded module
 * imports; here that is one script that imports nothing, and the helper costs 600 bytes on every page.
 * `build.modulePreload: false` keeps the helper: https://github.com/vitejs/vite/issues/18551
 */
export const plainImport = (): Plugin => ({
  name: 'plain-import',
  apply: 'build',
  transform: {
    filter: { id: /vite\/preload-helper\.js$/ },
    handler: () => 'export const __vitePreload = (load) => load();',
  },
});
