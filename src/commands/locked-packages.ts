/** Packages that may run a script when they are installed, each with the reason. */
const INSTALL_SCRIPTS = new Map([
  ['esbuild', 'The script replaces the launcher with the binary, which is locked as well.'],
]);

/** An entry of package-lock.json. */
export interface LockedPackage {
  integrity?: string;
  resolved?: string;
  hasInstallScript?: boolean;
}

/** Returns a line for each problem of the entries under `packages`, whose keys are the paths of the packages. */
export function lockProblems(packages: Record<string, LockedPackage>): string[] {
  return Object.entries(packages).flatMap(([path, { integrity, resolved, hasInstallScript }]) => {
    if (!path) return [];
    const problems: string[] = [];
    // If npm once fails to look up an optional package, it omits the integrity and never tries again.
    if (!integrity) {
      problems.push('has no integrity. Remove its entry and run `npm install --package-lock-only`.');
    }
    if (resolved) {
      problems.push(
        'names a registry. Run `npm install --package-lock-only --omit-lockfile-registry-resolved`.',
      );
    }
    if (hasInstallScript && !INSTALL_SCRIPTS.has(path.split('node_modules/').at(-1)!)) {
      problems.push(
        'runs a script when it is installed, which can download code that is not locked. Use another package, or add it with a reason to INSTALL_SCRIPTS in src/commands/locked-packages.ts.',
      );
    }
    return problems.map((problem) => `package-lock.json: ${path} ${problem}`);
  });
}
