import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { sitemapOptions } from '../formats/sitemap.ts';
import type { Api } from '../reference/types.ts';

/** Adds the sitemap, once Astro knows below which path the site is served. */
export const contractSitemap = (api: Api | undefined, errorIds: string[]): AstroIntegration => ({
  name: 'contract-sitemap',
  hooks: {
    'astro:config:setup': ({ config, updateConfig }) => {
      if (api) updateConfig({ integrations: [sitemap(sitemapOptions(api, config.base, errorIds))] });
    },
  },
});
