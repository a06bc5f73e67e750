// npm run check: runs every `check:…` script of package.json, and prints what those have to say that fail.
import './report-uncaught.ts';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { readArguments } from './arguments.ts';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const all = Object.keys(scripts).flatMap((name) => /^check:(.+)/.exec(name)?.[1] ?? []);
const { positionals } = readArguments({
  usage: 'npm run check -- [names]',
  purpose: `Runs the checks that are named, or all: ${all.join(', ')}. Says nothing if all is well.`,
  allowPositionals: true,
});

/** Runs one check. Gives what it printed if it fails. */
function failureOf(name: string): Promise<string | undefined> {
  const child = spawn(process.execPath, ['--run', `check:${name}`], {
    // What is printed on a terminal may have colors; a tool that writes to a pipe cannot tell.
    env: { ...(process.stdout.isTTY && { FORCE_COLOR: '1' }), ...process.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const chunks: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      resolve(code === 0 ? undefined : Buffer.concat(chunks).toString().trim() || `check:${name} failed.`);
    });
  });
}

/** Runs some checks side by side, as many as there are processors; prints what the failed ones said, in their order. */
async function run(names: string[]): Promise<boolean> {
  const waiting = names.entries();
  const failures: string[] = [];
  const work = async () => {
    for (const [index, name] of waiting) {
      const failure = await failureOf(name);
      if (failure) failures[index] = failure;
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  for (const failure of failures) if (failure) console.error(failure);
  return !failures.length;
}

const unknown = positionals.find((name) => !all.includes(name));
const wanted = positionals.length ? all.filter((name) => positionals.includes(name)) : all;
if (unknown !== undefined) {
  console.error(`There is no check named ${unknown}. Choose from ${all.join(', ')}.`);
  process.exitCode = 1;
} else {
  // Content that cannot be read would fail other checks too, in words that help nobody.
  const isGood = !wanted.includes('content') || (await run(['content']));
  if (!isGood || !(await run(wanted.filter((name) => name !== 'content')))) process.exitCode = 1;
}
