import { globSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';

/** Returns the folder of the package that a module comes from; undefined for the site's own modules. */
const packageOf = (id: string) => /^\0?(.*[/\\]node_modules[/\\](?:@[^/\\]+[/\\])?[^/\\]+)/.exec(id)?.[1];

/** Returns the name, version and license of a package, and the text of its license if the package contains it. */
function describe(folder: string): string {
  const manifest = readFileSync(join(folder, 'package.json'), 'utf8');
  const { name, version, license } = JSON.parse(manifest) as Record<string, string>;
  // Some packages have a folder of that name.
  const files = globSync('LICEN[CS]E*{,/*}', { cwd: folder, withFileTypes: true });
  const texts = files
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8').trim());
  return [`${name} ${version}: ${license}`, ...texts].join('\n\n');
}

/** Lists the third-party code that the site ships, with its licenses, in `licenses.txt`. */
export function licenses(): AstroIntegration {
  // Pagefind's script and its WebAssembly are copied as they are, so they are in no bundle.
  const folders = new Set(['node_modules/pagefind']);
  return {
    name: 'licenses',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'licenses',
                applyToEnvironment: ({ name }) => name === 'client',
                generateBundle(_options, bundle) {
                  const ids = Object.values(bundle).flatMap((file) =>
                    file.type === 'chunk' ? file.moduleIds : [],
                  );
                  for (const folder of ids.map(packageOf)) if (folder) folders.add(folder);
                },
              },
            ],
          },
        });
      },
      'astro:build:done': async ({ dir }) => {
        const parts = [...folders].map(describe).sort();
        const title = 'In addition to its own code, this site ships:';
        await writeFile(new URL('licenses.txt', dir), `${[title, ...parts].join('\n\n---\n\n')}\n`);
      },
    },
  };
}
