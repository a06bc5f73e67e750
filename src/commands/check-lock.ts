// A part of npm run check: `npm ci` installs the locked packages from any registry, and runs only known scripts.
import './report-uncaught.ts';
import { readFileSync } from 'node:fs';
import { readArguments } from './arguments.ts';
import { lockProblems, type LockedPackage } from './locked-packages.ts';

readArguments({
  usage: 'npm run check:lock',
  purpose:
    'Checks that package-lock.json locks every package by its content and contains neither registry URLs nor new install scripts.',
});
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, LockedPackage>;
};
for (const problem of lockProblems(packages)) {
  console.error(problem);
  process.exitCode = 1;
}
