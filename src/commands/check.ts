// npm run check: runs every `check:…` script of package.json, and prints their output.
import './report-uncaught.ts';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { readArguments } from './arguments.ts';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const all = Object.keys(scripts).flatMap((name) => /^check:(.+)/.exec(name)?.[1] ?? []);
const { positionals } = readArguments({
  usage: 'npm run check -- [names]',
  purpose: `Runs the named checks, or all: ${all.join(', ')}. Prints nothing if all is well.`,
  allowPositionals: true,
});

interface Result {
  isGood: boolean;
  output: string;
}

/** Runs one check. */
function runCheck(name: string): Promise<Result> {
  const child = spawn(process.execPath, ['--run', `check:${name}`], {
    // A tool that writes to a pipe doesn't notice that its output ends up in a terminal, which shows colors.
    env: { ...(process.stdout.isTTY && { FORCE_COLOR: '1' }), ...process.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const chunks: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      const output = Buffer.concat(chunks).toString().trim();
      resolve({ isGood: code === 0, output: output || (code === 0 ? '' : `check:${name} failed.`) });
    });
  });
}

/** Runs checks in parallel, one per processor. Prints their output in the order of their names. */
async function run(names: string[]): Promise<boolean> {
  const waiting = names.entries();
  const results: Result[] = [];
  const work = async () => {
    for (const [index, name] of waiting) results[index] = await runCheck(name);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  for (const { output } of results) if (output) console.error(output);
  return results.every(({ isGood }) => isGood);
}

const unknown = positionals.find((name) => !all.includes(name));
const wanted = positionals.length ? all.filter((name) => positionals.includes(name)) : all;
if (unknown !== undefined) {
  console.error(`\`${unknown}\` is not a check. Choose from ${all.join(', ')}.`);
  process.exitCode = 1;
} else {
  // Mistakes in the content make other checks fail as well, with less helpful messages.
  const isGood = !wanted.includes('content') || (await run(['content']));
  if (!isGood || !(await run(wanted.filter((name) => name !== 'content')))) process.exitCode = 1;
}
