import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { contentRoot } from '../content.config.ts';
import { searchPath } from '../reference/addresses.ts';
import { readContent } from './content-check/check.ts';

/** Gives a build the site's address, and a sitemap of the pages at the contract's own addresses. */
export const canonical = (): AstroIntegration => ({
  name: 'canonical',
  hooks: {
    'astro:config:setup': async ({ command, updateConfig }) => {
      if (command !== 'build') return;
      const { reference, statuses } = await readContent(contentRoot);
      const former = new Set(
        statuses.flatMap(({ code, errors }) =>
          errors.flatMap(({ formerNames }) =>
            formerNames.map((name) => `${reference.path}/${code}/${name}/`),
          ),
        ),
      );
      const filter = (page: string) => {
        const { pathname } = new URL(page);
        return (
          pathname.startsWith(`${reference.path}/`) &&
          pathname !== searchPath(reference) &&
          !former.has(pathname)
        );
      };
      updateConfig({ site: reference.site, integrations: [sitemap({ filter })] });
    },
  },
});
