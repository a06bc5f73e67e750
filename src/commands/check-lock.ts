// A part of npm run check: what `npm ci` installs is what was locked, wherever it comes from.
import './report-uncaught.ts';
import { readFileSync } from 'node:fs';

interface Locked {
  integrity?: string;
  resolved?: string;
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, Locked>;
};
for (const [path, { integrity, resolved }] of Object.entries(packages)) {
  if (!path) continue;
  if (!integrity) {
    // npm writes no integrity for an optional package that it once failed to look up, and never looks again.
    console.error(
      `package-lock.json: ${path} has no integrity. Remove its entry and run \`npm install --package-lock-only\`.`,
    );
    process.exitCode = 1;
  }
  if (resolved) {
    console.error(
      `package-lock.json: ${path} names a registry. Run \`npm install --package-lock-only --omit-lockfile-registry-resolved\`.`,
    );
    process.exitCode = 1;
  }
}
