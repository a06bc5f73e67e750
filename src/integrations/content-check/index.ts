import type { ServerResponse } from 'node:http';
import type { AstroIntegration } from 'astro';
import { contentRoot } from '../../content.config.ts';
import { builtContent } from './built-content.ts';
import { readContent } from './check.ts';
import { ContentError } from './problem.ts';

/** What is wrong with the content; undefined if nothing is. */
const complaint = () =>
  readContent(contentRoot).then(
    () => undefined,
    (error: unknown) => {
      if (error instanceof ContentError) return error.message;
      throw error;
    },
  );

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;' };

/** Answers with the complaint in place of a page; Vite's client loads the page again when it is mended. */
function answer(response: ServerResponse, message: string) {
  const text = message.replace(/[&<]/g, (sign) => signs[sign]!);
  response.writeHead(500, { 'content-type': 'text/html; charset=utf-8' });
  response.end(
    `<!doctype html><title>Mistakes in the content</title><script type="module" src="/@vite/client"></script><pre>${text}</pre>`,
  );
}

/** Stops a build before it begins when the content has a mistake; while developing, shows it in the browser. */
export const contentCheck = (): AstroIntegration => ({
  name: 'content-check',
  hooks: {
    'astro:config:setup': async ({ command }) => {
      if (command === 'build') await builtContent();
    },

    'astro:server:setup': ({ server }) => {
      let found: ReturnType<typeof complaint> | undefined;
      server.watcher.on('all', (_event, path) => {
        if (!path.startsWith(contentRoot)) return;
        found = undefined;
        server.hot.send({ type: 'full-reload' });
      });
      server.middlewares.use(async (request, response, next) => {
        if (!request.headers.accept?.includes('text/html')) return next();
        try {
          const message = await (found ??= complaint());
          if (message) answer(response, message);
          else next();
        } catch (error) {
          next(error);
        }
      });
    },
  },
});
