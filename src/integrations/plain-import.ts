import type { Plugin } from 'vite';

/**
 * Leaves `import()` to the browser. Vite wraps it in a helper that preloads the stylesheets and the
 * imports of what is loaded; here that is one script without either, and the helper 600 bytes of every page.
 */
export const plainImport = (): Plugin => ({
  name: 'plain-import',
  apply: 'build',
  transform: {
    filter: { id: /vite\/preload-helper\.js$/ },
    handler: () => 'export const __vitePreload = (load) => load();',
  },
});
