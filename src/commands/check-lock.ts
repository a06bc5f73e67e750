// A part of npm run check: `npm ci` installs the locked packages from any registry, and runs only known scripts.
import './report-uncaught.ts';
import { readFileSync } from 'node:fs';
import { readArguments } from './arguments.ts';

/** Packages that may run a script when they are installed, each with the reason. */
const INSTALL_SCRIPTS = new Map([
  ['esbuild', 'The script replaces the launcher with the binary, which is locked as well.'],
]);

interface Locked {
  integrity?: string;
  resolved?: string;
  hasInstallScript?: boolean;
}

readArguments({
  usage: 'npm run check:lock',
  purpose:
    'Checks that package-lock.json locks every package by its content and contains neither registry URLs nor new install scripts.',
});
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, Locked>;
};
for (const [path, { integrity, resolved, hasInstallScript }] of Object.entries(packages)) {
  if (!path) continue;
  const report = (problem: string) => {
    console.error(`package-lock.json: ${path} ${problem}`);
    process.exitCode = 1;
  };
  // If npm once fails to look up an optional package, it omits the integrity and never tries again.
  if (!integrity) report('has no integrity. Remove its entry and run `npm install --package-lock-only`.');
  if (resolved) {
    report('names a registry. Run `npm install --package-lock-only --omit-lockfile-registry-resolved`.');
  }
  if (hasInstallScript && !INSTALL_SCRIPTS.has(path.split('node_modules/').at(-1)!)) {
    report(
      'runs a script when it is installed, which can download code that is not locked. Use another package, or add it with a reason to INSTALL_SCRIPTS in src/commands/check-lock.ts.',
    );
  }
}
