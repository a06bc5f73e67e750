import { expect, test } from '@playwright/test';
import { scratchContent } from '../../fixtures/scratch-content.ts';
import { npmRun } from '../scratch.ts';
import { folderOf, sites, type Site, type SiteName } from './sites.ts';

for (const [name, { from, change, options = [] }] of Object.entries<Site>(sites)) {
  test(`build the site “${name}”`, () => {
    const scratch = scratchContent(from);
    try {
      change?.(scratch);
      const { status, output } = npmRun(
        'build',
        scratch.root,
        '--outDir',
        folderOf(name as SiteName),
        ...options,
      );
      expect(status, output).toBe(0);
      expect(output).not.toMatch(/warn/i);
    } finally {
      scratch.remove();
    }
  });
}
