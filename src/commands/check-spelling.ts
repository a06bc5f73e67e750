// A part of npm run check: checks the spelling of the content.
import './report-uncaught.ts';
import { spawnSync } from 'node:child_process';
import { contentRoot } from '../content/files.ts';

// A script of package.json can't name the content folder: cmd.exe has no `${CONTENT_ROOT:-content}`.
const { status } = spawnSync(
  process.execPath,
  [
    'node_modules/cspell/bin.mjs',
    ...['--config', 'cspell.config.mjs', '--root', contentRoot],
    ...['--no-progress', '--no-summary', '--show-suggestions', '**/*.mdx'],
  ],
  { stdio: 'inherit' },
);
process.exitCode = status ?? 1;
