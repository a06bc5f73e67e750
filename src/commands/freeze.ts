// npm run freeze: adds the addresses of the built site to those that must never go.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { addressesOf, FROZEN, frozenAddresses } from './addresses.ts';
import { outDir } from './arguments.ts';

if (existsSync(outDir)) {
  const frozen = existsSync(FROZEN) ? frozenAddresses() : [];
  const all = [...new Set([...frozen, ...addressesOf(outDir)])].sort();
  mkdirSync(dirname(FROZEN), { recursive: true });
  writeFileSync(FROZEN, `${all.join('\n')}\n`);
  console.log(`${all.length - frozen.length} new, ${all.length} in all: ${FROZEN}`);
} else {
  console.error(`There is no ${outDir}: run \`npm run build\` first.`);
  process.exitCode = 1;
}
