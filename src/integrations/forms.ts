import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { formFiles } from '../reference/forms/files.ts';
import { builtContent, currentContent } from './content-check/content.ts';
import { siteFolder } from './site-folder.ts';

const mediaTypes: Record<string, string> = {
  '.json': 'application/json',
  '.md': 'text/markdown',
  '.xml': 'application/opensearchdescription+xml',
};

/**
 * Makes the forms that programs read: as files of a build, and in memory while developing. They are
 * no routes of Astro's, since thousands of those take longer than all that they hold.
 */
export const forms = (): AstroIntegration => {
  let base = '';
  return {
    name: 'forms',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/$/, '');
      },

      'astro:build:done': ({ dir }) => {
        const site = siteFolder(fileURLToPath(dir));
        for (const [path, text] of formFiles(builtContent(), base)) site.write(path, text);
      },

      'astro:server:setup': ({ server }) => {
        const content = currentContent(server.watcher);
        server.middlewares.use((request, response, next) => {
          const path = request.url!.slice(base.length).split('?')[0]!;
          if (!/\.(json|md|ts|txt|xml)$/.test(path)) return next();
          try {
            const text = new Map(formFiles(content(), base)).get(path);
            if (text === undefined) return next();
            const type = mediaTypes[extname(path)] ?? 'text/plain';
            response.setHeader('content-type', `${type}; charset=utf-8`);
            response.end(text);
          } catch (error) {
            next(error);
          }
        });
      },
    },
  };
};
