import type { ServerResponse } from 'node:http';
import type { AstroIntegration } from 'astro';
import { contentRoot } from '../../content.config.ts';
import { escapeHtml } from '../../reference/escape-html.ts';
import { builtContent, currentContent } from './content.ts';
import { ContentError } from './problem.ts';

/**
 * Milliseconds after the last change of the content: more than the 500 after which Astro keeps it
 * and loads the page again. A page that is loaded before, shows what was there before.
 */
const SETTLED = 700;

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
      const mistake = () => {
        try {
          content();
          return undefined;
        } catch (error) {
          return error as Error;
        }
      };
      let shown: Error | undefined;
      let settling: NodeJS.Timeout;
      server.watcher.on('all', (_event, path) => {
        if (!path.startsWith(contentRoot)) return;
        clearTimeout(settling);
        settling = setTimeout(() => {
          // What is no mistake reaches the page through Astro.
          if (mistake()?.message !== shown?.message) server.hot.send({ type: 'full-reload' });
        }, SETTLED);
      });
      server.middlewares.use((request, response, next) => {
        if (!request.headers.accept?.includes('text/html')) return next();
        shown = mistake();
        if (shown instanceof ContentError) answer(response, shown.message);
        else next(shown);
      });
    },
  },
});
