import type { ServerResponse } from 'node:http';
import type { AstroIntegration } from 'astro';
import { contentRoot } from '../../content.config.ts';
import { escapeHtml } from '../../reference/escape-html.ts';
import { builtContent, currentContent } from './content.ts';
import { ContentError } from './problem.ts';

/** Answers with the complaint in place of a page; Vite's client loads the page again when it is mended. */
function answer(response: ServerResponse, message: string) {
  response.writeHead(500, { 'content-type': 'text/html; charset=utf-8' });
  response.end(
    `<!doctype html><title>Mistakes in the content</title><script type="module" src="/@vite/client"></script><pre>${escapeHtml(message)}</pre>`,
  );
}

/** Stops a build before it begins when the content has a mistake; while developing, shows it in the browser. */
export const contentCheck = (): AstroIntegration => ({
  name: 'content-check',
  hooks: {
    'astro:config:setup': ({ command }) => {
      if (command === 'build') builtContent();
    },

    'astro:server:setup': ({ server }) => {
      const content = currentContent(server.watcher);
      server.watcher.on('all', (_event, path) => {
        if (path.startsWith(contentRoot)) server.hot.send({ type: 'full-reload' });
      });
      server.middlewares.use((request, response, next) => {
        if (!request.headers.accept?.includes('text/html')) return next();
        try {
          content();
          next();
        } catch (error) {
          if (error instanceof ContentError) answer(response, error.message);
          else next(error);
        }
      });
    },
  },
});
