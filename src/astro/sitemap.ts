import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { sitemapOptions } from '../formats/sitemap.ts';
import type { Api } from '../reference/types.ts';
import { lastChanged } from './history.ts';

/** Adds the sitemap. This waits for Astro's configuration, which contains the base path of the site. */
export const contractSitemap = (api: Api | undefined, errorIds: string[]): AstroIntegration => ({
  name: 'contract-sitemap',
  hooks: {
    'astro:config:setup': ({ config, updateConfig }) => {
      if (api)
        updateConfig({ integrations: [sitemap(sitemapOptions(api, config.base, errorIds, lastChanged))] });
    },
  },
});
