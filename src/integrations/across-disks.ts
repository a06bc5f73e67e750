import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';

/** Takes stylesheets to the site, before Astro would rename them. */
const takeTo = (outDir: string): Plugin => ({
  name: 'across-disks',
  applyToEnvironment: ({ name }) => name === 'prerender',
  writeBundle({ dir }, bundle) {
    for (const file of Object.keys(bundle).filter((name) => name.endsWith('.css'))) {
      cpSync(join(dir!, file), join(outDir, file));
      rmSync(join(dir!, file));
    }
  },
});

/** Lets a site lie on another disk than the project: there Astro fails to rename the stylesheet of a large one. */
export const acrossDisks = (): AstroIntegration => ({
  name: 'across-disks',
  hooks: {
    'astro:config:setup': ({ command, config, updateConfig }) => {
      if (command === 'build') updateConfig({ vite: { plugins: [takeTo(fileURLToPath(config.outDir))] } });
    },
  },
});
