// npm run freeze: adds the URLs of the built site to those that must never go.
import './tell-failures.ts';
import { existsSync, writeFileSync } from 'node:fs';
import { urlsOf, FROZEN, frozenUrls } from './frozen-urls.ts';
import { readArguments } from './arguments.ts';

const { outDir } = readArguments({
  usage: 'npm run freeze -- [options]',
  purpose: `Adds the URLs of the built site to ${FROZEN}, which only grows.`,
  options: ['outDir'],
});
if (existsSync(outDir)) {
  const frozen = frozenUrls();
  const all = [...new Set([...frozen, ...urlsOf(outDir)])].sort();
  writeFileSync(FROZEN, `${all.join('\n')}\n`);
  console.log(`${all.length - frozen.length} new, ${all.length} in all: ${FROZEN}`);
} else {
  console.error(`There is no ${outDir}: run \`npm run build\` first.`);
  process.exitCode = 1;
}
