// npm run freeze: adds the URLs of the built site to those that must never go.
import './tell-failures.ts';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { urlsOf, FROZEN, frozenUrls } from './frozen-urls.ts';
import { readArguments } from './arguments.ts';

const { outDir } = readArguments({
  usage: 'npm run freeze -- [options]',
  purpose: `Adds the URLs of the built site to ${FROZEN}, which only grows.`,
  options: ['outDir'],
});
if (existsSync(outDir)) {
  const frozen = existsSync(FROZEN) ? frozenUrls() : [];
  const all = [...new Set([...frozen, ...urlsOf(outDir)])].sort();
  mkdirSync(dirname(FROZEN), { recursive: true });
  writeFileSync(FROZEN, `${all.join('\n')}\n`);
  console.log(`${all.length - frozen.length} new, ${all.length} in all: ${FROZEN}`);
} else {
  console.error(`There is no ${outDir}: run \`npm run build\` first.`);
  process.exitCode = 1;
}
