import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { errorPath, searchPath, statusPath } from '../reference/addresses.ts';
import { builtContent } from './content-check/content.ts';

/** Gives a build the site's address, and a sitemap of the pages at the contract's own addresses. */
export const canonical = (): AstroIntegration => ({
  name: 'canonical',
  hooks: {
    'astro:config:setup': ({ command, config, updateConfig }) => {
      if (command !== 'build') return;
      const { reference, statuses } = builtContent();
      const root = new URL(config.base, reference.site).pathname.replace(/\/$/, '');
      /** The path that the contract gives a page, wherever the site is served from. */
      const pathOf = (page: string) => new URL(page).pathname.slice(root.length);
      const filter = (page: string) => {
        const path = pathOf(page);
        return path.startsWith(`${reference.path}/`) && path !== searchPath(reference);
      };
      // Astro does not know of the pages that have a key.
      const customPages = statuses
        .flatMap(({ code, errors }) => [
          statusPath(reference, code),
          ...errors.map((error) => errorPath(reference, error)),
        ])
        .map((path) => reference.site + root + path);
      const serialize = <Item extends { url: string }>(item: Item) => ({
        ...item,
        url: reference.site + pathOf(item.url),
      });
      updateConfig({ site: reference.site, integrations: [sitemap({ customPages, filter, serialize })] });
    },
  },
});
