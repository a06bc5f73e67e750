import { hash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration, PathWithRoute } from 'astro';
import { keep, readKept } from './kept.ts';
import { siteFolder } from './site-folder.ts';

/** For each page of the last build that has a key: that key, and the hash of the page's bytes. */
type Known = Record<string, { key: string; bytes: string }>;

/**
 * Makes the pages whose static path has a `cacheKey`, and leaves the others to Astro. A page of the
 * last build is kept while its key stays and its bytes are still those that were made.
 *
 * Astro's `experimental.incrementalBuild` keeps a second copy of every page. Of thousands of pages
 * that copy, and Astro's way of writing them, take longer than rendering.
 */
export const keyedPages = (): AstroIntegration => {
  let config: AstroConfig;

  async function make(pages: PathWithRoute[], render: (page: PathWithRoute) => Promise<Response>) {
    const site = siteFolder(fileURLToPath(config.outDir));
    const before = readKept<Known>('pages') ?? {};
    const now: Known = {};
    for (const page of pages) {
      const path = `${page.pathname.slice(1)}/index.html`;
      const last = before[path]?.key === page.cacheKey ? site.before(path) : undefined;
      if (last && hash('sha256', last) === before[path]!.bytes) {
        site.keep(path);
        now[path] = before[path]!;
      } else {
        const bytes = Buffer.from(await (await render(page)).arrayBuffer());
        site.write(path, bytes);
        now[path] = { key: page.cacheKey!, bytes: hash('sha256', bytes) };
      }
    }
    keep('pages', now);
  }

  return {
    name: 'keyed-pages',
    hooks: {
      'astro:config:done': (done) => {
        config = done.config;
      },

      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((prerenderer) => ({
          ...prerenderer,
          async getStaticPaths() {
            const paths = await prerenderer.getStaticPaths();
            const root = new URL(config.base, config.site).href.replace(/\/$/, '');
            await make(
              paths.filter(({ cacheKey }) => cacheKey !== undefined),
              async ({ pathname, route }) => {
                const request = new Request(`${root}${pathname}/`);
                const rendered = await prerenderer.render(request, { routeData: route });
                return rendered instanceof Response ? rendered : rendered.response;
              },
            );
            return paths.filter(({ cacheKey }) => cacheKey === undefined);
          },
        }));
      },
    },
  };
};
